/** What a plan asks of the grid, as commands of o-spreadsheet. */
import type { Plan, RowsToAppend } from '../../../host/plan';
import type { RawCell } from '../../../register/snapshot';
import type { Command } from './engine';
import { valueContent } from './grid-sheet';
import type { OpenGrid } from './grid-values';

/** The commands of a plan, in an order in which each finds its place. */
export function planCommands(open: OpenGrid, plan: Plan): Command[] {
  const commands: Command[] = [];
  for (const { sheet, row, column, value } of plan.edits) {
    const sheetId = open.model.getters.getSheetIdByName(sheet);
    if (sheetId !== undefined) commands.push(writeCommand(open, sheetId, row, column, value, row));
  }
  for (const append of plan.appends) commands.push(...appendCommands(open, append));
  return commands;
}

/** Writes a value; `like` is the row whose cell says how it is shown, when the cell itself is still to come. */
function writeCommand(
  { model }: OpenGrid,
  sheetId: string,
  row: number,
  col: number,
  value: RawCell,
  like: number,
): Command {
  const cell = model.getters.getCell({ sheetId, row: like, col });
  const { content, plainFormat } = valueContent(value, cell?.format);
  const format = plainFormat ? '' : like === row ? undefined : cell?.format;
  const style = like === row ? undefined : cell?.style;
  return {
    type: 'UPDATE_CELL',
    sheetId,
    row,
    col,
    content,
    ...(format !== undefined && { format }),
    ...(style !== undefined && { style }),
  };
}

function appendCommands(open: OpenGrid, { target, firstRow, rows }: RowsToAppend): Command[] {
  const { getters } = open.model;
  const sheetId = getters.getSheetIdByName(target.sheet);
  if (sheetId === undefined) return [];
  const commands: Command[] = [];
  const sheetName = target.sheet;
  if (target.totalsRow) {
    const place = { base: firstRow, position: 'before' as const, quantity: rows.length };
    commands.push({ type: 'ADD_COLUMNS_ROWS', dimension: 'ROW', sheetId, sheetName, ...place });
  }
  const missing = firstRow + rows.length - getters.getNumberRows(sheetId);
  if (missing > 0 && !target.totalsRow) {
    const place = { base: getters.getNumberRows(sheetId) - 1, position: 'after' as const, quantity: missing + 100 };
    commands.push({ type: 'ADD_COLUMNS_ROWS', dimension: 'ROW', sheetId, sheetName, ...place });
  }
  rows.forEach((cells, i) => {
    cells.forEach((value, at) => {
      if (value === null) return;
      commands.push(writeCommand(open, sheetId, firstRow + i, target.left + at, value, firstRow - 1));
    });
  });
  return commands;
}
