/** Dates and numbers as Nghị định 30/2020/NĐ-CP writes them. */

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The letters of điểm (Decree 30/2020, Appendix I, part II, item 6): the Vietnamese alphabet without ă, â, ê, ô, ơ, ư. */
const POINT_LETTERS = 'abcdđeghiklmnopqrstuvxy';

const ROMAN: readonly (readonly [value: number, sign: string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

interface CalendarDay {
  readonly day: number;
  readonly month: number;
  readonly year: string;
}

function parts(date: string): CalendarDay {
  const [, year, month, day] = ISO.exec(date) ?? [];
  if (year === undefined || month === undefined || day === undefined) throw new RangeError(`Not a date: ${date}`);
  return { year, month: Number(month), day: Number(day) };
}

/** A day of the month: zero before 1–9 (Appendix I, part II, item 4). */
function dayText(day: number): string {
  return String(day).padStart(2, '0');
}

/** A month: zero before 1 and 2 only (same place). */
function monthText(month: number): string {
  return month <= 2 ? `0${month}` : String(month);
}

/** `ngày 09 tháng 02 năm 2023`; `ngày 05 tháng 7 năm 2023`. */
export function longDate(date: string): string {
  const { day, month, year } = parts(date);
  return `ngày ${dayText(day)} tháng ${monthText(month)} năm ${year}`;
}

/** `09/02/2023`; `05/7/2023`. */
export function shortDate(date: string): string {
  const { day, month, year } = parts(date);
  return `${dayText(day)}/${monthText(month)}/${year}`;
}

/** The day left blank for the clerk: `ngày      tháng 9 năm 2023`. */
export function blankDayDate(month: number, year: number): string {
  return `ngày      tháng ${monthText(month)} năm ${year}`;
}

/** A count with two figures: `05`, `12`. */
export function count(value: number): string {
  return String(value).padStart(2, '0');
}

/** A Roman number from 1 to 3999. */
export function roman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 3999) throw new RangeError(`No Roman number: ${value}`);
  let rest = value;
  let text = '';
  for (const [size, sign] of ROMAN) {
    while (rest >= size) {
      text += sign;
      rest -= size;
    }
  }
  return text;
}

/** The letter of a điểm, from 1: a, b, c, d, đ, e, g … y, then aa, ab … */
export function pointLetter(position: number): string {
  if (!Number.isInteger(position) || position < 1) throw new RangeError(`No point letter: ${position}`);
  let rest = position;
  let text = '';
  while (rest > 0) {
    const index = (rest - 1) % POINT_LETTERS.length;
    text = (POINT_LETTERS[index] ?? '') + text;
    rest = (rest - 1 - index) / POINT_LETTERS.length;
  }
  return text;
}
