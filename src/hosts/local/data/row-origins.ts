/** Which rows of the grid came from which rows of the file, and which came and went. */
import type { BaseSheet } from './base-sheet';
import type { OpenGrid } from './grid-values';

/** Rows taken out, by their numbers in the file, then rows put in, by where they stand in the end; all count from 0. */
export interface RowsEdit {
  readonly kind: 'rows';
  readonly sheet: string;
  readonly removed: readonly number[];
  readonly added: readonly number[];
  /** Blank rows added at the end of the grid. */
  readonly atEnd: number;
}

/** Rows of the grid beside those of the file. */
export interface Aligned {
  readonly edit: RowsEdit;
  /** The row of the file for each row of the grid; -1 for rows that were put in. */
  readonly origins: readonly number[];
}

/** The grid numbers its cells once: where they stand tells which rows came and went; null when none did. */
export function alignRows({ model, grid, baseline }: OpenGrid, base: BaseSheet): Aligned | null {
  const { getters } = model;
  const { id: sheetId, name } = base;
  const before = grid.data.sheets[grid.sheets.indexOf(base)]?.rowNumber ?? 0;
  const count = getters.getNumberRows(sheetId);
  const known = new Array<number>(count).fill(-1);
  for (const cell of getters.getCells(sheetId)) {
    const origin = baseline.originOf(cell);
    if (origin?.sheet.id === sheetId) known[getters.getCellPosition(cell.id).row] = origin.row;
  }
  if (count === before && known.every((origin, row) => origin === -1 || origin === row)) return null;
  const origins: number[] = [];
  const added: number[] = [];
  const kept = new Set<number>();
  let next = 0;
  for (let row = 0; row < count; row++) {
    const own = known[row] ?? -1;
    if (own < 0 && gapEnds(known, row) - next < rowsToKnown(known, row)) added.push(row);
    const origin = own >= 0 ? own : added.at(-1) === row ? -1 : next;
    origins.push(origin);
    if (origin < 0) continue;
    kept.add(origin);
    next = origin + 1;
  }
  const inside = added.filter((row) => gapEnds(known, row) !== Infinity);
  const removed = Array.from({ length: before }, (_, row) => row).filter((row) => row < next && !kept.has(row));
  const atEnd = Math.max(0, count - (before - removed.length + inside.length));
  return { edit: { kind: 'rows', sheet: name, removed, added: inside, atEnd }, origins };
}

/** The row of the file that the next row with a number of its own came from. */
function gapEnds(known: readonly number[], row: number): number {
  const end = known[row + rowsToKnown(known, row)];
  return end ?? Infinity;
}

function rowsToKnown(known: readonly number[], row: number): number {
  let at = row;
  while (at < known.length && (known[at] ?? -1) < 0) at++;
  return at - row;
}
