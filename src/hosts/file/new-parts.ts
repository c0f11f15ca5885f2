/** Takes new parts into a package: their content types, and their relationships with the workbook part. */
import { escapeAttribute } from '../../ooxml/xml-text';
import { CONTENT_TYPES, relationshipsPart, type Package } from './package';
import { addToRoot, readSections } from './xml-sections';

/** A part to add. */
export interface NewPart {
  readonly name: string;
  /** Parts that hold relationships have the content type of their extension. */
  readonly contentType?: string;
  readonly text: string;
}

/** A relationship to add. */
export interface NewLink {
  readonly id: string;
  readonly type: string;
  /** The name of the part it leads to. */
  readonly target: string;
}

const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

/** The package with new parts, and with relationships from the part `from` to some of them. */
export function withNewParts(
  pack: Package,
  parts: readonly NewPart[],
  from: string,
  links: readonly NewLink[],
): Package {
  const changes = new Map<string, string>(parts.map(({ name, text }) => [name, text]));
  const types = parts.flatMap(({ name, contentType }) =>
    contentType === undefined
      ? []
      : [`<Override PartName="/${escapeAttribute(name)}" ContentType="${escapeAttribute(contentType)}"/>`],
  );
  if (pack.contentType('_rels/new.rels') === '') {
    types.unshift(`<Default Extension="rels" ContentType="${RELATIONSHIPS_TYPE}"/>`);
  }
  changes.set(CONTENT_TYPES, addToRoot(readSections(pack.text(CONTENT_TYPES) ?? '', CONTENT_TYPES), types));
  const relations = relationshipsPart(from);
  const items = links.map(
    ({ id, type, target }) =>
      `<Relationship Id="${id}" Type="${type}" Target="${escapeAttribute(seenFrom(from, target))}"/>`,
  );
  changes.set(relations, addToRoot(readSections(pack.text(relations) ?? '', relations), items));
  return pack.withChanges(changes);
}

/** The first of name1.ext, name2.ext, … that no part has; `{n}` stands for the number. */
export function freePartName(pack: Package, pattern: string): string {
  for (let n = 1; ; n++) {
    const name = pattern.replace('{n}', n === 1 ? '' : String(n));
    if (!pack.has(name)) return name;
  }
}

/** An id that no relationship of a part has. */
export function freeLinkId(pack: Package, part: string): string {
  const taken = new Set(pack.relationships(part).map(({ id }) => id));
  for (let n = taken.size + 1; ; n++) if (!taken.has(`rId${n}`)) return `rId${n}`;
}

/** A target as it is written in the relationships of a part: relative below its own folder, absolute elsewhere. */
function seenFrom(part: string, target: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return target.startsWith(folder) ? target.slice(folder.length) : `/${target}`;
}
