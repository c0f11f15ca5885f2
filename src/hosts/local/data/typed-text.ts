/** What is typed into a cell that holds text stays text, as in Excel: a formula too, and a leading apostrophe is no part of it. */
import type { Command, Getters } from './engine';
import { TEXT_FORMAT, textContent } from './text-content';

/** The command that mends what was just typed; null when it is right as it is. */
export function typedTextCommand(getters: Getters, command: Command): Command | null {
  if (command.type !== 'UPDATE_CELL' || !command.content || !isTextCell(getters, command)) return null;
  const { sheetId, row, col } = command;
  const typed = command.content;
  const { content, plainFormat } = textContent(typed.startsWith("'") ? typed.slice(1) : typed, TEXT_FORMAT);
  const format = plainFormat ? '' : TEXT_FORMAT;
  const cell = getters.getCell({ sheetId, row, col });
  if (content === typed && (cell?.format ?? '') === format) return null;
  return { type: 'UPDATE_CELL', sheetId, row, col, content, format };
}

/**
 * Whether a cell holds text whatever is typed. One of a text column may have lost the format to a text that begins with
 * `=`; its neighbours still have it.
 */
export function isTextCell(
  getters: Getters,
  { sheetId, row, col }: { sheetId: string; row: number; col: number },
): boolean {
  const formatAt = (at: number): string | undefined => getters.getCell({ sheetId, row: at, col })?.format;
  const own = formatAt(row);
  if (own !== undefined) return own === TEXT_FORMAT;
  const table = getters.getCoreTable({ sheetId, row, col });
  const inTable = table !== undefined && row > table.range.zone.top;
  return inTable && (formatAt(row - 1) === TEXT_FORMAT || formatAt(row + 1) === TEXT_FORMAT);
}

/** Sorting moves contents and looks, but leaves the old look where a cell without one comes to stand. */
export function sortedLookCommand(getters: Getters, command: Command): Command | null {
  if (command.type !== 'UPDATE_CELL') return null;
  const { sheetId, row, col } = command;
  const cell = getters.getCell({ sheetId, row, col });
  const format = command.format === undefined && cell?.format !== undefined;
  const style = command.style === undefined && cell?.style !== undefined;
  if (!format && !style) return null;
  return { type: 'UPDATE_CELL', sheetId, row, col, ...(format && { format: '' }), ...(style && { style: null }) };
}
