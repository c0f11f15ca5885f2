/** Cells that a command writes together: what they held, what is written, and what Excel made of it. */
import { cellAddress, type RawCell } from '../../register/snapshot';
import { formulaOf, holds, inputOf, rawCellOf, type ExcelValue } from './cell-values';
import { isOurCall } from './our-formulas';
import { isFormulaText, type Growth, type Run, type WrittenCell } from './write-steps';
import { sameRaw } from './watch';

/** What a cell holds: what it shows, and its formula if it has one. */
export interface HeldCell {
  readonly value: RawCell;
  readonly formula: string | null;
}

const BLANK: HeldCell = { value: null, formula: null };

/** Cells to write, and what becomes known of them; rows and columns count from 0. */
export interface WrittenBlock {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Undefined leaves a cell as it is. */
  readonly values: readonly (readonly (WrittenCell | undefined)[])[];
  /** The rows that it is part of; null for cells of rows that were there. */
  readonly growth: Growth | null;
  /** Cells are to show dates. */
  readonly isDate: boolean;
  /** What the cells held: when they were read, or just before they were written once that is known. */
  earlier: readonly (readonly HeldCell[])[];
  /** What they held just after; null as long as it is not known. */
  after: readonly (readonly RawCell[])[] | null;
  /** Which request wrote them, counting from 1; null as long as it is not known that one did. */
  request: number | null;
}

/** The block of a run; `formulas` holds what cells held that were no plain values, by `sheet!address`. */
export function blockOfRun(run: Run, formulas: ReadonlyMap<string, string>): WrittenBlock {
  const { sheet, row, column, values, before, isDate } = run;
  const earlier = before.map((value, i) => [
    { value, formula: formulas.get(`${sheet}!${cellAddress(row + i, column)}`) ?? null },
  ]);
  return {
    ...{ sheet, row, column, isDate, earlier },
    values: values.map((value) => [value]),
    ...{ growth: null, after: null, request: null },
  };
}

/** The block of new rows, as wide as their table. */
export function blockOfGrowth(growth: Growth): WrittenBlock {
  const { target, firstRow, rows } = growth.append;
  const columns = target.right - target.left + 1;
  const values = rows.map((row) => Array.from({ length: columns }, (_, i) => row[i] ?? undefined));
  const earlier = values.map((cells) => cells.map(() => BLANK));
  const at = { sheet: target.sheet, row: firstRow, column: target.left };
  return { ...at, values, earlier, growth, isDate: false, after: null, request: null };
}

/** Some rows of a block, beginning with its row `from`. */
export function partOf(block: WrittenBlock, from: number, count: number): WrittenBlock {
  const [values, earlier] = [block.values, block.earlier].map((rows) => rows.slice(from, from + count));
  return {
    ...block,
    row: block.row + from,
    values: values as WrittenBlock['values'],
    earlier: earlier as WrittenBlock['earlier'],
  };
}

/** The cells of a range whose `values`, and `formulas` if they are wanted, were loaded. */
export function heldCells(range: Pick<Excel.Range, 'values' | 'formulas'>, withFormulas = true): HeldCell[][] {
  const values: unknown[][] = range.values;
  const lines: unknown[][] = withFormulas ? range.formulas : values;
  return values.map((cells, i) =>
    cells.map((value, j) => ({ value: rawCellOf(value), formula: formulaOf(lines[i]?.[j], value) })),
  );
}

/** Whether two cells hold the same; a formula is the same whatever it shows by now. */
export function sameHeld(a: HeldCell, b: HeldCell): boolean {
  if (a.formula !== null || b.formula !== null) return a.formula === b.formula;
  return sameRaw(a.value, b.value);
}

/** Whether a cell holds nothing, not even a formula that shows nothing. */
export function isBlankHeld({ value, formula }: HeldCell): boolean {
  return value === null && formula === null;
}

/** Whether Excel filled a cell of a row that was inserted above totals: with the formula of its column, which is nobody's. */
export function fillsInserted({ growth }: WrittenBlock, { formula }: HeldCell): boolean {
  return growth?.append.target.totalsRow === true && formula !== null;
}

/** Whether a cell of a block still holds what was written there, as Excel took it. */
export function holdsOurs(block: WrittenBlock, i: number, j: number, now: HeldCell): boolean {
  const written = block.values[i]?.[j];
  if (written === undefined) return false;
  if (isFormulaText(written)) return isOurCall(now.formula) && !sameHeld(now, block.earlier[i]?.[j] ?? BLANK);
  if (now.formula !== null) return false;
  const after = block.after?.[i]?.[j];
  return after === undefined ? holds(written, now.value) : sameRaw(after, now.value);
}

/** What to write so that a cell holds a thing again. */
export function inputOfHeld({ value, formula }: HeldCell): ExcelValue {
  return formula ?? inputOf(value);
}

/** Cells as a person finds them, such as `Phát hiện!A9:F9`. */
export function addressOf(sheet: string, row: number, column: number, rows: number, columns: number): string {
  const [first, last] = [cellAddress(row, column), cellAddress(row + rows - 1, column + columns - 1)];
  return `${sheet}!${first === last ? first : `${first}:${last}`}`;
}
