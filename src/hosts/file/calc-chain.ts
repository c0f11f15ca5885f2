/** Takes the calculation chain out of a package whose formulas changed; Excel builds it again when it opens the file. */
import { XmlScanner } from '../../ooxml/xml';
import { partKey } from '../../ooxml/zip';
import { CONTENT_TYPES, relationshipsPart, type Package } from './package';
import type { WorkbookParts } from './workbook-parts';

/** Removes the part, its relationship and its content type (ECMA-376 part 1, 12.3.1): a stale entry makes Excel repair. */
export function withoutCalcChain(pack: Package, parts: WorkbookParts): Package {
  const chain = parts.calcChain;
  if (chain === undefined) return pack;
  const changes = new Map<string, string | null>([[chain, null]]);
  const relations = relationshipsPart(parts.part);
  const isRelation = (scanner: XmlScanner): boolean =>
    scanner.is('Relationship') && (scanner.attribute('Type') ?? '').endsWith('/calcChain');
  const isType = (scanner: XmlScanner): boolean =>
    scanner.is('Override') && partKey(scanner.attribute('PartName') ?? '') === partKey(chain);
  changes.set(relations, withoutElements(pack.text(relations) ?? '', relations, isRelation));
  changes.set(CONTENT_TYPES, withoutElements(pack.text(CONTENT_TYPES) ?? '', CONTENT_TYPES, isType));
  return pack.withChanges(changes);
}

function withoutElements(text: string, part: string, unwanted: (scanner: XmlScanner) => boolean): string {
  const scanner = new XmlScanner(text, part);
  let out = '';
  let from = 0;
  while (scanner.next()) {
    if (scanner.closing || !unwanted(scanner)) continue;
    out += text.slice(from, scanner.start);
    scanner.skip();
    from = scanner.end;
  }
  return out + text.slice(from);
}
