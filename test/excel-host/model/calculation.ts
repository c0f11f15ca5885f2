/** The values of formulas: asked from the workbook's calculator, never computed here. */
import { ERROR_CODES, ErrorValue, type Cell, type CellValue } from './cell';
import { LAST_COLUMN, LAST_ROW, type Area } from './area';
import type { BookState } from './state-of-book';
import type { Sheet } from './sheet';

const NAME_ERROR = ErrorValue.of('#NAME?');

/** What a formula gives: one value, or a block of values that wants to spill. */
export type Result = CellValue | readonly (readonly CellValue[])[];

/** What a formula gives; undefined when the calculator does not know it. */
export function resultOf(
  book: BookState,
  sheet: Sheet,
  row: number,
  column: number,
  formula: string,
): Result | undefined {
  if (/_xldudf_/iu.test(formula)) return NAME_ERROR;
  const given = book.calculate?.(sheet.name, row, column, formula);
  if (given !== undefined) return Array.isArray(given) ? blockOf(given) : cellValueOf(given);
  return /(?<![\p{L}\p{N}_.])CCHC\./iu.test(formula) ? NAME_ERROR : undefined;
}

function blockOf(given: readonly unknown[]): readonly (readonly CellValue[])[] {
  return given.map((row) => (Array.isArray(row) ? row.map(cellValueOf) : [cellValueOf(row)]));
}

/** A calculator's value as a cell holds it; an error's text becomes the error. */
function cellValueOf(given: unknown): CellValue {
  if (given === null || given === undefined) return null;
  if (typeof given === 'number') return Number.isFinite(given) ? given : ErrorValue.of('#NUM!');
  if (typeof given === 'boolean') return given;
  if (given instanceof ErrorValue) return given;
  if (typeof given !== 'string') return ErrorValue.of('#VALUE!');
  const code = ERROR_CODES.find((known) => known === given);
  return code === undefined ? given : ErrorValue.of(code);
}

/** Puts a formula and what it gives into a cell; a block spills when the cells beside are free. */
export function putFormula(book: BookState, sheet: Sheet, row: number, column: number, formula: string): void {
  const { grid } = sheet;
  const before = grid.get(row, column);
  unspill(sheet, row, column);
  const result = resultOf(book, sheet, row, column, formula);
  const kept = before.formula === formula ? before.value : '';
  const single = result === undefined ? kept : (result ?? 0);
  const value = isBlock(single) ? spill(book, sheet, row, column, single) : single;
  const { style, link } = before;
  grid.set(row, column, { value, formula, style, ...(link === undefined ? {} : { link }) });
}

function isBlock(result: Result | undefined): result is readonly (readonly CellValue[])[] {
  return Array.isArray(result);
}

const spills = new WeakMap<Sheet, Map<string, Area>>();

/** The cells that a formula's block fills; null when it fills its own only. */
export function spillOf(sheet: Sheet, row: number, column: number): Area | null {
  return spills.get(sheet)?.get(`${row},${column}`) ?? null;
}

function spill(
  book: BookState,
  sheet: Sheet,
  row: number,
  column: number,
  block: readonly (readonly CellValue[])[],
): CellValue {
  const first = block[0]?.[0] ?? 0;
  const width = Math.max(1, ...block.map((values) => values.length));
  if (block.length <= 1 && width === 1) return first;
  const area = { top: row, left: column, bottom: row + block.length - 1, right: column + width - 1 };
  if (book.tablesIn(sheet, area).length > 0 || !isFree(sheet, area)) return ErrorValue.of('#SPILL!');
  for (let r = area.top; r <= area.bottom; r += 1) {
    for (let c = area.left; c <= area.right; c += 1) {
      if (r === row && c === column) continue;
      const value = block[r - row]?.[c - column] ?? ErrorValue.of('#N/A');
      sheet.grid.set(r, c, { ...sheet.grid.get(r, c), value, formula: null, spilled: true });
    }
  }
  const known = spills.get(sheet) ?? new Map<string, Area>();
  spills.set(sheet, known.set(`${row},${column}`, area));
  return first;
}

function isFree(sheet: Sheet, area: Area): boolean {
  let free = true;
  sheet.grid.eachKept(area, (row, column, cell) => {
    if (row === area.top && column === area.left) return;
    if (cell.formula !== null || cell.value !== null || sheet.isCovered(row, column)) free = false;
  });
  return free;
}

/** Takes back what a formula spilled. */
export function unspill(sheet: Sheet, row: number, column: number): void {
  const area = spillOf(sheet, row, column);
  if (area === null) return;
  spills.get(sheet)?.delete(`${row},${column}`);
  sheet.grid.eachKept(area, (r, c, cell) => {
    if (cell.spilled === true) sheet.grid.set(r, c, { value: null, formula: null, style: cell.style });
  });
}

const MOST_PASSES = 10;

/** Computes every formula again, until nothing changes any more; as in Excel, no change event tells of the new values. */
export function recalculate(book: BookState): void {
  if (book.calculate === null) return;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const changed = book.sheetList.map((sheet) => recalculateSheet(book, sheet));
    if (!changed.includes(true)) return;
  }
}

function recalculateSheet(book: BookState, sheet: Sheet): boolean {
  const formulas: (readonly [number, number, Cell])[] = [];
  sheet.grid.eachKept({ top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN }, (row, column, cell) => {
    if (cell.formula !== null) formulas.push([row, column, cell]);
  });
  let changed = false;
  for (const [row, column, { formula, value }] of formulas) {
    if (formula !== null) putFormula(book, sheet, row, column, formula);
    changed ||= sheet.grid.get(row, column).value !== value;
  }
  return changed;
}
