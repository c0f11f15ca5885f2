/** The drawn lines of an official document: how long each is, and setting it in a filled document. */
import { wrapText } from './text-width';
import { attributesOf } from './safety';

/** Alternative text of the line under the issuing agency. */
export const AGENCY_LINE = 'Đường kẻ dưới tên cơ quan ban hành';

/** Alternative text of the line under the subject (trích yếu). */
export const SUBJECT_LINE = 'Đường kẻ dưới trích yếu';

const LINE_TAG = '<v:line ';

/** Sets the length of every drawn line that is named; a template without such a line stays as it is. */
export function setLineLengths(xml: string, lengths: ReadonlyMap<string, number> | undefined): string {
  if (lengths === undefined || lengths.size === 0) return xml;
  let out = '';
  let copied = 0;
  for (let at = xml.indexOf(LINE_TAG); at >= 0; at = xml.indexOf(LINE_TAG, copied)) {
    const end = xml.indexOf('>', at);
    out += xml.slice(copied, at) + lengthened(xml.slice(at, end), lengths);
    copied = end;
  }
  return copied === 0 ? xml : out + xml.slice(copied);
}

function lengthened(tag: string, lengths: ReadonlyMap<string, number>): string {
  const { alt, from } = attributesOf(tag);
  const points = lengths.get(alt?.normalize('NFC') ?? '');
  if (points === undefined || from === undefined) return tag;
  const [x = '0', y = '0'] = from.split(',');
  const end = Math.round((parseFloat(x) + points) * 10) / 10;
  return tag.replace(/\bto\s*=\s*("[^"]*"|'[^']*')/, `to="${end}pt,${y.trim()}"`);
}

/**
 * Length in points of the line under a text that fills lines of a width: between a third and a half of the text line
 * (Decree 30/2020, Appendix I, part II, items 2 and 5). Where the last line is short, half of it if that is still a third
 * of the longest.
 */
export function ruleLength(
  lines: readonly string[],
  font: { readonly size: number; readonly bold: boolean },
  available: number,
): number {
  const widths = lines.flatMap((line) => wrapText(line, font, available).map(({ width }) => width));
  const longest = Math.max(0, ...widths);
  const last = widths[widths.length - 1] ?? 0;
  const length = Math.min(longest / 2, Math.max(longest / 3, (last * 2) / 5));
  return Math.round(length * 10) / 10;
}
