/** Takes new rows away again: those that hold what was written, and no others. */
import { fillsInserted, holdsOurs, inputOfHeld, isBlankHeld, type HeldCell, type WrittenBlock } from './blocks';
import type { ExcelValue } from './cell-values';
import { jsonBytes, type Block } from './pieces';
import type { Portioned } from './portions';
import type { Stretch } from './rows-now';
import { sameRaw } from './watch';
import type { Growth } from './write-steps';

/** Rows as they were found. */
export interface FoundRows extends Stretch {
  readonly cells: readonly (readonly HeldCell[])[];
}

/** Names cells that neither hold what was written nor what they held before. */
export type Leave = (sheet: string, block: Block) => void;

/** A table as it is now, and its area. */
export interface TableNow {
  readonly table: Excel.Table;
  readonly area: Excel.Range;
}

/** New rows, where they are now, and what became of their table. */
export interface NewRows {
  readonly growth: Growth;
  readonly found: readonly FoundRows[];
  /** Null when the rows belong to no table object, or it is gone. */
  readonly table: TableNow | null;
  /** The last row of the table without them. */
  readonly bottom: number;
  /** Only what stood where they were written comes back. */
  readonly onlyWrittenOver: boolean;
}

type RangeOf = (sheet: string, block: Block) => Excel.Range;

interface JudgedRow {
  readonly block: WrittenBlock;
  /** Its number in the block, and on the sheet. */
  readonly from: number;
  readonly row: number;
  readonly state: 'ours' | 'blank' | 'others';
  /** Whether it was written, and is neither as written nor as it was before. */
  readonly isLeft: boolean;
  /** Whether nothing stood there before. */
  readonly wasBlank: boolean;
}

/** What an action takes besides its values, in bytes. */
const ACTION_BYTES = 650;

/** Writes rows of values from a corner; null leaves a cell as it is. */
export function valuesStep(
  range: RangeOf,
  sheet: string,
  corner: Pick<Block, 'top' | 'left'>,
  inputs: (ExcelValue | null)[][],
): Portioned {
  const queue = (): undefined => {
    range(sheet, { ...corner, rows: inputs.length, columns: inputs[0]?.length ?? 0 }).values = inputs;
  };
  return { bytes: jsonBytes(inputs) + ACTION_BYTES, queue };
}

/** The steps that take rows away; names through `leave` those that others have changed by now. */
export function takeRowsAway(
  { growth, found, table, bottom, onlyWrittenOver }: NewRows,
  range: RangeOf,
  leave: Leave,
): Portioned[] {
  const rows = found.flatMap((one) => one.cells.map((cells, i) => judge(one, i, cells)));
  const { target } = growth.append;
  const ours = rows.filter(({ state }) => state === 'ours');
  const back = ours.filter(({ wasBlank }) => !wasBlank);
  if (onlyWrittenOver) return cellSteps(growth, back, range);
  for (const { block, row, state, isLeft } of rows) {
    if (isLeft && state === 'others')
      leave(target.sheet, { top: row, left: block.column, rows: 1, columns: width(block) });
  }
  const going = ours.filter(({ wasBlank }) => wasBlank);
  if (target.totalsRow) {
    const more = inserted(table, bottom) - going.length;
    const blank = rows.filter(({ state }) => state === 'blank').slice(0, Math.max(0, more));
    return [...cellSteps(growth, back, range), ...deleteSteps(growth, [...going, ...blank], range)];
  }
  const gone = new Set(going.map(({ row }) => row));
  const stay = rows.filter(({ state, row }) => state !== 'blank' && !gone.has(row));
  const last = Math.max(bottom, ...stay.map(({ row }) => row));
  return [...sizeSteps(growth, table, last, range), ...cellSteps(growth, ours, range)];
}

function width({ values }: WrittenBlock): number {
  return values[0]?.length ?? 1;
}

function judge({ block, from, row }: FoundRows, i: number, cells: readonly HeldCell[]): JudgedRow {
  const at = from + i;
  const earlier = block.earlier[at] ?? [];
  const written = cells.flatMap((now, j) => {
    const before = earlier[j];
    return block.values[at]?.[j] === undefined || before === undefined ? [] : [{ now, before, j }];
  });
  const kept = written.filter(({ now, j }) => holdsOurs(block, at, j, now));
  const isBlank = written.every(({ now }) => isBlankHeld(now));
  const isOurs = !isBlank && kept.length === written.length;
  const isAsBefore = written.every(({ now, before }) => sameRaw(now.value, before.value));
  return {
    ...{ block, from: at, row: row + i },
    state: isOurs ? 'ours' : isBlank ? 'blank' : 'others',
    isLeft: !isAsBefore && (kept.length > 0 || block.request !== null),
    wasBlank: written.every(({ before }) => isBlankHeld(before) || fillsInserted(block, before)),
  };
}

/** Puts back what stood where rows were written: nothing, as a rule. */
function cellSteps({ append }: Growth, rows: readonly JudgedRow[], range: RangeOf): Portioned[] {
  return neighbours(rows).map(({ top, rows: together }) => {
    const inputs = together.map(({ block, from }) => (block.earlier[from] ?? []).map(inputOfHeld));
    return valuesStep(range, append.target.sheet, { top, left: append.target.left }, inputs);
  });
}

/** How many rows the table has more than it had. */
function inserted(table: TableNow | null, bottom: number): number {
  return table === null ? 0 : table.area.rowIndex + table.area.rowCount - 1 - bottom;
}

/** Deletes rows above the totals, from the lowest up; blank ones as far as rows were inserted for what was not written. */
function deleteSteps({ append }: Growth, rows: readonly JudgedRow[], range: RangeOf): Portioned[] {
  const { sheet, left, right } = append.target;
  const areas = neighbours([...rows].sort((a, b) => a.row - b.row)).reverse();
  return areas.map(({ top, rows: { length } }) => ({
    bytes: ACTION_BYTES,
    queue: (): undefined => {
      range(sheet, { top, left, rows: length, columns: right - left + 1 }).delete('Up');
    },
  }));
}

/** Rows of one block, one below the other, taken together: a block is no larger than a range may be. */
function neighbours(rows: readonly JudgedRow[]): { readonly top: number; readonly rows: JudgedRow[] }[] {
  const together: { top: number; rows: JudgedRow[] }[] = [];
  for (const one of rows) {
    const last = together.at(-1);
    const isNext = last !== undefined && last.rows[0]?.block === one.block && last.top + last.rows.length === one.row;
    if (isNext) last.rows.push(one);
    else together.push({ top: one.row, rows: [one] });
  }
  return together;
}

/** Makes the table as long as it was; it stays longer where others have added rows below the new ones. */
function sizeSteps({ append }: Growth, now: TableNow | null, last: number, range: RangeOf): Portioned[] {
  const { sheet, top, left, right } = append.target;
  if (now === null) return [];
  const { rowIndex, rowCount, columnIndex, columnCount } = now.area;
  const bottom = rowIndex + rowCount - 1;
  const isElsewhere = rowIndex !== top || columnIndex !== left || columnCount !== right - left + 1;
  const isLonger = bottom > last + append.rows.length;
  if (bottom === last || isElsewhere || isLonger || last <= top) return [];
  const queue = (): undefined => {
    now.table.resize(range(sheet, { top, left, rows: last - top + 1, columns: right - left + 1 }));
  };
  return [{ bytes: ACTION_BYTES, queue }];
}
