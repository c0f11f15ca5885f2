/** A forward scanner over the tags of an XML text: no tree, attributes looked at only when asked, offsets kept. */
import { fail } from './fault';
import { decodeContent, decodeEntities } from './xml-text';

/** Where an attribute's value stands in the text, without its quotes. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Walks from tag to tag. `start` and `end` span the current tag; namespace prefixes are skipped over. */
export class XmlScanner {
  start: number;
  end: number;
  /** The current tag is a closing tag, `</x>`. */
  closing = false;
  /** The current tag is an element without content, `<x/>`. */
  empty = false;
  private localStart = 0;
  /** Where the name of the current tag ends and its attributes start. */
  nameEnd = 0;

  constructor(
    readonly text: string,
    readonly part: string,
    position = 0,
  ) {
    this.start = position;
    this.end = position;
  }

  /** Moves to the next tag; comments, processing instructions and CDATA are passed over. False at the end. */
  next(): boolean {
    const { text } = this;
    let at = text.indexOf('<', this.end);
    for (; at >= 0; at = text.indexOf('<', this.end)) {
      const mark = text.charCodeAt(at + 1);
      if (mark === 0x3f) this.end = this.after('?>', at);
      else if (mark === 0x21) this.end = this.afterDeclaration(at);
      else {
        this.readTag(at, mark === 0x2f);
        return true;
      }
    }
    this.start = this.end = text.length;
    return false;
  }

  /** The name of the current tag without its prefix. */
  get local(): string {
    return this.text.slice(this.localStart, this.nameEnd);
  }

  /** The prefix of the current tag with its colon, or nothing. */
  get prefix(): string {
    return this.text.slice(this.closing ? this.start + 2 : this.start + 1, this.localStart);
  }

  /** Whether the current tag has this local name. */
  is(local: string): boolean {
    return this.nameEnd - this.localStart === local.length && this.text.startsWith(local, this.localStart);
  }

  /** The decoded value of an attribute of the current tag by its full name. */
  attribute(name: string): string | undefined {
    const span = this.attributeSpan(name);
    return span === undefined ? undefined : decodeEntities(this.text.slice(span.start, span.end));
  }

  /** Where the value of an attribute of the current tag stands; `:id` finds the name with whatever prefix it has. */
  attributeSpan(name: string): Span | undefined {
    const { text } = this;
    let at = this.nameEnd;
    for (;;) {
      while (text.charCodeAt(at) <= 0x20) at++;
      const equals = text.indexOf('=', at);
      if (equals < 0 || equals >= this.end) return undefined;
      const quoteAt = skipBlanks(text, equals + 1);
      const close = text.indexOf(text[quoteAt] ?? '"', quoteAt + 1);
      if (close < 0 || close >= this.end) return this.fail('attribute');
      const found = text.slice(at, equals).trimEnd();
      if (found === name || (name.startsWith(':') && found.endsWith(name))) return { start: quoteAt + 1, end: close };
      at = close + 1;
    }
  }

  /** Moves past the end of the current element and returns where its content ends; an empty element has none. */
  skip(): number {
    let depth = this.depthStep();
    if (depth === 0) return this.end;
    while (depth > 0) {
      if (!this.next()) this.fail('end');
      depth += this.depthStep();
    }
    return this.start;
  }

  /** Reads the decoded text of the current element, which must hold no other elements, and moves past it. */
  content(): string {
    if (this.empty) return '';
    const from = this.end;
    return decodeContent(this.text.slice(from, this.skip()));
  }

  /** Stops with a fault of this part. */
  fail(detail: string): never {
    return fail({ kind: 'bad-xml', part: this.part, detail: `${detail}, ${this.start}` });
  }

  private depthStep(): number {
    if (this.closing) return -1;
    return this.empty ? 0 : 1;
  }

  private readTag(at: number, closing: boolean): void {
    const { text } = this;
    this.start = at;
    this.closing = closing;
    let i = closing ? at + 2 : at + 1;
    this.localStart = i;
    let code = text.charCodeAt(i);
    while (code > 0x20 && code !== 0x3e && code !== 0x2f) {
      if (code === 0x3a) this.localStart = i + 1;
      code = text.charCodeAt(++i);
    }
    this.nameEnd = i;
    while (code !== 0x3e) {
      if (code === 0x22 || code === 0x27) i = text.indexOf(code === 0x22 ? '"' : "'", i + 1);
      if (i < 0 || i >= text.length) this.fail('tag');
      code = text.charCodeAt(++i);
    }
    this.empty = text.charCodeAt(i - 1) === 0x2f;
    this.end = i + 1;
  }

  private after(closer: string, from: number): number {
    const at = this.text.indexOf(closer, from);
    this.start = from;
    return at < 0 ? this.fail('end') : at + closer.length;
  }

  private afterDeclaration(at: number): number {
    if (this.text.startsWith('<!--', at)) return this.after('-->', at + 4);
    if (this.text.startsWith('<![CDATA[', at)) return this.after(']]>', at + 9);
    return this.fail('DOCTYPE');
  }
}

function skipBlanks(text: string, at: number): number {
  let i = at;
  while (text.charCodeAt(i) <= 0x20) i++;
  return i;
}

/** Decodes the bytes of a part, which must be UTF-8; a byte order mark is kept for writing back. Throws PackageError. */
export function decodePart(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return fail({ kind: 'bad-xml', part, detail: 'UTF-8' });
  }
}
