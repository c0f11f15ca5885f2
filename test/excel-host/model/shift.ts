/** Cells that make way for inserted cells, or close up over deleted ones. */
import { areaOf, LAST_COLUMN, LAST_ROW, type Area } from './area';

/** A strip of cells moves along its rows or columns from a position on. */
export interface Shift {
  readonly kind: 'insert' | 'delete';
  /** `rows` moves cells down or up, `columns` right or left. */
  readonly along: 'rows' | 'columns';
  readonly at: number;
  readonly count: number;
  /** The strip: its first and last column when rows move, its first and last row when columns move. */
  readonly from: number;
  readonly to: number;
}

/** The shift that makes room for an area, or closes over it. */
export function shiftFor(kind: Shift['kind'], along: Shift['along'], area: Area): Shift {
  return along === 'rows'
    ? { kind, along, at: area.top, count: area.bottom - area.top + 1, from: area.left, to: area.right }
    : { kind, along, at: area.left, count: area.right - area.left + 1, from: area.top, to: area.bottom };
}

/** Whether whole rows or columns of the sheet move. */
export function isWhole(shift: Shift): boolean {
  return shift.from === 0 && shift.to === (shift.along === 'rows' ? LAST_COLUMN : LAST_ROW);
}

interface Ends {
  readonly start: number;
  readonly end: number;
  /** Across the movement. */
  readonly from: number;
  readonly to: number;
}

function endsOf(area: Area, along: Shift['along']): Ends {
  return along === 'rows'
    ? { start: area.top, end: area.bottom, from: area.left, to: area.right }
    : { start: area.left, end: area.right, from: area.top, to: area.bottom };
}

/** Whether the whole area lies in the strip that moves. */
export function inStrip(area: Area, shift: Shift): boolean {
  const { from, to } = endsOf(area, shift.along);
  return from >= shift.from && to <= shift.to;
}

/** Whether the shift moves some, but not all of an area's width. */
export function tears(area: Area, shift: Shift): boolean {
  const { end, from, to } = endsOf(area, shift.along);
  return end >= shift.at && !inStrip(area, shift) && from <= shift.to && to >= shift.from;
}

/** Where an area stands after a shift; null when it was deleted. An area that is only partly in the strip stays. */
export function shifted(area: Area, shift: Shift): Area | null {
  if (!inStrip(area, shift)) return area;
  const { start, end } = endsOf(area, shift.along);
  const last = shift.along === 'rows' ? LAST_ROW : LAST_COLUMN;
  if (start === 0 && end === last) return area;
  const moved = shift.kind === 'insert' ? opened(start, end, shift) : closed(start, end, shift);
  if (moved === null || moved.start > last) return null;
  const stop = Math.min(moved.end, last);
  return shift.along === 'rows'
    ? areaOf(moved.start, area.left, stop, area.right)
    : areaOf(area.top, moved.start, area.bottom, stop);
}

function opened(start: number, end: number, { at, count }: Shift): { start: number; end: number } {
  return { start: start >= at ? start + count : start, end: end >= at ? end + count : end };
}

function closed(start: number, end: number, { at, count }: Shift): { start: number; end: number } | null {
  const after = at + count;
  if (start >= at && end < after) return null;
  const first = start < at ? start : Math.max(start, after) - count;
  const final = end < at ? end : Math.max(end, after - 1) - count;
  return { start: first, end: final };
}
