/** What becomes of a command in the pane: written, refused, in conflict, long, and what it leaves to be told. */
import { commandTask, type CommandOutcome } from '../../src/pane/state/task';
import { stepOf } from '../../src/pane/texts';
import type { Change } from '../../src/register/changes';
import { success, type Result } from '../../src/register/problem';
import { snapshotOf } from '../support/register';
import { paneOf, settle } from './support';
import { NOTE, TITLE, conflict, started, yearShown } from './store-support';

const writing = commandTask(TITLE, () => success({ changes: [NOTE] }));

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

  test('tells how far its host has come in percent: the host counts what nobody knows', async () => {
    const { store } = await started();
    const told: string[] = [];
    store.subscribe(() => {
      const progress = store.state.running?.progress;
      if (progress?.isShare === true) told.push(stepOf(progress).vi);
    });
    const task = commandTask(TITLE, () => {
      store.hearProgress(400, 566);
      return success({ changes: [] });
    });
    await store.run(task);
    expect(told).toContain('70%');
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
