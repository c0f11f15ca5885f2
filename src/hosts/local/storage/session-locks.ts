/** Tells sessions of live tabs from those that ended: a tab holds the lock of its session until it is gone. */

/** A tab that was closed, or is being reloaded, may still have its lock for a moment. */
const PATIENCE_MS = 1000;

/** The locks that this page holds. Without the browser's lock manager every session of another page counts as ended. */
export class SessionLocks {
  private readonly held = new Map<string, () => void>();

  constructor(private readonly manager: LockManager | undefined) {}

  /** Takes the lock of a new session. */
  async hold(session: string): Promise<void> {
    await this.claim(session);
  }

  /** Takes the lock of a session that may have ended; false when a live tab has it. */
  claim(session: string): Promise<boolean> {
    if (this.held.has(session)) return Promise.resolve(false);
    const { manager } = this;
    if (manager === undefined) return Promise.resolve(true);
    return new Promise((resolve) => {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const hold = (): Promise<void> =>
        new Promise((release) => {
          this.held.set(session, release);
          resolve(true);
        });
      manager.request(`so-kiem-tra:${session}`, { signal }, hold).catch(() => {
        resolve(false);
      });
    });
  }

  /** Gives a lock back. */
  release(session: string): void {
    this.held.get(session)?.();
    this.held.delete(session);
  }
}
