/** Dates and numbers as Nghị định 30/2020/NĐ-CP writes them. */
import fc from 'fast-check';
import { blankDayDate, count, longDate, pointLetter, roman, shortDate } from '../../src/documents/decree30';

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

describe('dates', () => {
  test.each([
    ['2023-02-09', 'ngày 09 tháng 02 năm 2023', '09/02/2023'],
    ['2023-07-05', 'ngày 05 tháng 7 năm 2023', '05/7/2023'],
    ['2023-01-31', 'ngày 31 tháng 01 năm 2023', '31/01/2023'],
    ['2023-10-10', 'ngày 10 tháng 10 năm 2023', '10/10/2023'],
    ['2023-12-01', 'ngày 01 tháng 12 năm 2023', '01/12/2023'],
  ])('%s is written %s', (date, long, short) => {
    expect(longDate(date)).toBe(long);
    expect(shortDate(date)).toBe(short);
  });

  test('on each of the 366 days, zero stands before days 1–9 and months 1 and 2 only', () => {
    let days = 0;
    LENGTHS.forEach((length, m) => {
      for (let day = 1; day <= length; day += 1) {
        days += 1;
        const month = m + 1;
        const iso = `2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const [, shownDay, shownMonth, shownYear] = /^ngày (\d+) tháng (\d+) năm (\d+)$/.exec(longDate(iso)) ?? [];
        expect([Number(shownDay), Number(shownMonth), shownYear]).toEqual([day, month, '2024']);
        expect(shownDay).toHaveLength(2);
        expect(shownMonth?.startsWith('0')).toBe(month <= 2);
        expect(shortDate(iso)).toBe(`${shownDay ?? ''}/${shownMonth ?? ''}/2024`);
      }
    });
    expect(days).toBe(366);
  });

  test('the day of issue stays blank for the clerk', () => {
    expect(blankDayDate(9, 2023)).toBe('ngày      tháng 9 năm 2023');
    expect(blankDayDate(2, 2026)).toBe('ngày      tháng 02 năm 2026');
  });

  test('what is no date is our own fault and is thrown', () => {
    expect(() => longDate('9/2/2023')).toThrow(RangeError);
  });
});

describe('counts, Roman numbers, letters', () => {
  test('counts below ten have two figures', () => {
    expect([0, 5, 9, 10, 123].map(count)).toEqual(['00', '05', '09', '10', '123']);
  });

  test('Roman numbers, read back, give the number', () => {
    const worth: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3999 }), (value) => {
        const signs = Array.from(roman(value), (sign) => worth[sign] ?? 0);
        const total = signs.reduce((sum, sign, i) => sum + (sign < (signs[i + 1] ?? 0) ? -sign : sign), 0);
        expect(total).toBe(value);
      }),
    );
    expect([1, 4, 9, 14, 40, 1990].map(roman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XL', 'MCMXC']);
    expect(() => roman(0)).toThrow(RangeError);
  });

  test('điểm follow the Vietnamese alphabet, without f, j, w, z', () => {
    const letters = Array.from({ length: 23 }, (_, i) => pointLetter(i + 1));
    expect(letters.join(' ')).toBe('a b c d đ e g h i k l m n o p q r s t u v x y');
    expect([24, 25, 46, 47].map(pointLetter)).toEqual(['aa', 'ab', 'ay', 'ba']);
    expect(() => pointLetter(0)).toThrow(RangeError);
  });

  test('no two positions share a letter', () => {
    const letters = Array.from({ length: 700 }, (_, i) => pointLetter(i + 1));
    expect(new Set(letters).size).toBe(700);
  });
});
