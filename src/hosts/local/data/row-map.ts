/** How the rows of a sheet of the grid lie over those of the file. */
import type { TablePart } from '../../file/workbook-parts';
import type { BaseSheet } from './base-sheet';
import type { Zone } from './engine';
import { dataRows } from './grid-names';
import { tableZone, type OpenGrid } from './grid-values';

/** One sheet's rows in the grid and in the file. */
export interface RowMap {
  /** A table whose rows came or went; null when none did. */
  readonly table: TablePart | null;
  readonly zone: Zone | null;
  /** The last data row, in the grid and in the file. */
  readonly gridLast: number;
  readonly fileLast: number;
  /** The row of the file for a row of the grid, before rows are appended. */
  fileRow(gridRow: number): number;
  /** The row of the file for a row of the grid once it is saved. */
  savedRow(gridRow: number): number;
}

const SAME_ROWS: RowMap = {
  table: null,
  zone: null,
  gridLast: -1,
  fileLast: -1,
  fileRow: (row) => row,
  savedRow: (row) => row,
};

/** Lays the rows of a sheet over those of the file: a shorter table keeps its length in the file, blank at its end. */
export function rowMapOf(open: OpenGrid, base: BaseSheet): RowMap {
  for (const table of base.tables) {
    const zone = tableZone(open.model, base.id, table);
    if (zone === undefined || zone.bottom === table.area.bottom) continue;
    const fileLast = dataRows(table).bottom;
    const gridLast = zone.bottom - table.totalsRows;
    const missing = Math.max(0, fileLast - gridLast);
    const added = Math.max(0, gridLast - fileLast);
    const fileRow = (row: number): number => {
      if (row <= gridLast) return row;
      // The totals row of a longer table is moved by the append itself.
      return row <= zone.bottom ? row - added + missing : row + missing;
    };
    const savedRow = (row: number): number => (row <= gridLast ? row : row + missing);
    return { table, zone, gridLast, fileLast, fileRow, savedRow };
  }
  return SAME_ROWS;
}

/** Cells of rows that a table gains, which the file appends. */
export function isAppended({ zone, gridLast, fileLast }: RowMap, row: number, column: number): boolean {
  return zone !== null && row > fileLast && row <= gridLast && column >= zone.left && column <= zone.right;
}
