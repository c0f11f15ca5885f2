/** What is said of a file, in every case of what became of it and what its host knows. */
import type { FileHelp, SavedFile } from '../../src/host/pane-host';
import { DOCX_TYPE } from '../../src/pane/file-types';
import { fileShown } from '../../src/pane/parts/file-shown';
import { commandTask } from '../../src/pane/state/task';
import { filesStay, saveFault } from '../../src/pane/state/task-problems';
import { failure, success, type Result } from '../../src/register/problem';
import { paneOf } from './support';

const NAME = 'Thông báo.docx';
const file = { name: NAME, type: DOCX_TYPE, bytes: new Uint8Array([1]) };
const step = { vi: 'Xem thư mục Tải xuống.', en: 'Look into Downloads.' };
const help: FileHelp = { downloads: true, steps: [step] };

const sent: Result<SavedFile> = success({ name: NAME, how: 'sent' });
const written: Result<SavedFile> = success({ name: NAME, how: 'written' });
const failed: Result<SavedFile> = failure(saveFault({ name: NAME }));
const stays: Result<SavedFile> = failure(filesStay({ name: NAME }));

test.each([
  ['a file that was sent may not have arrived: that is a question', sent, help, { kind: 'sent', isOpen: false }],
  ['so is one that was written', written, help, { kind: 'written', isOpen: false }],
  ['nothing is known of where files go', sent, undefined, { kind: 'sent', isOpen: false, steps: [] }],
  ['a file that failed can be saved again, in the open', failed, help, { kind: 'missing', isOpen: true }],
  [
    'a file that can’t leave',
    stays,
    { ...help, downloads: false },
    { kind: 'missing', isOpen: true, canSaveAgain: false },
  ],
] as const)('%s', (_, saved, given, expected) => {
  const shown = fileShown({ file, saved }, given);
  expect(shown).toMatchObject({ canSaveAgain: true, canCopy: true, steps: given?.steps ?? [], ...expected });
  expect(shown.problem).toBe(saved.ok ? null : saved.problem);
});

test('only documents are copied for Word', () => {
  const sheet = { ...file, name: 'Sổ.xlsx', type: 'application/vnd.ms-excel' };
  expect(fileShown({ file: sheet, saved: sent }, help).canCopy).toBe(false);
});

test('where files can’t leave, saving is not even tried, and the file is not lost', async () => {
  const { store, saves, host } = paneOf();
  Object.assign(host, { fileHelp: { downloads: false, steps: [step] } });
  await store.run(commandTask({ vi: 'Soạn', en: 'Drafting' }, () => success({ changes: [], files: [file] })));
  expect(saves).toEqual([]);
  expect(store.state.finished?.ending).toMatchObject({
    kind: 'done',
    files: [{ file, saved: { ok: false, problem: { code: 'PANE_FILES_STAY' } } }],
  });
  store.openPlace('setup');
  expect(store.state.finished).not.toBeNull();
});
