/** The text that a cell shows: enough of Sheets' formats for days, numbers, percentages and text. */
import { localeRules, type LocaleRules } from '../parsing';
import { formatOf, isDateFormat, isError, type Cell } from './cell';
import { shownAt } from './zones';

/** What a cell shows. */
export function displayOf(cell: Cell, locale: string): string {
  const { value } = cell;
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const format = formatOf(cell);
  const rules = localeRules(locale);
  if (isDateFormat(format)) return dateText(shownAt(value), format);
  if (format === '' || format === '@' || /^general$/iu.test(format)) return plain(value, rules);
  return numberText(value, format, rules);
}

function plain(value: number, { decimal }: LocaleRules): string {
  return String(Number(value.toPrecision(11))).replace('.', decimal);
}

/** A day and time, given in the UTC fields, in a pattern such as `dd/MM/yyyy HH:mm` (`m` after hours is minutes). */
export function dateText(date: Date, format: string): string {
  let afterHour = false;
  return format.replace(/"([^"]*)"|\\(.)|y+|m+|d+|h+|s+/giu, (token, literal?: string, escaped?: string) => {
    if (literal !== undefined) return literal;
    if (escaped !== undefined) return escaped;
    const letter = token.charAt(0).toLowerCase();
    const minutes = letter === 'm' && afterHour;
    afterHour = letter === 'h' || (afterHour && letter === 'm');
    const numbers: Record<string, number> = {
      y: token.length > 2 ? date.getUTCFullYear() : date.getUTCFullYear() % 100,
      m: minutes ? date.getUTCMinutes() : date.getUTCMonth() + 1,
      d: date.getUTCDate(),
      h: date.getUTCHours(),
      s: date.getUTCSeconds(),
    };
    return String(numbers[letter]).padStart(letter === 'y' || token.length > 1 ? Math.min(token.length, 4) : 1, '0');
  });
}

function numberText(value: number, format: string, { decimal, group }: LocaleRules): string {
  const pattern = /[#0,]*[#0](?:\.[#0]*)?/u.exec(format)?.[0];
  if (pattern === undefined) return format.replace(/"([^"]*)"/gu, '$1');
  const [wholePattern = '', decimals = ''] = pattern.split('.');
  const [whole = '', fraction = ''] = Math.abs(format.includes('%') ? value * 100 : value)
    .toFixed(decimals.length)
    .split('.');
  const padded = whole.padStart(wholePattern.replace(/[^0]/gu, '').length, '0');
  const grouped = wholePattern.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/gu, group) : padded;
  const shown = decimals.includes('#') ? fraction.replace(/0+$/u, '') : fraction;
  const number = `${value < 0 ? '-' : ''}${grouped}${shown === '' ? '' : decimal + shown}`;
  return format.replace(pattern, number).replace(/"([^"]*)"/gu, '$1');
}
