/** A workbook in the stand-in for Excel as the contract's cases ask for one, wherever its clients run. */
import type { Workbook } from '../../src/host/workbook';
import type { NewTable } from '../../src/register/new-table';
import type { RawCell } from '../../src/register/snapshot';
import { openExcelWorkbook } from '../../src/hosts/excel/excel-workbook';
import { ExcelBook, ExcelHost } from '../excel-host';
import { COMPUTED, valueOf } from './content';
import type { HostUnderTest, OtherUser, WorkbookStore } from './harness';

/** What the manifests declare, and nothing above it. */
export const DECLARED = { ExcelApi: '1.13' };

/** One user's add-in. */
export interface Connected {
  readonly workbook: Workbook;
  close(): Promise<void>;
}

/** Opens the workbook of a host for one more user. */
export type Connect = (host: ExcelHost) => Promise<Connected>;

/** A user whose client library runs in this process. */
export const connectHere: Connect = async (host) => {
  const client = host.connect();
  const workbook = valueOf(await openExcelWorkbook(client.Excel));
  return {
    workbook,
    close: () => {
      client.dispose();
      return Promise.resolve();
    },
  };
};

/** One shared workbook; each client is a user with a library and an add-in of its own. */
class ExcelStore implements WorkbookStore {
  private readonly clients: Connected[] = [];

  constructor(
    private readonly book: ExcelBook,
    private readonly host: ExcelHost,
    private readonly connect: Connect,
  ) {}

  async open(): Promise<Workbook> {
    const client = await this.connect(this.host);
    this.clients.push(client);
    return client.workbook;
  }

  readonly user: OtherUser = {
    type: ({ sheet, row, column }, value) =>
      this.byHand(() => {
        this.book.typeInto(sheet, row, column, typed(value));
      }),
    renameHeader: ({ sheet, row, column }, header) =>
      this.byHand(() => {
        this.book.renameHeader(sheet, row, column, header);
      }),
    moveColumn: (sheet, column) =>
      this.byHand(() => {
        this.book.moveTableColumn(sheet, column);
      }),
    insertRow: (sheet, at) =>
      this.byHand(() => {
        this.book.insertRow(sheet, at);
      }),
    deleteRow: (sheet, at) =>
      this.byHand(() => {
        this.book.deleteRow(sheet, at);
      }),
    sortDown: (sheet, column) =>
      this.byHand(() => {
        const table = this.book.tables.find((one) => one.sheet === sheet);
        if (table === undefined) throw new Error(`No table on ${sheet}`);
        this.book.sortTable(table.name, column - table.area.left, true);
      }),
  };

  failNextWrite(): void {
    this.host.failNextWrite();
  }

  roundTrips(): number {
    return this.host.requests.length;
  }

  holdsFormula({ sheet, row, column }: { sheet: string; row: number; column: number }): Promise<boolean> {
    return Promise.resolve(this.book.cell(sheet, row, column).formula !== null);
  }

  selected() {
    const { sheet, address } = this.book.selection;
    return { sheet, cell: address };
  }

  async close(): Promise<void> {
    await this.host.settled();
    await Promise.all(this.clients.map((client) => client.close()));
    expect(
      this.host.requests.filter(({ code }) => code === 'ApiNotFound').map(({ members }) => members.at(-1)),
    ).toEqual([]);
  }

  private byHand(act: () => void): Promise<void> {
    act();
    return this.host.settled();
  }
}

/** What a person types so that the cell holds a value. */
function typed(value: RawCell): string | number | boolean | null {
  if (typeof value === 'string') return `'${value}`;
  return typeof value === 'object' && value !== null ? value.error : value;
}

/** Tables as the product is given them: it counts days from 1900, and fits them to the workbook itself. */
function from1900(tables: readonly NewTable[]): NewTable[] {
  const later = (cell: RawCell): RawCell => (typeof cell === 'number' ? cell + DAYS_1904 : cell);
  return tables.map(({ table, rows }) => {
    const columns = Object.values(table.columns);
    const isDay = (cells: readonly RawCell[], i: number): boolean =>
      columns[i]?.kind === 'date' || (table.id === 'settings' && cells[0] === 'asOf');
    return { table, rows: rows.map((cells) => cells.map((cell, i) => (isDay(cells, i) ? later(cell) : cell))) };
  });
}

/** So many rows are a large table. */
const LARGE = 2_000;

/** The 1904 system begins so many days later. */
const DAYS_1904 = 1462;

/** Excel, with its clients wherever `connect` puts them. */
export function excelUnderTest(parts: Pick<HostUnderTest, 'name' | 'histories'>, connect: Connect): HostUnderTest {
  return {
    ...parts,
    lacks: {},
    create: async (tables, { date1904 = false, readOnly = false }) => {
      const book = new ExcelBook({ date1904, name: 'Sổ kiểm tra.xlsx' });
      book.calculate = (_sheet, _row, _column, formula) => (formula.includes('CCHC.') ? COMPUTED : undefined);
      const host = new ExcelHost(book, { requirementSets: DECLARED });
      const maker = await connectHere(host);
      valueOf(await maker.workbook.addTables(date1904 ? from1900(tables) : tables));
      await host.settled();
      await maker.close();
      // Thousands of formulas keep what they gave: the stand-in would work all of them out again at every look.
      if (tables.some(({ rows }) => rows.length > LARGE)) book.calculate = null;
      book.readOnly = readOnly;
      return new ExcelStore(book, host, connect);
    },
  };
}
