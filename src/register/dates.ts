/** Calendar dates as ISO text and whole day numbers: no clock, no time zone, no locale. */

/** A calendar date as `yyyy-mm-dd`. Two of them compare as dates when compared as text. */
export type IsoDate = string;

/** The years the register can be about. */
export const EARLIEST_YEAR = 1990;
export const LATEST_YEAR = 2100;

const LONGEST_DATE_TEXT = 64;
const ZERO = '0'.charCodeAt(0);

const ISO_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const NUMERIC_PATTERN = /^(?:ngày )?(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})$/;
const WORDED_PATTERN = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/;

/** Day number of 1970-01-01 counted from 0000-03-01, and the lengths of the cycles of the Gregorian calendar. */
const EPOCH_SHIFT = 719468;
const DAYS_PER_ERA = 146097;

/** Excel serial of 1970-01-01, and the serial that stands for 29/02/1900, a day that never was. */
const SERIAL_OF_EPOCH = 25569;
const PHANTOM_SERIAL = 60;
const DAYS_FROM_1900_TO_1904 = 1462;
const LAST_SERIAL = 2958465;

function daysInMonth(year: number, month: number): number {
  if (month === 2) {
    return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function exists(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

function isoOf(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

function digits(iso: IsoDate, at: number): number {
  return (iso.charCodeAt(at) - ZERO) * 10 + iso.charCodeAt(at + 1) - ZERO;
}

function dayOf(iso: IsoDate): number {
  return digits(iso, 8);
}

/** Day number of a civil date: days since 1970-01-01 in the Gregorian calendar, the year counted from March. */
function dayNumberOf(year: number, month: number, day: number): number {
  const shiftedYear = month > 2 ? year : year - 1;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

/** Tells whether a text is a day that exists, written exactly `yyyy-mm-dd` (years 0001–9999). */
export function isIsoDate(text: string): boolean {
  const parts = ISO_PATTERN.exec(text);
  return parts !== null && exists(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** Year of a date. */
export function yearOf(iso: IsoDate): number {
  return digits(iso, 0) * 100 + digits(iso, 2);
}

/** Month of a date, 1–12. */
export function monthOf(iso: IsoDate): number {
  return digits(iso, 5);
}

/** Days from 1970-01-01 to the date; negative before it. */
export function dayNumber(iso: IsoDate): number {
  return dayNumberOf(yearOf(iso), monthOf(iso), dayOf(iso));
}

/** The date of a day number (days since 1970-01-01, in the years 1–9999), the inverse of `dayNumber`. */
export function fromDayNumber(days: number): IsoDate {
  const marchYear = yearFromMarch(days);
  const dayOfYear = days - dayNumberOf(marchYear, 3, 1);
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return monthFromMarch < 10
    ? isoOf(marchYear, monthFromMarch + 3, day)
    : isoOf(marchYear + 1, monthFromMarch - 9, day);
}

/** The year, from March through February, that a day number lies in. */
function yearFromMarch(days: number): number {
  const shifted = days + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096);
  return era * 400 + Math.floor((dayOfEra - leapDays) / 365);
}

/** Vietnam keeps UTC+7 all year (Quyết định 121/CP of 1975). */
const VIETNAM_OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** The day it is in Vietnam at a moment, in milliseconds since 1970-01-01 UTC. */
export function dayInVietnam(milliseconds: number): IsoDate {
  return fromDayNumber(Math.floor((milliseconds + VIETNAM_OFFSET_MS) / DAY_MS));
}

/** The year of a day number. */
export function yearOfDay(days: number): number {
  const marchYear = yearFromMarch(days);
  return days < dayNumberOf(marchYear + 1, 1, 1) ? marchYear : marchYear + 1;
}

/** Day of the week of a day number: 0 is Sunday, 6 is Saturday. */
export function weekdayOfDay(days: number): number {
  return (((days + 4) % 7) + 7) % 7;
}

/** Day of the week: 0 is Sunday, 6 is Saturday. */
export function weekday(iso: IsoDate): number {
  return weekdayOfDay(dayNumber(iso));
}

/** The date a number of calendar days later (earlier when negative). */
export function addDays(iso: IsoDate, days: number): IsoDate {
  return fromDayNumber(dayNumber(iso) + days);
}

/**
 * The corresponding day a number of months later (earlier when negative); where that month has no such day, its last
 * day (Bộ luật Dân sự 2015, Điều 148).
 */
export function addMonths(iso: IsoDate, months: number): IsoDate {
  const index = yearOf(iso) * 12 + monthOf(iso) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return isoOf(year, month, Math.min(dayOf(iso), daysInMonth(year, month)));
}

/** The last day of the month of a date. */
export function lastDayOfMonth(iso: IsoDate): IsoDate {
  const year = yearOf(iso);
  const month = monthOf(iso);
  return isoOf(year, month, daysInMonth(year, month));
}

/** The last day of the quarter of a date. */
export function lastDayOfQuarter(iso: IsoDate): IsoDate {
  const year = yearOf(iso);
  const month = Math.ceil(monthOf(iso) / 3) * 3;
  return isoOf(year, month, daysInMonth(year, month));
}

/**
 * The date of a spreadsheet serial number; the fraction is a time of day and is dropped. Null when the serial is no
 * date: below 1, past 31/12/9999, or 60, the 29/02/1900 that Excel believes in.
 */
export function fromSerial(serial: number, date1904: boolean): IsoDate | null {
  const whole = Math.floor(serial) + (date1904 ? DAYS_FROM_1900_TO_1904 : 0);
  if (!(serial >= 1) || whole > LAST_SERIAL || whole === PHANTOM_SERIAL) {
    return null;
  }
  return fromDayNumber(whole - SERIAL_OF_EPOCH + (whole < PHANTOM_SERIAL ? 1 : 0));
}

/** The serial number a spreadsheet stores for a date (1900 system unless told otherwise), for dates it can show. */
export function toSerial(iso: IsoDate, date1904 = false): number {
  const serial = dayNumber(iso) + SERIAL_OF_EPOCH;
  if (date1904) {
    return serial - DAYS_FROM_1900_TO_1904;
  }
  return serial <= PHANTOM_SERIAL ? serial - 1 : serial;
}

/** The date as Vietnamese documents write it: `dd/mm/yyyy`. */
export function formatDate(iso: IsoDate): string {
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}

/**
 * Reads a date typed as text: `dd/mm/yyyy` (also with `-` or `.`, one digit allowed, `ngày` before it), ISO, or
 * `ngày 09 tháng 02 năm 2023`. Null for anything else, for days that do not exist and for years outside 1990–2100.
 */
export function parseDate(text: string): IsoDate | null {
  if (text.length > LONGEST_DATE_TEXT) {
    return null;
  }
  const clean = text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  const iso = ISO_PATTERN.exec(clean);
  if (iso !== null) {
    return checkedDate(iso[1], iso[2], iso[3]);
  }
  const numeric = NUMERIC_PATTERN.exec(clean);
  if (numeric !== null) {
    return checkedDate(numeric[4], numeric[3], numeric[1]);
  }
  const worded = WORDED_PATTERN.exec(clean);
  return worded === null ? null : checkedDate(worded[3], worded[2], worded[1]);
}

/** Tells whether the year of a date is one the register can be about (1990–2100). */
export function isPlausibleYear(year: number): boolean {
  return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
}

function checkedDate(yearText: string | undefined, monthText: string | undefined, dayText: string | undefined) {
  const year = Number(yearText);
  const month = Number(monthText);
  const day = Number(dayText);
  return isPlausibleYear(year) && exists(year, month, day) ? isoOf(year, month, day) : null;
}
