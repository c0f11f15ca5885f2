/** A workbook on its way between Excel and Google Sheets, as Google converts it: what each side does not know is lost or frozen. */
import { ExcelBook, ErrorValue } from '../excel-host';
import { writeAddress, columnName } from '../excel-host/model/area';
import { restyler, styleValue } from '../excel-host/model/style';
import { unescapeColumn } from '../excel-host/model/references';
import type { GoogleSheets } from '../sheets-host';
import { formatOf, isError, type CellValue } from '../sheets-host/model/cell';
import { blankSpreadsheet } from './sheets';

/** The sheet that a new workbook or spreadsheet begins with. */
const BLANK_SHEET = 'bắt đầu';
const THIS_ROW = /([\p{L}_][\p{L}\p{N}_.]*)\[\[#This Row\],\[((?:'.|[^\]'])*)\]\]/gu;
const COLUMN = /([\p{L}_][\p{L}\p{N}_.]*)\[\[?((?:'.|[^\]'#])+)\]\]?/gu;

/** A formula of a table as Google reads it from the file: areas in place of tables, the add-in's functions unknown. */
function withoutTables(book: ExcelBook, formula: string, row: number): string {
  const column = (name: string, header: string) => {
    const table = book.tables.find((own) => own.name === name);
    const at = table?.columns.indexOf(unescapeColumn(header)) ?? -1;
    return table === undefined || at < 0 ? null : { table, letters: columnName(table.area.left + at) };
  };
  return formula
    .replace(THIS_ROW, (whole, name: string, header: string) => {
      const found = column(name, header);
      return found === null ? whole : `$${found.letters}${row + 1}`;
    })
    .replace(COLUMN, (whole, name: string, header: string) => {
      const found = column(name, header);
      if (found === null) return whole;
      const { area, sheet } = found.table;
      return `'${sheet}'!$${found.letters}$${area.top + 2}:$${found.letters}$${area.bottom + 1}`;
    })
    .replaceAll('CCHC.', '_xldudf_CCHC_');
}

/** The workbook as Google Sheets opens it: no tables, names of areas only, none hidden; a spreadsheet with the script. */
export function uploaded(book: ExcelBook): GoogleSheets {
  const sheets = blankSpreadsheet();
  const target = sheets.book;
  target.renameSheet('Trang tính1', BLANK_SHEET);
  for (const name of book.sheets) {
    const { grid } = book.sheetNamed(name);
    const sheet = target.addSheet(name);
    grid.eachKept({ top: 0, left: 0, bottom: 5_000, right: 200 }, (row, column, cell) => {
      const format = String(styleValue(cell.style, 'numberFormat'));
      const look = format === 'General' ? {} : { NumberFormat: format };
      const isCalled = cell.formula?.includes('CCHC') ?? false;
      const value: CellValue = isCalled || cell.value instanceof ErrorValue ? { error: '#NAME?' } : cell.value;
      const formula = cell.formula === null ? {} : { formula: withoutTables(book, cell.formula, row) };
      sheet.rows = Math.max(sheet.rows, row + 1);
      sheet.columns = Math.max(sheet.columns, column + 1);
      sheet.put(row, column, { value, look, ...formula });
    });
  }
  target.deleteSheet(BLANK_SHEET);
  for (const { name, formula } of book.names) {
    const found = book.areaIn(formula);
    if (found !== null) target.setName(name, target.sheet(found.sheet.name), found.area);
  }
  sheets.recalculate();
  return sheets;
}

const ABSOLUTE = { top: '$', left: '$', bottom: '$', right: '$' };

/** A call of the script as the file for Excel keeps it: a text within a formula that gives the value it had. */
function frozen(call: string, value: string | number | boolean): string {
  const shown = typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value).toUpperCase();
  return `=IFERROR(__xludf.DUMMYFUNCTION("${call.replaceAll('"', '""')}"),${shown})`;
}

/** What was entered into a workbook or spreadsheet: constants by sheet and place. */
export type Entered = ReadonlyMap<string, unknown>;

/** The constants of a workbook. */
export function enteredIn(book: ExcelBook): Entered {
  const entered = new Map<string, unknown>();
  for (const name of book.sheets) {
    book.sheetNamed(name).grid.eachKept({ top: 0, left: 0, bottom: 5_000, right: 200 }, (row, column, cell) => {
      if (cell.formula === null && cell.spilled !== true && cell.value !== null)
        entered.set(`${name}!${columnName(column)}${row + 1}`, cell.value);
    });
  }
  return entered;
}

/** The constants of a spreadsheet. */
export function enteredInSheets({ book }: GoogleSheets): Entered {
  const entered = new Map<string, unknown>();
  for (const { name, ...sheet } of book.sheets.map((one) => ({ name: one.name, each: one.forEachCell.bind(one) }))) {
    sheet.each(({ value, formula, spilled }, row, column) => {
      if (formula === undefined && spilled !== true && value !== null)
        entered.set(`${name}!${columnName(column)}${row + 1}`, value);
    });
  }
  return entered;
}

/** The spreadsheet as a file for Excel: the script's formulas frozen, named ranges visible names, no tables. */
export function downloaded({ book: from }: GoogleSheets): ExcelBook {
  const book = new ExcelBook();
  book.renameSheet('Sheet1', BLANK_SHEET);
  for (const sheet of from.sheets) {
    book.addSheet(sheet.name);
    const { grid } = book.sheetNamed(sheet.name);
    sheet.forEachCell((cell, row, column) => {
      const value = isError(cell.value) ? ErrorValue.of(cell.value.error) : cell.value;
      const format = formatOf(cell);
      const style =
        format === '' ? grid.get(row, column).style : restyler({ numberFormat: format })(grid.get(row, column).style);
      const known = value === null || value instanceof ErrorValue ? '' : value;
      const isCalled = cell.formula?.includes('CCHC_') === true;
      const call = isCalled
        ? (cell.formula ?? '').slice(1)
        : cell.spilled === true && value !== null
          ? '"COMPUTED_VALUE"'
          : null;
      const formula = call === null ? (cell.formula ?? null) : frozen(call, known);
      if (value !== null || formula !== null || format !== '') grid.set(row, column, { value, formula, style });
    });
  }
  book.deleteSheet(BLANK_SHEET);
  for (const { name, sheet: id, area } of from.names) {
    const home = from.sheets.find((sheet) => sheet.id === id);
    if (home === undefined) continue;
    const formula = `='${home.name}'!${writeAddress(area, ABSOLUTE)}`;
    book.nameList.push({ name, scope: null, formula, visible: true, comment: '' });
  }
  return book;
}
