/** The command `draft`: documents saved as new files, and recorded in the register they were made from. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { draftConclusionNotices } from '../commands/draft-conclusion-notice';
import type { DraftedDocument, DraftOutcome, DraftSurroundings } from '../commands/draft-outcome';
import { draftReminders, reminderSelection } from '../commands/draft-reminders';
import { templateNotDocx } from '../documents/problems';
import { writeWorkbookFile } from '../hosts/file/file-workbook';
import { addProvisional, keepProvisional, takeBackProvisional } from '../hosts/file/place-file';
import { applyToFile } from '../hosts/file/port';
import type { IsoDate } from '../register/dates';
import { failure, success, type Bilingual, type Problem, type Result } from '../register/problem';
import type { Register } from '../register/register';
import type { DraftRequest, NoticeRequest, ReminderRequest } from './draft-arguments';
import { makeFolder, namesIn, onDisk } from './folders';
import { problemLines, say, todayInVietnam } from './language';
import { openRegisterFile, type RegisterFile } from './register-file';
import { EXIT, type Terminal } from './terminal';

/** A kind of document that can be drafted: its default template, its name in the summary, and the command. */
export interface DraftableDocument {
  readonly template: string;
  readonly named: (count: number) => Bilingual;
  readonly draft: (register: Register, surroundings: DraftSurroundings, today: IsoDate) => Result<DraftOutcome>;
}

/** What was drafted and where it was saved. */
export interface SavedDrafts {
  readonly outcome: DraftOutcome;
  readonly paths: readonly string[];
}

/** The templates that come with the product; the same place for the sources and for the built program. */
const TEMPLATES = join(__dirname, '..', '..', 'templates');

/** The conclusion notices of some visits. */
export function noticesOf({ visits }: Pick<NoticeRequest, 'visits'>): DraftableDocument {
  return {
    template: 'thong-bao-ket-luan.docx',
    named: (count) => ({ vi: `${count} thông báo kết luận`, en: `${count} conclusion notices` }),
    draft: (register, surroundings, today) => draftConclusionNotices(register, { visits, ...surroundings }, today),
  };
}

/** The reminder letters to some units, or to everyone who is late. */
export function remindersOf(request: Pick<ReminderRequest, 'units' | 'near' | 'reportBy'>): DraftableDocument {
  const { reportBy = null } = request;
  return {
    template: 'cong-van-don-doc.docx',
    named: (count) => ({ vi: `${count} công văn đôn đốc`, en: `${count} reminder letters` }),
    draft: (register, surroundings, today) => {
      const items = reminderSelection(register, request, today);
      if (!items.ok) return items;
      return draftReminders(register, { items: items.value, reportBy, ...surroundings }, today);
    },
  };
}

/** Runs `draft` for one kind of document. */
export async function runDraft(
  request: DraftRequest,
  document: DraftableDocument,
  terminal: Terminal,
): Promise<number> {
  const saved = await draftAndSave(request, document, terminal);
  if (!saved.ok) {
    terminal.complain(problemLines(terminal.language, saved.problem));
    return EXIT.impossible;
  }
  const { outcome, paths } = saved.value;
  for (const problem of outcome.problems) terminal.complain(problemLines(terminal.language, problem));
  terminal.print(draftSummary(saved.value, document, request, terminal));
  return outcome.problems.length > 0 || paths.length === 0 ? EXIT.problems : EXIT.fine;
}

/** Drafts, saves the documents, then the register; when the register can't be saved the new documents are taken back. */
export async function draftAndSave(
  request: DraftRequest,
  document: DraftableDocument,
  terminal: Terminal,
): Promise<Result<SavedDrafts>> {
  const opened = await openRegisterFile(request.file);
  if (!opened.ok) return opened;
  const template = await readTemplate(request.template ?? join(TEMPLATES, document.template));
  if (!template.ok) return template;
  const taken = await namesIn(request.out);
  if (!taken.ok) return taken;
  const today = request.asOf ?? todayInVietnam(terminal.now());
  const surroundings: DraftSurroundings = {
    allowIncomplete: request.incomplete,
    template: template.value,
    takenNames: taken.value,
    onProgress: (done, total) => {
      terminal.progress?.(
        say(terminal.language, { vi: `Đang soạn ${done}/${total}…`, en: `Drafting ${done}/${total}…` }),
      );
    },
  };
  const drafted = document.draft(opened.value.register, surroundings, today);
  if (!drafted.ok) return drafted;
  const recorded = record(opened.value, drafted.value);
  if (!recorded.ok) return recorded;
  const outcome = { ...drafted.value, problems: [...drafted.value.problems, ...refreshed(opened.value)] };
  const saved = await saveTogether(outcome.documents, request.out, opened.value);
  return saved.ok ? success({ outcome, paths: saved.value }) : saved;
}

function record({ workbook }: RegisterFile, outcome: DraftOutcome): Result<unknown> {
  const applied = applyToFile(workbook, outcome.changes);
  if (!applied.ok || applied.value.kind === 'written') return applied;
  const [first] = applied.value.conflicts;
  return first === undefined ? applied : failure(first.problem);
}

/** Brings computed columns that hold plain values up to date; gives why they are not, which holds nothing up. */
function refreshed({ workbook, register }: RegisterFile): readonly Problem[] {
  if (register.settings.computedAsValues !== true || !workbook.changed) return [];
  const fresh = workbook.refresh();
  return fresh.ok ? [] : [{ ...fresh.problem, severity: 'warning' }];
}

async function readTemplate(path: string): Promise<Result<Uint8Array>> {
  const bytes = await onDisk(path, async () =>
    (await stat(path)).isFile() ? new Uint8Array(await readFile(path)) : null,
  );
  if (!bytes.ok) return bytes;
  return bytes.value === null ? failure(templateNotDocx({}, { file: path })) : success(bytes.value);
}

/** Saves the documents, then the register; until that is saved they, and the folder made for them, count for nothing. */
async function saveTogether(
  documents: readonly DraftedDocument[],
  folder: string,
  { workbook }: RegisterFile,
): Promise<Result<readonly string[]>> {
  if (documents.length === 0) return success([]);
  const placed = await saveDocuments(documents, folder);
  const saved = placed.ok ? await workbook.save({ onPlaced: keepProvisional }) : placed;
  if (saved.ok) return placed;
  takeBackProvisional();
  return saved;
}

async function saveDocuments(
  documents: readonly DraftedDocument[],
  folder: string,
): Promise<Result<readonly string[]>> {
  const made = await makeFolder(folder);
  if (!made.ok) return made;
  for (const path of made.value) addProvisional(path, 'folder');
  const paths: string[] = [];
  for (const { fileName, bytes } of documents) {
    const path = join(folder, fileName);
    const written = await writeWorkbookFile(path, bytes, { provisional: true });
    if (!written.ok) return written;
    paths.push(path);
  }
  return success(paths);
}

function draftSummary(
  { outcome, paths }: SavedDrafts,
  document: DraftableDocument,
  request: DraftRequest,
  { language }: Terminal,
): string {
  const named = document.named(paths.length);
  const list = paths.map((path) => `  ${path}`).join('\n');
  const blocked = outcome.blocked.join(', ');
  const lines = [];
  if (paths.length > 0) {
    lines.push(
      say(language, {
        vi: `Đã soạn ${named.vi}, ghi vào sheet Văn bản của ${request.file}:\n${list}`,
        en: `Drafted ${named.en}, recorded on sheet Văn bản of ${request.file}:\n${list}`,
      }),
    );
  }
  if (blocked !== '') {
    lines.push(
      say(language, {
        vi: `Chưa soạn vì còn thiếu dữ liệu: ${blocked}. Bổ sung trong sổ, hoặc thêm --incomplete để soạn bản nháp có dấu.`,
        en: `Not drafted for lack of data: ${blocked}. Complete the register, or add --incomplete for a marked draft.`,
      }),
    );
  }
  return lines.join('\n');
}
