/** Drafts reminder letters (công văn đôn đốc; plan, III.1 and IV.2), one a unit and kind, and records them. */
import type { ReminderKind, ReminderLetterContent } from '../documents/reminder-letter/content';
import { letterSubject } from '../documents/reminder-letter/data';
import { draftReminderLetter } from '../documents/reminder-letter/draft';
import { dueItems, type DueItem, type DueItems } from '../documents/reminder-letter/due-items';
import {
  groupReminders,
  reminderSource,
  type ReminderGroup,
  type ReminderSource,
} from '../documents/reminder-letter/from-register';
import { LETTER_KIND, reminderRecords, type ReminderRecord } from '../documents/reminder-letter/history';
import { capitalised } from '../documents/wording';
import { checkRegister } from '../register/checks';
import type { IsoDate } from '../register/dates';
import { failure, success, type Bilingual, type Problem, type Result } from '../register/problem';
import { placeOf, type Register } from '../register/register';
import type { AssessedTable } from '../register/rules/assess';
import { tables } from '../register/tables';
import { matchKey } from '../register/text';
import { lintReminder, rowUnclear } from './draft-lint-reminder';
import { emptyOutcome, type DraftedDocument, type DraftOutcome, type DraftSurroundings } from './draft-outcome';
import { gapsInDraft } from './draft-problems';
import { freeName, recordChanges, safeName, type DraftRecord } from './draft-record';
import { letterHash, ofLetter } from './outdated-reminders';
import { nobodyLate, notOwed, reportByPast, unknownItem, unknownUnit } from './reminder-problems';
import { statusRows } from './status';

/** A row that a unit is to be reminded of. */
export interface ReminderSelection {
  readonly table: AssessedTable;
  readonly code: string;
}

/** What to draft. */
export interface ReminderInput extends DraftSurroundings {
  /** Rows to remind of; null means everything that is overdue. */
  readonly items: readonly ReminderSelection[] | null;
  /** The day until which units report on what is overdue; left out, it prints as missing. */
  readonly reportBy?: IsoDate | null;
}

/** A reminder letter ready to be saved; `subject` is the unit's code. */
export interface DraftedReminder extends DraftedDocument {
  readonly kind: ReminderKind;
}

const COMMAND = 'Soạn công văn đôn đốc';

/**
 * Drafts one letter for each unit and kind among the rows chosen. Fails when a row named can't be reminded of; gaps in the
 * data only block that unit's letter.
 */
export function draftReminders(
  register: Register,
  input: ReminderInput,
  today: IsoDate,
): Result<DraftOutcome<DraftedReminder>> {
  const reportBy = input.reportBy ?? null;
  if (reportBy !== null && reportBy <= today) return failure(reportByPast({ by: reportBy, day: today }));
  const due = dueItems(register, today);
  const chosen = chooseItems(register, due, input.items, today);
  if (!chosen.ok) return chosen;
  const groups = groupReminders(chosen.value);
  const checked = checkRegister(register, { asOf: today });
  const records = reminderRecords(register);
  const outcome = emptyOutcome<DraftedReminder>();
  const names = new Set(input.takenNames);
  if (input.items === null) outcome.problems.push(...unclearElsewhere(register, due, groups));
  for (const [index, group] of groups.entries()) {
    input.onProgress?.(index, groups.length);
    const source = reminderSource(register, group, records, today, reportBy);
    const { gaps, remarks } = lintReminder(register, group, source, due.unclear, checked);
    outcome.problems.push(...gaps, ...remarks);
    if (gaps.length > 0 && !input.allowIncomplete) {
      const unit = group.unit ?? '';
      if (!outcome.blocked.includes(unit)) outcome.blocked.push(unit);
      continue;
    }
    const filled = draftReminderLetter(input.template, { ...source.content, draftMark: gaps.length > 0 });
    if (!filled.ok) return filled;
    const { bytes, missing } = filled.value;
    if (missing.length > 0) outcome.problems.push(gapsOf(register, group, source, missing));
    const named = letterName(source.content, records, names);
    names.add(named.fileName);
    const record = { ...recordOf(source), ...named, today };
    outcome.changes.push(...recordChanges(register, record, outcome.documents.length));
    outcome.documents.push({ subject: group.unit ?? '', kind: group.kind, ...named, bytes });
  }
  input.onProgress?.(groups.length, groups.length);
  return success(outcome);
}

/**
 * The rows of some units, by code or name of the unit, that letters would remind of: what is overdue, with `near` also what
 * is due soon. Null when no unit is named and nothing near is asked for: everything overdue.
 */
export function reminderSelection(
  register: Register,
  { units, near }: { readonly units: readonly string[] | null; readonly near: boolean },
  today: IsoDate,
): Result<readonly ReminderSelection[] | null> {
  if (units === null && !near) return success(null);
  const wanted = new Set<string>();
  for (const typed of units ?? []) {
    const key = matchKey(typed);
    const row = register.tables.units.rows.find(({ code, name }) =>
      [code, name].some((text) => text !== null && matchKey(text) === key),
    );
    if (row?.code === undefined || row.code === null) return failure(unknownUnit({ unit: typed }));
    wanted.add(row.code);
  }
  const items = dueItems(register, today).items.filter(
    ({ unit, urgency }) =>
      (units === null || (unit !== null && wanted.has(unit))) && (urgency === 'late' || (near && urgency === 'near')),
  );
  if (items.length === 0) return failure(nobodyLate({ day: today }));
  return success(items.flatMap(({ table, code }) => (code === null ? [] : [{ table, code }])));
}

function chooseItems(
  register: Register,
  { items }: DueItems,
  chosen: readonly ReminderSelection[] | null,
  today: IsoDate,
): Result<readonly DueItem[]> {
  if (chosen === null) {
    const late = items.filter(({ urgency }) => urgency === 'late');
    return late.length === 0 ? failure(nobodyLate({ day: today })) : success(late);
  }
  const found = new Set<DueItem>();
  for (const { table, code } of chosen) {
    const row = register.tables[table].byCode.get(code);
    if (row === undefined) return failure(unknownItem({ sheet: tables[table].sheet, code }));
    const item = items.find((one) => one.row === row);
    if (item === undefined) {
      const status =
        statusRows(register, today).find((one) => one.table === table && one.code === code)?.status ?? null;
      return failure(notOwed({ code, status }, placeOf(register, table, row)));
    }
    found.add(item);
  }
  if (found.size === 0) return failure(nobodyLate({ day: today }));
  return success(items.filter((item) => found.has(item)));
}

/** Rows that may be late, of units that get no letter: nobody is to take silence for good news. */
function unclearElsewhere(register: Register, { unclear }: DueItems, groups: readonly ReminderGroup[]): Problem[] {
  const isTold = ({ kind, unit }: DueItems['unclear'][number]): boolean =>
    groups.some((group) => group.kind === kind && group.unit === unit);
  return unclear.filter((row) => !isTold(row)).map((row) => rowUnclear(register, row));
}

function gapsOf(
  register: Register,
  { unit, items }: ReminderGroup,
  { content }: ReminderSource,
  missing: readonly { readonly label: Bilingual }[],
): Problem {
  const row = unit === null ? undefined : register.tables.units.byCode.get(unit);
  const [first] = items;
  const where =
    row === undefined ? first && placeOf(register, first.table, first.row) : placeOf(register, 'units', row);
  return gapsInDraft({ of: ofLetter(content), gaps: missing.map(({ label }) => label) }, where);
}

/** "Công văn đôn đốc khắc phục lần 2 - Sở Tư pháp (dự thảo 1).docx"; drafts of the same letter count on. */
function letterName(
  content: ReminderLetterContent,
  records: readonly ReminderRecord[],
  taken: ReadonlySet<string>,
): { readonly version: number; readonly fileName: string } {
  const { kind, periods, reminded, unit } = content;
  const what = kind === 'remedy' ? 'khắc phục' : ['tự kiểm tra', ...(periods.length === 1 ? periods : [])].join(' ');
  const nth = reminded === 0 ? '' : ` lần ${reminded + 1}`;
  const stem = `${LETTER_KIND} đôn đốc ${what}${nth} - ${unit ?? 'chưa có đơn vị'}`;
  const earlier = records.filter(({ row }) => row.file?.startsWith(`${safeName(stem)} (dự thảo `) === true);
  return freeName(stem, Math.max(0, ...earlier.map(({ row }) => row.version ?? 0)), taken);
}

function recordOf({ content, rowsUsed, visits }: ReminderSource): Omit<DraftRecord, 'today' | 'version' | 'fileName'> {
  return {
    command: COMMAND,
    kind: LETTER_KIND,
    title: `${capitalised(letterSubject(content))} đối với ${content.unit ?? ''}`,
    visit: visits.length === 1 ? (visits[0]?.code ?? null) : null,
    rowsUsed,
    hash: letterHash(content),
  };
}
