/** The notice of a visit: whether it is ready, its draft, and saving it; loaded when a visit is opened. */
import { draftConclusionNotices, outdatedDrafts, type DraftedNotice } from '../../../commands/draft-conclusion-notice';
import type { DraftLint } from '../../../commands/draft-lint-rules';
import { unknownVisit } from '../../../commands/draft-problems';
import { noticeReadiness } from '../../../commands/notice-readiness';
import type { IsoDate } from '../../../register/dates';
import { failure, success, type Problem, type Result } from '../../../register/problem';
import type { Register } from '../../../register/register';
import { loaded, type Store } from '../../state/store';
import { commandTask, type CommandOutcome, type Task } from '../../state/task';
import { fileOf } from '../../preview/draft-run';
import { checked } from '../checks/checked';
import { changedSincePreview, savedText, visitTexts } from './texts';

/** Which notice to draft. */
export interface NoticeRequest {
  readonly visit: string;
  /** In spite of what is missing. */
  readonly incomplete: boolean;
}

/** A draft to be looked at. */
export interface NoticeDraft {
  readonly document: DraftedNotice;
  /** What it prints as missing. */
  readonly problems: readonly Problem[];
}

/** What holds the notice of a visit back, and what to look at. */
export function readinessOf(register: Register, visit: string, asOf: IsoDate): Result<DraftLint> {
  return noticeReadiness(register, visit, checked(register, asOf), asOf);
}

/** Says that a register has no such visit. */
export function notFound(register: Register, visit: string): Problem {
  const known = register.tables.visits.rows.flatMap(({ code }) => code ?? []);
  return unknownVisit({ visit, known });
}

/** The codes of the recorded drafts whose rows have changed since. */
export function outdatedCodes(register: Register, asOf: IsoDate): ReadonlySet<string | undefined> {
  return new Set(outdatedDrafts(register, asOf).map(({ place }) => place.code));
}

/** Drafts the notice; fails with the template's fault, or with the first thing missing. */
export async function draftNotice(
  store: Store,
  register: Register,
  { visit, incomplete }: NoticeRequest,
  asOf: IsoDate,
): Promise<Result<NoticeDraft & CommandOutcome>> {
  const template = await loaded(() => store.templates.bytes('conclusion-notice'));
  if (!template.ok) return template;
  const input = {
    visits: [visit],
    allowIncomplete: incomplete,
    template: template.value,
    takenNames: new Set<string>(),
  };
  const drafted = draftConclusionNotices(register, input, asOf);
  if (!drafted.ok) return drafted;
  const [document] = drafted.value.documents;
  const { changes, problems } = drafted.value;
  if (document === undefined) return failure(problems[0] ?? unknownVisit({ visit, known: [] }));
  return success({ document, changes, problems: problems.filter(({ code }) => code === 'GAPS_IN_DRAFT') });
}

/**
 * Saves the notice as it was seen. The row of sheet Văn bản comes first: writing is what fails in practice, and then
 * nothing has happened at all, while a file that does not go out stays at hand. A notice that would by now say something
 * else than the preview is not saved.
 */
export function saveNoticeTask(store: Store, request: NoticeRequest, seen: DraftedNotice): Task {
  return commandTask(visitTexts.draftTitle, async function* (register, { asOf }) {
    yield { done: 0, total: 1 };
    const drafted = await draftNotice(store, register, request, asOf);
    if (!drafted.ok) return drafted;
    const { document, changes } = drafted.value;
    if (!sameBytes(document.bytes, seen.bytes)) return failure(changedSincePreview({}));
    return success({ changes, files: [fileOf(document)], message: savedText(document.fileName) });
  });
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
