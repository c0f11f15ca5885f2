/** From which day the open workbook counts its dates: 1900, or 1904 in some that were made on a Mac. */

/** The pane, which reads the workbook, and the functions are two scripts of one page; this is what both can see. */
const KEY = Symbol.for('so-kiem-tra-cchc.date1904');
const page = globalThis as { [KEY]?: boolean };

/** Says which days the workbook counts from; whoever reads the workbook says it before a function needs it. */
export function setDate1904(date1904: boolean): void {
  page[KEY] = date1904;
}

/** Whether serial dates of the workbook count from 1904-01-01. */
export function isDate1904(): boolean {
  return page[KEY] ?? false;
}
