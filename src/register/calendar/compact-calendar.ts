/** The calendar as one line of text, so that a formula can take it from a single cell. */

import { isIsoDate, isPlausibleYear, type IsoDate } from '../dates';
import { defineProblem, failure, success, type Result } from '../problem';
import { WorkCalendar } from './work-calendar';

/** Names the format and its version, and keeps a spreadsheet from taking the text for a time or a number. */
const PREFIX = 'LICH1';

const YEAR_PATTERN = /^(\d{4}):((?:\d{4}(?:,\d{4})*)?)(?:;\+(\d{4}(?:,\d{4})*))?(;!)?$/;

const unreadable = defineProblem<{ text: string }>('CALENDAR_TEXT_UNREADABLE', {
  severity: 'error',
  vi: ({ text }) => `Không đọc được lịch làm việc từ nội dung "${text.slice(0, 40)}".`,
  en: ({ text }) => `The text "${text.slice(0, 40)}" is not a working calendar.`,
  tip: {
    vi: 'Trỏ tham số này vào ô lịch làm việc mà công cụ đã tạo, không gõ tay.',
    en: 'Point this argument at the calendar cell that the tool keeps; do not type it.',
  },
});

/**
 * Writes a calendar as text: `LICH1 2024:0101,0429;+0504;! …` – per year its weekdays off, the weekend days worked after
 * `+`, and `!` when the year is complete.
 */
export function encodeCalendar(calendar: WorkCalendar): string {
  const years = new Map<string, { off: string[]; worked: string[] }>();
  const of = (year: string) => {
    const entry = years.get(year) ?? { off: [], worked: [] };
    years.set(year, entry);
    return entry;
  };
  for (const date of calendar.daysOff) {
    of(date.slice(0, 4)).off.push(monthAndDay(date));
  }
  for (const date of calendar.workedDays) {
    of(date.slice(0, 4)).worked.push(monthAndDay(date));
  }
  for (const year of calendar.completeYears) {
    of(String(year));
  }
  const parts = [...years.keys()].sort().map((year) => {
    const { off, worked } = of(year);
    const workedPart = worked.length > 0 ? `;+${worked.join(',')}` : '';
    return `${year}:${off.join(',')}${workedPart}${calendar.isYearComplete(Number(year)) ? ';!' : ''}`;
  });
  return [PREFIX, ...parts].join(' ');
}

/** Reads the text that `encodeCalendar` writes; anything else is a problem, never half a calendar. */
export function decodeCalendar(text: string): Result<WorkCalendar> {
  const [prefix, ...parts] = text.trim().split(/\s+/);
  const off: IsoDate[] = [];
  const worked: IsoDate[] = [];
  const complete: number[] = [];
  const seen = new Set<string>();
  for (const part of parts) {
    const fields = YEAR_PATTERN.exec(part);
    const year = fields?.[1] ?? '';
    const yearOff = datesOf(year, fields?.[2]);
    const yearWorked = datesOf(year, fields?.[3]);
    if (!isPlausibleYear(Number(year)) || seen.has(year) || ![...yearOff, ...yearWorked].every(isIsoDate)) {
      return failure(unreadable({ text }));
    }
    seen.add(year);
    off.push(...yearOff);
    worked.push(...yearWorked);
    if (fields?.[4] !== undefined) {
      complete.push(Number(year));
    }
  }
  return prefix === PREFIX ? success(new WorkCalendar(off, worked, complete)) : failure(unreadable({ text }));
}

function monthAndDay(date: IsoDate): string {
  return date.slice(5, 7) + date.slice(8, 10);
}

function datesOf(year: string, list = ''): IsoDate[] {
  return list === '' ? [] : list.split(',').map((day) => `${year}-${day.slice(0, 2)}-${day.slice(2)}`);
}
