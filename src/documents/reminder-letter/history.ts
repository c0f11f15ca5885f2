/** The reminder letters recorded on sheet Văn bản: which unit each went to, of which kind, and whether it went out. */
import type { IsoDate } from '../../register/dates';
import type { Register, RowIn } from '../../register/register';
import { matchKey } from '../../register/text';
import { selfInspectionPeriod } from '../../register/vocabulary';
import type { ReminderKind } from './content';
import type { DueRow } from './due-items';

type Document = RowIn<'documents'>;

/** A reminder letter on sheet Văn bản. */
export interface ReminderRecord {
  readonly kind: ReminderKind;
  /** Null when the row does not tell. */
  readonly unit: string | null;
  /** It went out: it has a number or a date, or was never one of the tool's drafts. */
  readonly issued: boolean;
  /** Codes of the rows it was drafted from; empty for a letter that people recorded themselves. */
  readonly rows: ReadonlySet<string>;
  readonly row: Document;
}

/** How a letter is recorded in column Loại văn bản: a công văn has no kind of its own (Decree 30/2020, Appendix III). */
export const LETTER_KIND = 'Công văn';

const REMINDER = matchKey('Đôn đốc');
const SELF_INSPECTION = matchKey('Tự kiểm tra');

/** Every reminder letter of the register, in the order of the sheet. */
export function reminderRecords(register: Register): ReminderRecord[] {
  const names = unitNames(register);
  return register.tables.documents.rows.filter(isReminder).map((row) => ({
    kind: matchKey(row.title ?? '').includes(SELF_INSPECTION) ? 'selfInspection' : 'remedy',
    unit: unitOf(register, row, names),
    rows: new Set(codesIn(row.rowsUsed)),
    issued: row.number !== null || row.date !== null || row.draftedOn === null,
    row,
  }));
}

/** What a letter is about, as far as earlier ones are concerned. */
export interface ReminderSubject {
  readonly kind: ReminderKind;
  readonly unit: string | null;
  readonly items: readonly DueRow[];
}

/**
 * The letters of a kind that went to a unit by a day, the last one last. Of those on self-inspection only the ones about the
 * same period: a unit reminded in summer is reminded for the first time of its report at the end of the year.
 */
export function remindersSent(
  records: readonly ReminderRecord[],
  { kind, unit, items }: ReminderSubject,
  day: IsoDate,
): ReminderRecord[] {
  const sent = records.filter((one) => {
    const isOurs = one.kind === kind && one.unit === unit && unit !== null;
    return isOurs && one.issued && (sentOn(one) ?? day) <= day && (kind === 'remedy' || isOnPeriod(one, items));
  });
  return sent.sort((a, b) => (sentOn(a) ?? '').localeCompare(sentOn(b) ?? ''));
}

/** A letter that names no period may be about any. */
function isOnPeriod({ row, rows }: ReminderRecord, items: ReminderSubject['items']): boolean {
  if (rows.size > 0) return items.some((item) => item.row.code !== null && rows.has(item.row.code));
  const title = matchKey(row.title ?? '');
  const named = selfInspectionPeriod.keys.filter((key) => title.includes(matchKey(selfInspectionPeriod.label(key))));
  const periods = items.map((item) => (item.table === 'selfInspections' ? item.row.period : null));
  return named.length === 0 || named.some((key) => periods.includes(key));
}

/** The day of a reminder: that of the letter, else of its draft. */
export function sentOn({ row }: ReminderRecord): IsoDate | null {
  return row.date ?? row.draftedOn;
}

function isReminder({ kind, title }: Document): boolean {
  const type = matchKey(kind ?? '');
  if (!type.startsWith(matchKey(LETTER_KIND))) return false;
  return matchKey(title ?? '').includes(REMINDER) || type.includes(REMINDER);
}

/** The unit among the rows a draft used, else the one its title names, else that of its visit. */
function unitOf(register: Register, row: Document, names: readonly UnitName[]): string | null {
  const { units, visits } = register.tables;
  const drafted = codesIn(row.rowsUsed).find((code) => units.byCode.has(code));
  if (drafted !== undefined) return drafted;
  const title = matchKey(row.title ?? '');
  const named = names.find(({ key }) => holdsName(title, key));
  if (named !== undefined) return named.code;
  return row.visit === null ? null : (visits.byCode.get(row.visit)?.unit ?? null);
}

function codesIn(text: string | null): string[] {
  return (text ?? '')
    .split(';')
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

interface UnitName {
  readonly code: string;
  readonly key: string;
}

/** Names of units, earlier ones too, the longest first: "xã A Hòa" before "xã A". */
function unitNames(register: Register): UnitName[] {
  const names = register.tables.units.rows.flatMap(({ code, name, earlierName }) =>
    code === null ? [] : [name, earlierName].flatMap((text) => (text === null ? [] : { code, key: matchKey(text) })),
  );
  return names.sort((a, b) => b.key.length - a.key.length);
}

function holdsName(title: string, name: string): boolean {
  const at = title.indexOf(name);
  if (name === '' || at < 0) return false;
  const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  return !isLetter(title[at - 1]) && !isLetter(title[at + name.length]);
}
