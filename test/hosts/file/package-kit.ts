/** Helpers of the file tests: packages from texts, opening them, and comparing parts before and after. */
import { strToU8 } from 'fflate';
import { Package } from '../../../src/hosts/file/package';
import { patchPackage, type WorkbookPatch } from '../../../src/hosts/file/patch';
import { readSnapshot } from '../../../src/hosts/file/read';
import { packZip } from '../../../src/ooxml/zip-write';
import type { Result } from '../../../src/register/problem';
import type { RawCell, SheetSnapshot, Snapshot } from '../../../src/register/snapshot';

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Parts by name; text is written as UTF-8. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

export function pack(parts: Parts): Uint8Array {
  return packZip(
    Object.entries(parts).map(([name, content]) => ({
      name,
      bytes: typeof content === 'string' ? strToU8(content) : content,
    })),
  );
}

export function rels(...targets: readonly (readonly [kind: string, target: string])[]): string {
  const items = targets.map(
    ([kind, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${kind.includes(':') ? kind : `${REL}/${kind}`}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

export function contentTypes(overrides: Readonly<Record<string, string>>, defaults = ''): string {
  const items = Object.entries(overrides).map(
    ([part, type]) =>
      `<Override PartName="/${part}" ContentType="${type.includes('/') ? type : `${SHEETML}.${type}+xml`}"/>`,
  );
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.` +
    `openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
    `${defaults}${items.join('')}</Types>`
  );
}

/** A workbook of one sheet "S" with this `sheetData` content and tail, and more parts if given. */
export function simpleParts(rows: string, tail = '', more: Parts = {}, workbookExtra = '', pr = ''): Parts {
  return {
    '[Content_Types].xml': contentTypes({
      'xl/workbook.xml': 'sheet.main',
      'xl/worksheets/sheet1.xml': 'worksheet',
      'xl/sharedStrings.xml': 'sharedStrings',
    }),
    '_rels/.rels': rels(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml':
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${REL}">${pr}<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>` +
      `${workbookExtra}</workbook>`,
    'xl/_rels/workbook.xml.rels': rels(['worksheet', 'worksheets/sheet1.xml'], ['sharedStrings', 'sharedStrings.xml']),
    'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${REL}"><sheetData>${rows}</sheetData>${tail}</worksheet>`,
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}"/>`,
    ...more,
  };
}

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message.en}`);
  return result.value;
}

export function codeOf(result: Result<unknown>): string | undefined {
  return result.ok ? undefined : result.problem.code;
}

export function open(source: Uint8Array | Parts): Package {
  return value(Package.open(source instanceof Uint8Array ? source : pack(source)));
}

export function snapshot(source: Uint8Array | Parts | Package): Snapshot {
  return value(readSnapshot(source instanceof Package ? source : open(source)));
}

export function sheetOf(source: Uint8Array | Parts | Package, name = 'S'): SheetSnapshot {
  const found = snapshot(source).sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(name);
  return found;
}

export function cell(sheet: SheetSnapshot, row: number, column: number): RawCell {
  return sheet.cells[row]?.[column] ?? null;
}

/** Applies a patch and opens the resulting bytes again. */
export function patched(source: Uint8Array | Parts | Package, patch: WorkbookPatch): Package {
  const before = source instanceof Package ? source : open(source);
  return open(value(patchPackage(before, patch)).pack.toBytes());
}

/** The parts whose bytes differ, are new or are gone. */
export function changedParts(before: Package, after: Package): string[] {
  const names = new Set([...before.partNames(), ...after.partNames()]);
  return [...names].filter((name) => !sameBytes(before.archive.read(name), after.archive.read(name))).sort();
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a !== undefined && b !== undefined && Buffer.from(a).equals(Buffer.from(b));
}

/** A sheet text taken apart: its cell elements by address, and the text without them. */
export function takeApart(text: string): { cells: Map<string, string>; rest: string } {
  const cells = new Map<string, string>();
  const rest = text.replace(
    /<(?:x:)?c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/(?:x:)?c>)/gs,
    (xml: string, address: string) => {
      cells.set(address, xml);
      return '';
    },
  );
  return { cells, rest };
}
