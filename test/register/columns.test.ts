/** Columns: each kind reads what people type, and reads back what it writes. */
import fc from 'fast-check';
import type { Column, ColumnKind } from '../../src/register/column';
import {
  choice,
  date,
  describeCell,
  flag,
  integer,
  longText,
  money,
  raw,
  references,
  text,
} from '../../src/register/columns';
import { fromDayNumber, dayNumber } from '../../src/register/dates';
import { settingList } from '../../src/register/settings';
import type { RawCell } from '../../src/register/snapshot';
import type { Table } from '../../src/register/table';
import { tableIds, tables } from '../../src/register/tables';
import { cleanLine, cleanText } from '../../src/register/text';
import { findingKind, vocabularies } from '../../src/register/vocabulary';

const help = { help: '' };
type Filled = Exclude<RawCell, null>;

/** What a column reads in a cell; the text it expected instead when it can't. */
function read<V>(column: Column<V>, cell: Filled, date1904 = false): V | string {
  const decoded = column.decode(cell, date1904);
  return decoded.ok ? decoded.value : `?${decoded.expected.vi}`;
}

test.each<[Filled, string]>([
  ['09/02/2023', '2023-02-09'],
  ['9/2/2023', '2023-02-09'],
  [' ngày 09 tháng 02 năm 2023 ', '2023-02-09'],
  ['2023-02-09', '2023-02-09'],
  [44966, '2023-02-09'],
  [44966.75, '2023-02-09'],
])('the date in %p', (cell, iso) => {
  expect(read(date('Ngày', help), cell)).toBe(iso);
});

test('serial dates of old Mac workbooks count from 1904', () => {
  expect(read(date('Ngày', help), 43504, true)).toBe('2023-02-09');
  expect(date('Ngày', help).encode('2023-02-09', true)).toBe(43504);
});

test.each<Filled>(['31/02/2023', 'tháng 6', 30, -1, 99_999, true, { error: '#REF!' }, '09/02/1899'])(
  'no date in %p',
  (cell) => {
    expect(date('Ngày', help).decode(cell, false)).toEqual({
      ok: false,
      expected: expect.objectContaining({ vi: expect.stringContaining('dd/mm/yyyy') as string }) as unknown,
    });
  },
);

test.each<[Filled, number | string | null]>([
  [30, 30],
  ['30', 30],
  [' 1.200 ', 1200],
  ['1 200', 1200],
  [' ', null],
  [1.5, '?một số nguyên'],
  [-3, '?một số nguyên'],
  ['1,200', '?một số nguyên'],
  ['ba mươi', '?một số nguyên'],
  [1e300, '?một số nguyên'],
  [true, '?một số nguyên'],
])('the whole number in %p', (cell, value) => {
  expect(read(integer('Số', help), cell)).toBe(value);
});

test('amounts are read with Vietnamese thousands', () => {
  expect(read(money('Tiền', help), '12.500.000')).toBe(12_500_000);
  expect(read(money('Tiền', help), '12.50')).toBe('?một số tiền bằng đồng');
});

test.each<[Filled, boolean | string | null]>([
  ['Có', true],
  ['x', true],
  [true, true],
  ['KHÔNG', false],
  [false, false],
  ['\u00a0', null],
  ['có thể', '?“Có” hoặc “Không”'],
  [1, '?“Có” hoặc “Không”'],
])('yes or no in %p', (cell, value) => {
  expect(read(flag('Cờ', help), cell)).toBe(value);
});

test('a choice is read in any spelling, and says what it allows', () => {
  const column = choice('Loại', findingKind, help);
  expect(read(column, ' tồn  TẠI ')).toBe('WEAKNESS');
  expect(read(column, '  ')).toBeNull();
  expect(read(column, 7)).toContain('“Kết quả nổi bật”, “Tồn tại, hạn chế”');
  expect(read(column, 'Khác')).toContain('?một trong');
});

test('text keeps numbers as typed and refuses errors', () => {
  expect(read(text('Tên', help), 12)).toBe('12');
  expect(read(text('Tên', help), 'hai\ndòng')).toBe('hai dòng');
  expect(read(longText('Tên', help), 'hai\ndòng')).toBe('hai\ndòng');
  expect(read(text('Tên', help), { error: '#N/A' })).toBe('?chữ');
});

test('several codes are read once each', () => {
  const column = references('Mã', 'units', help);
  expect(read(column, ' LV1;LV2 ; ;LV1')).toEqual(['LV1', 'LV2']);
  expect(read(column, 3)).toEqual(['3']);
  expect(read(column, ' ; ')).toEqual([]);
  expect(read(column, false)).toBe('?chữ');
});

test('a setting cell is kept as it is', () => {
  const column = raw('Giá trị', help);
  expect([read(column, 5), read(column, false), read(column, ' a '), read(column, ' ')]).toEqual([5, false, 'a', null]);
  expect(read(column, { error: '#NAME?' })).toBe('?chữ, số hoặc ngày');
});

test('what was found is described in few words', () => {
  expect(describeCell(null)).toBe('');
  expect(describeCell({ error: '#N/A' })).toBe('#N/A');
  expect(describeCell('2023-02-09')).toBe('09/02/2023');
  expect(describeCell('a'.repeat(80))).toHaveLength(58);
  expect(describeCell(true)).toBe('true');
});

const keysByTitle = new Map(vocabularies.map(({ title, keys }) => [title, keys]));
const line = fc.string({ unit: 'binary' }).map((value) => cleanLine(value) || null);
const paragraphs = fc.string({ unit: 'binary' }).map((value) => cleanText(value) || null);
const blankOr = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const wholeNumber = blankOr(fc.nat({ max: Number.MAX_SAFE_INTEGER }));
const codes = fc.uniqueArray(
  fc.string({ unit: 'binary' }).map((value) => cleanLine(value.replaceAll(';', '').replaceAll('\u037e', ''))),
);
const day = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2100-12-31') }).map(fromDayNumber);

/** Any value that a column can hold. */
function valuesOf({ kind, source }: Column<unknown>): fc.Arbitrary<unknown> {
  const keys = source !== undefined && 'list' in source ? (keysByTitle.get(source.list) ?? []) : [];
  const byKind: Readonly<Record<ColumnKind, () => fc.Arbitrary<unknown>>> = {
    code: () => line,
    text: () => line,
    longText: () => paragraphs,
    reference: () => line,
    references: () => codes.map((each) => each.filter((code) => code !== '')),
    choice: () => blankOr(fc.constantFrom(...keys)),
    listed: () => line,
    date: () => blankOr(day),
    integer: () => wholeNumber,
    money: () => wholeNumber,
    flag: () => blankOr(fc.boolean()),
    raw: () => fc.oneof(paragraphs, fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true })),
  };
  return byKind[kind]();
}

const everyColumn = [
  ...tableIds.flatMap((id) =>
    Object.entries((tables[id] as Table).columns).map(([name, column]) => [`${id}.${name}`, column] as const),
  ),
  ...Object.entries(settingList).map(([id, { column }]) => [`setting ${id}`, column as Column<unknown>] as const),
];

test.each(everyColumn)('%s reads back what it writes', (_, column) => {
  const seeds = fc.tuple(valuesOf(column), fc.boolean());
  fc.assert(
    fc.property(seeds, ([value, date1904]) => {
      const cell = column.encode(value, date1904);
      const decoded = cell === null ? { ok: true, value: column.blank } : column.decode(cell, date1904);
      expect(decoded).toEqual({ ok: true, value });
    }),
    { numRuns: 60 },
  );
});

const anyCell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.boolean(),
  fc.string().map((error) => ({ error })),
);

test.each(everyColumn)('%s reads any cell without throwing', (_, column) => {
  fc.assert(
    fc.property(anyCell, fc.boolean(), (cell, date1904) => {
      const decoded = column.decode(cell, date1904);
      if (!decoded.ok) expect(decoded.expected.vi).not.toBe('');
    }),
    { numRuns: 60 },
  );
});
