/** An Open Packaging package: its parts as text, their content types and relationships, and changes not yet written. */
import { decodePart, XmlScanner } from '../../ooxml/xml';
import { FFLATE, openZip, partKey, type Codec, type ZipArchive } from '../../ooxml/zip';
import { rewriteZip } from '../../ooxml/zip-write';
import type { Result } from '../../register/problem';
import { attempt } from './file-problems';

/** A relationship of a part (ECMA-376 part 2, 6.5); `kind` is the last word of its type. */
export interface Relationship {
  readonly id: string;
  readonly kind: string;
  /** The part it leads to, or the address as written when it leads outside of the package. */
  readonly target: string;
  readonly external: boolean;
}

/** New text by part name, or null to remove the part. */
export type TextChanges = ReadonlyMap<string, string | null>;

interface TextChange {
  readonly name: string;
  readonly text: string | null;
}

/** The name of the part that lists content types. */
export const CONTENT_TYPES = '[Content_Types].xml';

/** A package that never changes: `withChanges` gives the next one and shares what was inflated so far. */
export class Package {
  private constructor(
    readonly archive: ZipArchive,
    private readonly changes: ReadonlyMap<string, TextChange>,
    private readonly inflated: Map<string, string>,
  ) {}

  /** Opens a package; only its directory is looked at. */
  static open(bytes: Uint8Array, codec: Codec = FFLATE): Result<Package> {
    return attempt(() => new Package(openZip(bytes, { codec }), new Map(), new Map()));
  }

  /** Whether the package has a part. */
  has(part: string): boolean {
    const changed = this.changes.get(partKey(part));
    return changed === undefined ? this.archive.has(part) : changed.text !== null;
  }

  /** The names of all parts, as the archive spells them; parts added since are at the end. */
  partNames(): string[] {
    const names = [...this.archive.entries.values()].map((entry) => entry.name).filter((name) => this.has(name));
    const added = [...this.changes.values()].filter(({ name, text }) => text !== null && !this.archive.has(name));
    return [...names, ...added.map(({ name }) => name)];
  }

  /** The text of a part, changes included; undefined when there is no such part. */
  text(part: string): string | undefined {
    const key = partKey(part);
    const changed = this.changes.get(key);
    if (changed !== undefined) return changed.text ?? undefined;
    const known = this.inflated.get(key);
    if (known !== undefined) return known;
    const bytes = this.archive.read(part);
    if (bytes === undefined) return undefined;
    const text = decodePart(bytes, part);
    this.inflated.set(key, text);
    return text;
  }

  /** The relationships of a part; those of the package itself under the empty name. */
  relationships(part: string): Relationship[] {
    const name = relationshipsPart(part);
    const text = this.text(name);
    if (text === undefined) return [];
    const found: Relationship[] = [];
    const scanner = new XmlScanner(text, name);
    while (scanner.next()) {
      if (scanner.closing || !scanner.is('Relationship')) continue;
      const target = scanner.attribute('Target') ?? '';
      const external = scanner.attribute('TargetMode') === 'External';
      found.push({
        id: scanner.attribute('Id') ?? '',
        kind: (scanner.attribute('Type') ?? '').split('/').pop() ?? '',
        target: external ? target : resolveTarget(part, target),
        external,
      });
    }
    return found;
  }

  /** The content type of a part: its override, or the default of its extension (ECMA-376 part 2, 6.2.3). */
  contentType(part: string): string {
    const text = this.text(CONTENT_TYPES);
    if (text === undefined) return '';
    const key = partKey(part);
    const extension = key.slice(key.lastIndexOf('.') + 1);
    const scanner = new XmlScanner(text, CONTENT_TYPES);
    let byExtension = '';
    while (scanner.next()) {
      const type = scanner.closing ? undefined : scanner.attribute('ContentType');
      if (type === undefined) continue;
      if (scanner.is('Override') && partKey(scanner.attribute('PartName') ?? '') === key) return type;
      if (scanner.is('Default') && scanner.attribute('Extension')?.toLowerCase() === extension) byExtension = type;
    }
    return byExtension;
  }

  /** The package with some parts replaced, added or removed. */
  withChanges(changes: TextChanges): Package {
    const merged = new Map(this.changes);
    for (const [name, text] of changes) merged.set(partKey(name), { name, text });
    return new Package(this.archive, merged, this.inflated);
  }

  /** Whether anything differs from the bytes that were opened. */
  get changed(): boolean {
    return this.changes.size > 0;
  }

  /** The package as bytes: untouched parts byte for byte as they were, the same bytes when nothing changed. */
  toBytes(): Uint8Array {
    const encoder = new TextEncoder();
    const changes = new Map<string, Uint8Array | null>();
    for (const { name, text } of this.changes.values()) changes.set(name, text === null ? null : encoder.encode(text));
    return rewriteZip(this.archive, changes);
  }
}

/** The part that holds the relationships of a part. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function resolveTarget(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.replaceAll('\\', '/').split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
