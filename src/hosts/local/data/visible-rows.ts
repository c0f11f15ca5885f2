/** Hidden rows are left alone: what deletes within a selection reaches only the rows that can be seen. */
import type { Command, Getters, Model, Zone } from './engine';

/** Makes a grid leave hidden rows alone in what the user asks of it. */
export function keepHiddenRows(model: Model): void {
  const { dispatch, getters } = model;
  const narrowed = (given: Command['type'], values: object = {}): ReturnType<Model['dispatch']> => {
    const { type, ...payload } = forVisibleRows(getters, { ...values, type: given } as Command);
    return dispatch(type as never, payload as never);
  };
  model.dispatch = narrowed;
}

/** The command for the rows that can be seen; the same one when it takes no hidden row, or nothing else. */
function forVisibleRows(getters: Getters, command: Command): Command {
  if (command.type === 'DELETE_CONTENT' || command.type === 'DELETE_UNFILTERED_CONTENT') {
    const target = command.target.flatMap((zone) => visibleParts(getters, command.sheetId, zone));
    return target.length === 0 ? command : { ...command, target };
  }
  if (command.type === 'REMOVE_COLUMNS_ROWS' && command.dimension === 'ROW') {
    const elements = command.elements.filter((row) => !getters.isRowHidden(command.sheetId, row));
    return elements.length === 0 ? command : { ...command, elements };
  }
  return command;
}

/** Commands that write into every cell of an area, one after another. */
const FILLING: ReadonlySet<string> = new Set([
  'PASTE',
  'REPEAT_PASTE',
  'PASTE_FROM_OS_CLIPBOARD',
  'COPY_PASTE_CELLS_ABOVE',
  'COPY_PASTE_CELLS_ON_LEFT',
  'COPY_PASTE_CELLS_ON_ZONE',
  'AUTOFILL',
  'AUTOFILL_AUTO',
]);

/** Whether a command, part of those that are running, fills a cell that can't be seen. */
export function fillsHiddenRow(getters: Getters, running: readonly string[], command: Command): boolean {
  if (command.type !== 'UPDATE_CELL' && command.type !== 'CLEAR_CELL') return false;
  return running.some((type) => FILLING.has(type)) && getters.isRowHidden(command.sheetId, command.row);
}

/** Whether an area has hidden rows. */
export function hasHiddenRows(getters: Getters, sheetId: string, { top, bottom }: Zone): boolean {
  for (let row = top; row <= bottom && row < getters.getNumberRows(sheetId); row++) {
    if (getters.isRowHidden(sheetId, row)) return true;
  }
  return false;
}

function visibleParts(getters: Getters, sheetId: string, zone: Zone): Zone[] {
  if (!hasHiddenRows(getters, sheetId, zone)) return [zone];
  const parts: Zone[] = [];
  for (let row = zone.top; row <= zone.bottom; row++) {
    if (getters.isRowHidden(sheetId, row)) continue;
    const last = parts.at(-1);
    if (last?.bottom === row - 1) last.bottom = row;
    else parts.push({ ...zone, top: row, bottom: row });
  }
  return parts;
}
