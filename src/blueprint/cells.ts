/** What is written into the cells of a table's sheet, and how: its head, its columns, and the values of settings. */
import type { Formula } from '../register/column';
import type { RawCell } from '../register/snapshot';
import { hintText } from './hints';
import type { FreeRow } from './input';
import {
  BOLD,
  headerHeight,
  HEADER_ROW,
  HINT_HEIGHT,
  HINT_ROW,
  placedColumn,
  TITLE_COLUMN,
  TITLE_HEIGHT,
  TITLE_ROW,
  type TableLayout,
} from './layout';
import type { Look } from './look';
import { BACK_LOOK, cellLook, FREE_LOOKS, headerLook, HINT_LOOK, settingLook, TITLE_LOOK } from './looks';
import { settingRows } from './setting-rows';
import { heightOf, lineCount } from './text-height';

/** A text above the rows of a table; row and column count from 0. */
export interface HeadCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly look: Look;
}

/** The way back to the sheet `home`, the headers, the title and the hint. */
export function headCells(layout: TableLayout, home: string | undefined): HeadCell[] {
  const { table, columns } = layout;
  return [
    ...(home === undefined ? [] : [{ row: TITLE_ROW, column: 0, text: home, look: BACK_LOOK }]),
    ...columns.map(({ column, index }) => ({
      row: HEADER_ROW,
      column: index,
      text: column.header,
      look: headerLook(column),
    })),
    { row: TITLE_ROW, column: TITLE_COLUMN, text: table.title, look: TITLE_LOOK },
    { row: HINT_ROW, column: TITLE_COLUMN, text: hintText(table), look: HINT_LOOK },
  ];
}

/** The heights of the rows above the data, in points. */
export function headHeights({ columns }: TableLayout): number[] {
  const heights: number[] = [];
  heights[TITLE_ROW] = TITLE_HEIGHT;
  heights[HINT_ROW] = HINT_HEIGHT;
  heights[HEADER_ROW] = headerHeight(columns);
  return heights;
}

/** How a cell of a table is written. */
export interface CellPlan {
  readonly column: number;
  readonly look: Look;
  /** Of the column, in characters; 0 where texts are not wrapped. */
  readonly width: number;
  readonly formula?: Formula;
}

/** How the cells of each column are written. */
export function columnPlans({ columns }: TableLayout): CellPlan[] {
  return columns.map(({ column, index, width }) => ({
    column: index,
    look: cellLook(column),
    width: column.highlights === undefined ? width : width * BOLD,
    ...(column.formula !== undefined && { formula: column.formula }),
  }));
}

/** Sheet Cấu hình: how each value is written, by row; it goes before the plan of its column. */
export function settingPlans(layout: TableLayout): ReadonlyMap<number, CellPlan> {
  const value = placedColumn(layout, 'value');
  if (value === undefined) return new Map();
  return new Map(
    settingRows(layout).map(({ row, setting }) => {
      const look = settingLook(setting);
      const formula = setting.formula !== undefined && { formula: setting.formula };
      return [row, { column: value.index, look, width: look.wrap === true ? value.width : 0, ...formula }];
    }),
  );
}

/** The height of a row in points, by default that of one line; what is not fixed follows the text when it is edited. */
export interface RowHeight {
  readonly height: number | undefined;
  readonly fixed?: boolean;
}

/** The height of a row of a table with these values. `own` is the plan of a setting, where the row holds one. */
export function rowHeight(values: readonly RawCell[], plans: readonly CellPlan[], own?: CellPlan): RowHeight {
  let lines = 1;
  plans.forEach((plan, i) => {
    const { width } = own?.column === plan.column ? own : plan;
    const value = values[i];
    if (typeof value === 'string' && width > 0) lines = Math.max(lines, lineCount(value, width));
  });
  return { height: heightOf(lines) };
}

/** The height of a row of a free-form sheet with columns this wide. */
export function freeRowHeight({ cells, height }: FreeRow, widths: readonly number[]): RowHeight {
  if (height !== undefined) return { height, fixed: true };
  const lines = cells.map((cell, column) =>
    cell !== null && FREE_LOOKS[cell.look].wrap === true ? lineCount(String(cell.value ?? ''), widths[column] ?? 0) : 1,
  );
  return { height: heightOf(Math.max(1, ...lines)) };
}
