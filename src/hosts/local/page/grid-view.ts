/** The grid and its workbooks, behind one door: everything that needs o-spreadsheet is loaded with this. */
import * as engine from '@odoo/o-spreadsheet';
import { mountGrid, prepareGrid, type MountedGrid } from '../grid/mount';
import { LocalWorkbook, openLocalWorkbook } from '../local-workbook';
import type { Board } from './board';
import type { DeskWorkbook, OpenWorkbook } from './open-file';
import type { Language } from '../../../register/problem';

/** What the page needs of this module. */
export interface GridModule {
  readonly openWorkbook: (language: Language) => OpenWorkbook;
  /** `onStale` is told when the grid must be drawn anew: tables were added, or the page became dark or light. */
  readonly showGrid: (
    place: HTMLElement,
    workbook: DeskWorkbook,
    board: Board,
    onStale: () => void,
  ) => Promise<MountedGrid>;
}

/** Opens a workbook from its bytes, its functions with help in a language. */
export const openWorkbook: GridModule['openWorkbook'] = (language) => (bytes, name, options) => {
  prepareGrid(language);
  return Promise.resolve(openLocalWorkbook(bytes, name, engine, options));
};

/** Draws the grid of a workbook into an empty element, as light or dark as the page. */
export const showGrid: GridModule['showGrid'] = async (place, workbook, board, onStale) => {
  if (!(workbook instanceof LocalWorkbook)) throw new Error('not a workbook of the grid');
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const shown = workbook.model;
  const grid = await mountGrid(place, workbook, {
    language: board.state.language,
    dark: dark.matches,
    onRefused: (problem) => {
      board.tell(problem, 'grid');
    },
    notify: ({ kind, text }) => {
      const tone = kind === 'info' ? 'note' : kind;
      board.say({ subject: 'grid', tone, text: { vi: text, en: text }, tip: null, offers: [] });
    },
  });
  const stop = workbook.onModel(onStale);
  if (workbook.model !== shown) onStale();
  dark.addEventListener('change', onStale);
  return {
    ...grid,
    unmount: () => {
      stop();
      dark.removeEventListener('change', onStale);
      grid.unmount();
    },
  };
};
