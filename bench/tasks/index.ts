/** The pane's tasks as people ask for them, each as its button does it; the parts on Excel and Google Sheets measure them. */
import { lateByUnit } from '../../src/commands/late-by-unit';
import { mendable } from '../../src/commands/repair';
import type { Workbook } from '../../src/host/workbook';
import { checked } from '../../src/pane/places/checks/checked';
import { mendTask } from '../../src/pane/places/checks/mend';
import { saveLetters } from '../../src/pane/places/chase/drafting';
import { lettersFor, type UnitLetters } from '../../src/pane/places/chase/rows';
import { draftNotice, saveNoticeTask } from '../../src/pane/places/visits/drafting';
import { asOfToday, giveCodes } from '../../src/pane/quick-commands';
import type { Store } from '../../src/pane/state/store';
import type { Task } from '../../src/pane/state/task';
import type { IsoDate } from '../../src/register/dates';
import type { Register } from '../../src/register/register';
import { valueOf } from '../workbooks/contenders';
import { doneOf, paneOn, readRegister, runInPane } from './pane';

/** One command, in the order in which they are measured on one workbook. */
export interface Command {
  readonly name: string;
  /** What the pane has done before the command is asked for; not counted. */
  readonly prepare?: () => Promise<void>;
  /** Gives how many cells or rows were written, as people are told; null for commands that only look. */
  readonly run: () => Promise<number | null>;
}

/** The day on which commands are run: some weeks after the register's own. */
const TODAY: IsoDate = '2023-08-15';
/** Letters go to so many units: the pane drafts and records them five at a time, each time from a fresh read. */
const LETTERS_TO = 5;

/** A check of what a command did; the run fails when it did something else. */
export function expectOf(name: string, isAsExpected: boolean): void {
  if (!isAsExpected) throw new Error(`${name}: did not do what it is measured for`);
}

/** The pane's tasks on the open workbook: each reads afresh, applies, and lets the pane read again. */
export function tasks(workbookOf: () => Workbook): Command[] {
  let store: Store;
  let task: Task;
  const withStore = (make: (register: Register) => Task | Promise<Task>) => async (): Promise<void> => {
    store = paneOn(workbookOf(), TODAY);
    task = await make(valueOf(await readRegister(workbookOf())));
  };
  const run = async (): Promise<number> => (await runInPane(store, task)).written.length;
  let units: readonly UnitLetters[];
  return [
    { name: 'Give codes to rows without one', prepare: withStore(giveCodes), run },
    { name: 'Set the as-of date', prepare: withStore(asOfToday), run },
    {
      name: 'Mend all',
      prepare: withStore((register) => mendTask(store, mendable(checked(register, TODAY)))),
      run,
    },
    { name: 'Draft a notice, record it', prepare: withStore((register) => notice(store, register)), run },
    {
      name: `Draft letters to ${LETTERS_TO} units, record them`,
      prepare: async () => {
        store = paneOn(workbookOf(), TODAY);
        const { late } = lateByUnit(valueOf(await readRegister(workbookOf())), TODAY);
        units = lettersFor(late, '').slice(0, LETTERS_TO);
      },
      run: async () => {
        await saveLetters(store, units, { incomplete: true, reportBy: null });
        const { written, files } = doneOf('letters', store.state.finished?.ending);
        expectOf('letters', files.length >= LETTERS_TO);
        return written.length;
      },
    },
  ];
}

/** Saving the notice of the first finding's visit, as it was seen before. */
async function notice(store: Store, register: Register): Promise<Task> {
  const visit = register.tables.findings.rows[0]?.visit ?? '';
  const request = { visit, incomplete: true };
  const { document } = valueOf(await draftNotice(store, register, request, TODAY));
  return saveNoticeTask(store, request, document);
}

/** A command that has nothing to do, and fails the run when it wrote something all the same. */
export function nothing(name: string, work: () => Promise<number>): () => Promise<number> {
  return async () => {
    const written = await work();
    expectOf(name, written === 0);
    return written;
  };
}
