/** Keeps a filled part a valid document: cells, rows and tables that a block left empty, and a last section with nothing in it. */
import type { Step } from './compile';

const PROPERTIES = '(?:<w:tcPr>(?:(?!</w:tcPr>).)*</w:tcPr>|<w:tcPr/>)?';
const EMPTY_CELL = new RegExp(`<w:tc(?: [^>]*)?>${PROPERTIES}</w:tc>`, 'gs');
const CELL_ENDS_IN_TABLE = /<\/w:tbl>(?=<\/w:tc>)/g;
const EMPTY_ROW =
  /<w:tr(?: [^>]*)?>(?:<w:tblPrEx>(?:(?!<\/w:tblPrEx>).)*<\/w:tblPrEx>)?(?:<w:trPr>(?:(?!<\/w:trPr>).)*<\/w:trPr>|<w:trPr\/>)?<\/w:tr>/gs;
const EMPTY_TABLE = /<w:tbl>(?:(?!<w:tr[ >]|<w:tbl>).)*?<\/w:tbl>/gs;
const EMPTY_CONTENT = /<w:sdtContent>(?=<\/w:sdtContent>)/g;

/** Drops rows and tables without content and gives empty cells the paragraph they must have. */
export function repairTables(xml: string): string {
  return xml
    .replace(EMPTY_ROW, '')
    .replace(EMPTY_TABLE, '')
    .replace(EMPTY_CELL, (cell) => cell.replace(/<\/w:tc>$/, '<w:p/></w:tc>'))
    .replace(CELL_ENDS_IN_TABLE, '</w:tbl><w:p/>')
    .replace(EMPTY_CONTENT, '<w:sdtContent><w:p/>');
}

function leanest(steps: readonly Step[]): string {
  return steps.map((step) => (typeof step === 'string' ? step : 'body' in step ? step.whenEmpty : '')).join('');
}

function blocksNeedRepair(steps: readonly Step[]): boolean {
  return steps.some((step) => typeof step !== 'string' && 'body' in step && bodyNeedsRepair(step.body));
}

function bodyNeedsRepair(steps: readonly Step[]): boolean {
  const text = leanest(steps);
  return repairTables(text) !== text || blocksNeedRepair(steps);
}

/**
 * Whether some data could leave a hole in a table. Blocks only add content, so if nothing needs repair with every block
 * left out, nothing ever does.
 */
export function needsRepair(steps: readonly Step[]): boolean {
  return bodyNeedsRepair(steps);
}

const SECTION = '<w:sectPr';
const SECTION_CLOSE = '</w:sectPr>';
const PARAGRAPH_SECTION_CLOSE = '</w:sectPr></w:pPr></w:p>';

/**
 * When a condition removed everything after the last section break, the break goes too and the document ends with the
 * section before it: no empty last page.
 */
export function dropEmptyLastSection(xml: string): string {
  const last = xml.lastIndexOf(SECTION);
  const before = xml.slice(0, Math.max(last, 0)).trimEnd();
  if (last < 0 || !before.endsWith(PARAGRAPH_SECTION_CLOSE)) return xml;
  const paragraph =
    before.lastIndexOf('<w:p>') > before.lastIndexOf('<w:p ')
      ? before.lastIndexOf('<w:p>')
      : before.lastIndexOf('<w:p ');
  const opening = before.lastIndexOf(SECTION);
  if (paragraph < 0 || opening < paragraph) return xml;
  const section = before.slice(opening, before.length - PARAGRAPH_SECTION_CLOSE.length) + SECTION_CLOSE;
  const rest = xml.slice(xml.indexOf(SECTION_CLOSE, last) + SECTION_CLOSE.length);
  return before.slice(0, paragraph) + section + rest;
}
