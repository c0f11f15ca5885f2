/** The children of a part's root element, and elements added among them in the order that the schema asks for. */
import { XmlScanner } from '../../ooxml/xml';
import { replaceAll } from './growth';

/** A child of the root element. */
export interface Section {
  readonly local: string;
  /** The whole element. */
  readonly start: number;
  readonly end: number;
  /** Where its opening tag and its content end; the same when it is empty. */
  readonly tagEnd: number;
  readonly contentEnd: number;
  /** Its own children as written. */
  readonly items: readonly string[];
}

/** A part seen as its root and the root's children. */
export interface Sections {
  readonly text: string;
  readonly part: string;
  /** The prefix of the root with its colon, or nothing. */
  readonly prefix: string;
  readonly rootStart: number;
  readonly rootTagEnd: number;
  readonly rootEmpty: boolean;
  readonly rootContentEnd: number;
  readonly children: readonly Section[];
}

/** Elements to add to a child of the root, which is made when it is not there. They are written without a prefix. */
export interface Addition {
  readonly element: string;
  readonly items: readonly string[];
  /** The child carries the count of its elements. */
  readonly counted?: boolean;
  /** Further attributes of the child when it is made, each with a blank before it. */
  readonly attributes?: string;
}

/** Reads a part. */
export function readSections(text: string, part: string): Sections {
  const scanner = new XmlScanner(text, part);
  if (!scanner.next()) scanner.fail('root');
  const { prefix, start: rootStart, end: rootTagEnd, empty: rootEmpty } = scanner;
  const children: Section[] = [];
  while (!rootEmpty && scanner.next() && !scanner.closing) children.push(readSection(scanner));
  if (!rootEmpty && !scanner.closing) scanner.fail('end');
  const rootContentEnd = rootEmpty ? rootTagEnd : scanner.start;
  return { text, part, prefix, rootStart, rootTagEnd, rootEmpty, rootContentEnd, children };
}

function readSection(scanner: XmlScanner): Section {
  const { local, start, end: tagEnd, empty } = scanner;
  const items: string[] = [];
  if (empty) return { local, start, end: tagEnd, tagEnd, contentEnd: tagEnd, items };
  while (scanner.next() && !scanner.closing) {
    const from = scanner.start;
    scanner.skip();
    items.push(scanner.text.slice(from, scanner.end));
  }
  if (!scanner.closing) scanner.fail('end');
  return { local, start, end: scanner.end, tagEnd, contentEnd: scanner.start, items };
}

/** The child of this name. */
export function section(sections: Sections, local: string): Section | undefined {
  return sections.children.find((child) => child.local === local);
}

/** Gives the tags of a fragment that have no prefix that of the part it goes into. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])(?![\w.-]*:)/gu, `<$1${prefix}`);
}

/**
 * The part with elements added at the end of children of its root. What was there keeps its bytes, but for counts; new
 * children go where `order`, the sequence of the schema, has them.
 */
export function addToSections(sections: Sections, order: readonly string[], additions: readonly Addition[]): string {
  const { text } = sections;
  const wanted = additions
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => order.indexOf(a.element) - order.indexOf(b.element));
  const edits: { start: number; end: number; text: string }[] = [];
  for (const addition of wanted) {
    const found = section(sections, addition.element);
    if (found !== undefined) edits.push(...grow(sections, found, addition));
    else {
      const at = placeOf(sections, order, addition.element);
      const made = make(sections, addition);
      const same = edits.at(-1);
      if (same?.start === at && same.end === at) edits.splice(-1, 1, { start: at, end: at, text: same.text + made });
      else edits.push({ start: at, end: at, text: made });
    }
  }
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  return sections.rootEmpty ? openRoot(sections, edits.map((edit) => edit.text).join('')) : replaceAll(text, edits);
}

/** The part with a new child of the root. */
export function addSection(sections: Sections, order: readonly string[], element: string, xml: string): string {
  const made = withPrefix(xml, sections.prefix);
  if (sections.rootEmpty) return openRoot(sections, made);
  const at = placeOf(sections, order, element);
  return sections.text.slice(0, at) + made + sections.text.slice(at);
}

/** The part with elements at the end of its root. */
export function addToRoot(sections: Sections, items: readonly string[]): string {
  if (items.length === 0) return sections.text;
  const inner = withPrefix(items.join(''), sections.prefix);
  if (sections.rootEmpty) return openRoot(sections, inner);
  const at = sections.rootContentEnd;
  return sections.text.slice(0, at) + inner + sections.text.slice(at);
}

function openRoot({ text, part, rootTagEnd }: Sections, inner: string): string {
  const scanner = new XmlScanner(text, part);
  scanner.next();
  const name = text.slice(scanner.start + 1, scanner.nameEnd);
  return `${openTag(text.slice(0, rootTagEnd))}${inner}</${name}>${text.slice(rootTagEnd)}`;
}

/** The opening tag of an element that had no content, `<x/>`. */
export function openTag(tag: string): string {
  return `${tag.slice(0, tag.lastIndexOf('/')).trimEnd()}>`;
}

function grow(sections: Sections, found: Section, addition: Addition): { start: number; end: number; text: string }[] {
  const { text, part, prefix } = sections;
  const scanner = new XmlScanner(text, part, found.start);
  scanner.next();
  const count = addition.counted === true ? scanner.attributeSpan('count') : undefined;
  const inner = withPrefix(addition.items.join(''), prefix);
  const total = String(found.items.length + addition.items.length);
  if (found.end === found.tagEnd) {
    const tag = text.slice(found.start, found.end);
    const counted =
      count === undefined
        ? tag
        : replaceAll(tag, [{ start: count.start - found.start, end: count.end - found.start, text: total }]);
    const name = text.slice(found.start + 1, scanner.nameEnd);
    return [{ start: found.start, end: found.end, text: `${openTag(counted)}${inner}</${name}>` }];
  }
  const added = { start: found.contentEnd, end: found.contentEnd, text: inner };
  return count === undefined ? [added] : [{ start: count.start, end: count.end, text: total }, added];
}

function make({ prefix }: Sections, { element, items, counted, attributes = '' }: Addition): string {
  const count = counted === true ? ` count="${items.length}"` : '';
  return withPrefix(`<${element}${count}${attributes}>${items.join('')}</${element}>`, prefix);
}

/** After the last child that the schema wants before it. */
function placeOf(sections: Sections, order: readonly string[], element: string): number {
  const before = new Set(order.slice(0, order.indexOf(element)));
  const previous = sections.children.filter(({ local }) => before.has(local)).at(-1);
  return previous?.end ?? sections.rootTagEnd;
}
