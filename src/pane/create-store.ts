/** Makes the store of a pane for a host, with the browser's time and code that is loaded on first use. */
import type { PaneHost } from '../host/pane-host';
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
 * The store, which runs tasks whether or not a pane is drawn: `mountPane` draws one on it, at any time. Nothing is read
 * before it is started or a task is run.
 */
export function createStore(host: PaneHost): Store {
  return new Store({
    host,
    scheduler: browserTime,
    openRegister: async (workbook) =>
      (await import(/* webpackChunkName: "core" */ './core')).readRegister(workbook, host.keepsValues),
    templates: new Templates(async (id) =>
      (await import(/* webpackChunkName: "templates" */ './default-templates')).defaultTemplate(id),
    ),
  });
}
