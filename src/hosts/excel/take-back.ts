/** Takes a write back that stopped or met others' changes: only what still holds what was written, wherever it stands by now. */
import { addressOf, heldCells, holdsOurs, inputOfHeld, sameHeld, type WrittenBlock } from './blocks';
import type { ExcelValue } from './cell-values';
import { writeHalfDone } from './excel-problems';
import { valuePieces, type Block, type Limits } from './pieces';
import { sendInPortions, type Portioned } from './portions';
import { RowsNow, type Stretch } from './rows-now';
import { errorCode, Interrupted, Refusal } from './run';
import { takeRowsAway, valuesStep, type FoundRows, type Leave, type TableNow } from './take-rows-away';
import type { Watch } from './watch';
import { isFormulaText, type Growth } from './write-steps';

/** What taking back works with. */
export interface TakeBackParts {
  readonly limits: Limits;
  readonly sheetId: (name: string) => string;
  readonly tableId: (name: string) => string | undefined;
  readonly watch: Watch;
}

/** What was to be written, and how far that came. */
export interface Begun {
  readonly blocks: readonly WrittenBlock[];
  /** From the lowest up. */
  readonly growths: readonly Growth[];
  /** The last row of the table that grows, as it was just before; none where it did not become known. */
  readonly bottoms: ReadonlyMap<Growth, number>;
  /** The number of the last request. */
  readonly last: number;
}

/** What an action takes besides its values, in bytes. */
const ACTION_BYTES = 650;

/** Takes back what one command wrote. */
export class TakeBack {
  private readonly left = new Set<string>();
  private sheets = new Map<string, Excel.Worksheet>();

  constructor(
    private readonly parts: TakeBackParts,
    private readonly begun: Begun,
  ) {}

  /**
   * Puts back what the cells held, and takes new rows away. Rejects with a `Refusal` that names the cells when something
   * stays half-done, with `Interrupted` when Excel can't do it within the group of the write.
   */
  readonly run = async (context: Excel.RequestContext): Promise<void> => {
    try {
      await this.carryOut(context);
    } catch (error) {
      const code = errorCode(error);
      if (code === null) throw error;
      if (code === 'UndoNotSupported') throw new Interrupted(this.run);
      throw new Refusal(writeHalfDone({ cells: this.begun.blocks.map(addressOfBlock) }));
    }
    if (this.left.size > 0) throw new Refusal(writeHalfDone({ cells: [...this.left] }));
  };

  private async carryOut(context: Excel.RequestContext): Promise<void> {
    const { last } = this.begun;
    await this.findSheets(context);
    const blocks = this.begun.blocks.filter(({ sheet }) => this.sheets.has(sheet));
    const isEarlier = ({ request }: WrittenBlock): boolean => request !== null && request < last;
    // The last request may have written over rows of earlier ones that others moved.
    const recent = blocks.filter((block) => !isEarlier(block));
    if (recent.length < blocks.length) await this.putBack(context, recent, true);
    await this.putBack(context, blocks, false);
  }

  /** With `onlyWrittenOver` new rows stay for now, but for those that were written over others. */
  private async putBack(
    context: Excel.RequestContext,
    blocks: readonly WrittenBlock[],
    onlyWrittenOver: boolean,
  ): Promise<void> {
    const { growths, bottoms, last } = this.begun;
    const rows = new RowsNow(this.parts.watch, last);
    await rows.read(context, blocks, this.parts.limits, this.range);
    const found = await this.readCells(
      context,
      blocks.flatMap((block) => rows.stretchesOf(block, blocks)),
    );
    const tables = await this.readTables(context);
    const steps = found.filter(({ block }) => block.growth === null).flatMap((one) => this.stepsOfCells(one));
    for (const growth of growths) {
      const bottom = (bottoms.get(growth) ?? growth.append.target.bottom) + rows.shiftOf({ growth }, blocks);
      const own = found.filter(({ block }) => block.growth === growth);
      const table = tables.get(growth) ?? null;
      steps.push(...takeRowsAway({ growth, found: own, table, bottom, onlyWrittenOver }, this.range, this.leave));
    }
    await sendInPortions(context, steps, this.parts.limits);
  }

  private readonly leave: Leave = (sheet, { top, left, rows, columns }) => {
    this.left.add(addressOf(sheet, top, left, rows, columns));
  };

  private readonly range = (name: string, { top, left, rows, columns }: Block): Excel.Range => {
    const sheet = this.sheets.get(name);
    if (sheet === undefined) throw new Error(`No sheet ${name}`);
    return sheet.getRangeByIndexes(top, left, rows, columns);
  };

  /** A sheet that was deleted took along what was written. */
  private async findSheets(context: Excel.RequestContext): Promise<void> {
    const names = [...new Set(this.begun.blocks.map(({ sheet }) => sheet))];
    const asked = names.map((name) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(this.parts.sheetId(name));
      sheet.load('name');
      return [name, sheet] as const;
    });
    await context.sync();
    this.sheets = new Map(asked.filter(([, sheet]) => !sheet.isNullObject));
  }

  private async readCells(context: Excel.RequestContext, stretches: readonly Stretch[]): Promise<FoundRows[]> {
    const found: FoundRows[] = [];
    const pieces = stretches.flatMap((stretch) => cut(stretch, this.parts.limits));
    const things = pieces.map(({ stretch, bytes }) => ({
      bytes: bytes + ACTION_BYTES,
      queue: () => {
        const { block, row: top, count } = stretch;
        const place = { top, left: block.column, rows: count, columns: block.values[0]?.length ?? 0 };
        const cells = this.range(block.sheet, place);
        cells.load(block.growth === null ? 'values,formulas' : 'values');
        return () => void found.push({ ...stretch, cells: heldCells(cells, block.growth === null) });
      },
    }));
    await sendInPortions(context, things, this.parts.limits);
    return found;
  }

  /** The tables that grew and are still there. */
  private async readTables(context: Excel.RequestContext): Promise<Map<Growth, TableNow>> {
    const asked = this.begun.growths.flatMap((growth) => {
      const { tableObject } = growth.append.target;
      const id = tableObject === null ? undefined : this.parts.tableId(tableObject);
      if (id === undefined) return [];
      const table = context.workbook.tables.getItemOrNullObject(id);
      table.load('name');
      return [{ growth, table }];
    });
    if (asked.length > 0) await context.sync();
    const there = asked.filter(({ table }) => !table.isNullObject);
    const areas = there.map(({ table }) => {
      const area = table.getRange();
      area.load('rowIndex,rowCount,columnIndex,columnCount');
      return area;
    });
    if (there.length > 0) await context.sync();
    return new Map(
      there.flatMap(({ growth, table }, i) => {
        const area = areas[i];
        return area === undefined ? [] : [[growth, { table, area }] as const];
      }),
    );
  }

  /** Each cell is put back that still holds what was written. */
  private stepsOfCells({ block, from, row, cells }: FoundRows): Portioned[] {
    const inputs = cells.map((line, i) =>
      line.map((now, j): ExcelValue | null => {
        const earlier = block.earlier[from + i]?.[j];
        if (earlier === undefined || sameHeld(earlier, now)) return null;
        if (holdsOurs(block, from + i, j, now)) return inputOfHeld(earlier);
        if (block.request !== null) {
          this.leave(block.sheet, { top: row + i, left: block.column + j, rows: 1, columns: 1 });
        }
        return null;
      }),
    );
    if (inputs.every((line) => line.every((input) => input === null))) return [];
    return [valuesStep(this.range, block.sheet, { top: row, left: block.column }, inputs)];
  }
}

/** Rows of a block, a few at a time: their values and formulas may take twice what writing them took. */
function cut({ block, from, row, count }: Stretch, limits: Limits): { stretch: Stretch; bytes: number }[] {
  const texts = Array.from({ length: count }, (_, i) => {
    const held = (block.earlier[from + i] ?? []).map(({ value, formula }) => formula ?? value);
    const written = (block.values[from + i] ?? []).map((cell) => (isFormulaText(cell) ? cell.formula : cell));
    return block.growth === null ? [...held, ...held, ...written, ...written] : [...held, ...written];
  });
  return valuePieces(texts, { ...limits, cells: limits.cells * 2 }).map(({ from: at, rows, bytes }) => ({
    stretch: { block, from: from + at, row: row + at, count: rows.length },
    bytes,
  }));
}

function addressOfBlock({ sheet, row, column, values }: WrittenBlock): string {
  return addressOf(sheet, row, column, values.length, values[0]?.length ?? 1);
}
