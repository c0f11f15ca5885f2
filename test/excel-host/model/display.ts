/** The text that a cell shows: enough of Excel's number formats for dates, numbers, percentages and text. */
import { ErrorValue, type CellValue } from './cell';

const DAY = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A value as a number format shows it. */
export function displayText(value: CellValue, numberFormat: string, date1904: boolean): string {
  if (value === null) return '';
  if (value instanceof ErrorValue) return value.code;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const section = sectionFor(value, numberFormat);
  if (/^(?:general|@)$/iu.test(section)) return generalText(value);
  const bare = section.replace(/"[^"]*"|\\./gu, '');
  return /[dmyhs]/iu.test(bare) ? dateText(value, section, date1904) : numberText(value, section);
}

function sectionFor(value: number, numberFormat: string): string {
  const sections = numberFormat.split(';').map((section) => section.replace(/\[[^\]]*\]/gu, ''));
  const [positive = 'General', negative, zero] = sections;
  if (value < 0 && negative !== undefined) return negative;
  return value === 0 && zero !== undefined ? zero : positive;
}

function generalText(value: number): string {
  return String(Number(value.toPrecision(11)));
}

function dateText(value: number, format: string, date1904: boolean): string {
  const days = date1904 ? value : value >= 61 ? value - 1 : value;
  const start = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 31);
  const date = new Date(start + Math.round(days * DAY));
  let afterHour = false;
  return format.replace(/"([^"]*)"|\\(.)|[dmyhs]+|AM\/PM/giu, (token, literal?: string, escaped?: string) => {
    if (literal !== undefined) return literal;
    if (escaped !== undefined) return escaped;
    const minutes = /^m/iu.test(token) && afterHour;
    afterHour = /^h/iu.test(token) || (afterHour && /^m/iu.test(token));
    return datePart(token.toLowerCase(), date, minutes);
  });
}

function datePart(token: string, date: Date, minutes: boolean): string {
  const padded = (number: number): string => String(number).padStart(token.length > 1 ? 2 : 1, '0');
  switch (token.charAt(0)) {
    case 'd':
      return padded(date.getUTCDate());
    case 'm':
      if (minutes) return padded(date.getUTCMinutes());
      return token.length > 2 ? (MONTHS[date.getUTCMonth()] ?? '') : padded(date.getUTCMonth() + 1);
    case 'y':
      return token.length > 2 ? String(date.getUTCFullYear()) : String(date.getUTCFullYear() % 100).padStart(2, '0');
    case 'h':
      return padded(date.getUTCHours());
    case 's':
      return padded(date.getUTCSeconds());
    default:
      return date.getUTCHours() < 12 ? 'AM' : 'PM';
  }
}

function numberText(value: number, format: string): string {
  const pattern = /[#0?,]*[0#?](?:\.[0#?]*)?/u.exec(format)?.[0];
  const percent = format.replace(/"[^"]*"/gu, '').includes('%');
  const literal = (text: string): string => text.replace(/"([^"]*)"|\\(.)|_./gu, '$1$2');
  if (pattern === undefined) return literal(format);
  const decimals = /\.(.*)$/u.exec(pattern)?.[1] ?? '';
  const amount = Math.abs(percent ? value * 100 : value);
  const fixed = amount.toFixed(decimals.length);
  const [whole = '', fraction = ''] = fixed.split('.');
  const grouped = pattern.includes(',') ? whole.replace(/\B(?=(\d{3})+$)/gu, ',') : whole;
  const shown = decimals.includes('#') ? fraction.replace(/0+$/u, '') : fraction;
  const zeros = (/0*$/u.exec(pattern.split('.')[0] ?? '')?.[0] ?? '').length;
  const number = grouped.padStart(zeros, '0') + (shown === '' ? '' : `.${shown}`);
  const [before = '', after = ''] = format.split(pattern).map(literal);
  const sign = value < 0 && !format.includes(';') ? '-' : '';
  return `${sign}${before}${number}${after}`;
}
