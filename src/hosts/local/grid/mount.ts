/** Puts the grid of an open workbook on the page, in the language of the page, and takes it away again. */
import { App } from '@odoo/owl';
import { setTranslationMethod } from '@odoo/o-spreadsheet';
import type { Command, Model } from '@odoo/o-spreadsheet';
import type { Language, Problem } from '../../../register/problem';
import { interpretFormulas } from './formula-interpreter';
import { registerFunctions } from './functions';
import { reduceMenus } from './menus';
import { ReducedSpreadsheet } from './reduced-spreadsheet';
import { compiledTemplate } from './templates';
import { vietnamese } from './texts-vi';

/** What is shown in the grid. */
export interface GridWorkbook {
  readonly model: Model;
  /** Why a command may not be carried out; null when it may. */
  whyNot?(command: Command): Problem | null;
}

/** Something the grid has to say, already in the language of the page. */
export interface GridNotice {
  readonly kind: 'info' | 'warning' | 'error';
  readonly text: string;
}

/** How the grid speaks with the page. */
export interface GridOptions {
  readonly language: Language;
  /** The user tried what the workbook refuses. */
  onRefused(problem: Problem): void;
  notify(notice: GridNotice): void;
}

/** The grid on the page. */
export interface MountedGrid {
  /** Puts the keyboard on the active cell. */
  focus(): void;
  unmount(): void;
}

let ready = false;

/**
 * Prepares o-spreadsheet: formulas without `eval`, our functions, the menus we keep, the language. To be called before the
 * first model is made, as models compile formulas and look functions up; again when the language changes.
 */
export function prepareGrid(language: Language): void {
  const translate = (...[text]: [string, ...unknown[]]): string => (language === 'vi' ? vietnamese(text) : text);
  setTranslationMethod(translate, () => true);
  registerFunctions(language);
  if (ready) return;
  ready = true;
  interpretFormulas();
  reduceMenus();
}

const KINDS: Readonly<Record<string, GridNotice['kind']>> = { danger: 'error', warning: 'warning' };

/** What o-spreadsheet says: a text, or an object that becomes one once the language is known. */
function said(text: unknown): string {
  return String(text);
}

/** o-spreadsheet's ways to speak with the user, through the page. */
function notifications(options: GridOptions) {
  return {
    notifyUser: ({ text, type }: { readonly text: string; readonly type: string }) => {
      options.notify({ kind: KINDS[type] ?? 'info', text: said(text) });
    },
    raiseError: (text: string, then?: () => void) => {
      options.notify({ kind: 'error', text: said(text) });
      then?.();
    },
    askConfirmation: (text: string, yes: () => void, no?: () => void) => {
      if (window.confirm(said(text))) yes();
      else no?.();
    },
  };
}

/** Tells the page why the workbook refused a command; gives the function that stops it. */
function hearRefusals(workbook: GridWorkbook, options: GridOptions): () => void {
  const { model } = workbook;
  const listener = {};
  model.on('command-rejected', listener, ({ command }: { readonly command?: Command }) => {
    const problem = command === undefined ? null : (workbook.whyNot?.(command) ?? null);
    if (problem !== null) options.onRefused(problem);
  });
  return () => {
    model.off('command-rejected', listener);
  };
}

/** Mounts the grid into an empty element that has a size. */
export async function mountGrid(
  element: HTMLElement,
  workbook: GridWorkbook,
  options: GridOptions,
): Promise<MountedGrid> {
  const { language } = options;
  prepareGrid(language);
  const inCode: Readonly<Record<string, unknown>>[] = [];
  const app = new App(ReducedSpreadsheet, {
    props: { model: workbook.model, ...notifications(options) },
    getTemplate: (name) => compiledTemplate(name, language) ?? compiledTemplate(said(inCode[0]?.[name]), language),
  });
  inCode.push(app.rawTemplates);
  const stopHearing = hearRefusals(workbook, options);
  await app.mount(element);
  return {
    focus: () => element.querySelector<HTMLElement>('.o-grid .o-composer')?.focus(),
    unmount: () => {
      stopHearing();
      app.destroy();
    },
  };
}
