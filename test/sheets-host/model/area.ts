/** Rectangles of cells in A1 form; rows and columns count from 0 and are inclusive. */

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** Reaches down to whatever the last row is: `A4:A`; `bottom` is the last row by now. */
  readonly open?: true;
}

/** How many rows and columns there are. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** The letters of a column. */
export function lettersOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? lettersOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** The column of letters. */
export function columnOf(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function cellName(row: number, column: number): string {
  return `${lettersOf(column)}${row + 1}`;
}

export function areaName({ top, left, bottom, right, open }: Area): string {
  const first = cellName(top, left);
  if (open === true) return `${top === 0 ? lettersOf(left) : first}:${lettersOf(right)}`;
  return top === bottom && left === right ? first : `${first}:${cellName(bottom, right)}`;
}

const CORNER = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?$/iu;

/** Reads `B5`, `B5:C9`, `A4:A`, `A:C`, `2:3`, with or without `$`; null when it is anything else. */
export function readArea(text: string, size: Size): Area | null {
  const [first = '', last, ...more] = text.split(':');
  const from = CORNER.exec(first);
  const to = CORNER.exec(last ?? first);
  if (from === null || to === null || more.length > 0 || first === '' || last === '') return null;
  const [, fromLetters, fromRow] = from;
  const [, toLetters, toRow] = to;
  if (last === undefined && (fromLetters === undefined || fromRow === undefined)) return null;
  if (fromLetters === undefined && toLetters !== undefined) return null;
  const top = fromRow === undefined ? 0 : Number(fromRow) - 1;
  const bottom = toRow === undefined ? size.rows - 1 : Number(toRow) - 1;
  const left = fromLetters === undefined ? 0 : columnOf(fromLetters);
  const right = toLetters === undefined ? size.columns - 1 : columnOf(toLetters);
  if (top < 0 || bottom < 0) return null;
  return {
    top: Math.min(top, bottom),
    bottom: Math.max(top, bottom),
    left: Math.min(left, right),
    right: Math.max(left, right),
    ...(toRow === undefined && toLetters !== undefined && { open: true as const }),
  };
}

export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function contains(a: Area, row: number, column: number): boolean {
  return row >= a.top && row <= a.bottom && column >= a.left && column <= a.right;
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** Rows or columns put in (`count` > 0) before index `at`, or taken out (`count` < 0) from it on. */
export interface Shift {
  readonly axis: 'rows' | 'columns';
  readonly at: number;
  readonly count: number;
}

/** Where a span is after a shift; null when all of it was taken out. */
export function shiftSpan(first: number, last: number, { at, count }: Shift): readonly [number, number] | null {
  if (count > 0) return [first >= at ? first + count : first, last >= at ? last + count : last];
  const end = at - count;
  if (first >= at && last < end) return null;
  const moved = (index: number, inside: number): number => (index < at ? index : index < end ? inside : index + count);
  return [moved(first, at), moved(last, at - 1)];
}

/** Where an area is after a shift; null when all of it was taken out. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  const rows = shift.axis === 'rows';
  const span = rows ? shiftSpan(area.top, area.bottom, shift) : shiftSpan(area.left, area.right, shift);
  if (span === null) return null;
  const [first, last] = span;
  return rows
    ? { ...area, top: first, bottom: area.open === true ? area.bottom + shift.count : last }
    : { ...area, left: first, right: last };
}
