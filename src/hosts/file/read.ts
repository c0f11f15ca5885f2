/** Reads a workbook package into the raw cells, tables and names that the core understands. */
import { decodeContent } from '../../ooxml/xml-text';
import type { Result } from '../../register/problem';
import type { NamedCell, RawCell, SheetSnapshot, Snapshot, TableArea } from '../../register/snapshot';
import { parseSheetReference } from '../../blueprint/a1';
import { attempt, fileTooLarge, refuse } from './file-problems';
import { isoToSerial } from './iso-date';
import type { Package } from './package';
import { SheetCursor } from './sheet-cursor';
import { readInlineString, readSharedStrings } from './strings';
import { readWorkbookParts, type SheetPart, type TablePart, type WorkbookParts } from './workbook-parts';
import { decodeXstring } from './xstring';

/** The most cells (blanks before a value included) that are held in memory for one workbook. */
export const MAX_CELLS = 20_000_000;

interface Budget {
  cells: number;
}

/**
 * Reads every worksheet, hidden ones included. Formula cells give their cached value; ISO date cells (`t="d"`) become
 * serial numbers of the workbook's date system; blank cells are null. Tables without a header row and names local to
 * one sheet are left out, as the register can't identify anything by them.
 */
export function readSnapshot(pack: Package): Result<Snapshot> {
  return attempt(() => {
    const parts = readWorkbookParts(pack);
    const shared = readSharedStrings(pack, parts.sharedStrings);
    const budget = { cells: 0 };
    const sheets = parts.sheets.map((sheet) => readSheet(pack, parts, sheet, shared, budget));
    return { sheets, names: readNames(parts), date1904: parts.date1904 };
  });
}

function readSheet(
  pack: Package,
  parts: WorkbookParts,
  sheet: SheetPart,
  shared: readonly string[],
  budget: Budget,
): SheetSnapshot {
  const cells: RawCell[][] = [];
  const cursor = new SheetCursor(pack.text(sheet.part) ?? '', sheet.part);
  while (cursor.nextRow()) {
    const row: RawCell[] = [];
    while (cursor.nextCell()) {
      const value = cellValue(cursor, shared, parts.date1904);
      if (value === null) continue;
      while (row.length < cursor.column) row.push(null);
      row.push(value);
    }
    if (row.length === 0) continue;
    while (cells.length < cursor.row) cells.push([]);
    cells.push(row);
    budget.cells += row.length;
    if (budget.cells > MAX_CELLS) refuse(fileTooLarge({ detail: `${sheet.name}: > ${MAX_CELLS} cells` }));
  }
  const tables = parts.tables.filter((table) => table.sheet === sheet && table.headerRows > 0).map(tableArea);
  return { name: sheet.name, cells, tables };
}

/** The value of the cell a cursor stands on. */
export function cellValue(cursor: SheetCursor, shared: readonly string[], date1904: boolean): RawCell {
  const { text, type } = cursor;
  if (type === 'inlineStr') {
    if (cursor.inlineStart < 0) return null;
    return readInlineString(text, cursor.part, cursor.inlineStart, cursor.inlineEnd);
  }
  if (cursor.valueStart < 0) return null;
  const raw = text.slice(cursor.valueStart, cursor.valueEnd);
  switch (type) {
    case 's':
      return raw === '' ? null : (shared[Number(raw)] ?? cursor.scanner.fail(`string ${raw}`));
    case 'str':
      return decodeXstring(decodeContent(raw));
    case 'b':
      return raw.trim() === '1' || raw.trim() === 'true';
    case 'e':
      return { error: decodeContent(raw) };
    case 'd':
      return isoToSerial(raw.trim(), date1904) ?? decodeContent(raw);
    default:
      return numberValue(raw);
  }
}

function numberValue(raw: string): RawCell {
  const value = Number(raw);
  if (value === 0 && raw.trim() === '') return null;
  return Number.isNaN(value) ? decodeContent(raw) : value;
}

function tableArea(table: TablePart): TableArea {
  return { name: table.name, ...table.area, totalsRow: table.totalsRows > 0 };
}

function readNames(parts: WorkbookParts): NamedCell[] {
  const names: NamedCell[] = [];
  for (const { name, localSheet, formula } of parts.names) {
    if (localSheet !== undefined || name.startsWith('_xlnm.')) continue;
    const area = parseSheetReference(formula.trim());
    if (area !== undefined) names.push({ name, sheet: area.sheet, row: area.top, column: area.left });
  }
  return names;
}
