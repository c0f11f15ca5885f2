/** What stands in the way of a reminder letter that can be relied on: no addressee, no conclusion, rows it may lack. */
import type { UnclearRow } from '../documents/reminder-letter/due-items';
import type { ReminderGroup, ReminderSource } from '../documents/reminder-letter/from-register';
import type { Problem } from '../register/problem';
import { placeOf, type Register } from '../register/register';
import type { TableId } from '../register/tables';
import { sortProblems, type DraftLint } from './draft-lint-rules';
import { itemOfNoUnit, mayLack, notConcluded } from './reminder-problems';

/** Problems that make a letter wrong when they lie on a row that it uses. */
const BLOCKING: ReadonlySet<string> = new Set([
  'CALENDAR_DAY_BOTH_OFF_AND_WORKED',
  'DATE_ORDER',
  'DEADLINE_BEFORE_CONCLUSION',
  'DUE_DATE_INPUT_INVALID',
  'DUE_DATE_INPUT_MISSING',
  'DUPLICATE_CODE',
  'DUPLICATE_FINDING',
  'MISSING_CODE',
  'MISSING_VALUE',
  'REPORT_DUE_BEFORE_CONCLUSION',
  'UNKNOWN_REFERENCE',
  'UNREADABLE_CELL',
  'WRONG_YEAR',
]);

const SHARED_SOURCES = ['daysOff', 'documents', 'settings', 'units'] as const;

/** The tables that each kind of letter is made from. */
const SOURCES: Readonly<Record<ReminderGroup['kind'], ReadonlySet<TableId>>> = {
  remedy: new Set<TableId>([...SHARED_SOURCES, 'findings', 'visits']),
  selfInspection: new Set<TableId>([...SHARED_SOURCES, 'selfInspections']),
};

/** Sorts the problems of a register into those that hold back a unit's letter and those to look at. */
export function lintReminder(
  register: Register,
  group: ReminderGroup,
  source: ReminderSource,
  unclear: readonly UnclearRow[],
  checked: readonly Problem[],
): DraftLint {
  const rows = [...group.items.map(({ row }) => row), ...source.visits];
  const rules = { blocking: BLOCKING, sources: SOURCES[group.kind] };
  const { gaps, remarks } = sortProblems(checked, { codes: source.rowsUsed, rows }, rules);
  const hidden = unclear.filter(({ kind, unit }) => kind === group.kind && unit === group.unit);
  const own = [
    ...(group.unit === null ? group.items.map((item) => withoutUnit(register, item)) : []),
    ...source.visits
      .filter(({ conclusion, concludedOn, sentOn }) => conclusion === null && concludedOn === null && sentOn === null)
      .map((visit) => notConcluded({ visit: visit.code ?? '' }, placeOf(register, 'visits', visit, 'conclusion'))),
    ...hidden.map((row) => rowUnclear(register, row)),
  ];
  return { gaps: [...own, ...gaps], remarks };
}

/** A row of which it can't be told whether it is late. */
export function rowUnclear(register: Register, { table, row }: UnclearRow): Problem {
  return mayLack({ code: row.code ?? '' }, placeOf(register, table, row));
}

function withoutUnit(register: Register, { table, row }: ReminderGroup['items'][number]): Problem {
  return itemOfNoUnit({ code: row.code ?? '' }, placeOf(register, table, row, 'unit'));
}
