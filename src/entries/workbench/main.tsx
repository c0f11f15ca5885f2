/** Starts the local workbench: the page, its files, the grid and the pane. */
import { render } from 'preact';
import { download } from '../../hosts/browser/download';
import { addressGone } from '../../hosts/local/files/file-problems';
import { workbookType } from '../../hosts/local/files/file-system-access';
import { Board } from '../../hosts/local/page/board';
import { Desk } from '../../hosts/local/page/desk';
import { choices, sentences } from '../../hosts/local/page/desk-texts';
import { hearFaults } from '../../hosts/local/page/faults';
import { Memory } from '../../hosts/browser/memory';
import { UnsavedWork } from '../../hosts/local/storage/unsaved-work';
import '../../pane/pane.css';
import { dayInVietnam } from '../../register/dates';
import { listenToDrops } from './drop';
import { loadGridScripts } from './grid-scripts';
import { listenToKeys } from './keyboard';
import { idly, painted } from './later';
import { Page, revealGrid, type PageActions } from './page';
import './page.css';
import { Stage } from './stage';

const ILLUSTRATION = 'minh-hoa';

const memory = new Memory(() => window.localStorage);
const board = new Board({
  language: memory.get('language') === 'en' ? 'en' : 'vi',
  name: null,
  isIllustration: false,
  isReadOnly: false,
  unsaved: false,
  busy: sentences.starting,
  messages: [],
  question: null,
});

const newFiles = () => import(/* webpackChunkName: "new-register" */ '../../hosts/local/page/new-register-file');
const grid = loadGridScripts(document).then(
  () => import(/* webpackChunkName: "grid" */ '../../hosts/local/page/grid-view'),
);
const stage = new Stage(document, board, memory, grid, () => {
  revealGrid(memory);
});

const desk = UnsavedWork.open(window.indexedDB, navigator.locks as LockManager | undefined)
  .catch(() => null)
  .then(
    (unsavedWork) =>
      new Desk({
        board,
        unsavedWork,
        openWorkbook: async (...given) => (await grid).openWorkbook(board.state.language)(...given),
        newFile: async (id) => (await newFiles()).newRegisterFile(id, dayInVietnam(Date.now())),
        newChoices: async () => (await newFiles()).newRegisterChoices(),
        show: (file) => stage.show(file),
        later: idly(window),
        painted: () => painted(window),
        finishTyping: () => {
          stage.finishTyping();
        },
      }),
  );

/** Does something with the desk; a fault of ours is heard by `hearFaults`. */
function act(what: (desk: Desk) => Promise<unknown> | undefined): () => void {
  return () => void desk.then(what);
}

const actions: PageActions = {
  open: act((it) => it.pickAndOpen()),
  save: act((it) => it.save()),
  saveAs: act((it) => it.saveAs()),
  makeNew: act((it) => it.makeNew()),
};

/** Tells of a fault of ours, and offers what there is of the workbook. */
function tellFault(): void {
  const saveCopy = act((it) => {
    const made = it.open?.workbook.toBytes();
    if (it.open === null || made?.ok !== true) return undefined;
    download({ name: it.open.name, type: workbookType(it.open.name), bytes: made.value });
    return undefined;
  });
  board.say({
    subject: 'fault',
    tone: 'error',
    text: sentences.ourFault,
    tip: sentences.ourFaultTip,
    offers: [{ label: choices.saveCopy, run: saveCopy }],
  });
}

/** The register named on the command line, else the illustration. */
async function firstFile(): Promise<{
  name: string;
  bytes: Uint8Array;
  isIllustration: boolean;
  /** The register that was to be opened, and is not there. */
  missing: string | null;
}> {
  const path = /^#(\/so\/[0-9a-f]+\/[^/]+)$/u.exec(window.location.hash)?.[1];
  const response = path === undefined ? null : await fetch(path);
  if (path === undefined || response?.ok !== true) {
    const made = (await newFiles()).newRegisterFile(ILLUSTRATION, dayInVietnam(Date.now()));
    return { ...made, isIllustration: true, missing: path === undefined ? null : nameIn(path) };
  }
  return {
    name: nameIn(path),
    bytes: new Uint8Array(await response.arrayBuffer()),
    isIllustration: false,
    missing: null,
  };
}

function nameIn(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function listen(): void {
  hearFaults(window, tellFault);
  listenToKeys(window, actions, () => {
    stage.focusGrid();
  });
  listenToDrops(window, (files) => {
    act((it) => it.openPicked(files))();
  });
  const flush = act((it) => {
    it.flush();
    return undefined;
  });
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', flush);
  window.addEventListener('beforeunload', (event) => {
    stage.finishTyping();
    if (board.state.unsaved) event.preventDefault();
  });
}

const root = document.querySelector('#page');
if (root !== null) {
  root.replaceChildren();
  render(<Page board={board} memory={memory} actions={actions} />, root);
}
listen();
act(async (it) => {
  const opened: { missing: string | null } = { missing: null };
  await it.start(async () => {
    const first = await firstFile();
    opened.missing = first.missing;
    return first;
  });
  if (opened.missing !== null) board.tell(addressGone({ file: opened.missing }), 'file');
  if (board.state.isIllustration) {
    board.say({
      subject: 'welcome',
      tone: 'note',
      text: sentences.welcome,
      tip: sentences.welcomeTip,
      offers: [],
    });
  }
})();
