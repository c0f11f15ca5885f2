/** Reads the register again when the user comes back from the cells to the sidebar: Google tells a sidebar of no edit. */
import type { Store } from '../../pane/state/store';

/** The part of a page that tells whether people are in it. */
export interface Comings {
  readonly window: Pick<Window, 'addEventListener'>;
  readonly document: Pick<Document, 'addEventListener' | 'visibilityState'>;
  /** In milliseconds, from any beginning. */
  readonly now: () => number;
}

/** What was read so little ago is not read again, in milliseconds: people go to and fro. */
const FRESH_MS = 5000;

/** Listens for as long as the page lives; does nothing while the register is being read or a task runs. */
export function readOnReturn(
  store: Pick<Store, 'refresh' | 'subscribe' | 'state'>,
  { window, document, now }: Comings,
): void {
  let lastBusy = now();
  const isBusy = (): boolean => store.state.isReading || store.state.running !== null;
  store.subscribe(() => {
    lastBusy = now();
  });
  const onReturn = (): void => {
    if (document.visibilityState !== 'visible' || isBusy() || now() - lastBusy < FRESH_MS) return;
    void store.refresh();
  };
  window.addEventListener('focus', onReturn);
  document.addEventListener('visibilitychange', onReturn);
}
