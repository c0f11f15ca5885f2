/** The parts of a workbook that say what it holds: sheets, tables, defined names, the date system. */
import { XmlScanner } from '../../ooxml/xml';
import { parseArea, type Area } from '../../blueprint/a1';
import { notWorkbook, partDamaged, refuse } from './file-problems';
import type { Package } from './package';
import { decodeXstring } from './xstring';

/** A worksheet and the part that holds its cells. */
export interface SheetPart {
  readonly name: string;
  readonly part: string;
}

/** A column of a table; `formula` is the raw XML text of its calculated column formula. */
export interface TableColumn {
  readonly name: string;
  readonly formula: string | undefined;
}

/** A table part (ECMA-376 part 1, 18.5.1.2); `area` includes the header and totals rows. */
export interface TablePart {
  readonly part: string;
  readonly sheet: SheetPart;
  readonly name: string;
  readonly area: Area;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly columns: readonly TableColumn[];
}

/** A defined name (18.2.5) as written; `formula` is decoded. */
export interface DefinedName {
  readonly name: string;
  /** Position of the sheet it is local to, among all sheets; undefined for the whole workbook. */
  readonly localSheet: number | undefined;
  readonly formula: string;
  /** Where the raw formula text stands in the workbook part. */
  readonly start: number;
  readonly end: number;
}

/** What the workbook part says. */
export interface WorkbookParts {
  readonly part: string;
  readonly sheets: readonly SheetPart[];
  readonly tables: readonly TablePart[];
  readonly names: readonly DefinedName[];
  /** All sheet names in order, chart sheets included: `localSheet` counts these. */
  readonly sheetNames: readonly string[];
  readonly sharedStrings: string | undefined;
  readonly calcChain: string | undefined;
  readonly date1904: boolean;
}

const FOUND_BINARY = { foundVi: 'đây là sổ tính nhị phân (.xlsb)', foundEn: 'it is a binary workbook (.xlsb)' };
const FOUND_ODS = { foundVi: 'đây là tệp OpenDocument (.ods)', foundEn: 'it is an OpenDocument file (.ods)' };
const FOUND_OTHER = { foundVi: 'gói zip không chứa sổ tính', foundEn: 'the zip package holds no workbook' };

/** Reads the workbook part and the table parts; sheets are not inflated. Strict and transitional files alike. */
export function readWorkbookParts(pack: Package): WorkbookParts {
  const part = findWorkbook(pack);
  const text = pack.text(part);
  if (text === undefined) return refuse(partDamaged({ part, detail: 'missing' }));
  const relationships = pack.relationships(part);
  const targets = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets: SheetPart[] = [];
  const sheetNames: string[] = [];
  const names: DefinedName[] = [];
  let date1904 = false;
  const scanner = new XmlScanner(text, part);
  while (scanner.next()) {
    if (scanner.closing) continue;
    if (scanner.is('workbookPr')) date1904 = isTrue(scanner.attribute('date1904'));
    else if (scanner.is('sheet')) {
      const name = scanner.attribute('name') ?? '';
      const target = targets.get(scanner.attribute(':id') ?? '');
      sheetNames.push(name);
      if (target?.kind === 'worksheet') sheets.push({ name, part: existing(pack, target.target) });
    } else if (scanner.is('definedName')) names.push(readName(scanner));
  }
  const byKind = (kind: string): string | undefined =>
    relationships.find((relationship) => relationship.kind === kind && pack.has(relationship.target))?.target;
  return {
    part,
    sheets,
    tables: sheets.flatMap((sheet) => readTables(pack, sheet)),
    names,
    sheetNames,
    sharedStrings: byKind('sharedStrings'),
    calcChain: byKind('calcChain'),
    date1904,
  };
}

function findWorkbook(pack: Package): string {
  const main = pack.relationships('').find((relationship) => relationship.kind === 'officeDocument');
  if (main === undefined) return refuse(notWorkbook(pack.has('mimetype') ? FOUND_ODS : FOUND_OTHER));
  const type = pack.contentType(main.target).toLowerCase();
  if (type.includes('sheet.binary')) refuse(notWorkbook(FOUND_BINARY));
  const workbook = type.includes('sheet') || type.includes('template') || type === '' || type.endsWith('/xml');
  if (!workbook || type.includes('wordprocessing') || type.includes('presentation')) refuse(notWorkbook(FOUND_OTHER));
  return main.target;
}

function existing(pack: Package, part: string): string {
  return pack.has(part) ? part : refuse(partDamaged({ part, detail: 'missing' }));
}

function readName(scanner: XmlScanner): DefinedName {
  const name = scanner.attribute('name') ?? '';
  const local = scanner.attribute('localSheetId');
  const start = scanner.end;
  const formula = scanner.content();
  return {
    name,
    localSheet: local === undefined ? undefined : Number(local),
    formula,
    start,
    end: Math.max(start, scanner.start),
  };
}

function readTables(pack: Package, sheet: SheetPart): TablePart[] {
  return pack
    .relationships(sheet.part)
    .filter((relationship) => relationship.kind === 'table' && !relationship.external)
    .map((relationship) => readTable(pack, sheet, existing(pack, relationship.target)));
}

function readTable(pack: Package, sheet: SheetPart, part: string): TablePart {
  const scanner = new XmlScanner(pack.text(part) ?? '', part);
  while (scanner.next() && !scanner.is('table'));
  const area = parseArea(scanner.attribute('ref') ?? '');
  if (area === undefined) return scanner.fail('ref');
  const name = decodeXstring(scanner.attribute('displayName') ?? scanner.attribute('name') ?? '');
  const headerRows = Number(scanner.attribute('headerRowCount') ?? '1');
  const totalsRows = Number(scanner.attribute('totalsRowCount') ?? '0');
  return { part, sheet, name, area, headerRows, totalsRows, columns: readColumns(scanner) };
}

function readColumns(scanner: XmlScanner): TableColumn[] {
  const columns: { name: string; formula: string | undefined }[] = [];
  while (scanner.next()) {
    if (scanner.closing) continue;
    const column = columns.at(-1);
    if (scanner.is('tableColumn')) {
      columns.push({ name: decodeXstring(scanner.attribute('name') ?? ''), formula: undefined });
    } else if (scanner.is('calculatedColumnFormula') && column !== undefined) {
      const start = scanner.end;
      column.formula = scanner.text.slice(start, scanner.skip());
    } else if (scanner.is('extLst')) scanner.skip();
  }
  return columns;
}

/** Whether an xsd:boolean attribute is true. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
