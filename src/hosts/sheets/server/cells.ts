/** Cells between Google's values and the wire. */
import type { WireCell, WireDate, WireFormula, WireInput } from '../wire';

/** What `getValues` gives for a cell. */
export type SheetValue = string | number | boolean | Date;

/** Whether an input is a formula. */
export function isFormula(input: WireInput): input is WireFormula {
  return typeof input === 'object' && input !== null && 'formula' in input;
}

/** Whether an input is a date. */
export function isDate(input: WireInput): input is WireDate {
  return typeof input === 'object' && input !== null && 'date' in input;
}

/** A cell as the wire has it. */
export function wireCell(value: SheetValue, isoText: (moment: Date) => string): WireCell {
  if (value instanceof Date) return { date: isoText(value) };
  return value === '' ? null : value;
}

/** Rows of cells without blank ends and without blank rows at the end. */
export function wireCells(rows: readonly (readonly SheetValue[])[], isoText: (moment: Date) => string): WireCell[][] {
  const cells = rows.map((row) => {
    const filled = row.length - [...row].reverse().findIndex((value) => value !== '');
    return row.slice(0, filled > row.length ? 0 : filled).map((value) => wireCell(value, isoText));
  });
  while (cells.length > 0 && cells[cells.length - 1]?.length === 0) cells.pop();
  return cells;
}

/** A short text that is the same for the same cells, and another for others: 53 bits of Bryc's cyrb53. */
export function stampOf(cells: readonly (readonly WireCell[])[]): string {
  const text = JSON.stringify(cells);
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
