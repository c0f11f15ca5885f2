/** All consistency checks of a register, in one call. */
import type { Problem } from '../problem';
import type { Register } from '../register';
import { tableIds } from '../tables';
import { checkBudget } from './budget';
import { checkCommuneCount, checkQuotas, checkVisitedUnits } from './communes';
import { checkDateOrder, checkFuture, checkYears } from './dates';
import { checkDeadlines, checkReportDue } from './deadlines';
import { checkCitedDocuments, checkCitedKinds, checkCitedNumbers } from './documents';
import {
  checkCancelledVisits,
  checkCauses,
  checkDuplicateFindings,
  checkFindingUnits,
  checkRecommendations,
  checkSupplements,
} from './findings';
import { checkFindingHistory, checkVisitReports } from './history';
import { checkAreas, checkExceptions, checkPlannedVisits } from './plan';
import { checkReferences } from './references';
import { checkReportAfterRemedy } from './report-after-remedy';
import { checkCalendarYears, checkClashes, checkSkippedSteps, checkVisitDays } from './schedule';
import { checkSelfInspections } from './self-inspections';
import { checkSettings } from './settings';
import type { Check, CheckContext } from './support';
import { checkFixedLists, checkListed, checkRequired } from './values';
import { checkCompletion, checkVerdicts } from './verdicts';

const checks: readonly Check[] = [
  checkSettings,
  checkRequired,
  checkReferences,
  checkListed,
  checkFixedLists,
  checkAreas,
  checkPlannedVisits,
  checkExceptions,
  checkVisitedUnits,
  checkCommuneCount,
  checkQuotas,
  checkYears,
  checkDateOrder,
  checkFuture,
  checkVisitDays,
  checkSkippedSteps,
  checkClashes,
  checkCalendarYears,
  checkRecommendations,
  checkDuplicateFindings,
  checkFindingUnits,
  checkCancelledVisits,
  checkCauses,
  checkSupplements,
  checkDeadlines,
  checkReportAfterRemedy,
  checkReportDue,
  checkVerdicts,
  checkCompletion,
  checkFindingHistory,
  checkVisitReports,
  checkCitedNumbers,
  checkCitedDocuments,
  checkCitedKinds,
  checkSelfInspections,
  checkBudget,
];

const TABLE_ORDER = new Map<string, number>(tableIds.map((id, index) => [id, index]));

/** What could not be read and what does not agree, in the order of the sheets, then of the rows. */
export function checkRegister(register: Register, context: CheckContext): Problem[] {
  const found = [...register.problems, ...checks.flatMap((check) => check(register, context))];
  return found
    .map((problem) => ({ problem, table: tableRank(problem), row: rowOf(problem) }))
    .sort((a, b) => a.table - b.table || a.row - b.row)
    .map(({ problem }) => problem);
}

function tableRank({ place }: Problem): number {
  return TABLE_ORDER.get(place.table ?? '') ?? -1;
}

function rowOf({ place }: Problem): number {
  return Number(/\d+$/u.exec(place.cell ?? '')?.[0] ?? 0);
}
