/** Carries out what was planned, looks what Excel made of it, and takes all back when it is not that or others came in between. */
import type { AppendTarget } from '../../host/append-rows';
import { rowsBelowInUse } from '../../host/write-problems';
import { describeCell } from '../../register/columns';
import { cellAddress } from '../../register/snapshot';
import {
  blockOfGrowth,
  blockOfRun,
  heldCells,
  fillsInserted,
  inputOfHeld,
  isBlankHeld,
  partOf,
  sameHeld,
  type HeldCell,
  type WrittenBlock,
} from './blocks';
import { holds, inputOf, rawCellOf, setFormula, type ExcelValue } from './cell-values';
import { notAsWritten, problemOfError, writeTakenBack } from './excel-problems';
import { ACTION_BYTES, LOOK_BYTES, stepsAfter, stepsBefore, type Look, type Step } from './growth-steps';
import { intoRequests, jsonBytes, valuePieces, type Block, type Limits } from './pieces';
import { Disturbed, errorCode, Interrupted, Refusal } from './run';
import { ShownDates } from './shown-dates';
import { TakeBack } from './take-back';
import type { Watch } from './watch';
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
  /** What the rows and columns to write are known by. */
  readonly watch: Watch;
}

/** Excel answers so before anything of a request is done. */
const NOTHING_DONE: ReadonlySet<string> = new Set([
  'InvalidOperationInCellEditMode',
  'RequestPayloadSizeLimitExceeded',
]);

/** Writes runs and rows for one command. */
export class Writer {
  private readonly blocks: WrittenBlock[] = [];
  private readonly bottoms = new Map<Growth, number>();
  private readonly dates = new ShownDates();
  private readonly sheets = new Map<string, Excel.Worksheet>();
  private refusal: Refusal | null = null;

  constructor(private readonly parts: WriterParts) {}

  /**
   * Writes everything, or puts everything back and rejects: with `Disturbed` when others changed what the plan rests on,
   * else with a `Refusal` that says why.
   */
  async write(runs: readonly Run[], growths: readonly Growth[]): Promise<void> {
    // What is inserted higher up would move the tables below.
    const fromBelow = [...growths].sort((a, b) => b.append.firstRow - a.append.firstRow);
    const { context, limits, tableId, watch } = this.parts;
    const parts = { context, tableId, range: this.range, dates: this.dates, bottoms: this.bottoms };
    const steps = [
      ...this.stepsOfRuns(runs),
      ...fromBelow.flatMap((growth) => [
        ...stepsBefore(parts, growth),
        ...this.stepsOfCells(blockOfGrowth(growth)),
        ...stepsAfter(parts, growth),
      ]),
    ];
    let sent = 0;
    try {
      for (const request of intoRequests(steps, ({ bytes }) => bytes, Math.max(1, limits.bytes - watch.bytes))) {
        sent += 1;
        await this.send(request, sent);
      }
    } catch (error) {
      const code = errorCode(error);
      if (sent === 1 && code !== null && NOTHING_DONE.has(code)) throw error;
      const takeBack = new TakeBack(this.parts, {
        ...{ blocks: this.blocks, growths: fromBelow },
        ...{ bottoms: this.bottoms, last: sent },
      });
      if (code === 'UndoNotSupported') throw new Interrupted(takeBack.run);
      await takeBack.run(context);
      if (error instanceof Refusal || error instanceof Disturbed || code === null) throw error;
      throw new Refusal(writeTakenBack({ reason: problemOfError(code, (error as Error).message) }));
    }
    await this.dates.show(context, limits, this.range);
  }

  /** Codes, headers and what the cells hold are read in the request that writes them: nobody comes in between. */
  private async send(steps: readonly Step[], request: number): Promise<void> {
    const watched = this.parts.watch.ask(this.range);
    const looks = steps.map(({ queue }) => queue(request));
    const befores = looks.flatMap(({ before }) => before ?? []);
    try {
      await this.parts.context.sync();
    } catch (error) {
      for (const before of befores) whereArrived(before);
      throw error;
    }
    const isUndisturbed = [watched, ...befores].map((look) => look()).every((isAsPlanned) => isAsPlanned);
    for (const { after } of looks) after?.();
    if (this.refusal !== null && isUndisturbed) throw this.refusal;
    if (!isUndisturbed) throw new Disturbed();
  }

  private stepsOfRuns(runs: readonly Run[]): Step[] {
    return runs.flatMap((run) => {
      const block = blockOfRun(run, this.parts.formulas);
      const [first] = run.values;
      const isUniform = run.values.every((value) => isFormulaText(value) && value.formula === formulaOf(first));
      return isUniform ? this.stepsOfFormula(block, formulaOf(first) ?? '') : this.stepsOfCells(block);
    });
  }

  /** A sheet is asked for once, however many runs are written to it. */
  private readonly range = (name: string, { top, left, rows, columns }: Block): Excel.Range => {
    const known = this.sheets.get(name);
    const sheet = known ?? this.parts.context.workbook.worksheets.getItem(this.parts.sheetId(name));
    this.sheets.set(name, sheet);
    return sheet.getRangeByIndexes(top, left, rows, columns);
  };

  /** Writes values, and looks what stood there and whether Excel kept them. */
  private stepsOfCells(whole: WrittenBlock): Step[] {
    const inputs = whole.values.map((cells) => cells.map(inputOrLeave));
    return valuePieces(inputs, this.parts.limits).map(({ from, rows, bytes }) => {
      const block = partOf(whole, from, rows.length);
      this.blocks.push(block);
      const { sheet, isDate } = block;
      const place = placeOf(block);
      const queue = (request: number): Look => {
        const before = this.lookBefore(block);
        const range = this.range(sheet, place);
        range.values = rows.map((cells) => [...cells]);
        range.load('values');
        if (isDate) range.load('numberFormat');
        const after = (): void => {
          this.noteAfter(block, range.values as unknown[][], request);
          if (isDate) this.dates.note(sheet, place, range.numberFormat as unknown[][]);
        };
        return { before, after };
      };
      const read = bytes + bytesOfHeld(block.earlier) + LOOK_BYTES;
      return { bytes: Math.max(bytes + ACTION_BYTES + LOOK_BYTES, read), queue };
    });
  }

  private stepsOfFormula(whole: WrittenBlock, formula: string): Step[] {
    const held = whole.earlier.map((cells) => cells.map(inputOfHeld));
    return valuePieces(held, this.parts.limits).map(({ from, rows }) => {
      const block = partOf(whole, from, rows.length);
      this.blocks.push(block);
      const queue = (request: number): Look => {
        const before = this.lookBefore(block);
        setFormula(this.range(block.sheet, placeOf(block)), formula);
        return { before, after: () => void (block.request = request) };
      };
      return { bytes: Math.max(formula.length * 2 + ACTION_BYTES, bytesOfHeld(block.earlier)) + LOOK_BYTES, queue };
    });
  }

  private lookBefore(block: WrittenBlock): () => boolean {
    const cells = this.range(block.sheet, placeOf(block));
    cells.load('values,formulas');
    return () => {
      const planned = block.earlier;
      block.earlier = heldCells(cells);
      return block.values.every((line, i) =>
        line.every((value, j) => {
          const [wanted, found] = [planned[i]?.[j], block.earlier[i]?.[j]];
          if (value === undefined || wanted === undefined || found === undefined) return true;
          if (fillsInserted(block, found)) return true;
          if (block.growth !== null) this.refuseFormula(block, block.growth.append.target, i, j, found);
          return sameHeld(wanted, found) || this.refusal !== null;
        }),
      );
    };
  }

  /** A formula below the table that shows nothing was not seen when the rows were planned. */
  private refuseFormula(block: WrittenBlock, target: AppendTarget, i: number, j: number, found: HeldCell): void {
    if (isBlankHeld(found) || found.value !== null) return;
    const cell = cellAddress(block.row + i, block.column + j);
    const facts = { target: target.tableObject ?? target.sheet, cell };
    this.refusal ??= new Refusal(rowsBelowInUse(facts, { sheet: block.sheet, cell }));
  }

  private noteAfter(block: WrittenBlock, found: readonly (readonly unknown[])[], request: number): void {
    const { sheet, row, column, values } = block;
    block.request = request;
    block.after = found.map((cells) => cells.map(rawCellOf));
    values.forEach((cells, i) => {
      cells.forEach((wanted, j) => {
        const held = block.after?.[i]?.[j] ?? null;
        if (wanted === undefined || isFormulaText(wanted)) return;
        this.parts.watch.wrote(sheet, row + i, column + j, held);
        if (holds(wanted, held)) return;
        const cell = cellAddress(row + i, column + j);
        const facts = { sheet, cell, wanted: describeCell(wanted), found: describeCell(held) };
        this.refusal ??= new Refusal(notAsWritten(facts, { sheet, cell }));
      });
    });
  }
}

function placeOf({ row, column, values }: WrittenBlock): Block {
  return { top: row, left: column, rows: values.length, columns: values[0]?.length ?? 0 };
}

function formulaOf(cell: WrittenCell | undefined): string | undefined {
  return isFormulaText(cell) ? cell.formula : undefined;
}

function inputOrLeave(cell: WrittenCell | undefined): ExcelValue | null {
  return cell === undefined ? null : isFormulaText(cell) ? cell.formula : inputOf(cell);
}

/** What cells take in an answer that gives their values and formulas. */
function bytesOfHeld(cells: readonly (readonly HeldCell[])[]): number {
  const texts = cells.map((line) => line.flatMap(({ value, formula }) => [value, formula ?? value]));
  return jsonBytes(texts);
}

/** Some hosts answer what was asked before the call that failed. */
function whereArrived(note: () => unknown): void {
  try {
    note();
  } catch (error) {
    if (errorCode(error) !== 'PropertyNotLoaded') throw error;
  }
}
