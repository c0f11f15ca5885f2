/** Serial numbers of days, counted from 1899-12-30 as Sheets does, and the moments that they are in a time zone. */

const DAY = 86_400_000;
const HOUR = 3_600_000;
const EPOCH = Date.UTC(1899, 11, 30);
const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: number, zone: string): number {
  const key = `${zone} ${Math.floor(moment / HOUR)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  formats.set(zone, format);
  const whole = Math.floor(moment / 1000) * 1000;
  const parts = new Map(format.formatToParts(whole).map(({ type, value }) => [type, Number(value)]));
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = (
    ['year', 'month', 'day', 'hour', 'minute', 'second'] as const
  ).map((part) => parts.get(part));
  const offset = Date.UTC(year, month - 1, day, hour, minute, second) - whole;
  offsets.set(key, offset);
  return offset;
}

/** The moment at which the clocks of a zone show a serial number. */
export function momentOf(serial: number, zone: string): number {
  const shown = EPOCH + Math.round(serial * DAY);
  const guess = shown - offsetAt(shown, zone);
  return shown - offsetAt(guess, zone);
}

/** What the clocks of a zone show at a moment, as a serial number. */
export function serialAt(moment: number, zone: string): number {
  return (moment + offsetAt(moment, zone) - EPOCH) / DAY;
}

/** The serial number of a day of the calendar; null when there is no such day. */
export function serialOf(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const made = new Date(time);
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day ? (time - EPOCH) / DAY : null;
}

/** The day and time of a serial number, in the UTC fields of a Date. */
export function shownAt(serial: number): Date {
  return new Date(EPOCH + Math.round(serial * DAY));
}
