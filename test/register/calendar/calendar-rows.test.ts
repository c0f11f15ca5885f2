/** Rows of the calendar sheet: what is taken, what is refused, what is only pointed out. */
import { calendarFromRows } from '../../../src/register/calendar/calendar-rows';

const sheet = 'Ngày nghỉ';

test('days off, worked days and complete years', () => {
  const { calendar, problems } = calendarFromRows([
    { date: '2024-04-29', kind: 'DAY_OFF' },
    { date: '2024-05-04', kind: 'WORKED' },
    { date: '2024-01-01', kind: 'YEAR_COMPLETE' },
    { date: '2024-09-01', kind: 'DAY_OFF' },
  ]);
  expect(problems).toEqual([]);
  expect(calendar.daysOff).toEqual(['2024-04-29']);
  expect(calendar.workedDays).toEqual(['2024-05-04']);
  expect(calendar.completeYears).toEqual([2024]);
});

test.each([
  ['2024-05-04', false],
  ['2024-04-29', true],
])('%s both off and worked is rejected from both lists', (date, isWorkday) => {
  const { calendar, problems } = calendarFromRows([
    { date, kind: 'DAY_OFF', place: { sheet, cell: 'A2' } },
    { date, kind: 'WORKED', place: { sheet, cell: 'A3' } },
  ]);
  expect(problems).toMatchObject([
    { code: 'CALENDAR_DAY_BOTH_OFF_AND_WORKED', severity: 'error', place: { sheet, cell: 'A3' } },
  ]);
  expect(calendar.isWorkday(date)).toBe(isWorkday);
});

test('a worked day that is no Saturday or Sunday is reported and changes nothing', () => {
  const { calendar, problems } = calendarFromRows([{ date: '2024-05-06', kind: 'WORKED' }]);
  expect(problems).toMatchObject([{ code: 'CALENDAR_WORKED_WEEKDAY', severity: 'warning', place: {} }]);
  expect(problems[0]?.message.vi).toContain('06/05/2024');
  expect(problems[0]?.message.en).toContain('06/05/2024');
  expect(calendar.workedDays).toEqual([]);
});

test('a year that must be a slip is left out', () => {
  const { calendar, problems } = calendarFromRows([{ date: '0204-05-06', kind: 'DAY_OFF' }]);
  expect(problems).toMatchObject([{ code: 'CALENDAR_YEAR_OUT_OF_RANGE' }]);
  expect(calendar.daysOff).toEqual([]);
});

test('messages name the date in both languages', () => {
  const { problems } = calendarFromRows([
    { date: '1024-05-06', kind: 'DAY_OFF' },
    { date: '2024-05-04', kind: 'DAY_OFF' },
    { date: '2024-05-04', kind: 'WORKED' },
  ]);
  expect(problems.map(({ message }) => [message.vi.includes('/05/'), message.en.includes('/05/')])).toEqual([
    [true, true],
    [true, true],
  ]);
});

test('a year is not complete while one of its rows is unclear; a row of no known year leaves no year complete', () => {
  const rows = [
    { date: '2023-12-31', kind: 'YEAR_COMPLETE' },
    { date: '2024-12-31', kind: 'YEAR_COMPLETE' },
  ] as const;
  expect(calendarFromRows(rows).calendar.completeYears).toEqual([2023, 2024]);
  expect(calendarFromRows(rows, [{ year: 2023 }]).calendar.completeYears).toEqual([2024]);
  expect(calendarFromRows(rows, [{ year: 2022 }]).calendar.completeYears).toEqual([2023, 2024]);
  expect(calendarFromRows(rows, [{ year: 2023 }, { year: null }]).calendar.completeYears).toEqual([]);
});

test('a year with a date both off and worked is not complete', () => {
  const { calendar } = calendarFromRows([
    { date: '2024-12-31', kind: 'YEAR_COMPLETE' },
    { date: '2024-05-04', kind: 'DAY_OFF' },
    { date: '2024-05-04', kind: 'WORKED' },
  ]);
  expect(calendar.completeYears).toEqual([]);
});
