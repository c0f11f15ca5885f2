/** The state of the pane: what was read, where the user is, what is running, and what came of it. */
import type { OutgoingFile, PaneHost } from '../../host/pane-host';
import type { Workbook } from '../../host/workbook';
import type { IsoDate } from '../../register/dates';
import type { Bilingual, Language, Place, Problem, Result } from '../../register/problem';
import type { Register } from '../../register/register';
import type { TableId } from '../../register/tables';
import type { PlaceId } from '../places';
import { guarded, jumpFault, loadFault, readFault } from './problems';
import type { Progress, Scheduler } from './steps';
import type { Ending, Surroundings, Task } from './task';
import type { Templates } from './templates';

/** What is open: nothing read yet, a register, a workbook without one, or nothing that can be read. */
export type Book =
  | { readonly kind: 'opening' }
  | { readonly kind: 'register'; readonly register: Register; readonly asOf: IsoDate }
  | { readonly kind: 'other'; readonly problem: Problem }
  | { readonly kind: 'unreadable'; readonly problem: Problem };

/** A task that is running. */
export interface Running {
  readonly title: Bilingual;
  readonly progress: Progress | null;
  /** It has taken so long that its progress is shown. */
  readonly isSlow: boolean;
  readonly isCancelling: boolean;
}

/** A task that ended. */
export interface Finished {
  readonly title: Bilingual;
  readonly ending: Ending | { readonly kind: 'cancelled' };
  readonly task: Task;
  /** Rows that it wrote are no longer in the register: undone, removed, or under another code. */
  readonly isTakenBack: boolean;
}

/** Everything the pane shows. */
export interface PaneState {
  readonly language: Language;
  readonly place: PlaceId;
  /** Counts the times a place was asked for by something else than its tab: then its heading takes the focus. */
  readonly arrivals: number;
  readonly book: Book;
  readonly isReading: boolean;
  /** Why what is shown may be old: the last read failed. */
  readonly stale: Problem | null;
  readonly running: Running | null;
  readonly finished: Finished | null;
  /** A jump that failed. */
  readonly notice: Problem | null;
  /** The visit that was asked for by something else than its list, until it is open. */
  readonly visitAsked: VisitRequest | null;
}

/** A visit to open. */
export interface VisitRequest {
  readonly code: string;
  /** Its notice is drafted as soon as nothing is missing. */
  readonly drafting: boolean;
}

/** What the store is made of. */
export interface StoreParts {
  readonly host: PaneHost;
  /** Reads the whole register; the code that can is loaded on first use. */
  readonly openRegister: (workbook: Workbook) => Promise<Result<Register>>;
  readonly scheduler: Scheduler;
  readonly templates: Templates;
}

/** The code of the problem that means: a workbook, but no register. */
const NOT_A_REGISTER = 'NOT_A_REGISTER';
const LANGUAGE_KEY = 'language';
/** After how many milliseconds progress appears. */
const SLOW = 500;

/** The pane's state machine. Knows no screen: views listen to it and call its methods. */
export class Store {
  readonly host: PaneHost;
  readonly templates: Templates;
  private current: PaneState;
  private readonly listeners = new Set<() => void>();
  private readonly scheduler: Scheduler;
  private readonly openRegister: StoreParts['openRegister'];
  private stopHearing: () => void = () => undefined;
  private reading: Promise<void> | null = null;
  private readAgain = false;
  private takeBackRefresh: (() => void) | null = null;
  private started = 0;
  private cancelled = false;

  constructor({ host, openRegister, scheduler, templates }: StoreParts) {
    this.host = host;
    this.templates = templates;
    this.openRegister = openRegister;
    this.scheduler = scheduler;
    this.current = {
      language: host.remembered(LANGUAGE_KEY) === 'en' ? 'en' : 'vi',
      place: 'overview',
      arrivals: 0,
      book: { kind: 'opening' },
      isReading: false,
      stale: null,
      running: null,
      finished: null,
      notice: null,
      visitAsked: null,
    };
  }

  get state(): PaneState {
    return this.current;
  }

  /** Calls `listener` after each change; gives the function that stops it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Reads the workbook and listens to it, once however often it is started; gives the function that ends both. */
  start(): () => void {
    this.started += 1;
    if (this.started === 1) {
      this.stopHearing = this.host.workbook.onChange(() => {
        this.refreshSoon();
      });
      void this.refresh();
    }
    let isStarted = true;
    return () => {
      if (isStarted) this.started -= 1;
      if (isStarted && this.started === 0) this.stop();
      isStarted = false;
    };
  }

  private stop(): void {
    this.stopHearing();
    this.takeBackRefresh?.();
    this.cancel();
    this.listeners.clear();
  }

  setLanguage(language: Language): void {
    this.host.remember(LANGUAGE_KEY, language);
    this.change({ language });
  }

  /**
   * Opens a place; `arrive` when something else than its tab was used, so that its heading takes the focus. What the last
   * task gave stays behind, unless a file of it is not saved yet.
   */
  openPlace(place: PlaceId, { arrive = false } = {}): void {
    const { finished, arrivals } = this.current;
    const stays = place === this.current.place || hasUnsavedFile(finished);
    this.change({ place, arrivals: arrivals + (arrive ? 1 : 0), finished: stays ? finished : null });
  }

  /** Opens a visit in its place, whether or not anything was read by now. */
  openVisit(code: string, { drafting = false } = {}): void {
    this.change({ visitAsked: { code, drafting } });
    this.openPlace('visits', { arrive: true });
  }

  /** Gives the visit that was asked for, once. */
  takeVisit(): VisitRequest | null {
    const { visitAsked } = this.current;
    if (visitAsked !== null) this.change({ visitAsked: null });
    return visitAsked;
  }

  /** Shows a cell to the user. */
  async jump(place: Place): Promise<void> {
    const shown = await guarded(() => this.host.workbook.select(place), jumpFault({}, place));
    this.change({ notice: shown.ok ? null : shown.problem });
  }

  /** Puts away what a task gave, or a notice. */
  dismiss(what: 'finished' | 'notice'): void {
    this.change({ [what]: null });
  }

  /** Says something that no task is about, such as a file that can't be used. */
  tell(notice: Problem): void {
    this.change({ notice });
  }

  /** What commands may know besides the register. */
  surroundings(register: Register): Surroundings {
    const today = this.host.today();
    return { today, asOf: register.settings.asOf ?? today };
  }

  /** Reads the workbook again; when a read is under way, once more after it. Ends when what is shown is new. */
  refresh(): Promise<void> {
    if (this.reading === null) this.reading = this.readUntilNew();
    else this.readAgain = true;
    return this.reading;
  }

  private async readUntilNew(): Promise<void> {
    this.change({ isReading: true });
    do this.show(await this.read());
    while (this.wantsAnother());
    this.reading = null;
    this.change({ isReading: false });
  }

  /** Runs a task and gives what came of it; null when one runs already, for then another is not begun. */
  async run(task: Task): Promise<Finished | null> {
    if (this.current.running !== null) return null;
    this.cancelled = false;
    this.change({
      running: { title: task.title, progress: null, isSlow: false, isCancelling: false },
      finished: null,
      notice: null,
    });
    const keepFast = this.scheduler.after(SLOW, () => {
      this.changeRunning({ isSlow: true });
    });
    const ending = await this.ending(task);
    keepFast();
    const finished: Finished = { title: task.title, ending, task, isTakenBack: false };
    this.change({ running: null, finished });
    await this.refresh();
    return finished;
  }

  /** Asks the running task to stop at its next step. */
  cancel(): void {
    this.cancelled = true;
    this.changeRunning({ isCancelling: true });
  }

  /** Takes in how far a long call of the running task has come, where its host tells that meanwhile. */
  hearProgress(done: number, total: number): void {
    const what = this.current.running?.progress?.what;
    const told = what === undefined ? {} : { what };
    this.changeRunning({ progress: { done, total, isShare: true, ...told, cancellable: false } });
  }

  /** Tries once more to save a file of the finished task. */
  async saveAgain(file: OutgoingFile): Promise<void> {
    const run = await running();
    if (!run.ok) {
      this.tell(run.problem);
      return;
    }
    const again = await run.value.save(this.host, file);
    const { finished } = this.current;
    if (finished?.ending.kind !== 'done') {
      this.change({ notice: again.saved.ok ? null : again.saved.problem });
      return;
    }
    const files = finished.ending.files.map((one) => (one.file === file ? again : one));
    this.change({ finished: { ...finished, ending: { ...finished.ending, files } } });
  }

  private async ending(task: Task): Promise<Finished['ending']> {
    const run = await running();
    if (!run.ok) return { kind: 'refused', problem: run.problem };
    const tools = {
      host: this.host,
      read: () => this.read(),
      surroundings: (register: Register) => this.surroundings(register),
    };
    return run.value.runTask(task, tools, this.scheduler, {
      onProgress: (progress) => {
        this.changeRunning({ progress });
      },
      isCancelled: () => this.cancelled,
    });
  }

  /** Bursts of changes are read once. */
  private refreshSoon(): void {
    this.takeBackRefresh?.();
    this.takeBackRefresh = this.scheduler.after(0, () => {
      this.takeBackRefresh = null;
      void this.refresh();
    });
  }

  private read(): Promise<Result<Register>> {
    return guarded(() => this.openRegister(this.host.workbook), readFault({}));
  }

  private show(read: Result<Register>): void {
    if (read.ok) {
      const { asOf } = this.surroundings(read.value);
      const { finished: last } = this.current;
      const finished = last && { ...last, isTakenBack: isTakenBack(last, read.value) };
      this.change({ book: { kind: 'register', register: read.value, asOf }, stale: null, finished });
    } else if (read.problem.code === NOT_A_REGISTER) {
      this.change({ book: { kind: 'other', problem: read.problem }, stale: null });
    } else if (this.current.book.kind === 'register') {
      this.change({ stale: read.problem });
    } else {
      this.change({ book: { kind: 'unreadable', problem: read.problem } });
    }
  }

  /** Whether a read was asked for while the last one ran. */
  private wantsAnother(): boolean {
    const wants = this.readAgain;
    this.readAgain = false;
    return wants;
  }

  private changeRunning(part: Partial<Running>): void {
    if (this.current.running !== null) this.change({ running: { ...this.current.running, ...part } });
  }

  private change(part: Partial<PaneState>): void {
    this.current = { ...this.current, ...part };
    for (const listener of [...this.listeners]) listener();
  }
}

function isTakenBack({ ending }: Finished, register: Register): boolean {
  if (ending.kind !== 'done') return false;
  const tables: Readonly<Record<string, Register['tables'][TableId]>> = register.tables;
  return ending.written.some(({ table, code }) => {
    const rows = tables[table ?? ''];
    return code !== undefined && rows?.layout?.columns.has('code') === true && !rows.byCode.has(code);
  });
}

function hasUnsavedFile(finished: Finished | null): boolean {
  return finished?.ending.kind === 'done' && finished.ending.files.some(({ saved }) => !saved.ok);
}

/** Loads a part of the program; a problem when it can't be. */
export async function loaded<T>(load: () => Promise<T>): Promise<Result<T>> {
  return guarded(async () => ({ ok: true, value: await load() }), loadFault({}));
}

/** What runs tasks. */
function running() {
  return loaded(() => import(/* webpackChunkName: "tasks" */ './run'));
}
