/** Lists whom to remind of what: the letters that are due, with the reminders that went out before. */
import { reminderRecords, remindersSent, sentOn } from '../documents/reminder-letter/history';
import { dueItems, type DueItem } from '../documents/reminder-letter/due-items';
import type { ReminderKind, Urgency } from '../documents/reminder-letter/content';
import { groupReminders } from '../documents/reminder-letter/from-register';
import type { IsoDate } from '../register/dates';
import type { Place } from '../register/problem';
import { placeOf, type Register } from '../register/register';
import type { AssessedTable } from '../register/rules/assess';
import { unitNameOn } from '../register/units';

/** One thing a unit owes, to be shown and chosen. Days are signed: late is positive. */
export interface ReminderListItem {
  readonly table: AssessedTable;
  readonly code: string | null;
  /** `late`, or `near`: up to the warning date. */
  readonly urgency: Urgency;
  readonly dueDate: IsoDate | null;
  readonly daysLate: number | null;
  readonly status: string | null;
  readonly overdue: string | null;
  readonly place: Place;
}

/** One letter that could be drafted. */
export interface Reminder {
  readonly kind: ReminderKind;
  readonly unit: string | null;
  /** The name valid on the day; the code, or null, where there is none. */
  readonly unitName: string | null;
  readonly items: readonly ReminderListItem[];
  /** How many of the items are past their day. */
  readonly late: number;
  /** The days of the item that is longest overdue; negative when nothing is. */
  readonly mostDaysLate: number;
  /** How many reminders went out before, and when the last did. */
  readonly reminded: number;
  readonly lastRemindedOn: IsoDate | null;
}

/** The letters due on a day, the longest overdue first, those only due soon at the end; one a unit and kind. */
export function remindersFor(register: Register, today: IsoDate): Reminder[] {
  const pressing = dueItems(register, today).items.filter(({ urgency }) => urgency !== 'open');
  const records = reminderRecords(register);
  const reminders = groupReminders(pressing).map((group): Reminder => {
    const sent = remindersSent(records, group, today);
    const last = sent.at(-1);
    const { kind, unit, items } = group;
    return {
      kind,
      unit,
      unitName: unitNameOn(register, unit, today) ?? unit,
      items: items.map((item) => listItem(register, item)),
      late: items.filter(({ urgency }) => urgency === 'late').length,
      mostDaysLate: Math.max(...items.map(({ state }) => state.daysOverdue ?? -Infinity)),
      reminded: sent.length,
      lastRemindedOn: last === undefined ? null : sentOn(last),
    };
  });
  return reminders.sort((a, b) => b.mostDaysLate - a.mostDaysLate);
}

function listItem(register: Register, item: DueItem): ReminderListItem {
  const { table, code, urgency, state, row } = item;
  const { status, overdue, dueDate, daysOverdue } = state;
  return {
    table,
    code,
    urgency,
    dueDate,
    daysLate: daysOverdue,
    status,
    overdue,
    place: placeOf(register, table, row),
  };
}
