/** What people do to a sheet by hand, as any spreadsheet does it: cells, tables and names move along. */
import type { NamedCell, RawCell, SheetSnapshot, Snapshot, TableArea } from '../../src/register/snapshot';

/** A cell by position; rows and columns count from 0. */
export interface Cell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Types into a cell, a header included; null clears it. */
export function typeInto(before: Snapshot, { sheet, row, column }: Cell, value: RawCell): Snapshot {
  return withSheet(before, sheet, (old) => {
    const cells = old.cells.map((line) => [...line]);
    while (cells.length <= row) cells.push([]);
    const line = cells[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = value;
    return { ...old, cells };
  });
}

/** Inserts a blank row above a row. */
export function insertRow(before: Snapshot, sheet: string, at: number): Snapshot {
  const inserted = withSheet(before, sheet, (old) => ({
    ...old,
    cells: [...old.cells.slice(0, at), [], ...old.cells.slice(at)],
    tables: old.tables.map((area) => moved(area, (row) => (row >= at ? row + 1 : row))),
  }));
  return withNames(inserted, sheet, (name) => (name.row >= at ? { ...name, row: name.row + 1 } : name));
}

/** Deletes a row, and what stands in it. */
export function deleteRow(before: Snapshot, sheet: string, at: number): Snapshot {
  const deleted = withSheet(before, sheet, (old) => ({
    ...old,
    cells: [...old.cells.slice(0, at), ...old.cells.slice(at + 1)],
    tables: old.tables.map((area) => moved(area, (row) => (row >= at ? row - 1 : row))),
  }));
  return withNames(deleted, sheet, (name) => (name.row > at ? { ...name, row: name.row - 1 } : name));
}

/** Sorts the rows of the table on a sheet by a column, last first; blank cells stay at the end. */
export function sortDown(before: Snapshot, sheet: string, column: number): Snapshot {
  return withSheet(before, sheet, (old) => {
    const [area] = old.tables;
    if (area === undefined) throw new Error(`No table on ${sheet}`);
    const body = Array.from({ length: area.bottom - area.top }, (_, i) => old.cells[area.top + 1 + i] ?? []);
    const key = (line: readonly RawCell[]): string => JSON.stringify(line[column] ?? '');
    body.sort((a, b) => (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : 0));
    const { cells } = old;
    return { ...old, cells: [...cells.slice(0, area.top + 1), ...body, ...cells.slice(area.bottom + 1)] };
  });
}

/** Takes a column of the table on a sheet to the table's right end. */
export function moveToEnd(before: Snapshot, sheet: string, column: number): Snapshot {
  const right = before.sheets.find(({ name }) => name === sheet)?.tables[0]?.right ?? column;
  const to = (from: number): number => (from === column ? right : from > column && from <= right ? from - 1 : from);
  const cells = withSheet(before, sheet, (old) => ({
    ...old,
    cells: old.cells.map((line) => {
      const next = new Array<RawCell>(Math.max(line.length, right + 1)).fill(null);
      line.forEach((cell, from) => (next[to(from)] = cell));
      return next;
    }),
  }));
  return withNames(cells, sheet, (name) => ({ ...name, column: to(name.column) }));
}

function moved(area: TableArea, to: (row: number) => number): TableArea {
  return { ...area, top: to(area.top), bottom: to(area.bottom) };
}

function withSheet(before: Snapshot, name: string, change: (sheet: SheetSnapshot) => SheetSnapshot): Snapshot {
  if (!before.sheets.some((sheet) => sheet.name === name)) throw new Error(`No sheet ${name}`);
  return { ...before, sheets: before.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

function withNames(before: Snapshot, sheet: string, change: (name: NamedCell) => NamedCell): Snapshot {
  return { ...before, names: before.names.map((name) => (name.sheet === sheet ? change(name) : name)) };
}
