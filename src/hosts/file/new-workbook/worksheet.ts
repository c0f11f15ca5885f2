/** The frame of every worksheet part: its elements in the order that the schema asks for, and how it prints. */
import { escapeAttribute } from '../../../ooxml/xml-text';
import { columnLetters } from '../../../register/snapshot';
import type { Block } from './input';
import { area, quoteSheet } from './formulas';
import { fileWidth } from './layout';
import { FONT } from './styles';
import { ROW_HEIGHT } from './text-height';

/** A column's width in characters, and the style of its cells that are not written. */
export interface SheetColumn {
  readonly width: number;
  readonly style?: number;
}

/** A cell that leads to another sheet. */
export interface SheetLink {
  readonly cell: string;
  readonly sheet: string;
}

/** The height of a row in points, by default that of one line; what is not fixed follows the text when it is edited. */
export interface RowHeight {
  readonly height: number | undefined;
  readonly fixed?: boolean;
}

/** What the two kinds of sheet differ in; XML of the optional elements is empty when there is none. */
export interface WorksheetContent {
  readonly tabColour: string;
  /** How wide a digit of the workbook's own font is: what widths count in. */
  readonly digitPixels: number;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly string[];
  readonly rowCount: number;
  /** Rows and columns that stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly selected: boolean;
  readonly gridLines: boolean;
  readonly pagesWide: number;
  readonly merges?: readonly Block[];
  /** Rows that begin a new page. */
  readonly breaks?: readonly number[];
  readonly highlights?: string;
  readonly validations?: string;
  readonly hyperlinks?: readonly SheetLink[];
  /** Cells whose text may look like a number without a warning triangle. */
  readonly ignoredErrors?: string;
  /** References to the drawing or table of the sheet, by relationship. */
  readonly links?: string;
}

const MARGINS = '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>';
const FOOTER = `&amp;L&amp;"${FONT.name},Regular"&amp;10&amp;A&amp;R&amp;"${FONT.name},Regular"&amp;10Trang &amp;P/&amp;N`;

function paneXml(frozen: { readonly rows: number; readonly columns: number }): string {
  const first = `${columnLetters(frozen.columns)}${frozen.rows + 1}`;
  const split = `xSplit="${frozen.columns}" ySplit="${frozen.rows}" topLeftCell="${first}"`;
  return [
    `<pane ${split} activePane="bottomRight" state="frozen"/>`,
    '<selection pane="topRight"/><selection pane="bottomLeft"/>',
    `<selection pane="bottomRight" activeCell="${first}" sqref="${first}"/>`,
  ].join('');
}

function viewXml(content: WorksheetContent): string {
  const grid = content.gridLines ? '' : ' showGridLines="0"';
  const selected = content.selected ? ' tabSelected="1"' : '';
  const pane = content.frozen === undefined ? '' : paneXml(content.frozen);
  const opening = `<sheetView${grid}${selected} workbookViewId="0"`;
  return `<sheetViews>${pane === '' ? `${opening}/>` : `${opening}>${pane}</sheetView>`}</sheetViews>`;
}

function columnsXml({ columns, digitPixels }: WorksheetContent): string {
  const items = columns.map(({ width, style }, i) => {
    const styled = style === undefined ? '' : ` style="${style}"`;
    return `<col min="${i + 1}" max="${i + 1}" width="${fileWidth(width, digitPixels)}"${styled} customWidth="1"/>`;
  });
  return `<cols>${items.join('')}</cols>`;
}

function mergesXml(merges: readonly Block[]): string {
  if (merges.length === 0) return '';
  const items = merges.map(({ top, left, bottom, right }) => `<mergeCell ref="${area(top, left, bottom, right)}"/>`);
  return `<mergeCells count="${merges.length}">${items.join('')}</mergeCells>`;
}

function hyperlinksXml(links: readonly SheetLink[]): string {
  if (links.length === 0) return '';
  const items = links.map(({ cell, sheet }) => {
    const location = escapeAttribute(`${quoteSheet(sheet)}!A1`);
    return `<hyperlink ref="${cell}" location="${location}" display="${escapeAttribute(sheet)}"/>`;
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
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    `<sheetPr><tabColor rgb="FF${content.tabColour}"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${area(0, 0, content.rowCount - 1, content.columns.length - 1)}"/>`,
    viewXml(content),
    `<sheetFormatPr defaultRowHeight="${ROW_HEIGHT}"/>`,
    columnsXml(content),
    `<sheetData>${content.rows.join('')}</sheetData>`,
    mergesXml(content.merges ?? []),
    content.highlights ?? '',
    content.validations ?? '',
    hyperlinksXml(content.hyperlinks ?? []),
    MARGINS,
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${content.pagesWide}" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>${FOOTER}</oddFooter></headerFooter>`,
    breaksXml(content.breaks ?? []),
    content.ignoredErrors === undefined
      ? ''
      : `<ignoredErrors><ignoredError sqref="${content.ignoredErrors}" numberStoredAsText="1"/></ignoredErrors>`,
    content.links ?? '',
    '</worksheet>',
  ].join('');
}
