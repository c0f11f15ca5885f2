/** One rectangle of cells: what stood there, writing it so that text stays text, whether it stands there, taking it back. */
import { cellAddress } from '../../../register/snapshot';
import type { WireInput, WireWrite } from '../wire';
import { columnRuns } from './a1';
import { isDate, isFormula, wireCell, type SheetValue } from './cells';
import { serialOf } from './dates';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Keeps what is written as it is, whatever it looks like. */
const TEXT = '@';
const DATE = 'dd/mm/yyyy';
const AUTOMATIC = 'General';

/** A cell that does not hold what was written to it. */
export interface Mismatch {
  readonly cell: string;
  readonly wanted: string;
  readonly found: string;
}

function isDateFormat(format: string): boolean {
  return /[dyh]/iu.test(format.replace(/"[^"]*"|\\./gu, ''));
}

/** The format a cell must have before it is given something; null when that which it has will do. */
function neededFormat(input: WireInput, format: string): string | null {
  if (input === null) return null;
  if (typeof input === 'string') return format === TEXT ? null : TEXT;
  if (isDate(input)) return isDateFormat(format) ? null : DATE;
  return format === TEXT ? AUTOMATIC : null;
}

/** The name under which a format that Google gave is set again: the automatic one is told as a pattern of digits. */
function settable(format: string): string {
  return format === '' || format === '0.###############' ? AUTOMATIC : format;
}

function givenValue(input: WireInput): string | number | boolean {
  if (input === null) return '';
  if (isFormula(input)) return input.formula;
  return isDate(input) ? serialOf(input.date) : input;
}

function shownInput(input: WireInput): string {
  if (input === null) return '';
  if (isFormula(input)) return input.formula;
  return isDate(input) ? input.date : String(input);
}

function sameNumber(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.abs(one) * 1e-13;
}

/** A text with the ends of lines that Google may have put for others. */
function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}

/** Cells to write, as they were before. The sheet must be large enough. */
export class Rectangle {
  private readonly range: Range;
  private readonly values: readonly (readonly SheetValue[])[];
  private readonly formulas: readonly (readonly string[])[];
  private readonly formats: readonly (readonly string[])[];
  private readonly rows: number;
  private readonly columns: number;
  private found: readonly (readonly SheetValue[])[] | null = null;

  /** Reads what stands there; `isoText` gives moments in the spreadsheet's time zone. */
  constructor(
    private readonly sheet: Sheet,
    private readonly write: Omit<WireWrite, 'sheet'>,
    private readonly isoText: (moment: Date) => string,
  ) {
    this.rows = write.cells.length;
    this.columns = write.cells[0]?.length ?? 0;
    this.range = sheet.getRange(write.row + 1, write.column + 1, this.rows, this.columns);
    this.values = this.range.getValues() as SheetValue[][];
    this.formulas = this.range.getFormulas();
    this.formats = this.range.getNumberFormats();
  }

  /** `B2:C9`. */
  get area(): string {
    return this.range.getA1Notation();
  }

  get sheetName(): string {
    return this.sheet.getName();
  }

  canEdit(): boolean {
    return this.range.canEdit();
  }

  /** Whether merged cells are among them, which keep only one value. */
  isMerged(): boolean {
    return this.range.isPartOfMerge();
  }

  /** Writes the cells: at most three calls for formats, one for contents. */
  put(): void {
    const { cells } = this.write;
    this.setFormats((row, column) => {
      const input = cells[row]?.[column] ?? null;
      return neededFormat(input, this.formats[row]?.[column] ?? '');
    });
    if (cells.every((row) => row.every(isFormula))) {
      this.range.setFormulas(cells.map((row) => row.map(shownInput)));
    } else {
      this.range.setValues(cells.map((row) => row.map(givenValue)));
    }
  }

  /** Writes once more, with the mark of a text before every text that Google did not keep. Tells whether there was any. */
  insist(): boolean {
    const found = this.current();
    const isLost = (input: WireInput, row: number, column: number): input is string =>
      typeof input === 'string' && !this.holds(input, found[row]?.[column] ?? '', '');
    const { cells } = this.write;
    if (!cells.some((row, down) => row.some((input, across) => isLost(input, down, across)))) return false;
    this.found = null;
    this.range.setValues(
      cells.map((row, down) =>
        row.map((input, across) => (isLost(input, down, across) ? `'${input}` : givenValue(input))),
      ),
    );
    return true;
  }

  /** The first cell that does not hold what was written; null when all do. Formulas are there if there is one. */
  mismatch(): Mismatch | null {
    const found = this.current();
    const hasFormulas = this.write.cells.some((row) => row.some(isFormula));
    const formulas = hasFormulas ? this.range.getFormulas() : [];
    for (const [down, row] of this.write.cells.entries()) {
      for (const [across, input] of row.entries()) {
        const value = found[down]?.[across] ?? '';
        if (this.holds(input, value, formulas[down]?.[across] ?? '')) continue;
        const shown = wireCell(value, this.isoText);
        return {
          cell: cellAddress(this.write.row + down, this.write.column + across),
          wanted: shownInput(input),
          found: shownInput(shown),
        };
      }
    }
    return null;
  }

  /** Puts back what stood there, contents and formats. False when it does not stand there again. */
  restore(): boolean {
    const isText = (row: number, column: number): boolean =>
      typeof this.values[row]?.[column] === 'string' &&
      this.values[row][column] !== '' &&
      this.formulas[row]?.[column] === '';
    this.setFormats((row, column) => (isText(row, column) ? TEXT : AUTOMATIC));
    this.putBack();
    this.setFormats((row, column) => settable(this.formats[row]?.[column] ?? ''));
    SpreadsheetApp.flush();
    return this.isAsBefore();
  }

  /** Whether contents and formats are as they were. */
  isAsBefore(): boolean {
    const values = this.range.getValues() as SheetValue[][];
    const formulas = this.range.getFormulas();
    const formats = this.range.getNumberFormats();
    const same = (row: number, column: number): boolean => {
      if (settable(this.formats[row]?.[column] ?? '') !== settable(formats[row]?.[column] ?? '')) return false;
      const formula = this.formulas[row]?.[column] ?? '';
      if (formula !== '') return formulas[row]?.[column] === formula;
      const [before, now] = [this.values, values].map((all) => wireCell(all[row]?.[column] ?? '', this.isoText));
      return JSON.stringify(before) === JSON.stringify(now);
    };
    return this.values.every((row, down) => row.every((_, across) => same(down, across)));
  }

  /** What stands there after writing, read once. */
  private current(): readonly (readonly SheetValue[])[] {
    this.found ??= this.range.getValues() as SheetValue[][];
    return this.found;
  }

  /** Contents as they were; what broke a rule of its cell before may do so again. */
  private putBack(): void {
    const before = this.values.map((row, down) =>
      row.map((value, across) => {
        const formula = this.formulas[down]?.[across] ?? '';
        return formula === '' ? value : formula;
      }),
    );
    try {
      this.range.setValues(before);
    } catch {
      const rules = this.range.getDataValidations();
      this.range.clearDataValidations();
      this.range.setValues(before);
      this.range.setDataValidations(rules);
    }
  }

  private holds(input: WireInput, found: SheetValue, formula: string): boolean {
    if (input === null) return found === '';
    if (isFormula(input)) return formula !== '';
    if (isDate(input)) {
      if (found instanceof Date) return this.isoText(found) === input.date;
      return typeof found === 'number' && sameNumber(serialOf(input.date), found);
    }
    if (typeof input === 'number') return typeof found === 'number' && sameNumber(input, found);
    if (typeof input === 'string') return typeof found === 'string' && withLineFeeds(found) === withLineFeeds(input);
    return found === input;
  }

  /** Sets formats, one call for each, on the cells for which one is given. */
  private setFormats(formatOf: (row: number, column: number) => string | null): void {
    const { row, column } = this.write;
    const { rows, columns } = this;
    const wanted = new Set<string>();
    for (let down = 0; down < rows; down++) {
      for (let across = 0; across < columns; across++) {
        const format = formatOf(down, across);
        if (format !== null) wanted.add(format);
      }
    }
    for (const format of wanted) {
      const runs = columnRuns({ row, column, rows, columns }, (down, across) => formatOf(down, across) === format);
      this.sheet.getRangeList(runs).setNumberFormat(format);
    }
  }
}
