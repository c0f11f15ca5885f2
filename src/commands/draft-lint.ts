/** What stands in the way of a notice that can be relied on: rows it would leave out, and what is wrong with those it uses. */
import { communeVisits, findingsOf, issueDayOf } from '../documents/conclusion-notice/from-register';
import type { IsoDate } from '../register/dates';
import type { Problem } from '../register/problem';
import { placeOf, type Register, type RowIn } from '../register/register';
import { assessmentOf, firstDeadline } from '../register/rules/assess';
import { BROKEN } from '../register/rules/finding-status';
import type { TableId } from '../register/tables';
import { sortProblems, type DraftLint } from './draft-lint-rules';
import {
  deadlineBeforeIssue,
  findingOfNoVisit,
  inspectedAfterIssue,
  noFindings,
  noRemedyReportDue,
  notInspected,
  strayFinding,
} from './draft-problems';

type Visit = RowIn<'visits'>;

/** Problems that make a notice wrong or unfinished when they lie on a row that it uses. */
const BLOCKING: ReadonlySet<string> = new Set([
  'CALENDAR_DAY_BOTH_OFF_AND_WORKED',
  'COMMUNE_NOT_NAMED',
  'DATE_ORDER',
  'DEADLINE_BEFORE_CONCLUSION',
  'DUE_DATE_INPUT_INVALID',
  'DUE_DATE_INPUT_MISSING',
  'DUE_DATE_NEEDS_REVIEW_DATE',
  'DUPLICATE_CODE',
  'DUPLICATE_FINDING',
  'MISSING_CODE',
  'MISSING_DEADLINE',
  'MISSING_RECOMMENDATION',
  'MISSING_RESPONSIBLE',
  'MISSING_VALUE',
  'REPORT_DUE_BEFORE_CONCLUSION',
  'SUPPLEMENT_MISMATCH',
  'UNKNOWN_REFERENCE',
  'UNREADABLE_CELL',
  'VISIT_PARENT_UNFIT',
  'WRONG_YEAR',
]);

/** The tables a notice is made from: what is wrong with their shape may hide rows, so it holds back every notice. */
const SOURCES: ReadonlySet<TableId> = new Set([
  'areas',
  'daysOff',
  'documents',
  'findings',
  'settings',
  'team',
  'units',
  'visits',
]);

/** Sorts the problems of a register into those that hold back a visit's notice and those to look at. */
export function lintNotice(
  register: Register,
  visit: Visit,
  rowsUsed: readonly string[],
  checked: readonly Problem[],
  today: IsoDate,
): DraftLint {
  const rows = [visit, ...communeVisits(register, visit), ...findingsOf(register, visit)];
  const { gaps, remarks } = sortProblems(checked, { codes: rowsUsed, rows }, { blocking: BLOCKING, sources: SOURCES });
  return { gaps: [...ownGaps(register, visit, issueDayOf(visit, today)), ...gaps], remarks };
}

/** What no check of the register covers, because it only matters once a notice is drafted. */
function ownGaps(register: Register, visit: Visit, issueDay: IsoDate): Problem[] {
  const code = visit.code ?? '';
  const findings = findingsOf(register, visit);
  const problems: Problem[] = [];
  const at = (column: string): ReturnType<typeof placeOf> => placeOf(register, 'visits', visit, column);
  if (visit.inspectedOn === null) problems.push(notInspected({ visit: code }, at('inspectedOn')));
  else if (visit.inspectedOn > issueDay) {
    problems.push(inspectedAfterIssue({ visit: code, day: visit.inspectedOn, issue: issueDay }, at('inspectedOn')));
  }
  if (findings.length === 0) problems.push(noFindings({ visit: code }, at('code')));
  const due = visit.remedyReportDue;
  if (due === null) {
    if (findings.some(({ kind }) => kind === 'WEAKNESS')) {
      problems.push(noRemedyReportDue({ visit: code }, at('remedyReportDue')));
    }
  } else if (due < issueDay) {
    const what = 'báo cáo khắc phục';
    problems.push(deadlineBeforeIssue({ what, due, issue: issueDay }, at('remedyReportDue')));
  }
  return [...problems, ...pastDeadlines(register, findings, issueDay), ...leftOut(register, visit, findings)];
}

function pastDeadlines(register: Register, findings: readonly RowIn<'findings'>[], issueDay: IsoDate): Problem[] {
  const assessment = assessmentOf(register, issueDay);
  return findings.flatMap((finding) => {
    const due = firstDeadline(finding, assessment);
    if (finding.kind !== 'WEAKNESS' || due === null || due === BROKEN || due >= issueDay) return [];
    const place = placeOf(register, 'findings', finding, 'deadlineKind');
    return [deadlineBeforeIssue({ what: finding.code ?? '', due, issue: issueDay }, place)];
  });
}

/**
 * Findings that a reader would miss: those of the visit at some other unit or of a commune's visit that was cancelled, and
 * those of no known visit that may be its own.
 */
function leftOut(register: Register, visit: Visit, findings: readonly RowIn<'findings'>[]): Problem[] {
  const { visits, units } = register.tables;
  const own = new Set([visit, ...communeVisits(register, visit)].map(({ unit }) => unit));
  const cancelled = new Set(
    visits.rows.filter((row) => row.parent === visit.code && row.sideState === 'CANCELLED').map(({ code }) => code),
  );
  const all = register.tables.findings.rows;
  const strays = [
    ...findings.filter(({ unit }) => !own.has(unit)),
    ...all.filter((row) => row.visit !== null && cancelled.has(row.visit)),
  ];
  const homeless = all.filter(
    (row) =>
      (row.visit === null || !visits.byCode.has(row.visit)) &&
      (row.unit === null || own.has(row.unit) || !units.byCode.has(row.unit)),
  );
  return [
    ...strays.map((row) =>
      strayFinding({ code: row.code ?? '', unit: row.unit ?? '' }, placeOf(register, 'findings', row, 'unit')),
    ),
    ...homeless.map((row) => findingOfNoVisit({ code: row.code ?? '' }, placeOf(register, 'findings', row, 'visit'))),
  ];
}
