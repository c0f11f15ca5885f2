/** Text in and out of XML: entities, character references, line ends. */

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);
const REFERENCE = /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi;

/** Decodes character and predefined entity references (XML 1.0, 4.1 and 4.6); unknown ones stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, hexadecimal?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const code = hexadecimal === undefined ? parseInt(decimal ?? '', 10) : parseInt(hexadecimal, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Content of an element as XML gives it to a reader: line ends made `\n`, CDATA opened, entities decoded. */
export function decodeContent(raw: string): string {
  const text = raw.includes('\r') ? raw.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : raw;
  if (!text.includes('<')) return decodeEntities(text);
  let out = '';
  let from = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', from)) {
    out += decodeEntities(text.slice(from, at));
    const cdata = text.startsWith('<![CDATA[', at);
    const closer = cdata ? ']]>' : text.startsWith('<!--', at) ? '-->' : '>';
    const end = text.indexOf(closer, at);
    if (end < 0) return out;
    if (cdata) out += text.slice(at + 9, end);
    from = end + closer.length;
  }
  return out + decodeEntities(text.slice(from));
}

/** Escapes element content. */
export function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;
}

/** Escapes an attribute value written between double quotes; line ends and tabs survive normalisation. */
export function escapeAttribute(text: string): string {
  const escaped = escapeText(text).replaceAll('"', '&quot;');
  if (!/[\t\n\r]/.test(escaped)) return escaped;
  return escaped.replaceAll('\t', '&#9;').replaceAll('\n', '&#10;').replaceAll('\r', '&#13;');
}
