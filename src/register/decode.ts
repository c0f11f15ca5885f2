/** Reads a table's raw cells into typed rows; what can't be read becomes a problem that names the cell. */
import { describeCell, numberInText } from './columns';
import { locateTable, type TableLayout } from './locate';
import type { Problem } from './problem';
import { numberInTextColumn, unreadableCell } from './reading-problems';
import { cellAddress, isFilledCell, type RawCell, type Snapshot } from './snapshot';
import { sourceColumns, type RowOf, type Table } from './table';

/** A table as read. */
export interface DecodedTable<T extends Table> {
  readonly rows: readonly RowOf<T>[];
  readonly layout: TableLayout | null;
  readonly problems: readonly Problem[];
}

/**
 * Decodes every row of a table that is not blank. Never throws; a row keeps its readable values when others are broken.
 * The cells of a column that was not found count as broken, not as blank: nobody knows what is in them.
 */
export function decodeTable<T extends Table>(snapshot: Snapshot, table: T): DecodedTable<T> {
  const { layout, problems } = locateTable(snapshot, table);
  const sheet = snapshot.sheets.find(({ name }) => name === layout?.sheet);
  if (layout === null || sheet === undefined) return { rows: [], layout: null, problems };
  const read = sourceColumns(table).map((id) => ({
    id,
    column: column(table, id),
    index: layout.columns.get(id) ?? -1,
  }));
  const blank = blankRow(table);
  const notFound: ReadonlyMap<string, RawCell> = new Map(
    read.flatMap(({ id, index }) => (index < 0 ? [[id, null] as const] : [])),
  );
  const rows: RowOf<T>[] = [];
  for (let row = layout.headerRow + 1; row <= layout.lastRow; row += 1) {
    if (layout.passedOver.has(row)) continue;
    const cells = sheet.cells[row];
    if (cells === undefined || !read.some(({ index }) => isFilledCell(cells[index] ?? null))) continue;
    const values = { ...blank };
    let broken: Map<string, RawCell> | null = null;
    for (const { id, column, index } of read) {
      const cell = cells[index] ?? null;
      const decoded = cell === null ? null : column.decode(cell, snapshot.date1904);
      values[id] = decoded?.ok ? decoded.value : column.blank;
      if (cell === null || decoded === null) continue;
      const place = { sheet: layout.sheet, cell: cellAddress(row, index), table: table.id, column: id };
      if (decoded.ok) {
        const number = numberInText(column, cell, snapshot.date1904);
        if (number !== null)
          problems.push(numberInTextColumn({ header: column.header, ...number }, withCode(place, values)));
        continue;
      }
      broken ??= new Map(notFound);
      broken.set(id, cell);
      const { header } = column;
      problems.push(
        unreadableCell({ header, found: describeCell(cell), expected: decoded.expected }, withCode(place, values)),
      );
    }
    values['origin'] = { sheet: layout.sheet, row, broken: broken ?? notFound };
    rows.push(values as RowOf<T>);
  }
  return { rows, layout, problems };
}

/** What every row is copied from: objects copied whole keep one shape, and reading their fields stays fast. */
function blankRow(table: Table): Record<string, unknown> {
  const blanks = Object.entries(table.columns).map(([id, { blank }]) => [id, blank] as const);
  return { ...Object.fromEntries(blanks), origin: null };
}

/** The cells of a row in the order of the table's columns; computed columns are left blank. */
export function encodeRow(table: Table, values: Readonly<Record<string, unknown>>, date1904 = false): RawCell[] {
  return Object.entries(table.columns).map(([id, column]) =>
    column.formula === undefined ? column.encode(values[id] ?? column.blank, date1904) : null,
  );
}

function column(table: Table, id: string): Table['columns'][string] {
  const found = table.columns[id];
  if (found === undefined) throw new Error(`${table.id} declares no column ${id}`);
  return found;
}

function withCode<P extends object>(place: P, values: Readonly<Record<string, unknown>>): P & { code?: string } {
  return typeof values['code'] === 'string' ? { ...place, code: values['code'] } : place;
}
