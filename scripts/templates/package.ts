/** Puts the parts of a Word document together: the same content gives the same bytes. */
import { strToU8 } from 'fflate';
import { packZip } from '../../src/ooxml/zip-write';
import { stylesPart } from './styles';
import { xml } from './wml';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const V = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

function relationships(items: readonly (readonly [id: string, type: string, target: string])[]): string {
  const rows = items.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}">${rows.join('')}</Relationships>`;
}

const CONTENT_TYPES =
  `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${WORD_TYPE}.document.main+xml"/>` +
  `<Override PartName="/word/styles.xml" ContentType="${WORD_TYPE}.styles+xml"/>` +
  `<Override PartName="/word/settings.xml" ContentType="${WORD_TYPE}.settings+xml"/>` +
  `<Override PartName="/word/fontTable.xml" ContentType="${WORD_TYPE}.fontTable+xml"/>` +
  `<Override PartName="/word/header1.xml" ContentType="${WORD_TYPE}.header+xml"/>` +
  `<Override PartName="/word/header2.xml" ContentType="${WORD_TYPE}.header+xml"/>` +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
  '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>' +
  '</Types>';

const ROOT_RELATIONSHIPS = relationships([
  ['rId1', `${OFFICE}/officeDocument`, 'word/document.xml'],
  [
    'rId2',
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  ],
  ['rId3', `${OFFICE}/extended-properties`, 'docProps/app.xml'],
]);

const DOCUMENT_RELATIONSHIPS = relationships([
  ['rId1', `${OFFICE}/styles`, 'styles.xml'],
  ['rId2', `${OFFICE}/settings`, 'settings.xml'],
  ['rId3', `${OFFICE}/fontTable`, 'fontTable.xml'],
  ['rId10', `${OFFICE}/header`, 'header1.xml'],
  ['rId11', `${OFFICE}/header`, 'header2.xml'],
]);

const SETTINGS =
  `${DECLARATION}<w:settings ${W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>` +
  '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>' +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
  '</w:compat><w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>';

const FONT_TABLE =
  `${DECLARATION}<w:fonts ${W}><w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/>` +
  '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>';

/** Pages after the first: the number alone, centred in the top margin (Appendix I, part II, item 1). */
const NUMBERED_HEADER =
  `${DECLARATION}<w:hdr ${W}><w:p><w:pPr><w:pStyle w:val="SoTrang"/></w:pPr>` +
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>' +
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>' +
  '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>';

const EMPTY_HEADER = `${DECLARATION}<w:hdr ${W}><w:p><w:pPr><w:pStyle w:val="SoTrang"/></w:pPr></w:p></w:hdr>`;

const APP =
  `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  '<Application>Microsoft Office Word</Application></Properties>';

function core(title: string): string {
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xml(title)}</dc:title><dc:language>vi-VN</dc:language>` +
    '</cp:coreProperties>'
  );
}

/** A template's content: what stands in the body, and the title in the file's properties. */
export interface TemplateSource {
  readonly title: string;
  /** Everything inside `w:body`, the last section included. */
  readonly body: string;
}

/** The bytes of a template. */
export function buildPackage({ title, body }: TemplateSource): Uint8Array {
  const document = `${DECLARATION}<w:document ${W} ${R} ${V}><w:body>${body}</w:body></w:document>`;
  const parts: readonly (readonly [name: string, content: string])[] = [
    ['[Content_Types].xml', CONTENT_TYPES],
    ['_rels/.rels', ROOT_RELATIONSHIPS],
    ['word/document.xml', document],
    ['word/_rels/document.xml.rels', DOCUMENT_RELATIONSHIPS],
    ['word/styles.xml', stylesPart()],
    ['word/settings.xml', SETTINGS],
    ['word/fontTable.xml', FONT_TABLE],
    ['word/header1.xml', NUMBERED_HEADER],
    ['word/header2.xml', EMPTY_HEADER],
    ['docProps/core.xml', core(title)],
    ['docProps/app.xml', APP],
  ];
  return packZip(parts.map(([name, content]) => ({ name, bytes: strToU8(content) })));
}
