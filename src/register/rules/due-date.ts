/** The due date of a finding, from the kind of deadline its conclusion notice sets and the working calendar. */

import { LONGEST_TERM, type WorkCalendar } from '../calendar/work-calendar';
import {
  addDays,
  addMonths,
  formatDate,
  isPlausibleYear,
  lastDayOfMonth,
  lastDayOfQuarter,
  yearOf,
  type IsoDate,
} from '../dates';
import { defineProblem, type Place, type Problem } from '../problem';
import type { DeadlineKind } from '../vocabulary';

/** A deadline as a notice expresses it. Which fields count depends on the kind; the others are ignored. */
export interface DeadlineTerms {
  readonly kind: DeadlineKind;
  /** The date named (`trước ngày`, `chậm nhất ngày`), any day of the month or quarter named, or the review date. */
  readonly date: IsoDate | null;
  /** How many days, working days or months. */
  readonly count: number | null;
  /** The day the term counts from; it is not counted itself. */
  readonly from: IsoDate | null;
}

/** The inputs a due date may lack. */
export type DeadlineInput = 'date' | 'count' | 'from';

/** What someone should look at although the due date is known, or why an ongoing duty has none. */
export type DueDateWarning =
  | { readonly kind: 'dayOff'; readonly date: IsoDate }
  | { readonly kind: 'incompleteYears'; readonly years: readonly number[] }
  | { readonly kind: 'needsReviewDate' };

/** A due date, or which inputs it lacks. `invalid` inputs are there but cannot be used. */
export interface DueDate {
  readonly dueDate: IsoDate | null;
  readonly missing: readonly DeadlineInput[];
  readonly invalid: readonly DeadlineInput[];
  readonly warnings: readonly DueDateWarning[];
}

/** How the office reads deadlines. */
export interface DueDateSettings {
  /** True when a report on 30/9 is in time for `trước ngày 30/9`; otherwise the last day is 29/9. */
  readonly beforeDateInclusive: boolean;
}

const NONE: readonly never[] = [];

/**
 * Works out the due date. Terms in days, working days or months do not count day 0 and, when the last day is a day off,
 * end on the next working day (Bộ luật Dân sự 2015, Điều 147–148). A date, month or quarter that the notice names itself
 * is not such a term: it is never moved, and a day off is only pointed out.
 */
export function dueDate(terms: DeadlineTerms, calendar: WorkCalendar, settings: DueDateSettings): DueDate {
  switch (terms.kind) {
    case 'DAYS':
    case 'WORKING_DAYS':
    case 'MONTHS':
      return countedDate(terms.kind, terms.count, terms.from, calendar);
    case 'BEFORE_DATE':
      return namedDate(terms.date, calendar, (date) => (settings.beforeDateInclusive ? date : addDays(date, -1)));
    case 'IN_MONTH':
      return namedDate(terms.date, calendar, lastDayOfMonth);
    case 'IN_QUARTER':
      return namedDate(terms.date, calendar, lastDayOfQuarter);
    case 'BY_DATE':
      return namedDate(terms.date, calendar, (date) => date);
    case 'ONGOING':
      return terms.date === null
        ? { dueDate: null, missing: ['date'], invalid: NONE, warnings: [{ kind: 'needsReviewDate' }] }
        : namedDate(terms.date, calendar, (date) => date);
  }
}

function namedDate(date: IsoDate | null, calendar: WorkCalendar, lastDay: (date: IsoDate) => IsoDate): DueDate {
  if (date === null) {
    return { dueDate: null, missing: ['date'], invalid: NONE, warnings: NONE };
  }
  if (!isPlausibleYear(yearOf(date))) {
    return { dueDate: null, missing: NONE, invalid: ['date'], warnings: NONE };
  }
  const due = lastDay(date);
  const warnings: readonly DueDateWarning[] = calendar.isWorkday(due) ? NONE : [{ kind: 'dayOff', date: due }];
  return { dueDate: due, missing: NONE, invalid: NONE, warnings };
}

function countedDate(
  kind: 'DAYS' | 'WORKING_DAYS' | 'MONTHS',
  count: number | null,
  from: IsoDate | null,
  calendar: WorkCalendar,
): DueDate {
  const countFits = count !== null && Number.isInteger(count) && count >= 1 && count <= LONGEST_TERM;
  const fromFits = from !== null && isPlausibleYear(yearOf(from));
  if (!countFits || !fromFits) {
    const missing: DeadlineInput[] = [];
    const invalid: DeadlineInput[] = [];
    if (!countFits) {
      (count === null ? missing : invalid).push('count');
    }
    if (!fromFits) {
      (from === null ? missing : invalid).push('from');
    }
    return { dueDate: null, missing, invalid, warnings: NONE };
  }
  const { date, incompleteYears } =
    kind === 'WORKING_DAYS'
      ? calendar.addWorkingDays(from, count)
      : calendar.nextWorkday(kind === 'DAYS' ? addDays(from, count) : addMonths(from, count));
  const warnings: readonly DueDateWarning[] =
    incompleteYears.length > 0 ? [{ kind: 'incompleteYears', years: incompleteYears }] : NONE;
  return { dueDate: date, missing: NONE, invalid: NONE, warnings };
}

const INPUT_NAMES: Readonly<Record<DeadlineInput, { readonly vi: string; readonly en: string }>> = {
  date: { vi: 'ngày của thời hạn', en: 'the date of the deadline' },
  count: { vi: 'trị số thời hạn', en: 'the length of the term' },
  from: { vi: 'ngày bắt đầu tính', en: 'the day it counts from' },
};

const inputMissing = defineProblem<DeadlineInput>('DUE_DATE_INPUT_MISSING', {
  severity: 'error',
  vi: (input) => `Chưa tính được ngày đến hạn vì thiếu ${INPUT_NAMES[input].vi}.`,
  en: (input) => `The due date cannot be worked out without ${INPUT_NAMES[input].en}.`,
  tip: { vi: 'Nhập theo thông báo kết luận.', en: 'Enter it as the conclusion notice has it.' },
});

const inputInvalid = defineProblem<DeadlineInput>('DUE_DATE_INPUT_INVALID', {
  severity: 'error',
  vi: (input) => `Chưa tính được ngày đến hạn vì ${INPUT_NAMES[input].vi} không hợp lệ.`,
  en: (input) => `The due date cannot be worked out: ${INPUT_NAMES[input].en} is not valid.`,
  tip: (input) =>
    input === 'count'
      ? { vi: 'Nhập số nguyên từ 1 đến 9999.', en: 'Enter a whole number from 1 to 9999.' }
      : { vi: 'Nhập ngày trong các năm 1990–2100.', en: 'Enter a date in the years 1990–2100.' },
});

const needsReviewDate = defineProblem<null>('DUE_DATE_NEEDS_REVIEW_DATE', {
  severity: 'warning',
  vi: () => 'Kiến nghị thực hiện thường xuyên nhưng chưa có ngày rà soát nên không theo dõi được.',
  en: () => 'This is to be done continually but has no review date, so it cannot be followed up.',
  tip: { vi: 'Nhập ngày rà soát vào ô ngày của thời hạn.', en: 'Enter a review date as the date of the deadline.' },
});

const fallsOnDayOff = defineProblem<IsoDate>('DUE_DATE_ON_DAY_OFF', {
  severity: 'warning',
  vi: (date) => `Ngày đến hạn ${formatDate(date)} là ngày nghỉ; hạn do văn bản ấn định nên không tự dời.`,
  en: (date) => `The due date ${formatDate(date)} is a day off; a date set by the notice itself is not moved.`,
  tip: {
    vi: 'Nếu cần, thống nhất lại ngày với đơn vị bằng văn bản.',
    en: 'If need be, agree on another date with the unit in writing.',
  },
});

const calendarIncomplete = defineProblem<readonly number[]>('DUE_DATE_CALENDAR_INCOMPLETE', {
  severity: 'warning',
  vi: (years) => `Ngày đến hạn có thể sai vì chưa nhập đủ ngày nghỉ của năm ${years.join(', ')}.`,
  en: (years) => `The due date may be wrong: the days off of ${years.join(', ')} have not all been entered.`,
  tip: {
    vi: 'Nhập ngày nghỉ, ngày làm bù của năm đó rồi thêm dòng "Đã nhập đủ năm".',
    en: 'Enter the days off and worked days of that year, then a row "Đã nhập đủ năm".',
  },
});

/** What there is to tell the user about a due date, at the row it belongs to. */
export function dueDateProblems(result: DueDate, place: Place): readonly Problem[] {
  const warned = result.warnings.map((warning) => {
    switch (warning.kind) {
      case 'dayOff':
        return fallsOnDayOff(warning.date, place);
      case 'incompleteYears':
        return calendarIncomplete(warning.years, place);
      case 'needsReviewDate':
        return needsReviewDate(null, place);
    }
  });
  // An ongoing duty without a review date is told of once, not also as a missing date.
  const missing = warned.length > 0 ? [] : result.missing.map((input) => inputMissing(input, place));
  return [...missing, ...result.invalid.map((input) => inputInvalid(input, place)), ...warned];
}
