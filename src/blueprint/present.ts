/** What a workbook holds already when sheets of a register come into it. */
import type { Table } from '../register/table';
import { tables } from '../register/tables';

/** A defined name of the whole workbook; `formula` is without `=`. */
export interface PresentName {
  readonly name: string;
  readonly formula: string;
}

/** The facts that sheets and names have to fit; a host may keep more with a name. */
export interface PresentWorkbook<N extends PresentName = PresentName> {
  /** The names of all sheets, also of those without cells, such as sheets that are a chart. */
  readonly sheetNames: readonly string[];
  /** The names of the sheets with cells. */
  readonly worksheets: readonly string[];
  /** Table objects, and the sheets they are on. */
  readonly tables: readonly { readonly name: string; readonly sheet: string }[];
  readonly names: readonly N[];
  /** Whether serial dates count from 1904. */
  readonly date1904: boolean;
}

/** The tables of the register that a workbook has. */
export function presentTables(present: PresentWorkbook): Table[] {
  const names = new Set(present.tables.map(({ name }) => name.toUpperCase()));
  return Object.values<Table>(tables).filter(({ name }) => names.has(name.toUpperCase()));
}
