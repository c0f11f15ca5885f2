/** What the tests of the store share: a started pane, a change to write, a conflict. */
import type { Conflict } from '../../src/host/workbook';
import type { Store } from '../../src/pane/state/store';
import type { Change } from '../../src/register/changes';
import type { Snapshot } from '../../src/register/snapshot';
import { paneOf, settle } from './support';

export const TITLE = { vi: 'Việc thử', en: 'A test' };
export const NOTE: Change = { kind: 'append', table: 'journal', values: { code: 'NK001', detail: 'thử' } };
export const noRegister: Snapshot = {
  sheets: [{ name: 'Sheet1', cells: [['abc']], tables: [] }],
  names: [],
  date1904: false,
};

export const conflict: Conflict = {
  kind: 'changed',
  table: 'findings',
  code: 'PH001',
  problem: {
    code: 'ROW_CHANGED',
    severity: 'warning',
    message: { vi: 'Dòng PH001 vừa được sửa.', en: 'Row PH001 has just been changed.' },
    tip: { vi: 'Xem lại.', en: 'Look at it.' },
    place: { sheet: 'Phát hiện', cell: 'A5' },
  },
};

export async function started() {
  const pane = paneOf();
  const stop = pane.store.start();
  await settle();
  return { ...pane, stop };
}

export function yearShown({ state }: Store): number | null {
  return state.book.kind === 'register' ? state.book.register.settings.year : null;
}
