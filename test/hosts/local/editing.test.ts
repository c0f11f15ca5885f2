/** What people do in the grid stands in the saved file, and nothing else in the file has changed. */
import type { Command } from '@odoo/o-spreadsheet';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Package } from '../../../src/hosts/file/package';
import type { LocalWorkbook } from '../../../src/hosts/local/local-workbook';
import type { Snapshot } from '../../../src/register/snapshot';
import { cellOf, fileSnapshot, gridSnapshot, openGrid, registerFile, saved, value } from './workbooks';

const SHEET = 'Phát hiện';
const FIRST = 3;
const COLUMN = { code: 0, kind: 4, content: 5, deadlineDate: 17, status: 27 };
const LIBREOFFICE = join(__dirname, '../../fixtures/xlsx/libreoffice-register.xlsx');

beforeAll(() => {
  jest.spyOn(console, 'debug').mockReturnValue(undefined);
});

function sheetId({ model }: LocalWorkbook, name = SHEET): string {
  return model.getters.getSheetIdByName(name) ?? '';
}

/** Does as the grid does when a person works in it; gives why it was refused. */
function act({ model }: LocalWorkbook, { type, ...payload }: Command): string[] {
  return model.dispatch(type as never, payload as never).reasons.map(String);
}

function type(workbook: LocalWorkbook, row: number, col: number, content: string, sheet = SHEET): string[] {
  return act(workbook, { type: 'UPDATE_CELL', sheetId: sheetId(workbook, sheet), row, col, content });
}

function insertRow(workbook: LocalWorkbook, base: number, sheet = SHEET): string[] {
  const own = { sheetId: sheetId(workbook, sheet), sheetName: sheet, dimension: 'ROW' as const };
  return act(workbook, { type: 'ADD_COLUMNS_ROWS', ...own, base, position: 'before', quantity: 1 });
}

function deleteRows(workbook: LocalWorkbook, elements: number[], sheet = SHEET): string[] {
  const own = { sheetId: sheetId(workbook, sheet), sheetName: sheet, dimension: 'ROW' as const };
  return act(workbook, { type: 'REMOVE_COLUMNS_ROWS', ...own, elements });
}

function lastRow(workbook: LocalWorkbook, sheet = SHEET): number {
  return workbook.model.getters.getCoreTables(sheetId(workbook, sheet))[0]?.range.zone.bottom ?? -1;
}

function tableOf(snapshot: Snapshot, sheet = SHEET) {
  return snapshot.sheets.find(({ name }) => name === sheet)?.tables[0];
}

/** The parts of a package whose bytes are not the same in another. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [value(Package.open(before)), value(Package.open(after))];
  const names = new Set([...a.partNames(), ...b.partNames()]);
  const bytesOf = (pack: Package, name: string): string =>
    Buffer.from(pack.archive.read(name) ?? []).toString('base64');
  return [...names].filter((name) => bytesOf(a, name) !== bytesOf(b, name));
}

function formulaAt(bytes: Uint8Array, part: string, address: string): string {
  const text = value(Package.open(bytes)).text(part) ?? '';
  return new RegExp(`<c r="${address}"[^>]*><f[^>]*>([^<]*)</f>`, 'u').exec(text)?.[1] ?? '';
}

it('changes one part of the file when one cell is edited and nothing is worked out from it', () => {
  const bytes = registerFile();
  const workbook = openGrid(bytes);
  type(workbook, FIRST, COLUMN.content, 'Nội dung đã sửa');
  expect(changedParts(bytes, saved(workbook))).toEqual(['xl/worksheets/sheet3.xml']);
});

it('keeps formulas and brings what they give now', async () => {
  const bytes = registerFile();
  const workbook = openGrid(bytes);
  const late = (snapshot: Snapshot): number => {
    const cells = snapshot.sheets.find(({ name }) => name === SHEET)?.cells ?? [];
    return cells.filter((row) => row[COLUMN.status] === 'Quá hạn').length;
  };
  type(workbook, 4, 2, '45657', 'Cấu hình');
  const after = saved(workbook);
  const reopened = fileSnapshot(after);
  expect(formulaAt(after, 'xl/worksheets/sheet3.xml', 'AB4')).toBe(formulaAt(bytes, 'xl/worksheets/sheet3.xml', 'AB4'));
  expect(late(reopened)).toBeGreaterThan(late(fileSnapshot(bytes)));
  expect(reopened).toEqual(await gridSnapshot(workbook));
});

it('takes a row typed below the table into it, with its computed columns', async () => {
  const bytes = registerFile();
  const workbook = openGrid(bytes);
  const row = lastRow(workbook) + 1;
  type(workbook, row, COLUMN.code, 'PH900');
  type(workbook, row, COLUMN.kind, 'Tồn tại, hạn chế');
  expect(lastRow(workbook)).toBe(row);
  const status = cellOf(await gridSnapshot(workbook), SHEET, row, COLUMN.status);
  expect(status).toBe('Thiếu thời hạn');
  const after = saved(workbook);
  const reopened = fileSnapshot(after);
  expect(tableOf(reopened)?.bottom).toBe(row);
  expect(cellOf(reopened, SHEET, row, COLUMN.status)).toBe(status);
  expect(formulaAt(after, 'xl/worksheets/sheet3.xml', `AB${row + 1}`)).toBe(
    formulaAt(bytes, 'xl/worksheets/sheet3.xml', `AB${row}`),
  );
  expect(cellOf(reopened, 'Tổng quan', 5, 4)).toEqual(cellOf(await gridSnapshot(workbook), 'Tổng quan', 5, 4));
});

it('inserts a row: what stands below moves down in the file, and the table has one row more', async () => {
  const workbook = openGrid();
  const before = await gridSnapshot(workbook);
  expect(insertRow(workbook, FIRST)).toEqual([]);
  const reopened = fileSnapshot(saved(workbook));
  expect(tableOf(reopened)?.bottom).toBe((tableOf(before)?.bottom ?? 0) + 1);
  expect(cellOf(reopened, SHEET, FIRST, COLUMN.code)).toBeNull();
  expect(cellOf(reopened, SHEET, FIRST + 1, COLUMN.code)).toBe(cellOf(before, SHEET, FIRST, COLUMN.code));
  expect(reopened).toEqual(await gridSnapshot(workbook));
});

it('deletes rows: the table in the file keeps its length and ends with blank rows', async () => {
  const workbook = openGrid();
  const before = await gridSnapshot(workbook);
  const bottom = lastRow(workbook);
  expect(deleteRows(workbook, [FIRST, FIRST + 1])).toEqual([]);
  const reopened = fileSnapshot(saved(workbook));
  expect(cellOf(reopened, SHEET, FIRST, COLUMN.code)).toBe(cellOf(before, SHEET, FIRST + 2, COLUMN.code));
  expect(tableOf(reopened)?.bottom).toBe(bottom);
  const end = reopened.sheets.find(({ name }) => name === SHEET)?.cells.slice(bottom - 1) ?? [];
  expect(end.flat().filter((cell) => cell !== null)).toEqual([]);
  const now = (await gridSnapshot(workbook)).sheets.find(({ name }) => name === SHEET)?.cells;
  expect(reopened.sheets.find(({ name }) => name === SHEET)?.cells.slice(0, bottom - 1)).toEqual(now);
});

it('appends again over the blank rows that a shorter table left in the file', async () => {
  const first = openGrid();
  deleteRows(first, [FIRST, FIRST + 1]);
  const second = openGrid(saved(first));
  const bottom = lastRow(second);
  type(second, bottom + 1, COLUMN.code, 'PH901');
  const reopened = fileSnapshot(saved(second));
  expect(cellOf(reopened, SHEET, bottom + 1, COLUMN.code)).toBe('PH901');
  expect(reopened).toEqual(await gridSnapshot(second));
});

it('sorts rows: the file holds them in the new order', async () => {
  const workbook = openGrid();
  const zone = { left: 0, right: 31, top: FIRST, bottom: lastRow(workbook) };
  const order = { sortDirection: 'desc' as const, sortOptions: { sortHeaders: true } };
  expect(act(workbook, { type: 'SORT_CELLS', sheetId: sheetId(workbook), col: 0, row: FIRST, zone, ...order })).toEqual(
    [],
  );
  const reopened = fileSnapshot(saved(workbook));
  expect(cellOf(reopened, SHEET, FIRST, COLUMN.code)).toBe('PH059');
  expect(reopened).toEqual(await gridSnapshot(workbook));
});

it('is unchanged, to the byte, when everything is undone', () => {
  const bytes = registerFile();
  const workbook = openGrid(bytes);
  type(workbook, FIRST, COLUMN.content, 'Sửa');
  type(workbook, lastRow(workbook) + 1, COLUMN.code, 'PH902');
  insertRow(workbook, FIRST + 1);
  deleteRows(workbook, [FIRST + 5]);
  expect(workbook.changed).toBe(true);
  for (let step = 0; step < 4; step++) act(workbook, { type: 'REQUEST_UNDO' });
  expect(workbook.changed).toBe(false);
  expect(saved(workbook)).toBe(bytes);
});

it('keeps text that looks like something else, and Vietnamese with separate marks', async () => {
  const workbook = openGrid();
  const texts = ['=1+1', '001', "'x", 'TRUE', '1/2/2023', '5%', 'Tồn tại'.normalize('NFD'), '#N/A '];
  texts.forEach((text, i) => type(workbook, FIRST + i, COLUMN.content, text.startsWith('=') ? `'${text}` : text));
  const reopened = fileSnapshot(saved(workbook));
  expect(texts.map((_, i) => cellOf(reopened, SHEET, FIRST + i, COLUMN.content))).toEqual(
    texts.map((text) => (text === "'x" ? 'x' : text)),
  );
  expect(reopened).toEqual(await gridSnapshot(workbook));
});

it('takes a date typed into a date column, and saves a formula in the notation of files', () => {
  const workbook = openGrid();
  type(workbook, FIRST, COLUMN.deadlineDate, '15/10/2023');
  type(workbook, 100, 1, '=COUNTIF(PhatHien.Trạng_thái,"Đạt")', 'Tổng quan');
  const bytes = saved(workbook);
  expect(cellOf(fileSnapshot(bytes), SHEET, FIRST, COLUMN.deadlineDate)).toBe(45_214);
  expect(formulaAt(bytes, 'xl/worksheets/sheet1.xml', 'B101')).toBe('COUNTIF(PhatHien[Trạng thái],"Đạt")');
});

it('does again what it kept, rows included, on the same file', async () => {
  const bytes = registerFile();
  const workbook = openGrid(bytes);
  type(workbook, FIRST, COLUMN.content, "'=1+1");
  insertRow(workbook, FIRST + 2);
  type(workbook, FIRST + 2, COLUMN.code, 'PH903');
  deleteRows(workbook, [FIRST + 6, FIRST + 7]);
  type(workbook, lastRow(workbook) + 1, COLUMN.code, 'PH904');
  const kept = JSON.parse(JSON.stringify(workbook.edits())) as unknown[];
  const again = openGrid(bytes);
  expect(again.restore(kept).ok).toBe(true);
  expect(await gridSnapshot(again)).toEqual(await gridSnapshot(workbook));
  expect(again.edits()).toEqual(workbook.edits());
  expect(JSON.stringify(kept).length).toBeLessThan(10_000);
});

it('refuses what a file can’t keep, with the reason', () => {
  const workbook = openGrid();
  const own = { sheetId: sheetId(workbook), sheetName: SHEET };
  const column = {
    type: 'ADD_COLUMNS_ROWS',
    ...own,
    dimension: 'COL',
    base: 2,
    position: 'before',
    quantity: 1,
  } as const;
  expect(workbook.whyNot(column)?.message.vi).toBe('Hãy làm việc này trong Excel; ở đây chỉ lưu nội dung ô.');
  expect(act(workbook, column)).not.toEqual([]);
  expect(type(workbook, 2, 0, 'Mã khác')).not.toEqual([]);
  expect(insertRow(workbook, 1)).not.toEqual([]);
  expect(insertRow(workbook, 5, 'Cấu hình')).not.toEqual([]);
  const rows = { sheetId: sheetId(workbook, 'Cấu hình'), sheetName: 'Cấu hình', dimension: 'ROW', base: 5 } as const;
  const setting = workbook.whyNot({ type: 'ADD_COLUMNS_ROWS', ...rows, position: 'before', quantity: 1 });
  expect(setting?.message.vi).toMatch(/^Không thêm, xóa dòng ở chỗ này được: /u);
  expect(workbook.changed).toBe(false);
});

it('saves a workbook of LibreOffice with its sheet changed, and marked to be worked out anew, as not all its formulas are live', async () => {
  const bytes = new Uint8Array(readFileSync(LIBREOFFICE));
  const workbook = openGrid(bytes);
  expect(await gridSnapshot(workbook)).toEqual(fileSnapshot(bytes));
  const { name } = fileSnapshot(bytes).sheets.find(({ tables }) => tables.length > 0) ?? { name: '' };
  expect(type(workbook, 5, 5, 'Nội dung đã sửa', name)).toEqual([]);
  const after = saved(workbook);
  expect(changedParts(bytes, after)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
  expect(fileSnapshot(after)).toEqual(await gridSnapshot(workbook));
});

it('holds in the file what it holds in the grid, whatever is typed', async () => {
  const bytes = registerFile('hai-cap-2026');
  const content = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      '',
      '001',
      '12',
      '1.5',
      'TRUE',
      '15/10/2023',
      "'=1",
      '=1+1',
      '=SUM(A1:A3)',
      '#N/A',
      'Đạt',
      '[a](b)',
    ),
  );
  const cell = fc.record({ row: fc.integer({ min: 3, max: 12 }), col: fc.integer({ min: 0, max: 19 }), content });
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 12 }), async (cells) => {
      const workbook = openGrid(bytes);
      for (const each of cells) type(workbook, each.row, each.col, each.content);
      expect(fileSnapshot(saved(workbook))).toEqual(await gridSnapshot(workbook));
    }),
    { numRuns: 10 },
  );
});

describe('a computed cell', () => {
  const workbook = openGrid();
  const { model } = workbook;
  const sheetId = model.getters.getSheetIdByName('Phát hiện') ?? '';
  const columns = [...Array(40).keys()];
  const statusAt = columns.find(
    (col) => model.getters.getEvaluatedCell({ sheetId, row: 2, col }).value === 'Trạng thái',
  );
  const position = { sheetId, row: 5, col: statusAt ?? -1 };
  const formula = () => model.getters.getCell(position)?.isFormula;

  it('is not typed over, and the reason is told', () => {
    expect(formula()).toBe(true);
    expect(workbook.whyNot({ type: 'UPDATE_CELL', ...position, content: 'Đạt' })?.code).toBe('GRID_COMPUTED_CELL');
    model.dispatch('UPDATE_CELL', { ...position, content: 'Đạt' });
    expect(formula()).toBe(true);
  });

  it('keeps its formula when values are pasted over it', () => {
    const left = position.col - 1;
    const target = [{ left, right: left, top: position.row, bottom: position.row }];
    model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: model.getters.getActiveSheetId(), sheetIdTo: sheetId });
    model.dispatch('PASTE_FROM_OS_CLIPBOARD', { clipboardContent: { text: '30/09/2023\tĐạt' }, target });
    expect(formula()).toBe(true);
  });
});
