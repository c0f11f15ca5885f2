/** Numbers that are free in a workbook: as a sheet's id, a table's id, a relationship's id and in the names of parts. */
import { XmlScanner } from '../../../ooxml/xml';
import { chartPartName, partNamesOf } from '../new-workbook/sheet-parts';
import { relationshipsPart, type Package } from '../package';
import type { WorkbookParts } from '../workbook-parts';
import { readSections, section } from '../xml-sections';

/** Ids above are so unusual that they say nothing of how many there were. */
const USUAL_ID = 10_000;

/** The first free numbers after the highest id of a sheet, so that no id of a deleted sheet comes back. */
export function freeNumbers(pack: Package, parts: WorkbookParts, count: number, charts: number): number[] {
  const tables = new Set(
    parts.tables.map(({ part }) => Number(attributeOf(pack.text(part) ?? '', part, 'table', 'id'))),
  );
  const links = new Set(pack.relationships(parts.part).map(({ id }) => id));
  const workbook = readSections(pack.text(parts.part) ?? '', parts.part);
  const sheets = new Set(
    (section(workbook, 'sheets')?.items ?? []).map((xml) => Number(attributeOf(xml, parts.part, 'sheet', 'sheetId'))),
  );
  const isFree = (n: number): boolean => {
    const own = Array.from({ length: charts }, (_, i) => chartPartName(n, i + 1));
    const names = [...partNamesOf(n), ...own].flatMap((name) => [name, relationshipsPart(name)]);
    return !sheets.has(n) && !tables.has(n) && !links.has(linkIdOf(n)) && !names.some((name) => pack.has(name));
  };
  const numbers: number[] = [];
  for (let n = Math.max(0, ...[...sheets].filter((id) => id < USUAL_ID)) + 1; numbers.length < count; n++) {
    if (isFree(n)) numbers.push(n);
  }
  return numbers;
}

/** The relationship by which the workbook part leads to the sheet with this number. */
export function linkIdOf(number: number): string {
  return `rId${number}`;
}

function attributeOf(xml: string, part: string, element: string, name: string): string | undefined {
  const scanner = new XmlScanner(xml, part);
  while (scanner.next() && !scanner.is(element));
  return scanner.attribute(name);
}
