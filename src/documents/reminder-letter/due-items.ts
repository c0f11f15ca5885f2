/** What units still owe on a day: remedies and remedy reports after a conclusion, reports on self-inspection. */
import type { IsoDate } from '../../register/dates';
import type { Register, RowIn } from '../../register/register';
import {
  assessFinding,
  assessmentOf,
  assessSelfInspection,
  assessVisit,
  type AssessedTable,
  type Assessment,
  type RowState,
} from '../../register/rules/assess';
import { findingStatus, selfInspectionStatus, visitLateness, type FindingStatus } from '../../register/vocabulary';
import type { ReminderKind, Urgency } from './content';

/** A row that a unit owes something on, with the table it stands in. */
export type DueRow =
  | { readonly table: 'findings'; readonly row: RowIn<'findings'> }
  | { readonly table: 'visits'; readonly row: RowIn<'visits'> }
  | { readonly table: 'selfInspections'; readonly row: RowIn<'selfInspections'> };

/** Something a unit owes, how pressing it is, and where its row stands. */
export type DueItem = DueRow & {
  readonly kind: ReminderKind;
  readonly code: string | null;
  /** The unit that owes it; null when the register does not say. */
  readonly unit: string | null;
  readonly urgency: Urgency;
  readonly state: RowState;
};

/** A row of which cells that can't be read hide whether it is owed. */
export type UnclearRow = DueRow & { readonly kind: ReminderKind; readonly unit: string | null };

/** All that units owe on a day, in the order of the sheets, and what can't be told. */
export interface DueItems {
  readonly items: readonly DueItem[];
  readonly unclear: readonly UnclearRow[];
}

/** The kind of letter that reminds of a row. */
export function reminderKindOf(table: AssessedTable): ReminderKind {
  return table === 'selfInspections' ? 'selfInspection' : 'remedy';
}

/** Looks through findings, visits and self-inspections for what units owe; lateness is that of the status list. */
export function dueItems(register: Register, day: IsoDate): DueItems {
  const { findings, visits, selfInspections } = register.tables;
  const assessment = assessmentOf(register, day);
  const items: DueItem[] = [];
  const unclear: UnclearRow[] = [];
  const add = (due: DueRow, unit: string | null, state: RowState, urgency: Urgency | null): void => {
    const kind = reminderKindOf(due.table);
    if (urgency !== null) items.push({ ...due, kind, code: due.row.code, unit, urgency, state });
    else if (state.status === INVALID) unclear.push({ ...due, kind, unit });
  };
  for (const row of visits.rows) {
    const state = assessVisit(row, assessment);
    add({ table: 'visits', row }, row.unit, remedyState(row, state), visitUrgency(row, state, assessment));
  }
  for (const row of findings.rows) {
    const state = assessFinding(row, assessment);
    const visit = row.visit === null ? undefined : visits.byCode.get(row.visit);
    add({ table: 'findings', row }, row.unit ?? visit?.unit ?? null, state, findingUrgency(state));
  }
  for (const row of selfInspections.rows) {
    const state = assessSelfInspection(row, assessment);
    add({ table: 'selfInspections', row }, row.unit, state, selfInspectionUrgency(state, assessment));
  }
  return { items, unclear };
}

const INVALID = findingStatus.label('INVALID_DATA');

/** The unit's turn: findings whose remedying is neither settled nor waiting for a re-check. */
const NEAR: ReadonlySet<string> = labels('DUE_SOON', 'DUE_TODAY');
const OPEN: ReadonlySet<string> = labels('NOT_DUE', 'NO_DEADLINE', 'OVERDUE', 'SUBMITTED', 'PARTLY', 'NOT_MET');

function labels(...keys: readonly FindingStatus[]): Set<string> {
  return new Set(keys.map((key) => findingStatus.label(key)));
}

function findingUrgency({ overdue, status }: RowState): Urgency | null {
  if (overdue !== null) return 'late';
  if (status === null) return null;
  return NEAR.has(status) ? 'near' : OPEN.has(status) ? 'open' : null;
}

const REMEDY_REPORT = visitLateness.label('REMEDY_REPORT');

/** The remedy report of a visit is owed once its conclusion is out and until it comes. */
function owesRemedyReport(row: RowIn<'visits'>): boolean {
  const isConcluded = row.concludedOn !== null || row.sentOn !== null || row.conclusion !== null;
  const isAnswered = row.remedyReportOn !== null || row.recheckedOn !== null || row.completedOn !== null;
  return isConcluded && !isAnswered && row.remedyReportDue !== null && row.sideState !== 'CANCELLED';
}

function visitUrgency(row: RowIn<'visits'>, state: RowState, { asOf, warnUntil }: Assessment): Urgency | null {
  if (state.overdue === REMEDY_REPORT) return 'late';
  if (state.status === INVALID || !owesRemedyReport(row) || state.overdue !== null) return null;
  const due = row.remedyReportDue ?? '';
  return due >= asOf && due <= warnUntil ? 'near' : 'open';
}

/** Of a visit only its remedy report is reminded of: a broken cell matters when there is, or may be, such a report. */
function remedyState(row: RowIn<'visits'>, state: RowState): RowState {
  const matters = row.remedyReportDue !== null || row.origin.broken.has('remedyReportDue');
  return state.status === INVALID && !matters ? { ...state, status: null } : state;
}

function selfInspectionUrgency({ status, dueDate }: RowState, { warnUntil }: Assessment): Urgency | null {
  if (status === selfInspectionStatus.label('OVERDUE')) return 'late';
  if (status === selfInspectionStatus.label('NO_DEADLINE')) return 'open';
  if (status !== selfInspectionStatus.label('NOT_DUE')) return null;
  return dueDate !== null && dueDate <= warnUntil ? 'near' : 'open';
}
