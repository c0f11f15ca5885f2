/** Defined names as the workbook part lists them; titles of printed pages are names there, too. */
import { quoteSheet } from '../../../blueprint/formulas';
import type { TableLayout } from '../../../blueprint/layout';
import { compareNames, type DefinedName } from '../../../blueprint/names';
import { PRINT_TITLES } from '../../../blueprint/page';
import { escapeAttribute, escapeText } from '../../../ooxml/xml-text';
import { columnLetters } from '../../../register/snapshot';

/** A defined name; a local one belongs to the sheet at that position. */
export interface ListedName extends DefinedName {
  readonly localSheet?: number;
}

function printTitles({ table }: TableLayout, localSheet: number): ListedName {
  const sheet = quoteSheet(table.sheet);
  const letters = columnLetters(PRINT_TITLES.column);
  const row = PRINT_TITLES.row + 1;
  return {
    name: '_xlnm.Print_Titles',
    formula: `${sheet}!$${letters}:$${letters},${sheet}!$${row}:$${row}`,
    localSheet,
  };
}

/** Names with the print titles of laid-out tables. `positions` gives each table's position among the sheets. */
export function withPrintTitles(
  names: readonly DefinedName[],
  layouts: readonly TableLayout[],
  positions: readonly number[],
): ListedName[] {
  const titles = layouts.map((layout, i) => printTitles(layout, positions[i] ?? 0));
  return [...titles, ...names].sort(
    (a: ListedName, b: ListedName) => compareNames(a.name, b.name) || (a.localSheet ?? 0) - (b.localSheet ?? 0),
  );
}

/** A name as the workbook part lists it. */
export function nameXml({ name, formula, hidden, localSheet }: ListedName): string {
  const local = localSheet === undefined ? '' : ` localSheetId="${localSheet}"`;
  const hide = hidden === true ? ' hidden="1"' : '';
  return `<definedName name="${escapeAttribute(name)}"${local}${hide}>${escapeText(formula)}</definedName>`;
}

/** The names as the workbook part lists them. */
export function namesXml(names: readonly ListedName[]): string {
  const items = names.map(nameXml);
  return items.length === 0 ? '' : `<definedNames>${items.join('')}</definedNames>`;
}
