/** Text on its way into a document: NFC, without the characters that XML can't carry; and how names are compared. */

/** What XML 1.0 forbids: control characters but tab and line feed, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\P{Cc}\t\n\u007f-\u009f]|[\ufffe\uffff]|\p{Cs}/gu;
const BREAKS = /\r\n|\r|\u2028|\u2029/g;
/** Anything but plain text: only then are the two slower passes made. */
const NEEDS_CARE = /[^\t\n\u0020-\u2027\u202a-\ud7ff\ue000-\ufffd]/;

/** NFC, without forbidden characters, line ends as `\n`. */
export function cleanText(text: string): string {
  const normal = text.normalize('NFC');
  return NEEDS_CARE.test(normal) ? normal.replace(BREAKS, '\n').replace(FORBIDDEN, '') : normal;
}

/** Whether a text ends as a sentence does, so that a full stop after it would be one too many. */
export function endsSentence(text: string): boolean {
  return text !== '' && '.…?!'.includes(text.slice(-1));
}

/** The name in a placeholder as it is compared: NFC, single spaces, no spaces around. */
export function placeholderName(tag: string): string {
  return tag.normalize('NFC').replace(/\s+/g, ' ').trim();
}
