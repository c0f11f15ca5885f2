/** Carries out what was planned, reads back what Excel made of it, and puts everything back when it is not that. */
import type { AppendTarget } from '../../host/append-rows';
import { describeCell } from '../../register/columns';
import { cellAddress, type RawCell } from '../../register/snapshot';
import { holds, inputOf, inputOfEarlier, rawCellOf, setFormula, type ExcelValue } from './cell-values';
import { isDateFormat } from './date-format';
import { notAsWritten, problemOfError, writeHalfDone, writeTakenBack } from './excel-problems';
import { intoRequests, valuePieces, type Limits } from './pieces';
import { errorCode, Refusal } from './run';
import { isFormulaText, type Growth, type Run, type WrittenCell } from './write-steps';

/** What a writer works with. */
export interface WriterParts {
  readonly context: Excel.RequestContext;
  readonly limits: Limits;
  /** The id of a sheet by its name, and of a table object by its name. */
  readonly sheetId: (name: string) => string;
  readonly tableId: (name: string) => string | undefined;
  /** The formula of a cell that held one before, by `sheet!address`. */
  readonly formulas: ReadonlyMap<string, string>;
}

/** A rectangle to write: null leaves a cell as it is. */
interface Rectangle {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly (WrittenCell | undefined)[])[];
  readonly isDate: boolean;
}

/** One thing to do in a request, about how large it is, and what to look at afterwards. */
interface Step {
  readonly bytes: number;
  readonly queue: () => () => void;
}

/** What an action takes besides its values, in bytes. */
const ACTION_BYTES = 650;
const DATE_FORMAT = 'dd/mm/yyyy';

/** Excel answers so before anything of a request is done. */
const NOTHING_DONE: ReadonlySet<string> = new Set([
  'InvalidOperationInCellEditMode',
  'RequestPayloadSizeLimitExceeded',
]);

/** Writes runs and rows for one command. */
export class Writer {
  private readonly misshown: Rectangle[] = [];
  private readonly sheets = new Map<string, Excel.Worksheet>();

  constructor(private readonly parts: WriterParts) {}

  /** Writes everything, or puts everything back and rejects with a `Refusal` that says why. */
  async write(runs: readonly Run[], growths: readonly Growth[]): Promise<void> {
    const steps = [...this.stepsOfRuns(runs), ...growths.flatMap((growth) => this.stepsOfGrowth(growth))];
    let sent = 0;
    try {
      for (const request of intoRequests(steps, ({ bytes }) => bytes, this.parts.limits.bytes)) {
        sent += 1;
        await this.send(request);
      }
    } catch (error) {
      const code = errorCode(error);
      if (sent === 1 && code !== null && NOTHING_DONE.has(code)) throw error;
      await this.takeBack(runs, growths);
      if (error instanceof Refusal || code === null || code === 'UndoNotSupported') throw error;
      throw new Refusal(writeTakenBack({ reason: problemOfError(code, (error as Error).message) }));
    }
    if (this.misshown.length > 0) await this.showAsDates();
  }

  private async send(request: readonly Step[]): Promise<void> {
    const looks = request.map(({ queue }) => queue());
    await this.parts.context.sync();
    for (const look of looks) look();
  }

  private stepsOfRuns(runs: readonly Run[]): Step[] {
    return runs.flatMap(({ sheet, row, column, values, isDate }) => {
      const [first] = values;
      if (isFormulaText(first) && values.every((value) => isFormulaText(value) && value.formula === first.formula)) {
        return [this.formulaStep(sheet, row, column, values.length, first.formula)];
      }
      return this.stepsOfCells({ sheet, row, column, values: values.map((value) => [value]), isDate });
    });
  }

  private stepsOfGrowth({ append: { target, firstRow, rows }, formulas }: Growth): Step[] {
    const { left, right } = target;
    const columns = right - left + 1;
    const values = rows.map((row) => Array.from({ length: columns }, (_, i) => row[i] ?? undefined));
    const cells = this.stepsOfCells({ sheet: target.sheet, row: firstRow, column: left, values, isDate: false });
    const computed = formulas.flatMap((formula, i) =>
      formula === null ? [] : [this.formulaStep(target.sheet, firstRow, left + i, rows.length, formula)],
    );
    const insert = target.totalsRow ? [this.insertStep(target, firstRow, rows.length)] : [];
    const resize = target.totalsRow ? [] : this.resizeSteps(target, rows.length);
    return [...insert, ...cells, ...resize, ...computed];
  }

  /** A sheet is asked for once, however many runs are written to it. */
  private sheet(name: string): Excel.Worksheet {
    const known = this.sheets.get(name);
    if (known !== undefined) return known;
    const sheet = this.parts.context.workbook.worksheets.getItem(this.parts.sheetId(name));
    this.sheets.set(name, sheet);
    return sheet;
  }

  private range(sheet: string, row: number, column: number, rows: number, columns: number): Excel.Range {
    return this.sheet(sheet).getRangeByIndexes(row, column, rows, columns);
  }

  /** Writes values, and looks whether Excel kept them. */
  private stepsOfCells({ sheet, row, column, values, isDate }: Rectangle): Step[] {
    const inputs = values.map((cells) => cells.map(inputOrLeave));
    return valuePieces(inputs, this.parts.limits).map(({ from, rows, bytes }) => {
      const piece = { sheet, row: row + from, column, values: values.slice(from, from + rows.length), isDate };
      const queue = (): (() => void) => {
        const range = this.range(sheet, piece.row, column, rows.length, rows[0]?.length ?? 0);
        range.values = rows.map((cells) => [...cells]);
        range.load('values');
        if (isDate) range.load('numberFormat');
        return () => {
          this.compare(piece, range.values as unknown[][]);
          if (isDate && !(range.numberFormat as unknown[][]).flat().every(isDateFormat)) this.misshown.push(piece);
        };
      };
      return { bytes: bytes + ACTION_BYTES, queue };
    });
  }

  private compare({ sheet, row, column, values }: Rectangle, found: readonly (readonly unknown[])[]): void {
    values.forEach((cells, i) => {
      cells.forEach((wanted, j) => {
        const held = rawCellOf(found[i]?.[j]);
        if (wanted === undefined || isFormulaText(wanted) || holds(wanted, held)) return;
        const cell = cellAddress(row + i, column + j);
        throw new Refusal(
          notAsWritten({ sheet, cell, wanted: describeCell(wanted), found: describeCell(held) }, { sheet, cell }),
        );
      });
    });
  }

  private formulaStep(sheet: string, row: number, column: number, rows: number, formula: string): Step {
    return {
      bytes: formula.length * 2 + ACTION_BYTES,
      queue: () => {
        setFormula(this.range(sheet, row, column, rows, 1), formula);
        return () => undefined;
      },
    };
  }

  /** Rows above the totals: what is inserted inside a table belongs to it. */
  private insertStep({ sheet, left, right }: AppendTarget, row: number, count: number): Step {
    return {
      bytes: ACTION_BYTES,
      queue: () => {
        this.range(sheet, row, left, count, right - left + 1).insert('Down');
        return () => undefined;
      },
    };
  }

  private resizeSteps({ sheet, tableObject, top, left, bottom, right }: AppendTarget, count: number): Step[] {
    const id = tableObject === null ? undefined : this.parts.tableId(tableObject);
    if (id === undefined) return [];
    const queue = (): (() => void) => {
      const whole = this.range(sheet, top, left, bottom + count - top + 1, right - left + 1);
      this.parts.context.workbook.tables.getItem(id).resize(whole);
      return () => undefined;
    };
    return [{ bytes: ACTION_BYTES, queue }];
  }

  private async showAsDates(): Promise<void> {
    for (const { sheet, row, column, values } of this.misshown) {
      this.range(sheet, row, column, values.length, 1).numberFormat = values.map(() => [DATE_FORMAT]);
    }
    await this.parts.context.sync();
  }

  /** Puts back what the cells held, and takes new rows away; rejects with a `Refusal` when that fails, too. */
  private async takeBack(runs: readonly Run[], growths: readonly Growth[]): Promise<void> {
    const { context } = this.parts;
    try {
      for (const { sheet, row, column, before } of runs) {
        const inputs = before.map((cell, i) => [this.earlierInput(sheet, row + i, column, cell)]);
        this.range(sheet, row, column, before.length, 1).values = inputs;
      }
      const areas = growths.map(({ append: { target } }) => {
        const id = target.tableObject === null ? undefined : this.parts.tableId(target.tableObject);
        const table = id === undefined ? null : context.workbook.tables.getItem(id);
        const area = table?.getRange() ?? null;
        area?.load('rowIndex,rowCount');
        return { table, area };
      });
      await context.sync();
      growths.forEach((growth, i) => {
        const { table = null, area = null } = areas[i] ?? {};
        this.takeRowsAway(growth, table, area);
      });
      await context.sync();
    } catch (error) {
      if (errorCode(error) === null) throw error;
      throw new Refusal(writeHalfDone({ cells: cellsOf(runs, growths) }));
    }
  }

  private earlierInput(sheet: string, row: number, column: number, before: RawCell): ExcelValue {
    const formula = this.parts.formulas.get(`${sheet}!${cellAddress(row, column)}`);
    return formula === undefined ? inputOf(before) : inputOfEarlier(formula, null);
  }

  private takeRowsAway({ append }: Growth, table: Excel.Table | null, area: Excel.Range | null): void {
    const { target, firstRow, rows } = append;
    const { sheet, top, left, bottom, right, totalsRow } = target;
    const columns = right - left + 1;
    const grown = area === null ? 0 : area.rowIndex + area.rowCount - 1 - bottom;
    if (totalsRow) {
      if (grown > 0) this.range(sheet, firstRow, left, grown, columns).delete('Up');
      return;
    }
    if (grown > 0) table?.resize(this.range(sheet, top, left, bottom - top + 1, columns));
    this.range(sheet, firstRow, left, rows.length, columns).clear('Contents');
  }
}

function inputOrLeave(cell: WrittenCell | undefined): ExcelValue | null {
  return cell === undefined ? null : isFormulaText(cell) ? cell.formula : inputOf(cell);
}

/** The cells that may be half-written, as a person finds them. */
function cellsOf(runs: readonly Run[], growths: readonly Growth[]): string[] {
  const edited = runs.map(({ sheet, row, column, values }) => {
    const [first, last] = [cellAddress(row, column), cellAddress(row + values.length - 1, column)];
    return `${sheet}!${first === last ? first : `${first}:${last}`}`;
  });
  const added = growths.map(({ append: { target, firstRow, rows } }) => {
    const last = cellAddress(firstRow + rows.length - 1, target.right);
    return `${target.sheet}!${cellAddress(firstRow, target.left)}:${last}`;
  });
  return [...edited, ...added];
}
