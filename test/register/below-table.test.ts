/** What stands below a table: rows that people typed there are read, notes and signatures are told of, nothing is lost. */
import { nextCode } from '../../src/register/table';
import { tables } from '../../src/register/tables';
import type { RawCell, Snapshot } from '../../src/register/snapshot';
import { checkRegister } from '../../src/register/checks';
import { opened, snapshotOf, type LayoutInput } from '../support/register';

const SHEET = 'Gia hạn';
const rows = { extensions: [{ finding: 'PH001' }, { finding: 'PH002' }] };

/** Sheet Gia hạn has its header in row 3 and two rows; these cells follow from row 6, B being “Phát hiện”. */
function below(cells: readonly (readonly RawCell[])[], layout: LayoutInput = {}, change = same): Snapshot {
  const snapshot = snapshotOf(rows, { layouts: { extensions: layout } });
  return change({
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name === SHEET ? { ...sheet, cells: [...sheet.cells, ...cells] } : sheet,
    ),
  });
}

function same(snapshot: Snapshot): Snapshot {
  return snapshot;
}

function read(snapshot: Snapshot) {
  const register = opened(snapshot);
  const { rows, layout } = register.tables.extensions;
  return {
    codes: rows.map(({ code }) => code),
    lines: rows.map(({ origin }) => origin.row + 1),
    told: register.problems.map(({ code, place }) => [code, place.cell]),
    problems: register.problems,
    all: checkRegister(register, { asOf: '2023-09-11' }),
    layout,
  };
}

const typed = (code: string | null): RawCell[] => [code, 'PH001', 45_000, 45_010, 45_020];

test('rows typed below blank rows are read, and the warning says which', () => {
  const { codes, lines, told, problems, layout } = read(below([[], typed('GH003'), [], [], typed('GH004')]));
  expect(codes).toEqual(['GH001', 'GH002', 'GH003', 'GH004']);
  expect(lines).toEqual([4, 5, 7, 10]);
  expect(told).toEqual([['ROWS_BELOW_TABLE', 'A7']]);
  expect(problems[0]?.message.vi).toBe('Có 2 dòng nằm dưới bảng GiaHan nhưng ngoài bảng (dòng 7, 10); vẫn được đọc.');
  expect(nextCode(tables.extensions, codes)).toBe('GH005');
  expect(layout?.lastRow).toBe(9);
});

test('of many rows the first are named and the rest counted', () => {
  const many = Array.from({ length: 10 }, (_, at) => typed(`GH01${at}`));
  expect(read(below(many)).problems[0]?.message).toEqual({
    vi: 'Có 10 dòng nằm dưới bảng GiaHan nhưng ngoài bảng (dòng 6, 7, 8, 9, 10, 11, 12, 13 và 2 nữa); vẫn được đọc.',
    en: '10 rows stand below table GiaHan, outside it (row 6, 7, 8, 9, 10, 11, 12, 13 and 2 more); they are read all the same.',
  });
});

test('a note or a signature below is no row: one warning names its cells, and nothing else is said of it', () => {
  const signed: RawCell[][] = [[], [null, null, 'Người lập: Lê Văn C'], [], ['NGƯỜI LẬP BIỂU', null, null, 'GIÁM ĐỐC']];
  const { codes, told, all, problems } = read(below(signed));
  expect(codes).toEqual(['GH001', 'GH002']);
  expect(told).toEqual([['TEXT_BELOW_TABLE', 'C7']]);
  expect(problems[0]?.message.vi).toBe(
    'Ô C7 (“Người lập: Lê Văn C”), A9 (“NGƯỜI LẬP BIỂU”) nằm dưới bảng GiaHan và không giống một dòng của bảng nên không được đọc.',
  );
  expect(problems[0]?.message.en).toContain('Cell C7');
  expect(all.filter(({ place }) => /[79]$/u.test(place.cell ?? '') && place.sheet === SHEET)).toHaveLength(1);
});

test('a row whose code was forgotten is read when the cells it needs are there, and told of otherwise', () => {
  const { codes, told } = read(below([[], typed(null)]));
  expect(codes).toEqual(['GH001', 'GH002', null]);
  expect(told).toEqual([
    ['ROWS_BELOW_TABLE', 'A7'],
    ['MISSING_CODE', 'A7'],
  ]);
  expect(read(below([[null, 'PH001']])).told).toEqual([['TEXT_BELOW_TABLE', 'B6']]);
});

test.each<[string, RawCell[], number]>([
  ['a code alone', ['GH003'], 3],
  ['a code with a blank in it', ['GH 003', 'PH001'], 3],
  ['a code in small letters', ['gh003'], 3],
  ['a number for a code', [3, 'PH001', 45_000], 3],
  ['another code in capitals', ['X', 'PH001', 45_000], 3],
  ['another code and nothing to go with it', ['X'], 2],
  ['an error for a code', [{ error: '#REF!' }, 'PH001', 45_000, 45_010], 2],
  ['words in place of the code', ['Ghi chú:', 'PH001', 45_000, 45_010], 2],
  ['cells that cannot be read', [null, 'PH001', 'bao giờ', 'xong', 'thì thôi'], 2],
])('%s below a table', (_, cells, count) => {
  expect(read(below([[], cells])).codes).toHaveLength(count);
});

test('text between rows typed below is passed over', () => {
  const { codes, told } = read(below([['Bổ sung tháng 9:'], typed('GH003')]));
  expect(codes).toEqual(['GH001', 'GH002', 'GH003']);
  expect(told).toEqual([
    ['ROWS_BELOW_TABLE', 'A7'],
    ['TEXT_BELOW_TABLE', 'A6'],
  ]);
});

test('a line of totals is neither a row nor worth a word', () => {
  expect(read(below([[], ['Tổng cộng:', 'x', 12, 13, 14]]))).toMatchObject({ codes: ['GH001', 'GH002'], told: [] });
  expect(read(below([[null, 'CỘNG', 12]], { tableObject: false })).told).toEqual([]);
});

test('rows typed below the totals row are read, the totals row is not', () => {
  const { codes, told } = read(below([typed('GH003')], { totalsRow: ['Tổng', null, null, null, 2] }));
  expect(codes).toEqual(['GH001', 'GH002', 'GH003']);
  expect(told).toEqual([['ROWS_BELOW_TABLE', 'A7']]);
  const nothing = read(below([], { totalsRow: ['GH009', null, null, null, 2] }));
  expect(nothing.codes).toEqual(['GH001', 'GH002']);
});

test('another table below, with its heading, ends the room of this one', () => {
  const own: RawCell[][] = [[], typed('GH003'), [], ['Bảng theo dõi riêng'], ['Mã', 'Việc'], typed('GH004')];
  const beside = (left: number) => (snapshot: Snapshot) => ({
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name === SHEET
        ? {
            ...sheet,
            tables: [...sheet.tables, { name: 'Rieng', top: 9, left, bottom: 10, right: left + 1, totalsRow: false }],
          }
        : sheet,
    ),
  });
  expect(read(below(own, {}, beside(0)))).toMatchObject({
    codes: ['GH001', 'GH002', 'GH003'],
    told: [['ROWS_BELOW_TABLE', 'A7']],
  });
  expect(read(below(own, { tableObject: false }, beside(0)))).toMatchObject({ lines: [4, 5, 7], told: [] });
  expect(read(below(own, {}, beside(40))).codes).toContain('GH004');
});

test('what stands outside the columns of the table is not looked at', () => {
  const far: RawCell[] = [...Array.from({ length: 30 }, () => null), 'nháp'];
  expect(read(below([[], far]))).toMatchObject({ codes: ['GH001', 'GH002'], told: [] });
});

test('without a table object rows are read past blank ones, and a signature at the end is not', () => {
  const cells: RawCell[][] = [[], typed('GH003'), [null, 'PH002'], [], ['Người lập'], [], [null, null, 'Lê Văn C']];
  const { lines, told } = read(below(cells, { tableObject: false }));
  expect(lines).toEqual([4, 5, 7, 8]);
  expect(told).toEqual([
    ['TEXT_BELOW_TABLE', 'A10'],
    ['MISSING_CODE', 'A8'],
  ]);
});

test('a table without rows or required columns', () => {
  const snapshot = snapshotOf({ settings: [] });
  const sheets = snapshot.sheets.map((sheet) =>
    sheet.name === 'Cấu hình' ? { ...sheet, cells: [...sheet.cells, [], ['year', 'Năm', 2024]] } : sheet,
  );
  expect(opened({ ...snapshot, sheets }).settings.year).toBe(2024);
});
