/** The visit in whose row the user is; loaded, with what reads a register, when a command asks for it. */
import { visitOfRow } from '../../commands/parent-visit';
import { noVisitInRow } from '../../hosts/excel/excel-problems';
import type { ExcelWorkbook } from '../../hosts/excel/excel-workbook';
import { readRegister } from '../../pane/core';
import { failure, success, type Result } from '../../register/problem';

/** The code of the visit; a problem when the row belongs to none. */
export async function visitAtCursor(workbook: ExcelWorkbook): Promise<Result<string>> {
  const at = await workbook.activeCell();
  if (!at.ok) return at;
  const register = await readRegister(workbook);
  if (!register.ok) return register;
  const { sheet, row } = at.value;
  const visit = visitOfRow(register.value, sheet, row);
  return visit === null ? failure(noVisitInRow({ sheet, row: row + 1 })) : success(visit);
}
