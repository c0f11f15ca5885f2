/** Which visits of the list are shown, and which of them a notice can be drafted for. */
import type { VisitProgress } from '../../../commands/visit-progress';
import { matchKey } from '../../../register/text';
import { visitStatus } from '../../../register/vocabulary';

/** What the user looks for; `status` is a status as cells show it, `LATE`, or null for all. */
export interface VisitFilter {
  readonly query: string;
  readonly status: string | null;
}

/** The filter value for visits that are late at some step. */
export const LATE = 'late';

/** What shows every visit. */
export const SHOW_ALL: VisitFilter = { query: '', status: null };

/** The visits that match, every typed word somewhere in code, unit or communes; case and Unicode form aside. */
export function matchingVisits(visits: readonly VisitProgress[], { query, status }: VisitFilter): VisitProgress[] {
  const words = matchKey(query).split(' ').filter(Boolean);
  return visits.filter((visit) => {
    const isWanted = status === null || (status === LATE ? visit.overdue !== null : visit.status === status);
    if (!isWanted) return false;
    const text = matchKey([visit.code, visit.unit, visit.unitName, ...visit.communes].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** The statuses that occur, in the order of the process, with how many visits have each. */
export function statusCounts(visits: readonly VisitProgress[]): { readonly status: string; readonly count: number }[] {
  return visitStatus.labels
    .map((status) => ({ status, count: visits.filter((visit) => visit.status === status).length }))
    .filter(({ count }) => count > 0);
}

/** Whether a notice can be drafted for a visit at all. */
export function isDraftable({ code, cancelled }: VisitProgress): boolean {
  return code !== null && !cancelled;
}

/** Whether the notice of a visit may be ready: nothing is drafted before an inspection, nor without a finding. */
export function mayBeReady(visit: VisitProgress): boolean {
  const inspected = visit.steps.find(({ label }) => label === visitStatus.label('INSPECTED'));
  const found = visit.weaknesses + visit.results + visit.difficulties;
  return isDraftable(visit) && inspected?.doneOn != null && found > 0;
}

/** What a visit is known by in the list: its code, else its row. */
export function keyOf({ code, place }: VisitProgress): string {
  return code ?? place.cell ?? '';
}
