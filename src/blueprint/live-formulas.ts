/** The live formulas of computed cells, as they must read in a workbook whose tables and columns people may have renamed. */
import type { Formula } from '../register/column';
import { locateTable, type TableLayout } from '../register/locate';
import type { SheetSnapshot, Snapshot } from '../register/snapshot';
import type { Table } from '../register/table';
import { tables, type TableId } from '../register/tables';
import { matchKey } from '../register/text';
import { formulaText } from './formulas';

/** A computed column, or a computed setting of sheet Cấu hình, and its declared formula. */
export interface ComputedPlace {
  readonly table: TableId;
  readonly id: string;
  readonly formula: Formula;
}

/**
 * Gives the formula, without `=`, of a computed cell in a workbook as read; `prefix` is one of `FUNCTION_PREFIX`. Null
 * when it can't work there: a column, a table object or a name that it takes is missing.
 */
export function liveFormulas(snapshot: Snapshot, prefix: string): (place: ComputedPlace) => string | null {
  const names = new Set(snapshot.names.map(({ name }) => name.toUpperCase()));
  const known = new Map<string, string | null>();
  return (place) => {
    const key = `${place.table}.${place.id}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const text = textOf(snapshot, names, place, prefix);
    known.set(key, text);
    return text;
  };
}

function textOf(
  snapshot: Snapshot,
  names: ReadonlySet<string>,
  { table: id, formula }: ComputedPlace,
  prefix: string,
): string | null {
  const table: Table = tables[id];
  const { layout } = locateTable(snapshot, table);
  const sheet = snapshot.sheets.find(({ name }) => name === layout?.sheet);
  const works = formula.arguments.every((argument) => {
    if ('column' in argument) return layout?.columns.has(argument.column) === true && layout.tableObject !== null;
    return !('name' in argument) || isThere(argument.name, names, snapshot);
  });
  if (layout === null || sheet === undefined || !works) return null;
  return formulaText(formula, table, {
    prefix,
    ...(layout.tableObject !== null && { tableName: layout.tableObject }),
    headerOf: (column) => headerAt(sheet, layout, column),
  });
}

function headerAt({ cells }: SheetSnapshot, { columns, headerRow }: TableLayout, column: string): string | undefined {
  const header = cells[headerRow]?.[columns.get(column) ?? -1];
  return typeof header === 'string' ? header : undefined;
}

/** Whether a workbook has a defined name, or a table with a column, such as `NgayNghi[Ngày]`. */
function isThere(name: string, names: ReadonlySet<string>, { sheets }: Snapshot): boolean {
  const [, table, header] = /^([^[]+)\[(.+)\]$/u.exec(name) ?? [];
  if (table === undefined || header === undefined) return names.has(name.toUpperCase());
  return sheets.some((sheet) =>
    sheet.tables.some(({ name: own, top, left, right }) => {
      if (own.toUpperCase() !== table.toUpperCase()) return false;
      const headers = sheet.cells[top]?.slice(left, right + 1) ?? [];
      return headers.some((cell) => typeof cell === 'string' && matchKey(cell) === matchKey(header));
    }),
  );
}
