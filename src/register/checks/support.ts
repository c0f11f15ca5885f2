/** What the checks share: blank cells told from broken ones, places, and the names and lists that messages are made of. */
import type { IsoDate } from '../dates';
import { groupBy } from '../group-by';
import type { Bilingual, Place, Problem } from '../problem';
import { placeOf, type Register, type RowIn } from '../register';
import { settingList, type SettingId } from '../settings';
import type { RowOrigin } from '../table';
import type { TableId } from '../tables';

/** What a check may need besides the register. */
export interface CheckContext {
  /** The day the register is looked at. */
  readonly asOf: IsoDate;
}

/** A check: what it finds wrong in a register, each problem at its cell. */
export type Check = (register: Register, context: CheckContext) => readonly Problem[];

/** A row of any table. */
export interface AnyRow {
  readonly origin: RowOrigin;
}

/** A visit (cuộc kiểm tra). */
export type Visit = RowIn<'visits'>;

/** A finding (phát hiện). */
export type Finding = RowIn<'findings'>;

const LONGEST_QUOTE = 60;
const SHOWN_IN_LIST = 8;

/** The value of a column whose id is only known at run time. */
export function valueOf(row: AnyRow, column: string): unknown {
  return (row as unknown as Readonly<Record<string, unknown>>)[column];
}

/** The date in a column whose id is only known at run time; null when blank or unreadable. */
export function dateIn(row: AnyRow, column: string): IsoDate | null {
  const value = valueOf(row, column);
  return typeof value === 'string' ? value : null;
}

/**
 * Tells whether a cell was left empty. An unreadable cell and a column that was not found are no empty cells: each has a
 * problem of its own already.
 */
export function isBlank(register: Register, table: TableId, row: AnyRow, column: string): boolean {
  if (row.origin.broken.has(column) || register.tables[table].layout?.columns.has(column) !== true) return false;
  const value = valueOf(row, column);
  return value === null || (Array.isArray(value) && value.length === 0);
}

/**
 * Tells whether a table was found in the workbook, with these columns. Checks that rest on what was not found keep
 * silent: that it is missing has been said once.
 */
export function isFound(register: Register, table: TableId, ...columns: readonly string[]): boolean {
  const { layout } = register.tables[table];
  return layout !== null && columns.every((column) => layout.columns.has(column));
}

/** The place of a table as a whole. */
export function tablePlace(register: Register, table: TableId): Place {
  const sheet = register.tables[table].layout?.sheet;
  return { ...(sheet !== undefined && { sheet }), table };
}

/** The place of the value of a setting. */
export function settingPlace(register: Register, id: SettingId): Place {
  const row = register.tables.settings.rows.find(({ key }) => key === settingList[id].key);
  return row === undefined ? tablePlace(register, 'settings') : placeOf(register, 'settings', row, 'value');
}

/** The name of a unit, or what was typed when no unit has that code. */
export function unitName(register: Register, code: string): string {
  return register.tables.units.byCode.get(code)?.name ?? code;
}

/** A visit in a message: its code and unit. */
export function visitName(register: Register, { code, unit }: Visit): string {
  const name = unit === null ? null : unitName(register, unit);
  return code === null ? (name ?? '–') : name === null ? code : `${code} (${name})`;
}

/** A text in a message, shortened. */
export function quote(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > LONGEST_QUOTE ? `“${line.slice(0, LONGEST_QUOTE - 1)}…”` : `“${line}”`;
}

/** A finding in a message: its code, text and unit. */
export function findingName(register: Register, { code, content, unit }: Finding): string {
  const parts = [code, content && quote(content), unit && `(${unitName(register, unit)})`];
  return parts.filter((part) => part !== null).join(' ') || '–';
}

/** The first of many names, and how many more there are. */
export function listSome(names: readonly string[]): Bilingual {
  const shown = names.slice(0, SHOWN_IN_LIST).join('; ');
  const more = names.length - SHOWN_IN_LIST;
  return more > 0 ? { vi: `${shown} và ${more} mục khác`, en: `${shown} and ${more} more` } : { vi: shown, en: shown };
}

/** Tells whether a visit was called off. */
export function isCancelled(visit: Visit): boolean {
  return visit.sideState === 'CANCELLED';
}

/** The rows whose key an earlier row has, each with that first row; rows whose key is null repeat nothing. */
export function repeatedRows<R>(rows: readonly R[], keyOf: (row: R) => string | null): { row: R; first: R }[] {
  return [...groupBy(rows, keyOf).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : others.map((row) => ({ row, first })),
  );
}
