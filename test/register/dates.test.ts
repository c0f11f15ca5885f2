/** Dates: arithmetic against known days, serials of both systems, and texts as people type them. */
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dayNumber,
  formatDate,
  fromDayNumber,
  fromSerial,
  isIsoDate,
  isPlausibleYear,
  lastDayOfMonth,
  lastDayOfQuarter,
  monthOf,
  parseDate,
  toSerial,
  weekday,
  yearOf,
  yearOfDay,
} from '../../src/register/dates';

const FIRST_DAY = dayNumber('0001-01-01');
const LAST_DAY = dayNumber('9999-12-31');
const anyDate = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(fromDayNumber);
const registerDate = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2100-12-31') }).map(fromDayNumber);

describe('day numbers', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11016],
    ['2023-01-01', 19358],
    ['0001-01-01', -719162],
  ])('%s is day %d', (iso, days) => {
    expect(dayNumber(iso)).toBe(days);
    expect(fromDayNumber(days)).toBe(iso);
  });

  test('every day of 1890–2110, and every 89th of the years 1–9999, comes back and agrees with Date.UTC', () => {
    const pad = (value: number, width: number) => String(value).padStart(width, '0');
    const day = new Date(0);
    let wrong = 0;
    const first = dayNumber('1890-01-01');
    const last = dayNumber('2110-12-31');
    for (let days = FIRST_DAY; days <= LAST_DAY; days += days >= first && days <= last ? 1 : 89) {
      day.setTime(days * 86_400_000);
      const iso = fromDayNumber(days);
      const expected = `${pad(day.getUTCFullYear(), 4)}-${pad(day.getUTCMonth() + 1, 2)}-${pad(day.getUTCDate(), 2)}`;
      wrong += iso === expected && dayNumber(iso) === days && yearOfDay(days) === yearOf(iso) ? 0 : 1;
    }
    expect(wrong).toBe(0);
  });

  test('the day of the week', () => {
    expect(weekday('2023-08-25')).toBe(5);
    expect(weekday('2026-11-23')).toBe(1);
    expect(weekday('1969-12-28')).toBe(0);
    expect(weekday('1969-12-27')).toBe(6);
  });

  test('year and month', () => {
    expect(yearOf('2023-08-25')).toBe(2023);
    expect(monthOf('2023-08-25')).toBe(8);
  });
});

describe('isIsoDate', () => {
  test.each(['2023-02-28', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a date', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  test.each([
    '2023-02-29',
    '1900-02-29',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-01-00',
    '0000-01-01',
    '2023-1-1',
    '01/01/2023',
    '2023-01-01T00:00',
    '',
  ])('%s is none', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });
});

describe('arithmetic', () => {
  test('adding days and taking them away again', () => {
    fc.assert(
      fc.property(registerDate, fc.integer({ min: -9999, max: 9999 }), (iso, days) => {
        expect(addDays(addDays(iso, days), -days)).toBe(iso);
        expect(dayNumber(addDays(iso, days)) - dayNumber(iso)).toBe(days);
      }),
    );
  });

  test.each([
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-08-31', 1, '2023-09-30'],
    ['2023-12-15', 1, '2024-01-15'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2023-03-31', -1, '2023-02-28'],
    ['2023-01-15', -1, '2022-12-15'],
    ['2023-05-31', 12, '2024-05-31'],
  ])('%s and %d months: %s', (iso, months, expected) => {
    expect(addMonths(iso, months)).toBe(expected);
  });

  test('a month later is the corresponding day or the last of its month', () => {
    fc.assert(
      fc.property(registerDate, fc.integer({ min: 0, max: 120 }), (iso, months) => {
        const later = addMonths(iso, months);
        expect(isIsoDate(later)).toBe(true);
        expect(yearOf(later) * 12 + monthOf(later)).toBe(yearOf(iso) * 12 + monthOf(iso) + months);
        expect(later.slice(8) === iso.slice(8) || later === lastDayOfMonth(later)).toBe(true);
      }),
    );
  });

  test.each([
    ['2023-09-01', '2023-09-30', '2023-09-30'],
    ['2023-07-31', '2023-07-31', '2023-09-30'],
    ['2024-02-10', '2024-02-29', '2024-03-31'],
    ['2023-04-10', '2023-04-30', '2023-06-30'],
    ['2023-12-31', '2023-12-31', '2023-12-31'],
  ])('the month of %s ends on %s, its quarter on %s', (iso, month, quarter) => {
    expect(lastDayOfMonth(iso)).toBe(month);
    expect(lastDayOfQuarter(iso)).toBe(quarter);
  });
});

describe('serial numbers', () => {
  test.each([
    [44927, '2023-01-01'],
    [45167.75, '2023-08-29'],
    [25569, '1970-01-01'],
    [61, '1900-03-01'],
    [59, '1900-02-28'],
    [1, '1900-01-01'],
    [2958465, '9999-12-31'],
    [2958465.99, '9999-12-31'],
  ])('%d is %s', (serial, iso) => {
    expect(fromSerial(serial, false)).toBe(iso);
    expect(toSerial(iso)).toBe(Math.floor(serial));
  });

  test('a workbook of 1904 counts 1462 days less', () => {
    expect(fromSerial(44927 - 1462, true)).toBe('2023-01-01');
    expect(toSerial('2023-01-01', true)).toBe(44927 - 1462);
    expect(fromSerial(1, true)).toBe('1904-01-02');
    expect(fromSerial(2958465 - 1462, true)).toBe('9999-12-31');
    expect(fromSerial(2958465 - 1461, true)).toBeNull();
  });

  test.each([0, 0.5, -1, 60, 60.5, 2958466, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    '%d is no date',
    (serial) => {
      expect(fromSerial(serial, false)).toBeNull();
    },
  );

  test('dates go to serials and back in both systems, at any time of day', () => {
    const shown = fc.integer({ min: dayNumber('1904-01-02'), max: LAST_DAY }).map(fromDayNumber);
    fc.assert(
      fc.property(shown, fc.boolean(), fc.double({ min: 0, max: 0.999, noNaN: true }), (iso, date1904, time) => {
        expect(fromSerial(toSerial(iso, date1904) + time, date1904)).toBe(iso);
      }),
    );
  });
});

describe('dates as text', () => {
  test('dates are shown day first', () => {
    expect(formatDate('2023-02-09')).toBe('09/02/2023');
  });

  test.each([
    '09/02/2023',
    '9/2/2023',
    '9-2-2023',
    '09.02.2023',
    ' 09 / 02 / 2023 ',
    '2023-02-09',
    'ngày 09/02/2023',
    'ngày 09 tháng 02 năm 2023',
    'Ngày 9 tháng 2 năm 2023',
    'NGÀY 09 THÁNG 02 NĂM 2023',
    '09 tháng 02 năm 2023',
    'ngày\u00a009  tháng 02\nnăm 2023'.normalize('NFD'),
  ])('%j is 2023-02-09', (text) => {
    expect(parseDate(text)).toBe('2023-02-09');
  });

  test.each([
    '',
    '31/02/2023',
    '29/02/2023',
    '00/01/2023',
    '09/13/2023',
    '09/02/23',
    '09/02-2023',
    '09/02/1989',
    '09/02/2101',
    '1989-12-31',
    'ngày 31 tháng 4 năm 2023',
    'tháng 02 năm 2023',
    'ngày 2023-02-09',
    '09/02/2023 và 10/02/2023',
    '2023',
    '44927',
    `09/02/2023${' '.repeat(100)}`,
  ])('%j is never guessed at', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  test('what is shown can be read back', () => {
    fc.assert(
      fc.property(registerDate, (iso) => {
        expect(parseDate(formatDate(iso))).toBe(iso);
        expect(parseDate(iso)).toBe(iso);
      }),
    );
  });

  test('any text at all gives a date of a plausible year or null', () => {
    const digits = fc.stringMatching(/^[0-9/. -]{0,12}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), digits, anyDate), (text) => {
        const iso = parseDate(text);
        expect(iso === null || (isIsoDate(iso) && isPlausibleYear(yearOf(iso)))).toBe(true);
      }),
    );
  });
});
