/** What a plan asks of the grid, as commands of o-spreadsheet. */
import type { Plan, RowsToAppend } from '../../../host/plan';
import type { RawCell } from '../../../register/snapshot';
import type { Command } from './engine';
import { DATE_FORMAT } from '../../../blueprint/looks';
import { showsDate, valueContent } from './cell-content';
import type { OpenGrid } from './grid-values';

/** The commands of a plan, in an order in which each finds its place. */
export function planCommands(open: OpenGrid, plan: Plan): Command[] {
  const commands: Command[] = [];
  for (const { sheet, row, column, value, dateFormat } of plan.edits) {
    const sheetId = open.model.getters.getSheetIdByName(sheet);
    if (sheetId !== undefined)
      commands.push(writeCommand(open, sheetId, { row, column, value, like: row, dateFormat }));
  }
  for (const append of plan.appends) commands.push(...appendCommands(open, append));
  return commands;
}

interface Write {
  readonly row: number;
  readonly column: number;
  readonly value: RawCell;
  /** The row whose cell says how it is shown, when the cell itself is still to come. */
  readonly like: number;
  readonly dateFormat?: true | undefined;
}

/** The command that writes a value into a cell of the grid. */
export function writeCommand({ model, grid }: OpenGrid, sheetId: string, write: Write): Command {
  const { row, column: col, value, like } = write;
  const cell = model.getters.getCell({ sheetId, row: like, col });
  const shown = write.dateFormat === true && !showsDate(cell?.format) ? DATE_FORMAT : cell?.format;
  const { content, plainFormat } = valueContent(value, shown, grid.parts.date1904);
  const format = plainFormat ? '' : like === row && shown === cell?.format ? undefined : shown;
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
      const write = { row: firstRow + i, column: target.left + at, value, like: firstRow - 1 };
      commands.push(writeCommand(open, sheetId, write));
    });
  });
  return commands;
}
