/** How a draft is kept: its name and version, its row on sheet Văn bản with a hash, its line in the journal. */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { ConclusionNoticeContent } from '../documents/conclusion-notice/content';
import type { ReminderLetterContent } from '../documents/reminder-letter/content';
import type { Change } from '../register/changes';
import type { IsoDate } from '../register/dates';
import type { Register } from '../register/register';
import { nextCode } from '../register/table';
import { tables } from '../register/tables';

/** A draft to be recorded. */
export interface DraftRecord {
  /** The command that made it, as the journal says. */
  readonly command: string;
  readonly kind: string;
  readonly title: string;
  readonly visit: string | null;
  readonly today: IsoDate;
  readonly version: number;
  readonly fileName: string;
  readonly rowsUsed: readonly string[];
  readonly hash: string;
}

/** The first name that is not taken, with its version: one more than the last, or more. */
export function freeName(
  stem: string,
  lastVersion: number,
  taken: ReadonlySet<string>,
): { readonly version: number; readonly fileName: string } {
  const safe = safeName(stem);
  for (let version = lastVersion + 1; ; version += 1) {
    const fileName = `${safe} (dự thảo ${version}).docx`;
    if (!taken.has(fileName)) return { version, fileName };
  }
}

/** A file name that Windows, macOS and Linux all take, diacritics kept. */
export function safeName(name: string): string {
  return name
    .replace(/[\\/:*?"<>|]/gu, '-')
    .slice(0, 120)
    .trim();
}

/** The rows that record a draft; `drafted` counts those recorded before it in the same run. */
export function recordChanges(register: Register, draft: DraftRecord, drafted: number): Change[] {
  const { documents, journal } = register.tables;
  const code = nthCode('documents', documents.rows, drafted);
  return [
    {
      kind: 'append',
      table: 'documents',
      values: {
        code,
        kind: draft.kind,
        issuer: register.settings.issuingAgencyName,
        title: draft.title.trim(),
        visit: draft.visit,
        draftedOn: draft.today,
        version: draft.version,
        file: draft.fileName,
        rowsUsed: draft.rowsUsed.join('; '),
        rowsHash: draft.hash,
      },
    },
    {
      kind: 'append',
      table: 'journal',
      values: {
        code: nthCode('journal', journal.rows, drafted),
        date: draft.today,
        command: draft.command,
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

/** SHA-256, shortened, of all that a document says but its month of issue: what must stay the same for a draft to hold. */
export function contentHash(content: ConclusionNoticeContent | ReminderLetterContent): string {
  const lasting = { ...content, issuer: { ...content.issuer, month: null, year: null } };
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(lasting)))).slice(0, 16);
}
