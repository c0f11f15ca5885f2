/** The frame of every worksheet part: its elements in the order that the schema asks for, and how it prints. */
import type { RowHeight } from '../../../blueprint/cells';
import { formatArea, type Area } from '../../../blueprint/a1';
import { area } from '../../../blueprint/formulas';
import { FONT } from '../../../blueprint/look';
import { linkTarget, PAGE, type SheetFrame, type SheetLink } from '../../../blueprint/page';
import { ROW_HEIGHT } from '../../../blueprint/text-height';
import { escapeAttribute, escapeText } from '../../../ooxml/xml-text';
import { cellAddress, columnLetters } from '../../../register/snapshot';

/** What the two kinds of sheet differ in; XML of the optional elements is empty when there is none. */
export interface WorksheetContent {
  readonly frame: SheetFrame;
  /** How wide a digit of the workbook's own font is: what widths count in. */
  readonly digitPixels: number;
  /** The style of the cells of each column that are not written. */
  readonly styles?: readonly number[];
  readonly rows: readonly string[];
  readonly rowCount: number;
  readonly selected: boolean;
  readonly highlights?: string;
  readonly validations?: string;
  readonly hyperlinks?: readonly SheetLink[];
  /** Cells whose text may look like a number without a warning triangle. */
  readonly ignoredErrors?: string;
  /** References to the drawing or table of the sheet, by relationship. */
  readonly links?: string;
}

const A4 = 9;

function marginsXml(): string {
  const { left, right, top, bottom, header, footer } = PAGE.margins;
  return `<pageMargins left="${left}" right="${right}" top="${top}" bottom="${bottom}" header="${header}" footer="${footer}"/>`;
}

function footerXml(): string {
  const { left, right } = PAGE.footer;
  return `<headerFooter><oddFooter>${escapeText(`&L${left}&R${right}`)}</oddFooter></headerFooter>`;
}

/**
 * The width attribute of a column that shows this many characters of our font (ISO/IEC 29500-1, 18.3.1.13), in a
 * workbook whose own font has digits this wide.
 */
function fileWidth(characters: number, digitPixels: number): number {
  return Math.floor(((characters * FONT.digitPixels + 5) / digitPixels) * 256) / 256;
}

function paneXml(frozen: { readonly rows: number; readonly columns: number }): string {
  const first = `${columnLetters(frozen.columns)}${frozen.rows + 1}`;
  const split = `xSplit="${frozen.columns}" ySplit="${frozen.rows}" topLeftCell="${first}"`;
  return [
    `<pane ${split} activePane="bottomRight" state="frozen"/>`,
    '<selection pane="topRight"/><selection pane="bottomLeft"/>',
    `<selection pane="bottomRight" activeCell="${first}" sqref="${first}"/>`,
  ].join('');
}

function viewXml({ frame, selected }: WorksheetContent): string {
  const grid = frame.gridLines ? '' : ' showGridLines="0"';
  const tab = selected ? ' tabSelected="1"' : '';
  const pane = frame.frozen === null ? '' : paneXml(frame.frozen);
  const opening = `<sheetView${grid}${tab} workbookViewId="0"`;
  return `<sheetViews>${pane === '' ? `${opening}/>` : `${opening}>${pane}</sheetView>`}</sheetViews>`;
}

function columnsXml({ frame, styles = [], digitPixels }: WorksheetContent): string {
  const items = frame.widths.map((width, i) => {
    const style = styles[i];
    const styled = style === undefined ? '' : ` style="${style}"`;
    return `<col min="${i + 1}" max="${i + 1}" width="${fileWidth(width, digitPixels)}"${styled} customWidth="1"/>`;
  });
  return `<cols>${items.join('')}</cols>`;
}

function mergesXml(merges: readonly Area[]): string {
  if (merges.length === 0) return '';
  const items = merges.map((block) => `<mergeCell ref="${formatArea(block)}"/>`);
  return `<mergeCells count="${merges.length}">${items.join('')}</mergeCells>`;
}

function hyperlinksXml(links: readonly SheetLink[]): string {
  if (links.length === 0) return '';
  const items = links.map(({ row, column, sheet }) => {
    const location = escapeAttribute(linkTarget(sheet));
    return `<hyperlink ref="${cellAddress(row, column)}" location="${location}" display="${escapeAttribute(sheet)}"/>`;
  });
  return `<hyperlinks>${items.join('')}</hyperlinks>`;
}

/** A row from its cells. */
export function rowXml(row: number, cells: readonly string[], { height, fixed }: RowHeight): string {
  const high = height === undefined ? '' : ` ht="${height}"${fixed === true ? ' customHeight="1"' : ''}`;
  return `<row r="${row + 1}"${high}>${cells.join('')}</row>`;
}

function breaksXml(breaks: readonly number[]): string {
  if (breaks.length === 0) return '';
  const items = breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  return `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${items.join('')}</rowBreaks>`;
}

/** A whole xl/worksheets/sheetN.xml: A4 landscape, as many pages across as stay legible. */
export function worksheetXml(content: WorksheetContent): string {
  const { frame } = content;
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    `<sheetPr><tabColor rgb="FF${frame.tabColour}"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${area(0, 0, content.rowCount - 1, frame.widths.length - 1)}"/>`,
    viewXml(content),
    `<sheetFormatPr defaultRowHeight="${ROW_HEIGHT}"/>`,
    columnsXml(content),
    `<sheetData>${content.rows.join('')}</sheetData>`,
    mergesXml(frame.merges),
    content.highlights ?? '',
    content.validations ?? '',
    hyperlinksXml(content.hyperlinks ?? []),
    marginsXml(),
    `<pageSetup paperSize="${A4}" orientation="${PAGE.orientation}" fitToWidth="${frame.pagesWide}" fitToHeight="0"/>`,
    footerXml(),
    breaksXml(frame.breaks),
    content.ignoredErrors === undefined
      ? ''
      : `<ignoredErrors><ignoredError sqref="${content.ignoredErrors}" numberStoredAsText="1"/></ignoredErrors>`,
    content.links ?? '',
    '</worksheet>',
  ].join('');
}
