/** Stretches what follows a table when rows are added: validation, formats, filters, table parts and defined names. */
import { XmlScanner, type Span } from '../../ooxml/xml';
import { formatAbsolute, formatArea, parseArea, parseSheetReference, type Area } from '../../blueprint/a1';
import type { TablePart, WorkbookParts } from './workbook-parts';

/** How the rows of an area grew. All rows count from 0. */
export interface Growth {
  readonly sheet: string;
  readonly left: number;
  readonly right: number;
  /** The first data row; the header is the row above. */
  readonly dataTop: number;
  /** The last row that was filled, or the first data row when none was. */
  readonly used: number;
  /** The last data row and the last row with totals, before and after. */
  readonly dataBottom: number;
  readonly end: number;
  readonly newLast: number;
  readonly newEnd: number;
}

interface Replacement extends Span {
  readonly text: string;
}

const WITH_SQREF = new Set(['conditionalFormatting', 'dataValidation', 'ignoredError', 'protectedRange']);
const WITH_REF = new Set(['autoFilter', 'sortState', 'sortCondition']);

/** The area after growth: stretched when it covers the last filled row within the grown columns, else the same. */
export function stretchArea(area: Area, growth: Growth): Area {
  const covers = area.top <= growth.used && area.bottom >= growth.used;
  if (!covers || area.right < growth.left || area.left > growth.right) return area;
  const withTotals = growth.end > growth.dataBottom && area.bottom === growth.end;
  const bottom = Math.max(area.bottom, withTotals ? growth.newEnd : growth.newLast);
  return { ...area, bottom };
}

/** Stretches the areas of a `sqref`, which are separated by blanks (ECMA-376 part 1, 18.18.76); others stay as written. */
export function stretchSqref(sqref: string, growth: Growth): string {
  return sqref
    .split(' ')
    .map((text) => {
      const area = parseArea(text);
      if (area === undefined) return text;
      const grown = stretchArea(area, growth);
      return grown.bottom === area.bottom ? text : formatArea(grown);
    })
    .join(' ');
}

/**
 * Stretches the ranges that stand after the cells of a sheet: data validation, conditional formats, filters, protected
 * and ignored ranges, and their x14 twins in the extension list.
 */
export function stretchSheetRanges(text: string, part: string, growth: Growth): string {
  const scanner = new XmlScanner(text, part, endOfCells(text));
  const replacements: Replacement[] = [];
  const path: string[] = [];
  while (scanner.next()) {
    const { local } = scanner;
    if (scanner.closing) {
      path.pop();
      continue;
    }
    const attribute = WITH_SQREF.has(local) ? 'sqref' : WITH_REF.has(local) ? 'ref' : undefined;
    if (attribute !== undefined) pushSpan(replacements, text, scanner.attributeSpan(attribute), growth);
    const parent = path.at(-1);
    if (!scanner.empty) path.push(local);
    if (local === 'sqref' && parent !== undefined && WITH_SQREF.has(parent)) {
      const start = scanner.end;
      const end = text.indexOf('<', start);
      if (end > start) pushSpan(replacements, text, { start, end }, growth);
    }
  }
  return replaceAll(text, replacements);
}

function endOfCells(text: string): number {
  const at = Math.max(text.lastIndexOf('</sheetData'), text.lastIndexOf(':sheetData'));
  return Math.max(0, text.indexOf('>', at) + 1);
}

/** Makes the `dimension` of a sheet (18.3.1.35) cover some more cells; a sheet without one stays without. */
export function stretchDimension(text: string, part: string, cells: readonly Area[]): string {
  const scanner = new XmlScanner(text, part);
  while (scanner.next() && !scanner.is('dimension')) if (scanner.is('sheetData')) return text;
  const span = scanner.attributeSpan('ref');
  const old = span === undefined ? undefined : parseArea(text.slice(span.start, span.end));
  if (span === undefined || old === undefined) return text;
  const area = cells.reduce(union, old);
  const grown = formatArea(area);
  return grown === formatArea(old) ? text : replaceAll(text, [{ ...span, text: grown }]);
}

function union(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** The text of a table part after growth (18.5.1.2): its area, filter and sort order; its insert row is now data. */
export function stretchTable(text: string, table: TablePart, growth: Growth): string {
  const scanner = new XmlScanner(text, table.part);
  const replacements: Replacement[] = [];
  while (scanner.next()) {
    if (scanner.closing) continue;
    const span = scanner.is('table') || WITH_REF.has(scanner.local) ? scanner.attributeSpan('ref') : undefined;
    if (scanner.is('table') && span !== undefined) {
      const area = { ...table.area, bottom: Math.max(table.area.bottom, growth.newEnd) };
      const insertRow = scanner.attributeSpan('insertRow');
      const spans = [{ ...span, text: formatArea(area) }];
      if (insertRow !== undefined) spans.push({ ...insertRow, text: '0' });
      replacements.push(...spans.sort((a, b) => a.start - b.start));
    } else pushSpan(replacements, text, span, growth);
  }
  return replaceAll(text, replacements);
}

/**
 * The text of the workbook part after growth: names that cover exactly the data of table columns, with or without
 * header, and a filter or print area that ended with the table, reach to the new last row.
 */
export function stretchNames(text: string, parts: WorkbookParts, growth: Growth): string {
  const replacements: Replacement[] = [];
  for (const { name, formula, start, end } of parts.names) {
    const raw = text.slice(start, end);
    const bang = raw.lastIndexOf('!');
    const area = parseSheetReference(formula);
    if (area === undefined || bang < 0 || area.sheet !== growth.sheet || !raw.includes(':', bang)) continue;
    if (!followsTable(name, area, growth)) continue;
    const grown = stretchArea(area, growth);
    if (grown.bottom > area.bottom)
      replacements.push({ start, end, text: raw.slice(0, bang + 1) + formatAbsolute(grown) });
  }
  return replaceAll(text, replacements);
}

function followsTable(name: string, area: Area, growth: Growth): boolean {
  const endsWithTable = area.bottom === growth.dataBottom || area.bottom === growth.used || area.bottom === growth.end;
  if (!endsWithTable || area.bottom < growth.dataTop) return false;
  if (name === '_xlnm.Print_Area' || name === '_xlnm._FilterDatabase') return true;
  const startsWithTable = area.top === growth.dataTop || area.top === growth.dataTop - 1;
  return startsWithTable && area.left >= growth.left && area.right <= growth.right;
}

function pushSpan(to: Replacement[], text: string, span: Span | undefined, growth: Growth): void {
  if (span === undefined) return;
  const old = text.slice(span.start, span.end);
  const grown = stretchSqref(old, growth);
  if (grown !== old) to.push({ ...span, text: grown });
}

/** Replaces spans of a text; they are in order and do not overlap. */
export function replaceAll(text: string, replacements: readonly Replacement[]): string {
  if (replacements.length === 0) return text;
  let out = '';
  let from = 0;
  for (const { start, end, text: replacement } of replacements) {
    out += text.slice(from, start) + replacement;
    from = end;
  }
  return out + text.slice(from);
}
