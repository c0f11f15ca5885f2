/** What a command wants written: plain data that every host applies in its own way. */
import type { RawCell } from './snapshot';
import type { TableId } from './tables';

/**
 * A row to add below the last row of a table; `values` by column id, columns left out are blank. Computed columns are
 * never written, whatever is given for them.
 */
export interface AppendRow {
  readonly kind: 'append';
  readonly table: TableId;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What an expected cell holds when it can't be read as its column's kind: the raw cell as found. */
export interface UnreadableCell {
  readonly unreadable: RawCell;
}

/**
 * New values for some cells of a row. The row is found by its code (in sheet Cấu hình by its key), wherever it stands by
 * then; `code` null means a row that has none yet, found by `expected` alone. `expected` holds, by column id, what the
 * command read in at least every column it changes: if the row holds something else by then, it is a conflict. The value
 * of a setting may be given raw or as the setting has it.
 */
export interface UpdateRow {
  readonly kind: 'update';
  readonly table: TableId;
  readonly code: string | null;
  readonly values: Readonly<Record<string, unknown>>;
  /** Decoded values, or an `UnreadableCell`. */
  readonly expected: Readonly<Record<string, unknown>>;
}

/** A change to a register. */
export type Change = AppendRow | UpdateRow;
