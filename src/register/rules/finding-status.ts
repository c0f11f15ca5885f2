/** Where a finding stands and how late it is: functions of the row's own cells, the as-of date and the warning date. */

import type { WorkCalendar, WorkingDays } from '../calendar/work-calendar';
import { dayNumber, type IsoDate } from '../dates';
import type { FindingKind, FindingStatus, OverdueFlag, Verdict } from '../vocabulary';

/** Stands for a cell that holds something, but nothing that can be read as what belongs there. */
export const BROKEN: unique symbol = Symbol('broken cell');

/** A cell as rules see it: its value, null when blank, or `BROKEN`. */
export type Cell<T> = T | null | typeof BROKEN;

/** The cells of a finding row that its status depends on. */
export interface FindingCells {
  readonly kind: Cell<FindingKind>;
  /** The first deadline. */
  readonly dueDate: Cell<IsoDate>;
  /** The latest extension or new deadline; it takes the place of the first. */
  readonly extendedTo: Cell<IsoDate>;
  /** When the unit's latest report on this finding came. */
  readonly reportedOn: Cell<IsoDate>;
  /** The outcome of the latest re-check and its date. */
  readonly verdict: Cell<Verdict>;
  readonly verdictOn: Cell<IsoDate>;
  /** When the finding was submitted to UBND tỉnh for a decision. */
  readonly submittedOn: Cell<IsoDate>;
}

/** The two dates all rows are judged by. */
export interface StatusDates {
  readonly asOf: Cell<IsoDate>;
  /** Deadlines through this date count as near; blank when nothing is to be warned of in advance. */
  readonly warnUntil: Cell<IsoDate>;
}

/** Tells whether a cell holds a readable value. */
function has<T>(cell: Cell<T>): cell is T {
  return cell !== null && cell !== BROKEN;
}

function deadlineOf(row: FindingCells): Cell<IsoDate> {
  return row.extendedTo ?? row.dueDate;
}

function isBlank(row: FindingCells): boolean {
  return (
    row.kind === null &&
    row.dueDate === null &&
    row.extendedTo === null &&
    row.reportedOn === null &&
    row.verdict === null &&
    row.verdictOn === null &&
    row.submittedOn === null
  );
}

/**
 * The status of a finding; null for a row without any of these cells. The first rule that holds decides, and a cell that
 * cannot be read makes the status `INVALID_DATA` only when a rule that is reached needs it.
 */
export function findingStatus(row: FindingCells, dates: StatusDates): FindingStatus | null {
  if (!has(row.kind)) {
    return isBlank(row) ? null : 'INVALID_DATA';
  }
  if (row.kind !== 'WEAKNESS') {
    return 'NOT_APPLICABLE';
  }
  if (row.verdict === 'MET' || row.verdict === BROKEN) {
    return row.verdict === 'MET' ? 'MET' : 'INVALID_DATA';
  }
  const deadline = deadlineOf(row);
  if (row.verdict !== null) {
    if (deadline === null) {
      return row.verdict;
    }
    if (deadline === BROKEN || !has(row.verdictOn)) {
      return 'INVALID_DATA';
    }
    if (deadline <= row.verdictOn) {
      return row.verdict;
    }
  }
  return reportedStatus(row, deadline) ?? pendingStatus(deadline, dates);
}

/** The status of a finding that was submitted or reported on and waits for others to act; null when it is the unit's turn. */
function reportedStatus(row: FindingCells, deadline: Cell<IsoDate>): FindingStatus | null {
  const { reportedOn, submittedOn } = row;
  if (submittedOn === BROKEN || reportedOn === BROKEN) {
    return 'INVALID_DATA';
  }
  if (submittedOn !== null && (reportedOn === null || reportedOn < submittedOn)) {
    return 'SUBMITTED';
  }
  if (reportedOn === null || answered(row, reportedOn) === true) {
    return null;
  }
  if (deadline === BROKEN) {
    return 'INVALID_DATA';
  }
  return deadline !== null && reportedOn > deadline ? 'REPORTED_LATE' : 'REPORTED';
}

function pendingStatus(deadline: Cell<IsoDate>, { asOf, warnUntil }: StatusDates): FindingStatus {
  if (deadline === null) {
    return 'NO_DEADLINE';
  }
  if (deadline === BROKEN || !has(asOf)) {
    return 'INVALID_DATA';
  }
  if (asOf >= deadline) {
    return asOf > deadline ? 'OVERDUE' : 'DUE_TODAY';
  }
  if (warnUntil === BROKEN) {
    return 'INVALID_DATA';
  }
  return warnUntil !== null && deadline <= warnUntil ? 'DUE_SOON' : 'NOT_DUE';
}

/** Whether a verdict has been given on a report or after it; null when the cells cannot tell. */
function answered(row: FindingCells, reportedOn: IsoDate): boolean | null {
  if (row.verdict === null) {
    return false;
  }
  return row.verdict === BROKEN || !has(row.verdictOn) ? null : reportedOn <= row.verdictOn;
}

/**
 * What is overdue. `REPORT`: the deadline is past and no report has come. `REMEDY`: a report came, its re-check was not
 * passed, no report has come since, and the deadline (the new one, else the old) is past. Null for anything else, also
 * when the cells cannot tell; the status says so then.
 */
export function overdueFlag(row: FindingCells, asOf: Cell<IsoDate>): OverdueFlag | null {
  const deadline = deadlineOf(row);
  if (row.kind !== 'WEAKNESS' || row.verdict === 'MET' || row.verdict === BROKEN) {
    return null;
  }
  if (!has(deadline) || !has(asOf) || asOf <= deadline || row.reportedOn === BROKEN) {
    return null;
  }
  if (row.reportedOn === null) {
    return 'REPORT';
  }
  return answered(row, row.reportedOn) === true ? 'REMEDY' : null;
}

/** The day through which lateness counts: the day of a report or a final verdict, else the as-of date. */
function lateUntil(row: FindingCells, asOf: Cell<IsoDate>): Cell<IsoDate> {
  if (row.verdict === BROKEN || row.reportedOn === BROKEN) {
    return BROKEN;
  }
  if (row.verdict === 'MET') {
    return row.reportedOn ?? row.verdictOn;
  }
  if (row.reportedOn === null) {
    return asOf;
  }
  const isAnswered = answered(row, row.reportedOn);
  if (isAnswered === null) {
    return BROKEN;
  }
  return isAnswered ? asOf : row.reportedOn;
}

/**
 * Calendar days from the deadline to the day lateness counts through: positive when late, negative while there is time.
 * Null when the finding needs no remedying, has no deadline, or the cells cannot tell.
 */
export function daysOverdue(row: FindingCells, asOf: Cell<IsoDate>): number | null {
  const deadline = deadlineOf(row);
  const until = lateUntil(row, asOf);
  return row.kind === 'WEAKNESS' && has(deadline) && has(until) ? dayNumber(until) - dayNumber(deadline) : null;
}

/** The same in working days: those after the earlier of the two dates through the later. */
export function workingDaysOverdue(row: FindingCells, asOf: Cell<IsoDate>, calendar: WorkCalendar): WorkingDays | null {
  const deadline = deadlineOf(row);
  const until = lateUntil(row, asOf);
  return row.kind === 'WEAKNESS' && has(deadline) && has(until) ? calendar.workingDaysBetween(deadline, until) : null;
}
