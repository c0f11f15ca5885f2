import type { Conflict } from '../../src/host/workbook';
import { commandTask, type CommandOutcome } from '../../src/pane/state/task';
import type { Store } from '../../src/pane/state/store';
import type { Change } from '../../src/register/changes';
import { success, type Result } from '../../src/register/problem';
import type { Snapshot } from '../../src/register/snapshot';
import { snapshotOf } from '../support/register';
import { paneOf, ScriptedWorkbook, settle } from './support';

const TITLE = { vi: 'Việc thử', en: 'A test' };
const NOTE: Change = { kind: 'append', table: 'journal', values: { code: 'NK001', detail: 'thử' } };
const noRegister: Snapshot = { sheets: [{ name: 'Sheet1', cells: [['abc']], tables: [] }], names: [], date1904: false };

const conflict: Conflict = {
  kind: 'changed',
  table: 'findings',
  code: 'PH001',
  problem: {
    code: 'ROW_CHANGED',
    severity: 'warning',
    message: { vi: 'Dòng PH001 vừa được sửa.', en: 'Row PH001 has just been changed.' },
    tip: { vi: 'Xem lại.', en: 'Look at it.' },
    place: { sheet: 'Phát hiện', cell: 'A5' },
  },
};

async function started() {
  const pane = paneOf();
  const stop = pane.store.start();
  await settle();
  return { ...pane, stop };
}

function yearShown({ state }: Store): number | null {
  return state.book.kind === 'register' ? state.book.register.settings.year : null;
}

const writing = commandTask(TITLE, () => success({ changes: [NOTE] }));

describe('reading', () => {
  test('a workbook is opening, then a register as of the date it says', async () => {
    const { store } = paneOf();
    expect(store.state.book.kind).toBe('opening');
    store.start();
    await settle();
    expect(store.state.book).toMatchObject({ kind: 'register', asOf: '2023-09-11' });
    expect(store.state.isReading).toBe(false);
  });

  test('without an as-of date in the register, today counts', async () => {
    const { store, workbook } = paneOf();
    workbook.snapshot = snapshotOf({}, { settings: { asOf: null } });
    store.start();
    await settle();
    expect(store.state.book).toMatchObject({ asOf: '2023-09-11' });
  });

  test('a workbook without a register is told apart from one that can’t be read', async () => {
    const workbook = new ScriptedWorkbook();
    workbook.snapshot = noRegister;
    const { store } = paneOf(workbook);
    await store.refresh();
    expect(store.state.book).toMatchObject({ kind: 'other', problem: { code: 'NOT_A_REGISTER' } });

    const broken = new ScriptedWorkbook();
    broken.beforeRead = () => Promise.reject(new Error('gone'));
    const other = paneOf(broken);
    await other.store.refresh();
    expect(other.store.state.book).toMatchObject({ kind: 'unreadable', problem: { code: 'PANE_READ_FAULT' } });
  });

  test('when a later read fails the register stays on screen, marked as old, until one succeeds', async () => {
    const { store, workbook } = await started();
    workbook.beforeRead = () => Promise.reject(new Error('gone'));
    await store.refresh();
    expect(yearShown(store)).toBe(2023);
    expect(store.state.stale?.code).toBe('PANE_READ_FAULT');
    workbook.beforeRead = () => Promise.resolve();
    await store.refresh();
    expect(store.state.stale).toBeNull();
  });

  test('a burst of edits is read once, and the latest is shown', async () => {
    const { store, workbook, time } = await started();
    for (const year of [2024, 2025, 2026]) workbook.edit(snapshotOf({}, { settings: { year } }));
    time.pass(0);
    await settle();
    expect(workbook.reads).toBe(2);
    expect(yearShown(store)).toBe(2026);
  });

  test('edits during a read are read once more after it: never two at a time, the latest wins', async () => {
    const { store, workbook, time } = await started();
    const waiting: (() => void)[] = [];
    workbook.beforeRead = () =>
      new Promise((resolve) => {
        waiting.push(resolve);
      });
    for (const year of [2024, 2025, 2026]) {
      workbook.edit(snapshotOf({}, { settings: { year } }));
      time.pass(0);
      await settle();
      expect(waiting).toHaveLength(1);
    }
    waiting[0]?.();
    await settle();
    expect(yearShown(store)).toBe(2024);
    waiting[1]?.();
    await settle();
    expect(yearShown(store)).toBe(2026);
    expect(workbook.reads).toBe(3);
  });

  test('a pane taken away hears nothing any more', async () => {
    const { workbook, time, stop } = await started();
    workbook.edit(snapshotOf());
    stop();
    time.pass(0);
    await settle();
    expect(workbook.listenerCount).toBe(0);
    expect(workbook.reads).toBe(1);
  });
});

test('a store that a page and its pane both start listens once, until both have ended', async () => {
  const { store, workbook } = paneOf();
  const [page, pane] = [store.start(), store.start()];
  await settle();
  expect([workbook.reads, workbook.listenerCount]).toEqual([1, 1]);
  pane();
  pane();
  expect(workbook.listenerCount).toBe(1);
  page();
  expect(workbook.listenerCount).toBe(0);
});

test('the language is Vietnamese until another is chosen, and that is remembered', () => {
  const { store, makeStore } = paneOf();
  expect(store.state.language).toBe('vi');
  store.setLanguage('en');
  expect(makeStore().state.language).toBe('en');
});

test('a jump that fails is told, and the next good one puts that away', async () => {
  const { store, workbook } = await started();
  const select = workbook.select.bind(workbook);
  workbook.select = () => Promise.reject(new Error('gone'));
  await store.jump({ sheet: 'Phát hiện', cell: 'A5' });
  expect(store.state.notice).toMatchObject({ code: 'PANE_JUMP_FAULT', place: { cell: 'A5' } });
  workbook.select = select;
  await store.jump({ sheet: 'Phát hiện', cell: 'A5' });
  expect(workbook.selected).toEqual([{ sheet: 'Phát hiện', cell: 'A5' }]);
  expect(store.state.notice).toBeNull();
});

describe('a command', () => {
  test('runs on what the workbook holds now, not on what was shown', async () => {
    const { store, workbook } = await started();
    workbook.snapshot = snapshotOf({}, { settings: { year: 2030 } });
    const years: (number | null)[] = [];
    await store.run(
      commandTask(TITLE, (register) => {
        years.push(register.settings.year);
        return success({ changes: [] });
      }),
    );
    expect(years).toEqual([2030]);
    expect(yearShown(store)).toBe(2030);
  });

  test('tells what was written, and the register is read again', async () => {
    const { store, workbook } = await started();
    await store.run(writing);
    expect(store.state.finished?.ending).toMatchObject({ kind: 'done', written: [{ table: 'journal' }] });
    expect(workbook.reads).toBe(3);
    expect(store.state.running).toBeNull();
  });

  test('runs once more on a fresh read when someone changed its rows meanwhile', async () => {
    const { store, workbook } = await started();
    workbook.answers.push({ kind: 'conflicts', conflicts: [conflict] });
    await store.run(writing);
    expect(workbook.applied).toHaveLength(2);
    expect(store.state.finished?.ending.kind).toBe('done');
  });

  test('the second time, shows the conflicts with their cells and has written nothing', async () => {
    const { store, workbook } = await started();
    const again = { kind: 'conflicts', conflicts: [conflict] } as const;
    workbook.answers.push(again, again);
    await store.run(writing);
    expect(workbook.applied).toHaveLength(2);
    expect(store.state.finished?.ending).toEqual(again);
  });

  test('that is refused writes nothing', async () => {
    const { store, workbook } = await started();
    const answer: Result<CommandOutcome> = { ok: false, problem: conflict.problem };
    await store.run(commandTask(TITLE, () => answer));
    expect(workbook.applied).toEqual([]);
    expect(store.state.finished?.ending).toEqual({ kind: 'refused', problem: conflict.problem });
  });

  test('that throws is a fault of ours, told in words; nothing was written', async () => {
    const { store, workbook } = await started();
    await store.run(
      commandTask(TITLE, () => {
        throw new Error('no such column');
      }),
    );
    expect(workbook.applied).toEqual([]);
    expect(store.state.finished?.ending).toMatchObject({ kind: 'refused', problem: { code: 'PANE_FAULT' } });
  });

  test('is told of when the host goes away while writing, and can be tried again', async () => {
    const { store, workbook } = await started();
    workbook.answers.push('rejects');
    await store.run(writing);
    const { finished } = store.state;
    expect(finished?.ending).toMatchObject({ kind: 'refused', problem: { code: 'PANE_WRITE_FAULT' } });
    if (finished !== null) await store.run(finished.task);
    expect(store.state.finished?.ending.kind).toBe('done');
  });

  test('does not write to a workbook that is read only, but may look', async () => {
    const { store, workbook } = await started();
    workbook.capabilities = { ...workbook.capabilities, readOnly: true };
    await store.run(writing);
    expect(store.state.finished?.ending).toMatchObject({ kind: 'refused', problem: { code: 'WORKBOOK_READ_ONLY' } });
    await store.run(commandTask(TITLE, () => success({ changes: [] })));
    expect(store.state.finished?.ending.kind).toBe('done');
  });

  test('is not begun while another runs', async () => {
    const { store, workbook } = await started();
    await Promise.all([store.run(writing), store.run(writing)]);
    expect(workbook.applied).toHaveLength(1);
  });
});

describe('computed columns that hold plain values', () => {
  const settings = { computedAsValues: true };

  async function startedWith(input: Parameters<typeof snapshotOf>[1], host: { keepsValues?: boolean } = {}) {
    const pane = paneOf();
    Object.assign(pane.host, host);
    pane.workbook.snapshot = snapshotOf({}, input);
    pane.store.start();
    await settle();
    return pane;
  }

  test('are brought up to date once a command has written, once', async () => {
    const { store, workbook } = await startedWith({ settings });
    await store.run(writing);
    expect([workbook.applied.length, workbook.refreshes]).toEqual([1, 1]);
    expect(store.state.finished?.ending).toMatchObject({ kind: 'done', problems: [] });
  });

  test('are also where the host can only keep values', async () => {
    const { store, workbook } = await startedWith({}, { keepsValues: true });
    await store.run(writing);
    expect(workbook.refreshes).toBe(1);
  });

  test('become formulas again when the command says so', async () => {
    const { store, workbook } = await startedWith({ settings });
    const back: Change = {
      kind: 'update',
      table: 'settings',
      code: 'computedAsValues',
      values: { value: false },
      expected: { value: 'Có' },
    };
    workbook.answers.push({ kind: 'written', places: [] });
    await store.run(commandTask(TITLE, () => success({ changes: [back] })));
    expect(workbook.refreshes).toBe(1);
  });

  test.each([
    ['where they are formulas', {}, writing],
    ['when nothing was written', { settings }, commandTask(TITLE, () => success({ changes: [] }))],
  ])('are let alone %s', async (_, input, task) => {
    const { store, workbook } = await startedWith(input);
    await store.run(task);
    expect(workbook.refreshes).toBe(0);
  });

  test('are let alone by a host that can’t', async () => {
    const pane = await startedWith({ settings });
    pane.workbook.capabilities = { ...pane.workbook.capabilities, refreshes: false };
    await pane.store.run(writing);
    expect(pane.workbook.refreshes).toBe(0);
  });

  test('that could not be brought up to date are told of beside what was written, which stays written', async () => {
    const { store, workbook } = await startedWith({ settings });
    workbook.refreshed = 'rejects';
    await store.run(writing);
    expect(store.state.finished?.ending).toMatchObject({
      kind: 'done',
      written: [{ table: 'journal' }],
      problems: [{ code: 'PANE_REFRESH_FAULT', severity: 'warning' }],
    });
  });
});

describe('files', () => {
  const file = { name: 'Thông báo.docx', type: 'x', bytes: new Uint8Array([1, 2]) };
  const drafting = commandTask(TITLE, () => success({ changes: [NOTE], files: [file] }));

  test('are saved once the register holds their records', async () => {
    const { store, workbook, saves } = await started();
    const again = { kind: 'conflicts', conflicts: [conflict] } as const;
    workbook.answers.push(again, again);
    await store.run(drafting);
    expect(saves).toEqual([]);
    await store.run(drafting);
    expect(saves).toEqual([file]);
  });

  test('that can’t be saved stay at hand and are saved when asked again', async () => {
    const { store, saving } = await started();
    const { save } = saving;
    saving.save = () => Promise.reject(new Error('blocked'));
    await store.run(drafting);
    expect(store.state.finished?.ending).toMatchObject({
      kind: 'done',
      files: [{ file, saved: { ok: false, problem: { code: 'PANE_SAVE_FAULT' } } }],
    });
    saving.save = save;
    await store.saveAgain(file);
    expect(store.state.finished?.ending).toMatchObject({ files: [{ saved: { ok: true } }] });
  });
});

describe('what a task gave', () => {
  const file = { name: 'Thông báo.docx', type: 'x', bytes: new Uint8Array([1, 2]) };
  const drafting = commandTask(TITLE, () => success({ changes: [NOTE], files: [file] }));

  test('stays behind when another place is opened, not when the same one is', async () => {
    const { store } = await started();
    await store.run(drafting);
    store.openPlace('overview');
    expect(store.state.finished?.task).toBe(drafting);
    store.openPlace('visits');
    expect(store.state.finished).toBeNull();
  });

  test('comes along while a file is not saved, and stays behind once it is', async () => {
    const { store, saving } = await started();
    const { save } = saving;
    saving.save = () => Promise.reject(new Error('blocked'));
    await store.run(drafting);
    store.openPlace('visits');
    expect(store.state.finished?.ending).toMatchObject({ kind: 'done', files: [{ file, saved: { ok: false } }] });
    saving.save = save;
    await store.saveAgain(file);
    store.openPlace('chase');
    expect(store.state.finished).toBeNull();
  });
});

test('rows that are gone again are no longer told as written; when they come back they are', async () => {
  const { store, workbook, time } = await started();
  const without = workbook.snapshot;
  const withRow = snapshotOf({ journal: [{ code: 'NK001', detail: 'thử' }] });
  workbook.answers.push({ kind: 'written', places: [{ table: 'journal', code: 'NK001' }] });
  workbook.snapshot = withRow;
  await store.run(writing);
  const taken: (boolean | undefined)[] = [store.state.finished?.isTakenBack];
  for (const snapshot of [without, withRow]) {
    workbook.edit(snapshot);
    time.pass(0);
    await settle();
    taken.push(store.state.finished?.isTakenBack);
  }
  expect(taken).toEqual([false, true, false]);
});

describe('long work', () => {
  function* counting(
    total: number,
    seen: number[],
  ): Generator<{ done: number; total: number }, Result<CommandOutcome>> {
    for (let done = 0; done < total; done += 1) {
      seen.push(done);
      yield { done, total };
    }
    return success({ changes: [NOTE] });
  }

  test('shows its progress only once it has taken half a second', async () => {
    const { store, time } = await started();
    const slow: boolean[] = [];
    await store.run(
      commandTask(TITLE, function* () {
        for (let done = 0; done < 3; done += 1) {
          time.pass(200);
          slow.push(store.state.running?.isSlow ?? false);
          yield { done, total: 3 };
        }
        return success({ changes: [] });
      }),
    );
    expect(slow).toEqual([false, false, true]);
    expect(store.state.running).toBeNull();
  });

  test('gives the screen a turn between steps', async () => {
    const { store, time } = await started();
    await store.run(
      commandTask(TITLE, function* () {
        for (let done = 0; done < 3; done += 1) {
          time.pass(100);
          yield { done, total: 3 };
        }
        return success({ changes: [] });
      }),
    );
    expect(time.pauses).toBe(3);
  });

  test('stops at its next step when cancelled, with nothing written', async () => {
    const { store, workbook } = await started();
    const seen: number[] = [];
    store.subscribe(() => {
      if (store.state.running?.progress?.done === 2 && !store.state.running.isCancelling) store.cancel();
    });
    await store.run(commandTask(TITLE, () => counting(10, seen)));
    expect(seen).toEqual([0, 1, 2]);
    expect(workbook.applied).toEqual([]);
    expect(store.state.finished?.ending).toEqual({ kind: 'cancelled' });
  });

  test('can no longer be cancelled once the register was written: the files still go out', async () => {
    const { store, saves } = await started();
    const files = ['a.docx', 'b.docx'].map((name) => ({ name, type: 'x', bytes: new Uint8Array() }));
    store.subscribe(() => {
      if (store.state.running?.progress?.cancellable === false && !store.state.running.isCancelling) store.cancel();
    });
    await store.run(commandTask(TITLE, () => success({ changes: [NOTE], files })));
    expect(saves.map(({ name }) => name)).toEqual(['a.docx', 'b.docx']);
    expect(store.state.finished?.ending.kind).toBe('done');
  });
});
