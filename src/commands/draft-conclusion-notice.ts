/** Drafts the conclusion notice of a visit (plan, mục IV.1) and records the rows it was made from. */
import { draftConclusionNotice } from '../documents/conclusion-notice/draft';
import { conclusionNoticeSource, type NoticeSource } from '../documents/conclusion-notice/from-register';
import { checkRegister } from '../register/checks';
import type { IsoDate } from '../register/dates';
import { failure, success, type Bilingual, type Problem, type Result } from '../register/problem';
import { placeOf, type Register, type RowIn } from '../register/register';
import { matchKey } from '../register/text';
import { unitNameOn } from '../register/units';
import { lintNotice } from './draft-lint';
import {
  emptyOutcome,
  type DraftedDocument,
  type DraftOutcome as Drafted,
  type DraftSurroundings,
} from './draft-outcome';
import {
  draftOutdated,
  gapsInDraft,
  nothingToDraft,
  partOfVisit,
  unknownVisit,
  visitCancelled,
} from './draft-problems';
import { parentOf } from './parent-visit';
import { contentHash, freeName, recordChanges, type DraftRecord } from './draft-record';

type Visit = RowIn<'visits'>;

/** A conclusion notice ready to be saved. */
export interface DraftedNotice extends DraftedDocument {
  readonly visit: string;
}

/** What drafting notices gave; `blocked` are the codes of visits. */
export type DraftOutcome = Drafted<DraftedNotice>;

/** What to draft. */
export interface DraftInput extends DraftSurroundings {
  /** Codes of visits; null means every visit that has been inspected. */
  readonly visits: readonly string[] | null;
}

const KIND = 'Thông báo';
const COMMAND = 'Soạn thông báo kết luận';

/** Drafts conclusion notices. Fails when a visit named can't be drafted at all; gaps in the data only block that visit. */
export function draftConclusionNotices(register: Register, input: DraftInput, today: IsoDate): Result<DraftOutcome> {
  const chosen = chooseVisits(register, input.visits);
  if (!chosen.ok) return chosen;
  const checked = checkRegister(register, { asOf: today });
  const outcome = emptyOutcome<DraftedNotice>();
  const names = new Set(input.takenNames);
  for (const [index, visit] of chosen.value.entries()) {
    input.onProgress?.(index, chosen.value.length);
    const source = conclusionNoticeSource(register, visit, today);
    const { gaps, remarks } = lintNotice(register, visit, source.rowsUsed, checked, today);
    outcome.problems.push(...gaps, ...remarks);
    if (gaps.length > 0 && !input.allowIncomplete) {
      outcome.blocked.push(visit.code ?? '');
      continue;
    }
    const filled = draftConclusionNotice(input.template, { ...source.content, draftMark: gaps.length > 0 });
    if (!filled.ok) return filled;
    if (filled.value.missing.length > 0) {
      const place = placeOf(register, 'visits', visit);
      const gaps = filled.value.missing.map(({ label }) => label);
      outcome.problems.push(gapsInDraft({ of: ofVisit(visit), gaps }, place));
    }
    const { version, fileName } = noticeName(register, visit, names, today);
    names.add(fileName);
    const record = { ...recordOf(visit, source), today, version, fileName };
    outcome.changes.push(...recordChanges(register, record, outcome.documents.length));
    const subject = visit.code ?? '';
    outcome.documents.push({ subject, visit: subject, fileName, version, bytes: filled.value.bytes });
  }
  input.onProgress?.(chosen.value.length, chosen.value.length);
  return success(outcome);
}

/** Notes the drafts whose content would be different today: the last draft of each visit, compared by hash. */
export function outdatedDrafts(register: Register, today: IsoDate): Problem[] {
  const last = new Map<string, RowIn<'documents'>>();
  for (const row of register.tables.documents.rows) {
    if (row.visit === null || !isNotice(row) || row.version === null) continue;
    if (row.version >= (last.get(row.visit)?.version ?? 0)) last.set(row.visit, row);
  }
  return [...last].flatMap(([code, row]) => {
    const visit = register.tables.visits.byCode.get(code);
    if (visit === undefined || row.version === null) return [];
    const hash = contentHash(conclusionNoticeSource(register, visit, row.draftedOn ?? today).content);
    return hash === row.rowsHash
      ? []
      : [draftOutdated({ of: ofVisit(visit), version: row.version }, placeOf(register, 'documents', row))];
  });
}

function chooseVisits(register: Register, codes: readonly string[] | null): Result<readonly Visit[]> {
  const { visits } = register.tables;
  if (codes === null) {
    const held = visits.rows.filter(
      (row) =>
        row.code !== null &&
        row.sideState !== 'CANCELLED' &&
        (row.inspectedOn !== null || row.origin.broken.has('inspectedOn')) &&
        parentOf(register, row) === null,
    );
    return held.length === 0 ? failure(nothingToDraft(null)) : success(held);
  }
  const chosen = new Set<Visit>();
  for (const code of codes) {
    const key = matchKey(code);
    const visit = visits.byCode.get(code) ?? visits.rows.find((row) => row.code !== null && matchKey(row.code) === key);
    if (visit === undefined) return failure(unknownVisit({ visit: code, known: [...visits.byCode.keys()] }));
    const parent = parentOf(register, visit);
    const place = placeOf(register, 'visits', visit);
    if (parent !== null) return failure(partOfVisit({ visit: code, parent }, place));
    if (visit.sideState === 'CANCELLED') return failure(visitCancelled({ visit: code }, place));
    chosen.add(visit);
  }
  return success([...chosen]);
}

/** A draft of a notice, among the documents recorded of a visit. */
function isNotice({ kind, rowsHash }: RowIn<'documents'>): boolean {
  return rowsHash !== null && matchKey(kind ?? '').startsWith(matchKey(KIND));
}

function ofVisit({ code }: Visit): Bilingual {
  return { vi: `cuộc “${code ?? ''}”`, en: `visit “${code ?? ''}”` };
}

function noticeName(
  register: Register,
  visit: Visit,
  taken: ReadonlySet<string>,
  day: IsoDate,
): { readonly version: number; readonly fileName: string } {
  const earlier = register.tables.documents.rows.filter((row) => row.visit === visit.code && isNotice(row));
  const unit = unitNameOn(register, visit.unit, day) ?? 'chưa có đơn vị';
  const lastVersion = Math.max(0, ...earlier.map((row) => row.version ?? 0));
  return freeName(`${KIND} kết luận ${visit.code ?? ''} - ${unit}`, lastVersion, taken);
}

function recordOf(
  visit: Visit,
  { content, rowsUsed }: NoticeSource,
): Pick<DraftRecord, 'command' | 'kind' | 'title' | 'visit' | 'rowsUsed' | 'hash'> {
  const title = `Kết luận kiểm tra công tác cải cách hành chính tại ${content.entities[0]?.name ?? ''}`;
  return { command: COMMAND, kind: KIND, title, visit: visit.code, rowsUsed, hash: contentHash(content) };
}
