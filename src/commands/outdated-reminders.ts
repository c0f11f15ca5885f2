/** Finds the drafts of reminder letters that have not gone out and would say something else by now. */
import type { ReminderLetterContent } from '../documents/reminder-letter/content';
import { dueItems, type DueItem } from '../documents/reminder-letter/due-items';
import { reminderSource } from '../documents/reminder-letter/from-register';
import { reminderRecords, type ReminderRecord } from '../documents/reminder-letter/history';
import type { IsoDate } from '../register/dates';
import type { Bilingual, Problem } from '../register/problem';
import { placeOf, type Register } from '../register/register';
import { draftOutdated } from './draft-problems';
import { contentHash } from './draft-record';

/** A letter as messages name it. */
export function ofLetter({ unit }: ReminderLetterContent): Bilingual {
  const name = unit ?? '?';
  return { vi: `công văn đôn đốc ${name}`, en: `the reminder to ${name}` };
}

/** All that a letter says but its month of issue and the new deadline, which the register does not keep. */
export function letterHash(content: ReminderLetterContent): string {
  return contentHash({ ...content, reportBy: null });
}

/** Notes the drafts of letters that have not gone out and would say something else today. */
export function outdatedReminders(register: Register, today: IsoDate): Problem[] {
  const records = reminderRecords(register);
  const last = new Map<string, ReminderRecord>();
  for (const record of records) {
    if (record.row.rowsHash === null || record.row.version === null) continue;
    last.set(`${record.kind}\n${record.unit ?? ''}\n${record.row.title ?? ''}`, record);
  }
  const byDay = new Map<IsoDate, readonly DueItem[]>();
  return [...last.values()].flatMap((record) => {
    const { kind, unit, rows, row, issued } = record;
    if (issued) return [];
    const day = row.draftedOn ?? today;
    const owed = byDay.get(day) ?? dueItems(register, day).items;
    byDay.set(day, owed);
    const items = owed.filter((item) => item.kind === kind && rows.has(item.code ?? ''));
    const { content } = reminderSource(register, { kind, unit, items }, records, day, null);
    if (letterHash(content) === row.rowsHash) return [];
    return [draftOutdated({ of: ofLetter(content), version: row.version ?? 0 }, placeOf(register, 'documents', row))];
  });
}
