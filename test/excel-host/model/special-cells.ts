/** Finds the cells of a kind, as few rectangles as come easily. */
import type { Area } from './area';
import { ErrorValue, isFilled, type Cell } from './cell';
import { invalidArgument } from './fault';
import type { Sheet } from './sheet';

/** The areas of an area's cells that are of a kind: `Constants`, `Formulas`, `Blanks` or `Visible`. */
export function specialCells(sheet: Sheet, area: Area, kind: string, valueKind: string | null): readonly Area[] {
  const used = sheet.grid.used({ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }, false);
  if (used === null) return [];
  const bottom = Math.min(area.bottom, used.bottom);
  const right = Math.min(area.right, used.right);
  const open = new Map<string, Area>();
  const done: Area[] = [];
  for (let row = area.top; row <= bottom; row += 1) {
    const runs = runsOf(sheet, row, area.left, right, kind, valueKind);
    const here = new Map(runs.map((run) => [`${run.left}-${run.right}`, run]));
    for (const [key, above] of open) {
      if (here.has(key)) continue;
      done.push(above);
      open.delete(key);
    }
    for (const [key, run] of here) open.set(key, { ...(open.get(key) ?? run), bottom: row });
  }
  return [...done, ...open.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

function runsOf(
  sheet: Sheet,
  row: number,
  left: number,
  right: number,
  kind: string,
  valueKind: string | null,
): readonly Area[] {
  const runs: Area[] = [];
  let start = -1;
  for (let column = left; column <= right + 1; column += 1) {
    const fits = column <= right && isOfKind(sheet, row, column, kind, valueKind);
    if (fits && start < 0) start = column;
    if (!fits && start >= 0) {
      runs.push({ top: row, left: start, bottom: row, right: column - 1 });
      start = -1;
    }
  }
  return runs;
}

function isOfKind(sheet: Sheet, row: number, column: number, kind: string, valueKind: string | null): boolean {
  const cell = sheet.grid.get(row, column);
  switch (kind) {
    case 'Formulas':
      return cell.formula !== null && isOfValueKind(cell, valueKind);
    case 'Constants':
      return cell.formula === null && isFilled(cell) && isOfValueKind(cell, valueKind);
    case 'Blanks':
      return !isFilled(cell);
    case 'Visible':
      return !sheet.grid.line('rows', row).hidden && !sheet.grid.line('columns', column).hidden;
    default:
      throw invalidArgument(`[emulator] special cells ${kind}`);
  }
}

function isOfValueKind({ value }: Cell, kind: string | null): boolean {
  if (kind === null || kind === 'All') return true;
  const own =
    value instanceof ErrorValue
      ? 'Errors'
      : typeof value === 'string'
        ? 'Text'
        : typeof value === 'boolean'
          ? 'Logical'
          : 'Numbers';
  return kind.includes(own);
}
