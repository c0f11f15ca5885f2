/** One file in one model: what is read from it, what may be done to it, and what is saved. */
import { workbookReadOnly } from '../../../host/host-problems';
import { failure, success, type Problem, type Result } from '../../../register/problem';
import type { Snapshot } from '../../../register/snapshot';
import type { Package } from '../../file/package';
import { patchPackage } from '../../file/patch';
import { Baseline } from './baseline';
import { factsOf, type Command, type Engine, type EngineFacts, type Model } from './engine';
import { gridDataOf, type GridData } from './grid-data';
import { dispatchBatch, installPlugin, withHooks, type Dispatch } from './grid-plugin';
import { gridNotSaved, gridNotWritten } from './grid-problems';
import { snapshotOfGrid, type OpenGrid } from './grid-values';
import { editsOfGrid, type GridEdit } from './local-edits';
import { PasteAreas } from './paste-areas';
import { keepsValues, refreshCommands, refreshComputed } from './refresh-computed';
import { hiddenRowsStay, isContentCommand, pasteRefusal, refusalOf } from './refusals';
import { patchOfGrid } from './save-patch';
import { TableRows } from './table-rows';
import { sortedLookCommand, typedTextCommand } from './typed-text';
import { fillsHiddenRow, keepHiddenRows } from './visible-rows';

/** A file in the grid. */
export class GridSession {
  readonly model: Model;
  readonly open: OpenGrid;
  private changes = 0;
  private readAt = -1;
  private lastRead: Snapshot | undefined;
  private own = false;
  private ready = false;
  /** The commands that are being handled, each within the one before. */
  private readonly running: string[] = [];
  private readonly clipboard = new PasteAreas(() => this.model.getters);

  private constructor(
    engine: Engine,
    private readonly facts: EngineFacts,
    private readonly bytes: Uint8Array,
    private readonly pack: Package,
    readonly grid: GridData,
    private readonly readOnly: boolean,
  ) {
    installPlugin(engine);
    this.model = this.makeModel(engine);
    this.open = { model: this.model, grid, baseline: new Baseline(this.model.getters, grid.sheets) };
    this.ready = true;
  }

  /** Loads a file into a model of the engine. */
  static of(bytes: Uint8Array, pack: Package, engine: Engine, readOnly: boolean): Result<GridSession> {
    const facts = factsOf(engine);
    const grid = gridDataOf(pack, facts);
    return grid.ok ? success(new GridSession(engine, facts, bytes, pack, grid.value, readOnly)) : grid;
  }

  /** Grows with every change of what cells hold. */
  get revision(): number {
    return this.changes;
  }

  /** The workbook as the core reads it. */
  snapshot(): Snapshot {
    if (this.lastRead === undefined || this.readAt !== this.changes) {
      this.lastRead = snapshotOfGrid(this.open);
      this.readAt = this.changes;
    }
    return this.lastRead;
  }

  /** What differs from the file, as plain data. */
  edits(): GridEdit[] {
    return editsOfGrid(this.open);
  }

  /** The file with the differences; the very bytes when only what formulas give differs. Never throws. */
  toBytes(): Result<Uint8Array> {
    try {
      return this.patched();
    } catch (error) {
      return failure(gridNotSaved({ detail: String(error) }));
    }
  }

  private patched(): Result<Uint8Array> {
    const patch = patchOfGrid(this.open);
    const { edits, appends, looks, rows } = patch;
    const others = appends.length + looks.length + rows.length;
    if (others === 0 && edits.every(({ keepFormula }) => keepFormula)) return success(this.bytes);
    const patched = patchPackage(this.pack, patch);
    if (!patched.ok) return patched;
    const fresh = refreshComputed(patched.value.pack, this.grid, this.keepsValues);
    return fresh.ok ? success(fresh.value.toBytes()) : fresh;
  }

  /** Whether the register keeps its computed columns as plain values. */
  get keepsValues(): boolean {
    return keepsValues(this.snapshot());
  }

  /** Brings the computed cells up to date as one step; gives how many were written. */
  refresh(): Result<number> {
    const commands = refreshCommands(this.open, this.snapshot(), this.facts);
    if (!commands.ok) return commands;
    return this.run(commands.value) ? success(commands.value.length) : failure(gridNotWritten(null));
  }

  /** Carries out commands of ours as one step; false, with nothing done, when one fails. */
  run(commands: readonly Command[]): boolean {
    if (commands.length === 0) return true;
    return this.asOwn(() => dispatchBatch(this.model, commands));
  }

  /** Why a command of the grid may not be carried out; null when it may. */
  whyNot(command: Command): Problem | null {
    if (this.own || !this.ready) return null;
    if (this.readOnly && isContentCommand(command)) return workbookReadOnly(null);
    if (fillsHiddenRow(this.model.getters, this.running, command)) return hiddenRowsStay(null);
    const paste = this.clipboard.pasteOf(command);
    return paste === null ? refusalOf(this.open, this.pack, command) : pasteRefusal(this.open, paste);
  }

  private makeModel(engine: Engine): Model {
    const rows = new TableRows(() => (this.ready ? this.model : undefined), this.grid);
    const hooks = withHooks({
      refuses: (command) => this.whyNot(command) !== null,
      before: (command) => {
        this.running.push(command.type);
        if (this.ready) this.clipboard.before(command);
        rows.before(command);
      },
      after: (command, dispatch) => {
        this.running.pop();
        if (isContentCommand(command)) this.changes++;
        const own: Dispatch = (each) => this.asOwn(() => dispatch(each));
        rows.after(command, own);
        const mended = this.mended(command);
        if (mended !== null) own(mended);
      },
    });
    const model = new engine.Model(this.grid.data, { ...hooks, mode: this.readOnly ? 'readonly' : 'normal' });
    keepHiddenRows(model);
    return model;
  }

  /** What puts right what the grid makes of a command. */
  private mended(command: Command): Command | null {
    if (!this.ready || this.own) return null;
    const { getters } = this.model;
    if (this.running.length === 0) return typedTextCommand(getters, command);
    return this.running.includes('SORT_CELLS') ? sortedLookCommand(getters, command) : null;
  }

  /** What we do ourselves is never refused. */
  private asOwn<T>(work: () => T): T {
    const before = this.own;
    this.own = true;
    try {
      return work();
    } finally {
      this.own = before;
    }
  }
}
