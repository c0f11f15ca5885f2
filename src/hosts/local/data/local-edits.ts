/** What was done to the grid since it was loaded, as plain data: rows that came and went, and the cells that differ. */
import type { Table } from '../../../register/table';
import { tables } from '../../../register/tables';
import { isTableSheet, type FreeSheet, type NewSheet, type TableSheet } from '../../../blueprint/input';
import type { BaseSheet } from './base-sheet';
import type { Cell, Command } from './engine';
import { fileStyleOf } from './grid-styles';
import { tableZone, type OpenGrid } from './grid-values';
import { alignRows, type RowsEdit } from './row-origins';

/** A cell with another content, once the rows are where they belong; null where the grid has no cell. */
export interface ContentEdit {
  readonly kind: 'cell';
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: string;
  /** The number format, where it is another one as well. */
  readonly format?: string;
  /** The style of the file, by its index, where it is another one as well; null for none. */
  readonly style?: number | null;
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
  return open.grid.sheets.flatMap((base) => {
    const rows = alignRows(open, base);
    const cells = cellEdits(open, base, rows?.origins ?? null);
    return [...(rows === null ? [] : [rows.edit]), ...cells, ...tableEdits(open, base)];
  });
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
      const style = fileStyleOf(cell) === fileStyleOf(loaded) ? undefined : (fileStyleOf(cell) ?? null);
      const sameFormat = format === undefined || content === '';
      if (content === movedContent(open, base, loaded, row - origin) && sameFormat && style === undefined) continue;
      const looks = { ...(format !== undefined && { format }), ...(style !== undefined && { style }) };
      edits.push({ kind: 'cell', sheet: base.name, row, column, content, ...looks });
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
      const { row, column: col, content, format, style } = edit;
      const look = style === undefined ? undefined : ((style === null ? null : open.grid.looks[style]?.style) ?? null);
      const looks = { ...(format !== undefined && { format }), ...(look !== undefined && { style: look }) };
      return [{ type: 'UPDATE_CELL', sheetId, row, col, content, ...looks }];
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
      const { format, style } = edit;
      if (style !== undefined && style !== null && !isCount(style)) return false;
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
