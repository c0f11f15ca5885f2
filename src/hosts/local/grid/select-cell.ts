/** Moves the grid's cursor to a cell, as a jump from the pane does. */
import { helpers } from '@odoo/o-spreadsheet';
import type { Model } from '@odoo/o-spreadsheet';

/** Shows the sheet of that name and selects the cell, such as B7; false when the workbook has no such sheet or cell. */
export function selectCell(model: Model, sheet: string, cell: string): boolean {
  const { getters } = model;
  const sheetId = getters.getSheetIdByName(sheet);
  if (sheetId === undefined || !/^\$?[A-Z]{1,3}\$?[1-9][0-9]{0,6}$/iu.test(cell)) return false;
  const { col, row } = helpers.toCartesian(cell);
  if (col >= getters.getNumberCols(sheetId) || row >= getters.getNumberRows(sheetId)) return false;
  const from = getters.getActiveSheetId();
  if (from !== sheetId) model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: from, sheetIdTo: sheetId });
  model.selection.selectCell(col, row);
  return true;
}
