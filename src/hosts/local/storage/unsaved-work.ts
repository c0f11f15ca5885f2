/** Keeps work that is not saved to a file yet in the browser, one record a session, so that a crash loses nothing. */
import type { FileVersion } from '../files/file-on-disk';
import { openDatabase, transact } from './database';
import { SessionLocks } from './session-locks';

/** What a session began with. */
export interface Base {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where it is on disk, when the browser may write there. */
  readonly handle: FileSystemFileHandle | null;
  /** The version that is there. */
  readonly version: FileVersion | null;
}

/** What was done since. */
export interface Progress {
  /** Plain data that the workbook gave and takes back. */
  readonly edits: unknown;
  /** How many of the edits are not in a file. */
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The name under which it was handed to the browser's downloads, whose end nobody tells us of. */
  readonly sentAs: string | null;
}

/** Unsaved work of a session that ended without saying so. */
export interface LeftOver extends Base, Progress {
  readonly session: string;
}

type BaseRecord = Base & { readonly session: string };
type EditsRecord = Progress & { readonly session: string };

/** The unsaved work of all sessions in this browser. */
export class UnsavedWork {
  private constructor(
    private readonly database: IDBDatabase,
    private readonly locks: SessionLocks,
  ) {}

  /** Opens the store. Rejects where the browser keeps nothing. */
  static async open(factory: IDBFactory, locks: LockManager | undefined): Promise<UnsavedWork> {
    return new UnsavedWork(await openDatabase(factory), new SessionLocks(locks));
  }

  /** Begins a session under a name of its own, live as long as this page. */
  begin(session: string): Promise<void> {
    return this.locks.hold(session);
  }

  /** Keeps what the session began with. Rejects when there is no room. */
  async keepBase(session: string, base: Base): Promise<void> {
    await transact(this.database, 'readwrite', (store) => store('bases').put({ session, ...base }));
  }

  /** Keeps what was done since, in the place of what was kept before. Rejects when there is no room. */
  async keepProgress(session: string, progress: Progress): Promise<void> {
    await transact(this.database, 'readwrite', (store) => store('edits').put({ session, ...progress }));
  }

  /** Forgets a session's work: it is saved, or not wanted. */
  async forget(session: string): Promise<void> {
    await transact<undefined>(this.database, 'readwrite', (store) => {
      store('bases').delete(session);
      return store('edits').delete(session);
    });
  }

  /** Work of sessions that no live tab holds, the latest first. From here on they belong to this page. */
  async claimLeftOvers(): Promise<LeftOver[]> {
    const bases = await transact(
      this.database,
      'readonly',
      (store) => store('bases').getAll() as IDBRequest<BaseRecord[]>,
    );
    const edits = await transact(
      this.database,
      'readonly',
      (store) => store('edits').getAll() as IDBRequest<EditsRecord[]>,
    );
    const found: LeftOver[] = [];
    const claimed = await Promise.all(bases.map(({ session }) => this.locks.claim(session)));
    for (const base of bases.filter((_, at) => claimed[at])) {
      const progress = edits.find(({ session }) => session === base.session);
      if (progress === undefined) await this.forget(base.session);
      else found.push({ ...base, ...progress });
    }
    return found.sort((one, other) => other.at - one.at);
  }

  /** Gives a session up: another page may claim it. */
  release(session: string): void {
    this.locks.release(session);
  }
}
