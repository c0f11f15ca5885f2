/** Text as people type it: made one form (NFC, plain spaces, no control characters) before it is kept or compared. */

// eslint-disable-next-line no-control-regex -- these characters are what is being removed
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200c-\u200f\u2060\ufeff\ufffe\uffff\p{Surrogate}]/gu;
const LINE_BREAK = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu;
const SPACES = /[\t \u00a0\u2000-\u200b\u202f\u205f\u3000]+/gu;

/** Anything that cleaning could change. Most cells hold nothing of it, and composed letters alone are NFC already. */
const UNCLEAN =
  /[^\n !-~\u00a1-\u00ac\u00ae-\u024f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e]| {2}|\n |^[\n ]|[\n ]$| \n/u;

/** The most characters that one cell can hold (Excel specifications and limits). */
export const MAX_CELL_TEXT = 32_767;

/** One paragraph per line: NFC, no control characters, runs of blanks made one space, lines trimmed. */
export function cleanText(text: string): string {
  if (!UNCLEAN.test(text)) return text;
  return text
    .replace(LINE_BREAK, '\n')
    .replace(CONTROL, '')
    .replace(SPACES, ' ')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

/** The same on a single line: line breaks become spaces. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s*\n\s*/gu, ' ');
}

/** A key for comparing names that differ only in case, spacing or Unicode form. Diacritics are kept: "Đ" is not "D". */
export function matchKey(text: string): string {
  return cleanLine(text).toLocaleLowerCase('vi');
}
