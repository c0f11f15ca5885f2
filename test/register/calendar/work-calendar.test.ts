/** The working calendar: single days that are known, and laws that hold for every calendar. */
import fc from 'fast-check';
import { LONGEST_TERM, WorkCalendar } from '../../../src/register/calendar/work-calendar';
import { addDays, dayNumber, fromDayNumber, weekday, yearOf } from '../../../src/register/dates';
import { shippedCalendar } from './support';

const someDate = fc.integer({ min: dayNumber('2021-01-01'), max: dayNumber('2028-12-31') }).map(fromDayNumber);
const someCalendar = fc
  .record({
    off: fc.array(someDate, { maxLength: 60 }),
    worked: fc.array(someDate, { maxLength: 20 }),
    complete: fc.array(fc.integer({ min: 2021, max: 2028 }), { maxLength: 8 }),
  })
  .map(({ off, worked, complete }) => ({ off, worked, calendar: new WorkCalendar(off, worked, complete) }));

describe('single days', () => {
  test('weekends are off and weekdays are worked', () => {
    const empty = new WorkCalendar([], [], []);
    expect(empty.isWorkday('2023-08-25')).toBe(true);
    expect(empty.isWorkday('2023-08-26')).toBe(false);
    expect(empty.isWorkday('2023-08-27')).toBe(false);
    expect(empty.isWorkday('1969-12-28')).toBe(false);
    expect(empty.isWorkday('1969-12-29')).toBe(true);
  });

  test('holidays, swapped days and worked Saturdays', () => {
    expect(shippedCalendar.isWorkday('2023-09-01')).toBe(false);
    expect(shippedCalendar.isWorkday('2024-05-04')).toBe(true);
    expect(shippedCalendar.isWorkday('2024-05-05')).toBe(false);
    expect(shippedCalendar.isWorkday('2024-04-29')).toBe(false);
    expect(shippedCalendar.isWorkday('2026-11-23')).toBe(true);
    expect(shippedCalendar.isWorkday('2026-11-24')).toBe(false);
  });

  test('the next working day is the day itself when it is one', () => {
    expect(shippedCalendar.nextWorkday('2023-08-31').date).toBe('2023-08-31');
    expect(shippedCalendar.nextWorkday('2023-09-01').date).toBe('2023-09-05');
    expect(shippedCalendar.nextWorkday('2025-04-26').date).toBe('2025-04-26');
  });

  test('days off at the weekend and worked weekdays change nothing', () => {
    const calendar = new WorkCalendar(['2023-09-02'], ['2023-09-05'], []);
    expect(calendar.daysOff).toEqual([]);
    expect(calendar.workedDays).toEqual([]);
  });
});

describe('years not known to be complete', () => {
  test('the year a term starts in does not matter when counting starts in the next', () => {
    const calendar = new WorkCalendar([], [], [2026]);
    expect(calendar.addWorkingDays('2025-12-31', 3)).toEqual({ date: '2026-01-05', incompleteYears: [] });
    expect(calendar.addWorkingDays('2025-12-30', 3)).toEqual({ date: '2026-01-02', incompleteYears: [2025] });
    expect(calendar.workingDaysBetween('2025-12-31', '2026-01-05')).toEqual({ days: 3, incompleteYears: [] });
    expect(calendar.workingDaysBetween('2026-01-05', '2025-12-30')).toEqual({ days: -4, incompleteYears: [2025] });
  });

  test('five working days from 29/12/2026 rest on 2027', () => {
    expect(shippedCalendar.addWorkingDays('2026-12-29', 2)).toEqual({ date: '2026-12-31', incompleteYears: [] });
    expect(shippedCalendar.addWorkingDays('2026-12-29', 5)).toEqual({ date: '2027-01-05', incompleteYears: [2027] });
    expect(shippedCalendar.nextWorkday('2027-01-02').incompleteYears).toEqual([2027]);
    expect(shippedCalendar.workingDaysBetween('2028-01-05', '2026-12-29').incompleteYears).toEqual([2027, 2028]);
    expect(shippedCalendar.workingDaysBetween('2027-01-05', '2027-01-05').incompleteYears).toEqual([]);
  });

  test('completeness is told by year', () => {
    expect(shippedCalendar.isYearComplete(2026)).toBe(true);
    expect(shippedCalendar.isYearComplete(2027)).toBe(false);
  });
});

describe('for every calendar', () => {
  test('a day is worked when it is a weekday not off, or a weekend day worked', () => {
    fc.assert(
      fc.property(someCalendar, someDate, ({ off, worked, calendar }, date) => {
        const weekend = weekday(date) % 6 === 0;
        expect(calendar.isWorkday(date)).toBe(weekend ? worked.includes(date) : !off.includes(date));
      }),
    );
  });

  test('adding agrees with counting day by day: day 0 is not counted and the last day is worked', () => {
    fc.assert(
      fc.property(someCalendar, someDate, fc.integer({ min: 1, max: 60 }), ({ calendar }, dayZero, count) => {
        let day = dayZero;
        for (let left = count; left > 0; left -= calendar.isWorkday(day) ? 1 : 0) {
          day = addDays(day, 1);
        }
        const result = calendar.addWorkingDays(dayZero, count);
        expect(result.date).toBe(day);
        expect(calendar.isWorkday(result.date)).toBe(true);
        expect(result.date > dayZero).toBe(true);
        expect(calendar.workingDaysBetween(dayZero, result.date).days).toBe(count);
      }),
    );
  });

  test('adding is monotone in the day and in the count', () => {
    fc.assert(
      fc.property(someCalendar, someDate, fc.integer({ min: 1, max: 300 }), ({ calendar }, dayZero, count) => {
        const { date } = calendar.addWorkingDays(dayZero, count);
        expect(calendar.addWorkingDays(addDays(dayZero, 1), count).date >= date).toBe(true);
        expect(calendar.addWorkingDays(dayZero, count + 1).date > date).toBe(true);
      }),
    );
  });

  test('the next working day is the first on or after', () => {
    fc.assert(
      fc.property(someCalendar, someDate, ({ calendar }, date) => {
        const next = calendar.nextWorkday(date).date;
        expect(calendar.isWorkday(next) && next >= date).toBe(true);
        for (let day = date; day < next; day = addDays(day, 1)) {
          expect(calendar.isWorkday(day)).toBe(false);
        }
      }),
    );
  });

  test('counting between is signed and adds up', () => {
    fc.assert(
      fc.property(someCalendar, someDate, someDate, someDate, ({ calendar }, a, b, c) => {
        const days = (from: string, to: string) => calendar.workingDaysBetween(from, to).days;
        expect(days(a, b)).toBe(0 - days(b, a));
        expect(days(a, b) + days(b, c)).toBe(days(a, c));
        expect(Math.sign(days(a, b)) * (dayNumber(b) - dayNumber(a))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('a result names exactly the years it rests on that are not complete', () => {
    fc.assert(
      fc.property(someCalendar, someDate, fc.integer({ min: 1, max: 600 }), ({ calendar }, dayZero, count) => {
        const { date, incompleteYears } = calendar.addWorkingDays(dayZero, count);
        const first = yearOf(addDays(dayZero, 1));
        const years = Array.from({ length: yearOf(date) - first + 1 }, (_, index) => first + index);
        expect(incompleteYears).toEqual(years.filter((year) => !calendar.isYearComplete(year)));
      }),
    );
  });
});

describe('terms that cannot be counted', () => {
  test('a term of no days ends on day 0', () => {
    expect(shippedCalendar.addWorkingDays('2023-09-02', 0)).toEqual({ date: '2023-09-02', incompleteYears: [] });
  });

  test('the longest term', () => {
    expect(shippedCalendar.addWorkingDays('2023-01-01', LONGEST_TERM).date).toBe('2061-06-30');
  });

  test.each([-1, 0.5, LONGEST_TERM + 1, Number.NaN])('%d working days is refused', (count) => {
    expect(() => shippedCalendar.addWorkingDays('2023-09-01', count)).toThrow(RangeError);
  });
});
