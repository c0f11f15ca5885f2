/** Writes to the spreadsheet: everything or nothing, only where the cells are still those that the plan was made from. */
import type { ApplyRequest, WireApplied, WireWrite } from '../wire';
import { messageOf, Refusal } from './answer';
import { isoTexts } from './dates';
import { canEdit, currentStamp, gridSheets, readBook } from './read';
import { Rectangle } from './rectangle';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What an `ApplyRequest` comes to; the caller holds the lock. */
export function applyTo(book: Spreadsheet, request: ApplyRequest): WireApplied {
  const isoText = isoTexts(book.getSpreadsheetTimeZone());
  const sheets = gridSheets(book);
  const byId = new Map(sheets.map((sheet) => [sheet.getSheetId(), sheet]));
  const find = (id: number): Sheet => {
    const sheet = byId.get(id);
    if (sheet === undefined) throw new Refusal({ kind: 'sheetGone', sheet: String(id) });
    return sheet;
  };
  const targets = request.writes.map((write) => ({ sheet: find(write.sheet), write }));
  if (targets.length > 0 && !canEdit(sheets)) throw new Refusal({ kind: 'readOnly' });
  const isStale = (): boolean =>
    request.expected.some(({ sheet, stamp }) => currentStamp(find(sheet), isoText) !== stamp);
  const isWritten = writeAll(targets, isoText, isStale);
  return isWritten ? { kind: 'written' } : { kind: 'stale', workbook: readBook(book, request.reread) };
}

/** A rectangle to write, on a sheet. */
export interface Target {
  readonly sheet: Sheet;
  readonly write: Omit<WireWrite, 'sheet'>;
}

/**
 * Writes rectangles; on any refusal puts all of them back as they were, and refuses with what happened. Writes nothing, and
 * gives false, where `isStale`: that is asked last, for no lock keeps people from typing while the rest is looked up.
 */
export function writeAll(
  targets: readonly Target[],
  isoText: (moment: Date) => string,
  isStale: () => boolean = () => false,
): boolean {
  for (const { sheet, write } of targets) grow(sheet, write);
  const rectangles = targets.map(({ sheet, write }) => new Rectangle(sheet, write, isoText));
  const closed = rectangles.find((rectangle) => !rectangle.canEdit());
  if (isStale()) return false;
  if (closed !== undefined) throw new Refusal({ kind: 'protected', sheet: closed.sheetName, area: closed.area });
  const written: Rectangle[] = [];
  try {
    for (const rectangle of rectangles) {
      written.push(rectangle);
      rectangle.put();
    }
    SpreadsheetApp.flush();
    if (rectangles.filter((rectangle) => rectangle.insist()).length > 0) SpreadsheetApp.flush();
    for (const rectangle of rectangles) checkKept(rectangle);
    return true;
  } catch (thrown) {
    const left = written.reverse().flatMap(leftAfterRestoring);
    if (left.length === 0 && thrown instanceof Refusal) throw thrown;
    if (left.length === 0) throw refusalOf(thrown, written);
    throw new Refusal({ kind: 'refused', message: messageOf(thrown), left });
  }
}

function checkKept(rectangle: Rectangle): void {
  const mismatch = rectangle.mismatch();
  if (mismatch === null) return;
  const sheet = rectangle.sheetName;
  if (rectangle.isMerged()) throw new Refusal({ kind: 'merged', sheet, area: rectangle.area });
  throw new Refusal({ kind: 'notAsWritten', sheet, ...mismatch });
}

/** The area, with its sheet, when it could not be put back. */
function leftAfterRestoring(rectangle: Rectangle): string[] {
  return isBack(rectangle) ? [] : [`'${rectangle.sheetName.replace(/'/gu, "''")}'!${rectangle.area}`];
}

function isBack(rectangle: Rectangle): boolean {
  try {
    return rectangle.restore();
  } catch {
    return isUntouched(rectangle);
  }
}

/** Where Google refuses to put cells back, it mostly has refused to write them, too. */
function isUntouched(rectangle: Rectangle): boolean {
  try {
    return rectangle.isAsBefore();
  } catch {
    return false;
  }
}

/** Why Google refused: someone has protected the cells meanwhile, or what Google says. */
function refusalOf(thrown: unknown, written: readonly Rectangle[]): Refusal {
  const closed = written.find((rectangle) => !rectangle.canEdit());
  if (closed !== undefined) return new Refusal({ kind: 'protected', sheet: closed.sheetName, area: closed.area });
  return new Refusal({ kind: 'refused', message: messageOf(thrown), left: [] });
}

/** Adds the rows and columns that a sheet lacks for a rectangle. */
function grow(sheet: Sheet, { row, column, cells }: Omit<WireWrite, 'sheet'>): void {
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const [bottom, right] = [row + cells.length, column + (cells[0]?.length ?? 0)];
  if (bottom > rows) sheet.insertRowsAfter(rows, bottom - rows);
  if (right > columns) sheet.insertColumnsAfter(columns, right - columns);
}
