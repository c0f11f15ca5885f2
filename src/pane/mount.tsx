/** Puts the pane into an element of a page. */
import { render } from 'preact';
import type { PaneHost } from '../host/pane-host';
import { createStore } from './create-store';
import { keepFocus } from './keep-focus';
import { Shell } from './shell';
import { Store } from './state/store';

/**
 * Draws the pane into `root`, which the page gives a width and a scroll area, and keeps it up to date with the workbook:
 * on a store of its own for the host, or on one that the page made with `createStore`, which goes on working once the
 * pane is taken away. The page brings the style sheet `pane.css`. Gives the function that takes the pane away.
 */
export function mountPane(root: HTMLElement, on: PaneHost | Store): () => void {
  const store = on instanceof Store ? on : createStore(on);
  root.classList.add('skt-pane');
  render(<Shell store={store} />, root);
  const letFocusGo = keepFocus(root);
  const stop = store.start();
  return () => {
    stop();
    letFocusGo();
    render(null, root);
    root.classList.remove('skt-pane');
  };
}
