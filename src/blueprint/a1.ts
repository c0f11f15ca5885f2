/** A1 addresses and areas to and from 0-based numbers. */
import { cellAddress, columnLetters } from '../register/snapshot';

/** The last row and column a sheet can have (ECMA-376 part 1, 18.3.1.4 and Excel's limits), counting from 0. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** A rectangle of cells; rows and columns count from 0 and are inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** An area on a named sheet. */
export interface SheetArea extends Area {
  readonly sheet: string;
}

const CORNER = /^(\$?)([A-Za-z]{0,3})(\$?)(\d{0,7})$/;

/** Reads `A1`, `$A$1:$B$9`, `A:C` or `1:3`; undefined when the text is anything else. */
export function parseArea(text: string): Area | undefined {
  const colon = text.indexOf(':');
  const first = parseCorner(colon < 0 ? text : text.slice(0, colon));
  const last = colon < 0 ? first : parseCorner(text.slice(colon + 1));
  if (first === undefined || last === undefined) return undefined;
  const wholeColumns = first.row < 0 && last.row < 0 && colon > 0;
  const wholeRows = first.column < 0 && last.column < 0 && colon > 0;
  if ((first.row < 0 || last.row < 0) && !wholeColumns) return undefined;
  if ((first.column < 0 || last.column < 0) && !wholeRows) return undefined;
  if (wholeColumns && wholeRows) return undefined;
  return {
    top: wholeColumns ? 0 : Math.min(first.row, last.row),
    left: wholeRows ? 0 : Math.min(first.column, last.column),
    bottom: wholeColumns ? LAST_ROW : Math.max(first.row, last.row),
    right: wholeRows ? LAST_COLUMN : Math.max(first.column, last.column),
  };
}

function parseCorner(text: string): { row: number; column: number } | undefined {
  const match = CORNER.exec(text);
  if (match === null) return undefined;
  const row = match[4] ? Number(match[4]) - 1 : -1;
  const column = match[2] ? columnIndex(match[2]) : -1;
  if (row > LAST_ROW || column > LAST_COLUMN || (match[4] && row < 0)) return undefined;
  return { row, column };
}

/** The 0-based index of column letters: A → 0, aa → 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (let i = 0; i < letters.length; i++) index = index * 26 + (letters.charCodeAt(i) & 0x1f);
  return index - 1;
}

/** Writes an area as `A1` or `A1:B9`. */
export function formatArea(area: Area): string {
  const first = cellAddress(area.top, area.left);
  if (area.top === area.bottom && area.left === area.right) return first;
  return `${first}:${cellAddress(area.bottom, area.right)}`;
}

/** Writes an area as `$A$1:$B$9`, or `$A$1` for one cell. */
export function formatAbsolute(area: Area): string {
  const first = `$${columnLetters(area.left)}$${area.top + 1}`;
  if (area.top === area.bottom && area.left === area.right) return first;
  return `${first}:$${columnLetters(area.right)}$${area.bottom + 1}`;
}

/** Reads a reference to one area on one sheet, such as `'Đơn vị'!$A$5:$B$9`; undefined for any other formula. */
export function parseSheetReference(text: string): SheetArea | undefined {
  const bang = text.lastIndexOf('!');
  if (bang <= 0) return undefined;
  const area = parseArea(text.slice(bang + 1));
  const sheet = parseSheetName(text.slice(0, bang));
  return area === undefined || sheet === undefined ? undefined : { sheet, ...area };
}

function parseSheetName(text: string): string | undefined {
  if (!text.startsWith("'")) return /[[\]'(),;:+\-*/^&=<>"#!{} ]/.test(text) ? undefined : text;
  if (!text.endsWith("'") || text.length < 3) return undefined;
  const inner = text.slice(1, -1);
  if (inner.replaceAll("''", '').includes("'") || inner.startsWith('[')) return undefined;
  return inner.replaceAll("''", "'");
}
