/** What a conclusion notice says, as plain data: the one thing the register hands over and the template is filled from. */
import type { IsoDate } from '../../register/dates';
import type { CitedDocument, Issuer, Signer } from '../official';

/** An area of inspection, in the order of part II of the plan. */
export interface NoticeArea {
  readonly code: string;
  readonly name: string;
}

/** First and last day of work; one of them null, or both the same, means one day. */
export interface VisitDays {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** The visit that the notice concludes. */
export interface NoticeVisit extends VisitDays {
  readonly place: string | null;
  /** The period inspected (plan, III.2.d). */
  readonly periodFrom: IsoDate | null;
  readonly periodTo: IsoDate | null;
  /** "theo Kế hoạch", "đột xuất", …; null prints nothing. */
  readonly form: string | null;
  /** One entry a line: "Đoàn kiểm tra: …", "Đại diện Sở Công Thương: …". */
  readonly participants: readonly string[];
  /** Codes of the areas looked at; all of `areas` when the whole plan was covered. */
  readonly areasInspected: readonly string[];
  /** Files and reports that the unit supplied, one entry a line. */
  readonly filesProvided: readonly string[];
}

/** A result worth recording. */
export interface NoticeResult {
  readonly code: string;
  readonly area: string;
  readonly content: string;
}

/** A weakness with what proves it. */
export interface NoticeWeakness {
  readonly code: string;
  readonly area: string;
  readonly content: string;
  readonly evidence: string | null;
  readonly legalGround: string | null;
  /** Already recorded in an earlier inspection. */
  readonly repeated: boolean;
  readonly objectiveCause: string | null;
  readonly subjectiveCause: string | null;
  /** A cause of which the register does not say whether it is objective or subjective. */
  readonly cause: string | null;
  /** The code of the weakness that this one adds to: printed beside its own code, and not counted as a weakness more. */
  readonly supplements: string | null;
}

/** A difficulty of mechanism or means that the unit reported, with what it proposes. */
export interface NoticeDifficulty {
  readonly code: string;
  readonly area: string;
  readonly content: string;
  readonly proposal: string | null;
}

/** A deadline as written ("trước ngày 30/9/2023") and as computed (its last day). */
export interface NoticeDeadline {
  readonly text: string | null;
  readonly lastDay: IsoDate | null;
}

/** What must be done, by whom, until when. */
export interface NoticeRecommendation {
  readonly code: string;
  readonly area: string;
  readonly text: string;
  readonly responsible: string | null;
  readonly deadline: NoticeDeadline;
  readonly evidenceRequired: string | null;
}

/** One inspected entity: the unit of the visit, or the commune inspected with its district. */
export interface NoticeEntity {
  readonly kind: 'unit' | 'commune';
  /** The name valid on the day of the notice, as in a sentence: "Ủy ban nhân dân huyện Trần Đề". */
  readonly name: string | null;
  /** When a commune was visited, printed beside its name; null prints nothing. */
  readonly visitedOn: VisitDays | null;
  readonly results: readonly NoticeResult[];
  readonly weaknesses: readonly NoticeWeakness[];
  readonly difficulties: readonly NoticeDifficulty[];
  /** Recommendations to this entity. */
  readonly recommendations: readonly NoticeRecommendation[];
}

/** Everything that a conclusion notice prints; lists keep the order of the register. */
export interface ConclusionNoticeContent {
  /** The year of the plan. */
  readonly year: number | null;
  readonly issuer: Issuer;
  /** Plan, decision on the team, minutes of the visit: null when the register does not have them. */
  readonly plan: CitedDocument | null;
  readonly teamDecision: CitedDocument | null;
  /** Further grounds, printed before the plan. */
  readonly otherGrounds: readonly CitedDocument[];
  readonly minutes: readonly CitedDocument[];
  /** All areas of the plan, in its order: the order of every grouped list. */
  readonly areas: readonly NoticeArea[];
  /** `say`: an inspected area without a result prints "Không có nội dung ghi nhận."; `skip`: it prints nothing. */
  readonly emptyAreas: 'say' | 'skip';
  readonly visit: NoticeVisit;
  /** The unit first, then its commune where there is one. */
  readonly entities: readonly NoticeEntity[];
  /** General appraisal, opening part II; null prints nothing. */
  readonly overallAssessment: string | null;
  /** Recommendations to others: sở, ngành, Ủy ban nhân dân tỉnh. */
  readonly otherRecommendations: readonly NoticeRecommendation[];
  /** The day until which the unit reports what it has remedied. */
  readonly reportDeadline: NoticeDeadline;
  readonly signer: Signer;
  /** Nơi nhận, without dashes or closing signs; the last is the file copy: "Lưu: VT, CCHC". */
  readonly recipients: readonly string[];
  /** Prints "BẢN NHÁP – CÒN THIẾU DỮ LIỆU": drafted although the check found errors. */
  readonly draftMark: boolean;
}
