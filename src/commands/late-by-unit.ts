/** Lists who is late by unit, the longest overdue first, who is nearly due, and of which rows it can't be told. */
import type { ReminderKind } from '../documents/reminder-letter/content';
import type { IsoDate } from '../register/dates';
import type { Register } from '../register/register';
import { remindersFor, type Reminder, type ReminderListItem } from './reminder-list';
import { lateUnknown, statusRows, type StatusRow } from './status';

/** A row of a unit; `remindable` when a letter can be drafted about it. */
export interface UnitRow extends StatusRow {
  readonly remindable: boolean;
}

/** Reminders of one kind that went out to a unit. */
export interface Reminded {
  readonly kind: ReminderKind;
  readonly count: number;
  readonly lastOn: IsoDate | null;
}

/** A unit with its rows, the longest overdue first. Days are signed: late is positive. */
export interface UnitRows {
  readonly unit: string | null;
  readonly unitName: string | null;
  readonly rows: readonly UnitRow[];
  readonly mostDays: number;
  readonly reminded: readonly Reminded[];
}

/** All that is to be chased on a day. `late` and `near` name each unit once, the longest overdue or soonest due first. */
export interface LateByUnit {
  readonly late: readonly UnitRows[];
  readonly near: readonly UnitRows[];
  readonly unclear: readonly StatusRow[];
}

/** Puts the status list and the letters that are due together. */
export function lateByUnit(register: Register, asOf: IsoDate): LateByUnit {
  const all = statusRows(register, asOf);
  const reminders = remindersFor(register, asOf);
  const owed = new Map<string, { readonly reminder: Reminder; readonly item: ReminderListItem }>();
  for (const reminder of reminders) {
    for (const item of reminder.items) owed.set(cellOf(item), { reminder, item });
  }
  const late: UnitRow[] = [];
  const near: UnitRow[] = [];
  for (const row of all) {
    const found = owed.get(cellOf(row));
    const group = row.overdue !== null ? late : found?.item.urgency === 'near' ? near : null;
    if (group === null) continue;
    const unit = found === undefined ? row : { ...row, unit: found.reminder.unit, unitName: found.reminder.unitName };
    group.push({ ...unit, remindable: found !== undefined && row.code !== null });
  }
  return { late: unitsOf(late, reminders), near: unitsOf(near, reminders), unclear: all.filter(lateUnknown) };
}

function cellOf({ table, place }: Pick<StatusRow, 'table' | 'place'>): string {
  return `${table} ${place.cell ?? ''}`;
}

function unitsOf(rows: readonly UnitRow[], reminders: readonly Reminder[]): UnitRows[] {
  const byUnit = new Map<string | null, UnitRow[]>();
  for (const row of rows) {
    const known = byUnit.get(row.unit);
    if (known === undefined) byUnit.set(row.unit, [row]);
    else known.push(row);
  }
  const sent = new Map<string | null, Reminded[]>();
  for (const { kind, unit, reminded, lastRemindedOn } of reminders) {
    if (reminded === 0) continue;
    sent.set(unit, [...(sent.get(unit) ?? []), { kind, count: reminded, lastOn: lastRemindedOn }]);
  }
  const units = [...byUnit].map(([unit, own]): UnitRows => {
    const sorted = own.sort((a, b) => (b.daysOverdue ?? 0) - (a.daysOverdue ?? 0));
    const [first] = sorted;
    return {
      unit,
      unitName: first?.unitName ?? null,
      rows: sorted,
      mostDays: first?.daysOverdue ?? 0,
      reminded: sent.get(unit) ?? [],
    };
  });
  return units.sort((a, b) => b.mostDays - a.mostDays);
}
