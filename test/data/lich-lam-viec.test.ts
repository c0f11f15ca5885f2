/** The days that come with the product, against the table of notices. */
import { calendarFromRows } from '../../src/register/calendar/calendar-rows';
import { shippedDays } from '../support/shipped-days';
import { isIsoDate, weekday } from '../../src/register/dates';
import { dayKind } from '../../src/register/vocabulary';

const table: Record<number, { off: string; worked: string }> = {
  2023: { off: '02/01 20/01 23/01 24/01 25/01 26/01 01/05 02/05 03/05 01/09 04/09', worked: '' },
  2024: { off: '01/01 08/02 09/02 12/02 13/02 14/02 18/04 29/04 30/04 01/05 02/09 03/09', worked: '04/05' },
  2025: { off: '01/01 27/01 28/01 29/01 30/01 31/01 07/04 30/04 01/05 02/05 01/09 02/09', worked: '26/04' },
  2026: {
    off: '01/01 02/01 16/02 17/02 18/02 19/02 20/02 27/04 30/04 01/05 31/08 01/09 02/09 24/11',
    worked: '10/01 22/08',
  },
};

function listed(year: string, kind: string): string {
  return shippedDays
    .filter((day) => day.kind === kind && day.date.startsWith(year))
    .map(({ date }) => `${date.slice(8)}/${date.slice(5, 7)}`)
    .join(' ');
}

test.each(Object.entries(table))('%s has the days of its notices and is complete', (year, { off, worked }) => {
  expect(listed(year, 'DAY_OFF')).toBe(off);
  expect(listed(year, 'WORKED')).toBe(worked);
  expect(listed(year, 'YEAR_COMPLETE')).toBe('31/12');
});

test('every row is usable, named, sourced and in order', () => {
  const dates = shippedDays.map(({ date }) => date);
  expect(dates).toEqual([...dates].sort());
  expect(dates.every((date) => isIsoDate(date) && date >= '2023-01-01' && date <= '2026-12-31')).toBe(true);
  expect(shippedDays.every(({ kind, name }) => dayKind.keys.includes(kind) && name !== '')).toBe(true);
  expect(shippedDays.every(({ kind, document }) => kind === 'YEAR_COMPLETE' || document !== '')).toBe(true);
  expect(calendarFromRows(shippedDays).problems).toEqual([]);
});

test('days off are weekdays and worked days are weekends', () => {
  const wrong = shippedDays.filter(
    ({ date, kind }) => kind !== 'YEAR_COMPLETE' && (weekday(date) % 6 === 0) === (kind === 'DAY_OFF'),
  );
  expect(wrong).toEqual([]);
});

test('the undecided swap of 23/11/2026 is noted', () => {
  expect(shippedDays.find(({ date, kind }) => kind === 'YEAR_COMPLETE' && date.startsWith('2026'))?.note).toContain(
    '23/11/2026',
  );
});
