/** Settings that make no sense or are not there: told of at their cell, and nothing breaks. */
import { statusRows } from '../../../src/commands/status';
import { checkRegister } from '../../../src/register/checks';
import { assessmentOf, DEFAULT_WARNING_DAYS } from '../../../src/register/rules/assess';
import type { RawCell } from '../../../src/register/snapshot';
import { dataSet } from '../../data/files';
import { problemsCalled, problemsOf, registerOf, type Rows } from '../../support/register';

const { visits, findings, selfInspections, units, areas, documents } = dataSet('minh-hoa').tables;
const rows: Rows = { visits, findings, selfInspections, units, areas, documents };
const asOf = '2023-10-02';

test.each<[string, number, string]>([
  [
    'warningDays',
    251,
    'Thiết lập “Số ngày làm việc cảnh báo” là 251, cần số từ 0 đến 250; giá trị này không được dùng.',
  ],
  ['warningDays', 10_000, 'là 10000'],
  ['year', 1989, 'Thiết lập “Năm kiểm tra” là 1989, cần số từ 1990 đến 2100'],
  ['year', 20_233, 'là 20233'],
  ['year', 0, 'là 0'],
])('%s can not be %p', (id, value, message) => {
  const register = registerOf(rows, { settingCells: { [id]: value } });
  const found = register.problems.filter(({ code }) => code === 'SETTING_OUT_OF_RANGE');
  expect(found.map(({ place }) => [place.sheet, place.cell?.[0]])).toEqual([['Cấu hình', 'C']]);
  expect(found[0]?.message.vi).toContain(message);
  expect(found[0]?.message.en).toContain(`is ${value}, but must be from`);
  expect(register.settings).toMatchObject({ [id]: null });
  expect(statusRows(register, asOf).length).toBeGreaterThan(59);
});

test.each<[string, RawCell]>([
  ['warningDays', 0],
  ['warningDays', 250],
  ['year', 1990],
  ['year', 2100],
])('%s can be %p', (id, value) => {
  expect(registerOf({}, { settingCells: { [id]: value } }).problems).toEqual([]);
});

test.each<RawCell>([99_999, -1, 4.5, 1e300, 'năm', true, { error: '#N/A' }, '9999999999999999'])(
  'with %p for any number the status still comes out, with the usual days of warning',
  (value) => {
    const settingCells = { warningDays: value, year: value, asOf: value, areaCount: value };
    const register = registerOf(rows, { settingCells });
    const { warnUntil, planYear } = assessmentOf(register, asOf);
    expect([warnUntil, planYear]).toEqual([register.calendar.addWorkingDays(asOf, DEFAULT_WARNING_DAYS).date, null]);
    expect(checkRegister(register, { asOf }).length).toBeGreaterThan(4);
  },
);

test.each(['1989-12-31', '2101-01-01', '0001-01-01', '9999-12-31', '10000-01-01', '', 'hôm nay', '2023-02-30'])(
  'the status as of “%s” comes out too, and nothing is near',
  (day) => {
    const register = registerOf(rows);
    expect(assessmentOf(register, day).warnUntil).toBe(day);
    expect(statusRows(register, day).length).toBeGreaterThan(59);
    expect(Array.isArray(checkRegister(register, { asOf: day }))).toBe(true);
  },
);

test('without a year the dates of a register can not be checked, which is told of once', () => {
  const blank = { settings: { year: null } };
  const found = problemsOf(rows, blank).filter(({ code }) => code.includes('YEAR'));
  expect(found).toMatchObject([{ code: 'YEAR_BLANK', severity: 'warning', place: { sheet: 'Cấu hình', cell: 'C4' } }]);
  expect(problemsOf({}, blank)).toEqual([]);
  expect(problemsCalled('YEAR_BLANK', rows)).toEqual([]);
  expect(problemsCalled('YEAR_BLANK', rows, { settingCells: { year: 'năm nay' } })).toEqual([]);
  expect(problemsCalled('YEAR_BLANK', rows, { settingCells: { year: undefined } })).toEqual([]);
});
