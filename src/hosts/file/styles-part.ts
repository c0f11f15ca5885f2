/** The styles of an existing workbook: what its cells can look like, and looks added at the end of each list. */
import { XmlScanner } from '../../ooxml/xml';
import type { Package } from './package';
import { freeLinkId, freePartName, withNewParts } from './new-parts';
import { FIRST_CELL, FIRST_FILLS, NumberFormats, Pool, type StyleLists } from './style-lists';
import type { WorkbookParts } from './workbook-parts';
import { addToSections, readSections, section, type Addition, type Sections } from './xml-sections';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const LINK_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';
const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}"/>`;

/** The lists of CT_Stylesheet (ECMA-376 part 1, 18.8.39) in their order. */
const ORDER: readonly string[] = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** What Excel takes where a file has no such list, so that cells without a style stay as they look. */
const DEFAULT_FONT = '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>';
const DEFAULT_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';
const DEFAULT_BASE = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
const NORMAL = '<cellStyle name="Normal" xfId="0" builtinId="0"/>';
const TABLE_STYLES = ' defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"';

/** The styles part of a package, or the one it gets when it has none. Nothing that is there is renumbered. */
export class StylesPart {
  readonly lists: StyleLists;
  private readonly bases: Pool;
  private readonly named: Pool;
  private readonly tableStyles: string[] = [];

  private constructor(
    private readonly workbook: string,
    private readonly missing: boolean,
    private readonly sections: Sections,
  ) {
    const pool = (list: string, first: readonly string[] = []): Pool => new Pool(this.items(list), first);
    this.lists = {
      formats: new NumberFormats(this.items('numFmts').map((xml) => this.readFormat(xml))),
      fonts: pool('fonts', [DEFAULT_FONT]),
      fills: pool('fills', FIRST_FILLS),
      borders: pool('borders', [DEFAULT_BORDER]),
      cells: pool('cellXfs', [FIRST_CELL]),
      differences: pool('dxfs'),
    };
    this.bases = pool('cellStyleXfs', [DEFAULT_BASE]);
    this.named = pool('cellStyles', [NORMAL]);
  }

  /** Reads the styles of a workbook. */
  static of(pack: Package, parts: WorkbookParts): StylesPart {
    const found = pack.relationships(parts.part).find(({ kind, target }) => kind === 'styles' && pack.has(target));
    const name = found?.target ?? freePartName(pack, 'xl/styles{n}.xml');
    const text = found === undefined ? EMPTY : (pack.text(name) ?? '');
    return new StylesPart(parts.part, found === undefined, readSections(text, name));
  }

  /** The format of the cells with a style, as the file has it; that of the default style when there is no such one. */
  cellFormat(style: string): string {
    const formats = this.items('cellXfs');
    return formats[Number(style || '0')] ?? formats[0] ?? FIRST_CELL;
  }

  /** The font that column widths are counted in, as the file has it. */
  get widthFont(): string {
    const base = this.items('cellStyleXfs')[0] ?? DEFAULT_BASE;
    return this.items('fonts')[Number(this.scan(base).attribute('fontId') ?? '0')] ?? DEFAULT_FONT;
  }

  /** Whether the workbook has a table style of this name. */
  hasTableStyle(name: string): boolean {
    return this.items('tableStyles').some((item) => this.scan(item).attribute('name') === name);
  }

  /** Adds a table style. */
  addTableStyle(xml: string): void {
    this.tableStyles.push(xml);
  }

  /** The package with the looks that were added. */
  write(pack: Package): Package {
    const { lists, bases, named, tableStyles } = this;
    const text = addToSections(this.sections, ORDER, [
      counted('numFmts', lists.formats.added),
      counted('fonts', lists.fonts.added),
      counted('fills', lists.fills.added),
      counted('borders', lists.borders.added),
      counted('cellStyleXfs', bases.added),
      counted('cellXfs', lists.cells.added),
      counted('cellStyles', named.added),
      counted('dxfs', lists.differences.added),
      { ...counted('tableStyles', tableStyles), attributes: TABLE_STYLES },
    ]);
    const { part } = this.sections;
    if (!this.missing) return pack.withChanges(new Map([[part, text]]));
    const link = { id: freeLinkId(pack, this.workbook), type: LINK_TYPE, target: part };
    return withNewParts(pack, [{ name: part, contentType: CONTENT_TYPE, text }], this.workbook, [link]);
  }

  private items(list: string): readonly string[] {
    return section(this.sections, list)?.items ?? [];
  }

  private readFormat(xml: string): readonly [code: string, id: number] {
    const scanner = this.scan(xml);
    return [scanner.attribute('formatCode') ?? '', Number(scanner.attribute('numFmtId') ?? '0')];
  }

  private scan(xml: string): XmlScanner {
    const scanner = new XmlScanner(xml, this.sections.part);
    scanner.next();
    return scanner;
  }
}

function counted(element: string, items: readonly string[]): Addition {
  return { element, items, counted: true };
}
