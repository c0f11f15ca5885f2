/** Lists the visits with what a person choosing one wants to see: where each stands, its days, findings and drafts. */
import type { IsoDate } from '../register/dates';
import { groupBy } from '../register/group-by';
import type { Place } from '../register/problem';
import { placeOf, type Register, type RowIn } from '../register/register';
import { assessmentOf, assessVisit, type RowState } from '../register/rules/assess';
import { unitNameOn } from '../register/units';
import { visitStatus, type FindingKind, type VisitStatus } from '../register/vocabulary';

type Visit = RowIn<'visits'>;

/** The columns whose dates tell that a step of a visit is done, and until when it should be, in the order of the process. */
const STEPS = [
  { status: 'SCHEDULED', done: 'scheduledFrom' },
  { status: 'NOTIFIED', done: 'noticedOn' },
  { status: 'REPORT_RECEIVED', done: 'outlineReportOn', due: 'outlineReportDue' },
  { status: 'INSPECTED', done: 'inspectedOn', due: 'scheduledTo' },
  { status: 'CONCLUDED', done: 'concludedOn', due: 'concludeBy' },
  { status: 'REMEDYING', done: 'sentOn' },
  { status: 'REPORTED', done: 'remedyReportOn', due: 'remedyReportDue' },
  { status: 'RECHECKED', done: 'recheckedOn' },
  { status: 'COMPLETED', done: 'completedOn' },
] as const satisfies readonly { status: VisitStatus; done: keyof Visit; due?: keyof Visit }[];

/** One step of a visit: the word for having done it, the day it was done and the day by which it should be. */
export interface VisitStep {
  readonly label: string;
  readonly doneOn: IsoDate | null;
  readonly due: IsoDate | null;
  /** The cell of the day on which it was done. */
  readonly place: Place;
}

/** A draft recorded on sheet Văn bản. */
export interface RecordedDraft {
  readonly code: string | null;
  readonly kind: string | null;
  readonly version: number | null;
  readonly draftedOn: IsoDate | null;
  readonly file: string | null;
  readonly place: Place;
}

/** A visit to choose from. `weaknesses`, `results` and `difficulties` count its findings, those of its communes included. */
export interface VisitProgress extends RowState {
  readonly code: string | null;
  readonly unit: string | null;
  readonly unitName: string | null;
  /** Names of the commune-level units inspected with it. */
  readonly communes: readonly string[];
  readonly plannedMonth: number | null;
  readonly scheduledFrom: IsoDate | null;
  readonly cancelled: boolean;
  readonly steps: readonly VisitStep[];
  readonly weaknesses: number;
  readonly results: number;
  readonly difficulties: number;
  readonly drafts: readonly RecordedDraft[];
  readonly place: Place;
}

/** The visits of the register in the order of the sheet; a commune's visit is told with the visit it belongs to. */
export function visitProgress(register: Register, asOf: IsoDate): VisitProgress[] {
  const { visits, findings, documents } = register.tables;
  const assessment = assessmentOf(register, asOf);
  const communes = groupBy(visits.rows, (row) => (isPart(register, row) ? row.parent : null));
  const byVisit = groupBy(findings.rows, (row) => row.visit);
  const drafts = groupBy(documents.rows, (row) => (row.version === null ? null : row.visit));
  const name = (code: string | null): string | null => unitNameOn(register, code, asOf) ?? code;
  return visits.rows
    .filter((row) => !isPart(register, row))
    .map((visit) => {
      const parts = communes.get(visit.code ?? '') ?? [];
      const found = [visit, ...parts].flatMap(({ code }) => byVisit.get(code ?? '') ?? []);
      const count = (kind: FindingKind): number => found.filter((row) => row.kind === kind).length;
      return {
        code: visit.code,
        unit: visit.unit,
        unitName: name(visit.unit),
        communes: parts.flatMap(({ unit }) => name(unit) ?? []),
        plannedMonth: visit.plannedMonth,
        scheduledFrom: visit.scheduledFrom,
        cancelled: visit.sideState === 'CANCELLED',
        ...assessVisit(visit, assessment),
        steps: stepsOf(register, visit),
        weaknesses: count('WEAKNESS'),
        results: count('RESULT'),
        difficulties: count('DIFFICULTY'),
        drafts: (drafts.get(visit.code ?? '') ?? []).map((row) => draftOf(register, row)),
        place: placeOf(register, 'visits', visit),
      };
    });
}

/** Whether a visit is the commune's part of another visit that is in the register. */
function isPart({ tables }: Register, { code, parent }: Visit): boolean {
  return parent !== null && parent !== code && tables.visits.byCode.get(parent)?.parent === null;
}

function stepsOf(register: Register, visit: Visit): VisitStep[] {
  return STEPS.map((step) => ({
    label: visitStatus.label(step.status),
    doneOn: visit[step.done],
    due: 'due' in step ? (visit[step.due] ?? (step.status === 'INSPECTED' ? visit.scheduledFrom : null)) : null,
    place: placeOf(register, 'visits', visit, step.done),
  }));
}

function draftOf(register: Register, row: RowIn<'documents'>): RecordedDraft {
  const { code, kind, version, draftedOn, file } = row;
  return { code, kind, version, draftedOn, file, place: placeOf(register, 'documents', row) };
}
