/** The grid and its workbooks, behind one door: everything that needs o-spreadsheet is loaded with this. */
import * as engine from '@odoo/o-spreadsheet';
import { mountGrid, prepareGrid } from '../../hosts/local/grid/mount';
import { LocalWorkbook, openLocalWorkbook } from '../../hosts/local/local-workbook';
import type { Board } from '../../hosts/local/page/board';
import type { DeskWorkbook, OpenWorkbook } from '../../hosts/local/page/open-file';
import { success, type Language } from '../../register/problem';

/** The grid on the page. */
export interface GridView {
  focus(): void;
  finishTyping(): void;
  unmount(): void;
}

/** What the page needs of this module. */
export interface GridModule {
  readonly openWorkbook: (language: Language) => OpenWorkbook;
  readonly showGrid: (place: HTMLElement, workbook: DeskWorkbook, board: Board) => Promise<GridView>;
}

/** Opens a workbook from its bytes. */
export const openWorkbook: GridModule['openWorkbook'] = (language) => (bytes, name) => {
  prepareGrid(language);
  const opened = openLocalWorkbook(bytes, name, engine);
  if (!opened.ok) return Promise.resolve(opened);
  const workbook = opened.value as LocalWorkbook & { -readonly [K in keyof DeskWorkbook]: DeskWorkbook[K] };
  let changed = false;
  workbook.onChange(() => (changed = true));
  Object.defineProperty(workbook, 'changed', { get: () => changed });
  workbook.markSaved = () => (changed = false);
  workbook.edits = () => [];
  workbook.restore = () => success(null);
  return Promise.resolve(success(workbook));
};

/** Draws the grid of a workbook into an empty element. */
export const showGrid: GridModule['showGrid'] = async (place, workbook, board) => {
  if (!(workbook instanceof LocalWorkbook)) throw new Error('not a workbook of the grid');
  const grid = await mountGrid(place, workbook, {
    language: board.state.language,
    onRefused: (problem) => {
      board.tell(problem, 'grid');
    },
    notify: ({ kind, text }) => {
      const tone = kind === 'info' ? 'note' : kind;
      board.say({ subject: 'grid', tone, text: { vi: text, en: text }, tip: null, offers: [] });
    },
  });
  return { ...grid, finishTyping: () => undefined };
};
