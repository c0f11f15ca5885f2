/** Drafts the conclusion notice of a visit (plan, mục IV.1) and records the rows it was made from. */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { draftConclusionNotice } from '../documents/conclusion-notice/draft';
import { conclusionNoticeSource, type NoticeSource } from '../documents/conclusion-notice/from-register';
import type { Change } from '../register/changes';
import { checkRegister } from '../register/checks';
import type { IsoDate } from '../register/dates';
import { failure, success, type Problem, type Result } from '../register/problem';
import { placeOf, type Register, type RowIn } from '../register/register';
import { nextCode } from '../register/table';
import { tables } from '../register/tables';
import { matchKey } from '../register/text';
import { unitNameOn } from '../register/units';
import { lintNotice } from './draft-lint';
import {
  draftOutdated,
  gapsInDraft,
  nothingToDraft,
  partOfVisit,
  unknownVisit,
  visitCancelled,
} from './draft-problems';

type Visit = RowIn<'visits'>;

/** A document ready to be saved under a name that is not taken. */
export interface DraftedDocument {
  readonly visit: string;
  readonly fileName: string;
  readonly version: number;
  readonly bytes: Uint8Array;
}

/** What drafting gave: documents, rows to write, and what the user should know. `blocked` visits were not drafted. */
export interface DraftOutcome {
  readonly documents: readonly DraftedDocument[];
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
  readonly blocked: readonly string[];
}

/** What to draft, and the surroundings a pure command can't see. */
export interface DraftInput {
  /** Codes of visits; null means every visit that has been inspected. */
  readonly visits: readonly string[] | null;
  /** Draft in spite of missing data, with a visible mark. */
  readonly allowIncomplete: boolean;
  readonly template: Uint8Array;
  /** Names in the output folder, never to be used again. */
  readonly takenNames: ReadonlySet<string>;
  readonly onProgress?: (done: number, total: number) => void;
}

const KIND = 'Thông báo';
const COMMAND = 'Soạn thông báo kết luận';

/** Drafts conclusion notices. Fails when a visit named can't be drafted at all; gaps in the data only block that visit. */
export function draftConclusionNotices(register: Register, input: DraftInput, today: IsoDate): Result<DraftOutcome> {
  const chosen = chooseVisits(register, input.visits);
  if (!chosen.ok) return chosen;
  const checked = checkRegister(register, { asOf: today });
  const outcome = {
    documents: [] as DraftedDocument[],
    changes: [] as Change[],
    problems: [] as Problem[],
    blocked: [] as string[],
  };
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
      outcome.problems.push(
        gapsInDraft({ visit: visit.code ?? '', gaps: filled.value.missing.map(({ label }) => label) }, place),
      );
    }
    const { version, fileName } = freeName(register, visit, names, today);
    names.add(fileName);
    const drafted = outcome.documents.length;
    outcome.changes.push(...recordOf(register, visit, source, { version, fileName, today }, drafted));
    outcome.documents.push({ visit: visit.code ?? '', fileName, version, bytes: filled.value.bytes });
  }
  input.onProgress?.(chosen.value.length, chosen.value.length);
  return success(outcome);
}

/** Notes the drafts whose content would be different today: the last draft of each visit, compared by hash. */
export function outdatedDrafts(register: Register, today: IsoDate): Problem[] {
  const last = new Map<string, RowIn<'documents'>>();
  for (const row of register.tables.documents.rows) {
    if (row.visit === null || row.rowsHash === null || row.version === null) continue;
    if (row.version >= (last.get(row.visit)?.version ?? 0)) last.set(row.visit, row);
  }
  return [...last].flatMap(([code, row]) => {
    const visit = register.tables.visits.byCode.get(code);
    if (visit === undefined || row.version === null) return [];
    const hash = contentHash(conclusionNoticeSource(register, visit, row.draftedOn ?? today));
    return hash === row.rowsHash
      ? []
      : [draftOutdated({ visit: code, version: row.version }, placeOf(register, 'documents', row))];
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

/** The visit in whose notice a commune's visit is told; null for a visit of its own, or one whose parent makes no sense. */
function parentOf(register: Register, visit: Visit): string | null {
  const parent = visit.parent === null ? undefined : register.tables.visits.byCode.get(visit.parent);
  return parent === undefined || parent === visit || parent.parent !== null ? null : parent.code;
}

function freeName(
  register: Register,
  visit: Visit,
  taken: ReadonlySet<string>,
  day: IsoDate,
): { version: number; fileName: string } {
  const earlier = register.tables.documents.rows.filter((row) => row.visit === visit.code && row.rowsHash !== null);
  let version = Math.max(0, ...earlier.map((row) => row.version ?? 0));
  const unit = unitNameOn(register, visit.unit, day) ?? 'chưa có đơn vị';
  const stem = safeName(`${KIND} kết luận ${visit.code ?? ''} - ${unit}`);
  let fileName: string;
  do {
    version += 1;
    fileName = `${stem} (dự thảo ${version}).docx`;
  } while (taken.has(fileName));
  return { version, fileName };
}

/** A file name that Windows, macOS and Linux all take, diacritics kept. */
function safeName(name: string): string {
  return name
    .replace(/[\\/:*?"<>|]/gu, '-')
    .slice(0, 120)
    .trim();
}

function recordOf(
  register: Register,
  visit: Visit,
  source: NoticeSource,
  draft: { version: number; fileName: string; today: IsoDate },
  drafted: number,
): Change[] {
  const { documents, journal } = register.tables;
  const code = nthCode('documents', documents.rows, drafted);
  const title = `Kết luận kiểm tra công tác cải cách hành chính tại ${source.content.entities[0]?.name ?? ''}`;
  return [
    {
      kind: 'append',
      table: 'documents',
      values: {
        code,
        kind: KIND,
        issuer: register.settings.issuingAgencyName,
        title: title.trim(),
        visit: visit.code,
        draftedOn: draft.today,
        version: draft.version,
        file: draft.fileName,
        rowsUsed: source.rowsUsed.join('; '),
        rowsHash: contentHash(source),
      },
    },
    {
      kind: 'append',
      table: 'journal',
      values: {
        code: nthCode('journal', journal.rows, drafted),
        date: draft.today,
        command: COMMAND,
        table: tables.documents.sheet,
        rows: [code],
        detail: draft.fileName,
      },
    },
  ];
}

function nthCode(id: 'documents' | 'journal', rows: readonly { code: string | null }[], nth: number): string {
  const used = rows.map(({ code }) => code);
  for (let made = 0; made < nth; made += 1) used.push(nextCode(tables[id], used));
  return nextCode(tables[id], used);
}

/** SHA-256, shortened, of all that the notice says but its month of issue: what must stay the same for a draft to hold. */
function contentHash({ content }: NoticeSource): string {
  const lasting = { ...content, issuer: { ...content.issuer, month: null, year: null } };
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(lasting)))).slice(0, 16);
}
