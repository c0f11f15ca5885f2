/** How every sheet prints, and what of it stays in view: set-up of pages, titles, frozen rows, links. */
import type { Area } from './a1';
import { quoteSheet } from './formulas';
import { isTableSheet, type NewSheet } from './input';
import { HEADER_ROW, isLaidTable, pagesWide, type LaidSheet, type TableLayout } from './layout';
import { FONT } from './look';
import { TAB_COLOURS, tabColour } from './looks';

const FOOTER_FONT = `&"${FONT.name},Regular"&10`;

/**
 * A4 landscape; margins in inches. The footer, in the codes that spreadsheets share, has the sheet's name at the left and
 * the page of all pages at the right.
 */
export const PAGE = {
  paper: 'A4',
  orientation: 'landscape',
  margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
  footer: { left: `${FOOTER_FONT}&A`, right: `${FOOTER_FONT}Trang &P/&N` },
} as const;

/** The row and the column, from 0, that every printed page of a table repeats. */
export const PRINT_TITLES = { row: HEADER_ROW, column: 0 } as const;

/** What a sheet is beside its cells. */
export interface SheetFrame {
  readonly tabColour: string;
  /** Widths in characters, one a column. */
  readonly widths: readonly number[];
  /** How many rows and columns stay in view; null when all scrolls. */
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  readonly gridLines: boolean;
  readonly pagesWide: number;
  readonly merges: readonly Area[];
  /** Rows, from 0, that begin a new page. */
  readonly breaks: readonly number[];
}

/** The frame of a sheet. */
export function frameOf(sheet: LaidSheet): SheetFrame {
  if (isLaidTable(sheet)) return frameOfTable(sheet);
  const { widths, merges = [], breaks = [] } = sheet;
  return {
    tabColour: TAB_COLOURS.overview,
    widths,
    frozen: null,
    gridLines: false,
    pagesWide: pagesWide(widths),
    merges,
    breaks,
  };
}

function frameOfTable({ table, columns }: TableLayout): SheetFrame {
  const widths = columns.map(({ width }) => width);
  return {
    tabColour: tabColour(table.id),
    widths,
    frozen: { rows: HEADER_ROW + 1, columns: table.frozenColumns },
    gridLines: true,
    pagesWide: pagesWide(widths),
    merges: [],
    breaks: [],
  };
}

/** A cell that leads to another sheet; row and column count from 0. */
export interface SheetLink {
  readonly row: number;
  readonly column: number;
  readonly sheet: string;
}

/** The cells of a sheet that lead to others; `home` is where cell A1 of a table's sheet leads back to. */
export function linksOf(sheet: NewSheet, home: string | undefined): SheetLink[] {
  if (isTableSheet(sheet)) return home === undefined ? [] : [{ row: 0, column: 0, sheet: home }];
  return sheet.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => (cell?.link === undefined ? [] : [{ row, column, sheet: cell.link }])),
  );
}

/** Where a link to a sheet leads. */
export function linkTarget(sheet: string): string {
  return `${quoteSheet(sheet)}!A1`;
}
