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

/**
 * The status of each row, in sheet order; with `overdueOnly` only rows that are late, the latest first. Rows whose
 * status can't be told carry "Dữ liệu sai" and are in both lists, so that nobody takes silence for good news.
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
  return rows
    .filter(({ overdue, status }) => overdue !== null || status === 'Dữ liệu sai')
    .sort((a, b) => (b.daysOverdue ?? Infinity) - (a.daysOverdue ?? Infinity));
}
