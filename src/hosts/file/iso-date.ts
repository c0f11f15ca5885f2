/** ISO dates of `t="d"` cells to serial numbers. */

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;
const DAYS_1900_TO_1904 = 1462;
const FIRST_OF_MARCH_1900 = 61;

/**
 * The serial number of an ISO 8601 date or date and time in the 1900 or 1904 date system (ECMA-376 part 1, 18.17.4.1);
 * undefined for any other text. The 1900 system has a 29 February 1900 that never was.
 */
export function isoToSerial(text: string, date1904: boolean): number | undefined {
  const match = ISO.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const days = daysFromCivil(Number(year), Number(month), Number(day)) + 25569;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86400;
  if (date1904) return days - DAYS_1900_TO_1904 + time;
  return (days < FIRST_OF_MARCH_1900 ? days - 1 : days) + time;
}

/** Days from 1970-01-01 in the Gregorian calendar. */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}
