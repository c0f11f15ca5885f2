/** Sorting from the menus: within a table, all its rows by the active column, never some columns or the headings alone. */
import type { Model } from '@odoo/o-spreadsheet';

/** The way of sorting by the id of its entry in a menu. */
export const SORTS: Readonly<Record<string, 'asc' | 'desc'>> = { sort_ascending: 'asc', sort_descending: 'desc' };

/** Sorts the table under the cursor; false when there is none. The table's totals stay below. */
export function sortTableAtCursor({ getters, dispatch }: Model, sortDirection: 'asc' | 'desc'): boolean {
  const position = getters.getActivePosition();
  const table = getters.getTable(position);
  if (table === undefined) return false;
  const { left, right, top, bottom } = table.range.zone;
  const first = top + table.config.numberOfHeaders;
  const last = bottom - (table.config.totalRow ? 1 : 0);
  if (last > first) {
    dispatch('SORT_CELLS', {
      sheetId: position.sheetId,
      col: position.col,
      row: first,
      zone: { left, right, top: first, bottom: last },
      sortDirection,
      sortOptions: { emptyCellAsZero: true, sortHeaders: true },
    });
  }
  return true;
}
