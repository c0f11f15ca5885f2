/** Which units and rows of the list are shown and chosen, and the list as text for an e-mail. */
import type { ReminderSelection } from '../../../commands/draft-reminders';
import type { UnitRow, UnitRows } from '../../../commands/late-by-unit';
import { formatDate, type IsoDate } from '../../../register/dates';
import type { Bilingual } from '../../../register/problem';
import type { AssessedTable } from '../../../register/rules/assess';
import { daysText } from '../../texts';
import { cellWord } from '../../words';

/** The units with their rows of one kind only, those without one left out; null is every kind. */
export function ofKind(units: readonly UnitRows[], table: AssessedTable | null): readonly UnitRows[] {
  if (table === null) return units;
  return units
    .map((unit) => ({ ...unit, rows: unit.rows.filter((row) => row.table === table) }))
    .filter(({ rows }) => rows.length > 0)
    .map((unit) => ({ ...unit, mostDays: unit.rows[0]?.daysOverdue ?? 0 }))
    .sort((a, b) => b.mostDays - a.mostDays);
}

/** How many rows there are of each kind. */
export function countOf(units: readonly UnitRows[], table: AssessedTable | null): number {
  return ofKind(units, table).reduce((sum, { rows }) => sum + rows.length, 0);
}

/** What a unit is known by in a list; a letter goes to a unit, so only those with a row to remind of can be chosen. */
export function keyOf({ unit }: UnitRows): string {
  return unit ?? '';
}

/** Whether a letter can be drafted to a unit. */
export function canRemind({ rows }: UnitRows): boolean {
  return rows.some(({ remindable }) => remindable);
}

/** One part of a run of letters: a unit with the rows it is reminded of. */
export interface UnitLetters {
  readonly unit: string | null;
  readonly name: string;
  readonly items: readonly ReminderSelection[];
}

/** What to draft for the chosen units of both lists; a unit chosen in both gets its letters once, about all of its rows. */
export function lettersFor(units: readonly UnitRows[], nameless: string): UnitLetters[] {
  const byUnit = new Map<string, UnitLetters>();
  for (const one of units) {
    const items = one.rows.flatMap(({ remindable, table, code }) =>
      remindable && code !== null ? { table, code } : [],
    );
    if (items.length === 0) continue;
    const before = byUnit.get(keyOf(one))?.items ?? [];
    byUnit.set(keyOf(one), { unit: one.unit, name: one.unitName ?? nameless, items: [...before, ...items] });
  }
  return [...byUnit.values()];
}

/** A row in words: its code, what it lacks, its deadline and days. */
export function rowText(row: UnitRow): Bilingual {
  const { code, overdue, status, dueDate, daysOverdue, area, table } = row;
  const inLanguage = (language: keyof Bilingual): string => {
    const state = overdue ?? status;
    const parts = [
      code ?? '–',
      state === null ? null : cellWord(state)[language],
      table === 'selfInspections' && area !== null ? cellWord(area)[language] : null,
      dueDate === null ? null : formatDate(dueDate),
      daysOverdue === null ? null : daysText(daysOverdue)[language],
    ];
    return parts.filter((part) => part !== null).join(', ');
  };
  return { vi: inLanguage('vi'), en: inLanguage('en') };
}

/** The whole list as text: a heading with its day, a line a unit, a line a row. */
export function listText(
  units: readonly UnitRows[],
  asOf: IsoDate,
  {
    say,
    heading,
    nameless,
  }: { readonly say: (text: Bilingual) => string; readonly heading: string; readonly nameless: string },
): string {
  const lines = units.flatMap(({ unitName, rows }) => [
    unitName ?? nameless,
    ...rows.map((row) => `- ${say(rowText(row))}`),
  ]);
  return [`${heading} (${formatDate(asOf)})`, ...lines].join('\n');
}
