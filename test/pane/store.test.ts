/** The store of the pane: reading the register, following it, and what is remembered. */
import { commandTask } from '../../src/pane/state/task';
import { success } from '../../src/register/problem';
import { snapshotOf } from '../support/register';
import { paneOf, ScriptedWorkbook, settle } from './support';
import { NOTE, TITLE, conflict, noRegister, started, yearShown } from './store-support';

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
