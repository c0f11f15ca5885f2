/** What a reminder letter (công văn đôn đốc) says, as plain data: the one thing the register hands over. */
import type { IsoDate } from '../../register/dates';
import type { CitedDocument, Issuer, Signer } from '../official';

/** What a unit is reminded of: remedies after a conclusion notice (plan, IV.2), or its self-inspection (plan, III.1). */
export type ReminderKind = 'remedy' | 'selfInspection';

/** How pressing something is: past its day, near it, or still to be done. */
export type Urgency = 'late' | 'near' | 'open';

/** One thing that the unit still owes. */
export interface ReminderItem {
  readonly code: string | null;
  /** A finding's recommendation, the remedy report, or a self-inspection report. */
  readonly kind: 'finding' | 'remedyReport' | 'selfInspectionReport';
  /** What is owed; null when the register does not say. */
  readonly text: string | null;
  /** The day that holds now: an extension takes the place of the first. */
  readonly due: IsoDate | null;
  /** Calendar days past the day, negative while there is time; null without a day. */
  readonly daysLate: number | null;
  /** Where it stands, in the words of the register: "Quá hạn báo cáo", "Sắp đến hạn". */
  readonly state: string | null;
  readonly urgency: Urgency;
  /** Already submitted to Ủy ban nhân dân tỉnh for a decision (plan, IV.2). */
  readonly submitted: boolean;
}

/** Everything that a reminder letter prints; items keep the order of visits and of the register. */
export interface ReminderLetterContent {
  readonly kind: ReminderKind;
  /** The year of the plan. */
  readonly year: number | null;
  readonly issuer: Issuer;
  /** The unit addressed, by the name valid on the day of the letter. */
  readonly unit: string | null;
  /** Null when the register does not have it. */
  readonly plan: CitedDocument | null;
  /** The conclusion notices whose findings are owed; one that the register lacks has neither number nor date. */
  readonly conclusions: readonly CitedDocument[];
  /** The day on which lateness was counted. */
  readonly asOf: IsoDate;
  /** How many reminders went out before this one, and the last of them. */
  readonly reminded: number;
  readonly lastReminder: CitedDocument | null;
  readonly items: readonly ReminderItem[];
  /** The periods of the self-inspections, as in a sentence: "06 tháng đầu năm". */
  readonly periods: readonly string[];
  /** The unit's plan of self-inspection has not come either. */
  readonly planMissing: boolean;
  /** The day until which the unit reports now; null when it is still to be fixed. */
  readonly reportBy: IsoDate | null;
  readonly signer: Signer;
  /** Nơi nhận, without dashes or closing signs; the first is "Như trên", the last the file copy. */
  readonly recipients: readonly string[];
  /** Prints "BẢN NHÁP – CÒN THIẾU DỮ LIỆU": drafted although the check found errors. */
  readonly draftMark: boolean;
}
