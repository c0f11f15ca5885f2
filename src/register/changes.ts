/** What a command wants written: plain data that every host applies in its own way. */
import type { TableId } from './tables';

/** A row to add below the last row of a table; `values` by column id, columns left out are blank. */
export interface AppendRow {
  readonly kind: 'append';
  readonly table: TableId;
  readonly values: Readonly<Record<string, unknown>>;
}

/** A change to a register. */
export type Change = AppendRow;
