/** The state of every finding, visit and self-inspection of a register on a day: status, overdue flag, days. */
import type { WorkCalendar } from '../calendar/work-calendar';
import { dayNumber, isIsoDate, isPlausibleYear, yearOf, type IsoDate } from '../dates';
import type { Register, RowIn } from '../register';
import type { RowOrigin } from '../table';
import { findingStatus as findingWords, overdueFlag as flagWords } from '../vocabulary';
import { selfInspectionStatus as selfInspectionWords, visitLateness, visitStatus as visitWords } from '../vocabulary';
import { dueDate, type DeadlineTerms } from './due-date';
import {
  BROKEN,
  daysOverdue,
  findingStatus,
  overdueFlag,
  workingDaysOverdue,
  type Cell,
  type FindingCells,
} from './finding-status';
import { selfInspectionStatus } from './self-inspection-status';
import { overdueStep, pendingSteps, visitStatus, type VisitCells } from './visit-status';

/** The tables whose rows have a status. */
export type AssessedTable = 'findings' | 'visits' | 'selfInspections';

/** Where a row stands. Words are those of the cells, in Vietnamese; days are signed, late is positive. */
export interface RowState {
  readonly status: string | null;
  readonly dueDate: IsoDate | null;
  readonly overdue: string | null;
  readonly daysOverdue: number | null;
  readonly workingDaysOverdue: number | null;
}

/** What all rows are judged by. */
export interface Assessment {
  readonly asOf: IsoDate;
  /** Deadlines through this day are near. */
  readonly warnUntil: IsoDate;
  readonly calendar: WorkCalendar;
  readonly beforeDateInclusive: boolean;
  readonly planYear: number | null;
}

/** How many working days ahead a deadline counts as near when the register does not say. */
export const DEFAULT_WARNING_DAYS = 5;

/** Works out once what all rows of a register are judged by; on a day outside 1990–2100 nothing is near. */
export function assessmentOf(register: Register, asOf: IsoDate): Assessment {
  const { calendar, settings } = register;
  return {
    asOf,
    warnUntil: warningDate(asOf, settings.warningDays, calendar),
    calendar,
    beforeDateInclusive: settings.fixedDayIncluded ?? false,
    planYear: settings.year,
  };
}

/** The day up to which a deadline counts as near, so many working days after the as-of date; null is the default number. */
export function warningDate(asOf: IsoDate, warningDays: number | null, calendar: WorkCalendar): IsoDate {
  const isCounted = isIsoDate(asOf) && isPlausibleYear(yearOf(asOf));
  return isCounted ? calendar.addWorkingDays(asOf, warningDays ?? DEFAULT_WARNING_DAYS).date : asOf;
}

type FindingRow = Pick<
  RowIn<'findings'>,
  | 'kind'
  | 'deadlineKind'
  | 'deadlineDate'
  | 'deadlineCount'
  | 'deadlineFrom'
  | 'extendedTo'
  | 'reportedOn'
  | 'verdict'
  | 'verdictOn'
  | 'submittedOn'
  | 'origin'
>;

/** The first deadline of a finding; broken when a cell that it needs can't be read or used. */
export function firstDeadline(
  row: Pick<FindingRow, 'deadlineKind' | 'deadlineDate' | 'deadlineCount' | 'deadlineFrom' | 'origin'>,
  assessment: Pick<Assessment, 'calendar' | 'beforeDateInclusive'>,
): Cell<IsoDate> {
  const { broken } = row.origin;
  if (broken.has('deadlineKind')) return BROKEN;
  if (row.deadlineKind === null) return null;
  const terms: DeadlineTerms = {
    kind: row.deadlineKind,
    date: row.deadlineDate,
    count: row.deadlineCount,
    from: row.deadlineFrom,
  };
  const result = dueDate(terms, assessment.calendar, assessment);
  if (result.dueDate !== null) return result.dueDate;
  const unreadable = result.missing.some((input) => broken.has(INPUT_COLUMNS[input]));
  return unreadable || result.invalid.length > 0 ? BROKEN : null;
}

const INPUT_COLUMNS = { date: 'deadlineDate', count: 'deadlineCount', from: 'deadlineFrom' } as const;

/** The cells of a finding as its status rules see them. */
export function findingCells(row: FindingRow, assessment: Assessment): FindingCells {
  const dueDate = firstDeadline(row, assessment);
  const { kind, extendedTo, reportedOn, verdict, verdictOn, submittedOn } = row;
  const cells: FindingCells = { kind, dueDate, extendedTo, reportedOn, verdict, verdictOn, submittedOn };
  return row.origin.broken.size === 0 ? cells : withBroken(cells, row.origin);
}

/** Where a finding stands. */
export function assessFinding(row: FindingRow, assessment: Assessment): RowState {
  const cells = findingCells(row, assessment);
  const { asOf, calendar } = assessment;
  const status = findingStatus(cells, assessment);
  const flag = overdueFlag(cells, asOf);
  const deadline = cells.extendedTo ?? cells.dueDate;
  return {
    status: status && findingWords.label(status),
    dueDate: deadline === BROKEN ? null : deadline,
    overdue: flag && flagWords.label(flag),
    daysOverdue: daysOverdue(cells, asOf),
    workingDaysOverdue: workingDaysOverdue(cells, asOf, calendar)?.days ?? null,
  };
}

/** Where a visit stands; its due date is that of the late step, else of the next one. */
export function assessVisit(row: RowIn<'visits'>, assessment: Assessment): RowState {
  const cells: VisitCells = withBroken(row as VisitCells, row.origin);
  const { asOf, planYear } = assessment;
  const late = overdueStep(cells, planYear, asOf);
  const next = late ?? pendingSteps(cells, planYear)[0] ?? null;
  return {
    status: visitWords.label(visitStatus(cells)),
    overdue: late && visitLateness.label(late.step),
    ...daysFrom(next?.due ?? null, asOf, assessment),
  };
}

/** Where a self-inspection stands; for a report that came the days stop on that day. */
export function assessSelfInspection(row: RowIn<'selfInspections'>, assessment: Assessment): RowState {
  const cells = withBroken({ due: row.due as Cell<IsoDate>, reportedOn: row.reportedOn as Cell<IsoDate> }, row.origin);
  const status = selfInspectionStatus(cells, assessment.asOf);
  const label = selfInspectionWords.label(status);
  const until = cells.reportedOn ?? assessment.asOf;
  return {
    status: label,
    overdue: status === 'OVERDUE' ? label : null,
    ...daysFrom(row.due, until === BROKEN ? null : until, assessment),
  };
}

function daysFrom(
  due: IsoDate | null,
  until: IsoDate | null,
  { calendar }: Assessment,
): Pick<RowState, 'dueDate' | 'daysOverdue' | 'workingDaysOverdue'> {
  if (due === null || until === null) return { dueDate: due, daysOverdue: null, workingDaysOverdue: null };
  return {
    dueDate: due,
    daysOverdue: dayNumber(until) - dayNumber(due),
    workingDaysOverdue: calendar.workingDaysBetween(due, until).days,
  };
}

/** The same cells with those that could not be read marked as broken. */
function withBroken<C extends object>(cells: C, { broken }: RowOrigin): C {
  if (broken.size === 0) return cells;
  const marked = { ...cells } as Record<string, unknown>;
  for (const column of broken.keys()) if (column in marked) marked[column] = BROKEN;
  return marked as C;
}
