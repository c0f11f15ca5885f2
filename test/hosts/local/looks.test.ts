/** Colours, heights and hidden rows stay with their rows when rows are sorted, put in, taken out, cut or pasted. */
import type { Command } from '@odoo/o-spreadsheet';
import { Package } from '../../../src/hosts/file/package';
import type { LocalWorkbook } from '../../../src/hosts/local/local-workbook';
import type { RawCell } from '../../../src/register/snapshot';
import { coloured, fillsOf, FINDINGS, hiddenRows } from './coloured';
import { cellOf, fileSnapshot, gridSnapshot, openGrid, registerFile, saved, value } from './workbooks';

const { sheet: SHEET, first: FIRST, part: PART } = FINDINGS;
const YELLOW = 'FFFF00';
const GREEN = '92D050';

beforeAll(() => {
  jest.spyOn(console, 'debug').mockReturnValue(undefined);
});

function sheetId({ model }: LocalWorkbook): string {
  return model.getters.getSheetIdByName(SHEET) ?? '';
}

function act({ model }: LocalWorkbook, { type, ...payload }: Command): string[] {
  return model.dispatch(type as never, payload as never).reasons.map(String);
}

function insertRow(workbook: LocalWorkbook, base: number): string[] {
  const own = { sheetId: sheetId(workbook), sheetName: SHEET, dimension: 'ROW' as const };
  return act(workbook, { type: 'ADD_COLUMNS_ROWS', ...own, base, position: 'before', quantity: 1 });
}

function deleteRows(workbook: LocalWorkbook, elements: number[]): string[] {
  const own = { sheetId: sheetId(workbook), sheetName: SHEET, dimension: 'ROW' as const };
  return act(workbook, { type: 'REMOVE_COLUMNS_ROWS', ...own, elements });
}

function sort(workbook: LocalWorkbook, col: number): string[] {
  const bottom = workbook.model.getters.getCoreTables(sheetId(workbook))[0]?.range.zone.bottom ?? -1;
  const zone = { left: 0, right: 31, top: FIRST, bottom };
  const order = { sortDirection: 'desc' as const, sortOptions: { sortHeaders: true } };
  return act(workbook, { type: 'SORT_CELLS', sheetId: sheetId(workbook), col, row: FIRST, zone, ...order });
}

function cutAndPaste({ model }: LocalWorkbook, from: { row: number; col: number }, to: { row: number; col: number }) {
  const id = model.getters.getSheetIdByName(SHEET) ?? '';
  model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: model.getters.getActiveSheetId(), sheetIdTo: id });
  model.selection.selectCell(from.col, from.row);
  model.dispatch('CUT');
  const target = [{ left: to.col, right: to.col, top: to.row, bottom: to.row }];
  return model.dispatch('PASTE', { target }).reasons.map(String);
}

/** The height of the row in which a finding stands in a file. */
function heightOf(bytes: Uint8Array, code: RawCell): string | undefined {
  const cells = fileSnapshot(bytes).sheets.find(({ name }) => name === SHEET)?.cells ?? [];
  const row = cells.findIndex(([first]) => first === code) + 1;
  const text = value(Package.open(bytes)).text(PART) ?? '';
  return new RegExp(`<row r="${row}"[^>]*\\sht="([^"]*)"`, 'u').exec(text)?.[1];
}

it('takes the colour of a cell along when rows above it come and go', () => {
  const workbook = openGrid(coloured(registerFile(), { F10: YELLOW, A12: GREEN }));
  expect(fillsOf(workbook)).toEqual({ F10: YELLOW, A12: GREEN });
  expect(deleteRows(workbook, [4])).toEqual([]);
  expect(fillsOf(openGrid(saved(workbook)))).toEqual({ F9: YELLOW, A11: GREEN });
  expect(insertRow(workbook, FIRST)).toEqual([]);
  expect(insertRow(workbook, FIRST)).toEqual([]);
  expect(fillsOf(openGrid(saved(workbook)))).toEqual({ F11: YELLOW, A13: GREEN });
});

it('leaves no colour behind in the blank rows at the end when coloured rows are deleted', () => {
  const workbook = openGrid(coloured(registerFile(), { A60: YELLOW, B62: GREEN, A10: YELLOW }));
  expect(deleteRows(workbook, [9, 61, 4])).toEqual([]);
  expect(fillsOf(openGrid(saved(workbook)))).toEqual({ A58: YELLOW });
});

it('takes colours along when a table is sorted, and leaves none at the old place', () => {
  const workbook = openGrid(coloured(registerFile(), { A4: YELLOW, F5: GREEN }));
  expect(sort(workbook, 0)).toEqual([]);
  const reopened = openGrid(saved(workbook));
  expect(fillsOf(reopened)).toEqual({ A62: YELLOW, F61: GREEN });
  expect(fillsOf(reopened)).toEqual(fillsOf(workbook));
});

it('gives rows that a table gains the colours that the grid shows', () => {
  const workbook = openGrid(coloured(registerFile(), { A61: YELLOW, A62: GREEN }));
  expect(insertRow(workbook, 60)).toEqual([]);
  const shown = fillsOf(workbook);
  expect(shown).toMatchObject({ A62: YELLOW, A63: GREEN });
  expect(fillsOf(openGrid(saved(workbook)))).toEqual(shown);
});

it('takes the colour of a cut cell to where it is pasted', () => {
  const workbook = openGrid(coloured(registerFile(), { F10: YELLOW }));
  expect(cutAndPaste(workbook, { row: 9, col: 5 }, { row: 20, col: 5 })).toEqual([]);
  expect(fillsOf(openGrid(saved(workbook)))).toEqual({ F21: YELLOW });
});

it('keeps dates shown as dates where rows of different looks change places', async () => {
  const workbook = openGrid(coloured(registerFile(), { A4: YELLOW }));
  expect(sort(workbook, 0)).toEqual([]);
  const reopened = openGrid(saved(workbook));
  const formats = (of: LocalWorkbook) =>
    of.model.getters
      .getCells(sheetId(of))
      .filter((cell) => cell.isFormula || cell.content !== '')
      .map(({ id, format }) => [of.model.getters.getCellPosition(id), format ?? ''] as const)
      .map(([{ row, col }, format]) => `${row},${col} ${format}`)
      .sort();
  expect(formats(reopened)).toEqual(formats(workbook));
  expect(fileSnapshot(saved(workbook))).toEqual(await gridSnapshot(workbook));
});

it('takes heights and hidden rows along when rows come and go', async () => {
  const bytes = coloured(registerFile(), {}, [11, 20]);
  const workbook = openGrid(bytes);
  const code = cellOf(await gridSnapshot(workbook), SHEET, 30, 0);
  const height = heightOf(bytes, code);
  expect(deleteRows(workbook, [4])).toEqual([]);
  expect(hiddenRows(workbook)).toEqual([10, 19]);
  const after = saved(workbook);
  expect(hiddenRows(openGrid(after))).toEqual([10, 19]);
  expect(heightOf(after, code)).toBe(height);
  expect(insertRow(workbook, FIRST)).toEqual([]);
  expect(insertRow(workbook, FIRST)).toEqual([]);
  expect(hiddenRows(openGrid(saved(workbook)))).toEqual([12, 21]);
});

it('does colours again that it kept, and has nothing to save once all is undone', () => {
  const bytes = coloured(registerFile(), { A4: YELLOW, F10: GREEN });
  const workbook = openGrid(bytes);
  sort(workbook, 0);
  insertRow(workbook, 8);
  cutAndPaste(workbook, { row: 61, col: 0 }, { row: 30, col: 9 });
  const again = openGrid(bytes);
  expect(again.restore(workbook.edits()).ok).toBe(true);
  expect(fillsOf(openGrid(saved(again)))).toEqual(fillsOf(openGrid(saved(workbook))));
  for (let step = 0; step < 3; step++) act(workbook, { type: 'REQUEST_UNDO' });
  expect(workbook.changed).toBe(false);
  expect(saved(workbook)).toBe(bytes);
});
