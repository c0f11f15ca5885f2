/** Makes a register workbook (.xlsx) from tables and their rows. */
import type { NewSheet, WorkbookOptions } from './input';

/** A workbook file with the sheets in the order given. Same input, same bytes. */
export function createWorkbook(sheets: readonly NewSheet[], options: WorkbookOptions): Uint8Array {
  throw new Error(`not written yet: ${sheets.length} sheets of ${options.created}`);
}
