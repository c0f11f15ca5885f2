/** From a plan to what is written where: runs of cells down a column, and rows below tables. */
import type { Plan, RowsToAppend } from '../../host/plan';
import type { RawCell, SheetSnapshot, Snapshot } from '../../register/snapshot';
import type { Obstacles } from './obstacles';
import { isOurCall, typedFormula } from './our-formulas';

/** A formula to enter, with its `=`. */
export interface FormulaText {
  readonly formula: string;
}

/** What a cell is to hold. */
export type WrittenCell = RawCell | FormulaText;

/** One cell to write. */
export interface WrittenAt {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: WrittenCell;
  readonly dateFormat?: true;
}

/** Cells of one column in neighbouring rows, what they held before, and whether they are to show dates. */
export interface Run {
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
  readonly values: readonly WrittenCell[];
  readonly before: readonly RawCell[];
  readonly isDate: boolean;
}

/** Tells a formula to enter from a value. */
export function isFormulaText(cell: WrittenCell | undefined): cell is FormulaText {
  return typeof cell === 'object' && cell !== null && 'formula' in cell;
}

/** Rows to put below a table, and what they take over from its last row. */
export interface Growth {
  readonly append: RowsToAppend;
  /** By column from the table's left: the formula of a computed cell; null elsewhere. */
  readonly formulas: readonly (string | null)[];
}

/** Cells to write as runs. */
export function runsOf(edits: readonly WrittenAt[], { sheets }: Snapshot): Run[] {
  const bySheet = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const sorted = [...edits].sort((a, b) => compare(a.sheet, b.sheet) || a.column - b.column || a.row - b.row);
  const runs: { first: WrittenAt; values: WrittenCell[]; before: RawCell[] }[] = [];
  for (const edit of sorted) {
    const last = runs.at(-1);
    const before = heldBefore(bySheet.get(edit.sheet), edit);
    if (last !== undefined && continues(last.first, last.values.length, edit)) {
      last.values.push(edit.value);
      last.before.push(before);
    } else runs.push({ first: edit, values: [edit.value], before: [before] });
  }
  return runs.map(({ first: { sheet, row, column, dateFormat }, values, before }) => ({
    sheet,
    row,
    column,
    values,
    before,
    isDate: dateFormat === true,
  }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function continues(first: WrittenAt, length: number, next: WrittenAt): boolean {
  return (
    next.sheet === first.sheet &&
    next.column === first.column &&
    next.row === first.row + length &&
    next.dateFormat === first.dateFormat
  );
}

function heldBefore(sheet: SheetSnapshot | undefined, { row, column }: WrittenAt): RawCell {
  return sheet?.cells[row]?.[column] ?? null;
}

/** The appends of a plan, each with the formulas that its table keeps in every row; what a user put around one stays where it is. */
export function growthsOf(
  { appends }: Plan,
  obstaclesOf: (sheet: string) => Obstacles | undefined,
  idOf: (tableObject: string) => string | undefined,
): Growth[] {
  return appends.map((append) => {
    const { sheet, tableObject, left, right } = append.target;
    const id = tableObject === null ? undefined : idOf(tableObject);
    const last = id === undefined ? [] : (obstaclesOf(sheet)?.lastRows.get(id) ?? []);
    const formulas = Array.from({ length: right - left + 1 }, (_, i) => {
      const formula = last[i];
      return isOurCall(formula) ? typedFormula(formula) : null;
    });
    return { append, formulas };
  });
}
