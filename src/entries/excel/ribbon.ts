/** The commands of the ribbon: they work while the pane is closed, and open it where there is something to see. */
import type { ExcelWorkbook } from '../../hosts/excel/excel-workbook';
import type * as quickCommands from '../../pane/quick-commands';
import { paneNotShown } from '../../hosts/excel/excel-problems';
import { loaded, type Store } from '../../pane/state/store';
import type { Task } from '../../pane/state/task';

/** What commands work on. */
export interface Started {
  readonly workbook: ExcelWorkbook;
  readonly store: Store;
}

type Command = (started: Started) => Promise<void>;

/** Registers the commands at once, as Excel asks; each waits until the page has started, or has found that it can't. */
export class Ribbon {
  private started: Promise<Started | null>;
  private start: (started: Started | null) => void = () => undefined;

  constructor() {
    this.started = new Promise((resolve) => {
      this.start = resolve;
    });
  }

  /** Tells Excel which command is behind which button of the manifest. */
  register(): void {
    for (const [id, command] of Object.entries(COMMANDS)) {
      Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
        void this.run(command, event);
      });
    }
  }

  /** Lets the commands begin; with null the page shows why it has not started, and so does each command. */
  attach(started: Started | null): void {
    this.start(started);
    this.started = Promise.resolve(started);
  }

  /** Excel keeps a button busy until it hears that its command has ended, however it did. */
  private async run(command: Command, event: Office.AddinCommands.Event): Promise<void> {
    try {
      const started = await this.started;
      if (started === null) await showPane();
      else await command(started);
    } finally {
      event.completed();
    }
  }
}

/** By the ids of the actions in the manifest. */
const COMMANDS: Readonly<Record<string, Command>> = {
  giveCodes: quietly(({ giveCodes }) => giveCodes()),
  asOfToday: quietly(({ asOfToday }) => asOfToday()),
  // Statuses that were right already are no news.
  refreshStatuses: quietly(({ refreshStatuses }) => refreshStatuses(), { alsoIdle: true }),
  checkData: shown(async (started) => {
    await run(started, ({ checkData }) => checkData(started.store));
  }),
  draftNotice: shown(async ({ workbook, store }) => {
    const part = await loaded(() => import(/* webpackChunkName: "quick-commands" */ '../notice-at-cursor'));
    if (part.ok) await part.value.draftNoticeAtCursor(workbook, store);
    else store.tell(part.problem);
  }),
};

/** A command whose work is followed in the pane. */
function shown(command: Command): Command {
  return async (started) => {
    const isShown = await showPane();
    await command(started);
    if (!isShown) keepForLater(started.store);
  };
}

/**
 * A command that shows nothing when all went well, for what it did stands in the cells; with `alsoIdle` also when there
 * was nothing to do.
 */
function quietly(task: (commands: typeof quickCommands) => Task, { alsoIdle = false } = {}): Command {
  return async (started) => {
    await run(started, task);
    const ending = started.store.state.finished?.ending;
    const isQuiet = ending?.kind === 'done' && ending.problems.length === 0 && (alsoIdle || ending.written.length > 0);
    if (!isQuiet && !(await showPane())) keepForLater(started.store);
  };
}

async function run({ store }: Started, task: (commands: typeof quickCommands) => Task): Promise<void> {
  const commands = await loaded(() => import(/* webpackChunkName: "quick-commands" */ '../../pane/quick-commands'));
  await idle(store);
  if (commands.ok) await store.run(task(commands.value));
  else store.tell(commands.problem);
}

/** Waits while another task runs: the store begins no second one. */
async function idle(store: Store): Promise<void> {
  while (store.state.running !== null) {
    await new Promise<void>((resolve) => {
      const stop = store.subscribe(() => {
        stop();
        resolve();
      });
    });
  }
}

/** Whether Excel opened the pane; where it can't, the command does its work all the same. */
async function showPane(): Promise<boolean> {
  try {
    await Office.addin.showAsTaskpane();
    return true;
  } catch {
    return false;
  }
}

/** The pane keeps what came of a command until the user opens it, and says why it did not open by itself. */
function keepForLater(store: Store): void {
  if (store.state.notice === null) store.tell(paneNotShown(null));
}
