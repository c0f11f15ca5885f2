/** Rows appended to a register that was made blank, or whose last rows were cleared, leave no gap. */
import type { RawCell } from '../../../src/register/snapshot';
import { fresh, registerSheets, registerIn } from './add-register/kit';
import { open, patched, snapshot } from './package-kit';

const blank = open(fresh(registerSheets('trong')));
const rowOf = (code: string): RawCell[] => [code, null, 'Sở Nội vụ'];

test('the one blank row of a new table is filled first', () => {
  const { layout } = registerIn(blank).tables.documents;
  const after = patched(blank, { appends: [{ target: 'VanBan', rows: [rowOf('VB001'), rowOf('VB002')] }] });
  const table = snapshot(after).sheets.find(({ name }) => name === layout?.sheet)?.tables[0];
  expect([table?.top, table?.bottom]).toEqual([2, 4]);
  expect(registerIn(after).tables.documents.rows.map(({ code, origin }) => [code, origin.row])).toEqual([
    ['VB001', 3],
    ['VB002', 4],
  ]);
});

test('so are rows that were cleared, computed columns or not', () => {
  const codes = ['PH001', 'PH002', 'PH003'];
  const filled = patched(blank, { appends: [{ target: 'PhatHien', rows: codes.map(rowOf) }] });
  const sheet = registerIn(filled).tables.findings.layout?.sheet ?? '';
  const edits = [4, 5].flatMap((row) => [0, 1, 2].map((column) => ({ sheet, row, column, value: null })));
  const after = patched(patched(filled, { edits }), { appends: [{ target: 'PhatHien', rows: [rowOf('PH004')] }] });
  expect(registerIn(after).tables.findings.rows.map(({ code, origin }) => [code, origin.row])).toEqual([
    ['PH001', 3],
    ['PH004', 4],
  ]);
});
