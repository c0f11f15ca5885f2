/** What Excel makes of a text that is typed or set: English (US) input, whatever the cell's format. */
import { invalidArgument } from './fault';
import { ErrorValue, ERROR_CODES, type CellValue } from './cell';

/** What goes into the cell. */
export interface Entry {
  readonly value: CellValue;
  readonly formula: string | null;
  /** The format that a cell in General takes on. */
  readonly numberFormat?: string;
  readonly quotePrefix?: true;
}

/** How dates are counted, and the year that a date without one is given. */
interface DateRules {
  readonly date1904: boolean;
  readonly year: number;
}

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** The entry of a value as it is set; null (leave the cell as it is) is not asked here. */
export function entryOf(input: unknown, rules: DateRules): Entry {
  if (typeof input === 'number' || typeof input === 'boolean') return { value: input, formula: null };
  if (typeof input !== 'string') throw invalidArgument(`not a cell value: ${JSON.stringify(input)}`);
  if (input === '') return { value: null, formula: null };
  if (input.startsWith("'")) return quoted(input.slice(1));
  if (input.length > LONGEST_TEXT) throw invalidArgument(`a text of ${input.length} characters`);
  if (/^=./su.test(input)) return formulaEntry(input);
  const parsed = parseConstant(input, rules);
  if (parsed !== null) return parsed;
  if (/^[-+]./su.test(input)) return formulaEntry(`=${input}`);
  if (/^@[\p{L}_]/u.test(input)) return formulaEntry(`=${input}`);
  return { value: input, formula: null };
}

function quoted(text: string): Entry {
  if (text.length > LONGEST_TEXT) throw invalidArgument(`a text of ${text.length} characters`);
  return { value: text === '' ? null : text, formula: null, quotePrefix: true };
}

function formulaEntry(formula: string): Entry {
  if (formula.length > LONGEST_FORMULA) throw invalidArgument(`a formula of ${formula.length} characters`);
  return { value: null, formula };
}

function parseConstant(input: string, rules: DateRules): Entry | null {
  const text = input.trim();
  if (/^(?:TRUE|FALSE)$/iu.test(text)) return { value: text.toUpperCase() === 'TRUE', formula: null };
  const error = ERROR_CODES.find((code) => code === text.toUpperCase());
  if (error !== undefined) return { value: ErrorValue.of(error), formula: null };
  return parseNumber(text) ?? parseDateAndTime(text, rules);
}

const NUMBER = /^(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:E[+-]?\d+)?$/iu;

function parseNumber(text: string): Entry | null {
  const bracketed = /^\((.+)\)$/u.exec(text)?.[1];
  const negative = /^-\s*(.+)$/u.exec(text)?.[1] ?? bracketed;
  const bare = (negative ?? text.replace(/^\+\s*/u, '')).trim();
  const currency = bare.startsWith('$');
  const percent = bare.endsWith('%');
  const digits = bare.replace(/^\$\s*/u, '').replace(/\s*%$/u, '');
  const fraction = /^(\d+) (\d{1,3})\/(\d{1,3})$/u.exec(digits);
  if (fraction !== null && !currency && !percent) {
    const number = Number(fraction[1]) + Number(fraction[2]) / Number(fraction[3]);
    return number === Infinity ? null : { value: signed(number), formula: null, numberFormat: '# ?/?' };
  }
  if (!/\d/u.test(digits) || !NUMBER.test(digits)) return null;
  const number = Number(Number(digits.replaceAll(',', '')).toPrecision(15));
  if (!Number.isFinite(number)) return null;
  const decimals = digits.includes('.') ? '.00' : '';
  const numberFormat = percent
    ? `0${decimals}%`
    : currency
      ? `$#,##0${decimals}`
      : /E/iu.test(digits)
        ? '0.00E+00'
        : digits.includes(',')
          ? `#,##0${decimals}`
          : undefined;
  const value = signed(percent ? number / 100 : number);
  return { value, formula: null, ...(numberFormat === undefined ? {} : { numberFormat }) };

  function signed(amount: number): number {
    return negative === undefined ? amount : -amount;
  }
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL_MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];
const TIME = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?(?:\s*([AP])M?)?$/iu;

function parseDateAndTime(text: string, rules: DateRules): Entry | null {
  const time = parseTime(text);
  if (time !== null) return { value: time, formula: null, numberFormat: 'h:mm' };
  const date = parseDate(text, rules);
  if (date !== null) return date;
  const both = /^(.+?)\s+(\d{1,2}:.+)$/u.exec(text);
  const day = both === null ? null : parseDate(both[1] ?? '', rules);
  const hour = both === null ? null : parseTime(both[2] ?? '');
  if (day === null || hour === null || typeof day.value !== 'number') return null;
  return { value: day.value + hour, formula: null, numberFormat: 'm/d/yyyy h:mm' };
}

function parseTime(text: string): number | null {
  const found = TIME.exec(text);
  if (found === null) return null;
  const [, hours = '', minutes = '', seconds = '0', half] = found;
  const hour = Number(hours);
  if (Number(minutes) > 59 || Number(seconds) >= 60 || (half !== undefined && hour > 12)) return null;
  const noon = half === undefined ? 0 : (hour % 12) - hour + (half.toUpperCase() === 'P' ? 12 : 0);
  return (hour + noon + Number(minutes) / 60 + Number(seconds) / 3600) / 24;
}

function parseDate(text: string, rules: DateRules): Entry | null {
  return parseDigits(text, rules) ?? parseWords(text, rules);
}

/** `m/d/yyyy`, `m/d`, `m/yyyy`, `yyyy-mm-dd`, with `/`, `-` or, after a year, `.`. */
function parseDigits(text: string, rules: DateRules): Entry | null {
  const iso = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/u.exec(text);
  if (iso !== null) return dateEntry(Number(iso[1]), Number(iso[3]), Number(iso[4]), 'm/d/yyyy', rules);
  const full = /^(\d{1,2})([-/])(\d{1,2})\2(\d{2}|\d{4})$/u.exec(text);
  if (full !== null) return dateEntry(yearOf(full[4] ?? ''), Number(full[1]), Number(full[3]), 'm/d/yyyy', rules);
  const yearMonth = /^(\d{4})[-/](\d{1,2})$/u.exec(text);
  if (yearMonth !== null) return dateEntry(Number(yearMonth[1]), Number(yearMonth[2]), 1, 'mmm-yy', rules);
  const short = /^(\d{1,2})[-/](\d{1,4})$/u.exec(text);
  if (short === null) return null;
  const [, month = '', rest = ''] = short;
  const day = rest.length > 2 ? null : dateEntry(rules.year, Number(month), Number(rest), 'd-mmm', rules);
  return day ?? (rest.length === 3 ? null : dateEntry(yearOf(rest), Number(month), 1, 'mmm-yy', rules));
}

/** `5-Mar`, `Mar 5`, `March 5, 2023`, `5 March 2023`, `Mar-23`, `March 2023`. */
function parseWords(text: string, rules: DateRules): Entry | null {
  const word = /\p{L}+/u.exec(text)?.[0] ?? '';
  const lower = word.toLowerCase();
  const month = 1 + (lower.length === 3 ? MONTHS.indexOf(lower) : FULL_MONTHS.indexOf(lower));
  if (month === 0) return null;
  const [before = '', after = ''] = text.split(word).map((part) => part.trim());
  const day = /^(\d{1,2})[-/ ]?$/u.exec(before)?.[1];
  if (day !== undefined) {
    const year = /^(?:[-/ ,]\s*)?(\d{2}|\d{4})?$/u.exec(after);
    if (year === null) return null;
    if (year[1] === undefined) return after === '' ? dateEntry(rules.year, month, Number(day), 'd-mmm', rules) : null;
    return dateEntry(yearOf(year[1]), month, Number(day), 'd-mmm-yy', rules);
  }
  if (before !== '') return null;
  const dayAndYear = /^[-/ ]?(\d{1,2})\s*,\s*(\d{4})$/u.exec(after);
  if (dayAndYear !== null) return dateEntry(Number(dayAndYear[2]), month, Number(dayAndYear[1]), 'd-mmm-yy', rules);
  const number = /^[-/ ,]?\s*(\d{1,2}|\d{4})$/u.exec(after)?.[1];
  if (number === undefined) return null;
  const asDay = number.length === 4 ? null : dateEntry(rules.year, month, Number(number), 'd-mmm', rules);
  return asDay ?? dateEntry(yearOf(number), month, 1, 'mmm-yy', rules);
}

function yearOf(text: string): number {
  const year = Number(text);
  return text.length === 4 ? year : year < 30 ? 2000 + year : 1900 + year;
}

const DAY = 86_400_000;

/** The serial number of a day as the workbook counts; null when there is no such day. */
export function serialOf(year: number, month: number, day: number, date1904: boolean): number | null {
  const time = Date.UTC(year, month - 1, day);
  const made = new Date(time);
  if (made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day || year > 9999) return null;
  if (date1904) return year < 1904 ? null : (time - Date.UTC(1904, 0, 1)) / DAY;
  if (year < 1900) return null;
  const serial = (time - Date.UTC(1899, 11, 31)) / DAY;
  return serial >= 60 ? serial + 1 : serial;
}

function dateEntry(year: number, month: number, day: number, numberFormat: string, rules: DateRules): Entry | null {
  const value = serialOf(year, month, day, rules.date1904);
  return value === null ? null : { value, formula: null, numberFormat };
}
