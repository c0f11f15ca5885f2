/** Finds the row an update means, wherever it stands by now, and tells what in it is no longer as it was read. */
import type { UpdateRow } from '../register/changes';
import type { Place } from '../register/problem';
import type { Register } from '../register/register';
import { cellAddress, type RawCell, type SheetSnapshot } from '../register/snapshot';
import type { DecodedRow, Table } from '../register/table';
import type { TableLayout } from '../register/locate';
import { tables, type TableId } from '../register/tables';
import { cleanLine, matchKey } from '../register/text';
import { isComputed, isUnreadable, keyColumn, readingsOf, sameCell, sameValue } from './cell-values';

/** A row as read, whichever table it is of. */
export type AnyRow = DecodedRow<Table['columns']>;

/** One table of the workbook as it is now, with its rows by code. */
export interface FreshTable {
  readonly id: TableId;
  readonly table: Table;
  readonly layout: TableLayout;
  readonly sheet: SheetSnapshot;
  readonly date1904: boolean;
  /** Rows by the match key of their code. */
  readonly byKey: ReadonlyMap<string, readonly AnyRow[]>;
  /** Rows without a code. */
  readonly uncoded: readonly AnyRow[];
}

/** What was found for an update: its row, none, or several. */
export type FoundRow =
  | { readonly kind: 'row'; readonly row: AnyRow }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly rows: readonly AnyRow[] };

/** Indexes a table by code; null when the workbook has no such table. */
export function freshTable(register: Register, sheets: readonly SheetSnapshot[], id: TableId): FreshTable | null {
  const table: Table = tables[id];
  const { layout, rows } = register.tables[id] as { layout: TableLayout | null; rows: readonly unknown[] };
  const sheet = sheets.find(({ name }) => name === layout?.sheet);
  if (layout === null || sheet === undefined) return null;
  const key = keyColumn(table);
  const byKey = new Map<string, AnyRow[]>();
  const uncoded: AnyRow[] = [];
  for (const row of rows as readonly AnyRow[]) {
    const code = key === null ? null : row[key];
    if (typeof code !== 'string') {
      uncoded.push(row);
      continue;
    }
    const same = byKey.get(matchKey(code));
    if (same === undefined) byKey.set(matchKey(code), [row]);
    else same.push(row);
  }
  return { id, table, layout, sheet, date1904: register.date1904, byKey, uncoded };
}

/** The row an update means: by its code, letter case aside where no code is written exactly so; else by what it holds. */
export function findRow(fresh: FreshTable, update: UpdateRow): FoundRow {
  return onlyRow(update.code === null ? uncodedRows(fresh, update) : codedRows(fresh, update.code));
}

function codedRows({ table, byKey }: FreshTable, code: string): readonly AnyRow[] {
  const key = keyColumn(table);
  if (key === null) throw new Error(`Rows of ${table.id} have no code`);
  const alike = byKey.get(matchKey(code)) ?? [];
  const exact = alike.filter((row) => row[key] === cleanLine(code));
  return exact.length > 0 ? exact : alike;
}

/** A code that can't be read is one all the same, unless the command has seen that very cell. */
function uncodedRows(fresh: FreshTable, update: UpdateRow): readonly AnyRow[] {
  const key = keyColumn(fresh.table);
  return fresh.uncoded.filter((row) => {
    const hasCode = key !== null && !(key in update.expected) && (row.origin.broken.get(key) ?? null) !== null;
    return !hasCode && Object.entries(update.expected).every(([id, value]) => isAsExpected(fresh, row, id, value));
  });
}

function onlyRow(rows: readonly AnyRow[]): FoundRow {
  const [row, ...others] = rows;
  if (row === undefined) return { kind: 'none' };
  return others.length > 0 ? { kind: 'several', rows } : { kind: 'row', row };
}

/** The columns whose cells no longer hold what is expected, in the order expected. Computed columns are not compared. */
export function changedColumns(fresh: FreshTable, row: AnyRow, expected: UpdateRow['expected']): string[] {
  return Object.entries(expected).flatMap(([id, value]) => (isAsExpected(fresh, row, id, value) ? [] : [id]));
}

function isAsExpected(fresh: FreshTable, row: AnyRow, id: string, value: UpdateRow['expected'][string]): boolean {
  const { table, layout, date1904 } = fresh;
  const key = row['key'];
  if (isComputed(table, id, key)) return true;
  const cell = rawCell(fresh, row, id);
  if (isUnreadable(value)) return sameCell(cell, value.unreadable);
  // Of a column that is not there nothing was read, and nothing is known now.
  const readings = layout.columns.has(id) && !row.origin.broken.has(id) ? [row[id]] : [];
  readings.push(...readingsOf(table, id, key, cell, date1904));
  return readings.some((reading) => sameValue(reading, value));
}

/** What a cell of a row holds; null when its column was not found. */
export function rawCell({ layout, sheet }: FreshTable, row: AnyRow, column: string): RawCell {
  return sheet.cells[row.origin.row]?.[layout.columns.get(column) ?? -1] ?? null;
}

/** Where a cell of a row is; its code's, or the first of the row, when the column was not found. */
export function addressOf({ table, layout }: FreshTable, row: number, column = keyColumn(table) ?? ''): string {
  return cellAddress(row, layout.columns.get(column) ?? layout.columns.get(keyColumn(table) ?? '') ?? layout.left);
}

/** Where a row is, with its code; the cell of its code unless a column is named. */
export function placeOf(fresh: FreshTable, row: number, code: string | null, column?: string): Place {
  const known = column ?? keyColumn(fresh.table) ?? undefined;
  return {
    sheet: fresh.sheet.name,
    cell: addressOf(fresh, row, known),
    table: fresh.id,
    ...(code !== null && { code }),
    ...(known !== undefined && { column: known }),
  };
}
