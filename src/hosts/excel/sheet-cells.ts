/** The cells of one sheet as they are read: in one piece, or in several where the sheet is large. */
import { cellAddress, type RawCell } from '../../register/snapshot';
import { rawCellOf } from './cell-values';
import type { SheetSize } from './memory';
import { jsonBytes, rowPieces, USUAL_CELL_BYTES, type Block, type Limits } from './pieces';
import { strayCell } from './excel-problems';
import { Refusal } from './run';
import { isNothing, type Answer } from './structure';

/** A part of a sheet to ask for; null stands for all that is used. */
export interface Piece {
  readonly sheet: string;
  readonly block: Block | null;
  /** What the answer will take, about. */
  readonly bytes: number;
  /** Only looked through for headers. */
  readonly isCorner?: true;
}

/** The pieces of a sheet as large as it was, or as it was just measured; all at once when nothing is known. */
export function piecesOf(sheet: string, size: SheetSize | undefined, limits: Limits): Piece[] {
  if (size === undefined) return [{ sheet, block: null, bytes: 0 }];
  const bytesOf = ({ rows, columns }: Block): number => rows * columns * size.cellBytes;
  const most = Math.min(limits.cells, Math.floor(limits.bytes / size.cellBytes));
  if (size.rows * size.columns <= most) return [{ sheet, block: null, bytes: bytesOf(size) }];
  return rowPieces(size, most).map((block) => ({ sheet, block, bytes: bytesOf(block) }));
}

/** A block of values with the place of its first cell. */
export interface ReadBlock extends Block {
  readonly values: readonly (readonly unknown[])[];
  /** Where they were asked for; the same as the values in cells without a formula. */
  readonly formulas: readonly (readonly unknown[])[] | null;
}

type Area = Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>;

function blockOf({ rowIndex: top, columnIndex: left, rowCount: rows, columnCount: columns }: Area): Block {
  return { top, left, rows, columns };
}

/** Asks how much of a sheet is used; null when it is blank. The answer throws a `Refusal` over a stray cell far away. */
export function askUsed(sheet: Excel.Worksheet): Answer<Block | null> {
  const range = sheet.getUsedRangeOrNullObject(true);
  range.load('address,rowIndex,columnIndex,rowCount,columnCount');
  return () => {
    if (isNothing(range)) return null;
    const block = blockOf(range);
    if (block.top + block.rows > FARTHEST.row || block.left + block.columns > FARTHEST.column) throw strayIn(range);
    return block;
  };
}

/** No register comes near; behind it a cell that someone filled by mistake makes Excel answer for millions of blank ones. */
const FARTHEST = { row: 200_000, column: 2_000 };

/** Names the last cell that is used, which Ctrl+End leads to. */
function strayIn(range: Excel.Range): Refusal {
  const { top, left, rows, columns } = blockOf(range);
  const { address } = range;
  const name = address.slice(0, address.lastIndexOf('!'));
  const sheet = name.replace(/^'|'$/gu, '').replaceAll("''", "'");
  const cell = cellAddress(top + rows - 1, left + columns - 1);
  return new Refusal(strayCell({ sheet, cell }, { sheet, cell }));
}

/** Asks for the values of a piece, and its formulas if wanted; null when the sheet is blank. Excel has no values for whole columns. */
export function askPiece(
  sheet: Excel.Worksheet,
  { block }: Pick<Piece, 'block'>,
  withFormulas: boolean,
): Answer<ReadBlock | null> {
  const range =
    block === null
      ? sheet.getUsedRangeOrNullObject(true)
      : sheet.getRangeByIndexes(block.top, block.left, block.rows, block.columns);
  range.load('address,values,rowIndex,columnIndex,rowCount,columnCount');
  if (withFormulas) range.load('formulas');
  return () => (isNothing(range) ? null : readBlock(range, withFormulas));
}

function readBlock(range: Excel.Range, withFormulas: boolean): ReadBlock {
  const { values } = range as { readonly values: unknown[][] | null };
  if (values === null) throw strayIn(range);
  const formulas = withFormulas ? (range.formulas as unknown[][]) : null;
  return { ...blockOf(range), values, formulas };
}

/** The rows that are used and in none of the pieces: the sheet has grown since it was measured. */
export function notRead(used: Block, read: readonly Block[]): Block[] {
  const right = Math.max(...read.map(({ left, columns }) => left + columns), 0);
  const left = Math.min(...read.map((block) => block.left), Infinity);
  if (used.left < left || used.left + used.columns > right) return [used];
  const bottom = Math.max(...read.map(({ top, rows }) => top + rows));
  const top = Math.min(...read.map((block) => block.top));
  const above = used.top < top ? [{ ...used, rows: top - used.top }] : [];
  const below = used.top + used.rows - bottom;
  return below > 0 ? [...above, { ...used, top: bottom, rows: below }] : above;
}

/** Cells by row from A1, as a snapshot has them. */
export function cellsFrom(blocks: readonly ReadBlock[]): RawCell[][] {
  return fromA1(
    blocks.map(({ top, left, values }) => ({ top, left, rows: values })),
    rawCellOf,
  );
}

/** Formulas by row from A1, as they were read. */
export function formulasFrom(blocks: readonly ReadBlock[]): unknown[][] {
  return fromA1(
    blocks.map(({ top, left, formulas }) => ({ top, left, rows: formulas ?? [] })),
    (formula) => formula,
  );
}

function fromA1<T>(
  parts: readonly { readonly top: number; readonly left: number; readonly rows: readonly (readonly unknown[])[] }[],
  convert: (value: unknown) => T,
): (T | null)[][] {
  const cells: (T | null)[][] = [];
  for (const { top, left, rows } of parts) {
    rows.forEach((row, i) => {
      while (cells.length <= top + i) cells.push([]);
      const line = cells[top + i] ?? [];
      while (line.length < left) line.push(null);
      row.forEach((value, j) => {
        line[left + j] = convert(value);
      });
    });
  }
  return cells;
}

/** How large a sheet is, and how much its cells take, for the next read. */
export function sizeOf(blocks: readonly ReadBlock[], used: Block): SheetSize {
  const cells = blocks.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  const bytes = blocks.reduce((sum, { values }) => sum + jsonBytes(values), 0);
  return { ...used, cellBytes: cells === 0 ? USUAL_CELL_BYTES : bytes / cells };
}
