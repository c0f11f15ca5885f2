/** Runs of many drafts: recorded and saved batch by batch, stopped with what is done kept, gone on with afterwards. */
import { runDrafts, type DraftRun } from '../../src/pane/preview/draft-run';
import { defineProblem, failure, success, type Result } from '../../src/register/problem';
import type { Change } from '../../src/register/changes';
import { snapshotOf } from '../support/register';
import { paneOf, settle } from './support';

const blockedProblem = defineProblem<{ subjects: readonly string[] }>('BLOCKED', {
  severity: 'warning',
  vi: ({ subjects }) => subjects.join(),
  en: ({ subjects }) => subjects.join(),
  tip: { vi: '', en: '' },
});
const fault = defineProblem('FAULT', { severity: 'error', vi: () => 'x', en: () => 'x', tip: { vi: '', en: '' } });

const recordOf = (part: string): Change => ({ kind: 'append', table: 'journal', values: { detail: part } });

/** A run over parts, of which some are blocked, drafted by whatever `draft` adds. */
function runOf(
  parts: readonly string[],
  more: { readonly blocked?: readonly string[]; readonly before?: (part: string) => Result<null> | null } = {},
): DraftRun<string> & { readonly drafted: string[] } {
  const drafted: string[] = [];
  return {
    drafted,
    title: { vi: 'Soạn', en: 'Drafting' },
    parts,
    batch: 1,
    nameOf: (part) => part,
    draft: ([part = '']) => {
      const stop = more.before?.(part) ?? null;
      if (stop?.ok === false) return Promise.resolve(stop);
      drafted.push(part);
      if (more.blocked?.includes(part) === true) {
        return Promise.resolve(success({ documents: [], changes: [], blocked: [part] }));
      }
      const document = { subject: part, fileName: `${part}.docx`, version: 1, bytes: new Uint8Array([1]) };
      return Promise.resolve(success({ documents: [document], changes: [recordOf(part)], blocked: [] }));
    },
    blockedProblem: (subjects) => blockedProblem({ subjects }),
  };
}

test('each part is recorded, then saved; those that lack data are named at the end', async () => {
  const { store, saves, workbook } = paneOf();
  await runDrafts(store, runOf(['A', 'B', 'C'], { blocked: ['B'] }));
  expect(saves.map(({ name }) => name)).toEqual(['A.docx', 'C.docx']);
  expect(workbook.applied).toEqual([[recordOf('A')], [recordOf('C')]]);
  expect(store.state.finished?.ending).toMatchObject({
    kind: 'done',
    message: { vi: 'Đã soạn, ghi vào sổ và lưu 2 văn bản.' },
    problems: [{ message: { vi: 'B' } }],
  });
});

test('computed columns that hold plain values are brought up to date once, after the last part', async () => {
  const { store, workbook } = paneOf();
  workbook.snapshot = snapshotOf({}, { settings: { computedAsValues: true } });
  await runDrafts(store, runOf(['A', 'B', 'C']));
  expect([workbook.applied.length, workbook.refreshes]).toEqual([3, 1]);
});

test('cancelling keeps what is done, and says how far it came', async () => {
  const { store, saves } = paneOf();
  const run = runOf(['A', 'B', 'C'], {
    before: (part) => {
      if (part === 'B') store.cancel();
      return null;
    },
  });
  await runDrafts(store, run);
  await settle();
  expect(saves.map(({ name }) => name)).toEqual(['A.docx', 'B.docx']);
  expect(store.state.finished?.ending).toMatchObject({
    kind: 'done',
    message: { vi: 'Đã dừng ở 2/3. Đã soạn, ghi vào sổ và lưu 2 văn bản. Phần đã soạn được giữ.' },
  });
});

test('cancelling before anything is done says that nothing was written', async () => {
  const { store, saves } = paneOf();
  const running = runDrafts(store, runOf(['A']));
  store.cancel();
  await running;
  expect(saves).toEqual([]);
  expect(store.state.finished?.ending).toEqual({ kind: 'cancelled' });
});

test('a fault after some were done tells both', async () => {
  const { store } = paneOf();
  await runDrafts(store, runOf(['A', 'B'], { before: (part) => (part === 'B' ? failure(fault({})) : null) }));
  expect(store.state.finished?.ending).toMatchObject({
    kind: 'done',
    message: { vi: 'Đã dừng ở 1/2. Đã soạn, ghi vào sổ và lưu 1 văn bản. Phần đã soạn được giữ.' },
    files: [{ file: { name: 'A.docx' } }],
    problems: [{ code: 'FAULT' }],
  });
});

test('a fault at the first is the whole answer, and trying again drafts', async () => {
  const { store, saves } = paneOf();
  let isBroken = true;
  const run = runOf(['A'], { before: () => (isBroken ? failure(fault({})) : null) });
  await runDrafts(store, run);
  const { finished } = store.state;
  expect(finished?.ending).toMatchObject({ kind: 'refused', problem: { code: 'FAULT' } });
  isBroken = false;
  if (finished !== null) await store.run(finished.task);
  expect(saves).toHaveLength(1);
});
