/** The fixed words of the register in English, beside the Vietnamese words of its cells. */
import type { Bilingual } from '../register/problem';
import {
  findingStatus,
  overdueFlag,
  selfInspectionPeriod,
  selfInspectionStatus,
  visitLateness,
  visitStatus,
  type FindingStatus,
  type KeyOf,
  type VisitStatus,
  type Vocabulary,
} from '../register/vocabulary';

type English<V> = Readonly<Record<KeyOf<V>, string>>;

const findingStatusEn: English<typeof findingStatus> = {
  NOT_APPLICABLE: 'Nothing to remedy',
  MET: 'Met',
  PARTLY: 'Partly met',
  NOT_MET: 'Not met',
  SUBMITTED: 'Submitted for a decision',
  REPORTED: 'Reported, awaiting re-check',
  REPORTED_LATE: 'Reported late, awaiting re-check',
  NO_DEADLINE: 'No deadline',
  OVERDUE: 'Overdue',
  DUE_TODAY: 'Due today',
  DUE_SOON: 'Due soon',
  NOT_DUE: 'Not due yet',
  INVALID_DATA: 'Wrong data',
};

const visitStatusEn: English<typeof visitStatus> = {
  UNSCHEDULED: 'Not scheduled',
  SCHEDULED: 'Scheduled',
  NOTIFIED: 'Notified',
  REPORT_RECEIVED: 'Report received',
  INSPECTED: 'Inspected',
  CONCLUDED: 'Concluded',
  REMEDYING: 'Being remedied',
  REPORTED: 'Reported',
  RECHECKED: 'Re-checked',
  COMPLETED: 'Completed',
  POSTPONED: 'Postponed',
  CANCELLED: 'Cancelled',
  INVALID_DATA: 'Wrong data',
};

const overdueFlagEn: English<typeof overdueFlag> = { REPORT: 'Report overdue', REMEDY: 'Remedy overdue' };

const latenessEn: English<typeof visitLateness> = {
  OUTLINE_REPORT: 'Outline report overdue',
  VISIT: 'Visit past its date',
  CONCLUSION: 'Conclusion overdue',
  REMEDY_REPORT: 'Remedy report overdue',
};

const selfInspectionStatusEn: English<typeof selfInspectionStatus> = {
  NOT_DUE: 'Not due yet',
  SUBMITTED: 'Submitted',
  SUBMITTED_LATE: 'Submitted late',
  OVERDUE: 'Overdue',
  NO_DEADLINE: 'No deadline',
  INVALID_DATA: 'Wrong data',
};

const periodEn: English<typeof selfInspectionPeriod> = { HALF_YEAR: 'first six months', YEAR: 'whole year' };

function byLabel<K extends string>(
  vocabulary: Vocabulary<K>,
  english: Readonly<Record<K, string>>,
): [string, string][] {
  return vocabulary.keys.map((key) => [vocabulary.label(key), english[key]]);
}

const english = new Map([
  ...byLabel(selfInspectionStatus, selfInspectionStatusEn),
  ...byLabel(visitStatus, visitStatusEn),
  ...byLabel(findingStatus, findingStatusEn),
  ...byLabel(overdueFlag, overdueFlagEn),
  ...byLabel(visitLateness, latenessEn),
  ...byLabel(selfInspectionPeriod, periodEn),
]);

/** A word of a cell, such as a status, in both languages; one that is no fixed word stays as it is. */
export function cellWord(label: string): Bilingual {
  return { vi: label, en: english.get(label) ?? label };
}

/** The name of a finding's status. */
export function findingStatusName(status: FindingStatus): Bilingual {
  return { vi: findingStatus.label(status), en: findingStatusEn[status] };
}

/** The name of a visit's status. */
export function visitStatusName(status: VisitStatus): Bilingual {
  return { vi: visitStatus.label(status), en: visitStatusEn[status] };
}
