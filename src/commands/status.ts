/** Lists where every finding, visit and self-inspection stands on a day. */
import type { IsoDate } from '../register/dates';
import { placeOf, type Register } from '../register/register';
import type { Place } from '../register/problem';
import {
  assessFinding,
  assessmentOf,
  assessSelfInspection,
  assessVisit,
  type AssessedTable,
  type RowState,
} from '../register/rules/assess';
import { unitNameOn } from '../register/units';
import { selfInspectionPeriod } from '../register/vocabulary';

/** A row of the status list. `area` is an area's code, for self-inspections the period; days are signed, late is positive. */
export interface StatusRow extends RowState {
  readonly table: AssessedTable;
  readonly code: string | null;
  readonly unit: string | null;
  readonly unitName: string | null;
  readonly area: string | null;
  readonly visit: string | null;
  readonly place: Place;
}

/** Whether cells that can't be read hide if a row is late: nobody is to take silence for good news. */
export function lateUnknown({ overdue, status }: Pick<StatusRow, 'overdue' | 'status'>): boolean {
  return overdue === null && status === 'Dữ liệu sai';
}

/**
 * The status of each row, in sheet order; with `overdueOnly` only rows that are late, the longest overdue first, then those of
 * which it can't be told.
 */
export function statusRows(register: Register, asOf: IsoDate, { overdueOnly = false } = {}): StatusRow[] {
  const assessment = assessmentOf(register, asOf);
  const { findings, visits, selfInspections } = register.tables;
  const name = (code: string | null): string | null => unitNameOn(register, code, asOf) ?? code;
  const rows: StatusRow[] = [
    ...findings.rows.map((row) => ({
      table: 'findings' as const,
      code: row.code,
      unit: row.unit,
      unitName: name(row.unit),
      area: row.area,
      visit: row.visit,
      ...assessFinding(row, assessment),
      place: placeOf(register, 'findings', row),
    })),
    ...visits.rows.map((row) => ({
      table: 'visits' as const,
      code: row.code,
      unit: row.unit,
      unitName: name(row.unit),
      area: null,
      visit: row.code,
      ...assessVisit(row, assessment),
      place: placeOf(register, 'visits', row),
    })),
    ...selfInspections.rows.map((row) => ({
      table: 'selfInspections' as const,
      code: row.code,
      unit: row.unit,
      unitName: name(row.unit),
      area: row.period && selfInspectionPeriod.label(row.period),
      visit: null,
      ...assessSelfInspection(row, assessment),
      place: placeOf(register, 'selfInspections', row),
    })),
  ];
  if (!overdueOnly) return rows;
  const late = rows.filter(({ overdue }) => overdue !== null);
  late.sort((a, b) => (b.daysOverdue ?? 0) - (a.daysOverdue ?? 0));
  return [...late, ...rows.filter(lateUnknown)];
}
