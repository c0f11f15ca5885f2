/** The spreadsheet that is open in Google Sheets: the port on a script that reads and writes for the sidebar. */
import { workbookReadOnly } from '../../../host/host-problems';
import type { Applied, Capabilities, Refreshed, Renewed, Workbook, WorkbookChange } from '../../../host/workbook';
import type { Change } from '../../../register/changes';
import type { NewTable } from '../../../register/new-table';
import { failure, success, type Place, type Problem, type Result } from '../../../register/problem';
import type { Snapshot } from '../../../register/snapshot';
import type { TableId } from '../../../register/tables';
import type { ActiveCell, WireWorkbook } from '../wire';
import { addTables } from './add-tables';
import { applyChanges } from './apply';
import { ask, type Call } from './call';
import type { Progress } from './draw/send';
import { SheetReader } from './reading';
import { refreshRegister } from './refresh';
import { renewRegister } from './renew';
import { settingsWarnings } from './warnings';
import { selectPlace } from './select';

/** How a spreadsheet is opened. */
export interface SheetsOptions {
  /** Hears how far a set-up or a renewal has come: it may take a minute. */
  readonly progress?: Progress;
}

/** The open spreadsheet. `openSheetsWorkbook` makes it. */
export class SheetsWorkbook implements Workbook {
  /** What the file is called; null when it has no name. */
  readonly title: string | null;
  /** What in the settings of the spreadsheet would put days wrong. */
  readonly warnings: readonly Problem[];
  private readonly reader: SheetReader;
  private readonly progress: Progress;
  private readonly listeners = new Set<(change: WorkbookChange) => void>();

  constructor(
    private readonly call: Call,
    book: WireWorkbook,
    { progress = () => undefined }: SheetsOptions,
  ) {
    this.reader = new SheetReader(call, book.canEdit);
    this.progress = progress;
    this.title = book.name === '' ? null : book.name;
    this.warnings = settingsWarnings(book);
  }

  get capabilities(): Capabilities {
    const able = { select: true, addTables: true, refreshes: true, renews: true };
    // Google tells a sidebar of no edit, and every call of the script is a step of undo of its own.
    return { ...able, hearsChanges: false, undoesApply: false, readOnly: !this.reader.canEdit };
  }

  async read(wanted: readonly TableId[]): Promise<Result<Snapshot>> {
    const loaded = await this.reader.read(wanted);
    return loaded.ok ? success(loaded.value.snapshot) : loaded;
  }

  async apply(changes: readonly Change[]): Promise<Result<Applied>> {
    if (changes.length === 0) return success({ kind: 'written', places: [] });
    return this.write(
      () => applyChanges(this.call, this.reader, changes),
      ({ kind }) => kind === 'written',
    );
  }

  select(place: Place): Promise<Result<void>> {
    return selectPlace(this.call, place);
  }

  /** Where the user is; rows and columns count from 0. */
  activeCell(): Promise<Result<ActiveCell>> {
    return ask(this.call, 'activeCell', null);
  }

  /** Tells of own writes alone, and whenever `lookAgain` is called: Google tells a sidebar of no edit. */
  onChange(listener: (change: WorkbookChange) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** Tells the listeners that anything may have changed, as when the user comes back to the sidebar. */
  lookAgain(): void {
    for (const listener of [...this.listeners]) listener({ tables: null });
  }

  addTables(tables: readonly NewTable[]): Promise<Result<readonly string[]>> {
    return this.write(
      () => addTables(this.call, tables, this.progress),
      () => true,
    );
  }

  refresh(): Promise<Result<Refreshed>> {
    return this.write(
      () => refreshRegister(this.call, this.reader),
      ({ cells }) => cells > 0,
    );
  }

  renew(): Promise<Result<Renewed>> {
    return this.write(
      () => renewRegister(this.call, this.reader, this.progress),
      ({ mended }) => mended.length > 0,
    );
  }

  private async write<T>(work: () => Promise<Result<T>>, changed: (value: T) => boolean): Promise<Result<T>> {
    if (this.capabilities.readOnly) return failure(workbookReadOnly(null));
    const done = await work();
    if (done.ok && changed(done.value)) this.lookAgain();
    return done;
  }
}

/** Opens the spreadsheet that the sidebar stands in: asks what it is, and whether this user may write to it. */
export async function openSheetsWorkbook(call: Call, options: SheetsOptions = {}): Promise<Result<SheetsWorkbook>> {
  const book = await ask(call, 'readWorkbook', { sheets: [], formulas: false });
  return book.ok ? success(new SheetsWorkbook(call, book.value, options)) : book;
}
