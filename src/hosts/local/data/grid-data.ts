/** The whole workbook as model data of the grid, and what the file holds beside it. */
import { XmlScanner } from '../../../ooxml/xml';
import type { Result } from '../../../register/problem';
import { attempt } from '../../file/file-problems';
import type { Package } from '../../file/package';
import { readSharedStrings } from '../../file/strings';
import { readWorkbookParts, type WorkbookParts } from '../../file/workbook-parts';
import type { BaseSheet } from './base-sheet';
import { DATA_VERSION, TAKES_ALL, VIETNAMESE, type EngineFacts, type WorkbookData } from './engine';
import { GridNames, rangeText } from './grid-names';
import { addRules } from './grid-rules';
import { gridSheet, type Shared } from './grid-sheet';
import { readGridStyles, type CellLook } from './grid-styles';
import { Numbered } from './zone-runs';

/** What the grid loads, and what it was made from. */
export interface GridData {
  readonly data: WorkbookData;
  readonly sheets: readonly BaseSheet[];
  readonly names: GridNames;
  readonly parts: WorkbookParts;
  /** The looks of the file by style index. */
  readonly looks: readonly CellLook[];
  /** The formulas of the add-in are too many to keep live: their values are shown, and refreshed by the tool. */
  readonly computedAsValues: boolean;
}

/** So many formulas of the add-in stay live in the grid; beyond, opening and every change would take too long. */
export const MOST_LIVE_FORMULAS = 60_000;

/**
 * Translates a workbook for the grid, sheets in their order, hidden ones hidden. Charts, pictures and comments are not
 * in the grid; nothing is lost, as the file itself stays the base of every save.
 */
export function gridDataOf(
  pack: Package,
  facts: EngineFacts = TAKES_ALL,
  mostLive: number = MOST_LIVE_FORMULAS,
): Result<GridData> {
  return attempt(() => {
    const parts = readWorkbookParts(pack);
    const names = new GridNames(parts);
    const styles = readGridStyles(pack, parts, facts);
    const computedAsValues = customFormulas(pack, parts) > mostLive;
    const shared: Shared = {
      pack,
      names,
      facts,
      styles,
      strings: readSharedStrings(pack, parts.sharedStrings),
      date1904: parts.date1904,
      computedAsValues,
      sheetIds: new Map(parts.sheets.map(({ name }, i) => [name, sheetId(i)])),
      usedStyles: new Numbered(),
      usedFormats: new Numbered(),
      usedBorders: new Numbered(),
    };
    const hidden = hiddenSheets(pack, parts);
    const sheets = parts.sheets.map((sheet, i) => {
      const tables = parts.tables.filter((table) => table.sheet === sheet);
      return gridSheet(sheet, tables, sheetId(i), hidden.has(sheet.name), shared);
    });
    const bases = sheets.map(({ base }) => base);
    const context = { names, defined: parts.names, facts, sheets: bases, differences: styles.differences };
    for (const { base, data } of sheets) addRules(base, data, context);
    const data: WorkbookData = {
      version: DATA_VERSION,
      sheets: sheets.map((sheet) => sheet.data),
      styles: shared.usedStyles.items,
      formats: shared.usedFormats.items,
      borders: shared.usedBorders.items,
      pivots: {},
      pivotNextId: 1,
      revisionId: 'START_REVISION',
      uniqueFigureIds: true,
      settings: { locale: VIETNAMESE },
      customTableStyles: {},
      namedRanges: Object.fromEntries(names.all().map(({ name, area }) => [name, rangeText(area)])),
    };
    return { data, sheets: bases, names, parts, looks: styles.cells, computedAsValues };
  });
}

function sheetId(index: number): string {
  return `s${index + 1}`;
}

function customFormulas(pack: Package, parts: WorkbookParts): number {
  return parts.sheets.reduce((count, { part }) => count + (pack.text(part) ?? '').split('_xldudf_CCHC_').length - 1, 0);
}

function hiddenSheets(pack: Package, parts: WorkbookParts): ReadonlySet<string> {
  const hidden = new Set<string>();
  const scanner = new XmlScanner(pack.text(parts.part) ?? '', parts.part);
  while (scanner.next()) {
    if (scanner.closing || !scanner.is('sheet')) continue;
    if ((scanner.attribute('state') ?? 'visible') !== 'visible') hidden.add(scanner.attribute('name') ?? '');
  }
  return hidden;
}
