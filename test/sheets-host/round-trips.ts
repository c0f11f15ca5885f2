/** Which calls of a script go to Google’s servers, and which of them change the spreadsheet. */

/** Classes whose methods work on the script's side until something is built or added. */
const LOCAL =
  /(?:Builder|Style|Value|^Ui|^Menu|^Html\w+|^Utilities|^Session|^ScriptApp|^Logger|^console|^Charts|Criteria|Rule)$/u;

/** What is known without asking: places, and what came with the object. */
const KNOWN = new Set([
  ...['getActive', 'getActiveSpreadsheet', 'getUi', 'getRange', 'getRangeList', 'getRanges', 'offset', 'getCell'],
  ...['getRow', 'getColumn', 'getNumRows', 'getNumColumns', 'getLastRow', 'getLastColumn', 'getHeight', 'getWidth'],
  ...['getRowIndex', 'getA1Notation', 'getSheet', 'getParent', 'getSheetId', 'getGridId', 'getName', 'getSheetName'],
  ...['getIndex', 'getId', 'getUrl', 'newDataValidation', 'newConditionalFormatRule', 'newRichTextValue'],
  ...['newTextStyle', 'newChart', 'getDocumentLock', 'getScriptLock', 'getUserLock', 'hasLock', 'getBody'],
]);

/** `getLastRow` and `getLastColumn` of a sheet look at its cells; those of a range are known. */
const ASKED_OF_SHEET = new Set(['getLastRow', 'getLastColumn']);

/** Whether a call is one that Google's servers answer. */
export function isCounted(className: string, method: string): boolean {
  if (className === 'Sheet' && ASKED_OF_SHEET.has(method)) return true;
  return !LOCAL.test(className) && !KNOWN.has(method);
}

const WRITES =
  /^(?:set|insert|delete|clear|protect|append|merge|break|sort|move|copy|remove|create|hide|show|add|auto|duplicate|rename|toast|update|trim|randomize|un|expand|collapse|group|shift|apply|split|fill|replace)/u;
const SHEETS = new Set([
  'SpreadsheetApp',
  'Spreadsheet',
  'Sheet',
  'Range',
  'RangeList',
  'NamedRange',
  'Protection',
  'Filter',
]);

/** Whether a call changes a spreadsheet, which custom functions may not. */
export function isWrite(className: string, method: string): boolean {
  return SHEETS.has(className) && WRITES.test(method);
}
