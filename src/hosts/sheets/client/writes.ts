/** From cells to rectangles to write: as few as can be, and never over a formula or a cell that a formula fills. */
import type { WireCell, WireInput, WireSheet, WireWorkbook, WireWrite } from '../wire';
import { groupBy } from '../../../register/group-by';
import { callsOurs } from './formulas';
import { isErrorText } from './snapshot';

/** One cell to write; rows and columns count from 0. */
export interface WrittenCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: WireInput;
  /** The first and last of the new rows that it belongs to: blank cells among them may be written along. */
  readonly span?: readonly [first: number, last: number];
}

/** So many rectangles leave filled cells between them alone; where there would be more, those are written again. */
const MOST_AS_THEY_ARE = 12;

/** Formulas that may fill more than their own cell. */
const FILLS_OTHERS = /[:{]|\b(?:SPLIT|SEQUENCE|RANDARRAY|MAKEARRAY|REGEXEXTRACT|QUERY|IMPORT\w*|GOOGLEFINANCE)\b/iu;

/** The rectangles to write, formulas apart from values. Sheets that were not read with formulas are a fault of the caller. */
export function writesOf(cells: readonly WrittenCell[], book: WireWorkbook): WireWrite[] {
  const parts = [...groupBy(cells, ({ sheet }) => sheet)].map(([name, own]) => {
    const sheet = book.sheets.find((one) => one.name === name);
    if (sheet?.cells == null || sheet.formulas === null) throw new Error(`Sheet ${name} was not read with formulas`);
    return new SheetWrites(sheet, own);
  });
  const few = parts.flatMap((part) => part.rectangles('blank'));
  return few.length <= MOST_AS_THEY_ARE ? few : parts.flatMap((part) => part.rectangles('any'));
}

/** Which cells between those to write may be written again. */
type Bridge = 'blank' | 'any';

/** Cells of one column in neighbouring rows. */
interface Run {
  readonly column: number;
  readonly row: number;
  readonly cells: readonly WireInput[];
}

/** The cells to write on one sheet. */
class SheetWrites {
  private readonly columns: readonly (readonly [column: number, cells: readonly WrittenCell[]])[];
  private readonly formulaCells: ReadonlySet<string>;
  private readonly filling: readonly (readonly [row: number, column: number, formula: string])[];

  constructor(
    private readonly sheet: WireSheet,
    cells: readonly WrittenCell[],
  ) {
    const formulas = sheet.formulas ?? [];
    this.formulaCells = new Set(formulas.map(([row, column]) => `${row} ${column}`));
    this.filling = formulas.filter(([, , text]) => FILLS_OTHERS.test(text));
    this.columns = [...groupBy(cells, ({ column }) => String(column))]
      .map(([column, own]) => [Number(column), own.sort((a, b) => a.row - b.row)] as const)
      .sort(([a], [b]) => a - b);
  }

  rectangles(bridge: Bridge): WireWrite[] {
    const runs = this.columns.flatMap(([column, cells]) => this.runsOf(column, cells, bridge));
    const alike = groupBy(runs, ({ row, cells }) => `${row} ${cells.length} ${isFormula(cells[0])}`);
    return [...alike.values()].flatMap((own) => this.sideBySide(own));
  }

  /** What stands in a cell that may be written again; undefined where it may not. */
  private bridged(row: number, column: number, bridge: Bridge): WireInput | undefined {
    const cell: WireCell = this.sheet.cells?.[row]?.[column] ?? null;
    const isBlank = cell === null || cell === '';
    if ((bridge === 'blank' && !isBlank) || isErrorText(cell)) return undefined;
    if (this.formulaCells.has(`${row} ${column}`) || this.mayBeFilled(row, column)) return undefined;
    return isBlank ? null : cell;
  }

  /** Whether a formula elsewhere may give what stands in a cell: ours fill their own column, others anything below right. */
  private mayBeFilled(row: number, column: number): boolean {
    return this.filling.some(([top, left, text]) =>
      callsOurs(text) ? left === column && top < row : top <= row && left <= column,
    );
  }

  private runsOf(column: number, cells: readonly WrittenCell[], bridge: Bridge): Run[] {
    const runs: { row: number; cells: WireInput[]; span: WrittenCell['span'] }[] = [];
    for (const { row, value, span } of cells) {
      const last = runs.at(-1);
      const end = last === undefined ? 0 : last.row + last.cells.length;
      const isAlike = last !== undefined && isFormula(last.cells[0]) === isFormula(value);
      const between = isAlike ? this.between(column, end, row, isFormula(value) ? null : bridge) : null;
      if (last === undefined || between === null) runs.push({ row, cells: [value], span });
      else last.cells.push(...between, value);
    }
    return runs.map((run) => this.padded(column, run, run.span));
  }

  private between(column: number, from: number, to: number, bridge: Bridge | null): WireInput[] | null {
    if (bridge === null && from < to) return null;
    const cells: WireInput[] = [];
    for (let row = from; row < to; row += 1) {
      const cell = this.bridged(row, column, bridge ?? 'blank');
      if (cell === undefined) return null;
      cells.push(cell);
    }
    return cells;
  }

  /** New rows are written as a block: the blank cells above and below in them come along. */
  private padded(column: number, run: Omit<Run, 'column'>, span: WrittenCell['span']): Run {
    const { row, cells } = run;
    const plain = { column, row, cells };
    if (span === undefined || isFormula(cells[0])) return plain;
    const [first, last] = span;
    const above = this.between(column, first, row, 'blank');
    const below = this.between(column, row + cells.length, last + 1, 'blank');
    return above === null || below === null || row < first
      ? plain
      : { column, row: first, cells: [...above, ...cells, ...below] };
  }

  /** Joins columns of the same rows, over columns that are blank there. */
  private sideBySide(runs: readonly Run[]): WireWrite[] {
    const writes: { row: number; column: number; cells: WireInput[][] }[] = [];
    for (const { row, column, cells } of runs) {
      const last = writes.at(-1);
      const end = last === undefined ? column : last.column + (last.cells[0]?.length ?? 0);
      const gap = last === undefined ? null : this.blankColumns(row, cells, end, column);
      if (last === undefined || gap === null) writes.push({ row, column, cells: cells.map((cell) => [cell]) });
      else last.cells.forEach((line, i) => line.push(...gap, cells[i] ?? null));
    }
    return writes.map((write) => ({ sheet: this.sheet.id, ...write }));
  }

  private blankColumns(row: number, cells: readonly WireInput[], from: number, to: number): null[] | null {
    if (isFormula(cells[0]) && from < to) return null;
    for (let column = from; column < to; column += 1) {
      if (this.between(column, row, row + cells.length, 'blank') === null) return null;
    }
    return Array.from({ length: to - from }, () => null);
  }
}

function isFormula(cell: WireInput | undefined): boolean {
  return typeof cell === 'object' && cell !== null && 'formula' in cell;
}
