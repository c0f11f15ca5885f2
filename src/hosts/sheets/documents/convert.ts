/** From a drafted .docx to what the script makes a Google Doc of: all of its text in its order, pages and tables. */
import { PackageError } from '../../../ooxml/fault';
import { decodePart } from '../../../ooxml/xml';
import { openZip, type ZipArchive } from '../../../ooxml/zip';
import { failure, success, type Result } from '../../../register/problem';
import type { DocumentRequest, WireParagraph, WireTable } from '../wire';
import { Differences, type Difference } from './differences';
import { paragraphsOf } from './paragraphs';
import { documentUnreadable } from './problems';
import { points, Styles } from './styles';
import { tableOf } from './tables';
import { childOf, treeOf, valueOf, within, type Element } from './tree';

/** What a draft comes to. */
export interface Converted {
  readonly request: DocumentRequest;
  /** What the document has not, or has otherwise. */
  readonly differences: readonly Difference[];
}

type Page = DocumentRequest['page'];
type Block = WireParagraph | WireTable;

const BODY = 'word/document.xml';
const STYLES = 'word/styles.xml';
const BYTE_ORDER_MARK = /^\ufeff/u;

/** Converts a draft; a problem when the file is no .docx. The title is the file's name without its ending. */
export function documentRequestOf(file: { readonly name: string; readonly bytes: Uint8Array }): Result<Converted> {
  try {
    const archive = openZip(file.bytes);
    const root = partOf(archive, BODY);
    const body = childOf(root ?? undefined, 'body');
    if (body === undefined) return failure(documentUnreadable({ name: file.name }));
    return success(convert(file.name.replace(/\.docx$/iu, ''), body, archive));
  } catch (error) {
    if (error instanceof PackageError) return failure(documentUnreadable({ name: file.name }));
    throw error;
  }
}

function partOf(archive: ZipArchive, part: string): Element | null {
  const bytes = archive.read(part);
  return bytes === undefined ? null : treeOf(decodePart(bytes, part).replace(BYTE_ORDER_MARK, ''), part);
}

function convert(title: string, body: Element, archive: ZipArchive): Converted {
  const styles = new Styles(partOf(archive, STYLES));
  const differences = new Differences();
  const sections = [...within(body)].filter(({ name }) => name === 'sectPr');
  const page = pageOf(sections[0]);
  if (sections.some((section) => isLandscape(section) !== isLandscape(sections[0]))) differences.add('landscape');
  lookAtMargins(archive, differences);
  const blocks = new Blocks(styles, differences, sections, page.width - page.left - page.right);
  blocks.addAll(body);
  return { request: { title, font: styles.font, page, blocks: blocks.done }, differences: differences.kinds };
}

/** The blocks of a body, one after another. */
class Blocks {
  readonly done: Block[] = [];
  private section = 0;
  private startsPage = false;

  constructor(
    private readonly styles: Styles,
    private readonly differences: Differences,
    private readonly sections: readonly Element[],
    private readonly width: number,
  ) {}

  addAll({ children }: Element): void {
    for (const child of children) {
      if (child.name === 'p') this.addParagraph(child);
      else if (child.name === 'tbl') this.addTable(child);
      else if (!SKIPPED.has(child.name)) this.addAll(child);
    }
  }

  private addParagraph(element: Element): void {
    const { paragraphs, boxes } = paragraphsOf(element, this.styles, this.differences);
    for (const paragraph of paragraphs) this.push(paragraph);
    for (const box of boxes) this.addAll(box);
    if (childOf(childOf(element, 'pPr'), 'sectPr') === undefined) return;
    this.section += 1;
    this.startsPage = valueOf(this.sections[this.section], 'type') !== 'continuous';
  }

  private addTable(element: Element): void {
    // A table can't begin a page by itself: an empty paragraph before it does.
    if (this.startsPage) this.push(EMPTY);
    this.push(tableOf(element, this.styles, this.differences, this.width));
  }

  private push(block: Block): void {
    const starts = this.startsPage && 'runs' in block;
    if (starts) this.startsPage = false;
    this.done.push(starts ? { ...block, startsPage: true } : block);
  }
}

const SKIPPED: ReadonlySet<string> = new Set(['del', 'moveFrom', 'sectPr', 'sdtPr', 'sdtEndPr', 'customXmlPr']);
const EMPTY: WireParagraph = { runs: [], align: 'left', before: 0, after: 0, line: 1, firstLine: 0, left: 0 };

/** The page of a section in points; A4 with the margins of Nghị định 30/2020/NĐ-CP where nothing is said. */
function pageOf(section: Element | undefined): Page {
  const size = childOf(section, 'pgSz')?.attributes;
  const margin = childOf(section, 'pgMar')?.attributes;
  return {
    width: points(size?.get('w') ?? '11906'),
    height: points(size?.get('h') ?? '16838'),
    top: points(margin?.get('top') ?? '1134'),
    bottom: points(margin?.get('bottom') ?? '1134'),
    left: points(margin?.get('left') ?? '1701'),
    right: points(margin?.get('right') ?? '1134'),
  };
}

function isLandscape(section: Element | undefined): boolean {
  const { width, height } = pageOf(section);
  return width > height;
}

/** Headers and footers stay behind: page numbers, and whatever else they say. */
function lookAtMargins(archive: ZipArchive, differences: Differences): void {
  for (const part of archive.partNames().filter((name) => /^word\/(?:header|footer)\d*\.xml$/u.test(name))) {
    const root = partOf(archive, part);
    if (root === null) continue;
    const parts = [...within(root)];
    const isNumbered = parts.some(({ name, text }) => name === 'instrText' && /\bPAGE\b/u.test(text));
    if (isNumbered) differences.add('pageNumbers');
    const text = parts.map((one) => (one.name === 't' ? one.text : '')).join('');
    if (/\p{L}/u.test(text)) differences.add('headers');
  }
}
