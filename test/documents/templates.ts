/** Small templates made for a test, and packages with a part added or replaced. */
import { strToU8 } from 'fflate';
import { buildPackage } from '../../scripts/templates/package';
import { paragraph, section } from '../../scripts/templates/wml';
import { openZip } from '../../src/ooxml/zip';
import { rewriteZip } from '../../src/ooxml/zip-write';
import { packageParts, paragraphTexts } from '../support/ooxml-check';

/** A template whose body is given as WordprocessingML. */
export function templateOf(...body: readonly string[]): Uint8Array {
  return buildPackage({ title: 'Mẫu thử', body: body.join('') + section({ landscape: false }) });
}

/** A template with one paragraph for each text. */
export function templateWith(...texts: readonly string[]): Uint8Array {
  return templateOf(...texts.map((text) => paragraph('Than', text)));
}

/** The same package with parts added, replaced, or (null) left out. */
export function withParts(bytes: Uint8Array, parts: Readonly<Record<string, string | null>>): Uint8Array {
  const changes = Object.entries(parts).map(([name, text]) => [name, text === null ? null : strToU8(text)] as const);
  return rewriteZip(openZip(bytes), new Map(changes));
}

/** The text of a part of a package. */
export function partOf(bytes: Uint8Array, name: string): string {
  return packageParts(bytes).get(name) ?? '';
}

/** The paragraphs of a document as a reader sees them. */
export function textsOf(bytes: Uint8Array): string[] {
  return paragraphTexts(partOf(bytes, 'word/document.xml'));
}
