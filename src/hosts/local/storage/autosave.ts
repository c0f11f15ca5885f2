/** Keeps the unsaved work of the open workbook as it is being done: soon after a change, one write at a time. */
import type { Base, Progress, UnsavedWork } from './unsaved-work';

/** Why nothing can be kept: the browser's store is full, or it has none for us. */
export type AutosaveFault = 'full' | 'unavailable';

/** What is kept, asked for at the time of writing. */
export interface AutosaveSource {
  readonly base: () => Base;
  /** Null when there is nothing to keep. */
  readonly progress: () => Progress | null;
}

/** Does something soon, when there is time; asked for several times before, once. */
export type Later = (run: () => void) => void;

interface Options {
  /** Told after each try: null when it went well. */
  readonly onOutcome: (fault: AutosaveFault | null) => void;
  readonly later: Later;
}

/** The autosave of one open workbook. */
export class Autosave {
  private wanted = false;
  private writing: Promise<void> | null = null;
  private hasBase = false;
  private ended = false;

  constructor(
    private readonly work: UnsavedWork,
    readonly session: string,
    private readonly source: AutosaveSource,
    private readonly options: Options,
  ) {}

  /** A change was made. */
  touch(): void {
    this.wanted = true;
    this.options.later(this.flush);
  }

  /** Starts writing what is not written yet; nothing to wait for when the page is about to go. */
  readonly flush = (): void => {
    if (!this.wanted || this.ended || this.writing !== null) return;
    this.wanted = false;
    this.writing = this.write().finally(() => {
      this.writing = null;
      this.flush();
    });
  };

  /** Forgets what was kept: it is saved. Changes made later are kept again. */
  async settle(): Promise<void> {
    do {
      this.wanted = false;
      await this.writing;
    } while (this.writing !== null);
    this.hasBase = false;
    await this.work.forget(this.session).catch(() => undefined);
  }

  /** Ends the session and forgets what was kept. */
  async end(): Promise<void> {
    await this.settle();
    this.ended = true;
    this.work.release(this.session);
  }

  private async write(): Promise<void> {
    try {
      const progress = this.source.progress();
      if (progress === null) {
        if (this.hasBase) await this.work.forget(this.session);
        this.hasBase = false;
        return;
      }
      if (!this.hasBase) await this.work.keepBase(this.session, this.source.base());
      this.hasBase = true;
      await this.work.keepProgress(this.session, progress);
      this.options.onOutcome(null);
    } catch (error) {
      this.options.onOutcome(isQuota(error) ? 'full' : 'unavailable');
    }
  }
}

/** Whether the browser refused for lack of room. */
function isQuota(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'QuotaExceededError';
}
