/** Rectangles of cells and their A1 addresses; rows and columns count from 0, ends are included. */
import { invalidArgument } from './fault';

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The last row and the last column of a sheet of Excel. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** An area on the grid; refused when it leaves the grid. */
export function areaOf(top: number, left: number, bottom: number = top, right: number = left): Area {
  const area = { top, left, bottom, right };
  const whole = [top, left, bottom, right].every((n) => Number.isInteger(n));
  if (!whole || top < 0 || left < 0 || bottom < top || right < left || bottom > LAST_ROW || right > LAST_COLUMN) {
    throw invalidArgument(`no cells at ${JSON.stringify(area)}`);
  }
  return area;
}

export const rowCount = (area: Area): number => area.bottom - area.top + 1;
export const columnCount = (area: Area): number => area.right - area.left + 1;
export const cellCount = (area: Area): number => rowCount(area) * columnCount(area);
export const isEntireColumn = (area: Area): boolean => area.top === 0 && area.bottom === LAST_ROW;
export const isEntireRow = (area: Area): boolean => area.left === 0 && area.right === LAST_COLUMN;

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function covers(outer: Area, inner: Area): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** The cells two areas share; null when there are none. */
export function intersection(a: Area, b: Area): Area | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top > bottom || left > right ? null : { top, left, bottom, right };
}

/** The smallest area that holds both. */
export function bounding(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** `A`, `Z`, `AA`, … */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}

/** The number of a column's letters. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** Which ends of an address are written with `$`: top, left, bottom, right. */
export interface AddressMarks {
  readonly top: string;
  readonly left: string;
  readonly bottom: string;
  readonly right: string;
}

const NO_MARKS: AddressMarks = { top: '', left: '', bottom: '', right: '' };
const CELLS = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?$/iu;
const COLUMNS = /^(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})$/iu;
const ROWS = /^(\$?)(\d{1,7}):(\$?)(\d{1,7})$/u;

/** The cells of an address without a sheet, as it is written and with its `$`; null when it is none. */
export function readAddress(text: string): { readonly area: Area; readonly marks: AddressMarks } | null {
  const cells = CELLS.exec(text);
  if (cells !== null) {
    const [, l = '', left = '', t = '', top = '', r = l, right = left, b = t, bottom = top] = cells;
    return ordered(Number(top) - 1, columnNumber(left), Number(bottom) - 1, columnNumber(right), [t, l, b, r]);
  }
  const columns = COLUMNS.exec(text);
  if (columns !== null) {
    const [, l = '', left = '', r = '', right = ''] = columns;
    return ordered(0, columnNumber(left), LAST_ROW, columnNumber(right), ['', l, '', r]);
  }
  const rows = ROWS.exec(text);
  if (rows === null) return null;
  const [, t = '', top = '', b = '', bottom = ''] = rows;
  return ordered(Number(top) - 1, 0, Number(bottom) - 1, LAST_COLUMN, [t, '', b, '']);
}

function ordered(
  top: number,
  left: number,
  bottom: number,
  right: number,
  [t = '', l = '', b = '', r = '']: readonly string[],
): { readonly area: Area; readonly marks: AddressMarks } | null {
  const [up, down] = top <= bottom ? [top, bottom] : [bottom, top];
  const [first, last] = left <= right ? [left, right] : [right, left];
  if (up < 0 || down > LAST_ROW || last > LAST_COLUMN) return null;
  const marks = { top: t, left: l, bottom: b, right: r };
  return { area: { top: up, left: first, bottom: down, right: last }, marks };
}

/** `A1`, `A1:B2`, `A:B`, `1:2`. */
export function writeAddress(area: Area, marks: AddressMarks = NO_MARKS): string {
  const first = columnName(area.left);
  const last = columnName(area.right);
  if (isEntireColumn(area)) return `${marks.left}${first}:${marks.right}${last}`;
  if (isEntireRow(area)) return `${marks.top}${area.top + 1}:${marks.bottom}${area.bottom + 1}`;
  const start = `${marks.left}${first}${marks.top}${area.top + 1}`;
  if (cellCount(area) === 1) return start;
  return `${start}:${marks.right}${last}${marks.bottom}${area.bottom + 1}`;
}

const PLAIN_SHEET = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** A sheet's name as formulas and addresses write it. */
export function quoteSheet(name: string): string {
  const plain = PLAIN_SHEET.test(name) && readAddress(name) === null;
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `'Tổng quan'!A1` in its two parts; the sheet is null when none is written. */
export function splitSheet(text: string): { readonly sheet: string | null; readonly address: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/su.exec(text);
  if (quoted !== null) return { sheet: (quoted[1] ?? '').replaceAll("''", "'"), address: quoted[2] ?? '' };
  const at = text.lastIndexOf('!');
  return at < 0 ? { sheet: null, address: text } : { sheet: text.slice(0, at), address: text.slice(at + 1) };
}
