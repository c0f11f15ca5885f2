/** Between the values of changes and the cells of a workbook: encoding, the readings of a cell, and words for messages. */
import type { UnreadableCell } from '../register/changes';
import type { Column } from '../register/column';
import { describeCell } from '../register/columns';
import { isIsoDate } from '../register/dates';
import { settingList, type Setting } from '../register/settings';
import { isCellError, isFilledCell, type RawCell } from '../register/snapshot';
import type { Table } from '../register/table';

const SETTING_COLUMNS: ReadonlyMap<unknown, Setting<unknown>> = new Map(
  Object.values<Setting<unknown>>(settingList).map((setting) => [setting.key, setting]),
);

/** The column of a table; asking for one that is not declared is a fault of ours. */
export function columnOf(table: Table, id: string): Column<unknown> {
  const column = table.columns[id];
  if (column === undefined) throw new Error(`${table.id} declares no column ${id}`);
  return column;
}

/** The column by which rows of a table are known: their code, or the key of a setting; null where rows have neither. */
export function keyColumn(table: Table): 'code' | 'key' | null {
  return 'code' in table.columns ? 'code' : table.id === 'settings' ? 'key' : null;
}

/** Whether the tool computes the cell, so that nothing is ever written to it or compared with it. */
export function isComputed(table: Table, id: string, key: unknown): boolean {
  return columnOf(table, id).formula !== undefined || settingAt(table, id, key)?.formula !== undefined;
}

/** The setting whose value stands in a cell, when the cell is one of a value on sheet Cấu hình. */
function settingAt(table: Table, id: string, key: unknown): Setting<unknown> | undefined {
  return table.id === 'settings' && id === 'value' ? SETTING_COLUMNS.get(key) : undefined;
}

/** The cell to write for a value; the value of a setting may also be of its own kind, such as a date. Text is NFC. */
export function encodeValue(table: Table, id: string, key: unknown, value: unknown, date1904: boolean): RawCell {
  const column = columnOf(table, id);
  const typed = settingAt(table, id, key)?.column;
  const isTyped = typeof value === 'boolean' || (typed?.kind === 'date' && isIsoText(value));
  const cell = (typed !== undefined && isTyped ? typed : column).encode(value ?? column.blank, date1904);
  if (typeof cell === 'number' && !Number.isFinite(cell)) throw new RangeError(`Not a cell value: ${cell}`);
  return typeof cell === 'string' ? cell.normalize('NFC') : cell;
}

/** Whether a cell to write is a date's serial number, of a column of dates or a setting that is one. */
export function isDateCell(table: Table, id: string, key: unknown, cell: RawCell): boolean {
  return typeof cell === 'number' && (settingAt(table, id, key)?.column ?? columnOf(table, id)).kind === 'date';
}

function isIsoText(value: unknown): boolean {
  return typeof value === 'string' && isIsoDate(value);
}

/** What a cell can be taken to say: its value, and that of the setting it belongs to; none when it can't be read. */
export function readingsOf(table: Table, id: string, key: unknown, cell: RawCell, date1904: boolean): unknown[] {
  const column = columnOf(table, id);
  const typed = settingAt(table, id, key)?.column;
  return [column, ...(typed === undefined ? [] : [typed])].flatMap((kind) => {
    if (cell === null || !isFilledCell(cell)) return [kind.blank];
    const decoded = kind.decode(cell, date1904);
    return decoded.ok ? [decoded.value] : [];
  });
}

/** Tells the raw cell that a command could not read from a value. */
export function isUnreadable(value: unknown): value is UnreadableCell {
  return typeof value === 'object' && value !== null && 'unreadable' in value;
}

/** Whether two values of rows are the same; text in any Unicode form, undefined and null both blank. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a === b || a.normalize('NFC') === b.normalize('NFC');
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((part, i) => sameValue(part, b[i]));
  return (a ?? null) === (b ?? null);
}

/** Whether two raw cells hold the same; text in any Unicode form. */
export function sameCell(a: RawCell, b: RawCell): boolean {
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  return sameValue(a, b);
}

/** A value in words for a message; blank is the empty text. */
export function describeValue(table: Table, id: string, value: unknown): string {
  if (isUnreadable(value)) return describeCell(value.unreadable);
  if (isIsoText(value)) return describeCell(value as string);
  const column = columnOf(table, id);
  return describeCell(column.encode(value ?? column.blank));
}
