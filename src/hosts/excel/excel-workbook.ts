/** The workbook that is open in Excel: the port on Microsoft's Office.js. */
import { placeMissing, workbookReadOnly } from '../../host/host-problems';
import type { Applied, Capabilities, Refreshed, Renewed, Workbook, WorkbookChange } from '../../host/workbook';
import type { Change } from '../../register/changes';
import type { NewTable } from '../../register/new-table';
import { failure, success, type Place, type Result } from '../../register/problem';
import type { Snapshot } from '../../register/snapshot';
import type { TableId } from '../../register/tables';
import { addTablesInBatch, type SetUpOptions } from './add-tables';
import { applyInBatch } from './apply';
import { ChangeEvents } from './change-events';
import { Memory } from './memory';
import { WEB_LIMITS, type Limits } from './pieces';
import { Reader } from './reader';
import { refreshInBatch } from './refresh';
import { renewInBatch } from './renew';
import { Refusal, runBatch, type ExcelApi, type RunSettings } from './run';
import { askStructure } from './structure';

/** What is known of the Excel around the add-in. */
export interface ExcelFacts {
  readonly limits: Limits;
  /** Excel puts the writes of a batch into one step of undo. */
  readonly groupsUndo: boolean;
  /** This Excel has no custom functions: computed columns hold values, whatever the register's setting says. */
  readonly keepsValues: boolean;
}

/** The facts of an Excel of which nothing is known. */
const CAREFUL: ExcelFacts = { limits: WEB_LIMITS, groupsUndo: false, keepsValues: false };

/** The open workbook. `openExcelWorkbook` makes it. */
export class ExcelWorkbook implements Workbook {
  readonly capabilities: Capabilities;
  /** What was learned of the workbook so far. */
  readonly memory = new Memory();
  private readonly events: ChangeEvents;

  constructor(
    private readonly excel: ExcelApi,
    private readonly facts: ExcelFacts,
    readOnly: boolean,
  ) {
    const { groupsUndo } = facts;
    const able = { select: true, hearsChanges: true, addTables: true, refreshes: true, renews: true };
    this.capabilities = { ...able, undoesApply: groupsUndo, readOnly };
    this.events = new ChangeEvents(excel);
  }

  read(wanted: readonly TableId[]): Promise<Result<Snapshot>> {
    return this.batch(async (context) => {
      const { snapshot } = await this.reader(context, wanted).read();
      return snapshot;
    });
  }

  apply(changes: readonly Change[]): Promise<Result<Applied>> {
    if (changes.length === 0) return Promise.resolve(success({ kind: 'written', places: [] }));
    return this.write((context) => applyInBatch(context, this.memory, this.facts.limits, changes));
  }

  select(place: Place): Promise<Result<void>> {
    const { sheet: name, cell = 'A1' } = place;
    return this.batch(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = name === undefined ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(name);
      sheet.load('name');
      await context.sync();
      if (sheet.isNullObject) throw new Refusal(placeMissing({ sheet: name ?? '', cell }, place));
      sheet.activate();
      sheet.getRange(cell).select();
      await context.sync();
    });
  }

  onChange(listener: (change: WorkbookChange) => void): () => void {
    return this.events.listen(listener);
  }

  addTables(tables: readonly NewTable[]): Promise<Result<readonly string[]>> {
    return this.setUpWith((context) => addTablesInBatch(context, tables, this.setUp));
  }

  refresh(): Promise<Result<Refreshed>> {
    return this.write((context) => refreshInBatch(context, this.memory, this.setUp));
  }

  renew(): Promise<Result<Renewed>> {
    return this.setUpWith((context) => renewInBatch(context, this.memory, this.setUp));
  }

  /** Not all of it can be undone, and Excel does not tell of all of it. */
  private async setUpWith<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<Result<T>> {
    const done = await this.write(work, { asOneUndo: false });
    if (done.ok) this.events.tell();
    return done;
  }

  private get setUp(): SetUpOptions {
    return { limits: this.facts.limits, asValues: this.facts.keepsValues };
  }

  private reader(context: Excel.RequestContext, tables: readonly TableId[]): Reader {
    return new Reader(context, this.memory, this.facts.limits, {
      tables,
      isThorough: true,
      writing: [],
    });
  }

  private batch<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<Result<T>> {
    return runBatch(this.excel, work, { asOneUndo: false });
  }

  private async write<T>(
    work: (context: Excel.RequestContext) => Promise<T>,
    settings?: RunSettings,
  ): Promise<Result<T>> {
    if (this.capabilities.readOnly) return failure(workbookReadOnly(null));
    return runBatch(this.excel, work, settings);
  }
}

/** Opens the workbook that the add-in runs in: asks what it is made of, and whether it can be written. */
export function openExcelWorkbook(excel: ExcelApi, facts: ExcelFacts = CAREFUL): Promise<Result<ExcelWorkbook>> {
  return runBatch(
    excel,
    async (context) => {
      const { workbook } = context;
      workbook.load('readOnly');
      const structure = askStructure(context);
      await context.sync();
      const opened = new ExcelWorkbook(excel, facts, workbook.readOnly);
      opened.memory.structure = structure();
      return opened;
    },
    { asOneUndo: false },
  );
}
