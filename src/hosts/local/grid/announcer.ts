/** Says where the cursor of the grid is and what the cell holds, for those who can't see the canvas. */
import { helpers } from '@odoo/o-spreadsheet';
import type { Model } from '@odoo/o-spreadsheet';
import type { Language } from '../../../register/problem';

/** Runs something a little later; calling it again before then puts it off. */
export type Later = (run: () => void) => void;

const QUIET_MS = 150;

const WORDS = {
  vi: { blank: 'trống', error: 'lỗi', formula: 'có công thức', cells: 'ô đang chọn' },
  en: { blank: 'blank', error: 'error', formula: 'has a formula', cells: 'cells selected' },
} as const;

/** Waits until nothing was asked for a moment, so that a key held down is not read out cell by cell. */
export function whenQuiet(): Later {
  let timer: number | undefined;
  return (run) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(run, QUIET_MS);
  };
}

function textAt({ getters }: Model, sheetId: string, col: number, row: number): string {
  return getters.getEvaluatedCell({ sheetId, col, row }).formattedValue.trim();
}

/** The heading of a column: that of the table at the cell, or the last of the frozen rows. */
function headingOf(model: Model, sheetId: string, col: number, row: number): string {
  const { getters } = model;
  const table = getters.getTable({ sheetId, col, row });
  const headerRow = table?.range.zone.top ?? getters.getPaneDivisions(sheetId).ySplit - 1;
  return headerRow < 0 || headerRow === row ? '' : textAt(model, sheetId, col, headerRow);
}

/** The sentence for the active cell: address, heading, content, and how many cells are selected if more than one. */
export function describeActiveCell(model: Model, language: Language): string {
  const { getters } = model;
  const words = WORDS[language];
  const { sheetId, col, row } = getters.getActivePosition();
  const cell = getters.getEvaluatedCell({ sheetId, col, row });
  const content = cell.message === undefined ? cell.formattedValue : `${words.error} ${cell.message}`;
  const { left, right, top, bottom } = getters.getSelectedZone();
  const count = (right - left + 1) * (bottom - top + 1);
  const parts = [
    helpers.toXC(col, row),
    headingOf(model, sheetId, col, row),
    content.trim() === '' ? words.blank : content,
    getters.getCell({ sheetId, col, row })?.isFormula === true ? words.formula : '',
    count > 1 ? `${count} ${words.cells}` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** Announces the active cell through `say` whenever it, or its content, is another; gives the function that stops it. */
export function announceActiveCell(
  model: Model,
  language: Language,
  say: (text: string) => void,
  later: Later = whenQuiet(),
): () => void {
  const listener = {};
  let last = '';
  let stopped = false;
  const announce = (): void => {
    if (stopped) return;
    const sheet = model.getters.getSheetName(model.getters.getActiveSheetId());
    const text = describeActiveCell(model, language);
    const told = last.startsWith(`${sheet}\n`) ? text : `${sheet}, ${text}`;
    if (`${sheet}\n${text}` === last) return;
    last = `${sheet}\n${text}`;
    say(told);
  };
  model.on('update', listener, () => {
    later(announce);
  });
  return () => {
    stopped = true;
    model.off('update', listener);
  };
}
