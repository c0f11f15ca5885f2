/**
 * What the contract suite asks of a host's tests, so that one list of cases runs on every host. To hook a host in, write
 * a `HostUnderTest` and call `describeWorkbook(host)` in `test/contract/<host>.test.ts`.
 */
import type { Workbook } from '../../src/host/workbook';
import type { NewTable } from '../../src/register/new-table';
import type { RawCell } from '../../src/register/snapshot';
import type { Cell } from './hand-edits';

/**
 * Something that not every host, or not every host's tests, can do. The first five are the host's own capabilities and
 * must agree with its flags.
 */
export type Ability =
  | 'select'
  | 'hearsChanges'
  | 'addTables'
  | 'refreshes'
  | 'renews'
  | 'count round trips'
  | 'fail half-way'
  | 'rename headers'
  | 'move columns'
  | 'tell formulas'
  | 'count from 1904';

/** Another person, who works in the same workbook by hand. Rows and columns count from 0. */
export interface OtherUser {
  /** Types into a data cell; null clears it. */
  type(cell: Cell, value: RawCell): Promise<void>;
  /** Types another header; only asked of hosts that can `rename headers`. */
  renameHeader(cell: Cell, header: string): Promise<void>;
  /** Takes a column of the sheet's table to its right end; only asked of hosts that can `move columns`. */
  moveColumn(sheet: string, column: number): Promise<void>;
  /** Inserts a blank row inside the sheet's table. */
  insertRow(sheet: string, at: number): Promise<void>;
  /** Deletes a row of the sheet's table; a host may leave a blank row at the table's end instead. */
  deleteRow(sheet: string, at: number): Promise<void>;
  /** Sorts the rows of the sheet's table, descending, by the raw cells of a column. */
  sortDown(sheet: string, column: number): Promise<void>;
}

/** How the workbook of a case is made. */
export interface StoreOptions {
  readonly date1904?: boolean;
  readonly readOnly?: boolean;
}

/** One workbook, opened by as many clients as a case needs. */
export interface WorkbookStore {
  /** Opens one more client, in a state of its own as another user's pane would be. */
  open(): Promise<Workbook>;
  readonly user: OtherUser;
  /** The next write of any client stops in its middle; only asked of hosts that can `fail half-way`. */
  failNextWrite(): void;
  /** How often clients asked the host so far; only asked of hosts that can `count round trips`. */
  roundTrips(): number;
  /** Whether a cell holds a formula; only asked of hosts that can `tell formulas`. */
  holdsFormula(cell: Cell): Promise<boolean>;
  /** What `select` showed last, when the host can tell. */
  selected(): { readonly sheet?: string; readonly cell?: string } | null;
  close(): Promise<void>;
}

/** A host, and what a case can't expect of it. */
export interface HostUnderTest {
  readonly name: string;
  /** Makes a workbook that holds the tables, each on its own sheet with a table object and its hidden names. */
  create(tables: readonly NewTable[], options: StoreOptions): Promise<WorkbookStore>;
  /** What it can't do and why, in a few words that are shown in the names of the tests concerned. */
  readonly lacks: Readonly<Partial<Record<Ability, string>>>;
  /** How many rows a large table has here; 20,000 unless the host's tests would take too long. */
  readonly manyRows?: number;
  /** How many random histories to try; one takes some twenty steps. */
  readonly histories: number;
}
