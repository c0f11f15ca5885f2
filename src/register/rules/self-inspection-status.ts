/** Where a unit's self-inspection report of one period stands (mục III.1 of the plan). */
import type { IsoDate } from '../dates';
import type { SelfInspectionStatus } from '../vocabulary';
import { BROKEN, type Cell } from './finding-status';

/** The cells that the status of a self-inspection depends on. */
export interface SelfInspectionCells {
  readonly due: Cell<IsoDate>;
  readonly reportedOn: Cell<IsoDate>;
}

/** The status of a self-inspection. Whether a report is late can't be told without a deadline: then it counts as in. */
export function selfInspectionStatus(
  { due, reportedOn }: SelfInspectionCells,
  asOf: Cell<IsoDate>,
): SelfInspectionStatus {
  if (due === BROKEN || reportedOn === BROKEN) return 'INVALID_DATA';
  if (reportedOn !== null) return due !== null && reportedOn > due ? 'SUBMITTED_LATE' : 'SUBMITTED';
  if (due === null) return 'NO_DEADLINE';
  if (asOf === null || asOf === BROKEN) return 'INVALID_DATA';
  return asOf > due ? 'OVERDUE' : 'NOT_DUE';
}
