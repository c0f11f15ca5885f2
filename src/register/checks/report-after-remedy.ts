/** Checks that a unit reports on remedying after it was to have remedied, not before. */
import { formatDate, type IsoDate } from '../dates';
import { defineProblem, type Problem } from '../problem';
import { placeOf } from '../register';
import { assessmentOf, firstDeadline } from '../rules/assess';
import { BROKEN } from '../rules/finding-status';
import { visitName, type Check } from './support';

const reportBeforeRemedy = defineProblem<{ visit: string; due: IsoDate; finding: string; last: IsoDate }>(
  'REPORT_DUE_BEFORE_REMEDY',
  {
    severity: 'note',
    vi: ({ visit, due, finding, last }) =>
      `Cuộc ${visit} phải báo cáo khắc phục chậm nhất ${formatDate(due)}, trước hạn khắc phục ${formatDate(last)} của ${finding}.`,
    en: ({ visit, due, finding, last }) =>
      `Visit ${visit} is to report by ${formatDate(due)}, before ${finding} is to be remedied by ${formatDate(last)}.`,
    tip: {
      vi: 'Nếu đơn vị chỉ báo cáo tiến độ thì để nguyên; nếu không, lùi “Hạn báo cáo khắc phục”.',
      en: 'Leave it if a progress report is meant; else move “Hạn báo cáo khắc phục” back.',
    },
  },
);

/** Per visit with a day for the report: the latest deadline among its weaknesses is not after that day (mục IV.2). */
export const checkReportAfterRemedy: Check = (register, { asOf }) => {
  const assessment = assessmentOf(register, asOf);
  const latest = new Map<string, { finding: string; last: IsoDate }>();
  for (const row of register.tables.findings.rows) {
    const last = row.kind === 'WEAKNESS' ? firstDeadline(row, assessment) : null;
    if (row.visit === null || last === null || last === BROKEN) continue;
    const known = latest.get(row.visit);
    if (known === undefined || known.last < last) latest.set(row.visit, { finding: row.code ?? '', last });
  }
  return register.tables.visits.rows.flatMap((visit): Problem[] => {
    const found = visit.code === null ? undefined : latest.get(visit.code);
    const due = visit.remedyReportDue;
    if (found === undefined || due === null || found.last <= due) return [];
    const place = placeOf(register, 'visits', visit, 'remedyReportDue');
    return [reportBeforeRemedy({ visit: visitName(register, visit), due, ...found }, place)];
  });
};
