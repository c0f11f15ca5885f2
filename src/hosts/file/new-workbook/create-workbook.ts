/** Makes a register workbook (.xlsx) from tables and their rows. */
import { packZip, type Part } from '../../../ooxml/zip-write';
import { SharedStrings } from './cells';
import { chartXml, drawingXml } from './chart';
import { freeSheetXml } from './free-sheet';
import { isTableSheet, sheetName, type FreeSheet, type NewSheet, type WorkbookOptions } from './input';
import { layoutOf, type TableLayout } from './layout';
import { definedNames, dropdownNames, type DefinedName } from './names';
import * as parts from './package-parts';
import { StyleBook } from './styles';
import { tableXml } from './table-part';
import { tableSheetXml, type Shared } from './table-sheet';
import { themeXml } from './theme';

const { CONTENT_TYPES, LINK_TYPES } = parts;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts written so far, and the relationships of each. */
class PackageBuilder {
  private readonly written: parts.XmlPart[] = [];
  private readonly links: Part[] = [];
  private readonly encoder = new TextEncoder();

  add(name: string, kind: keyof typeof CONTENT_TYPES, xml: string, links: readonly parts.Link[] = []): void {
    this.written.push({ name, contentType: CONTENT_TYPES[kind], xml });
    if (links.length > 0) this.addLinks(name, links);
  }

  /** Writes the relationships of a part; those of the package itself belong to the name ''. */
  addLinks(name: string, links: readonly parts.Link[]): void {
    const at = name.lastIndexOf('/') + 1;
    this.links.push(this.part(`${name.slice(0, at)}_rels/${name.slice(at)}.rels`, parts.linksXml(links)));
  }

  pack(): Uint8Array {
    const types = this.part('[Content_Types].xml', parts.contentTypesXml(this.written));
    return packZip([types, ...this.links, ...this.written.map(({ name, xml }) => this.part(name, xml))]);
  }

  private part(name: string, xml: string): Part {
    return { name, bytes: this.encoder.encode(DECLARATION + xml) };
  }
}

function addTableSheet(builder: PackageBuilder, number: number, layout: TableLayout, shared: Shared): void {
  builder.add(`xl/worksheets/sheet${number}.xml`, 'worksheet', tableSheetXml(layout, shared, number === 1), [
    { type: LINK_TYPES.table, target: `../tables/table${number}.xml` },
  ]);
  builder.add(`xl/tables/table${number}.xml`, 'table', tableXml(layout, number, shared.styles));
}

function addFreeSheet(builder: PackageBuilder, number: number, sheet: FreeSheet, shared: Shared): void {
  const { charts } = sheet;
  const drawing = { type: LINK_TYPES.drawing, target: `../drawings/drawing${number}.xml` };
  const xml = freeSheetXml(sheet, shared, number === 1);
  builder.add(`xl/worksheets/sheet${number}.xml`, 'worksheet', xml, charts === undefined ? [] : [drawing]);
  if (charts === undefined) return;
  const names = charts.map((_, i) => `charts/chart${number}-${i + 1}.xml`);
  const links = names.map((name) => ({ type: LINK_TYPES.chart, target: `../${name}` }));
  builder.add(`xl/drawings/drawing${number}.xml`, 'drawing', drawingXml(charts), links);
  charts.forEach((chart, i) => {
    builder.add(`xl/${names[i] ?? ''}`, 'chart', chartXml(sheet, chart));
  });
}

function addWorkbook(builder: PackageBuilder, sheets: readonly NewSheet[], names: readonly DefinedName[]): void {
  builder.add('xl/workbook.xml', 'workbook', parts.workbookXml(sheets.map(sheetName), names), [
    ...sheets.map((_, i) => ({ type: LINK_TYPES.worksheet, target: `worksheets/sheet${i + 1}.xml` })),
    { type: LINK_TYPES.theme, target: 'theme/theme1.xml' },
    { type: LINK_TYPES.styles, target: 'styles.xml' },
    { type: LINK_TYPES.sharedStrings, target: 'sharedStrings.xml' },
  ]);
}

/**
 * A workbook file with the sheets in the order given: real tables with dropdowns, formats, print set-up and defined
 * names, all derived from the tables' declarations. Same input, same bytes. Throws only for faults of the caller, such
 * as a text longer than a cell holds or a computed cell with a boolean.
 */
export function createWorkbook(sheets: readonly NewSheet[], options: WorkbookOptions): Uint8Array {
  const laid = sheets.map((sheet) => (isTableSheet(sheet) ? layoutOf(sheet) : sheet));
  const positions = laid.flatMap((sheet, i) => ('firstRow' in sheet ? [i] : []));
  const layouts = laid.filter((sheet) => 'firstRow' in sheet);
  const dropdowns = dropdownNames(layouts);
  const home = sheets.find((sheet) => !isTableSheet(sheet));
  const shared: Shared = {
    styles: new StyleBook(),
    strings: new SharedStrings(),
    dropdowns,
    home: home && sheetName(home),
  };
  const builder = new PackageBuilder();
  builder.addLinks('', [
    { type: LINK_TYPES.workbook, target: 'xl/workbook.xml' },
    { type: LINK_TYPES.core, target: 'docProps/core.xml' },
    { type: LINK_TYPES.app, target: 'docProps/app.xml' },
  ]);
  builder.add('docProps/core.xml', 'core', parts.corePropertiesXml(options));
  builder.add('docProps/app.xml', 'app', parts.appPropertiesXml());
  addWorkbook(builder, sheets, definedNames(layouts, positions, dropdowns));
  laid.forEach((sheet, i) => {
    if ('firstRow' in sheet) addTableSheet(builder, i + 1, sheet, shared);
    else addFreeSheet(builder, i + 1, sheet, shared);
  });
  builder.add('xl/theme/theme1.xml', 'theme', themeXml());
  builder.add('xl/styles.xml', 'styles', shared.styles.toXml());
  builder.add('xl/sharedStrings.xml', 'sharedStrings', shared.strings.toXml());
  return builder.pack();
}
