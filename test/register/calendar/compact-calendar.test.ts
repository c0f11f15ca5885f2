/** The calendar in one cell: written and read back, and nothing else taken for it. */
import fc from 'fast-check';
import { decodeCalendar, encodeCalendar } from '../../../src/register/calendar/compact-calendar';
import { WorkCalendar } from '../../../src/register/calendar/work-calendar';
import { dayNumber, fromDayNumber } from '../../../src/register/dates';
import { shippedCalendar } from './support';

const someDate = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2100-12-31') }).map(fromDayNumber);
const someYear = fc.integer({ min: 1990, max: 2100 });

function decoded(text: string): WorkCalendar {
  const result = decodeCalendar(text);
  if (!result.ok) {
    throw new Error(result.problem.message.en);
  }
  return result.value;
}

test('the text of the years that come with the product', () => {
  const text = encodeCalendar(shippedCalendar);
  expect(text).toMatch(/^LICH1 2023:0102,0120,0123,0124,0125,0126,0501,0502,0503,0901,0904;! 2024:/);
  expect(text).toContain(' 2025:0101,0127,0128,0129,0130,0131,0407,0430,0501,0502,0901,0902;+0426;! ');
  expect(text.length).toBeLessThan(400);
});

test('an empty calendar is a text too', () => {
  expect(encodeCalendar(new WorkCalendar([], [], []))).toBe('LICH1');
  expect(decoded('LICH1').daysOff).toEqual([]);
});

test('a year may be only complete, only worked, or not complete', () => {
  const calendar = new WorkCalendar(['2024-04-29'], ['2025-04-26'], [2023]);
  expect(encodeCalendar(calendar)).toBe('LICH1 2023:;! 2024:0429 2025:;+0426');
});

test('every calendar comes back as it was', () => {
  fc.assert(
    fc.property(fc.array(someDate), fc.array(someDate), fc.array(someYear), (off, worked, complete) => {
      const calendar = new WorkCalendar(off, worked, complete);
      const copy = decoded(encodeCalendar(calendar));
      expect(copy).toEqual(calendar);
      expect(encodeCalendar(copy)).toBe(encodeCalendar(calendar));
    }),
  );
});

test.each([
  '',
  'LICH2 2023:0102',
  '2023:0102',
  'LICH1 2023',
  'LICH1 2023:102',
  'LICH1 2023:0230',
  'LICH1 2023:0102;+0931',
  'LICH1 2023:0102,',
  'LICH1 2023:0102;!;+0104',
  'LICH1 0023:0102',
  'LICH1 2023:0102 2023:0120',
  '#N/A',
])('%j is not a calendar', (text) => {
  expect(decodeCalendar(text)).toMatchObject({ ok: false, problem: { code: 'CALENDAR_TEXT_UNREADABLE' } });
});

test('any text is read or refused', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^LICH1( 20[0-9]{2}:([0-9]{4},?){0,3}(;!)?){0,3}$/)),
      (text) => {
        expect(typeof decodeCalendar(text).ok).toBe('boolean');
      },
    ),
  );
});
