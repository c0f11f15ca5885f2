/** Opening a register: codes, settings, the calendar, places, and books in the state people leave them in. */
import { openRegister, placeOf } from '../../src/register/register';
import type { TableId } from '../../src/register/tables';
import { tableIds, tables } from '../../src/register/tables';
import { opened, registerOf, snapshotOf, type RowInput, type WorkbookInput } from '../support/register';

function codesOf(problems: readonly { readonly code: string }[]): string[] {
  return problems.map(({ code }) => code);
}

const visits = [
  { code: 'KT001', unit: 'SCT', form: 'PLANNED', scheduledFrom: '2023-06-12' },
  { code: 'KT002', unit: 'STC', form: 'UNANNOUNCED', scheduledFrom: '2023-06-13', areas: ['LV1', 'LV2'] },
] as const;

const shapes: readonly (readonly [string, WorkbookInput])[] = [
  ['as made', {}],
  ['without table objects', { all: { tableObject: false } }],
  ['without names', { all: { anchors: false } }],
  ['with neither', { all: { anchors: false, tableObject: false } }],
  ['with decomposed headers', { all: { spell: (header) => header.normalize('NFD'), anchors: false } }],
  ['with blank rows and a free left margin', { all: { blankRows: 1, left: 1, tableObject: false } }],
  ['with a renamed sheet', { layouts: { visits: { sheet: 'Lịch 2023' } } }],
  ['with title rows', { all: { above: [['SỞ NỘI VỤ', null, null], [], ['SỔ KIỂM TRA'], []] } }],
  ['with an extra column', { layouts: { visits: { columns: [...Object.keys(tables.visits.columns), 'Màu'] } } }],
  ['of the 1904 system', { date1904: true }],
];

test.each(shapes)('a workbook %s reads the same', (_, input) => {
  const dates = input.date1904 === true ? { scheduledFrom: null, raw: { scheduledFrom: '12/06/2023' } } : {};
  const settingCells = input.date1904 === true ? { asOf: '11/9/2023' } : {};
  const daysOff = [{ raw: { date: '31/12/2023' }, kind: 'YEAR_COMPLETE' }] as const;
  const rows = { visits: visits.map((visit, index) => (index === 0 ? { ...visit, ...dates } : visit)), daysOff };
  const register = registerOf(rows, { ...input, settingCells });
  expect(register.problems).toEqual([]);
  expect(register.tables.visits.rows[0]).toMatchObject(visits[0]);
  expect(register.tables.visits.byCode.get('KT002')).toMatchObject({ form: 'UNANNOUNCED', areas: ['LV1', 'LV2'] });
  expect(register.settings).toMatchObject({ year: 2023, asOf: '2023-09-11' });
  expect(register.calendar.isYearComplete(2023)).toBe(true);
  expect(register.date1904).toBe(input.date1904 ?? false);
});

test('sorted rows read the same', () => {
  const { tables: read } = registerOf({ visits: [...visits].reverse() });
  expect(read.visits.byCode.get('KT001')).toMatchObject(visits[0]);
});

test('a workbook without any table is no register', () => {
  const result = openRegister({ sheets: [{ name: 'Sheet1', cells: [['x']], tables: [] }], names: [], date1904: false });
  expect(result).toMatchObject({ ok: false, problem: { code: 'NOT_A_REGISTER' } });
  expect(!result.ok && result.problem.message).toEqual({
    vi: expect.stringContaining('“Sheet1”') as string,
    en: expect.stringContaining('“Sheet1”') as string,
  });
});

test('one table is enough, and every other is reported missing', () => {
  const absent = tableIds.filter((id) => id !== 'visits');
  const layouts = Object.fromEntries(absent.map((id) => [id, { present: false }]));
  const { problems, settings, tables: read } = opened(snapshotOf({ visits }, { layouts }));
  expect(codesOf(problems)).toEqual(absent.map(() => 'MISSING_TABLE'));
  expect(settings.year).toBeNull();
  expect(read.visits.rows).toHaveLength(2);
});

test('a row without code is given the next free ones', () => {
  const rows = [
    { code: 'KT007', unit: 'SCT' },
    { code: null, unit: 'STC' },
    { code: null, unit: 'STP' },
  ];
  const { problems } = registerOf({ visits: rows });
  expect(codesOf(problems)).toEqual(['MISSING_CODE', 'MISSING_CODE']);
  expect(problems.map(({ message }) => message.vi.slice(-6, -1))).toEqual(['KT008', 'KT009']);
  expect(problems[0]?.place.cell).toBe('A5');
});

test('a code that cannot be read is told of once', () => {
  expect(codesOf(registerOf({ visits: [{ raw: { code: { error: '#REF!' } }, unit: 'SCT' }] }).problems)).toEqual([
    'UNREADABLE_CELL',
  ]);
});

test('of two rows with one code the first holds', () => {
  const { problems, tables: read } = registerOf({ visits: [visits[0], { ...visits[1], code: 'KT001' }] });
  expect(read.visits.byCode.get('KT001')).toMatchObject(visits[0]);
  expect(problems[0]).toMatchObject({ code: 'DUPLICATE_CODE', place: { cell: 'A5', code: 'KT001' } });
  expect(problems[0]?.message.vi).toContain('ô A4');
});

test('settings are read by key; those missing or unreadable are null and told of', () => {
  const settingCells = { year: 'hai nghìn', warningDays: '7', asOf: undefined, fixedDayIncluded: { error: '#N/A' } };
  const { settings, problems } = registerOf({}, { settingCells });
  expect(settings).toMatchObject({ year: null, warningDays: 7, asOf: null, fixedDayIncluded: null });
  expect(codesOf(problems).sort()).toEqual(['MISSING_SETTING', 'UNREADABLE_CELL', 'UNREADABLE_CELL']);
  expect(problems.find(({ code }) => code === 'MISSING_SETTING')?.place).toEqual({
    sheet: 'Cấu hình',
    table: 'settings',
  });
});

test('computed settings are not read', () => {
  const { settings, problems } = registerOf({}, { settingCells: { warnUntil: 'xx', calendar: { error: '#NAME?' } } });
  expect([settings.warnUntil, settings.calendar]).toEqual([null, null]);
  expect(problems).toEqual([]);
});

test('of two settings with one key the first holds; rows without key are passed over', () => {
  const settings = [
    { key: 'year', value: 2023 },
    { key: 'year', value: 2024 },
    { key: null, value: 1 },
  ];
  const read = registerOf({ settings });
  expect(read.settings.year).toBe(2023);
  expect(read.problems.find(({ code }) => code === 'DUPLICATE_SETTING')?.message.vi).toContain('ô A4');
});

test('calendar rows that are blank are left out, contradictory ones reported', () => {
  const daysOff = [
    { date: '2023-09-04', kind: 'DAY_OFF' },
    { date: '2023-09-04', kind: 'WORKED' },
    { date: null, kind: 'DAY_OFF' },
    { date: '2023-09-05', kind: null },
  ] as const;
  const { problems, calendar } = registerOf({ daysOff });
  expect(codesOf(problems)).toEqual(['CALENDAR_DAY_BOTH_OFF_AND_WORKED']);
  expect(problems[0]?.place).toMatchObject({ sheet: 'Ngày nghỉ', cell: 'B5' });
  expect(calendar.isWorkday('2023-09-05')).toBe(true);
});

test('places name sheet, cell, table, column and code; a column that is gone gives the first cell of the row', () => {
  const columns = Object.keys(tables.visits.columns).filter((id) => id !== 'place');
  const register = registerOf({ visits }, { layouts: { visits: { columns, left: 1 } } });
  const row = register.tables.visits.rows[1];
  if (row === undefined) throw new Error('no row');
  expect(placeOf(register, 'visits', row, 'form')).toEqual({
    sheet: 'Lịch kiểm tra',
    cell: 'D5',
    table: 'visits',
    column: 'form',
    code: 'KT002',
  });
  expect(placeOf(register, 'visits', row, 'place').cell).toBe('B5');
  const bare = { tables: { ...register.tables, visits: { ...register.tables.visits, layout: null } } };
  expect(placeOf(bare, 'visits', row).cell).toBe('A5');
});

test('a hundred thousand broken cells are told of without breaking', () => {
  const raw = { noticedOn: true, scheduledFrom: true, inspectedOn: true, concludedOn: true, sentOn: true };
  const many = Array.from({ length: 30_000 }, () => ({ raw }));
  const id: TableId = 'visits';
  expect(registerOf({ [id]: many }).problems.length).toBe(150_000);
});

const complete = [
  { date: '2023-12-31', kind: 'YEAR_COMPLETE' },
  { date: '2024-12-31', kind: 'YEAR_COMPLETE' },
] as const;

test.each<[string, RowInput<'daysOff'>, number[]]>([
  ['a day that does not exist', { kind: 'DAY_OFF', raw: { date: '31/02/2023' } }, [2024]],
  ['a day of no year', { kind: 'DAY_OFF', raw: { date: 'Giỗ Tổ' } }, []],
  ['a day of two years', { kind: 'DAY_OFF', raw: { date: '2023 hoặc 2024' } }, []],
  ['a number that is no day', { kind: 'DAY_OFF', raw: { date: 5 } }, []],
  ['a kind that is none', { date: '2024-04-30', raw: { kind: 'Lễ' } }, [2023]],
  ['no kind', { date: '2024-04-30' }, [2023]],
  ['no day', { kind: 'DAY_OFF' }, []],
])('a calendar with %s is not complete', (_, row, years) => {
  const register = registerOf({ daysOff: [...complete, row] });
  expect(register.calendar.completeYears).toEqual(years);
  const due = register.calendar.addWorkingDays('2023-09-01', 5);
  expect(due.incompleteYears).toEqual(years.includes(2023) ? [] : [2023]);
});

test('a calendar whose sheet or column is gone is not complete', () => {
  const columns = Object.keys(tables.daysOff.columns).filter((id) => id !== 'kind');
  const layouts = [{ present: false }, { columns }];
  const years = layouts.map((daysOff) => registerOf({}, { layouts: { daysOff } }).calendar.completeYears);
  expect(years).toEqual([[], []]);
});
