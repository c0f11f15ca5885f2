/** A table that is not in any workbook yet. */
import type { RawCell } from './snapshot';
import type { Table } from './table';

/** One table of a new register: cells in the order of its columns, computed columns included. */
export interface NewTable {
  readonly table: Table;
  readonly rows: readonly (readonly RawCell[])[];
}
