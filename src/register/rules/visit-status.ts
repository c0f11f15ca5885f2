/** Where a visit stands and which of its steps is late: functions of the row's own cells. */
import { lastDayOfMonth, type IsoDate } from '../dates';
import type { VisitLateness, VisitSideState, VisitStatus } from '../vocabulary';
import { BROKEN, type Cell } from './finding-status';

/** The cells of a visit row that its status and lateness depend on. */
export interface VisitCells {
  readonly sideState: Cell<VisitSideState>;
  readonly plannedMonth: Cell<number>;
  readonly scheduledFrom: Cell<IsoDate>;
  readonly scheduledTo: Cell<IsoDate>;
  readonly noticedOn: Cell<IsoDate>;
  readonly outlineReportDue: Cell<IsoDate>;
  readonly outlineReportOn: Cell<IsoDate>;
  readonly inspectedOn: Cell<IsoDate>;
  readonly concludeBy: Cell<IsoDate>;
  readonly concludedOn: Cell<IsoDate>;
  readonly sentOn: Cell<IsoDate>;
  readonly remedyReportDue: Cell<IsoDate>;
  readonly remedyReportOn: Cell<IsoDate>;
  readonly recheckedOn: Cell<IsoDate>;
  readonly completedOn: Cell<IsoDate>;
}

/** The step a visit waits for and the day by which it should be done. */
export interface VisitStep {
  readonly step: VisitLateness;
  readonly due: IsoDate;
}

/** The steps of a visit from the last to the first: the first of these cells that is filled tells where it stands. */
const STEPS: readonly (readonly [keyof VisitCells, VisitStatus])[] = [
  ['completedOn', 'COMPLETED'],
  ['recheckedOn', 'RECHECKED'],
  ['remedyReportOn', 'REPORTED'],
  ['sentOn', 'REMEDYING'],
  ['concludedOn', 'CONCLUDED'],
  ['inspectedOn', 'INSPECTED'],
  ['outlineReportOn', 'REPORT_RECEIVED'],
  ['noticedOn', 'NOTIFIED'],
  ['scheduledFrom', 'SCHEDULED'],
];

/**
 * The status of a visit. A cancelled visit stays cancelled; a postponed one is so until the unit has been inspected.
 * An unreadable cell makes it `INVALID_DATA` when a later step does not already decide.
 */
export function visitStatus(visit: VisitCells): VisitStatus {
  if (visit.sideState === BROKEN) return 'INVALID_DATA';
  if (visit.sideState === 'CANCELLED') return 'CANCELLED';
  for (const [cell, status] of STEPS) {
    if (status === 'REPORT_RECEIVED' && visit.sideState === 'POSTPONED') return 'POSTPONED';
    if (visit[cell] === BROKEN) return 'INVALID_DATA';
    if (visit[cell] !== null) return status;
  }
  return 'UNSCHEDULED';
}

/**
 * The steps that are not done and have a date, in the order of the process. A visit without exact days is due by the end
 * of its planned month; no step is waited for once a later one is done. Steps whose cells can't be read are left out: the
 * status says so.
 */
export function pendingSteps(visit: VisitCells, planYear: number | null): VisitStep[] {
  if (visit.sideState === 'CANCELLED' || visit.sideState === BROKEN || visit.completedOn !== null) return [];
  const steps: VisitStep[] = [];
  const add = (step: VisitLateness, due: Cell<IsoDate>): void => {
    if (due !== null && due !== BROKEN) steps.push({ step, due });
  };
  const { outlineReportOn, inspectedOn, concludedOn, sentOn, remedyReportOn, recheckedOn } = visit;
  const isReported = remedyReportOn !== null || recheckedOn !== null;
  const isConcluded = concludedOn !== null || sentOn !== null || isReported;
  const isInspected = inspectedOn !== null || isConcluded;
  if (outlineReportOn === null && !isInspected) add('OUTLINE_REPORT', visit.outlineReportDue);
  if (!isInspected && visit.sideState !== 'POSTPONED') add('VISIT', lastDayOfVisit(visit, planYear));
  if (!isConcluded) add('CONCLUSION', visit.concludeBy);
  if (!isReported) add('REMEDY_REPORT', visit.remedyReportDue);
  return steps;
}

/** The first step that is past its day, or null. */
export function overdueStep(visit: VisitCells, planYear: number | null, asOf: IsoDate): VisitStep | null {
  return pendingSteps(visit, planYear).find(({ due }) => asOf > due) ?? null;
}

function lastDayOfVisit(visit: VisitCells, planYear: number | null): Cell<IsoDate> {
  const exact = visit.scheduledTo ?? visit.scheduledFrom;
  if (exact !== null || planYear === null) return exact;
  const month = visit.plannedMonth;
  if (month === null || month === BROKEN || month < 1 || month > 12) return null;
  return lastDayOfMonth(`${planYear}-${String(month).padStart(2, '0')}-01`);
}
