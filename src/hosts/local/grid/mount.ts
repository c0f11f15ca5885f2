/** Puts the grid of an open workbook on the page, in the language of the page, and takes it away again. */
import { App } from '@odoo/owl';
import type { Command, Model } from '@odoo/o-spreadsheet';
import type { SpreadsheetChildEnv } from '@odoo/o-spreadsheet/dist/types/types/spreadsheet_env';
import type { Language, Problem } from '../../../register/problem';
import { announceActiveCell } from './announcer';
import './grid.css';
import { nameControls } from './names-and-roles';
import { prepareGrid } from './prepare';
import { ReducedSpreadsheet } from './reduced-spreadsheet';
import { compiledTemplate } from './templates';

export { prepareGrid } from './prepare';

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
  /** Dark colours of the bars and menus. */
  readonly dark?: boolean;
}

/** The grid on the page. */
export interface MountedGrid {
  /** Puts the keyboard on the active cell. */
  focus(): void;
  /** Ends what is being typed into a cell, as Enter would, and keeps the cursor there. */
  finishTyping(): void;
  unmount(): void;
}

const GRID_NAME = { vi: 'Bảng tính', en: 'Spreadsheet' } as const;

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

/** The place of the grid, and a line that is read out but not seen. */
function layOut(element: HTMLElement, language: Language): { readonly body: HTMLElement; readonly line: HTMLElement } {
  const body = document.createElement('div');
  const line = document.createElement('div');
  // Styles hold under these classes: ours, and vendor/bootstrap-in-grid.css.
  body.className = 'grid-body';
  line.className = 'grid-spoken';
  line.setAttribute('aria-live', 'polite');
  element.setAttribute('role', 'region');
  element.setAttribute('aria-label', GRID_NAME[language]);
  element.replaceChildren(body, line);
  return { body, line };
}

/** Mounts the grid into an empty element that has a size and is positioned; what was in it goes. */
export async function mountGrid(
  element: HTMLElement,
  workbook: GridWorkbook,
  options: GridOptions,
): Promise<MountedGrid> {
  const { language, dark = false } = options;
  prepareGrid(language);
  const { body, line } = layOut(element, language);
  const inCode: Readonly<Record<string, unknown>>[] = [];
  const app = new App(ReducedSpreadsheet, {
    props: { model: workbook.model, colorScheme: dark ? 'dark' : 'light', ...notifications(options) },
    // Never the layout for telephones, which has other bars.
    env: { isSmall: false } as SpreadsheetChildEnv,
    getTemplate: (name) => compiledTemplate(name, language) ?? compiledTemplate(said(inCode[0]?.[name]), language),
  });
  inCode.push(app.rawTemplates);
  const say = (text: string): void => {
    line.textContent = text;
  };
  await app.mount(body);
  const stops = [
    hearRefusals(workbook, options),
    announceActiveCell(workbook.model, language, say),
    nameControls(body, language),
  ];
  const focus = (): void => body.querySelector<HTMLElement>('.o-grid .o-composer')?.focus();
  return {
    focus,
    finishTyping: () => {
      const { activeElement } = document;
      if (!(activeElement instanceof HTMLElement) || activeElement.closest('.grid-body .o-composer') === null) return;
      activeElement.blur();
      focus();
    },
    unmount: () => {
      for (const stop of stops) stop();
      app.destroy();
      element.replaceChildren();
    },
  };
}
