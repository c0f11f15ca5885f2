/** Number formats that show dates. */

/** Texts in quotation marks, colours and conditions in brackets, single characters behind a backslash. */
const LITERALS = /"[^"]*"|\[[^\]]*\]|\\./gu;

/** Whether a number format shows a number as a date. */
export function isDateFormat(format: unknown): boolean {
  return typeof format === 'string' && format !== 'General' && /[dy]/iu.test(format.replace(LITERALS, ''));
}
