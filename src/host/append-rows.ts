/** Where appended rows go: into the blank rows a table already has at its end, then below its last row. */
import { failure, success, type Result } from '../register/problem';
import { cellAddress, isFilledCell, type RawCell, type TableArea } from '../register/snapshot';
import { sourceColumns } from '../register/table';
import type { TableId } from '../register/tables';
import { rowsBelowInUse } from './write-problems';
import type { FreshTable } from './find-row';

/** One cell to write; rows and columns count from 0. Text is text, whatever it begins with. */
export interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: RawCell;
  /** The value is the serial number of a date: the cell should show it as one. */
  readonly dateFormat?: true;
  /** The cell belongs to a new row, which takes the place of a blank one. */
  readonly newRow?: true;
}

/** The table that rows are appended to, header and totals included; rows and columns count from 0. */
export interface AppendTarget extends Omit<TableArea, 'name'> {
  readonly sheet: string;
  /** The name of the table object; null for a table that is only an area of its sheet. */
  readonly tableObject: string | null;
}

/** Rows to append below the last row of a table, which grows by them; a totals row moves down. */
export interface RowsToAppend {
  readonly table: TableId;
  readonly target: AppendTarget;
  /** The row of the first of them. */
  readonly firstRow: number;
  /** Cells from `target.left` to `target.right`; null where nothing is written, as in computed columns. */
  readonly rows: readonly (readonly RawCell[])[];
  /** The columns, counted from `target.left`, that are given dates. */
  readonly dates: readonly number[];
}

/** Where the rows of one table go. */
export interface PlacedRows {
  readonly edits: readonly CellEdit[];
  readonly append: RowsToAppend | null;
  /** The row each of them lands in. */
  readonly at: readonly number[];
}

/** Places rows, given as cells from the table's left to its right. Fails when something stands where the table must grow. */
export function placeRows(fresh: FreshTable, rows: readonly (readonly RawCell[])[]): Result<PlacedRows> {
  const target = targetOf(fresh);
  const last = target.bottom - (target.totalsRow ? 1 : 0);
  const first = firstBlankRow(fresh, target, last);
  const filled = rows.slice(0, last + 1 - first);
  const below = rows.slice(filled.length);
  const inTheWay = below.length === 0 ? null : firstFilledCell(fresh, target, below.length);
  if (inTheWay !== null) {
    const place = { sheet: target.sheet, cell: inTheWay, table: fresh.id };
    return failure(rowsBelowInUse({ target: target.tableObject ?? target.sheet, cell: inTheWay }, place));
  }
  const edits = filled.flatMap((cells, i) => editsOf(fresh, target, first + i, cells));
  const dates = datesOf(fresh, target, below);
  const append = below.length === 0 ? null : { table: fresh.id, target, firstRow: last + 1, rows: below, dates };
  return success({ edits, append, at: rows.map((_, i) => first + i) });
}

function datesOf(
  { table, layout }: FreshTable,
  { left }: AppendTarget,
  rows: readonly (readonly RawCell[])[],
): number[] {
  return [...layout.columns].flatMap(([id, column]) =>
    table.columns[id]?.kind === 'date' && rows.some((cells) => typeof cells[column - left] === 'number')
      ? [column - left]
      : [],
  );
}

function targetOf({ layout, sheet }: FreshTable): AppendTarget {
  const { headerRow, lastRow, left, right, tableObject } = layout;
  const object = sheet.tables.find(({ name }) => name === tableObject);
  const { top, bottom, totalsRow } = object ?? { top: headerRow, bottom: lastRow, totalsRow: false };
  return { sheet: sheet.name, tableObject, top, left, bottom, right, totalsRow };
}

/** The row after the last one that holds anything; below a table that is only an area, the row after it. */
function firstBlankRow({ table, layout, sheet }: FreshTable, { tableObject, top }: AppendTarget, last: number): number {
  if (tableObject === null) return last + 1;
  const columns = sourceColumns(table).flatMap((id) => layout.columns.get(id) ?? []);
  let row = last;
  while (row > top && !columns.some((column) => isFilledCell(sheet.cells[row]?.[column] ?? null))) row -= 1;
  return row + 1;
}

function editsOf(
  { table, layout }: FreshTable,
  target: AppendTarget,
  row: number,
  cells: readonly RawCell[],
): CellEdit[] {
  const { sheet, left } = target;
  return [...layout.columns].flatMap(([id, column]): CellEdit[] => {
    const value = cells[column - left] ?? null;
    if (value === null) return [];
    const isDate = typeof value === 'number' && table.columns[id]?.kind === 'date';
    return [{ sheet, row, column, value, newRow: true, ...(isDate && { dateFormat: true }) }];
  });
}

/** The first cell, or corner of another table, that the table would grow over. */
function firstFilledCell({ sheet }: FreshTable, target: AppendTarget, count: number): string | null {
  const { bottom, left, right } = target;
  for (let row = bottom + 1; row <= bottom + count; row += 1) {
    const found = (sheet.cells[row] ?? []).findIndex((cell, i) => i >= left && i <= right && isFilledCell(cell));
    if (found >= 0) return cellAddress(row, found);
  }
  const other = sheet.tables.find(
    (area) => area.top > bottom && area.top <= bottom + count && area.left <= right && area.right >= left,
  );
  return other === undefined ? null : cellAddress(other.top, other.left);
}
