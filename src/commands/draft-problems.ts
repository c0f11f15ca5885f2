/** Why a document can't be drafted, or was drafted with gaps. */
import { formatDate, type IsoDate } from '../register/dates';
import { defineProblem, type Bilingual } from '../register/problem';

export const unknownVisit = defineProblem<{ visit: string; known: readonly string[] }>('UNKNOWN_VISIT', {
  severity: 'error',
  vi: ({ visit, known }) =>
    `Không có cuộc kiểm tra mã “${visit}”; ${known.length === 0 ? 'sổ chưa có cuộc nào' : `sổ có: ${known.join(', ')}`}.`,
  en: ({ visit, known }) =>
    `There is no visit “${visit}”; the register has ${known.length === 0 ? 'none yet' : `these: ${known.join(', ')}`}.`,
  tip: {
    vi: 'Dùng mã ở cột Mã của sheet Lịch kiểm tra; chưa có thì nhập cuộc vào sheet đó trước.',
    en: 'Use a code in column Mã of sheet Lịch kiểm tra; enter the visit there first if it is missing.',
  },
});

export const partOfVisit = defineProblem<{ visit: string; parent: string }>('PART_OF_VISIT', {
  severity: 'error',
  vi: ({ visit, parent }) =>
    `Cuộc “${visit}” là đơn vị cấp xã kiểm tra kèm cuộc “${parent}”, chung một thông báo kết luận.`,
  en: ({ visit, parent }) => `Visit “${visit}” is the commune of visit “${parent}”; both share one conclusion notice.`,
  tip: { vi: 'Soạn thông báo của cuộc cấp huyện.', en: "Draft the district visit's notice." },
});

export const visitCancelled = defineProblem<{ visit: string }>('VISIT_CANCELLED', {
  severity: 'error',
  vi: ({ visit }) => `Cuộc “${visit}” đã hủy nên không có thông báo kết luận.`,
  en: ({ visit }) => `Visit “${visit}” was cancelled, so there is nothing to conclude.`,
  tip: {
    vi: 'Xóa “Hủy” ở cột “Dời hoặc hủy” nếu cuộc vẫn diễn ra.',
    en: 'Clear column “Dời hoặc hủy” if it took place.',
  },
});

export const findingOfNoVisit = defineProblem<{ code: string }>('FINDING_OF_NO_VISIT', {
  severity: 'error',
  vi: ({ code }) => `Phát hiện ${code} không rõ thuộc cuộc nào, nên có thể thiếu trong thông báo.`,
  en: ({ code }) => `It can't be told which visit finding ${code} belongs to, so the notice may lack it.`,
  tip: { vi: 'Ghi mã cuộc vào cột “Cuộc” của dòng này.', en: 'Give the code of the visit in column “Cuộc”.' },
});

export const deadlineBeforeIssue = defineProblem<{ what: string; due: IsoDate; issue: IsoDate }>(
  'DEADLINE_BEFORE_ISSUE',
  {
    severity: 'error',
    vi: ({ what, due, issue }) =>
      `Hạn của ${what} là ${formatDate(due)}, trước ngày ban hành thông báo (${formatDate(issue)}).`,
    en: ({ what, due, issue }) =>
      `${what} is due on ${formatDate(due)}, before the notice is issued (${formatDate(issue)}).`,
    tip: {
      vi: 'Sửa thời hạn; nếu thông báo đã ban hành, điền cột “Ngày kết luận”, hoặc soạn theo ngày báo cáo sớm hơn.',
      en: 'Correct the deadline; if the notice was issued before, fill in column “Ngày kết luận”, or draft as of an earlier day.',
    },
  },
);

export const inspectedAfterIssue = defineProblem<{ visit: string; day: IsoDate; issue: IsoDate }>(
  'INSPECTED_AFTER_ISSUE',
  {
    severity: 'error',
    vi: ({ visit, day, issue }) =>
      `Cuộc “${visit}” làm việc xong ngày ${formatDate(day)}, sau ngày ban hành thông báo (${formatDate(issue)}).`,
    en: ({ visit, day, issue }) =>
      `Visit “${visit}” ended on ${formatDate(day)}, after the notice is issued (${formatDate(issue)}).`,
    tip: {
      vi: 'Sửa cột “Ngày làm việc xong”, hoặc soạn theo ngày báo cáo muộn hơn.',
      en: 'Correct column “Ngày làm việc xong”, or draft as of a later day.',
    },
  },
);

export const notInspected = defineProblem<{ visit: string }>('NOT_INSPECTED', {
  severity: 'error',
  vi: ({ visit }) => `Cuộc “${visit}” chưa có ngày làm việc xong nên chưa thể kết luận.`,
  en: ({ visit }) => `Visit “${visit}” has no day on which the inspection ended, so nothing can be concluded yet.`,
  tip: { vi: 'Điền cột “Ngày làm việc xong” ở sheet Lịch kiểm tra.', en: 'Fill in column “Ngày làm việc xong”.' },
});

export const noFindings = defineProblem<{ visit: string }>('NO_FINDINGS', {
  severity: 'error',
  vi: ({ visit }) => `Cuộc “${visit}” chưa có phát hiện nào để đưa vào thông báo.`,
  en: ({ visit }) => `Visit “${visit}” has no findings to put into the notice.`,
  tip: { vi: 'Nhập các phát hiện của cuộc ở sheet Phát hiện.', en: "Enter the visit's findings on sheet Phát hiện." },
});

export const strayFinding = defineProblem<{ code: string; unit: string }>('FINDING_LEFT_OUT', {
  severity: 'error',
  vi: ({ code, unit }) =>
    `Phát hiện “${code}” ghi nhận tại “${unit}”, không phải đơn vị của cuộc hay xã kiểm tra kèm, nên không vào thông báo.`,
  en: ({ code, unit }) =>
    `Finding “${code}” is recorded at “${unit}”, which is neither the visit's unit nor its commune, so it is left out.`,
  tip: { vi: 'Sửa cột “Đơn vị được ghi nhận”.', en: 'Correct column “Đơn vị được ghi nhận”.' },
});

export const noRemedyReportDue = defineProblem<{ visit: string }>('NO_REMEDY_REPORT_DUE', {
  severity: 'error',
  vi: ({ visit }) => `Cuộc “${visit}” chưa có hạn báo cáo khắc phục.`,
  en: ({ visit }) => `Visit “${visit}” has no day by which the unit reports what it has remedied.`,
  tip: { vi: 'Điền cột “Hạn báo cáo khắc phục” ở sheet Lịch kiểm tra.', en: 'Fill in column “Hạn báo cáo khắc phục”.' },
});

export const nothingToDraft = defineProblem<null>('NOTHING_TO_DRAFT', {
  severity: 'error',
  vi: () => 'Chưa có cuộc nào đã kiểm tra xong để soạn thông báo kết luận.',
  en: () => 'No visit has been inspected yet, so there is no conclusion notice to draft.',
  tip: { vi: 'Điền cột “Ngày làm việc xong” của cuộc đã kiểm tra.', en: 'Fill in column “Ngày làm việc xong”.' },
});

export const gapsInDraft = defineProblem<{ of: Bilingual; gaps: readonly Bilingual[] }>('GAPS_IN_DRAFT', {
  severity: 'warning',
  vi: ({ of, gaps }) => `Dự thảo ${of.vi} còn để [chưa có: …] ở: ${gaps.map(({ vi }) => vi).join('; ')}.`,
  en: ({ of, gaps }) => `The draft of ${of.en} prints [chưa có: …] for: ${gaps.map(({ en }) => en).join('; ')}.`,
  tip: {
    vi: 'Bổ sung trong sổ rồi soạn lại, hoặc điền tay.',
    en: 'Complete the register and draft again, or fill in by hand.',
  },
});

export const draftOutdated = defineProblem<{ of: Bilingual; version: number }>('DRAFT_OUTDATED', {
  severity: 'note',
  vi: ({ of, version }) => `Dữ liệu của ${of.vi} đã thay đổi sau khi soạn dự thảo ${version}.`,
  en: ({ of, version }) => `The data of ${of.en} have changed since draft ${version} was made.`,
  tip: { vi: 'Soạn dự thảo mới; tệp cũ được giữ nguyên.', en: 'Make a new draft; the old file is kept.' },
});
