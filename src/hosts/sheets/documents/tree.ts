/** An XML part as a tree of elements by local name: small parts only, such as those of a letter. */
import { decodeEntities, decodeContent } from '../../../ooxml/xml-text';
import { XmlScanner } from '../../../ooxml/xml';

/** An element; prefixes of names are left out. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** What stands in it, where it holds no elements. */
  readonly text: string;
}

const ATTRIBUTE = /(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** The root element of a part. Throws PackageError when the part is no XML. */
export function treeOf(xml: string, part: string): Element {
  const scanner = new XmlScanner(xml, part);
  if (!scanner.next() || scanner.closing) return scanner.fail('root');
  return elementAt(scanner);
}

function elementAt(scanner: XmlScanner): Element {
  const { local: name, start, end, empty } = scanner;
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single] of scanner.text.slice(start, end).matchAll(ATTRIBUTE)) {
    attributes.set(key, decodeEntities(double ?? single ?? ''));
  }
  const children: Element[] = [];
  if (empty) return { name, attributes, children, text: '' };
  for (;;) {
    if (!scanner.next()) return scanner.fail('end');
    if (scanner.closing) break;
    const child = elementAt(scanner);
    // What Office 2007 is shown in the place of something newer: the same once more.
    if (child.name !== 'Fallback' || children[0]?.name !== 'Choice') children.push(child);
  }
  const text = children.length > 0 ? '' : decodeContent(scanner.text.slice(end, scanner.start));
  return { name, attributes, children, text };
}

/** The first child of that name. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child) => child.name === name);
}

/** Attribute `val` of the child of that name. */
export function valueOf(element: Element | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.get('val');
}

/** All elements beneath one, itself included, in their order. */
export function* within(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* within(child);
}
