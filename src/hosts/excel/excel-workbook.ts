/** The workbook that is open in Excel: the port on Microsoft's Office.js. */
import { placeMissing, workbookReadOnly } from '../../host/host-problems';
import type { Applied, Capabilities, Refreshed, Renewed, Workbook, WorkbookChange } from '../../host/workbook';
import type { Change } from '../../register/changes';
import type { NewTable } from '../../register/new-table';
import { failure, success, type Place, type Result } from '../../register/problem';
import type { Snapshot } from '../../register/snapshot';
import type { TableId } from '../../register/tables';
import type { SetUpOptions } from './add-tables';
import { ChangeEvents } from './change-events';
import { sheetHidden } from './excel-problems';
import { Memory } from './memory';
import { WEB_LIMITS, type Limits } from './pieces';
import type { RefreshOptions } from './refresh';
import { Refusal, runBatch, type ExcelApi, type RunSettings } from './run';
import { askStructure, type Structure } from './structure';

/** What is known of the Excel around the add-in. */
export interface ExcelFacts {
  readonly limits: Limits;
  /** Excel puts the writes of a batch into one step of undo. */
  readonly groupsUndo: boolean;
  /** This Excel has no custom functions: computed columns hold values, whatever the register's setting says. */
  readonly keepsValues: boolean;
}

/** What was learned when the workbook was opened. */
interface Opened {
  readonly readOnly: boolean;
  readonly name: string;
  readonly structure: Structure;
}

/** The facts of an Excel of which nothing is known. */
const CAREFUL: ExcelFacts = { limits: WEB_LIMITS, groupsUndo: false, keepsValues: false };

/** The open workbook. `openExcelWorkbook` makes it. */
export class ExcelWorkbook implements Workbook {
  /** What the file is called; null when it has no name. */
  readonly title: string | null;
  /** Whether serial dates count from 1904. */
  readonly date1904: boolean;
  private readonly memory = new Memory();
  private readonly events: ChangeEvents;

  constructor(
    private readonly excel: ExcelApi,
    private readonly facts: ExcelFacts,
    { readOnly, name, structure }: Opened,
  ) {
    this.title = name === '' ? null : name;
    this.date1904 = structure.date1904;
    this.memory.structure = structure;
    this.memory.readOnly = readOnly;
    this.events = new ChangeEvents(excel);
  }

  /** Whether it can be written is as the last read found it. */
  get capabilities(): Capabilities {
    const able = { select: true, hearsChanges: true, addTables: true, refreshes: true, renews: true };
    return { ...able, undoesApply: this.facts.groupsUndo, readOnly: this.memory.readOnly };
  }

  read(wanted: readonly TableId[]): Promise<Result<Snapshot>> {
    this.events.askAgain();
    return this.batch(async (context) => {
      const { Reader } = await import(/* webpackChunkName: "core" */ './reader');
      const request = { tables: wanted, isThorough: true, writing: [] };
      const { snapshot } = await new Reader(context, this.memory, this.facts.limits, request).read();
      return snapshot;
    });
  }

  apply(changes: readonly Change[]): Promise<Result<Applied>> {
    if (changes.length === 0) return Promise.resolve(success({ kind: 'written', places: [] }));
    return this.write(async (context) => {
      const { applyInBatch } = await import(/* webpackChunkName: "apply" */ './apply');
      return applyInBatch(context, this.memory, this.facts.limits, changes);
    });
  }

  select(place: Place): Promise<Result<void>> {
    const { sheet: name, cell = 'A1' } = place;
    return this.batch(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = name === undefined ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(name);
      sheet.load('name,visibility');
      await context.sync();
      if (sheet.isNullObject) throw new Refusal(placeMissing({ sheet: name ?? '', cell }, place));
      if (sheet.visibility !== 'Visible') throw new Refusal(sheetHidden({ sheet: sheet.name }, place));
      sheet.activate();
      sheet.getRange(cell).select();
      await context.sync();
    });
  }

  /** Where the user is; rows and columns count from 0. */
  activeCell(): Promise<Result<{ readonly sheet: string; readonly row: number; readonly column: number }>> {
    return this.batch(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load('rowIndex,columnIndex,worksheet/name');
      await context.sync();
      return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
    });
  }

  /** Enters formulas again that Excel left stuck; where values are kept it leaves all as it is. */
  mendStuck(): Promise<Result<Refreshed>> {
    return this.refreshWith({ onlyStuck: true });
  }

  onChange(listener: (change: WorkbookChange) => void): () => void {
    return this.events.listen(listener);
  }

  addTables(tables: readonly NewTable[]): Promise<Result<readonly string[]>> {
    return this.setUpWith(async (context) => {
      const { addTablesInBatch } = await import(/* webpackChunkName: "add-tables" */ './add-tables');
      return addTablesInBatch(context, tables, this.setUp);
    });
  }

  refresh(): Promise<Result<Refreshed>> {
    return this.refreshWith({});
  }

  renew(): Promise<Result<Renewed>> {
    return this.setUpWith(async (context) => {
      const { renewInBatch } = await import(/* webpackChunkName: "renew" */ './renew');
      return renewInBatch(context, this.memory, this.setUp);
    });
  }

  private refreshWith(options: Pick<RefreshOptions, 'onlyStuck'>): Promise<Result<Refreshed>> {
    return this.write(async (context) => {
      const { refreshInBatch } = await import(/* webpackChunkName: "refresh" */ './refresh');
      return refreshInBatch(context, this.memory, { ...this.setUp, ...options });
    });
  }

  /** Not all of it can be undone, and Excel does not tell of all of it, nor of what was done before it broke off. */
  private async setUpWith<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<Result<T>> {
    const done = await this.write(work, { asOneUndo: false });
    this.events.tell();
    return done;
  }

  private get setUp(): SetUpOptions {
    return { limits: this.facts.limits, asValues: this.facts.keepsValues };
  }

  private batch<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<Result<T>> {
    return runBatch(this.excel, work, { asOneUndo: false });
  }

  private async write<T>(
    work: (context: Excel.RequestContext) => Promise<T>,
    settings?: RunSettings,
  ): Promise<Result<T>> {
    if (this.memory.readOnly) return failure(workbookReadOnly(null));
    return runBatch(this.excel, work, settings);
  }
}

/** Opens the workbook that the add-in runs in: asks what it is made of, and whether it can be written. */
export function openExcelWorkbook(excel: ExcelApi, facts: ExcelFacts = CAREFUL): Promise<Result<ExcelWorkbook>> {
  return runBatch(
    excel,
    async (context) => {
      const { workbook } = context;
      workbook.load('readOnly,name');
      const structure = askStructure(context);
      await context.sync();
      const { readOnly, name } = workbook;
      return new ExcelWorkbook(excel, facts, { readOnly, name, structure: structure() });
    },
    { asOneUndo: false },
  );
}
