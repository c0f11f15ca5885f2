/** The parts that hold a package together: content types, relationships, properties and the workbook part. */
import { escapeAttribute, escapeText } from '../../../ooxml/xml-text';
import type { IsoDate } from '../../../register/dates';
import { namesXml, type ListedName } from './names';

/** What else a new workbook needs to be told; there is no clock here. */
export interface WorkbookOptions {
  /** The day written in the file's properties as its date of creation. */
  readonly created: IsoDate;
  /** The agency or person written as the author. */
  readonly author?: string;
}

/** A part of the package: where it lies, what it is, and its XML without the declaration. */
export interface XmlPart {
  readonly name: string;
  readonly contentType: string;
  readonly xml: string;
}

/** A relationship; rId1, rId2, … in the order given. */
export interface Link {
  readonly type: string;
  readonly target: string;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const PRODUCT = 'Sổ kiểm tra CCHC';

/** The calculation engine of today's Excel: with an older number it would work every formula out anew on opening. */
const CALCULATION_ENGINE = 191029;

/** Content types of the parts of a workbook. */
export const CONTENT_TYPES = {
  workbook: `${SPREADSHEET}.sheet.main+xml`,
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  table: `${SPREADSHEET}.table+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  sharedStrings: `${SPREADSHEET}.sharedStrings+xml`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  app: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
} as const;

/** Relationship types of the parts of a workbook. */
export const LINK_TYPES = {
  workbook: `${OFFICE}/officeDocument`,
  worksheet: `${OFFICE}/worksheet`,
  table: `${OFFICE}/table`,
  styles: `${OFFICE}/styles`,
  sharedStrings: `${OFFICE}/sharedStrings`,
  theme: `${OFFICE}/theme`,
  drawing: `${OFFICE}/drawing`,
  chart: `${OFFICE}/chart`,
  core: `${PACKAGE}/relationships/metadata/core-properties`,
  app: `${OFFICE}/extended-properties`,
} as const;

/** A relationships part. */
export function linksXml(links: readonly Link[]): string {
  const items = links.map(
    ({ type, target }, i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

/** [Content_Types].xml of a package with these parts. */
export function contentTypesXml(parts: readonly XmlPart[]): string {
  const items = parts.map(({ name, contentType }) => `<Override PartName="/${name}" ContentType="${contentType}"/>`);
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...items,
    '</Types>',
  ].join('');
}

/** docProps/core.xml: the title, and the day the caller says it was made. */
export function corePropertiesXml({ created, author = PRODUCT }: WorkbookOptions): string {
  const time = `${created}T00:00:00Z`;
  return [
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${PRODUCT}</dc:title><dc:creator>${escapeText(author)}</dc:creator>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified><dc:language>vi-VN</dc:language>`,
    '</cp:coreProperties>',
  ].join('');
}

/** docProps/app.xml: LibreOffice trusts the values kept beside unknown functions only in a file "by Excel". */
export function appPropertiesXml(): string {
  return [
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">',
    '<Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>',
  ].join('');
}

/** xl/workbook.xml; sheet N is relationship rIdN. */
export function workbookXml(sheets: readonly string[], names: readonly ListedName[]): string {
  const items = sheets.map(
    (name, i) => `<sheet name="${escapeAttribute(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return [
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
    ` xmlns:r="${OFFICE}"><workbookPr/>`,
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" tabRatio="850"/></bookViews>',
    `<sheets>${items.join('')}</sheets>${namesXml(names)}<calcPr calcId="${CALCULATION_ENGINE}"/></workbook>`,
  ].join('');
}
