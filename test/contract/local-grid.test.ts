/** The contract of a workbook, kept by the grid of the local workbench. */
import * as engine from '@odoo/o-spreadsheet';
import type { Command } from '@odoo/o-spreadsheet';
import { createWorkbook } from '../../src/hosts/file/new-workbook/create-workbook';
import { Package } from '../../src/hosts/file/package';
import { openLocalWorkbook, type LocalWorkbook } from '../../src/hosts/local/local-workbook';
import type { RawCell } from '../../src/register/snapshot';
import { valueOf } from './content';
import type { Cell } from './hand-edits';
import type { HostUnderTest, OtherUser, StoreOptions, WorkbookStore } from './harness';
import { describeWorkbook } from './suite';

/** How many cells are still written before one is refused; -1 when none is. */
let writesLeft = -1;

/** A part of the grid that refuses a write in the middle of others, once. */
class Stumble extends engine.UIPlugin {
  override allowDispatch(command: Command): ReturnType<engine.UIPlugin['allowDispatch']> {
    const fails = command.type === 'UPDATE_CELL' && writesLeft === 0;
    if (command.type === 'UPDATE_CELL' && writesLeft >= 0) writesLeft -= 1;
    return (fails ? 'TargetOutOfSheet' : 'Success') as unknown as ReturnType<engine.UIPlugin['allowDispatch']>;
  }
}

beforeAll(() => {
  jest.spyOn(console, 'debug').mockReturnValue(undefined);
  engine.registries.featurePluginRegistry.add('stumble', Stumble);
});

/** The grid is one for all: whoever works beside the pane works in the same model. */
class GridStore implements WorkbookStore {
  constructor(private readonly workbook: LocalWorkbook) {}

  open(): Promise<LocalWorkbook> {
    return Promise.resolve(this.workbook);
  }

  readonly user: OtherUser = {
    type: ({ sheet, row, column }, value) =>
      this.dispatch({ type: 'UPDATE_CELL', sheetId: this.sheetId(sheet), row, col: column, content: typed(value) }),
    renameHeader: () => Promise.reject(new Error('Not in this grid')),
    moveColumn: () => Promise.reject(new Error('Not in this grid')),
    insertRow: (sheet, base) => {
      const own = { sheetId: this.sheetId(sheet), sheetName: sheet, dimension: 'ROW' as const };
      return this.dispatch({ type: 'ADD_COLUMNS_ROWS', ...own, base, position: 'before', quantity: 1 });
    },
    deleteRow: (sheet, at) => {
      const own = { sheetId: this.sheetId(sheet), sheetName: sheet, dimension: 'ROW' as const };
      return this.dispatch({ type: 'REMOVE_COLUMNS_ROWS', ...own, elements: [at] });
    },
    sortDown: (sheet, col) => {
      const sheetId = this.sheetId(sheet);
      const [table] = this.workbook.model.getters.getCoreTables(sheetId);
      if (table === undefined) throw new Error(`No table on ${sheet}`);
      const zone = { ...table.range.zone, top: table.range.zone.top + 1 };
      const order = { sortDirection: 'desc' as const, sortOptions: { sortHeaders: true } };
      return this.dispatch({ type: 'SORT_CELLS', sheetId, col, row: zone.top, zone, ...order });
    },
  };

  failNextWrite(): void {
    writesLeft = 2;
  }

  roundTrips(): number {
    return 0;
  }

  selected() {
    const { getters } = this.workbook.model;
    const { sheetId, col, row } = getters.getActivePosition();
    return { sheet: getters.getSheetName(sheetId), cell: engine.helpers.toXC(col, row) };
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  holdsFormula({ sheet, row, column }: Cell): Promise<boolean> {
    const cell = this.workbook.model.getters.getCell({ sheetId: this.sheetId(sheet), row, col: column });
    return Promise.resolve(cell?.isFormula === true);
  }

  private sheetId(name: string): string {
    return this.workbook.model.getters.getSheetIdByName(name) ?? '';
  }

  private dispatch({ type, ...payload }: Command): Promise<void> {
    const { reasons } = this.workbook.model.dispatch(type as never, payload as never);
    const refused = reasons.filter((reason: string) => reason !== 'NoChanges');
    if (refused.length > 0) throw new Error(`${type}: ${refused.join()}`);
    return Promise.resolve();
  }
}

/** What a person types so that the cell holds a value. */
function typed(value: RawCell): string {
  if (value === null) return '';
  if (typeof value === 'string') return value.startsWith('=') ? `'${value}` : value;
  return typeof value === 'object' ? value.error : String(value).toUpperCase();
}

/** The same workbook, its days counted from 1904. */
function from1904(bytes: Uint8Array): Uint8Array {
  const pack = valueOf(Package.open(bytes));
  const workbook = (pack.text('xl/workbook.xml') ?? '').replace('<workbookPr', '<workbookPr date1904="1"');
  return pack.withChanges(new Map([['xl/workbook.xml', workbook]])).toBytes();
}

const grid: HostUnderTest = {
  name: 'the local grid',
  lacks: {
    renews: 'the frame is that of the file',
    'tell formulas': 'the functions are not known to the grid of this test',
    'count round trips': 'reading is a call within the page',
    'rename headers': 'headers are renamed in Excel',
    'move columns': 'columns are moved in Excel',
  },
  histories: 20,
  create: (tables, { date1904 = false, readOnly = false }: StoreOptions) => {
    const bytes = createWorkbook(tables, { created: '2023-09-11' });
    const opened = openLocalWorkbook(date1904 ? from1904(bytes) : bytes, 'so.xlsx', engine, { readOnly });
    return Promise.resolve(new GridStore(valueOf(opened)));
  },
};

describeWorkbook(grid);
