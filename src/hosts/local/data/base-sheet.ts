/** What the file holds, kept beside the grid: the cells by position, and which of them the grid only shows. */
import type { RawCell } from '../../../register/snapshot';
import { LAST_COLUMN, type Area } from '../../../blueprint/a1';
import type { SheetPart, TablePart } from '../../file/workbook-parts';
import type { SheetFrame } from './sheet-frame';

/** A formula of the file. */
export interface BaseFormula {
  /** In the file's notation, without `=`. */
  readonly text: string;
  /** The grid shows the cached value instead. */
  readonly shownAsValue: boolean;
  /** Belongs to an array formula or a data table: it can't be changed alone. */
  readonly array: boolean;
}

/** A sheet of the file. Rows and columns count from 0. */
export interface BaseSheet {
  readonly id: string;
  readonly name: string;
  readonly part: SheetPart;
  readonly frame: SheetFrame;
  readonly tables: readonly TablePart[];
  /** Values, cached ones of formulas included; rows may be shorter than the sheet. */
  readonly values: readonly (readonly RawCell[])[];
  /** By `cellKey`. */
  readonly formulas: ReadonlyMap<number, BaseFormula>;
  /** The areas of array formulas and data tables over several cells. */
  readonly arrays: readonly Area[];
}

/** Columns of a sheet. */
const COLUMNS = LAST_COLUMN + 1;

/** One number for a cell of a sheet. */
export function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

/** The row and column of a key. */
export function cellAt(key: number): { row: number; column: number } {
  return { row: Math.floor(key / COLUMNS), column: key % COLUMNS };
}

/** Whether two cells hold the same. */
export function sameRaw(a: RawCell, b: RawCell): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  return a.error === b.error;
}
