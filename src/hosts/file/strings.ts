/** Shared and inline strings: rich text runs joined, phonetic hints left out. */
import { XmlScanner } from '../../ooxml/xml';
import { decodeContent } from '../../ooxml/xml-text';
import type { Package } from './package';
import { decodeXstring } from './xstring';

/** Reads the shared string table (ECMA-376 part 1, 18.4.9); no part, no strings. */
export function readSharedStrings(pack: Package, part: string | undefined): string[] {
  const strings: string[] = [];
  if (part === undefined) return strings;
  const scanner = new XmlScanner(pack.text(part) ?? '', part);
  while (scanner.next()) {
    if (!scanner.closing && scanner.is('si')) strings.push(readRuns(scanner));
  }
  return strings;
}

/** Reads the content of `<is>` between two offsets. */
export function readInlineString(text: string, part: string, start: number, end: number): string {
  return readRuns(new XmlScanner(`<is>${text.slice(start, end)}</is>`, part), true);
}

function readRuns(scanner: XmlScanner, enter = false): string {
  if (enter) scanner.next();
  const alone = scanner.empty;
  if (alone) return '';
  let text = '';
  let depth = 1;
  while (depth > 0 && scanner.next()) {
    if (scanner.closing) depth--;
    else if (scanner.is('rPh')) scanner.skip();
    else if (scanner.is('t')) {
      const start = scanner.end;
      text += scanner.empty ? '' : decodeContent(scanner.text.slice(start, scanner.skip()));
    } else if (!scanner.empty) depth++;
  }
  return decodeXstring(text);
}
