/** Saves the open workbook: over its file, to a place the user chooses, or as a download. */
import { success, type Problem, type Result } from '../../../register/problem';
import { download, release } from '../../browser/download';
import { writeFile, type FileVersion } from '../files/file-on-disk';
import { canWriteFiles, pickTarget, workbookType } from '../files/file-system-access';
import type { Board } from './board';
import { askOverwrite, choices, saidSaved, sentences } from './desk-texts';
import type { OpenFile } from './open-file';

/** What came of saving: on disk, handed to the downloads, or nothing. */
export type SaveOutcome =
  | { readonly kind: 'not-saved' }
  | {
      readonly kind: 'written' | 'sent';
      /** What changes of the open file. */
      readonly file: Partial<OpenFile>;
      /** What was done up to the moment at which its bytes were made: people go on typing while they are written. */
      readonly savedEdits: readonly unknown[];
    };

/** The bytes of a workbook, and what was done up to them. */
interface Made {
  readonly bytes: Uint8Array;
  readonly edits: readonly unknown[];
}

const NOT_SAVED: SaveOutcome = { kind: 'not-saved' };

/** Saves over the file that was opened, or as the user chooses when it has none. */
export async function saveFile(file: OpenFile, board: Board): Promise<SaveOutcome> {
  const { handle, version } = file;
  if (handle === null) return saveAs(file, board);
  const made = madeOf(file);
  if (!made.ok) return told(made.problem, board);
  const { bytes, edits } = made.value;
  const written = await writeFile(handle, bytes, { read: version });
  if (written.ok || written.problem.code !== 'FILE_CHANGED') return concluded(written, edits, handle, board);
  const answer = await board.ask(
    {
      title: sentences.changedTitle,
      text: askOverwrite(handle.name),
      choices: [
        { answer: 'other', label: choices.saveAs, isMain: true },
        { answer: 'overwrite', label: choices.overwrite },
        { answer: 'cancel', label: choices.cancel },
      ],
    },
    'cancel',
  );
  if (answer === 'other') return saveAs(file, board);
  if (answer === 'overwrite') {
    return concluded(await writeFile(handle, bytes, { read: version, overwrite: true }), edits, handle, board);
  }
  return NOT_SAVED;
}

/** Saves to a file that the user chooses; where the browser has no such dialog, as a download under a new name. */
export async function saveAs(file: OpenFile, board: Board): Promise<SaveOutcome> {
  if (!canWriteFiles()) return send(file, board);
  const handle = await pickTarget(file.name).catch(() => undefined);
  if (handle === null) return NOT_SAVED;
  if (handle === undefined) return send(file, board);
  const made = madeOf(file);
  if (!made.ok) return told(made.problem, board);
  const { bytes, edits } = made.value;
  return concluded(await writeFile(handle, bytes, { read: null }), edits, handle, board);
}

function madeOf({ workbook }: OpenFile): Result<Made> {
  const bytes = workbook.toBytes();
  return bytes.ok ? success({ bytes: bytes.value, edits: workbook.edits() }) : bytes;
}

function concluded(
  written: Result<FileVersion>,
  savedEdits: Made['edits'],
  handle: FileSystemFileHandle,
  board: Board,
): SaveOutcome {
  if (!written.ok) return told(written.problem, board);
  board.say({ subject: 'file', tone: 'success', text: saidSaved(handle.name), tip: null, offers: [] });
  const file = { handle, name: handle.name, version: written.value, isIllustration: false };
  return { kind: 'written', file, savedEdits };
}

function told(problem: Problem, board: Board): SaveOutcome {
  board.tell(problem, 'file');
  return NOT_SAVED;
}

/** Hands the workbook to the downloads, where a name that is taken is changed by the browser, never overwritten. */
function send(file: OpenFile, board: Board): SaveOutcome {
  const made = madeOf(file);
  if (!made.ok) return told(made.problem, board);
  const { bytes, edits } = made.value;
  const isOnDisk = file.version !== null || file.sent !== null;
  const sent = download({ name: isOnDisk ? newName(file.name) : file.name, type: workbookType(file.name), bytes });
  if (!sent.ok) return told(sent.problem, board);
  if (file.sent !== null) release(file.sent);
  return { kind: 'sent', file: { sent: sent.value, isIllustration: false }, savedEdits: edits };
}

/** The name of another version: with the day and time in Vietnam, in the place of those of the version before. */
export function newName(name: string): string {
  const extension = /\.xls[xm]$/iu.exec(name)?.[0] ?? '.xlsx';
  const stem = name.replace(/\.xls[xm]$/iu, '').replace(/ \(\d{4}-\d\d-\d\d \d\d\.\d\d\)$/u, '');
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return `${stem} (${format.format(Date.now()).replace(':', '.')})${extension}`;
}
