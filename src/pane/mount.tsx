/** Puts the pane into an element of a page. */
import { render } from 'preact';
import type { PaneHost } from '../host/pane-host';
import { keepFocus } from './keep-focus';
import { Shell } from './shell';
import type { Scheduler } from './state/steps';
import { Store } from './state/store';
import { Templates } from './state/templates';

const browserTime: Scheduler = {
  now: () => performance.now(),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
  pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
};

/**
 * Draws the pane into `root`, which the page gives a width and a scroll area, and keeps it up to date with the workbook.
 * The page brings the style sheet `pane.css`. Gives the function that takes the pane away.
 */
export function mountPane(root: HTMLElement, host: PaneHost): () => void {
  const store = new Store({
    host,
    scheduler: browserTime,
    openRegister: async (workbook) => (await import(/* webpackChunkName: "core" */ './core')).readRegister(workbook),
    templates: new Templates(async (id) =>
      (await import(/* webpackChunkName: "templates" */ './default-templates')).defaultTemplate(id),
    ),
  });
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
