/** Opens a workbook that was just made: its parts as text, and what the product's own reader finds in it. */
import { createWorkbook } from '../../../../src/hosts/file/new-workbook/create-workbook';
import type { NewSheet } from '../../../../src/blueprint/input';
import { overviewSheet } from '../../../../src/blueprint/overview';
import { Package } from '../../../../src/hosts/file/package';
import { readSnapshot } from '../../../../src/hosts/file/read';
import { decodeEntities } from '../../../../src/ooxml/xml-text';
import type { Snapshot } from '../../../../src/register/snapshot';
import { packageParts } from '../../../support/ooxml-check';
import { samplePlan, sampleTables } from '../../../blueprint/sample';

export const sampleSheets: readonly NewSheet[] = [overviewSheet(sampleTables, samplePlan), ...sampleTables];

export const make = (sheets: readonly NewSheet[]): Uint8Array => createWorkbook(sheets, { created: '2023-09-25' });

/** What the product reads out of a workbook file. */
export function snapshotOf(bytes: Uint8Array): Snapshot {
  const opened = Package.open(bytes);
  if (!opened.ok) throw new Error(opened.problem.message.en);
  const read = readSnapshot(opened.value);
  if (!read.ok) throw new Error(read.problem.message.en);
  return read.value;
}

/** The text of a part. */
export function partOf(bytes: Uint8Array, name: string): string {
  const text = packageParts(bytes).get(name);
  if (typeof text !== 'string') throw new Error(`no part ${name}`);
  return text;
}

/** The worksheet part of a sheet by its name; sheets stand in order. */
export function sheetPart(bytes: Uint8Array, sheet: string): string {
  const names = elements(partOf(bytes, 'xl/workbook.xml'), 'sheet').map((element) => element['name']);
  return partOf(bytes, `xl/worksheets/sheet${names.indexOf(sheet) + 1}.xml`);
}

export type Element = Readonly<Record<string, string>>;

/** Attributes (decoded) of the elements of this name, and their content under `''`, raw. */
export function elements(xml: string, name: string): Element[] {
  const pattern = new RegExp(`<${name}(?: ([^>]*?))?(?:/>|>(.*?)</${name}>)`, 'gsu');
  return [...xml.matchAll(pattern)].map(([, attributes = '', content = '']) => ({
    ...Object.fromEntries(
      [...attributes.matchAll(/([\w:]+)="([^"]*)"/gu)].map(([, key = '', value = '']) => [key, decodeEntities(value)]),
    ),
    '': content,
  }));
}

/** The decoded text of the first child of this name. */
export function childText(element: Element | undefined, name: string): string | undefined {
  const child = elements(element?.[''] ?? '', name)[0];
  return child === undefined ? undefined : decodeEntities(child[''] ?? '');
}

/** Global defined names and what they refer to. */
export function namesOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const found = elements(partOf(bytes, 'xl/workbook.xml'), 'definedName');
  return new Map(
    found.flatMap((element) =>
      element['localSheetId'] === undefined ? [[element['name'] ?? '', decodeEntities(element[''] ?? '')]] : [],
    ),
  );
}
