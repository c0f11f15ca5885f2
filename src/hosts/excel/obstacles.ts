/** What can stand in the way of writing to a sheet: protection, merged cells, formulas of the user's; and what new rows take over. */
import { parseArea, type Area } from '../../blueprint/a1';
import { isNothing, type Answer } from './structure';

/** The obstacles of one sheet. Rows and columns count from 0. */
export interface Obstacles {
  readonly isProtected: boolean;
  readonly merged: readonly Area[];
  /** Cells that hold formulas, whoever wrote them. */
  readonly formulas: readonly Area[];
  /** Those are all of them. */
  readonly knowsFormulas: boolean;
  /** By the id of the table: the formulas and values of its last row, which new rows take over. */
  readonly lastRows: ReadonlyMap<string, readonly unknown[]>;
}

/** Asks for the obstacles of a sheet, and the last rows of these tables on it. */
export function askObstacles(
  { workbook }: Excel.RequestContext,
  sheetId: string,
  tableIds: readonly string[],
): Answer<Obstacles> {
  const sheet = workbook.worksheets.getItemOrNullObject(sheetId);
  const { protection } = sheet;
  protection.load('protected');
  const merged = sheet.getRange().getMergedAreasOrNullObject();
  const formulas = sheet.getRange().getSpecialCellsOrNullObject('Formulas');
  merged.load('address');
  formulas.load('address,areaCount');
  const rows = tableIds.map((id) => [id, askLastRow(workbook, id)] as const);
  return () => {
    const found = areasOf(formulas);
    return {
      isProtected: !isNothing(sheet) && protection.protected,
      merged: areasOf(merged),
      formulas: found,
      knowsFormulas: found.length === countOf(formulas),
      lastRows: new Map(rows.map(([id, row]) => [id, row()])),
    };
  };
}

/** Asks for the formulas and values of a table's last row; none of a table that is gone. */
export function askLastRow({ tables }: Excel.Workbook, tableId: string): Answer<readonly unknown[]> {
  const row = tables.getItemOrNullObject(tableId).getDataBodyRange().getLastRow();
  row.load('formulas');
  return () => firstRowOf(row);
}

/** The areas of an address such as `'Đơn vị'!A1:B2,'Đơn vị'!D4`. */
export function areasOf(areas: Pick<Excel.RangeAreas, 'isNullObject' | 'address'>): Area[] {
  if (areas.isNullObject) return [];
  const addresses = areas.address.match(/(?:'(?:[^']|'')*'|[^,'])+/gu) ?? [];
  return addresses.flatMap((address) => parseArea(address.slice(address.lastIndexOf('!') + 1).trim()) ?? []);
}

/** Whether a cell lies in one of the areas. */
export function isWithin(areas: readonly Area[], row: number, column: number): boolean {
  return areas.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
}

/** The first of the areas that a rectangle touches. */
export function touched(areas: readonly Area[], { top, left, bottom, right }: Area): Area | undefined {
  return areas.find((area) => area.top <= bottom && area.bottom >= top && area.left <= right && area.right >= left);
}

function countOf(areas: Pick<Excel.RangeAreas, 'isNullObject' | 'areaCount'>): number {
  return areas.isNullObject ? 0 : areas.areaCount;
}

function firstRowOf(range: Pick<Excel.Range, 'isNullObject' | 'formulas'>): readonly unknown[] {
  return range.isNullObject ? [] : ((range.formulas as unknown[][])[0] ?? []);
}
