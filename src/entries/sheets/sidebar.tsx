/** Starts the sidebar in Google Sheets: the pane on the open spreadsheet, and the menu's command that opened it. */
import { Memory } from '../../hosts/browser/memory';
import type { Call } from '../../hosts/sheets/client/call';
import { scriptRunCall, type ScriptRun } from '../../hosts/sheets/client/script-run';
import { openSheetsWorkbook } from '../../hosts/sheets/client/sheets-workbook';
import { googleDocs } from '../../hosts/sheets/page/google-docs';
import { sheetsPaneHost } from '../../hosts/sheets/page/pane-host';
import { notInSheets } from '../../hosts/sheets/page/problems';
import { startCommand } from '../../hosts/sheets/page/start-command';
import { createStore } from '../../pane/create-store';
import { mountPane } from '../../pane/mount';
import '../../pane/pane.css';
import type { Store } from '../../pane/state/store';
import { showProblem } from '../show-problem';
import './sidebar.css';
import { readOnReturn } from './on-return';
import { runStartCommand } from './run-start-command';

declare global {
  interface Window {
    /** Google's, in its own frames alone. */
    readonly google?: { readonly script: { readonly run: ScriptRun } };
  }
}

/** The build whose script may make Google Docs says so in its head. */
const makesDocuments = document.documentElement.dataset['documents'] === 'yes';
const memory = new Memory(() => window.localStorage);

async function start(root: HTMLElement, call: Call): Promise<void> {
  const at: { store: Store | null } = { store: null };
  const opened = await openSheetsWorkbook(call, {
    progress: (done, all) => {
      at.store?.hearProgress(done, all);
    },
  });
  if (!opened.ok) {
    showProblem(root, opened.problem, () => void start(root, call));
    return;
  }
  const workbook = opened.value;
  const { title, warnings } = workbook;
  const onlineDocuments = makesDocuments ? googleDocs(call) : null;
  const store = createStore(sheetsPaneHost({ workbook, title, warnings, memory, onlineDocuments }));
  at.store = store;
  root.replaceChildren();
  mountPane(root, store);
  readOnReturn(store, { window, document, now: () => performance.now() });
  const command = startCommand(document);
  if (command !== null) await runStartCommand(command, workbook, store);
}

/** What the script puts behind the page, such as the menu's command, is there once the page has been read to its end. */
function whenRead(run: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', run, { once: true });
  else run();
}

whenRead(() => {
  const root = document.querySelector<HTMLElement>('#pane');
  if (root === null) return;
  if (window.google === undefined) showProblem(root, notInSheets(null), null);
  else void start(root, scriptRunCall(window.google.script.run));
});
