/** How cells and rows look in the grid, where the file has it otherwise: looks go with their rows. */
import type { LookEdit, RowLook } from '../../file/patch';
import type { BaseSheet } from './base-sheet';
import { showsDate } from './cell-content';
import type { Cell } from './engine';
import { dataRows } from './grid-names';
import { fileStyleOf, type FileStyle } from './grid-styles';
import type { OpenGrid } from './grid-values';
import { isAppended, type RowMap } from './row-map';
import { alignRows } from './row-origins';

/** The looks that differ from those of the file, where the cells will stand in it. */
export function looksOfSheet(open: OpenGrid, base: BaseSheet, rows: RowMap): LookEdit[] {
  const { getters } = open.model;
  const looks = new SheetLooks(open, base);
  const edits: LookEdit[] = [];
  const [count, columns] = [getters.getNumberRows(base.id), getters.getNumberCols(base.id)];
  for (let row = 0; row < count; row++) {
    if (rows.zone !== null && row > rows.gridLast && row <= rows.zone.bottom) continue;
    const saved = rows.savedRow(row);
    for (let column = 0; column < columns; column++) {
      const cell = getters.getCell({ sheetId: base.id, row, col: column });
      const appended = isAppended(rows, row, column);
      const loaded = appended ? undefined : open.baseline.at(base.id, saved, column);
      if (cell?.style === loaded?.style && !appended) continue;
      const style = looks.wanted(cell, loaded, saved, column, appended);
      if (style === null) continue;
      edits.push({ sheet: base.name, row: saved, column, style, ...(isDate(cell) && { dateFormat: true as const }) });
    }
  }
  const { zone } = rows;
  for (let row = rows.gridLast + 1; zone !== null && row <= rows.fileLast; row++) {
    for (let column = zone.left; column <= zone.right; column++) {
      const style = looks.wanted(undefined, open.baseline.at(base.id, row, column), row, column, false);
      if (style !== null) edits.push({ sheet: base.name, row, column, style });
    }
  }
  return edits;
}

function isDate(cell: Cell | undefined): boolean {
  return cell?.isFormula === false && typeof cell.parsedValue === 'number' && showsDate(cell.format);
}

/** Finds the styles of the file for the cells of one sheet. */
class SheetLooks {
  private readonly usual = new Map<number, number>();

  constructor(
    private readonly open: OpenGrid,
    private readonly base: BaseSheet,
  ) {}

  /** The style to give a cell; null when the file has it already, or has none that looks so. */
  wanted(cell: Cell | undefined, loaded: Cell | undefined, row: number, column: number, fresh: boolean): number | null {
    const before = fileStyleOf(loaded);
    const style = cell?.style as FileStyle | undefined;
    if (style === undefined) {
      if (!fresh && before === undefined) return null;
      const usual = this.usualStyle(row, column);
      return usual === (before ?? 0) && !fresh ? null : usual;
    }
    const wanted = this.find(style);
    if (wanted === undefined || (wanted === before && !fresh)) return null;
    const ofColumn = this.base.frame.columns.find(({ first, last }) => column >= first && column <= last)?.style;
    return !fresh && loaded === undefined && wanted === ofColumn && isEmpty(cell) ? null : wanted;
  }

  /** The style that is meant, unless it comes from another workbook: then one that looks the same. */
  private find(style: FileStyle): number | undefined {
    const { looks } = this.open.grid;
    const own = style.fileStyle;
    if (own !== undefined && looks[own] !== undefined && sameLook(looks[own].style, style)) return own;
    const found = looks.findIndex((look) => sameLook(look.style, style));
    return found < 0 ? undefined : found;
  }

  /** The style that most cells of a table's column have in the file; the default style elsewhere. */
  private usualStyle(row: number, column: number): number {
    const table = this.base.tables.find(({ area }) => row > area.top && column >= area.left && column <= area.right);
    if (table === undefined) return 0;
    const known = this.usual.get(column);
    if (known !== undefined) return known;
    const counts = new Map<number, number>();
    const { top, bottom } = dataRows(table);
    for (let at = top; at <= bottom; at++) {
      const style = fileStyleOf(this.open.baseline.at(this.base.id, at, column)) ?? 0;
      counts.set(style, (counts.get(style) ?? 0) + 1);
    }
    const [usual] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0]);
    this.usual.set(column, usual);
    return usual;
  }
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell === undefined || (!cell.isFormula && cell.content === '');
}

function sameLook(a: FileStyle | undefined, b: FileStyle): boolean {
  return (
    a?.fillColor === b.fillColor &&
    (a?.textColor ?? '#000000') === (b.textColor ?? '#000000') &&
    (a?.bold ?? false) === (b.bold ?? false) &&
    (a?.italic ?? false) === (b.italic ?? false)
  );
}

/** Heights, outlines and hidden rows go with rows that were pushed up or down. */
export function rowLooksOf(open: OpenGrid, base: BaseSheet, rows: RowMap): RowLook[] {
  const aligned = alignRows(open, base);
  if (aligned === null) return [];
  const { getters } = open.model;
  const looks: RowLook[] = [];
  for (const [row, origin] of aligned.origins.entries()) {
    const saved = rows.savedRow(row);
    if (origin === saved) continue;
    const hidden = getters.isRowHiddenByUser(base.id, row);
    looks.push({ sheet: base.name, row: saved, from: origin < 0 ? null : origin, hidden });
  }
  for (let row = rows.gridLast + 1; row <= rows.fileLast; row++) {
    looks.push({ sheet: base.name, row, from: null, hidden: false });
  }
  return looks;
}
