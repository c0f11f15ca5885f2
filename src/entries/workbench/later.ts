/** Work that can wait a moment: done when the browser has time, a quarter of a second later at most. */
import type { Later } from '../../hosts/local/storage/autosave';

const LONGEST_WAIT_MS = 250;

/** Puts work off; the same function asked for again before it ran runs once. */
export function idly(page: Window): Later {
  const waiting = new Set<() => void>();
  return (run) => {
    if (waiting.has(run)) return;
    waiting.add(run);
    const now = (): void => {
      waiting.delete(run);
      run();
    };
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in page) page.requestIdleCallback(now, { timeout: LONGEST_WAIT_MS });
    else setTimeout(now, LONGEST_WAIT_MS);
  };
}
