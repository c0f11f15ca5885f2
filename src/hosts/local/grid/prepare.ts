/** Prepares o-spreadsheet for the page: formulas without `eval`, our functions, the menus we keep, the language. */
import { setTranslationMethod } from '@odoo/o-spreadsheet';
import type { Language } from '../../../register/problem';
import { interpretFormulas } from './formula-interpreter';
import { showFunctionsIn } from './function-help';
import { registerFunctions } from './functions';
import { reduceMenus } from './menus';
import { vietnamese } from './texts-vi';
import { keepTextsAsTyped } from './typed-exactly';
import { highlightVisibleCells } from './visible-highlights';

let ready = false;

/** To be called before the first model is made, as models compile formulas and look functions up; again for another language. */
export function prepareGrid(language: Language): void {
  const translate = (...[text]: [string, ...unknown[]]): string => (language === 'vi' ? vietnamese(text) : text);
  setTranslationMethod(translate, () => true);
  registerFunctions(language);
  showFunctionsIn(language);
  if (ready) return;
  ready = true;
  interpretFormulas();
  highlightVisibleCells();
  keepTextsAsTyped();
  reduceMenus();
}
