/** An .xlsx file open in the grid: the port on an o-spreadsheet model, saved as the file it came from with its differences. */
import { planChanges } from '../../host/plan';
import { placeMissing } from '../../host/host-problems';
import type { Applied, Capabilities, Workbook, WorkbookChange } from '../../host/workbook';
import type { Change } from '../../register/changes';
import { failure, success, type Place, type Problem, type Result } from '../../register/problem';
import { openRegister } from '../../register/register';
import type { Snapshot } from '../../register/snapshot';
import { Package } from '../file/package';
import { patchPackage } from '../file/patch';
import { parseArea } from '../file/a1';
import { Baseline } from './data/baseline';
import { factsOf, type Command, type Engine, type Model } from './data/engine';
import { dispatchBatch, installPlugin, withHooks, type Dispatch, type GridHooks } from './data/grid-plugin';
import { gridDataOf, type GridData } from './data/grid-data';
import { snapshotOfGrid, type OpenGrid } from './data/grid-values';
import { planCommands } from './data/plan-commands';
import { refusalOf } from './data/refusals';
import { gridNotWritten } from './data/grid-problems';
import { patchOfGrid } from './data/save-patch';
import { TableRows } from './data/table-rows';

const CAPABILITIES: Capabilities = {
  select: true,
  hearsChanges: true,
  addTables: false,
  undoesApply: true,
  readOnly: false,
};

/** A workbook in the grid. `openLocalWorkbook` makes them. */
export class LocalWorkbook implements Workbook {
  readonly capabilities = CAPABILITIES;
  readonly model: Model;
  private readonly open: OpenGrid;
  private readonly listeners = new Set<(change: WorkbookChange) => void>();
  private revision = 0;
  private told = 0;
  private readAt = -1;
  private lastRead: Snapshot | undefined;
  private own = false;
  private made: Model | undefined;

  private constructor(
    engine: Engine,
    readonly name: string,
    private readonly bytes: Uint8Array,
    private readonly pack: Package,
    private readonly grid: GridData,
  ) {
    installPlugin(engine);
    this.model = this.makeModel(engine);
    this.open = { model: this.model, grid, baseline: new Baseline(this.model.getters, grid.sheets) };
    this.made = this.model;
    this.model.on('update', this, () => {
      this.tell();
    });
  }

  /** See `openLocalWorkbook`. */
  static of(bytes: Uint8Array, name: string, engine: Engine): Result<LocalWorkbook> {
    const pack = Package.open(bytes);
    if (!pack.ok) return pack;
    const grid = gridDataOf(pack.value, factsOf(engine));
    if (!grid.ok) return grid;
    return success(new LocalWorkbook(engine, name, bytes, pack.value, grid.value));
  }

  /** Whether the workbook holds a register, or part of one. */
  get isRegister(): boolean {
    return openRegister(this.snapshot()).ok;
  }

  /** The formulas of the add-in are too many: the grid shows their values as last worked out. */
  get computedAsValues(): boolean {
    return this.grid.computedAsValues;
  }

  /** The file with the differences; the very bytes that were opened when there are none. */
  toBytes(): Result<Uint8Array> {
    const patch = patchOfGrid(this.open);
    if (patch.appends.length === 0 && patch.edits.every(({ keepFormula }) => keepFormula)) return success(this.bytes);
    const patched = patchPackage(this.pack, patch);
    return patched.ok ? success(patched.value.pack.toBytes()) : patched;
  }

  /** Why a command of the grid may not be carried out; null when it may. */
  whyNot(command: Command): Problem | null {
    return this.own ? null : refusalOf(this.open, this.pack, command);
  }

  read(): Promise<Result<Snapshot>> {
    return Promise.resolve(success(this.snapshot()));
  }

  apply(changes: readonly Change[]): Promise<Result<Applied>> {
    return Promise.resolve(this.applyNow(changes));
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

  addTables(): Promise<Result<readonly string[]>> {
    return Promise.resolve(failure(gridNotWritten(null)));
  }

  private applyNow(changes: readonly Change[]): Result<Applied> {
    const planned = planChanges(this.snapshot(), changes);
    if (!planned.ok) return planned;
    const plan = planned.value;
    if (plan.kind === 'conflicts') return success(plan);
    const commands = planCommands(this.open, plan);
    this.own = true;
    const done = commands.length === 0 || dispatchBatch(this.model, commands);
    this.own = false;
    return done ? success({ kind: 'written', places: plan.places }) : failure(gridNotWritten(null));
  }

  private snapshot(): Snapshot {
    if (this.lastRead === undefined || this.readAt !== this.revision) {
      this.lastRead = snapshotOfGrid(this.open);
      this.readAt = this.revision;
    }
    return this.lastRead;
  }

  private makeModel(engine: Engine): Model {
    const rows = new TableRows(() => this.modelIfMade(), this.grid);
    const hooks: GridHooks = {
      refuses: (command) => this.modelIfMade() !== undefined && this.whyNot(command) !== null,
      before: (command) => {
        rows.before(command);
      },
      after: (command, dispatch) => {
        this.asOwn(
          (each) => dispatch(each),
          (own) => {
            rows.after(command, own);
          },
        );
      },
      finalize: () => {
        this.revision++;
      },
    };
    return new engine.Model(this.grid.data, withHooks(hooks));
  }

  /** What we do ourselves is never refused. */
  private asOwn(dispatch: Dispatch, work: (dispatch: Dispatch) => void): void {
    work((command) => {
      const before = this.own;
      this.own = true;
      try {
        return dispatch(command);
      } finally {
        this.own = before;
      }
    });
  }

  /** The hooks are called while the model is being made, too. */
  private modelIfMade(): Model | undefined {
    return this.made;
  }

  private tell(): void {
    if (this.told === this.revision) return;
    this.told = this.revision;
    for (const listener of this.listeners) listener({ tables: null });
  }
}

/**
 * Opens a file in the grid. `engine` is o-spreadsheet: the global of the page, or the CommonJS build in tests; functions
 * are registered with it before. Fails when the bytes are no workbook; one without a register opens all the same.
 */
export function openLocalWorkbook(bytes: Uint8Array, name: string, engine: Engine): Result<LocalWorkbook> {
  return LocalWorkbook.of(bytes, name, engine);
}
