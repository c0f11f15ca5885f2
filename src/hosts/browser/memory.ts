/** Small settings remembered in this browser, heard by all who ask; kept for the page only where the browser keeps nothing. */

/** What is remembered. */
export class Memory {
  private readonly here = new Map<string, string>();
  private readonly listeners = new Set<(key: string, value: string) => void>();

  /** `storage` is null, or throws at each use, where the browser keeps nothing. */
  constructor(private readonly storage: () => Storage | null) {}

  /** A setting; null when there is none. */
  get(key: string): string | null {
    const known = this.here.get(key);
    if (known !== undefined) return known;
    try {
      return this.storage()?.getItem(PREFIX + key) ?? null;
    } catch {
      return null;
    }
  }

  /** Remembers a setting, at least as long as the page is open. */
  set(key: string, value: string): void {
    this.here.set(key, value);
    try {
      this.storage()?.setItem(PREFIX + key, value);
    } catch {
      // A full or forbidden store: the page remembers by itself.
    }
    for (const listener of this.listeners) listener(key, value);
  }

  /** Calls `listener` whenever a setting is set; gives the function that stops it. */
  onSet(listener: (key: string, value: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

const PREFIX = 'so-kiem-tra:';
