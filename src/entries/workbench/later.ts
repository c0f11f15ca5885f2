/** Work that can wait a moment: done when the browser has time, a quarter of a second later at most. */
import type { Later } from '../../hosts/local/storage/autosave';

const LONGEST_WAIT_MS = 250;

/** Ends when what was asked to be drawn is on the screen; at once where nothing is drawn, as in a tab behind another. */
export function painted(page: Window): Promise<void> {
  if (page.document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    page.requestAnimationFrame(() => {
      setTimeout(resolve);
    });
    // A tab that goes behind another one by now draws nothing.
    setTimeout(resolve, LONGEST_WAIT_MS);
  });
}

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
