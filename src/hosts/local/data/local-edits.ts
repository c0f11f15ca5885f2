/** What was done to the grid since it was loaded, as plain data: rows that came and went, and the cells that differ. */
import type { Table } from '../../../register/table';
import { tables } from '../../../register/tables';
import { isTableSheet, type FreeSheet, type NewSheet, type TableSheet } from '../../file/new-workbook/input';
import type { BaseSheet } from './base-sheet';
import type { Cell, Command } from './engine';
import { tableZone, type OpenGrid } from './grid-values';

/** Rows taken out, by their numbers in the file, then rows put in, by where they stand in the end; all count from 0. */
export interface RowsEdit {
  readonly kind: 'rows';
  readonly sheet: string;
  readonly removed: readonly number[];
  readonly added: readonly number[];
  /** Blank rows added at the end of the grid. */
  readonly atEnd: number;
}

/** A cell with another content, once the rows are where they belong; null where the grid has no cell. */
export interface ContentEdit {
  readonly kind: 'cell';
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: string;
  /** The number format, where it is another one as well. */
  readonly format?: string;
}

/** A table that ends in another row. */
export interface TableEdit {
  readonly kind: 'table';
  readonly sheet: string;
  readonly table: string;
  readonly bottom: number;
}

/** Sheets that were added to the workbook; what comes after them is about the file with them. */
export interface AddedSheets {
  readonly kind: 'sheets';
  readonly sheets: readonly (FreeSheet | { readonly table: string; readonly rows: TableSheet['rows'] })[];
}

/** One thing that was done. */
export type GridEdit = RowsEdit | ContentEdit | TableEdit;
export type LocalEdit = GridEdit | AddedSheets;

/** The edits that turn the grid as it was loaded into the grid as it is. */
export function editsOfGrid(open: OpenGrid): GridEdit[] {
  return open.grid.sheets.flatMap((base, i) => {
    const before = open.grid.data.sheets[i]?.rowNumber ?? 0;
    const rows = rowsEdit(open, base, before);
    const cells = cellEdits(open, base, rows?.origins ?? null);
    return [...(rows === null ? [] : [rows.edit]), ...cells, ...tableEdits(open, base)];
  });
}

interface Aligned {
  readonly edit: RowsEdit;
  /** The row of the file for each row of the grid; -1 for rows that were put in. */
  readonly origins: readonly number[];
}

/** The grid numbers its cells once: where they stand tells which rows came and went; null when none did. */
function rowsEdit({ model, baseline }: OpenGrid, { id: sheetId, name }: BaseSheet, before: number): Aligned | null {
  const { getters } = model;
  const count = getters.getNumberRows(sheetId);
  const known = new Array<number>(count).fill(-1);
  for (const cell of getters.getCells(sheetId)) {
    const origin = baseline.originOf(cell);
    if (origin?.sheet.id === sheetId) known[getters.getCellPosition(cell.id).row] = origin.row;
  }
  if (count === before && known.every((origin, row) => origin === -1 || origin === row)) return null;
  const origins: number[] = [];
  const added: number[] = [];
  const kept = new Set<number>();
  let next = 0;
  for (let row = 0; row < count; row++) {
    const own = known[row] ?? -1;
    if (own < 0 && gapEnds(known, row) - next < rowsToKnown(known, row)) added.push(row);
    const origin = own >= 0 ? own : added.at(-1) === row ? -1 : next;
    origins.push(origin);
    if (origin < 0) continue;
    kept.add(origin);
    next = origin + 1;
  }
  const inside = added.filter((row) => gapEnds(known, row) !== Infinity);
  const removed = Array.from({ length: before }, (_, row) => row).filter((row) => row < next && !kept.has(row));
  const atEnd = Math.max(0, count - (before - removed.length + inside.length));
  return { edit: { kind: 'rows', sheet: name, removed, added: inside, atEnd }, origins };
}

/** The row of the file that the next row with a number of its own came from. */
function gapEnds(known: readonly number[], row: number): number {
  const end = known[row + rowsToKnown(known, row)];
  return end ?? Infinity;
}

function rowsToKnown(known: readonly number[], row: number): number {
  let at = row;
  while (at < known.length && (known[at] ?? -1) < 0) at++;
  return at - row;
}

function cellEdits(open: OpenGrid, base: BaseSheet, origins: readonly number[] | null): ContentEdit[] {
  const { getters } = open.model;
  const edits: ContentEdit[] = [];
  const [rows, columns] = [getters.getNumberRows(base.id), getters.getNumberCols(base.id)];
  for (let row = 0; row < rows; row++) {
    const origin = origins === null ? row : (origins[row] ?? -1);
    for (let column = 0; column < columns; column++) {
      const cell = getters.getCell({ sheetId: base.id, row, col: column });
      const loaded = origin < 0 ? undefined : open.baseline.at(base.id, origin, column);
      if (cell === loaded) continue;
      const content = contentOf(open, cell);
      const format = (cell?.format ?? '') === (loaded?.format ?? '') ? undefined : (cell?.format ?? '');
      if (content === movedContent(open, base, loaded, row - origin) && (format === undefined || content === ''))
        continue;
      edits.push({ kind: 'cell', sheet: base.name, row, column, content, ...(format !== undefined && { format }) });
    }
  }
  return edits;
}

function contentOf({ model }: OpenGrid, cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return cell.isFormula ? cell.compiledFormula.toFormulaString(model.getters) : cell.content;
}

/** What a cell says after its row has moved. */
function movedContent(open: OpenGrid, base: BaseSheet, loaded: Cell | undefined, rows: number): string {
  if (loaded?.isFormula !== true || rows === 0) return contentOf(open, loaded);
  return open.model.getters.getTranslatedCellFormula(base.id, 0, rows, loaded.compiledFormula);
}

function tableEdits(open: OpenGrid, base: BaseSheet): TableEdit[] {
  return base.tables.flatMap((table): TableEdit[] => {
    const zone = tableZone(open.model, base.id, table);
    if (zone === undefined || zone.bottom === table.area.bottom) return [];
    return [{ kind: 'table', sheet: base.name, table: table.name, bottom: zone.bottom }];
  });
}

/** The commands that do edits again, to the rows first. Edits of sheets that are not there are left out. */
export function commandsOfEdits(open: OpenGrid, edits: readonly GridEdit[]): Command[] {
  const { getters } = open.model;
  const order = ['rows', 'cell', 'table'];
  const inOrder = [...edits].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return inOrder.flatMap((edit): Command[] => {
    const sheetId = getters.getSheetIdByName(edit.sheet);
    if (sheetId === undefined) return [];
    if (edit.kind === 'rows') return rowCommands(sheetId, edit, getters.getNumberRows(sheetId));
    if (edit.kind === 'cell') {
      const { row, column: col, content, format } = edit;
      return [{ type: 'UPDATE_CELL', sheetId, row, col, content, ...(format !== undefined && { format }) }];
    }
    const table = open.grid.names.table(edit.table);
    if (table === undefined) return [];
    const { top, left, right } = table.area;
    const zone = { top, left, bottom: table.area.bottom, right };
    const newTableRange = getters.getRangeDataFromZone(sheetId, { top, left, bottom: edit.bottom, right });
    return [{ type: 'UPDATE_TABLE', sheetId, zone, newTableRange }];
  });
}

function rowCommands(sheetId: string, edit: RowsEdit, count: number): Command[] {
  const own = { dimension: 'ROW' as const, sheetId, sheetName: edit.sheet };
  const commands: Command[] = [];
  if (edit.removed.length > 0) commands.push({ type: 'REMOVE_COLUMNS_ROWS', ...own, elements: [...edit.removed] });
  for (const row of edit.added) {
    commands.push({ type: 'ADD_COLUMNS_ROWS', ...own, base: row - 1, position: 'after', quantity: 1 });
  }
  if (edit.atEnd > 0) {
    const base = count - edit.removed.length + edit.added.length - 1;
    commands.push({ type: 'ADD_COLUMNS_ROWS', ...own, base, position: 'after', quantity: edit.atEnd });
  }
  return commands;
}

/** Whether plain data is an edit of ours. */
export function isLocalEdit(data: unknown): data is LocalEdit {
  if (typeof data !== 'object' || data === null) return false;
  const edit = data as Readonly<Record<string, unknown>>;
  const numbers = (value: unknown): boolean => Array.isArray(value) && value.every(Number.isInteger);
  switch (edit['kind']) {
    case 'rows':
      return isText(edit['sheet']) && numbers(edit['removed']) && numbers(edit['added']) && isCount(edit['atEnd']);
    case 'cell': {
      const format = edit['format'];
      const place = isText(edit['sheet']) && isCount(edit['row']) && isCount(edit['column']);
      return place && isText(edit['content']) && (format === undefined || isText(format));
    }
    case 'table':
      return isText(edit['sheet']) && isText(edit['table']) && isCount(edit['bottom']);
    case 'sheets':
      return Array.isArray(edit['sheets']);
    default:
      return false;
  }
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value);
}

/** Sheets as plain data. */
export function sheetsEdit(sheets: readonly NewSheet[]): AddedSheets {
  const plain = sheets.map((sheet) => (isTableSheet(sheet) ? { table: sheet.table.id, rows: sheet.rows } : sheet));
  return { kind: 'sheets', sheets: plain };
}

/** The sheets that an edit added; null when a table of them is not known. */
export function newSheetsOf({ sheets }: AddedSheets): NewSheet[] | null {
  const known: Readonly<Record<string, Table | undefined>> = tables;
  const found = sheets.flatMap((sheet): NewSheet[] => {
    if (!('table' in sheet)) return [sheet];
    const table = known[sheet.table];
    return table === undefined ? [] : [{ table, rows: sheet.rows }];
  });
  return found.length < sheets.length ? null : found;
}
