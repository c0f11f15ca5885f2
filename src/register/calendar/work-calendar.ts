/** Which days civil servants work: Monday to Friday, less the days off, plus the weekend days worked instead. */

import { dayNumber, fromDayNumber, weekdayOfDay, yearOfDay, type IsoDate } from '../dates';

/** A date worked out from the calendar, with the years it rests on whose days off are not known to be complete. */
export interface CalendarDate {
  readonly date: IsoDate;
  readonly incompleteYears: readonly number[];
}

/** A signed number of working days, with the years it rests on whose days off are not known to be complete. */
export interface WorkingDays {
  readonly days: number;
  readonly incompleteYears: readonly number[];
}

/** The longest term that is counted, in days, working days or months; a longer one is a slip of the keyboard. */
export const LONGEST_TERM = 9999;

const NO_YEARS: readonly number[] = [];

/** 1970-01-01 was a Thursday: three days after the Monday that weeks are counted from. */
const DAYS_SINCE_MONDAY = 3;

function isWeekend(day: number): boolean {
  const weekday = weekdayOfDay(day);
  return weekday === 0 || weekday === 6;
}

/** How many Mondays to Fridays lie from 1969-12-29 through a day; negative before. */
function weekdaysThrough(day: number): number {
  const shifted = day + DAYS_SINCE_MONDAY;
  const weeks = Math.floor(shifted / 7);
  return weeks * 5 + Math.min(shifted - weeks * 7 + 1, 5);
}

function sortedDays(dates: Iterable<IsoDate>, keep: (day: number) => boolean): number[] {
  return [...new Set(dates)]
    .map(dayNumber)
    .filter(keep)
    .sort((a, b) => a - b);
}

/**
 * The working calendar. Years it knows nothing of count as Monday to Friday, and every result that rests on a year not
 * marked complete says so.
 */
export class WorkCalendar {
  /** Weekdays off, in order. Days off at the weekend change nothing and are left out. */
  readonly daysOff: readonly IsoDate[];
  /** Saturdays and Sundays worked, in order. */
  readonly workedDays: readonly IsoDate[];
  /** Years whose days off have all been entered, in order. */
  readonly completeYears: readonly number[];

  private readonly complete: ReadonlySet<number>;
  private readonly exceptions: readonly number[];
  /** At i: working days gained (weekend days worked) less those lost (days off) through exception i. */
  private readonly gained: readonly number[];
  private readonly lost: number;

  /** Takes dates that exist; a date given both as off and as worked counts as worked when at the weekend, else as off. */
  constructor(daysOff: Iterable<IsoDate>, workedDays: Iterable<IsoDate>, completeYears: Iterable<number>) {
    const off = sortedDays(daysOff, (day) => !isWeekend(day));
    const worked = sortedDays(workedDays, isWeekend);
    this.daysOff = off.map(fromDayNumber);
    this.workedDays = worked.map(fromDayNumber);
    this.completeYears = [...new Set(completeYears)].sort((a, b) => a - b);
    this.complete = new Set(this.completeYears);
    this.exceptions = [...off, ...worked].sort((a, b) => a - b);
    this.lost = off.length;
    let sum = 0;
    this.gained = this.exceptions.map((day) => (sum += isWeekend(day) ? 1 : -1));
  }

  /** Tells whether all days off of a year have been entered. */
  isYearComplete(year: number): boolean {
    return this.complete.has(year);
  }

  /** Tells whether a date is a working day. */
  isWorkday(date: IsoDate): boolean {
    return this.isWorkdayNumber(dayNumber(date));
  }

  /** The first working day on or after a date. */
  nextWorkday(date: IsoDate): CalendarDate {
    const start = dayNumber(date);
    const end = this.isWorkdayNumber(start) ? start : this.nth(start, 1);
    return this.dated(start, end);
  }

  /**
   * The day on which a term of `count` working days ends. Day 0 is not counted (Bộ luật Dân sự 2015, Điều 147); a term
   * of 0 ends on day 0. `count` is a whole number from 0 to `LONGEST_TERM`.
   */
  addWorkingDays(dayZero: IsoDate, count: number): CalendarDate {
    if (!Number.isInteger(count) || count < 0 || count > LONGEST_TERM) {
      throw new RangeError(`A term of ${count} working days cannot be counted`);
    }
    const start = dayNumber(dayZero);
    return count === 0 ? { date: dayZero, incompleteYears: NO_YEARS } : this.dated(start + 1, this.nth(start, count));
  }

  /** Working days after the earlier date through the later one: positive when `to` is later, negative when earlier. */
  workingDaysBetween(from: IsoDate, to: IsoDate): WorkingDays {
    const start = dayNumber(from);
    const end = dayNumber(to);
    const days = this.workdaysThrough(end) - this.workdaysThrough(start);
    const incompleteYears = start === end ? NO_YEARS : this.incomplete(Math.min(start, end) + 1, Math.max(start, end));
    return { days, incompleteYears };
  }

  private isWorkdayNumber(day: number): boolean {
    return this.workdaysThrough(day) > this.workdaysThrough(day - 1);
  }

  /** Working days from a fixed Monday through a day; differences of it are counts of working days. */
  private workdaysThrough(day: number): number {
    let low = 0;
    let high = this.exceptions.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const exception = this.exceptions[middle];
      if (exception !== undefined && exception <= day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return weekdaysThrough(day) + (this.gained[low - 1] ?? 0);
  }

  /** The `count`-th working day after a day. */
  private nth(day: number, count: number): number {
    const target = this.workdaysThrough(day) + count;
    let low = day + 1;
    // Seven days hold five weekdays, and no more of those are off than there are days off in all.
    let high = day + Math.ceil((count + this.lost) / 5) * 7;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.workdaysThrough(middle) >= target) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private dated(first: number, last: number): CalendarDate {
    return { date: fromDayNumber(last), incompleteYears: this.incomplete(first, last) };
  }

  private incomplete(first: number, last: number): readonly number[] {
    const lastYear = yearOfDay(last);
    let years: number[] | null = null;
    for (let year = yearOfDay(first); year <= lastYear; year++) {
      if (!this.complete.has(year)) {
        (years ??= []).push(year);
      }
    }
    return years ?? NO_YEARS;
  }
}
