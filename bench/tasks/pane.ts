/** The pane's own tasks on a register in Excel, without a screen: what a click does, from a fresh read to what was written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PaneHost } from '../../src/host/pane-host';
import type { Workbook } from '../../src/host/workbook';
import type { Scheduler } from '../../src/pane/state/steps';
import { Store } from '../../src/pane/state/store';
import type { Ending, Task } from '../../src/pane/state/task';
import { Templates, type TemplateId } from '../../src/pane/state/templates';
import type { IsoDate } from '../../src/register/dates';
import { success, type Result } from '../../src/register/problem';
import { openRegister, type Register } from '../../src/register/register';
import { tableIds } from '../../src/register/tables';

const TEMPLATES: Readonly<Record<TemplateId, string>> = {
  'conclusion-notice': 'thong-bao-ket-luan.docx',
  'reminder-letter': 'cong-van-don-doc.docx',
};

const time: Scheduler = {
  now: () => performance.now(),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
  pause: () => new Promise((resolve) => setImmediate(resolve)),
};

/** Reads everything, as the pane does. */
export async function readRegister(workbook: Workbook): Promise<Result<Register>> {
  const read = await workbook.read(tableIds);
  return read.ok ? openRegister(read.value) : read;
}

/** A store on a workbook; files that go out are let go. */
export function paneOn(workbook: Workbook, today: IsoDate): Store {
  const host: PaneHost = {
    workbook,
    title: null,
    today: () => today,
    saveFile: ({ name }) => Promise.resolve(success({ name, how: 'sent' })),
    remembered: () => null,
    remember: () => undefined,
  };
  const load = (id: TemplateId): Promise<Uint8Array> =>
    Promise.resolve(new Uint8Array(readFileSync(join(process.cwd(), 'templates', TEMPLATES[id]))));
  return new Store({ host, scheduler: time, openRegister: readRegister, templates: new Templates(load) });
}

type Done = Extract<Ending, { kind: 'done' }>;

/** What a task did; it must not be refused. */
export function doneOf(title: string, ending: Ending | { readonly kind: 'cancelled' } | undefined): Done {
  if (ending?.kind === 'done') return ending;
  const why = ending?.kind === 'refused' ? ending.problem.message.en : (ending?.kind ?? 'not begun');
  throw new Error(`${title}: ${why}`);
}

/** Runs a task to its end. */
export async function runInPane(store: Store, task: Task): Promise<Done> {
  const finished = await store.run(task);
  return doneOf(task.title.en, finished?.ending);
}
