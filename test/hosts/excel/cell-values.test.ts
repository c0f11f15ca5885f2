/** What is written into a cell of Excel is what the cell holds afterwards, whatever it looks like. */
import fc from 'fast-check';
import { heldCells, inputOfHeld } from '../../../src/hosts/excel/blocks';
import { holds, inputOf, rawCellOf } from '../../../src/hosts/excel/cell-values';
import { isDateFormat } from '../../../src/hosts/excel/date-format';
import { isOurCall, typedFormula } from '../../../src/hosts/excel/our-formulas';
import type { RawCell } from '../../../src/register/snapshot';
import { ExcelBook, ExcelHost } from '../../excel-host';

/** Writes cells one below the other, formatted as text or not, and reads what they hold. */
async function through(cells: readonly RawCell[], format: string): Promise<RawCell[]> {
  const client = new ExcelHost(new ExcelBook()).connect();
  return client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(0, 0, cells.length, 1);
    range.numberFormat = cells.map(() => [format]);
    range.values = cells.map((cell) => [inputOf(cell)]);
    range.load('values');
    await context.sync();
    return (range.values as unknown[][]).map(([value]) => rawCellOf(value));
  });
}

/** Texts that a spreadsheet takes for something else, in one language or another. */
const TREACHEROUS = [
  ...['=1+1', '+84 299 382 2338', '-5', '@SUM(A1)', "'=1+1", "''", "'", '=HYPERLINK("x")', '=', '-', '+'],
  ...[
    '1/2',
    '5-7',
    '1-2-2023',
    '2023-10-02',
    '02/10/2023',
    '10:30',
    '12%',
    '1.234',
    '1,234',
    '1e5',
    '007',
    '$5',
    '5 ₫',
  ],
  ...['TRUE', 'false', 'Mar 5', 'March 2023', 'dec-1', 'SEP2', 'Tháng 6 2023', 'thg 6', 'Thứ hai', 'T2', '#N/A?', '#1'],
  ...[
    'Thêm',
    'Thực hiện',
    'Đã niêm yết',
    'ủy ban',
    'KT01',
    'PH001',
    'SCT',
    'Một\nhai',
    '“Có”',
    '(trống)',
    ' lùi',
    '🙂',
  ],
];

test.each(['General', '@', 'dd/mm/yyyy', '0'])('treacherous texts stay texts in cells formatted %s', async (format) => {
  expect(await through(TREACHEROUS, format)).toEqual(TREACHEROUS);
});

test('any text, number and truth value comes back as it was written', async () => {
  const cell = fc.oneof(
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.string({
      minLength: 1,
      maxLength: 12,
      unit: fc.constantFrom(...Array.from('=+-@\'"#0123456789/.,:%$eE aáđẤuĐTthnMJS\t')),
    }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.boolean(),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(cell, { minLength: 1, maxLength: 40 }),
      fc.constantFrom('General', '@'),
      async (cells, format) => {
        const found = await through(cells, format);
        expect(cells.filter((written, i) => !holds(written, found[i] ?? null))).toEqual([]);
      },
    ),
    { seed: 20_231_002, numRuns: 60 },
  );
});

test('most words of a register are written without an apostrophe', () => {
  const plain = ['Chưa niêm yết thủ tục', 'Thêm', 'Thực hiện', 'Đạt', 'KT01', 'Sở Công Thương', 'Ủy ban nhân dân'];
  expect(plain.map(inputOf)).toEqual(plain);
  expect(['Tháng 6', '=1', '12', ' x'].map(inputOf)).toEqual(["'Tháng 6", "'=1", "'12", "' x"]);
});

test('blank clears, an error stays an error, a number a number', () => {
  expect([null, '', { error: '#N/A' }, 45_000, true].map(inputOf)).toEqual(['', '', '#N/A', 45_000, true]);
  expect(['', '#NAME?', '#BUSY!', '#1', 'x', 5, false, undefined].map(rawCellOf)).toEqual([
    null,
    { error: '#NAME?' },
    { error: '#BUSY!' },
    '#1',
    'x',
    5,
    false,
    null,
  ]);
});

test('what a cell held comes back: a formula as a formula, a text that looks like one as a text', () => {
  const values = [[5, '=không phải công thức', 'Đạt', '']];
  const formulas = [['=A1+1', '=không phải công thức', 'Đạt', '']];
  expect(heldCells({ values, formulas }).flat().map(inputOfHeld)).toEqual([
    '=A1+1',
    "'=không phải công thức",
    'Đạt',
    '',
  ]);
});

test('characters that no cell keeps don’t count as a difference; anything else does', () => {
  expect(holds('Một\r\nhai', 'Một\nhai')).toBe(true);
  expect(holds('a\u0000b', 'ab')).toBe(true);
  expect(holds('', null)).toBe(true);
  expect([holds('a', 'b'), holds('5', 5), holds(45_000, '02/10/2023'), holds('x', null)]).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test.each<[unknown, boolean]>([
  ['dd/mm/yyyy', true],
  ['d-mmm-yy', true],
  ['[$-42A]dd mmmm yyyy;@', true],
  ['General', false],
  ['0', false],
  ['#,##0 "ngày"', false],
  ['[Red]0', false],
  ['@', false],
  [null, false],
])('number format %s shows dates: %s', (format, expected) => {
  expect(isDateFormat(format)).toBe(expected);
});

test('formulas of the add-in are known in every form that Excel gives them, and typed anew in one', () => {
  const live = '=CCHC.TRANGTHAI(PhatHien[[#This Row],[Loại]],NgayBaoCao)';
  const stuck = [
    '=_xldudf_CCHC_TRANGTHAI(PhatHien[[#This Row],[Loại]],NgayBaoCao)',
    "='C:\\Sở NV\\so''cũ.xlsx'!_xldudf_CCHC_TRANGTHAI(PhatHien[[#This Row],[Loại]],NgayBaoCao)",
    live,
  ];
  expect(stuck.map(isOurCall)).toEqual([true, true, true]);
  expect(stuck.map(typedFormula)).toEqual([live, live, live]);
  const others = [
    '=SUM(A1)',
    'CCHC.TRANGTHAI',
    '=XCCHC.A()',
    `${live}&" (CV 12)"`,
    `=IF(A4="","",${live.slice(1)})`,
    5,
  ];
  expect(others.filter(isOurCall)).toEqual([]);
});
