/** Where the user is in the spreadsheet, showing a place, and taking back sheets that a set-up added. */
import type { ActiveCell, RemoveRequest, SelectRequest } from '../wire';
import { messageOf, Refusal } from './answer';
import { isMarked } from './draw/sheets';
import { canEdit, gridSheets, rangeOf } from './read';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Moves the user's cursor to a cell; without one, to the sheet alone. */
export function select(book: Spreadsheet, { sheet: name, cell }: SelectRequest): null {
  const sheet = name === null ? book.getActiveSheet() : book.getSheetByName(name);
  if (sheet === null) throw new Refusal({ kind: 'sheetGone', sheet: name ?? '' });
  if (cell === '') book.setActiveSheet(sheet);
  else sheet.getRange(cell).activate();
  return null;
}

/** The cell that the user is in; A1 of the open sheet when there is none. */
export function whereUserIs(book: Spreadsheet): ActiveCell {
  const cell = book.getCurrentCell();
  if (cell === null) return { sheet: book.getActiveSheet().getName(), row: 0, column: 0 };
  return { sheet: cell.getSheet().getName(), row: cell.getRow() - 1, column: cell.getColumn() - 1 };
}

/** Removes the sheets of a set-up, and the names that lead to them; sheets that are not there, or another’s, are no fault. */
export function remove(book: Spreadsheet, { sheets: names, mark }: RemoveRequest): null {
  const there = names.flatMap((name) => book.getSheetByName(name) ?? []);
  const sheets = there.filter((sheet) => isMarked(sheet, mark));
  if (sheets.length === 0) return null;
  if (!canEdit(gridSheets(book))) throw new Refusal({ kind: 'readOnly' });
  const ids = new Set(sheets.map((sheet) => sheet.getSheetId()));
  const ours = sheets.map((sheet) => sheet.getName());
  try {
    for (const named of book.getNamedRanges()) {
      const id = rangeOf(named)?.getSheet().getSheetId();
      if (id !== undefined && ids.has(id)) named.remove();
    }
    for (const sheet of sheets) book.deleteSheet(sheet);
  } catch (thrown) {
    const left = ours.filter((name) => book.getSheetByName(name) !== null);
    throw new Refusal({ kind: 'refused', message: messageOf(thrown), left });
  }
  return null;
}
