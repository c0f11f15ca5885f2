/** Makes a register workbook (.xlsx) from tables and their rows. */
import { homeOf } from '../../../blueprint/fit';
import { sheetName, type NewSheet } from '../../../blueprint/input';
import { isLaidTable, laidSheet } from '../../../blueprint/layout';
import { FONT } from '../../../blueprint/look';
import { definedNames, dropdownNames } from '../../../blueprint/names';
import { packZip, type Part } from '../../../ooxml/zip-write';
import { SharedStrings } from './cells';
import { withPrintTitles, type ListedName } from './names';
import * as parts from './package-parts';
import { addSheetParts, DECLARATION, PartList } from './sheet-parts';
import { StyleBook } from './styles';
import type { Shared } from './table-sheet';
import { themeXml } from './theme';

const { LINK_TYPES } = parts;

function packParts(list: PartList): Uint8Array {
  const encoder = new TextEncoder();
  const part = ({ name, xml }: { name: string; xml: string }): Part => ({
    name,
    bytes: encoder.encode(DECLARATION + xml),
  });
  const types = part({ name: '[Content_Types].xml', xml: parts.contentTypesXml(list.parts) });
  return packZip([types, ...list.links.map(part), ...list.parts.map(part)]);
}

function addWorkbook(list: PartList, sheets: readonly NewSheet[], names: readonly ListedName[]): void {
  list.add('xl/workbook.xml', 'workbook', parts.workbookXml(sheets.map(sheetName), names), [
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
export function createWorkbook(sheets: readonly NewSheet[], options: parts.WorkbookOptions): Uint8Array {
  const laid = sheets.map(laidSheet);
  const positions = laid.flatMap((sheet, i) => (isLaidTable(sheet) ? [i] : []));
  const layouts = laid.filter(isLaidTable);
  const dropdowns = dropdownNames(layouts);
  const strings = new SharedStrings();
  const styles = new StyleBook();
  const shared: Shared = {
    styles,
    strings,
    dropdowns,
    home: homeOf(sheets),
    date1904: false,
    digitPixels: FONT.digitPixels,
  };
  const list = new PartList();
  list.addLinks('', [
    { type: LINK_TYPES.workbook, target: 'xl/workbook.xml' },
    { type: LINK_TYPES.core, target: 'docProps/core.xml' },
    { type: LINK_TYPES.app, target: 'docProps/app.xml' },
  ]);
  list.add('docProps/core.xml', 'core', parts.corePropertiesXml(options));
  list.add('docProps/app.xml', 'app', parts.appPropertiesXml());
  addWorkbook(list, sheets, withPrintTitles(definedNames(layouts, dropdowns), layouts, positions));
  laid.forEach((sheet, i) => {
    addSheetParts(list, i + 1, sheet, shared, i === 0);
  });
  list.add('xl/theme/theme1.xml', 'theme', themeXml());
  list.add('xl/styles.xml', 'styles', styles.toXml());
  list.add('xl/sharedStrings.xml', 'sharedStrings', strings.toXml());
  return packParts(list);
}
