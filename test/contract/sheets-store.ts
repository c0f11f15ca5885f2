/** A spreadsheet in the stand-in for Google Sheets, with the script as clasp would push it, as the contract's cases ask for one. */
import type { Workbook } from '../../src/host/workbook';
import type { Call } from '../../src/hosts/sheets/client/call';
import { openSheetsWorkbook } from '../../src/hosts/sheets/client/sheets-workbook';
import type { NewTable } from '../../src/register/new-table';
import type { RawCell } from '../../src/register/snapshot';
import { GoogleError } from '../sheets-host/faults';
import { GoogleSheets, type Cell as SheetCell, type PushedFile, type Sheet } from '../sheets-host';
import { valueOf } from './content';
import type { Cell } from './hand-edits';
import type { HostUnderTest, OtherUser, WorkbookStore } from './harness';

/** The row of the headers on every sheet of a new register, from 0. */
const HEADER_ROW = 2;

/** The sidebar's calls of a spreadsheet's script. */
export function callOf(sheets: GoogleSheets): Call {
  return (name, argument) => sheets.call(name, argument) as ReturnType<Call> as never;
}

/** One shared spreadsheet; each client is a sidebar of its own. */
class SheetsStore implements WorkbookStore {
  private calls = 0;

  constructor(private readonly sheets: GoogleSheets) {}

  async open(): Promise<Workbook> {
    const call = callOf(this.sheets);
    const counted: Call = (name, argument) => {
      this.calls += 1;
      return call(name, argument);
    };
    return valueOf(await openSheetsWorkbook(counted));
  }

  readonly user: OtherUser = {
    type: (cell, value) =>
      this.byHand(cell.sheet, (sheet) => {
        paste(sheet, cell, value);
      }),
    renameHeader: (cell, header) =>
      this.byHand(cell.sheet, (sheet) => {
        paste(sheet, cell, header);
      }),
    moveColumn: (sheet, column) =>
      this.byHand(sheet, (found) => {
        this.moveColumn(found, column);
      }),
    insertRow: (sheet, at) =>
      this.byHand(sheet, () => {
        this.sheets.book.insertRows(sheet, at + 1);
      }),
    deleteRow: (sheet, at) =>
      this.byHand(sheet, () => {
        this.sheets.book.deleteRows(sheet, at + 1);
      }),
    sortDown: (sheet, column) =>
      this.byHand(sheet, (found) => {
        sortDown(found, column);
      }),
  };

  failNextWrite(): void {
    let writes = 0;
    this.sheets.hooks.beforeCall = (method) => {
      if (method !== 'setValues') return;
      writes += 1;
      if (writes === 2) throw new GoogleError('Service Spreadsheets failed while accessing document');
    };
  }

  roundTrips(): number {
    return this.calls;
  }

  holdsFormula({ sheet, row, column }: Cell): Promise<boolean> {
    const { formula, spilled } = this.sheets.book.sheet(sheet).cell(row, column);
    return Promise.resolve(formula !== undefined || spilled === true);
  }

  selected() {
    const { sheet, row, column } = this.sheets.selected;
    return { sheet, cell: `${String.fromCharCode(64 + column)}${row}` };
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private byHand(name: string, act: (sheet: Sheet) => void): Promise<void> {
    act(this.sheets.book.sheet(name));
    this.sheets.recalculate();
    return Promise.resolve();
  }

  /** Takes a column behind the others, named ranges with it. */
  private moveColumn(sheet: Sheet, column: number): void {
    const { book } = this.sheets;
    const end = sheet.usedSize().columns;
    book.insertColumns(sheet.name, end + 1);
    const moved: [row: number, cell: SheetCell][] = [];
    sheet.forEachCell((cell, row, at) => {
      if (at === column) moved.push([row, cell]);
    });
    for (const [row, cell] of moved) sheet.put(row, end, cell);
    book.names = book.names.map((name) => {
      const { area } = name;
      const isOwn = name.sheet === sheet.id && area.left === column && area.right === column;
      return isOwn ? { ...name, area: { ...area, left: end, right: end } } : name;
    });
    book.deleteColumns(sheet.name, column + 1);
  }
}

/** What is pasted is kept as it is, whatever the rules of the cell. */
function paste(sheet: Sheet, { row, column }: Cell, value: RawCell): void {
  const { look, rule } = sheet.cell(row, column);
  sheet.put(row, column, { look, value, ...(rule !== undefined && { rule }) });
}

/** Sorts the rows of data, last first; what formulas of the headers give is no part of them. */
function sortDown(sheet: Sheet, column: number): void {
  const { rows, columns } = sheet.usedSize();
  const lines = Array.from({ length: rows - HEADER_ROW - 1 }, (_, i) =>
    Array.from({ length: columns }, (__, j) => sheet.cell(HEADER_ROW + 1 + i, j)),
  );
  const filled = lines.filter((line) => line.some(({ value, spilled }) => value !== null && spilled !== true));
  const key = (line: readonly SheetCell[]): string => JSON.stringify(line[column]?.value ?? '');
  filled.sort((a, b) => (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : 0));
  filled.forEach((line, i) => {
    line.forEach((cell, j) => {
      if (sheet.cell(HEADER_ROW + 1 + i, j).spilled !== true) sheet.put(HEADER_ROW + 1 + i, j, cell);
    });
  });
}

/** Google Sheets with these files of a script. */
export function sheetsUnderTest(files: readonly PushedFile[], histories: number): HostUnderTest {
  const prepared = new Map<string, Promise<GoogleSheets>>();
  const prepare = async (tables: readonly NewTable[]): Promise<GoogleSheets> => {
    const sheets = new GoogleSheets({ files, name: 'Sổ kiểm tra' });
    const maker = valueOf(await openSheetsWorkbook(callOf(sheets)));
    valueOf(await maker.addTables(tables));
    return sheets;
  };
  return {
    name: 'Google Sheets',
    lacks: { hearsChanges: 'Google tells a sidebar of no edit', 'count from 1904': 'Google counts days from 1899' },
    histories,
    manyRows: 2_000,
    create: async (tables, { readOnly = false }) => {
      const key = JSON.stringify(tables.map(({ rows }) => rows));
      const made = prepared.get(key) ?? prepare(tables);
      prepared.set(key, made);
      const sheets = (await made).clone();
      sheets.user.canEdit = !readOnly;
      return new SheetsStore(sheets);
    },
  };
}
