/** Spreadsheets in the stand-in for Google Sheets, with the script and the sidebar as clasp would push them. */
import { shippedDataSet, type DataSetId } from '../../../../src/commands/data-sets';
import { newRegister } from '../../../../src/commands/new-register';
import type { Call } from '../../../../src/hosts/sheets/client/call';
import { openSheetsWorkbook } from '../../../../src/hosts/sheets/client/sheets-workbook';
import { openRegister, type Register } from '../../../../src/register/register';
import { tableIds } from '../../../../src/register/tables';
import { GoogleSheets, type GoogleSheetsOptions } from '../../../sheets-host';
import { filesIn, PROJECT_WITH_SIDEBAR } from '../../../support/sheets-build';
import { valueOf } from '../parts';

/** The day on which registers are made, and which the pages take for today. */
export const TODAY = '2023-10-02';

/** Nine o'clock in Vietnam. */
export const MORNING = `${TODAY}T02:00:00Z`;

const files = filesIn(PROJECT_WITH_SIDEBAR);

/** A blank spreadsheet. */
export function blankSheets(options: Partial<GoogleSheetsOptions> = {}): GoogleSheets {
  return new GoogleSheets({ files, now: MORNING, name: 'Kiểm tra CCHC 2023', ...options });
}

/** A spreadsheet with a register, made as the sidebar makes it. */
export async function registerSheets(dataSet: DataSetId = 'minh-hoa'): Promise<GoogleSheets> {
  const sheets = blankSheets();
  const workbook = valueOf(await openSheetsWorkbook(callOf(sheets)));
  valueOf(await workbook.addTables(newRegister(shippedDataSet(dataSet), { today: TODAY }).tables));
  return sheets;
}

/** The register in a spreadsheet, as another user's sidebar reads it. */
export async function registerOf(sheets: GoogleSheets): Promise<Register> {
  const workbook = valueOf(await openSheetsWorkbook(callOf(sheets)));
  return valueOf(openRegister(valueOf(await workbook.read(tableIds))));
}

function callOf(sheets: GoogleSheets): Call {
  return (name, argument) => sheets.call(name, argument) as ReturnType<Call> as never;
}
