/** Reads the spreadsheet: one call of Google for the values of each sheet that is asked for. */
import type { ReadRequest, WireName, WireSheet, WireWorkbook } from '../wire';
import { stampOf, wireCells, type SheetValue } from './cells';
import { isoTexts } from './dates';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The sheets with cells, in the order of their tabs; sheets of one chart have none. */
export function gridSheets(book: Spreadsheet): Sheet[] {
  return book.getSheets().filter((sheet) => sheet.getType() === SpreadsheetApp.SheetType.GRID);
}

/** Whether the user may write anywhere: where titles and headers are protected on every sheet, then at the end of one. */
export function canEdit(sheets: readonly Sheet[]): boolean {
  return (
    sheets.some((sheet) => sheet.getRange(1, 1).canEdit()) ||
    sheets.some((sheet) => sheet.getRange(sheet.getMaxRows(), sheet.getMaxColumns()).canEdit())
  );
}

/** The spreadsheet, with the cells that are asked for. */
export function readBook(book: Spreadsheet, request: ReadRequest): WireWorkbook {
  const timeZone = book.getSpreadsheetTimeZone();
  const isoText = isoTexts(timeZone);
  const sheets = gridSheets(book);
  const wanted = request.sheets === null ? null : new Set(request.sheets);
  return {
    name: book.getName(),
    locale: book.getSpreadsheetLocale(),
    timeZone,
    scriptTimeZone: Session.getScriptTimeZone(),
    canEdit: canEdit(sheets),
    sheets: sheets.map((sheet) => {
      const isWanted = wanted === null || wanted.has(sheet.getName());
      return readSheet(sheet, { cells: isWanted, formulas: isWanted && request.formulas }, isoText);
    }),
    names: readNames(book),
  };
}

function readSheet(
  sheet: Sheet,
  wanted: { readonly cells: boolean; readonly formulas: boolean },
  isoText: (moment: Date) => string,
): WireSheet {
  const all = wanted.cells ? sheet.getDataRange() : null;
  const cells = all && wireCells(all.getValues() as SheetValue[][], isoText);
  return {
    id: sheet.getSheetId(),
    name: sheet.getName(),
    cells,
    stamp: cells === null ? '' : stampOf(cells),
    formulas: all !== null && wanted.formulas ? placed(all.getFormulas()) : null,
  };
}

/** The stamp of a sheet as it is now. */
export function currentStamp(sheet: Sheet, isoText: (moment: Date) => string): string {
  return stampOf(wireCells(sheet.getDataRange().getValues() as SheetValue[][], isoText));
}

function placed(formulas: readonly (readonly string[])[]): [row: number, column: number, formula: string][] {
  return formulas.flatMap((row, down) =>
    row.flatMap((formula, across): [number, number, string][] => (formula === '' ? [] : [[down, across, formula]])),
  );
}

function readNames(book: Spreadsheet): WireName[] {
  return book.getNamedRanges().flatMap((named) => {
    const range = rangeOf(named);
    if (range === null) return [];
    const [top, left] = [range.getRow() - 1, range.getColumn() - 1];
    return [
      {
        name: named.getName(),
        sheet: range.getSheet().getSheetId(),
        top,
        left,
        bottom: range.getLastRow() - 1,
        right: range.getLastColumn() - 1,
      },
    ];
  });
}

/** Where a name leads; null for one whose cells were deleted. */
export function rangeOf(named: GoogleAppsScript.Spreadsheet.NamedRange): GoogleAppsScript.Spreadsheet.Range | null {
  try {
    return named.getRange();
  } catch {
    return null;
  }
}
