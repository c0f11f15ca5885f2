/** Writes new sheets and names into the workbook part. */
import { escapeAttribute, escapeText } from '../../../ooxml/xml-text';
import { replaceAll } from '../growth';
import { nameXml, type ListedName } from '../new-workbook/names';
import { WORKBOOK_ORDER } from '../workbook-order';
import type { DefinedName } from '../workbook-parts';
import { addToSections, readSections, type Sections } from '../xml-sections';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A sheet to list. */
export interface ListedSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly linkId: string;
}

/** Names to list, and names that are there to refer to something else. */
export interface ListedNames {
  readonly added: readonly ListedName[];
  readonly revived: readonly { readonly present: DefinedName; readonly formula: string }[];
}

/** The text of the workbook part with sheets at the end, and with names. */
export function withSheets(text: string, part: string, sheets: readonly ListedSheet[], names: ListedNames): string {
  const revived = [...names.revived]
    .sort((a, b) => a.present.start - b.present.start)
    .map(({ present: { start, end }, formula }) => ({ start, end, text: escapeText(formula) }));
  const sections = readSections(replaceAll(text, revived), part);
  const idAttribute = linkAttribute(sections);
  const items = sheets.map(
    ({ name, sheetId, linkId }) =>
      `<sheet name="${escapeAttribute(name)}" sheetId="${sheetId}"${idAttribute}="${linkId}"/>`,
  );
  return addToSections(sections, WORKBOOK_ORDER, [
    { element: 'sheets', items },
    { element: 'definedNames', items: names.added.map(nameXml) },
  ]);
}

/** The attribute that leads to a sheet's part, with the prefix that the root declares for it, else with one of its own. */
function linkAttribute({ text, rootStart, rootTagEnd }: Sections): string {
  const declared = [...text.slice(rootStart, rootTagEnd).matchAll(/\sxmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/gu)];
  const prefix = declared.find(([, , namespace]) => namespace === RELATIONSHIPS)?.[1];
  return prefix === undefined ? ` xmlns:r="${RELATIONSHIPS}" r:id` : ` ${prefix}:id`;
}
