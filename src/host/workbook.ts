/** The port: what a pane and the commands may ask of a workbook, whichever host holds it. */
import type { Change } from '../register/changes';
import type { NewTable } from '../register/new-table';
import type { Bilingual, Place, Problem, Result } from '../register/problem';
import type { Snapshot } from '../register/snapshot';
import type { TableId } from '../register/tables';

/** What a host can do; a pane hides what it can't. */
export interface Capabilities {
  /** `select` moves the user's cursor. */
  readonly select: boolean;
  /** `onChange` hears of edits by the user and by others. */
  readonly hearsChanges: boolean;
  /** `addTables` can put the register into the open workbook. */
  readonly addTables: boolean;
  /** `refresh` can bring the computed columns up to date. */
  readonly refreshes: boolean;
  /** `renew` can put the frame of the register right. */
  readonly renews: boolean;
  /** One undo of the user takes a whole `apply` back. */
  readonly undoesApply: boolean;
  /** Nothing can be written, as in a protected or read-only workbook. */
  readonly readOnly: boolean;
}

/** Why a row was not written: someone changed, moved out or removed it since the command read it, or took its code. */
export interface Conflict {
  readonly kind: 'changed' | 'gone' | 'code-taken';
  readonly table: TableId;
  readonly code: string | null;
  /** What to tell the user, with the cell to look at. */
  readonly problem: Problem;
}

/** What `apply` did: everything, in one step, or nothing because of conflicts. */
export type Applied =
  | { readonly kind: 'written'; readonly places: readonly Place[] }
  | { readonly kind: 'conflicts'; readonly conflicts: readonly Conflict[] };

/** What happened in a workbook; `tables` is null when it can't be told which were touched. */
export interface WorkbookChange {
  readonly tables: readonly TableId[] | null;
}

/** What `refresh` did: how many cells were written. */
export interface Refreshed {
  readonly cells: number;
}

/** What `renew` did: one line for each thing that was put right; nothing when the register was whole. */
export interface Renewed {
  readonly mended: readonly Bilingual[];
}

/** An open workbook. Every method answers with a value; a rejected promise is a fault of ours. */
export interface Workbook {
  readonly capabilities: Capabilities;
  /** The cells of the tables a command declares, in one round trip. More than asked may come; tables not there are left out. */
  read(tables: readonly TableId[]): Promise<Result<Snapshot>>;
  /**
   * Writes the changes in one round trip, all of them or none. Rows are found by their codes, wherever they stand by
   * then; a row that no longer holds the values a change expects is a conflict, never overwritten.
   */
  apply(changes: readonly Change[]): Promise<Result<Applied>>;
  /** Shows a place to the user. */
  select(place: Place): Promise<Result<void>>;
  /** Calls `listener` after changes, by whomever; gives the function that stops it. */
  onChange(listener: (change: WorkbookChange) => void): () => void;
  /** Adds the given tables, and the overview, as new sheets; gives their names. What stands in the workbook stays as it is. */
  addTables(tables: readonly NewTable[]): Promise<Result<readonly string[]>>;
  /**
   * Brings the computed columns and settings to what the register says they hold: formulas, or plain values where its
   * setting asks for them. What people typed stays. Called again with nothing changed, it writes nothing.
   */
  refresh(): Promise<Result<Refreshed>>;
  /**
   * Puts right what the register lacks of its frame: sheets, columns, names, dropdowns, colours, formulas. What people
   * typed stays. Called again, it mends nothing.
   */
  renew(): Promise<Result<Renewed>>;
}
