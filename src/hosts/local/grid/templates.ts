/** The templates of o-spreadsheet as compiled when the product is built, in the language of the page. */
import type { Language } from '../../../register/problem';

type Template = (app: object, bdom: object, helpers: object) => unknown;

declare global {
  /** Set by vendor/o-spreadsheet-templates.js. `vi` holds those that read otherwise than in English. */
  var so_kiem_tra_grid_templates: Readonly<Record<Language, Readonly<Record<string, Template>>>> | undefined;
}

/** A template by its name, or, for one inside o-spreadsheet's code, by its text. */
export function compiledTemplate(key: string, language: Language): Template | undefined {
  const compiled = globalThis.so_kiem_tra_grid_templates;
  return compiled?.[language][key] ?? compiled?.en[key];
}
