/** Builds WordprocessingML by hand: paragraphs, runs, tables and drawn lines, each as a string that names a style. */

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for an element or an attribute. */
export function xml(text: string): string {
  return text.normalize('NFC').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** A run; `style` is a character style. */
export function run(text: string, style?: 'Dam' | 'Nghieng'): string {
  const properties = style === undefined ? '' : `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>`;
  return `<w:r>${properties}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;
}

/** A paragraph of a style; strings that are no XML become plain runs. */
export function paragraph(style: string, ...content: readonly string[]): string {
  const runs = content.map((piece) => (piece.startsWith('<w:') ? piece : run(piece)));
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs.join('')}</w:p>`;
}

/** Content repeated for each item of a list, or shown when a condition holds: marks stand in paragraphs of their own. */
export function block(name: string, ...content: readonly string[]): string {
  return paragraph('Normal', `{#${name}}`) + content.join('') + paragraph('Normal', `{/${name}}`);
}

/** Content shown when a list is empty or a condition does not hold. */
export function unless(name: string, ...content: readonly string[]): string {
  return paragraph('Normal', `{^${name}}`) + content.join('') + paragraph('Normal', `{/${name}}`);
}

/** A table cell of a width in twips. */
export interface Cell {
  readonly width: number;
  readonly content: string;
  /** Columns it spans. */
  readonly span?: number;
}

interface RowOptions {
  /** Repeats on every page, its texts halfway down. */
  readonly header?: boolean;
}

/** A row that is never cut by a page break. */
export function row(cells: readonly Cell[], options: RowOptions = {}): string {
  const header = options.header === true ? '<w:tblHeader/>' : '';
  const middle = options.header === true ? '<w:vAlign w:val="center"/>' : '';
  const body = cells.map(({ width, content, span }) => {
    const spanning = span === undefined ? '' : `<w:gridSpan w:val="${span}"/>`;
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spanning}${middle}</w:tcPr>${content}</w:tc>`;
  });
  return `<w:tr><w:trPr><w:cantSplit/>${header}</w:trPr>${body.join('')}</w:tr>`;
}

/** A table of fixed column widths in twips. */
export function table(style: string, widths: readonly number[], ...rows: readonly string[]): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${total}" w:type="dxa"/>` +
    `<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
  );
}

/** The numbers that make a drawn line unique within a document. */
export type LineNumber = 1 | 2 | 3;

/**
 * A line drawn under the paragraph above, centred in its column, in a paragraph of its own (Decree 30/2020, Appendix I:
 * a stroke, not underlining). `alt` is the name by which the engine finds it to set its length.
 */
export function drawnLine(alt: string, points: number, number: LineNumber): string {
  const shape =
    `<v:line id="duong_ke_${number}" o:spid="_x0000_s${1025 + number}" alt="${xml(alt)}" ` +
    'style="position:absolute;z-index:251658240;mso-position-horizontal:center;' +
    'mso-position-horizontal-relative:text;mso-position-vertical-relative:text" ' +
    `from="0,3pt" to="${points}pt,3pt" strokecolor="black" strokeweight=".75pt"/>`;
  return paragraph('DuongKe', `<w:r><w:pict>${shape}</w:pict></w:r>`);
}

/** A page: size and margins in twips. */
export interface Page {
  readonly landscape: boolean;
}

/** A section's properties: A4, margins 20/20/20 mm and 30 mm on the left, numbers from 1, none on its first page. */
export function section(page: Page): string {
  const size = page.landscape ? 'w:w="16838" w:h="11906" w:orient="landscape"' : 'w:w="11906" w:h="16838"';
  return (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId10"/><w:headerReference w:type="first" r:id="rId11"/>' +
    `<w:type w:val="nextPage"/><w:pgSz ${size}/>` +
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>' +
    '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
  );
}

/** Ends a section: what follows starts a new page with its own numbers. */
export function sectionEnd(page: Page): string {
  return `<w:p><w:pPr><w:pStyle w:val="HetPhan"/>${section(page)}</w:pPr></w:p>`;
}

/** Widths of the text area in twips. */
export const TEXT_WIDTH = { portrait: 9071, landscape: 14003 } as const;
