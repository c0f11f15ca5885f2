/** What a table is: one declaration from which row types, codecs, the empty sheet and the reference page derive. */
import type { Columns, ValueOf } from './column';
import type { RawCell } from './snapshot';

/**
 * Where a row was read and which of its cells could not be: column id → what was found, null for a column that was not
 * found. Rows count from 0.
 */
export interface RowOrigin {
  readonly sheet: string;
  readonly row: number;
  readonly broken: ReadonlyMap<string, RawCell>;
}

/** The values of a row by column id. */
export type ValuesOf<C extends Columns> = { readonly [K in keyof C]: ValueOf<C[K]> };

/** A row as read: its values and where they came from. */
export type DecodedRow<C extends Columns> = ValuesOf<C> & { readonly origin: RowOrigin };

/** A table, declared once. */
export interface Table<C extends Columns = Columns> {
  /** Stable identifier in code. */
  readonly id: string;
  /** Sheet name, as people see it. */
  readonly sheet: string;
  /** Name of the table object in the workbook; letters and digits only. */
  readonly name: string;
  /** The line above the table: what one row is. */
  readonly title: string;
  /** What row codes begin with: PH → PH001. */
  readonly codePrefix: string;
  /** How many leading columns stay in view. */
  readonly frozenColumns: number;
  readonly columns: C;
}

/** The row type of a table. */
export type RowOf<T> = T extends Table<infer C> ? DecodedRow<C> : never;

/** The values of a table's row, without its origin. */
export type RowValues<T> = T extends Table<infer C> ? ValuesOf<C> : never;

/** Declares a table. */
export function defineTable<const C extends Columns>(table: Table<C>): Table<C> {
  return table;
}

/** The ids of the columns that hold data, in order: those the tool reads. */
export function sourceColumns(table: Table): string[] {
  return Object.keys(table.columns).filter((id) => table.columns[id]?.formula === undefined);
}

/** The hidden defined name that follows a header cell when the column is moved or renamed. */
export function anchorName(table: Table, columnId: string): string {
  return `SKT_${table.name}_${columnId}`;
}

/** The next free code of a table: one more than the highest number in use, at least three digits. */
export function nextCode(table: Table, used: Iterable<string | null>): string {
  const pattern = new RegExp(`^${table.codePrefix}(\\d+)$`, 'u');
  let highest = 0;
  for (const code of used) {
    const digits = pattern.exec(code ?? '')?.[1];
    if (digits !== undefined) highest = Math.max(highest, Number(digits));
  }
  return `${table.codePrefix}${String(highest + 1).padStart(3, '0')}`;
}
