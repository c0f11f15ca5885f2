/** The XML of a manifest as a tree of elements: read, written out again, and searched. */

/** An element of a manifest. Comments are not kept. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
}

const TOKEN = /<!--.*?-->|<\?.*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>|[^<]+/gsuy;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*"([^"]*)"/gu;
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/iu;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(/&(\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
}

function encodeEntities(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => {
    const [name] = Object.entries(ENTITIES).find(([, each]) => each === sign) ?? [];
    return `&${name ?? ''};`;
  });
}

function attributesOf(text: string): Map<string, string> {
  return new Map([...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, decodeEntities(value)]));
}

/** The root element of an XML text; a sentence when the text is not well-formed. */
export function parseXml(xml: string): Element | string {
  const top: Element = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [top];
  let end = 0;
  for (const match of xml.matchAll(TOKEN)) {
    const [token, closing, name, attributes = '', empty] = match;
    end = match.index + token.length;
    const parent = open.at(-1) ?? top;
    if (!token.startsWith('<!--') && BARE_AMPERSAND.test(token)) return `a bare & in “${token.trim()}”`;
    if (name === undefined) {
      if (!token.startsWith('<')) parent.text += decodeEntities(token);
    } else if (closing === '/') {
      if (parent.name !== name) return `</${name}> closes <${parent.name}>`;
      open.pop();
    } else {
      const element: Element = { name, attributes: attributesOf(attributes), children: [], text: '' };
      parent.children.push(element);
      if (empty === '') open.push(element);
    }
  }
  if (end < xml.length) return `cannot read on from “${xml.slice(end, end + 40)}”`;
  if (open.length > 1) return `<${open.at(-1)?.name ?? ''}> is not closed`;
  const [root] = top.children;
  return root === undefined || top.children.length > 1 || top.text.trim() !== '' ? 'not one root element' : root;
}

function lines({ name, attributes, children, text }: Element, indent: string): string[] {
  const tag = [name, ...[...attributes].map(([key, value]) => `${key}="${encodeEntities(value)}"`)].join(' ');
  if (children.length > 0) {
    return [`${indent}<${tag}>`, ...children.flatMap((each) => lines(each, `${indent}  `)), `${indent}</${name}>`];
  }
  const content = encodeEntities(text.trim());
  return [content === '' ? `${indent}<${tag} />` : `${indent}<${tag}>${content}</${name}>`];
}

/** The XML text of a tree, one element a line. */
export function printXml(root: Element): string {
  return `${['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>', ...lines(root, '')].join('\n')}\n`;
}

/** Every element below an element, itself included. */
export function within(element: Element): Element[] {
  return [element, ...element.children.flatMap(within)];
}

/** The first child of a name, or the one at the end of a path of names. */
export function child(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce((at: Element | undefined, name) => at?.children.find((each) => each.name === name), element);
}

/** A copy of a tree in which each element, after its children, is what `change` makes of it; null takes it away. */
export function changed(element: Element, change: (element: Element) => Element | null): Element | null {
  const children = element.children.flatMap((each) => changed(each, change) ?? []);
  return change({ ...element, children });
}

/** An attribute, blank when it is not there. */
export function attribute(element: Element | undefined, name: string): string {
  return element?.attributes.get(name) ?? '';
}
