/** The figures of a register on a day: what sheet Tổng quan counts, with the rows behind each count and what is due next. */
import type { IsoDate } from '../register/dates';
import type { Bilingual, Place } from '../register/problem';
import type { Register } from '../register/register';
import { warningDate } from '../register/rules/assess';
import { pendingSteps } from '../register/rules/visit-status';
import {
  findingKind,
  findingStatus,
  overdueFlag,
  selfInspectionPeriod,
  selfInspectionStatus,
  visitStatus,
  type FindingKind,
  type FindingStatus,
  type SelfInspectionPeriod,
  type VisitLateness,
  type VisitStatus,
} from '../register/vocabulary';
import { statusRows, type StatusRow } from './status';

/** A key figure: its name, and the rows it counts. */
export interface KeyFigure {
  readonly id: string;
  readonly name: Bilingual;
  readonly tone: 'plain' | 'late' | 'soon' | 'done';
  readonly rows: readonly StatusRow[];
}

/** How many rows there are of a status. */
export interface StatusCount<K extends string> {
  readonly status: K;
  readonly count: number;
}

/** The weaknesses of an area by status; `code` and `name` are null for findings without a known area. */
export interface AreaCount {
  readonly code: string | null;
  readonly name: string | null;
  readonly byStatus: readonly StatusCount<FindingStatus>[];
}

/** Something that is due on the as-of date or later and not done; `days` is how many days are left. */
export interface DueItem {
  readonly table: StatusRow['table'];
  readonly code: string | null;
  readonly unitName: string | null;
  readonly dueDate: IsoDate;
  readonly days: number;
  /** The step a visit waits for. */
  readonly step: VisitLateness | null;
  /** The period of a self-inspection. */
  readonly period: SelfInspectionPeriod | null;
  /** How many rows it stands for: self-inspections of one period due on one day are one item. */
  readonly count: number;
  readonly place: Place;
}

/** The overview of a register. */
export interface Overview {
  readonly asOf: IsoDate;
  /** What is due by this day is near. */
  readonly warnUntil: IsoDate;
  readonly figures: readonly KeyFigure[];
  /** Every status of a visit, in the order of the vocabulary. */
  readonly visits: readonly StatusCount<VisitStatus>[];
  /** Every status of a weakness, in the order of the vocabulary. */
  readonly findings: readonly StatusCount<FindingStatus>[];
  readonly areas: readonly AreaCount[];
  /** What is due next, the soonest first. */
  readonly next: readonly DueItem[];
}

/** The statuses of weaknesses: all that a finding can have but “Không phải khắc phục”. */
export const trackedStatuses: readonly FindingStatus[] = findingStatus.keys.filter((key) => key !== 'NOT_APPLICABLE');

const PENDING: ReadonlySet<string | null> = new Set(
  (['DUE_TODAY', 'DUE_SOON', 'NOT_DUE'] as const).map((key) => findingStatus.label(key)),
);

interface Rows {
  readonly findings: readonly (StatusRow & { readonly kind: FindingKind | null })[];
  readonly visits: readonly StatusRow[];
  readonly selfInspections: readonly StatusRow[];
}

/** The overview on a day. Counts as sheet Tổng quan does: a visit without a code has no status there. */
export function overview(register: Register, asOf: IsoDate): Overview {
  const all = statusRows(register, asOf);
  const kinds = register.tables.findings.rows.map(({ kind }) => kind);
  const rows: Rows = {
    findings: all.slice(0, kinds.length).map((row, index) => ({ ...row, kind: kinds[index] ?? null })),
    visits: all.filter(({ table }) => table === 'visits'),
    selfInspections: all.filter(({ table }) => table === 'selfInspections'),
  };
  const visits = withCode(rows.visits);
  return {
    asOf,
    warnUntil: warningDate(asOf, register.settings.warningDays, register.calendar),
    figures: keyFigures(rows),
    visits: visitStatus.keys.map((status) => ({ status, count: countOf(visits, visitStatus.label(status)) })),
    findings: byStatus(rows.findings),
    areas: areaCounts(register, rows.findings),
    next: nextDue(register, rows),
  };
}

function withCode(rows: readonly StatusRow[]): StatusRow[] {
  return rows.filter(({ code }) => code !== null);
}

function countOf(rows: readonly StatusRow[], label: string): number {
  return rows.filter(({ status }) => status === label).length;
}

function byStatus(findings: readonly StatusRow[]): StatusCount<FindingStatus>[] {
  return trackedStatuses.map((status) => ({ status, count: countOf(findings, findingStatus.label(status)) }));
}

function keyFigures({ findings, visits }: Rows): KeyFigure[] {
  const withStatus = (...keys: readonly FindingStatus[]): StatusRow[] => {
    const labels: readonly (string | null)[] = keys.map((key) => findingStatus.label(key));
    return findings.filter(({ status }) => labels.includes(status));
  };
  const flagged = (label: string): StatusRow[] => longestFirst(findings.filter(({ overdue }) => overdue === label));
  const figure = (
    id: string,
    tone: KeyFigure['tone'],
    vi: string,
    en: string,
    rows: readonly StatusRow[],
  ): KeyFigure => ({ id, tone, name: { vi, en }, rows });
  const completed = withCode(visits).filter(({ status }) => status === visitStatus.label('COMPLETED'));
  const lateVisits = longestFirst(visits.filter(({ overdue }) => overdue !== null));
  const weaknesses = findings.filter(({ kind }) => kind === 'WEAKNESS');
  return [
    figure('visits', 'plain', 'Cuộc kiểm tra', 'Visits', withCode(visits)),
    figure('completed', 'done', 'Cuộc đã hoàn thành', 'Visits completed', completed),
    figure('lateVisits', 'late', 'Cuộc có bước quá hạn', 'Visits with a late step', lateVisits),
    figure('weaknesses', 'plain', findingKind.label('WEAKNESS'), 'Weaknesses', weaknesses),
    figure('met', 'done', 'Khắc phục đạt', 'Remedied', withStatus('MET')),
    figure(
      'soon',
      'soon',
      'Sắp đến hạn, đến hạn hôm nay',
      'Due soon or today',
      longestFirst(withStatus('DUE_SOON', 'DUE_TODAY')),
    ),
    figure('lateReports', 'late', overdueFlag.label('REPORT'), 'Report overdue', flagged(overdueFlag.label('REPORT'))),
    figure('lateRemedies', 'late', overdueFlag.label('REMEDY'), 'Remedy overdue', flagged(overdueFlag.label('REMEDY'))),
  ];
}

function longestFirst(rows: readonly StatusRow[]): StatusRow[] {
  return [...rows].sort((a, b) => (b.daysOverdue ?? 0) - (a.daysOverdue ?? 0));
}

/** Weaknesses by area, in the order of sheet Lĩnh vực; those without a known area come last, if there are any. */
function areaCounts(register: Register, findings: readonly StatusRow[]): AreaCount[] {
  const { areas } = register.tables;
  const known = areas.rows.flatMap(({ code, name, shortName }): AreaCount[] =>
    code === null
      ? []
      : [{ code, name: shortName ?? name, byStatus: byStatus(findings.filter(({ area }) => area === code)) }],
  );
  const others = byStatus(findings.filter(({ area }) => area === null || !areas.byCode.has(area)));
  return others.every(({ count }) => count === 0) ? known : [...known, { code: null, name: null, byStatus: others }];
}

function nextDue(register: Register, { findings, visits, selfInspections }: Rows): DueItem[] {
  const { settings, tables } = register;
  const stepOf = ({ code, dueDate }: StatusRow): VisitLateness | null => {
    const visit = tables.visits.byCode.get(code ?? '');
    const steps = visit === undefined ? [] : pendingSteps(visit, settings.year);
    return steps.find(({ due }) => due === dueDate)?.step ?? null;
  };
  const items = [
    ...findings.filter(({ status }) => PENDING.has(status)).flatMap((row) => dueItem(row)),
    ...visits.filter(({ overdue }) => overdue === null).flatMap((row) => dueItem(row, { step: stepOf(row) })),
    ...groupedByPeriod(selfInspections.filter(({ status }) => status === selfInspectionStatus.label('NOT_DUE'))),
  ];
  return items.sort((a, b) => (a.dueDate < b.dueDate ? -1 : a.dueDate > b.dueDate ? 1 : 0));
}

function dueItem(row: StatusRow, more: Partial<DueItem> = {}): DueItem[] {
  const { table, code, unitName, dueDate, daysOverdue, place } = row;
  if (dueDate === null || daysOverdue === null || daysOverdue > 0) return [];
  const days = daysOverdue === 0 ? 0 : -daysOverdue;
  return [{ table, code, unitName, dueDate, days, step: null, period: null, count: 1, place, ...more }];
}

/** The self-inspections of one period due on one day as one item, for they are due from every unit at once. */
function groupedByPeriod(rows: readonly StatusRow[]): DueItem[] {
  const groups = new Map<string, StatusRow[]>();
  for (const row of rows) {
    const key = `${row.area ?? ''} ${row.dueDate ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const single = group.length === 1;
    return dueItem(first, {
      period: first.area === null ? null : selfInspectionPeriod.parse(first.area),
      count: group.length,
      ...(!single && { code: null, unitName: null }),
    });
  });
}
