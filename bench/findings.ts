/** Findings as a register holds them, made up from a seed: all kinds of deadline, reports, verdicts and submissions. */
import { addDays, formatDate, type IsoDate } from '../src/register/dates';
import { deadlineKind } from '../src/register/vocabulary';
import type { RowValues } from '../src/register/table';
import type { tables } from '../src/register/tables';
import { Random } from './kit/random';

/** A finding's values by column. */
export type Finding = RowValues<(typeof tables)['findings']>;

const CONTENTS = [
  'Kế hoạch cải cách hành chính ban hành chậm so với quy định; chưa gắn trách nhiệm người đứng đầu với kết quả thực hiện',
  'Chưa ban hành kế hoạch theo dõi tình hình thi hành pháp luật, chưa báo cáo kết quả rà soát văn bản',
  'Còn hồ sơ giải quyết trễ hạn nhưng không có văn bản xin lỗi tổ chức, cá nhân và hẹn lại ngày trả kết quả',
  'Chưa niêm yết công khai đầy đủ thủ tục hành chính tại Bộ phận Tiếp nhận và Trả kết quả',
  'Chưa thực hiện chuyển đổi vị trí công tác đối với công chức đã đến thời hạn theo quy định',
  'Quy chế chi tiêu nội bộ chưa được công khai trong hội nghị cán bộ, công chức, viên chức',
  'Tỷ lệ hồ sơ trực tuyến toàn trình thấp hơn chỉ tiêu được giao; chưa số hóa đầy đủ kết quả giải quyết',
];
const ACTIONS = [
  'Rà soát, ban hành đầy đủ văn bản theo quy định; kiểm điểm trách nhiệm của tập thể, cá nhân có liên quan',
  'Thực hiện nghiêm việc xin lỗi bằng văn bản và hẹn lại ngày trả kết quả đối với hồ sơ trễ hạn',
  'Công khai, cập nhật thường xuyên thủ tục hành chính trên các phương tiện theo quy định',
];
const WHO = ['Văn phòng Sở', 'Phòng Tổ chức cán bộ', 'Bộ phận Tiếp nhận và Trả kết quả', 'Thanh tra Sở'];
const COUNTS = { DAYS: [15, 90], WORKING_DAYS: [10, 60], MONTHS: [1, 4] } as const;

type State = Pick<Finding, 'extendedTo' | 'reportedOn' | 'reportedResult' | 'verdict' | 'verdictOn' | 'submittedOn'>;

function deadline(
  random: Random,
): Pick<Finding, 'deadlineKind' | 'deadlineDate' | 'deadlineCount' | 'deadlineFrom'> & { around: IsoDate } {
  const kind = random.pick(deadlineKind.keys);
  const from = addDays('2023-03-01', random.between(0, 130));
  const around = addDays(from, random.between(20, 120));
  if (kind === 'DAYS' || kind === 'WORKING_DAYS' || kind === 'MONTHS') {
    const [least, most] = COUNTS[kind];
    return {
      deadlineKind: kind,
      deadlineDate: null,
      deadlineCount: random.between(least, most),
      deadlineFrom: from,
      around,
    };
  }
  return { deadlineKind: kind, deadlineDate: around, deadlineCount: null, deadlineFrom: null, around };
}

function state(random: Random, around: IsoDate): State {
  const reportedOn = random.chance(0.55) ? addDays(around, random.between(-25, 40)) : null;
  const judged = reportedOn !== null && random.chance(0.6);
  return {
    extendedTo: random.chance(0.2) ? addDays(around, random.between(15, 60)) : null,
    reportedOn,
    reportedResult: reportedOn === null ? null : 'Đã xong',
    verdict: judged ? random.pick(['MET', 'MET', 'PARTLY', 'NOT_MET'] as const) : null,
    // Now and then a new report has come since the verdict.
    verdictOn: judged ? addDays(reportedOn, random.between(-3, 20)) : null,
    submittedOn: random.chance(0.08) ? addDays(around, random.between(1, 20)) : null,
  };
}

const NO_STATE: State = {
  extendedTo: null,
  reportedOn: null,
  reportedResult: null,
  verdict: null,
  verdictOn: null,
  submittedOn: null,
};

function makeFinding(random: Random, number: number, visits: readonly { code: string; unit: string }[]): Finding {
  const { code: visit, unit } = random.pick(visits);
  const kind = random.pick(['WEAKNESS', 'WEAKNESS', 'WEAKNESS', 'WEAKNESS', 'RESULT', 'DIFFICULTY'] as const);
  const { around, ...terms } = deadline(random);
  const weak = kind === 'WEAKNESS';
  const withDeadline = weak && random.chance(0.95);
  return {
    code: `PH${String(number).padStart(3, '0')}`,
    visit,
    unit,
    area: String(random.between(1, 8)),
    kind,
    content: `${random.pick(CONTENTS)} (${random.between(1, 60)}/${random.between(61, 900)})`,
    evidence: random.chance(0.6) ? `Báo cáo số ${random.between(1, 400)}/BC ngày ${formatDate(around)}` : null,
    legalGround: weak ? 'khoản 2 Điều 5 Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ' : null,
    severity: weak ? random.pick(['Nghiêm trọng', 'Trung bình', 'Nhẹ']) : null,
    repeated: weak ? random.chance(0.15) : null,
    causeKind: weak ? random.pick(['OBJECTIVE', 'SUBJECTIVE'] as const) : null,
    cause: weak ? 'Người đứng đầu chưa thường xuyên kiểm tra, đôn đốc việc thực hiện' : null,
    recommendation: weak ? random.pick(ACTIONS) : null,
    responsible: weak ? random.pick(WHO) : null,
    evidenceDue: weak && random.chance(0.5) ? 'Văn bản đã ban hành' : null,
    supplements: null,
    deadlineKind: withDeadline ? terms.deadlineKind : null,
    deadlineDate: withDeadline ? terms.deadlineDate : null,
    deadlineCount: withDeadline ? terms.deadlineCount : null,
    deadlineFrom: withDeadline ? terms.deadlineFrom : null,
    ...(weak ? state(random, around) : NO_STATE),
    dueDate: null,
    status: null,
    overdue: null,
    daysOverdue: null,
    workingDaysOverdue: null,
    note: null,
  };
}

/** This many findings of these visits; the same every time. */
export function makeFindings(count: number, visits: readonly { code: string; unit: string }[]): Finding[] {
  const random = new Random(20230209);
  return Array.from({ length: count }, (_, i) => makeFinding(random, i + 1, visits));
}
