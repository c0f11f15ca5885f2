/** Workbooks to open in the page that stands for Excel, and what their cells should hold. */
import { shippedDataSet, type DataSetId } from '../../../../src/commands/data-sets';
import { newRegister } from '../../../../src/commands/new-register';
import {
  allComputedCells,
  showsValue,
  TABLES_TO_COMPUTE,
  type ComputedCell,
} from '../../../../src/host/computed-edits';
import { openExcelWorkbook, type ExcelWorkbook } from '../../../../src/hosts/excel/excel-workbook';
import { columnName } from '../../../excel-host/model/area';
import { isIsoDate, toSerial } from '../../../../src/register/dates';
import { openRegister, type Register } from '../../../../src/register/register';
import { tableIds, tables, type TableId } from '../../../../src/register/tables';
import { ErrorValue, ExcelBook, ExcelHost, type BookOptions, type CellView, type TableView } from '../../../excel-host';
import { valueOf } from '../parts';

/** The day on which registers are made, and which the pages take for today. */
export const TODAY = '2023-10-02';

/** A workbook that holds a register of the product, made by an add-in that has gone since. Formulas wait for theirs. */
export async function registerBook(dataSet: DataSetId = 'minh-hoa', options: BookOptions = {}): Promise<ExcelBook> {
  const book = new ExcelBook({ name: 'Sổ kiểm tra.xlsx', ...options });
  await asClient(book, async (workbook) => {
    valueOf(await workbook.addTables(newRegister(shippedDataSet(dataSet), { today: TODAY }).tables));
  });
  return book;
}

/** The register in a workbook, as another user's add-in reads it. */
export function registerOf(book: ExcelBook): Promise<Register> {
  return asClient(book, async (workbook) => valueOf(openRegister(valueOf(await workbook.read(tableIds)))));
}

/** The computed cells of a workbook, with what they hold and what they should hold. */
export function computedCellsOf(book: ExcelBook): Promise<readonly ComputedCell[]> {
  return asClient(book, async (workbook) => {
    const snapshot = valueOf(await workbook.read(TABLES_TO_COMPUTE));
    const register = valueOf(openRegister(snapshot, { tables: TABLES_TO_COMPUTE }));
    return allComputedCells(snapshot, register, register.settings.asOf ?? TODAY);
  });
}

/** The computed cells that hold something else than they should, each as `Phát hiện!Q60: found, not value`. */
export function wrongOf(cells: readonly ComputedCell[]): readonly string[] {
  return cells
    .filter((cell) => !showsValue(cell))
    .map(({ sheet, row, column, found, value }) => {
      return `${sheet}!${columnName(column)}${row + 1}: ${JSON.stringify(found)}, not ${JSON.stringify(value)}`;
    });
}

/** A cell; rows and columns count from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The cell of a row of a table: the row with that code, the column with that id. */
export function placeIn(book: ExcelBook, table: TableId, code: string, column: string): CellPlace {
  const { sheet, area, columns } = tableOf(book, table);
  const rows = columnValues(book, table, 'code' in tables[table].columns ? 'code' : 'key');
  const row = rows.indexOf(code);
  if (row < 0) throw new Error(`${sheet} has no row ${code}`);
  return { sheet, row: area.top + 1 + row, column: area.left + columns.indexOf(headerOf(table, column)) };
}

/** What a cell holds. */
export function cellAt(book: ExcelBook, { sheet, row, column }: CellPlace): CellView {
  return book.cell(sheet, row, column);
}

/** The serial number of a day such as `2023-10-02`, as cells hold days. */
export function serialOf(day: string): number {
  if (!isIsoDate(day)) throw new Error(day);
  return toSerial(day, false);
}

/** Someone types into a cell. */
export function typeAt(book: ExcelBook, { sheet, row, column }: CellPlace, typed: string | number | null): void {
  book.typeInto(sheet, row, column, typed);
}

/** The row below the last one of a table. */
export function rowBelow(book: ExcelBook, table: TableId): number {
  return tableOf(book, table).area.bottom + 1;
}

/** What the cells of a column hold, from the first row of the table to its last. */
export function columnValues(book: ExcelBook, table: TableId, column: string): unknown[] {
  const { sheet, area, columns } = tableOf(book, table);
  const at = area.left + columns.indexOf(headerOf(table, column));
  return Array.from({ length: area.bottom - area.top }, (_, i) => book.cell(sheet, area.top + 1 + i, at).value);
}

function tableOf(book: ExcelBook, table: TableId): TableView {
  const found = book.tables.find(({ sheet }) => sheet === tables[table].sheet);
  if (found === undefined) throw new Error(`No table on ${tables[table].sheet}`);
  return found;
}

function headerOf(table: TableId, column: string): string {
  const columns: Readonly<Record<string, { readonly header: string }>> = tables[table].columns;
  return columns[column]?.header ?? column;
}

/** The user selects a cell. */
export function select(book: ExcelBook, { sheet, row, column }: CellPlace): void {
  book.activeSheet = book.sheetNamed(sheet);
  book.selected = { top: row, left: column, bottom: row, right: column };
}

/** The cells of a workbook that show an error, each as `Phát hiện!Q60 #NAME?`. */
export function errorsOf(book: ExcelBook): readonly string[] {
  return book.sheetList.flatMap(({ name, grid }) => {
    const found: string[] = [];
    grid.eachKept(EVERYTHING, (row, column, { value }) => {
      if (value instanceof ErrorValue) found.push(`${name}!${columnName(column)}${row + 1} ${value.code}`);
    });
    return found;
  });
}

/** The cells whose formulas call the add-in's functions, found by Excel or not. */
export function formulasOf(book: ExcelBook): readonly (CellPlace & { readonly formula: string })[] {
  return book.sheetList.flatMap(({ name, grid }) => {
    const found: (CellPlace & { readonly formula: string })[] = [];
    grid.eachKept(EVERYTHING, (row, column, { formula }) => {
      if (formula?.includes('CCHC') === true) found.push({ sheet: name, row, column, formula });
    });
    return found;
  });
}

const EVERYTHING = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

async function asClient<T>(book: ExcelBook, work: (workbook: ExcelWorkbook) => Promise<T>): Promise<T> {
  const client = new ExcelHost(book).connect();
  try {
    return await work(valueOf(await openExcelWorkbook(client.Excel)));
  } finally {
    client.dispose();
  }
}
