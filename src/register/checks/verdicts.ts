/** Checks re-check verdicts: each with its date, after a report, and no visit completed without them (mục IV.3). */
import { formatDate, type IsoDate } from '../dates';
import { groupBy } from '../group-by';
import { defineProblem, type Bilingual, type Problem } from '../problem';
import { placeOf, type Register } from '../register';
import { verdict as verdictWords, type Verdict } from '../vocabulary';
import { isBlank, listSome, visitName } from './support';

const withoutDate = defineProblem<{ verdict: Verdict }>('VERDICT_WITHOUT_DATE', {
  severity: 'error',
  vi: ({ verdict }) => `Đã có kết luận phúc tra “${verdictWords.label(verdict)}” nhưng chưa ghi ngày phúc tra.`,
  en: ({ verdict }) => `There is a verdict “${verdictWords.label(verdict)}” but no date of the re-check.`,
  tip: { vi: 'Nhập ngày vào cột “Ngày phúc tra”.', en: 'Enter the day in column “Ngày phúc tra”.' },
});

const withoutVerdict = defineProblem<{ date: IsoDate }>('VERDICT_DATE_WITHOUT_VERDICT', {
  severity: 'warning',
  vi: ({ date }) => `Đã phúc tra ngày ${formatDate(date)} nhưng chưa ghi kết luận (mục IV.3).`,
  en: ({ date }) => `Re-checked on ${formatDate(date)}, but no verdict is given (IV.3).`,
  tip: {
    vi: 'Chọn Đạt, Một phần hoặc Không đạt ở cột “Kết luận phúc tra”.',
    en: 'Choose a verdict in column “Kết luận phúc tra”.',
  },
});

const beforeReport = defineProblem<{ date: IsoDate; reported: IsoDate | null }>('VERDICT_BEFORE_REPORT', {
  severity: 'note',
  vi: ({ date, reported }) =>
    reported === null
      ? `Phúc tra ngày ${formatDate(date)} khi chưa ghi nhận báo cáo khắc phục (mục IV.3).`
      : `Kết luận Đạt ngày ${formatDate(date)}, trước báo cáo khắc phục ngày ${formatDate(reported)} (mục IV.3).`,
  en: ({ date, reported }) =>
    reported === null
      ? `Re-checked on ${formatDate(date)} without a report recorded (IV.3).`
      : `Passed on ${formatDate(date)}, before the report of ${formatDate(reported)} (IV.3).`,
  tip: {
    vi: 'Kiểm tra lại cột “Ngày báo cáo” và “Ngày phúc tra”.',
    en: 'Check columns “Ngày báo cáo” and “Ngày phúc tra”.',
  },
});

const completedTooSoon = defineProblem<{ visit: string; findings: Bilingual }>('COMPLETED_WITHOUT_VERDICT', {
  severity: 'error',
  vi: ({ visit, findings }) =>
    `Cuộc ${visit} đã ghi hoàn thành khi còn tồn tại, hạn chế chưa được phúc tra Đạt: ${findings.vi} (mục IV.3).`,
  en: ({ visit, findings }) =>
    `Visit ${visit} is marked complete while weaknesses have not passed the re-check: ${findings.en} (IV.3).`,
  tip: {
    vi: 'Phúc tra các phát hiện đó, hoặc xóa “Ngày hoàn thành”.',
    en: 'Re-check those findings, or clear “Ngày hoàn thành”.',
  },
});

/** Every verdict has its date and comes after a report (mục IV.3). */
export function checkVerdicts(register: Register): Problem[] {
  return register.tables.findings.rows.flatMap((row) => {
    const { verdict, verdictOn, reportedOn } = row;
    if (verdict === null && verdictOn === null) return [];
    const dateAt = placeOf(register, 'findings', row, 'verdictOn');
    if (verdictOn === null) {
      const undated = verdict !== null && isBlank(register, 'findings', row, 'verdictOn');
      return undated ? [withoutDate({ verdict }, dateAt)] : [];
    }
    if (verdict === null) {
      const open = isBlank(register, 'findings', row, 'verdict');
      return open ? [withoutVerdict({ date: verdictOn }, placeOf(register, 'findings', row, 'verdict'))] : [];
    }
    const unreported = isBlank(register, 'findings', row, 'reportedOn');
    const early = reportedOn !== null && verdict === 'MET' && reportedOn > verdictOn;
    return unreported || early ? [beforeReport({ date: verdictOn, reported: reportedOn }, dateAt)] : [];
  });
}

/** A visit is complete only when all its weaknesses have passed the re-check: nothing closes without a verdict (mục IV.3). */
export function checkCompletion(register: Register): Problem[] {
  const open = register.tables.findings.rows.filter(
    (row) => row.kind === 'WEAKNESS' && row.verdict !== 'MET' && !row.origin.broken.has('verdict'),
  );
  const byVisit = groupBy(open, ({ visit }) => visit);
  return register.tables.visits.rows.flatMap((visit) => {
    const left = visit.completedOn === null ? undefined : byVisit.get(visit.code ?? '');
    if (left === undefined) return [];
    const findings = listSome(left.map(({ code }) => code ?? '–'));
    const place = placeOf(register, 'visits', visit, 'completedOn');
    return [completedTooSoon({ visit: visitName(register, visit), findings }, place)];
  });
}
