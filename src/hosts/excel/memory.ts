/** What an earlier read learned of a workbook, so that the next one knows what to ask for at once. */
import type { TableId } from '../../register/tables';
import type { Structure } from './structure';

/** How large a sheet was, and how much a cell of it takes in an answer. */
export interface SheetSize {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
  readonly cellBytes: number;
}

/** The memory of one client. What it holds may be old: every answer is compared with the structure that comes with it. */
export class Memory {
  structure: Structure | null = null;
  /** Whether the workbook could not be written. */
  readOnly = false;
  /** By the id of the sheet. */
  readonly sizes = new Map<string, SheetSize>();
  /** The sheets of tables that have no table object of their name, by id. */
  readonly foundOn = new Map<TableId, string>();

  /** Begins anew, when what was asked for is no longer there. */
  forget(): void {
    this.structure = null;
    this.foundOn.clear();
  }
}
