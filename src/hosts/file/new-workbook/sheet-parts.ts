/** The parts of a sheet of the register: worksheet, table or drawing, charts, and how they lead to each other. */
import type { FreeSheet } from '../../../blueprint/input';
import { isLaidTable, type LaidSheet, type TableLayout } from '../../../blueprint/layout';
import { chartXml, drawingXml } from './chart';
import { freeSheetXml } from './free-sheet';
import { CONTENT_TYPES, LINK_TYPES, linksXml, type Link, type XmlPart } from './package-parts';
import { tableXml } from './table-part';
import { tableSheetXml, type Shared } from './table-sheet';

/** What stands before the root of every part. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Collects parts, and the relationships of each. */
export class PartList {
  readonly parts: XmlPart[] = [];
  /** Relationship parts; their content type is that of their extension. */
  readonly links: { readonly name: string; readonly xml: string }[] = [];

  add(name: string, kind: keyof typeof CONTENT_TYPES, xml: string, links: readonly Link[] = []): void {
    this.parts.push({ name, contentType: CONTENT_TYPES[kind], xml });
    if (links.length > 0) this.addLinks(name, links);
  }

  /** Writes the relationships of a part; those of the package itself belong to the name ''. */
  addLinks(name: string, links: readonly Link[]): void {
    const at = name.lastIndexOf('/') + 1;
    this.links.push({ name: `${name.slice(0, at)}_rels/${name.slice(at)}.rels`, xml: linksXml(links) });
  }
}

/** The worksheet part of the sheet with this number. */
export function sheetPartName(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

/** Names of the parts that a sheet with this number may get, besides its charts. */
export function partNamesOf(number: number): string[] {
  return [sheetPartName(number), `xl/tables/table${number}.xml`, `xl/drawings/drawing${number}.xml`];
}

/** The part of a chart of the sheet with this number; `chart` counts from 1. */
export function chartPartName(number: number, chart: number): string {
  return `xl/charts/chart${number}-${chart}.xml`;
}

/** Adds the parts of a sheet; its number names them and is the id of its table. */
export function addSheetParts(
  list: PartList,
  number: number,
  sheet: LaidSheet,
  shared: Shared,
  selected: boolean,
): void {
  if (isLaidTable(sheet)) addTableSheet(list, number, sheet, shared, selected);
  else addFreeSheet(list, number, sheet, shared, selected);
}

function addTableSheet(list: PartList, number: number, layout: TableLayout, shared: Shared, selected: boolean): void {
  list.add(sheetPartName(number), 'worksheet', tableSheetXml(layout, shared, selected), [
    { type: LINK_TYPES.table, target: `../tables/table${number}.xml` },
  ]);
  list.add(`xl/tables/table${number}.xml`, 'table', tableXml(layout, number, shared.styles));
}

function addFreeSheet(list: PartList, number: number, sheet: FreeSheet, shared: Shared, selected: boolean): void {
  const { charts } = sheet;
  const drawing = { type: LINK_TYPES.drawing, target: `../drawings/drawing${number}.xml` };
  const xml = freeSheetXml(sheet, shared, selected);
  list.add(sheetPartName(number), 'worksheet', xml, charts === undefined ? [] : [drawing]);
  if (charts === undefined) return;
  const names = charts.map((_, i) => chartPartName(number, i + 1));
  const links = names.map((name) => ({ type: LINK_TYPES.chart, target: name.replace(/^xl/u, '..') }));
  list.add(`xl/drawings/drawing${number}.xml`, 'drawing', drawingXml(charts), links);
  charts.forEach((chart, i) => {
    list.add(names[i] ?? '', 'chart', chartXml(sheet, chart));
  });
}
