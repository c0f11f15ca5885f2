/** What a host hands to the core: the raw cells, tables and names of a workbook, without any meaning yet. */

/** A cell that holds a formula error such as `#N/A`. */
export interface CellError {
  readonly error: string;
}

/** One cell as the host stores it: dates are serial numbers, blank is null. */
export type RawCell = string | number | boolean | CellError | null;

/** A table object (Excel ListObject). Rows and columns count from 0 and are inclusive; `top` is the header row. */
export interface TableArea {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly totalsRow: boolean;
}

/** One sheet; `cells[row][column]` from A1, rows may be shorter than the sheet is wide. */
export interface SheetSnapshot {
  readonly name: string;
  readonly cells: readonly (readonly RawCell[])[];
  readonly tables: readonly TableArea[];
}

/** A defined name that points at one cell (or at the first cell of an area). */
export interface NamedCell {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A workbook as read in one round trip. */
export interface Snapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly NamedCell[];
  /** True when serial dates count from 1904-01-01 (old Mac workbooks). */
  readonly date1904: boolean;
}

/** Tells whether a raw cell holds a formula error. */
export function isCellError(cell: RawCell): cell is CellError {
  return typeof cell === 'object' && cell !== null;
}

/** Tells whether a cell holds anything but blanks. */
export function isFilledCell(cell: RawCell): boolean {
  return cell !== null && (typeof cell !== 'string' || cell.trim() !== '');
}

/** Column letters of a 0-based column index: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 address of a 0-based row and column: (4, 2) → C5. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
