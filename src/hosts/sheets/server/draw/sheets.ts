/** Sheets and their columns. */
import type { Draw } from '../../wire';
import { Refusal } from '../answer';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Under which a sheet keeps the mark of the set-up that added it; nobody sees it. */
const MARK = 'soKiemTraSetUp';

/** Whether a sheet was added by the set-up of this mark. */
export function isMarked(sheet: Sheet, mark: string): boolean {
  return sheet.getDeveloperMetadata().some((one) => one.getKey() === MARK && one.getValue() === mark);
}

function addSheet(book: Spreadsheet, { sheet: name, at, mark }: Extract<Draw, { readonly draw: 'sheet' }>): Sheet {
  const there = book.getSheetByName(name);
  if (there === null) return book.insertSheet(name, at ?? book.getNumSheets()).addDeveloperMetadata(MARK, mark);
  if (!isMarked(there, mark)) throw new Refusal({ kind: 'sheetTaken', sheet: name });
  return there;
}

/** Adds a sheet of its size, where this set-up has not done so yet; then, if it holds something, it only grows. */
export function drawSheet(book: Spreadsheet, step: Extract<Draw, { readonly draw: 'sheet' }>): void {
  const { rows, columns } = step;
  const sheet = addSheet(book, step);
  fit(sheet, rows, columns);
  const all = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  all.setFontFamily(step.font).setFontSize(step.size);
  sheet.setTabColor(step.tab);
  sheet.setHiddenGridlines(!step.gridLines);
  setWidths(sheet, 0, step.widths);
}

function fit(sheet: Sheet, rows: number, columns: number): void {
  const [nowRows, nowColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (rows > nowRows) sheet.insertRowsAfter(nowRows, rows - nowRows);
  if (columns > nowColumns) sheet.insertColumnsAfter(nowColumns, columns - nowColumns);
  if (sheet.getLastRow() > 0) return;
  if (rows < nowRows) sheet.deleteRows(rows + 1, nowRows - rows);
  if (columns < nowColumns) sheet.deleteColumns(columns + 1, nowColumns - columns);
}

/** Adds columns to the right of one, counted from 0; where they stand blank, or with their headers, nothing is added. */
export function drawColumns(sheet: Sheet, step: Extract<Draw, { readonly draw: 'columns' }>): void {
  const { after, row, headers, widths } = step;
  const { length: count } = headers;
  const fits = row < sheet.getMaxRows() && sheet.getMaxColumns() - after - 1 >= count;
  const there = fits ? sheet.getRange(row + 1, after + 2, 1, count).getValues()[0] : undefined;
  const isDone = there?.every((header, at) => header === headers[at]) ?? false;
  const isBlank = fits && sheet.getRange(1, after + 2, sheet.getMaxRows(), count).isBlank();
  if (!isDone && !isBlank) sheet.insertColumnsAfter(after + 1, count);
  setWidths(sheet, after + 1, widths);
}

/** Sets widths in pixels from a column on, one call for neighbours of the same width. */
function setWidths(sheet: Sheet, first: number, widths: readonly number[]): void {
  for (const { start, length, value } of runsOf(widths)) sheet.setColumnWidths(first + start + 1, length, value);
}

/** Neighbours of the same value. */
export function runsOf(values: readonly number[]): { start: number; length: number; value: number }[] {
  const runs: { start: number; length: number; value: number }[] = [];
  values.forEach((value, index) => {
    const last = runs[runs.length - 1];
    if (last?.value === value && last.start + last.length === index) last.length++;
    else runs.push({ start: index, length: 1, value });
  });
  return runs;
}
