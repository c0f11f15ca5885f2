/** A table as it stands in a workbook that people rearranged, laid out like a new one: for what has to be put right in it. */
import { locateTable } from '../register/locate';
import { columnLetters, type RawCell, type Snapshot } from '../register/snapshot';
import type { Table } from '../register/table';
import type { PlacedColumn, TableLayout } from './layout';

/** A table that was found. */
export interface FoundLayout extends TableLayout {
  /** The table object; null when it is only an area of its sheet. */
  readonly tableObject: string | null;
  /** The last column that the table spans, from 0. */
  readonly right: number;
  /** Ids of declared columns that are not in the workbook. */
  readonly missing: readonly string[];
}

/** Lays out a table where it is; its headers are those of the workbook. Null when it is not there. */
export function foundLayout(snapshot: Snapshot, declared: Table): FoundLayout | null {
  const { layout, problems } = locateTable(snapshot, declared);
  const sheet = snapshot.sheets.find(({ name }) => name === layout?.sheet);
  if (layout === null || sheet === undefined) return null;
  const { headerRow, lastRow, tableObject, right } = layout;
  const headers = sheet.cells[headerRow] ?? [];
  const entries = Object.entries(declared.columns).map(([id, column]) => {
    const header = headers[layout.columns.get(id) ?? -1];
    return [id, typeof header === 'string' ? { ...column, header } : column] as const;
  });
  const table = {
    ...declared,
    sheet: sheet.name,
    columns: Object.fromEntries(entries),
  };
  const columns = entries.flatMap(([id, column]): PlacedColumn[] => {
    const index = layout.columns.get(id);
    return index === undefined ? [] : [{ id, column, index, letters: columnLetters(index), width: column.width }];
  });
  const rows: RawCell[][] = [];
  for (let row = headerRow + 1; row <= lastRow; row += 1) {
    rows.push(entries.map(([id]) => sheet.cells[row]?.[layout.columns.get(id) ?? -1] ?? null));
  }
  const unclear = new Set(problems.filter(({ code }) => code === AMBIGUOUS).map(({ place }) => place.column));
  const missing = entries.flatMap(([id]) => (layout.columns.has(id) || unclear.has(id) ? [] : [id]));
  const firstRow = headerRow + 1;
  const end = Math.max(lastRow, firstRow);
  const place = { headerRow, firstRow, lastRow: end, tableObject, right };
  return { sheet: { table, rows }, table, columns, objectName: tableObject ?? declared.name, ...place, missing };
}

/** A table with the columns it lacks, which come at its right end. */
export interface WholeLayout {
  readonly layout: FoundLayout;
  readonly added: readonly PlacedColumn[];
}

/** Lays out a table with the declared columns that it lacks. */
export function withMissingColumns(layout: FoundLayout): WholeLayout {
  const { missing, table, right } = layout;
  const added = missing.flatMap((id, i): PlacedColumn[] => {
    const column = table.columns[id];
    const index = right + 1 + i;
    return column === undefined ? [] : [{ id, column, index, letters: columnLetters(index), width: column.width }];
  });
  return { layout: { ...layout, columns: [...layout.columns, ...added] }, added };
}

/** The code of the problem that two columns have the header of one. */
const AMBIGUOUS = 'AMBIGUOUS_COLUMN';
