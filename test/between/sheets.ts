/** A spreadsheet in the stand-in for Google Sheets with the built script, and the sidebar's port on it. */
import type { Call } from '../../src/hosts/sheets/client/call';
import { openSheetsWorkbook, type SheetsWorkbook } from '../../src/hosts/sheets/client/sheets-workbook';
import { valueOf } from '../contract/content';
import { GoogleSheets } from '../sheets-host';
import { builtFiles } from '../support/sheets-build';

/** A blank spreadsheet with the script. */
export function blankSpreadsheet(): GoogleSheets {
  return new GoogleSheets({ files: builtFiles(), name: 'Sổ kiểm tra' });
}

/** The sidebar of a spreadsheet. */
export async function sidebarOf(sheets: GoogleSheets): Promise<SheetsWorkbook> {
  const call: Call = (name, argument) => sheets.call(name, argument) as ReturnType<Call> as never;
  return valueOf(await openSheetsWorkbook(call));
}
