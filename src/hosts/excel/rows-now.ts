/** Where rows that were written stand by now: others may have inserted, deleted or sorted rows since. */
import { isFilledCell } from '../../register/snapshot';
import type { WrittenBlock } from './blocks';
import { rawCellOf } from './cell-values';
import { rowPieces, type Block, type Limits } from './pieces';
import { sendInPortions } from './portions';
import type { CodeColumn, Watch } from './watch';

/** Rows of a block that stand together: `from` counts in the block, `row` is where the first of them is now. */
export interface Stretch {
  readonly block: WrittenBlock;
  readonly from: number;
  readonly row: number;
  readonly count: number;
}

/** What a code takes in an answer, in bytes. */
const CODE_BYTES = 30;

/** So many rows may have been inserted above a row that is looked for. */
const ROWS_FURTHER = 1_000;

/** Finds rows by their codes. */
export class RowsNow {
  private readonly rows = new Map<CodeColumn, Map<string, number[]>>();

  constructor(
    private readonly watch: Watch,
    /** The number of the last request: what it wrote, if anything, stands where it was written. */
    private readonly last: number,
  ) {}

  /** Reads where each code stands, on the sheets of blocks that an earlier request wrote. */
  async read(
    context: Excel.RequestContext,
    blocks: readonly WrittenBlock[],
    limits: Limits,
    range: (sheet: string, block: Block) => Excel.Range,
  ): Promise<void> {
    const moving = blocks.filter((block) => this.mayHaveMoved(block));
    const added = blocks.reduce((sum, { values }) => sum + values.length, 0);
    const wanted = this.watch.codes.filter((codes) => moving.some(({ sheet }) => sheet === codes.sheet));
    const pieces = wanted.flatMap((codes) => {
      const whole = { top: 0, left: codes.column, rows: codes.lastRow + 1 + added + ROWS_FURTHER, columns: 1 };
      return rowPieces(whole, limits.cells).map((piece) => ({ codes, piece }));
    });
    const things = pieces.map(({ codes, piece }) => ({
      bytes: piece.rows * CODE_BYTES,
      queue: () => {
        const cells = range(codes.sheet, piece);
        cells.load('values');
        return () => {
          this.note(codes, piece.top, cells.values as unknown[][]);
        };
      },
    }));
    await sendInPortions(context, things, limits);
  }

  private note(codes: CodeColumn, top: number, values: readonly (readonly unknown[])[]): void {
    const known = this.rows.get(codes) ?? new Map<string, number[]>();
    this.rows.set(codes, known);
    values.forEach(([value], i) => {
      const key = keyOf(rawCellOf(value));
      if (key !== null) known.set(key, [...(known.get(key) ?? []), top + i]);
    });
  }

  /** The rows of a block where they are now; those that are gone are left out. */
  stretchesOf(block: WrittenBlock, all: readonly WrittenBlock[]): Stretch[] {
    const shift = block.request === null ? this.shiftOf(block, all) : 0;
    const stretches: { block: WrittenBlock; from: number; row: number; count: number }[] = [];
    block.values.forEach((_, from) => {
      const found = this.rowNow(block, from);
      if (found === null) return;
      const [row, last] = [found + shift, stretches.at(-1)];
      if (last !== undefined && last.from + last.count === from && last.row + last.count === row) last.count += 1;
      else stretches.push({ block, from, row, count: 1 });
    });
    return stretches;
  }

  /** How far new rows have moved that an earlier request made room for, as its own rows tell. */
  shiftOf({ growth }: Pick<WrittenBlock, 'growth'>, all: readonly WrittenBlock[]): number {
    const written = growth === null ? undefined : all.find((one) => one.growth === growth && this.mayHaveMoved(one));
    return written === undefined ? 0 : (this.rowNow(written, 0) ?? written.row) - written.row;
  }

  private mayHaveMoved({ request }: WrittenBlock): boolean {
    return request !== null && request < this.last;
  }

  /** Null when the row is gone. */
  private rowNow(block: WrittenBlock, i: number): number | null {
    const row = block.row + i;
    const { sheet, column, values, after } = block;
    const codes = this.mayHaveMoved(block) ? this.codesFor(block) : undefined;
    if (codes === undefined) return row;
    const isOwn = codes.column >= column && values[i]?.[codes.column - column] !== undefined;
    const code = isOwn ? (after?.[i]?.[codes.column - column] ?? null) : this.watch.at(sheet, row, codes.column);
    const key = keyOf(code);
    if (key === null) return row;
    const found = this.rows.get(codes)?.get(key) ?? [];
    if (found.includes(row) || found.length > 1) return row;
    return found[0] ?? null;
  }

  private codesFor({ sheet, row, growth }: WrittenBlock): CodeColumn | undefined {
    return this.watch.codes.find(
      (codes) =>
        codes.sheet === sheet &&
        (growth === null
          ? row >= codes.firstRow && row <= codes.lastRow
          : codes.firstRow === growth.append.target.top + 1),
    );
  }
}

function keyOf(code: ReturnType<typeof rawCellOf>): string | null {
  return isFilledCell(code) ? JSON.stringify(code) : null;
}
