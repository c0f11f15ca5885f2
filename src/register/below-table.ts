/** Tells the rows that people typed below a table from the notes, totals and signatures that stand there too. */
import type { Problem } from './problem';
import { rowsBelowTable, textBelowTable } from './reading-problems';
import { cellAddress, isFilledCell, type RawCell, type SheetSnapshot } from './snapshot';
import { sourceColumns, type Table } from './table';
import { matchKey } from './text';

/** A table as far as it was found: its frame and its columns. */
export interface FoundTable {
  readonly table: Table;
  readonly sheet: SheetSnapshot;
  readonly left: number;
  readonly right: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly date1904: boolean;
}

/** What stands below a table: its last row, the rows up to there that are none of its own, and what to tell. */
export interface BelowTable {
  readonly lastRow: number;
  readonly passedOver: ReadonlySet<number>;
  readonly problems: readonly Problem[];
}

/**
 * Looks at everything below a table object (`bottom` is its last row, `lastRow` its last row of data): rows that look
 * like data are read although the table does not span them, anything else is told of and not read. A line of totals is
 * neither.
 */
export function belowTableObject(found: FoundTable, lastRow: number, bottom: number): BelowTable {
  const rows: number[] = [];
  const texts: number[] = [];
  const end = endOfRoom(found, bottom);
  for (let row = bottom + 1; row <= end; row += 1) {
    if (looksLikeData(found, row)) rows.push(row);
    else if (isFilledRow(found, row) && !isTotal(found, row)) texts.push(row);
  }
  const last = rows.at(-1) ?? lastRow;
  const own = new Set(rows);
  const passedOver = new Set<number>();
  for (let row = lastRow + 1; row < last; row += 1) if (!own.has(row)) passedOver.add(row);
  return { lastRow: last, passedOver, problems: [...rowProblem(found, rows), ...textProblem(found, texts)] };
}

/**
 * The same for a table without an object, which has no end of its own: what follows its last row that looks like data,
 * after a blank row, is a note or a signature.
 */
export function endOfSheetTable(found: FoundTable, headerRow: number): BelowTable {
  const end = endOfRoom(found, headerRow);
  let last = end;
  while (last > headerRow && !looksLikeData(found, last)) last -= 1;
  while (last < end && isFilledRow(found, last + 1) && !isTotal(found, last + 1)) last += 1;
  const texts: number[] = [];
  for (let row = last + 1; row <= end; row += 1) {
    if (isFilledRow(found, row) && !isTotal(found, row)) texts.push(row);
  }
  return { lastRow: last, passedOver: new Set(), problems: textProblem(found, texts) };
}

/** The last row that can belong to a table whose own rows end at `bottom`: another table, with its heading, stops it. */
function endOfRoom(found: FoundTable, bottom: number): number {
  const { sheet, left, right } = found;
  const others = sheet.tables.filter((area) => area.top > bottom && area.left <= right && area.right >= left);
  if (others.length === 0) return sheet.cells.length - 1;
  let end = Math.min(...others.map(({ top }) => top)) - 1;
  while (end > bottom && isFilledRow(found, end) && !looksLikeData(found, end)) end -= 1;
  return end;
}

function cellsOf({ sheet, left, right }: FoundTable, row: number): readonly RawCell[] {
  return sheet.cells[row]?.slice(left, right + 1) ?? [];
}

function isFilledRow(found: FoundTable, row: number): boolean {
  return cellsOf(found, row).some(isFilledCell);
}

const TOTAL = /^(?:tổng(?: cộng| số)?|cộng)\s*:?$/u;

function isTotal(found: FoundTable, row: number): boolean {
  return cellsOf(found, row).some((cell) => typeof cell === 'string' && TOTAL.test(matchKey(cell)));
}

/**
 * A row of data has a code as the tool gives them; or else, where no other words stand in place of the code, two cells
 * or more, among them at least half of those that no row can do without, each with something that can be read.
 */
function looksLikeData(found: FoundTable, row: number): boolean {
  const { table, columns, date1904, sheet } = found;
  const cells = sheet.cells[row] ?? [];
  const at = (id: string): RawCell => cells[columns.get(id) ?? -1] ?? null;
  const source = sourceColumns(table).filter((id) => columns.has(id));
  const filled = source.filter((id) => isFilledCell(at(id)));
  if (filled.length === 0 || isTotal(found, row)) return false;
  const code = filled.includes('code') ? codeText(at('code')) : null;
  if (code !== null && new RegExp(`^${table.codePrefix}\\s*\\d`, 'iu').test(code)) return true;
  if (filled.length < 2 || (code !== null && !CODE.test(code))) return false;
  const required = source.filter((id) => table.columns[id]?.required === true);
  const readable = required.filter((id) => {
    const cell = at(id);
    return isFilledCell(cell) && cell !== null && table.columns[id]?.decode(cell, date1904).ok === true;
  });
  return readable.length * 2 >= required.length;
}

/** One word in capitals or with a digit: SCT, KT06.1. */
const CODE = /^(?:[\p{Lu}\d._/-]+|\S*\d\S*)$/u;

function codeText(cell: RawCell): string {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).normalize('NFC').trim() : ' ';
}

function rowProblem({ table, sheet, left, columns }: FoundTable, rows: readonly number[]): Problem[] {
  const [first] = rows;
  if (first === undefined) return [];
  const cell = cellAddress(first, columns.get('code') ?? left);
  const place = { sheet: sheet.name, cell, table: table.id };
  return [rowsBelowTable({ table: table.name, rows: rows.map((row) => row + 1) }, place)];
}

function textProblem(found: FoundTable, rows: readonly number[]): Problem[] {
  const { table, sheet, left } = found;
  const cells = rows.map((row) => {
    const inRow = cellsOf(found, row);
    const column = inRow.findIndex(isFilledCell);
    return { cell: cellAddress(row, left + column), found: inRow[column] ?? null };
  });
  const [first] = cells;
  if (first === undefined) return [];
  const place = { sheet: sheet.name, cell: first.cell, table: table.id };
  return [textBelowTable({ table: table.name, cells }, place)];
}
