/** A drafted notice taken apart into paragraphs and tables, so that another library can be given the same document to build. */
import { strFromU8, unzipSync } from 'fflate';

/** Text of one style within a paragraph; `break` begins a new line first. */
export interface Piece {
  readonly text: string;
  readonly style: string | null;
  readonly break: boolean;
}

/** A paragraph. */
export interface Paragraph {
  readonly style: string;
  readonly pieces: readonly Piece[];
}

/** A cell of a table: width in twips, columns it spans. */
export interface Cell {
  readonly width: number;
  readonly span: number;
  readonly paragraphs: readonly Paragraph[];
}

/** A row of a table; a header row repeats on every page. */
export interface Row {
  readonly header: boolean;
  readonly cells: readonly Cell[];
}

/** A table of fixed column widths. */
export interface Table {
  readonly style: string;
  readonly widths: readonly number[];
  readonly rows: readonly Row[];
}

/** What stands in one section. */
export interface Section {
  readonly landscape: boolean;
  readonly blocks: readonly (Paragraph | Table)[];
}

/** A document: its styles part as it is, and its sections. */
export interface Model {
  readonly styles: string;
  readonly sections: readonly Section[];
}

const BLOCK = /<w:tbl>.*?<\/w:tbl>|<w:p(?: [^>]*)?>.*?<\/w:p>|<w:p\/>/gs;
const PARAGRAPH = /<w:p(?: [^>]*)?>.*?<\/w:p>|<w:p\/>/gs;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
}

function all(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map(([whole]) => whole);
}

function attribute(xml: string, pattern: RegExp): string | null {
  return pattern.exec(xml)?.[1] ?? null;
}

function paragraphOf(xml: string): Paragraph {
  const pieces = all(xml, /<w:r>.*?<\/w:r>/gs).flatMap((run) => {
    const style = attribute(run, /<w:rStyle w:val="([^"]*)"/);
    let broken = false;
    return all(run, /<w:br\/>|<w:t(?: [^>]*)?>[^<]*<\/w:t>/g).flatMap((part): Piece[] => {
      const text = unescapeXml(part.replace(/<[^>]*>/g, ''));
      const piece = { text, style, break: broken };
      broken = part === '<w:br/>';
      return broken || text === '' ? [] : [piece];
    });
  });
  return { style: attribute(xml, /<w:pStyle w:val="([^"]*)"/) ?? 'Normal', pieces };
}

function tableOf(xml: string): Table {
  const rows = all(xml, /<w:tr>.*?<\/w:tr>/gs).map((row) => ({
    header: row.includes('<w:tblHeader/>'),
    cells: all(row, /<w:tc>.*?<\/w:tc>/gs).map((cell) => ({
      width: Number(attribute(cell, /<w:tcW w:w="(\d+)"/)),
      span: Number(attribute(cell, /<w:gridSpan w:val="(\d+)"/) ?? 1),
      paragraphs: all(cell, PARAGRAPH).map(paragraphOf),
    })),
  }));
  return {
    style: attribute(xml, /<w:tblStyle w:val="([^"]*)"/) ?? '',
    widths: all(xml, /<w:gridCol [^>]*>/g).map((column) => Number(attribute(column, /w:w="(\d+)"/))),
    rows,
  };
}

function partText(document: Uint8Array, name: string): string {
  const part = unzipSync(document)[name];
  if (part === undefined) throw new Error(`No part ${name}`);
  return strFromU8(part);
}

/** Takes a notice drafted with the shipped template apart. */
export function modelOf(document: Uint8Array): Model {
  const body = partText(document, 'word/document.xml');
  const sections: Section[] = [];
  let blocks: (Paragraph | Table)[] = [];
  for (const block of all(body, BLOCK)) {
    if (block.includes('<w:sectPr')) {
      sections.push({ landscape: false, blocks });
      blocks = [];
    } else blocks.push(block.startsWith('<w:tbl>') ? tableOf(block) : paragraphOf(block));
  }
  return {
    styles: partText(document, 'word/styles.xml'),
    sections: [...sections, { landscape: sections.length > 0, blocks }],
  };
}

/** The text of a document, one line a paragraph, empty ones left out: what must be the same whoever made it. */
export function textOf(document: Uint8Array): string {
  const paragraphs = all(partText(document, 'word/document.xml'), PARAGRAPH);
  const lines = paragraphs.map((xml) => unescapeXml(xml.replace(/<w:br\/>/g, '\n').replace(/<[^>]*>/g, '')));
  return lines.filter((line) => line.trim() !== '').join('\n');
}
