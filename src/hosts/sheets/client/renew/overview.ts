/** Sheet Tổng quan, when someone deleted it: it is made again where the tables that it counts are. */
import { openRegister } from '../../../../register/register';
import type { Snapshot } from '../../../../register/snapshot';
import type { FoundLayout } from '../../../../blueprint/found';
import { OVERVIEW_SHEET, overviewSheet } from '../../../../blueprint/overview';
import { OVERVIEW_TABLES, planTitle } from '../../../../blueprint/sheets';
import { freeSheetSteps } from '../draw/free-sheet';
import { markedAs } from '../draw/table-sheet';
import { columnRanges } from '../formulas';
import { repair, type Repair } from './repair';

/** The sheet to make; none when it is there, or can't be made. */
export function missingOverview(snapshot: Snapshot, layouts: readonly FoundLayout[]): Repair[] {
  if (snapshot.sheets.some(({ name }) => name === OVERVIEW_SHEET)) return [];
  if (!OVERVIEW_TABLES.every((id) => layouts.some(({ table }) => table.id === id))) return [];
  const register = openRegister(snapshot);
  const sheets = layouts.map(({ sheet }) => sheet);
  const overview = overviewSheet(sheets, register.ok ? planTitle(register.value) : null);
  const { add, fill, finish } = freeSheetSteps(overview, columnRanges(layouts));
  const added = markedAs(crypto.randomUUID(), add);
  return repair([...added, ...fill, ...finish], 'Đã tạo lại sheet Tổng quan.', 'Sheet Tổng quan was made again.');
}
