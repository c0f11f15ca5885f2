/** The port on Excel alone in a page: what the contract's cases ask of a workbook is asked from outside, by name. */
import { openExcelWorkbook, type ExcelWorkbook } from '../../../../src/hosts/excel/excel-workbook';
import type { Capabilities } from '../../../../src/host/workbook';
import type { NewTable } from '../../../../src/register/new-table';
import type { Change } from '../../../../src/register/changes';
import type { Place, Result } from '../../../../src/register/problem';
import { tables, type TableId } from '../../../../src/register/tables';

/** A table to add, as it goes into a page: its declaration is there. */
export interface SentTable {
  readonly id: TableId;
  readonly rows: NewTable['rows'];
}

/** What is asked of a workbook; its arguments are plain data. */
export type PortMethod = 'read' | 'apply' | 'select' | 'addTables' | 'refresh' | 'renew';

/** What a method gave, as JSON, and how many changes the workbook had told of by then. */
export interface PortAnswer {
  readonly result: string;
  readonly told: number;
}

/** What a test can do with the page. */
export interface PortControl {
  /** Opens the workbook anew, in place of the one that was open. */
  open(): Promise<Result<Capabilities>>;
  ask(method: PortMethod, args: readonly unknown[]): Promise<PortAnswer>;
  /** Listens to changes: each is told to the page's host. */
  listen(): void;
}

declare global {
  interface Window {
    port: PortControl;
    /** Set by the test. */
    changeTold(told: number): void;
  }
}

let workbook: ExcelWorkbook | null = null;
let told = 0;

window.port = {
  open: async () => {
    const opened = await openExcelWorkbook(Excel);
    if (!opened.ok) return opened;
    workbook = opened.value;
    told = 0;
    return { ok: true, value: workbook.capabilities };
  },
  ask: async (method, args) => {
    const result = JSON.stringify(await answer(method, args));
    return { result, told };
  },
  listen: () => {
    opened().onChange(() => {
      told += 1;
      window.changeTold(told);
    });
  },
};

function opened(): ExcelWorkbook {
  if (workbook === null) throw new Error('No workbook is open in this page.');
  return workbook;
}

function answer(method: PortMethod, [given]: readonly unknown[]): Promise<unknown> {
  const at = opened();
  switch (method) {
    case 'read':
      return at.read(given as readonly TableId[]);
    case 'apply':
      return at.apply(given as readonly Change[]);
    case 'select':
      return at.select(given as Place);
    case 'addTables':
      return at.addTables((given as readonly SentTable[]).map(({ id, rows }) => ({ table: tables[id], rows })));
    case 'refresh':
      return at.refresh();
    case 'renew':
      return at.renew();
  }
}

void Office.onReady(() => {
  document.body.dataset['ready'] = 'true';
});
