/** Cell text in and out of XML: Excel's `_xHHHH_` way of writing characters that XML cannot hold. */
import { escapeText } from '../../ooxml/xml-text';

/** Decodes `_xHHHH_` in a cell text (ECMA-376 part 1, 22.9.2.19 ST_Xstring). */
export function decodeXstring(text: string): string {
  let at = text.indexOf('_x');
  if (at < 0) return text;
  let out = '';
  let from = 0;
  for (; at >= 0; at = text.indexOf('_x', at + 1)) {
    if (at < from || !isXescape(text, at)) continue;
    out += text.slice(from, at) + String.fromCharCode(parseInt(text.slice(at + 2, at + 6), 16));
    from = at + 7;
  }
  return out + text.slice(from);
}

/** Writes a cell text so that XML can hold it: control characters and look-alikes of the escape become `_xHHHH_`. */
export function encodeXstring(text: string): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x5f ? !isXescape(text, i) : isXmlUnit(text, i, code)) continue;
    out += `${text.slice(from, i)}_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

function isXescape(text: string, at: number): boolean {
  if (text.charCodeAt(at + 1) !== 0x78 || text.charCodeAt(at + 6) !== 0x5f) return false;
  for (let i = at + 2; i < at + 6; i++) {
    const code = text.charCodeAt(i);
    const digit = code >= 0x30 && code <= 0x39;
    const letter = (code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66);
    if (!digit && !letter) return false;
  }
  return true;
}

/** Whether a UTF-16 unit may stand in XML text as it is (XML 1.0, 2.2); a carriage return would not survive. */
function isXmlUnit(text: string, at: number, code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a;
  if (code < 0xd800) return true;
  if (code >= 0xfffe) return false;
  if (code > 0xdfff) return true;
  const pair = code < 0xdc00 ? text.charCodeAt(at + 1) : text.charCodeAt(at - 1);
  return code < 0xdc00 ? pair >= 0xdc00 && pair <= 0xdfff : pair >= 0xd800 && pair < 0xdc00;
}

/** A `<t>` element of a shared or inline string, with `xml:space="preserve"` where blanks would be lost. */
export function textElement(text: string, prefix = ''): string {
  const preserve = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${preserve}>${escapeText(encodeXstring(text))}</${prefix}t>`;
}
