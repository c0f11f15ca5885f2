/** What a register is laid out from: sheets with one table each, and free-form sheets such as Tổng quan. */
import type { RawCell } from '../register/snapshot';
import type { Table } from '../register/table';
import type { Area } from './a1';

/**
 * A sheet that holds one table. Each row has its cells in the order of the table's columns (missing cells at the end
 * are blank), as the columns' `encode` gives them. Computed columns carry the value last worked out: text, a number or
 * null, never a boolean, which LibreOffice would show as #NAME?. Rows of sheet Cấu hình are told apart by their key.
 */
export interface TableSheet {
  readonly table: Table;
  readonly rows: readonly (readonly RawCell[])[];
}

/** How a cell of a free-form sheet looks. */
export type FreeLook =
  | 'title'
  | 'plain'
  | 'date'
  | 'note'
  | 'section'
  | 'header'
  | 'label'
  | 'link'
  | 'number'
  | 'totalLabel'
  | 'totalNumber'
  | 'figureLabel'
  | 'figure'
  | 'figureLate'
  | 'figureSoon'
  | 'figureDone';

/** A cell of a free-form sheet: a value, or a formula (without `=`) and the value it gave last. */
export interface FreeCell {
  readonly look: FreeLook;
  readonly value: string | number | null;
  readonly formula?: string;
  /** The sheet a click leads to. */
  readonly link?: string;
}

/** A row of a free-form sheet; null leaves a cell empty. `height` is in points, by default what the text needs. */
export interface FreeRow {
  readonly cells: readonly (FreeCell | null)[];
  readonly height?: number;
}

/** A chart with one horizontal bar a row of two columns of its own sheet. */
export interface BarChart {
  readonly title: string;
  /** The cells it covers. */
  readonly place: Area;
  /** Labels and values: one column each, the same rows. */
  readonly labels: Area;
  readonly values: Area;
}

/** A sheet without a table: cells by row from A1. */
export interface FreeSheet {
  readonly sheet: string;
  /** Widths in characters, one a column. */
  readonly widths: readonly number[];
  readonly rows: readonly FreeRow[];
  readonly merges?: readonly Area[];
  /** Rows, from 0, that begin a new page when printed. */
  readonly breaks?: readonly number[];
  readonly charts?: readonly BarChart[];
}

/** A sheet of a new workbook. */
export type NewSheet = TableSheet | FreeSheet;

/** Tells the two kinds of sheet apart. */
export function isTableSheet(sheet: NewSheet): sheet is TableSheet {
  return 'table' in sheet;
}

/** The name on a sheet's tab. */
export function sheetName(sheet: NewSheet): string {
  return isTableSheet(sheet) ? sheet.table.sheet : sheet.sheet;
}
