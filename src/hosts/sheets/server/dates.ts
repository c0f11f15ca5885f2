/** Days between cells, where Google gives a `Date`, and ISO texts: always as the spreadsheet's own time zone shows them. */

const MIDNIGHT = 'T00:00:00';
const DAY = 86_400_000;
/** The serial number of 1970-01-01. */
const SERIAL_OF_EPOCH = 25_569;

/** Gives moments as ISO texts in a time zone, a day alone where it is midnight. Asks Google once for each moment. */
export function isoTexts(zone: string): (moment: Date) => string {
  const known = new Map<number, string>();
  return (moment) => {
    const time = moment.getTime();
    const before = known.get(time);
    if (before !== undefined) return before;
    const text = Utilities.formatDate(moment, zone, "yyyy-MM-dd'T'HH:mm:ss");
    const shown = text.endsWith(MIDNIGHT) ? text.slice(0, -MIDNIGHT.length) : text;
    known.set(time, shown);
    return shown;
  };
}

/** The serial number of a day or moment. */
export function serialOf(iso: string): number {
  return Date.parse(iso.includes('T') ? `${iso}Z` : `${iso}${MIDNIGHT}Z`) / DAY + SERIAL_OF_EPOCH;
}

/** The moment at which a day begins in a time zone. */
export function momentOf(iso: string, zone: string): Date {
  return Utilities.parseDate(iso, zone, 'yyyy-MM-dd');
}
