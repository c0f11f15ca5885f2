/** A workbook and a pane's surroundings that do what a test tells them to. */
import type { OutgoingFile, PaneHost, SavedFile } from '../../src/host/pane-host';
import type { Applied, Capabilities, Refreshed, Renewed, Workbook, WorkbookChange } from '../../src/host/workbook';
import type { Scheduler } from '../../src/pane/state/steps';
import { Store } from '../../src/pane/state/store';
import { Templates } from '../../src/pane/state/templates';
import type { Change } from '../../src/register/changes';
import type { NewTable } from '../../src/register/new-table';
import { success, type Place, type Result } from '../../src/register/problem';
import { openRegister, type Register } from '../../src/register/register';
import type { Snapshot } from '../../src/register/snapshot';
import { tableIds } from '../../src/register/tables';
import { snapshotOf } from '../support/register';

const CAN: Capabilities = {
  select: true,
  hearsChanges: true,
  addTables: true,
  refreshes: true,
  renews: true,
  undoesApply: false,
  readOnly: false,
};

/** The workbook; each member can be replaced by a test. */
export class ScriptedWorkbook implements Workbook {
  capabilities = CAN;
  snapshot: Snapshot = snapshotOf();
  reads = 0;
  readonly applied: (readonly Change[])[] = [];
  readonly selected: Place[] = [];
  readonly added: NewTable[] = [];
  /** What the next calls of `apply` answer; after that everything is written. */
  readonly answers: (Applied | 'rejects')[] = [];
  /** What `refresh` and `renew` answer, and how often they were asked. */
  refreshed: Result<Refreshed> | 'rejects' = success({ cells: 0 });
  refreshes = 0;
  renewed: Result<Renewed> | 'rejects' = success({ mended: [] });
  renewals = 0;
  /** What reading waits for, and whether it is rejected. */
  beforeRead: () => Promise<void> = () => Promise.resolve();
  private readonly listeners = new Set<(change: WorkbookChange) => void>();

  async read(): Promise<Result<Snapshot>> {
    this.reads += 1;
    const { snapshot } = this;
    await this.beforeRead();
    return success(snapshot);
  }

  apply(changes: readonly Change[]): Promise<Result<Applied>> {
    const answer = this.answers.shift();
    if (answer === 'rejects') return Promise.reject(new Error('the host went away'));
    this.applied.push(changes);
    return Promise.resolve(success(answer ?? { kind: 'written', places: changes.map(placeOf) }));
  }

  select(place: Place): Promise<Result<void>> {
    this.selected.push(place);
    return Promise.resolve(success(undefined));
  }

  onChange(listener: (change: WorkbookChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  addTables(tables: readonly NewTable[]): Promise<Result<readonly string[]>> {
    this.added.push(...tables);
    return Promise.resolve(success(['Tổng quan', ...tables.map(({ table }) => table.sheet)]));
  }

  refresh(): Promise<Result<Refreshed>> {
    this.refreshes += 1;
    return answered(this.refreshed);
  }

  renew(): Promise<Result<Renewed>> {
    this.renewals += 1;
    return answered(this.renewed);
  }

  /** Someone edits: every listener hears of it. */
  edit(snapshot: Snapshot): void {
    this.snapshot = snapshot;
    for (const listener of this.listeners) listener({ tables: null });
  }

  get listenerCount(): number {
    return this.listeners.size;
  }
}

function answered<T>(answer: Result<T> | 'rejects'): Promise<Result<T>> {
  return answer === 'rejects' ? Promise.reject(new Error('the host went away')) : Promise.resolve(answer);
}

function placeOf({ table }: Change): Place {
  return { table };
}

/** Time that passes when a test says so; pauses end at once. */
export class ManualTime implements Scheduler {
  private time = 0;
  private readonly waiting: { readonly at: number; readonly callback: () => void }[] = [];
  pauses = 0;

  now(): number {
    return this.time;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const entry = { at: this.time + milliseconds, callback };
    this.waiting.push(entry);
    return () => {
      const index = this.waiting.indexOf(entry);
      if (index >= 0) this.waiting.splice(index, 1);
    };
  }

  pause(): Promise<void> {
    this.pauses += 1;
    return Promise.resolve();
  }

  /** Lets so many milliseconds pass. */
  pass(milliseconds: number): void {
    this.time += milliseconds;
    for (const entry of this.waiting.filter(({ at }) => at <= this.time)) {
      this.waiting.splice(this.waiting.indexOf(entry), 1);
      entry.callback();
    }
  }
}

/** Lets everything that waits for nothing but promises happen. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

/** A pane on a scripted workbook, not started yet. */
export function paneOf(workbook = new ScriptedWorkbook()) {
  const time = new ManualTime();
  const memory = new Map<string, string>();
  const saves: OutgoingFile[] = [];
  const saving: { save: (file: OutgoingFile) => Promise<Result<SavedFile>> } = {
    save: (file) => Promise.resolve(success({ name: file.name, how: 'sent' })),
  };
  const host: PaneHost = {
    workbook,
    title: 'So.xlsx',
    today: () => '2023-09-11',
    saveFile: (file) => {
      saves.push(file);
      return saving.save(file);
    },
    remembered: (key) => memory.get(key) ?? null,
    remember: (key, value) => {
      memory.set(key, value);
    },
  };
  const openBook = async (book: Workbook): Promise<Result<Register>> => {
    const read = await book.read(tableIds);
    return read.ok ? openRegister(read.value) : read;
  };
  const makeStore = (): Store =>
    new Store({
      host,
      openRegister: openBook,
      scheduler: time,
      templates: new Templates(() => Promise.resolve(new Uint8Array([1]))),
    });
  return { workbook, time, host, saves, saving, memory, makeStore, store: makeStore() };
}
