/** From the rows of the calendar sheet to the calendar, with a problem for each row that cannot be taken as it stands. */

import { formatDate, isPlausibleYear, weekday, yearOf, type IsoDate } from '../dates';
import { defineProblem, type Place, type Problem } from '../problem';
import type { RawCell } from '../snapshot';
import type { DayKind } from '../vocabulary';
import { WorkCalendar } from './work-calendar';

/** One row of the calendar sheet. For `YEAR_COMPLETE` any date of the year stands for the year. */
export interface CalendarRow {
  readonly date: IsoDate;
  readonly kind: DayKind;
  readonly place?: Place;
}

/**
 * A row of the calendar sheet that says nothing certain, for its date or kind is blank or unreadable. It speaks of a year;
 * null when even that can't be told.
 */
export interface UnclearRow {
  readonly year: number | null;
}

/** A row without both date and kind: of the year of its date, else of the year in what was typed for one (31/02/2023). */
export function unclearRow(date: IsoDate | null, found: RawCell | undefined): UnclearRow {
  if (date !== null) return { year: yearOf(date) };
  const years = typeof found === 'string' ? (found.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu) ?? []) : [];
  return { year: years.length === 1 ? Number(years[0]) : null };
}

/** The calendar that rows make, and what is wrong with them. */
export interface CalendarFromRows {
  readonly calendar: WorkCalendar;
  readonly problems: readonly Problem[];
}

const bothOffAndWorked = defineProblem<{ date: IsoDate }>('CALENDAR_DAY_BOTH_OFF_AND_WORKED', {
  severity: 'error',
  vi: ({ date }) => `Ngày ${formatDate(date)} vừa là ngày nghỉ vừa là ngày làm bù nên không được tính vào đâu cả.`,
  en: ({ date }) => `${formatDate(date)} is both a day off and a worked day, so neither counts.`,
  tip: {
    vi: 'Đối chiếu với thông báo lịch nghỉ của năm và xóa dòng sai.',
    en: "Compare with the year's holiday notice and delete the wrong row.",
  },
});

const workedWeekday = defineProblem<{ date: IsoDate }>('CALENDAR_WORKED_WEEKDAY', {
  severity: 'warning',
  vi: ({ date }) => `Ngày làm bù ${formatDate(date)} không phải thứ Bảy hay Chủ nhật.`,
  en: ({ date }) => `${formatDate(date)} is entered as worked instead of a weekday, but is no Saturday or Sunday.`,
  tip: {
    vi: 'Sửa lại ngày theo thông báo hoán đổi ngày làm việc, hoặc xóa dòng này.',
    en: 'Correct the date by the notice on swapped working days, or delete the row.',
  },
});

const yearOutOfRange = defineProblem<{ date: IsoDate }>('CALENDAR_YEAR_OUT_OF_RANGE', {
  severity: 'error',
  vi: ({ date }) => `Ngày ${formatDate(date)} nằm ngoài các năm 1990–2100 nên không được tính.`,
  en: ({ date }) => `${formatDate(date)} lies outside the years 1990–2100 and is not counted.`,
  tip: { vi: 'Kiểm tra lại năm của ngày này.', en: 'Check the year of this date.' },
});

/**
 * Builds the calendar. A date that is both off and worked counts as neither; a worked Monday to Friday is a working day
 * anyway; both are reported, as is a date in a year the register cannot be about. A day off at the weekend is normal.
 * A year is complete when a row says so and none of its rows is unclear or contradicted.
 */
export function calendarFromRows(rows: Iterable<CalendarRow>, unclear: readonly UnclearRow[] = []): CalendarFromRows {
  const problems: Problem[] = [];
  const off = new Set<IsoDate>();
  const worked = new Map<IsoDate, Place | undefined>();
  const complete = new Set<number>();
  for (const { date, kind, place } of rows) {
    if (!isPlausibleYear(yearOf(date))) {
      problems.push(yearOutOfRange({ date }, place));
    } else if (kind === 'DAY_OFF') {
      off.add(date);
    } else if (kind === 'WORKED') {
      worked.set(date, place);
    } else {
      complete.add(yearOf(date));
    }
  }
  for (const [date, place] of worked) {
    if (off.delete(date)) {
      worked.delete(date);
      complete.delete(yearOf(date));
      problems.push(bothOffAndWorked({ date }, place));
    } else if (weekday(date) % 6 !== 0) {
      problems.push(workedWeekday({ date }, place));
    }
  }
  for (const { year } of unclear) {
    if (year === null) complete.clear();
    else complete.delete(year);
  }
  return { calendar: new WorkCalendar(off, worked.keys(), complete), problems };
}
