/** Which problems are shown, in which order, and under which headings. */
import type { Problem, Severity } from '../../../register/problem';

/** What the user wants to see; null is everything. `sheet` is the name of a sheet, empty for the workbook as a whole. */
export interface ProblemFilter {
  readonly severity: Severity | null;
  readonly sheet: string | null;
}

/** What shows every problem. */
export const NO_FILTER: ProblemFilter = { severity: null, sheet: null };

/** The worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** The problems that match, the worst first, then as the checks order them: by sheet and row. */
export function matchingProblems(problems: readonly Problem[], filter: ProblemFilter): Problem[] {
  const matching = problems.filter(
    (problem) =>
      (filter.severity === null || problem.severity === filter.severity) &&
      (filter.sheet === null || sheetOf(problem) === filter.sheet),
  );
  return SEVERITIES.flatMap((severity) => matching.filter((problem) => problem.severity === severity));
}

/** The sheet a problem is on; empty when it is about the workbook as a whole. */
export function sheetOf({ place }: Problem): string {
  return place.sheet ?? '';
}

/** Problems of one severity on one sheet that stand together in a list. */
export interface ProblemGroup {
  readonly severity: Severity;
  readonly sheet: string;
  readonly problems: readonly Problem[];
}

/** Cuts a sorted list where severity or sheet change. */
export function groupsOf(problems: readonly Problem[]): ProblemGroup[] {
  const groups: { severity: Severity; sheet: string; problems: Problem[] }[] = [];
  for (const problem of problems) {
    const last = groups.at(-1);
    const sheet = sheetOf(problem);
    if (last?.severity === problem.severity && last.sheet === sheet) last.problems.push(problem);
    else groups.push({ severity: problem.severity, sheet, problems: [problem] });
  }
  return groups;
}

/** How many problems there are of each kind, in the order in which they first occur. */
export function countBy<K>(problems: readonly Problem[], keyOf: (problem: Problem) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const problem of problems) counts.set(keyOf(problem), (counts.get(keyOf(problem)) ?? 0) + 1);
  return counts;
}
