/** Text on its way into a document: NFC, without the characters that XML can't carry, escaped where it must be. */

/** What XML 1.0 forbids: control characters but tab and line feed, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\P{Cc}\t\n\u007f-\u009f]|[\ufffe\uffff]|\p{Cs}/gu;
const SPECIAL = /[&<>]/;
const SPECIALS = /[&<>]/g;
const BREAKS = /\r\n|\r|\u2028|\u2029/g;
/** Anything but plain text: only then are the two slower passes made. */
const NEEDS_CARE = /[^\t\n\u0020-\u2027\u202a-\ud7ff\ue000-\ufffd]/;

/** NFC, without forbidden characters, line ends as `\n`. */
export function cleanText(text: string): string {
  const normal = text.normalize('NFC');
  return NEEDS_CARE.test(normal) ? normal.replace(BREAKS, '\n').replace(FORBIDDEN, '') : normal;
}

/** Escapes `&`, `<` and `>`. */
export function escapeXml(text: string): string {
  return SPECIAL.test(text)
    ? text.replace(SPECIALS, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'))
    : text;
}

/** Undoes the predefined entities and character references of XML. */
export function unescapeXml(text: string): string {
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|lt|gt|amp|quot|apos);/g, (whole, name: string) => {
    switch (name) {
      case 'lt':
        return '<';
      case 'gt':
        return '>';
      case 'amp':
        return '&';
      case 'quot':
        return '"';
      case 'apos':
        return "'";
      default: {
        const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
        return code > 0x10ffff ? whole : String.fromCodePoint(code);
      }
    }
  });
}

/** The name in a placeholder as it is compared: NFC, single spaces, no spaces around. */
export function placeholderName(tag: string): string {
  return tag.normalize('NFC').replace(/\s+/g, ' ').trim();
}
