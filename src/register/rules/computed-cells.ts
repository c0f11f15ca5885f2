/** The values of computed columns as the tool works them out, for the cached results that a file carries. */
import { toSerial } from '../dates';
import type { Register, RowIn } from '../register';
import type { RawCell } from '../snapshot';
import type { TableId } from '../tables';
import { findingStatus } from '../vocabulary';
import { assessFinding, assessSelfInspection, assessVisit, firstDeadline, type Assessment } from './assess';
import { BROKEN } from './finding-status';

/** The computed cells of every row of a table by column id, in row order; empty objects where nothing is computed. */
export function computedCells(
  register: Register,
  table: TableId,
  assessment: Assessment,
): Readonly<Record<string, RawCell>>[] {
  const { findings, visits, selfInspections } = register.tables;
  if (table === 'findings') return findings.rows.map((row) => findingColumns(row, assessment, register.date1904));
  if (table === 'visits') {
    return visits.rows.map((row) => {
      const { status, overdue } = assessVisit(row, assessment);
      return { status, overdue };
    });
  }
  if (table === 'selfInspections') {
    return selfInspections.rows.map((row) => ({ status: assessSelfInspection(row, assessment).status }));
  }
  return register.tables[table].rows.map(() => ({}));
}

function findingColumns(
  row: RowIn<'findings'>,
  assessment: Assessment,
  date1904: boolean,
): Readonly<Record<string, RawCell>> {
  const due = firstDeadline(row, assessment);
  const { status, overdue, daysOverdue, workingDaysOverdue } = assessFinding(row, assessment);
  const dueDate = due === BROKEN ? findingStatus.label('INVALID_DATA') : due && toSerial(due, date1904);
  return { dueDate, status, overdue, daysOverdue, workingDaysOverdue };
}
