/** What Sheets makes of a text that is typed, or set by a script: the locale of the spreadsheet decides. */
import type { CellValue } from './model/cell';
import { serialOf } from './model/zones';

/** What goes into a cell, and the format that an automatic cell takes on. */
export interface Entry {
  readonly value: CellValue;
  readonly formula?: string;
  readonly format?: string;
}

/** How a locale writes numbers and days. */
export interface LocaleRules {
  readonly decimal: string;
  readonly group: string;
  /** `dmy`, `mdy` or `ymd`. */
  readonly order: string;
  readonly dateFormat: string;
  /** Between the arguments of a function, besides `;`. */
  readonly separator: ',' | null;
}

const rules = new Map<string, LocaleRules>();

/** The rules of a locale as Google writes it: `vi_VN`. */
export function localeRules(locale: string): LocaleRules {
  const known = rules.get(locale);
  if (known !== undefined) return known;
  const tag = locale.replace('_', '-');
  const parts = new Intl.NumberFormat(tag).formatToParts(1_234_567.5);
  const part = (type: string): string => parts.find((found) => found.type === type)?.value ?? '';
  const day = new Intl.DateTimeFormat(tag, { year: 'numeric', month: '2-digit', day: '2-digit' });
  const dayParts = day.formatToParts(Date.UTC(2023, 8, 11));
  const order = dayParts.map(({ type }) => (/^(?:year|month|day)$/u.test(type) ? type.charAt(0) : '')).join('');
  const mark = dayParts.find(({ type }) => type === 'literal')?.value ?? '/';
  const names: Record<string, string> = { d: 'dd', m: 'MM', y: 'yyyy' };
  const made: LocaleRules = {
    decimal: part('decimal'),
    group: part('group'),
    order,
    dateFormat:
      locale === 'en_US'
        ? 'M/d/yyyy'
        : Array.from(order)
            .map((letter) => names[letter])
            .join(mark),
    separator: part('decimal') === ',' ? null : ',',
  };
  rules.set(locale, made);
  return made;
}

const LONGEST = 50_000;

/** The entry of a text; `format` is the one that the cell has: with `@` the text stays as it is. */
export function parseTyped(text: string, format: string, locale: string, thisYear: number): Entry | 'tooLong' {
  if (text.length > LONGEST) return 'tooLong';
  if (text === '') return { value: null };
  if (format === '@') return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (/^=./su.test(text)) return { value: null, formula: text };
  const trimmed = text.trim();
  const rule = localeRules(locale);
  const constant = wordEntry(trimmed) ?? numberEntry(trimmed, rule) ?? dateEntry(trimmed, rule, thisYear);
  if (constant !== null) return constant;
  // A sign first begins a formula, too: `+A1`, `-tổng`.
  if (/^[+-]\s*[^\s+-]/u.test(trimmed)) return { value: null, formula: `=${trimmed}` };
  return { value: text };
}

const ERRORS = new Set(['#N/A', '#REF!', '#VALUE!', '#NAME?', '#DIV/0!', '#NUM!', '#NULL!', '#ERROR!']);

function wordEntry(text: string): Entry | null {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  return ERRORS.has(upper) ? { value: { error: upper } } : null;
}

function numberEntry(text: string, { decimal, group }: LocaleRules): Entry | null {
  const percent = text.endsWith('%');
  const money = /[$€₫đ]/u.test(text);
  const bare = text
    .replace(/^\((.+)\)$/u, '-$1')
    .replace(/%$/u, '')
    .replace(/^([+-]?)\s*[$€₫]\s*|\s*[$€₫đ]$/gu, '$1')
    .trim();
  const sign = /^[+-]/u.exec(bare)?.[0] ?? '';
  const digits = bare.slice(sign.length);
  const escaped = (mark: string): string => (mark === '' ? '(?!)' : `[${mark}]`);
  const grouped = `\\d{1,3}(?:${escaped(group)}\\d{3})+|\\d+(?:[ \\u00a0]\\d+)*|\\d*`;
  if (!/\d/u.test(digits)) return null;
  const shape = new RegExp(`^(${grouped})(?:${escaped(decimal)}(\\d*))?(E[+-]?\\d+)?$`, 'iu').exec(digits);
  if (shape === null) return null;
  const [, whole = '', fraction = '', exponent = ''] = shape;
  const number = Number(`${sign === '-' ? '-' : ''}${whole.replace(/\D/gu, '') || '0'}.${fraction || '0'}${exponent}`);
  if (!Number.isFinite(number)) return null;
  const value = Number((percent ? number / 100 : number).toPrecision(15));
  const decimals = fraction === '' ? '' : '.00';
  if (percent) return { value, format: `0${decimals}%` };
  if (money) return { value, format: `#,##0${decimals}` };
  const isGrouped = group !== '' && whole.includes(group);
  if (exponent !== '') return { value, format: '0.00E+00' };
  return isGrouped ? { value, format: `#,##0${decimals}` } : { value };
}

const TIME = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/u;

function timeOf(text: string): number | null {
  const found = TIME.exec(text);
  if (found === null) return null;
  const [, hours = '', minutes = '', seconds = '0'] = found;
  if (Number(minutes) > 59 || Number(seconds) > 59) return null;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

function dateEntry(text: string, rule: LocaleRules, thisYear: number): Entry | null {
  const time = timeOf(text);
  if (time !== null) return { value: time, format: 'HH:mm:ss' };
  const [dayText = '', timeText, ...more] = text.split(/[ T]+/u);
  const clock = timeText === undefined ? 0 : timeOf(timeText);
  const day = dayOf(dayText, rule, thisYear);
  if (day === null || clock === null || more.length > 0) return null;
  if (timeText === undefined) return { value: day, format: rule.dateFormat };
  return { value: day + clock, format: `${rule.dateFormat} HH:mm:ss` };
}

/** `11/9/2023`, `11-9-2023`, `11.9.2023`, `2023-09-11`, `11/9`: in the order of the locale, years first always. */
function dayOf(text: string, { order }: LocaleRules, thisYear: number): number | null {
  const found = /^(\d{1,4})([-/.])(\d{1,4})(?:\2(\d{1,4}))?$/u.exec(text);
  if (found === null) return null;
  const [, first = '', mark, second = '', third] = found;
  if (third === undefined) {
    if (mark === '.' || first.length > 2 || second.length > 2) return null;
    const dayFirst = order.indexOf('d') < order.indexOf('m');
    return dayFirst
      ? serialOf(thisYear, Number(second), Number(first))
      : serialOf(thisYear, Number(first), Number(second));
  }
  if (first.length > 2) return serialOf(Number(first), Number(second), Number(third));
  const given = order === 'ymd' ? 'dmy' : order;
  const parts = [first, second, third];
  const at = (letter: string): string => parts[given.indexOf(letter)] ?? '';
  if (at('d').length > 2 || at('m').length > 2 || ![2, 4].includes(at('y').length)) return null;
  const year = Number(at('y')) + (at('y').length === 4 ? 0 : Number(at('y')) < 50 ? 2000 : 1900);
  return serialOf(year, Number(at('m')), Number(at('d')));
}
