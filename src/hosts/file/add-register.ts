/** Adds a register, or the part of one that is missing, to a workbook that people keep other things in. */
import { fitSheets, homeOf } from '../../blueprint/fit';
import { isTableSheet, sheetName, type NewSheet } from '../../blueprint/input';
import { isLaidTable, laidSheet, type TableLayout } from '../../blueprint/layout';
import { planNames, type NamePlan } from '../../blueprint/name-plan';
import type { PresentWorkbook } from '../../blueprint/present';
import { XmlScanner } from '../../ooxml/xml';
import type { Result } from '../../register/problem';
import { freeNumbers, linkIdOf } from './add-register/numbers';
import { sharedWorkbook, strictFormat, structureLocked } from './add-register/problems';
import { withSheets } from './add-register/workbook-text';
import { withoutCalcChain } from './calc-chain';
import { digitPixels } from './digit-width';
import { workbookSigned } from './edit-problems';
import { attempt, refuse } from './file-problems';
import { withNewParts, type NewPart } from './new-parts';
import { InlineStrings } from './new-workbook/cells';
import { withPrintTitles } from './new-workbook/names';
import { LINK_TYPES } from './new-workbook/package-parts';
import { addSheetParts, DECLARATION, PartList, sheetPartName } from './new-workbook/sheet-parts';
import { StyleBook, TABLE_STYLE } from './new-workbook/styles';
import type { Shared } from './new-workbook/table-sheet';
import type { Package } from './package';
import { StylesPart } from './styles-part';
import { isTrue, readWorkbookParts, type DefinedName, type WorkbookParts } from './workbook-parts';

/** The workbook with the sheets, and what they are called there. */
export interface AddedRegister {
  readonly pack: Package;
  readonly added: readonly string[];
}

/**
 * Adds sheets of a register after the sheets of a workbook; any of them, so that a register in part can be completed.
 * Nothing that is there changes but the lists that new sheets, names and styles stand in, at their ends. A sheet whose
 * name is taken gets another; a taken name of a table or setting is refused, for it is how they are found again. Texts
 * stand in the cells themselves, so the shared strings stay as they are. The calculation chain is left out, as Excel
 * makes it anew. Rows are given with dates of the 1900 system, whichever the workbook has.
 */
export function addRegister(pack: Package, sheets: readonly NewSheet[]): Result<AddedRegister> {
  return attempt(() => {
    const parts = readWorkbookParts(pack);
    checkOpen(pack, parts);
    if (sheets.length === 0) return { pack, added: [] };
    const present = presentIn(parts);
    const fitted = fitSheets(sheets, present);
    const laid = fitted.map(laidSheet);
    const layouts = laid.filter(isLaidTable);
    const first = parts.sheetNames.length;
    const positions = laid.flatMap((sheet, i) => (isLaidTable(sheet) ? [first + i] : []));
    const names = namesFor(layouts, present);
    const styles = StylesPart.of(pack, parts);
    const shared: Shared = {
      styles: new StyleBook(styles.lists),
      strings: new InlineStrings(),
      dropdowns: names.dropdowns,
      home: homeOf(fitted, present),
      date1904: parts.date1904,
      digitPixels: digitPixels(styles.widthFont),
    };
    const charts = Math.max(0, ...fitted.map((sheet) => (isTableSheet(sheet) ? 0 : (sheet.charts?.length ?? 0))));
    const numbers = freeNumbers(pack, parts, laid.length, charts);
    const list = new PartList();
    laid.forEach((sheet, i) => {
      addSheetParts(list, numbers[i] ?? 0, sheet, shared, false);
    });
    if (!styles.hasTableStyle(TABLE_STYLE)) styles.addTableStyle(shared.styles.tableStyle());
    const links = numbers.map((n) => ({ id: linkIdOf(n), type: LINK_TYPES.worksheet, target: sheetPartName(n) }));
    const grown = styles.write(withNewParts(pack, newParts(list), parts.part, links));
    const added = fitted.map(sheetName);
    const listed = numbers.map((n, i) => ({ name: added[i] ?? '', sheetId: n, linkId: linkIdOf(n) }));
    const workbook = withSheets(pack.text(parts.part) ?? '', parts.part, listed, {
      added: withPrintTitles(names.added, layouts, positions),
      revived: names.revived,
    });
    return { pack: withoutCalcChain(grown.withChanges(new Map([[parts.part, workbook]])), parts), added };
  });
}

function newParts(list: PartList): NewPart[] {
  return [
    ...list.links.map(({ name, xml }) => ({ name, text: DECLARATION + xml })),
    ...list.parts.map(({ name, contentType, xml }) => ({ name, contentType, text: DECLARATION + xml })),
  ];
}

/** What the sheets and names have to fit. */
function presentIn({ sheetNames, sheets, tables, names, date1904 }: WorkbookParts): PresentWorkbook<DefinedName> {
  return {
    sheetNames,
    worksheets: sheets.map(({ name }) => name),
    tables: tables.map(({ name, sheet }) => ({ name, sheet: sheet.name })),
    names: names.filter(({ localSheet }) => localSheet === undefined),
    date1904,
  };
}

/** The names chosen for the sheets; refuses when one is taken that can't be another. */
function namesFor(layouts: readonly TableLayout[], present: PresentWorkbook<DefinedName>): NamePlan<DefinedName> {
  const planned = planNames(layouts, present);
  return planned.ok ? planned.value : refuse(planned.problem);
}

/** Stops at a workbook that takes no sheets. */
function checkOpen(pack: Package, parts: WorkbookParts): void {
  if (pack.partNames().some((name) => name.toLowerCase().startsWith('_xmlsignatures/'))) refuse(workbookSigned(null));
  if (pack.relationships(parts.part).some(({ kind }) => kind === 'revisionHeaders')) refuse(sharedWorkbook(null));
  const scanner = new XmlScanner(pack.text(parts.part) ?? '', parts.part);
  while (scanner.next() && !scanner.is('sheets')) {
    if (scanner.closing) continue;
    if (scanner.is('workbook') && scanner.text.slice(scanner.start, scanner.end).includes('//purl.oclc.org/ooxml/')) {
      refuse(strictFormat(null));
    }
    if (scanner.is('workbookProtection') && isTrue(scanner.attribute('lockStructure'))) refuse(structureLocked(null));
  }
}
