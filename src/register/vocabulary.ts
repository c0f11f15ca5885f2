/** The fixed words that rules depend on, each declared once: its key in code, its Vietnamese label, other spellings. */

import { matchKey } from './text';

/** One allowed value: what cells show and what else people type for it. */
export interface Term {
  readonly label: string;
  readonly aliases?: readonly string[];
}

/** A closed list of values. */
export interface Vocabulary<K extends string> {
  /** The name of the list, in Vietnamese. */
  readonly title: string;
  readonly keys: readonly K[];
  /** The labels in the order of `keys`. */
  readonly labels: readonly string[];
  /** What was declared for each key. */
  readonly terms: Readonly<Record<K, Term>>;
  /** The key a typed text means, or null. Case, spaces, Unicode form and old or new tone placement do not matter. */
  readonly parse: (text: string) => K | null;
  /** The label of a key. A method, so that lists of different keys can be handled as `Vocabulary<string>`. */
  label(key: K): string;
}

/** The keys of a vocabulary as a type. */
export type KeyOf<V> = V extends Vocabulary<infer K> ? K : never;

/** Brings spellings that a reader takes as the same word to one form: `Huỷ`, `HỦY ` and decomposed `Hủy` alike. */
export function foldText(text: string): string {
  return matchKey(
    text
      .normalize('NFD')
      .replace(/(o)([\u0300\u0301\u0303\u0309\u0323])([ae])/gi, '$1$3$2')
      .replace(/(u)([\u0300\u0301\u0303\u0309\u0323])(y)/gi, '$1$3$2'),
  );
}

/** Declares a vocabulary. Throws when one spelling would mean two keys, which is a mistake in the declaration. */
export function defineVocabulary<K extends string>(title: string, terms: Readonly<Record<K, Term>>): Vocabulary<K> {
  const keys = Object.keys(terms) as K[];
  const byText = new Map<string, K>();
  for (const key of keys) {
    const { label, aliases = [] } = terms[key];
    for (const spelling of [label, ...aliases]) {
      const folded = foldText(spelling);
      if ((byText.get(folded) ?? key) !== key) {
        throw new Error(`"${spelling}" means two things in "${title}"`);
      }
      byText.set(folded, key);
    }
  }
  // Labels as written are found without folding: a full column holds little else.
  for (const key of keys) {
    byText.set(terms[key].label, key);
  }
  return {
    title,
    keys,
    labels: keys.map((key) => terms[key].label),
    terms,
    parse: (text) => byText.get(text) ?? byText.get(foldText(text)) ?? null,
    label: (key) => terms[key].label,
  };
}

/** What a finding is: something to commend, something to remedy, or a difficulty to pass on. */
export const findingKind = defineVocabulary('Loại phát hiện', {
  RESULT: { label: 'Kết quả nổi bật', aliases: ['Kết quả', 'Kết quả đạt được', 'Điển hình'] },
  WEAKNESS: { label: 'Tồn tại, hạn chế', aliases: ['Tồn tại', 'Hạn chế', 'Hạn chế, tồn tại'] },
  DIFFICULTY: {
    label: 'Khó khăn, kiến nghị cơ chế',
    aliases: ['Khó khăn', 'Khó khăn, vướng mắc', 'Khó khăn, kiến nghị', 'Kiến nghị cơ chế'],
  },
});
export type FindingKind = KeyOf<typeof findingKind>;

/** Where the cause of a weakness lies. */
export const causeKind = defineVocabulary('Loại nguyên nhân', {
  OBJECTIVE: { label: 'Khách quan' },
  SUBJECTIVE: { label: 'Chủ quan' },
});
export type CauseKind = KeyOf<typeof causeKind>;

/** How a deadline is expressed in the conclusion notice. */
export const deadlineKind = defineVocabulary('Loại thời hạn', {
  BEFORE_DATE: { label: 'Trước ngày' },
  BY_DATE: { label: 'Chậm nhất ngày', aliases: ['Chậm nhất', 'Đến hết ngày', 'Đến ngày'] },
  DAYS: { label: 'Số ngày' },
  WORKING_DAYS: { label: 'Số ngày làm việc', aliases: ['Ngày làm việc'] },
  MONTHS: { label: 'Số tháng' },
  IN_MONTH: { label: 'Trong tháng' },
  IN_QUARTER: { label: 'Trong quý' },
  ONGOING: { label: 'Thường xuyên', aliases: ['Khắc phục ngay'] },
});
export type DeadlineKind = KeyOf<typeof deadlineKind>;

/** The outcome of a re-check of one finding. */
export const verdict = defineVocabulary('Kết quả phúc tra', {
  MET: { label: 'Đạt' },
  PARTLY: { label: 'Một phần', aliases: ['Đạt một phần'] },
  NOT_MET: { label: 'Không đạt', aliases: ['Chưa đạt'] },
});
export type Verdict = KeyOf<typeof verdict>;

/** Where the remedying of a finding stands. */
export const findingStatus = defineVocabulary('Trạng thái phát hiện', {
  NOT_APPLICABLE: { label: 'Không phải khắc phục' },
  MET: { label: 'Đạt' },
  PARTLY: { label: 'Một phần' },
  NOT_MET: { label: 'Không đạt' },
  SUBMITTED: { label: 'Đã trình xử lý' },
  REPORTED: { label: 'Đã báo cáo, chờ phúc tra' },
  REPORTED_LATE: { label: 'Báo cáo trễ, chờ phúc tra' },
  NO_DEADLINE: { label: 'Thiếu thời hạn' },
  OVERDUE: { label: 'Quá hạn' },
  DUE_TODAY: { label: 'Đến hạn hôm nay' },
  DUE_SOON: { label: 'Sắp đến hạn' },
  NOT_DUE: { label: 'Chưa đến hạn' },
  INVALID_DATA: { label: 'Dữ liệu sai' },
});
export type FindingStatus = KeyOf<typeof findingStatus>;

/** What is overdue: the report itself, or the remedying after a report. */
export const overdueFlag = defineVocabulary('Cờ quá hạn', {
  REPORT: { label: 'Quá hạn báo cáo' },
  REMEDY: { label: 'Quá hạn khắc phục' },
});
export type OverdueFlag = KeyOf<typeof overdueFlag>;

/** Why a visit takes place. */
export const visitForm = defineVocabulary('Hình thức kiểm tra', {
  PLANNED: { label: 'Theo kế hoạch' },
  UNANNOUNCED: { label: 'Đột xuất' },
  ORDERED: { label: 'Theo chỉ đạo' },
  OUT_OF_PLAN: { label: 'Ngoài đối tượng kế hoạch', aliases: ['Ngoài kế hoạch'] },
});
export type VisitForm = KeyOf<typeof visitForm>;

/** What takes a visit off its way. */
export const visitSideState = defineVocabulary('Thay đổi lịch', {
  POSTPONED: { label: 'Dời lịch', aliases: ['Hoãn'] },
  CANCELLED: { label: 'Hủy', aliases: ['Hủy lịch'] },
});
export type VisitSideState = KeyOf<typeof visitSideState>;

/** Where a visit stands. */
export const visitStatus = defineVocabulary('Trạng thái cuộc kiểm tra', {
  UNSCHEDULED: { label: 'Chưa lên lịch' },
  SCHEDULED: { label: 'Đã lên lịch' },
  NOTIFIED: { label: 'Đã thông báo' },
  REPORT_RECEIVED: { label: 'Đã nhận báo cáo' },
  INSPECTED: { label: 'Đã kiểm tra' },
  CONCLUDED: { label: 'Đã có kết luận' },
  REMEDYING: { label: 'Đang khắc phục' },
  REPORTED: { label: 'Đã báo cáo' },
  RECHECKED: { label: 'Đã phúc tra' },
  COMPLETED: { label: 'Hoàn thành' },
  POSTPONED: { label: 'Dời lịch' },
  CANCELLED: { label: 'Hủy' },
  INVALID_DATA: { label: 'Dữ liệu sai' },
});
export type VisitStatus = KeyOf<typeof visitStatus>;

/** The steps of a visit that can be late. */
export const visitLateness = defineVocabulary('Bước quá hạn của cuộc', {
  OUTLINE_REPORT: { label: 'Quá hạn báo cáo đề cương' },
  VISIT: { label: 'Quá lịch kiểm tra' },
  CONCLUSION: { label: 'Quá hạn ban hành kết luận' },
  REMEDY_REPORT: { label: 'Quá hạn báo cáo khắc phục' },
});
export type VisitLateness = KeyOf<typeof visitLateness>;

/** Where a unit's self-inspection report stands. */
export const selfInspectionStatus = defineVocabulary('Trạng thái tự kiểm tra', {
  NOT_DUE: { label: 'Chưa đến hạn' },
  SUBMITTED: { label: 'Đã nộp' },
  SUBMITTED_LATE: { label: 'Nộp muộn' },
  OVERDUE: { label: 'Quá hạn' },
  NO_DEADLINE: { label: 'Thiếu thời hạn' },
  INVALID_DATA: { label: 'Dữ liệu sai' },
});
export type SelfInspectionStatus = KeyOf<typeof selfInspectionStatus>;

/** The two periods units report their self-inspection for. */
export const selfInspectionPeriod = defineVocabulary('Kỳ tự kiểm tra', {
  HALF_YEAR: { label: '06 tháng đầu năm', aliases: ['06 tháng', '6 tháng', '6 tháng đầu năm'] },
  YEAR: { label: 'Cuối năm', aliases: ['Năm', 'Cả năm'] },
});
export type SelfInspectionPeriod = KeyOf<typeof selfInspectionPeriod>;

/** What a row of the calendar sheet says about its date. */
export const dayKind = defineVocabulary('Loại ngày', {
  DAY_OFF: { label: 'Ngày nghỉ', aliases: ['Nghỉ'] },
  WORKED: { label: 'Ngày làm bù', aliases: ['Làm bù'] },
  YEAR_COMPLETE: { label: 'Đã nhập đủ năm' },
});
export type DayKind = KeyOf<typeof dayKind>;

/** The part a member plays in the inspection team. */
export const teamRole = defineVocabulary('Vai trò trong Đoàn', {
  HEAD: { label: 'Trưởng đoàn' },
  DEPUTY: { label: 'Phó Trưởng đoàn', aliases: ['Phó đoàn'] },
  SECRETARY: { label: 'Thư ký', aliases: ['Thư kí'] },
  MEMBER: { label: 'Thành viên' },
  INVITED: { label: 'Mời tham dự' },
});
export type TeamRole = KeyOf<typeof teamRole>;

/** Yes or no, as people tick it. */
export const yesNo = defineVocabulary('Có/Không', {
  YES: { label: 'Có', aliases: ['x', '✓', '✔', 'true'] },
  NO: { label: 'Không', aliases: ['false'] },
});
export type YesNo = KeyOf<typeof yesNo>;

/** Every vocabulary, in the order of sheet Danh mục: those people choose from, then those the tool computes. */
export const vocabularies: readonly Vocabulary<string>[] = [
  findingKind,
  causeKind,
  deadlineKind,
  verdict,
  visitForm,
  visitSideState,
  teamRole,
  selfInspectionPeriod,
  dayKind,
  yesNo,
  findingStatus,
  overdueFlag,
  visitStatus,
  visitLateness,
  selfInspectionStatus,
];
