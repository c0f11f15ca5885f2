/** The cells of the grid as the values that the core reads. */
import { parseSheetReference } from '../../../blueprint/a1';
import type { CellError, NamedCell, RawCell, SheetSnapshot, Snapshot, TableArea } from '../../../register/snapshot';
import type { BaseSheet } from './base-sheet';
import type { Baseline } from './baseline';
import type { Cell, Getters, Model, Zone } from './engine';
import type { GridData } from './grid-data';
import { DAYS_TO_1904, showsDate } from './cell-content';
import { linkText, textOfContent, TEXT_FORMAT } from './text-content';
import type { TablePart } from '../../file/workbook-parts';

/** A workbook in the grid with all that is known of its file. */
export interface OpenGrid {
  readonly model: Model;
  readonly grid: GridData;
  readonly baseline: Baseline;
}

/** How the grid writes errors of its own that a file knows by no such name. */
const OWN_ERRORS = new Set(['#ERROR', '#BAD_EXPR', '#CYCLE', '#SPILL!', '#LOADING...']);
const ERRORS = new Set([
  '#N/A',
  '#REF!',
  '#NAME?',
  '#DIV/0!',
  '#VALUE!',
  '#NUM!',
  '#NULL!',
  '#GETTING_DATA',
  ...OWN_ERRORS,
]);

/** The value of a cell at a position; null for a blank one. Dates are serial numbers of the file's date system. */
export function rawAt(open: OpenGrid, cell: Cell | undefined, sheetId: string, row: number, col: number): RawCell {
  const { baseline } = open;
  if (cell === undefined) return null;
  if (cell.isFormula) {
    const value = evaluatedAt(open, sheetId, row, col);
    if (!isBlankValue(value) || !baseline.isUntouched(cell)) return value;
    const before = baseline.valueOf(cell);
    return isBlankValue(before) ? before : value;
  }
  if (cell.content === '') return null;
  return baseline.isUntouched(cell) ? baseline.valueOf(cell) : inFileDays(open, typedValue(cell), cell.format);
}

/** The grid counts days from 1900 whichever way the file does. */
function inFileDays({ grid }: OpenGrid, value: RawCell, format: string | undefined): RawCell {
  return grid.parts.date1904 && typeof value === 'number' && showsDate(format) ? value - DAYS_TO_1904 : value;
}

/** Whether a value shows as nothing: files keep a blank for formulas that give an empty text. */
export function isBlankValue(value: RawCell): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

/** What a formula gives, or a cell that a formula spills into. */
export function evaluatedAt(open: OpenGrid, sheetId: string, row: number, col: number): RawCell {
  const evaluated = open.model.getters.getEvaluatedCell({ sheetId, row, col });
  const { type, value, format }: { type: string; value: Exclude<RawCell, CellError>; format?: string } = evaluated;
  return type === 'error' ? { error: String(value) } : inFileDays(open, value, format);
}

/** The value of a content that was typed or written. */
function typedValue({ content, format, parsedValue }: Extract<Cell, { isFormula: false }>): RawCell {
  if (ERRORS.has(content)) return { error: content };
  if (format === TEXT_FORMAT) return textOfContent(content, format);
  return linkText(content) ?? parsedValue;
}

/** Whether a value is an error of the grid's own making, or an error at all. */
export function isGridError(value: RawCell): boolean {
  return typeof value === 'object' && value !== null;
}

/** Where a table of the file stands in the grid by now; undefined when it is gone. */
export function tableZone({ getters }: Model, sheetId: string, table: TablePart): Zone | undefined {
  const { top, left, bottom, right } = table.area;
  return getters.getCoreTableMatchingTopLeft(sheetId, { top, left, bottom, right })?.range.zone;
}

/** The workbook as it stands in the grid. */
export function snapshotOfGrid(open: OpenGrid): Snapshot {
  const { model, grid } = open;
  return {
    sheets: grid.sheets.map((sheet) => sheetSnapshot(open, sheet)),
    names: namedCells(model.getters, grid),
    date1904: grid.parts.date1904,
  };
}

function sheetSnapshot(open: OpenGrid, base: BaseSheet): SheetSnapshot {
  const { getters } = open.model;
  const sheetId = base.id;
  const cells: RawCell[][] = [];
  const [rows, columns] = [getters.getNumberRows(sheetId), getters.getNumberCols(sheetId)];
  for (let row = 0; row < rows; row++) {
    const values: RawCell[] = [];
    for (let col = 0; col < columns; col++) {
      const position = { sheetId, row, col };
      const cell = getters.getCell(position);
      if (cell === undefined) continue;
      const value = rawAt(open, cell, sheetId, row, col);
      if (value !== null) put(values, col, value);
    }
    if (values.length > 0) put(cells, row, values, []);
  }
  addSpilled(open, sheetId, cells);
  const tables = base.tables.flatMap((table): TableArea[] => {
    const zone = table.headerRows > 0 ? tableZone(open.model, sheetId, table) : undefined;
    if (zone === undefined) return [];
    const { top, left, bottom, right } = zone;
    return [{ name: table.name, top, left, bottom, right, totalsRow: table.totalsRows > 0 }];
  });
  return { name: base.name, cells, tables };
}

function put<T>(to: T[], at: number, item: T, blank: T = null as T): void {
  while (to.length < at) to.push(blank);
  to[at] = item;
}

/** The cells that formulas of the grid spill into hold nothing of their own. */
function addSpilled(open: OpenGrid, sheetId: string, cells: RawCell[][]): void {
  const { getters } = open.model;
  for (const cell of getters.getCells(sheetId)) {
    if (!cell.isFormula) continue;
    const position = getters.getCellPosition(cell.id);
    const zone = getters.getSpreadZone(position);
    if (zone === undefined) continue;
    for (let row = zone.top; row <= zone.bottom; row++) {
      for (let col = zone.left; col <= zone.right; col++) {
        if (row === position.row && col === position.col) continue;
        const value = evaluatedAt(open, sheetId, row, col);
        if (value === null) continue;
        while (cells.length <= row) cells.push([]);
        put(cells[row] ?? [], col, value);
      }
    }
  }
}

/** The names that point at cells. Those of the grid move with its rows; the others stand in header rows, which stay. */
function namedCells(getters: Getters, { names, parts, sheets }: GridData): NamedCell[] {
  return parts.names.flatMap(({ name, localSheet, formula }): NamedCell[] => {
    if (localSheet !== undefined || name.startsWith('_xlnm.')) return [];
    const area = parseSheetReference(formula.trim());
    if (area === undefined) return [];
    const gridName = names.find(name)?.name;
    const range = gridName === undefined ? undefined : getters.getNamedRange(gridName)?.range;
    const sheet = sheets.find(({ id }) => id === range?.sheetId);
    if (range === undefined || sheet === undefined) {
      return [{ name, sheet: area.sheet, row: area.top, column: area.left }];
    }
    return [{ name, sheet: sheet.name, row: range.zone.top, column: range.zone.left }];
  });
}
