/** An .xlsx file open in the grid: the port on an o-spreadsheet model, saved as the file it came from with its differences. */
import { cannotRefresh, cannotRenew, placeMissing, workbookReadOnly } from '../../host/host-problems';
import { planChanges } from '../../host/plan';
import type { Applied, Capabilities, Refreshed, Renewed, Workbook, WorkbookChange } from '../../host/workbook';
import type { Change } from '../../register/changes';
import type { NewTable } from '../../register/new-table';
import { failure, success, type Place, type Problem, type Result } from '../../register/problem';
import { openRegister } from '../../register/register';
import type { Snapshot } from '../../register/snapshot';
import { parseArea } from '../../blueprint/a1';
import { addRegister } from '../file/add-register';
import { Package } from '../file/package';
import type { NewSheet } from '../../blueprint/input';
import { fileWorkbook } from '../file/port';
import { editsRefused, gridNotWritten } from './data/grid-problems';
import { GridSession } from './data/grid-session';
import { commandsOfEdits, isLocalEdit, newSheetsOf, sheetsEdit, type LocalEdit } from './data/local-edits';
import { planCommands } from './data/plan-commands';
import type { Command, Engine, Model } from './data/engine';

/** How a workbook is opened. */
export interface LocalOptions {
  readonly readOnly?: boolean;
}

/** A workbook in the grid. `openLocalWorkbook` makes them. */
export class LocalWorkbook implements Workbook {
  readonly capabilities: Capabilities;
  private readonly listeners = new Set<(change: WorkbookChange) => void>();
  private readonly modelListeners = new Set<(model: Model) => void>();
  private told = 0;
  /** What was done before tables were added; what came after is in the session. */
  private earlier: readonly LocalEdit[] = [];
  private savedEdits = '[]';
  private comparedAt = -1;
  private differs = false;

  private constructor(
    private readonly engine: Engine,
    readonly name: string,
    private session: GridSession,
    private readonly readOnly: boolean,
  ) {
    const able = { select: true, hearsChanges: true, addTables: true, refreshes: true, undoesApply: true };
    this.capabilities = { ...able, renews: false, readOnly };
    this.listen();
  }

  /** See `openLocalWorkbook`. */
  static of(bytes: Uint8Array, name: string, engine: Engine, readOnly: boolean): Result<LocalWorkbook> {
    const session = sessionOf(bytes, engine, readOnly);
    return session.ok ? success(new LocalWorkbook(engine, name, session.value, readOnly)) : session;
  }

  /** The model for the grid to show; another one once tables were added, which `onModel` tells. */
  get model(): Model {
    return this.session.model;
  }

  /** Whether the workbook holds a register, or part of one. */
  get isRegister(): boolean {
    return openRegister(this.session.snapshot()).ok;
  }

  /** The formulas of the add-in are too many: the grid shows the values they gave last, worked out anew on saving. */
  get computedAsValues(): boolean {
    return this.session.grid.computedAsValues;
  }

  /** The register keeps its computed columns as plain values, which saving brings up to date. */
  get keepsValues(): boolean {
    return this.session.keepsValues;
  }

  /** Whether the grid differs from what was opened or last saved. */
  get changed(): boolean {
    const { revision } = this.session;
    if (this.comparedAt !== revision) {
      this.comparedAt = revision;
      this.differs = JSON.stringify(this.edits()) !== this.savedEdits;
    }
    return this.differs;
  }

  /** What `edits` told when `toBytes` was called is in a file; what came later is not. */
  markSaved(edits: readonly unknown[]): void {
    this.savedEdits = JSON.stringify(edits);
    this.comparedAt = -1;
  }

  /** The file with the differences; the very bytes that were opened when there are none. */
  toBytes(): Result<Uint8Array> {
    return this.session.toBytes();
  }

  /** What was done since the file was opened, as plain data of a size with what was done. */
  edits(): readonly LocalEdit[] {
    return [...this.earlier, ...this.session.edits()];
  }

  /** Does again what `edits` told of a workbook opened from the same bytes. Fails, with nothing done, when it can't. */
  restore(edits: readonly unknown[]): Result<null> {
    if (!edits.every(isLocalEdit)) return failure(editsRefused(null));
    const sheetsAt = edits.findIndex(({ kind }) => kind === 'sheets');
    const own = sheetsAt < 0 ? edits : edits.slice(0, sheetsAt);
    const cells = own.flatMap((edit) => (edit.kind === 'sheets' ? [] : [edit]));
    const done = this.session.run(commandsOfEdits(this.session.open, cells));
    if (!done) return failure(editsRefused(null));
    const added = edits[sheetsAt];
    if (added?.kind !== 'sheets') return success(null);
    const sheets = newSheetsOf(added);
    const result = sheets === null ? failure(editsRefused(null)) : this.addSheets(sheets);
    return result.ok ? this.restore(edits.slice(sheetsAt + 1)) : result;
  }

  /** Why a command of the grid may not be carried out; null when it may. */
  whyNot(command: Command): Problem | null {
    return this.session.whyNot(command);
  }

  /** Calls `listener` when the grid must show another model; gives the function that stops it. */
  onModel(listener: (model: Model) => void): () => void {
    this.modelListeners.add(listener);
    return () => {
      this.modelListeners.delete(listener);
    };
  }

  read(): Promise<Result<Snapshot>> {
    return Promise.resolve(success(this.session.snapshot()));
  }

  apply(changes: readonly Change[]): Promise<Result<Applied>> {
    return this.unlessReadOnly(() => this.applyNow(changes));
  }

  select(place: Place): Promise<Result<void>> {
    const { getters, selection } = this.model;
    const area = parseArea(place.cell ?? 'A1');
    const sheetId = place.sheet === undefined ? getters.getActiveSheetId() : getters.getSheetIdByName(place.sheet);
    const known = sheetId !== undefined && area !== undefined && area.top < getters.getNumberRows(sheetId);
    if (!known || area.left >= getters.getNumberCols(sheetId)) {
      return Promise.resolve(failure(placeMissing({ sheet: place.sheet ?? '', cell: place.cell ?? '' }, place)));
    }
    const from = getters.getActiveSheetId();
    if (from !== sheetId) this.model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: from, sheetIdTo: sheetId });
    selection.selectCell(area.left, area.top);
    return Promise.resolve(success(undefined));
  }

  onChange(listener: (change: WorkbookChange) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  addTables(tables: readonly NewTable[]): Promise<Result<readonly string[]>> {
    const { readOnly } = this;
    const asFile = {
      read: () => success(this.session.snapshot()),
      apply: () => failure(gridNotWritten(null)),
      addSheets: (sheets: readonly NewSheet[]) => this.addSheets(sheets),
      refresh: () => failure(cannotRefresh(null)),
    };
    return fileWorkbook(asFile, { readOnly }).addTables(tables);
  }

  refresh(): Promise<Result<Refreshed>> {
    return this.unlessReadOnly(() => {
      const cells = this.session.refresh();
      return cells.ok ? success({ cells: cells.value }) : cells;
    });
  }

  renew(): Promise<Result<Renewed>> {
    return this.unlessReadOnly(() => failure(cannotRenew(null)));
  }

  private unlessReadOnly<T>(write: () => Result<T>): Promise<Result<T>> {
    return Promise.resolve().then(() => (this.readOnly ? failure(workbookReadOnly(null)) : write()));
  }

  private applyNow(changes: readonly Change[]): Result<Applied> {
    const planned = planChanges(this.session.snapshot(), changes);
    if (!planned.ok) return planned;
    const plan = planned.value;
    if (plan.kind === 'conflicts') return success(plan);
    const done = this.session.run(planCommands(this.session.open, plan));
    return done ? success({ kind: 'written', places: plan.places }) : failure(gridNotWritten(null));
  }

  /** Sheets come into the file, not into the grid, which then shows that file. */
  private addSheets(sheets: readonly NewSheet[]): Result<readonly string[]> {
    const bytes = this.toBytes();
    if (!bytes.ok) return bytes;
    const pack = Package.open(bytes.value);
    if (!pack.ok) return pack;
    const added = addRegister(pack.value, sheets);
    if (!added.ok) return added;
    const session = sessionOf(added.value.pack.toBytes(), this.engine, this.readOnly);
    if (!session.ok) return session;
    this.earlier = [...this.edits(), sheetsEdit(sheets)];
    this.session.model.off('update', this);
    this.session = session.value;
    this.comparedAt = -1;
    this.listen();
    this.told = -1;
    for (const listener of this.modelListeners) listener(this.model);
    this.tell();
    return success(added.value.added);
  }

  private listen(): void {
    this.told = this.session.revision;
    this.session.model.on('update', this, () => {
      this.tell();
    });
  }

  private tell(): void {
    if (this.told === this.session.revision) return;
    this.told = this.session.revision;
    for (const listener of [...this.listeners]) listener({ tables: null });
  }
}

function sessionOf(bytes: Uint8Array, engine: Engine, readOnly: boolean): Result<GridSession> {
  const pack = Package.open(bytes);
  return pack.ok ? GridSession.of(bytes, pack.value, engine, readOnly) : pack;
}

/**
 * Opens a file in the grid. `engine` is o-spreadsheet: the global of the page, or the CommonJS build in tests; functions
 * are registered with it before. Fails when the bytes are no workbook; one without a register opens all the same.
 */
export function openLocalWorkbook(
  bytes: Uint8Array,
  name: string,
  engine: Engine,
  { readOnly = false }: LocalOptions = {},
): Result<LocalWorkbook> {
  return LocalWorkbook.of(bytes, name, engine, readOnly);
}
