/** Reads XML as a row of events and complains about what is not well-formed: a checker of its own, sharing no code with the product. */

export interface OpenEvent {
  readonly kind: 'open';
  readonly name: string;
  /** Names and values as written, entities left in place. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly empty: boolean;
}

export type XmlEvent =
  OpenEvent | { readonly kind: 'close'; readonly name: string } | { readonly kind: 'text'; readonly text: string };

const NAME = '[\\p{L}_][\\p{L}\\p{N}_.\\-]*(?::[\\p{L}_][\\p{L}\\p{N}_.\\-]*)?';
const TAG = new RegExp(`^<(/?)(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, 'u');
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'gu');
const BAD_AMPERSAND = /&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[0-9a-fA-F]+);)/;
const BAD_CHARACTER = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]|\p{Cs}/u;

function tagEvent(text: string, at: number): { readonly event: XmlEvent; readonly next: number } {
  const end = text.indexOf('>', at);
  const matched = TAG.exec(text.slice(at, end + 1));
  if (end < 0 || matched === null) throw new Error(`malformed tag: ${text.slice(at, at + 60)}`);
  const [, slash, name = '', raw = '', closing] = matched;
  if (slash === '/') return { event: { kind: 'close', name }, next: end + 1 };
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single] of raw.matchAll(ATTRIBUTE)) {
    if (attributes.has(key)) throw new Error(`attribute ${key} given twice on ${name}`);
    const value = double ?? single ?? '';
    if (BAD_AMPERSAND.test(value)) throw new Error(`bare & in attribute ${key} of ${name}`);
    attributes.set(key, value);
  }
  return { event: { kind: 'open', name, attributes, empty: closing === '/' }, next: end + 1 };
}

function skipSpecial(text: string, at: number): number {
  const [closer] = text.startsWith('<!--', at) ? ['-->'] : text.startsWith('<?', at) ? ['?>'] : [''];
  const end = closer === '' ? -1 : text.indexOf(closer, at);
  if (end < 0) throw new Error(`not allowed here: ${text.slice(at, at + 40)}`);
  return end + closer.length;
}

/** The events of a document. Throws an Error that says what is wrong. */
export function* xmlEvents(source: string): Generator<XmlEvent> {
  const text = source.startsWith('\ufeff') ? source.slice(1) : source;
  if (BAD_CHARACTER.test(text)) throw new Error('a character that XML forbids');
  const open: string[] = [];
  let roots = 0;
  let at = 0;
  while (at < text.length) {
    const mark = text.indexOf('<', at);
    const content = text.slice(at, mark < 0 ? text.length : mark);
    if (content !== '') {
      if (BAD_AMPERSAND.test(content) || content.includes(']]>')) throw new Error(`bad text: ${content.slice(0, 40)}`);
      if (open.length === 0 && content.trim() !== '') throw new Error('text outside the root element');
      yield { kind: 'text', text: content };
    }
    if (mark < 0) break;
    if (text[mark + 1] === '!' || text[mark + 1] === '?') {
      at = skipSpecial(text, mark);
      continue;
    }
    const { event, next } = tagEvent(text, mark);
    at = next;
    if (event.kind === 'open' && open.length === 0) roots += 1;
    if (event.kind === 'open' && !event.empty) open.push(event.name);
    if (event.kind === 'close' && open.pop() !== event.name) throw new Error(`</${event.name}> closes nothing`);
    yield event;
  }
  if (open.length > 0) throw new Error(`<${open[open.length - 1] ?? ''}> is not closed`);
  if (roots !== 1) throw new Error(`${roots} root elements`);
}

/** A value with predefined entities and character references undone. */
export function decoded(value: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return value.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name] ?? whole;
    return String.fromCodePoint(name[1] === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });
}
