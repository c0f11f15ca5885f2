/** Where things stand on the sheet of a table, and how wide, high and many pages they are. */
import type { Column } from '../register/column';
import { columnLetters } from '../register/snapshot';
import type { Table } from '../register/table';
import { isTableSheet, type FreeSheet, type NewSheet, type TableSheet } from './input';
import { lineCount, ROW_HEIGHT } from './text-height';

/** Rows from 0: the title, how to use the sheet, the headers, then data. */
export const TITLE_ROW = 0;
export const HINT_ROW = 1;
export const HEADER_ROW = 2;
export const FIRST_DATA_ROW = 3;

/** Title and hint begin in column B: column A leads back to Tổng quan, and is repeated on every printed page. */
export const TITLE_COLUMN = 1;

/** Heights in points. */
export const TITLE_HEIGHT = 27;
export const HINT_HEIGHT = 18;

/** What the button of the filter and the borders take from a header, in characters. */
const BUTTON_CHARACTERS = 3;
/** What bold letters leave of a width. */
export const BOLD = 0.92;
const FEWEST_HEADER_LINES = 2;
/** Characters that fit on an A4 page across when it is printed small but still legible (about 60 %). */
const CHARACTERS_PER_PAGE = 215;

/** A column in its place. */
export interface PlacedColumn {
  readonly id: string;
  readonly column: Column<unknown>;
  readonly index: number;
  readonly letters: string;
  /** In characters: as declared, or what the longest word of the header needs. */
  readonly width: number;
}

/** A table in its place; rows count from 0 and are inclusive. */
export interface TableLayout {
  readonly sheet: TableSheet;
  readonly table: Table;
  readonly columns: readonly PlacedColumn[];
  /** What the table object is called in the workbook. */
  readonly objectName: string;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Lays a table out; without rows it gets one blank row, as a table object must have. */
export function layoutOf(sheet: TableSheet): TableLayout {
  const { table, rows } = sheet;
  const columns = Object.entries(table.columns).map(([id, column], index) => ({
    id,
    column,
    index,
    letters: columnLetters(index),
    width: Math.max(column.width, longestWord(column.header) + BUTTON_CHARACTERS),
  }));
  const lastRow = FIRST_DATA_ROW + Math.max(rows.length, 1) - 1;
  const objectName = table.name;
  return { sheet, table, columns, objectName, headerRow: HEADER_ROW, firstRow: FIRST_DATA_ROW, lastRow };
}

/** A sheet in its place. */
export type LaidSheet = TableLayout | FreeSheet;

/** Lays a sheet out. */
export function laidSheet(sheet: NewSheet): LaidSheet {
  return isTableSheet(sheet) ? layoutOf(sheet) : sheet;
}

/** Tells the two kinds of sheet apart. */
export function isLaidTable(sheet: LaidSheet): sheet is TableLayout {
  return 'firstRow' in sheet;
}

/** The column with this id, where the table has one. */
export function placedColumn(layout: TableLayout, id: string): PlacedColumn | undefined {
  return layout.columns.find((column) => column.id === id);
}

function longestWord(header: string): number {
  return Math.max(...header.split(' ').map((word) => word.length));
}

/** The height of the header row, in points: as many lines as the header with the most of them. */
export function headerHeight(columns: readonly PlacedColumn[]): number {
  const lines = columns.map(({ column, width }) => lineCount(column.header, (width - 1) * BOLD));
  return Math.max(FEWEST_HEADER_LINES, ...lines) * ROW_HEIGHT + 3;
}

/** How many pages wide a sheet prints, so that it stays legible. */
export function pagesWide(widths: readonly number[]): number {
  return Math.max(1, Math.ceil(widths.reduce((sum, width) => sum + width, 0) / CHARACTERS_PER_PAGE));
}
