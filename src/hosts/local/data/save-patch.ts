/** The differences of the grid from the file as a patch of the file, and nothing but them. */
import type { RawCell } from '../../../register/snapshot';
import { translateFormula } from '../../file/formula-text';
import type { CellEdit, LookEdit, NewCell, RowAppend, RowLook, WorkbookPatch } from '../../file/patch';
import type { TablePart } from '../../file/workbook-parts';
import { cellKey, sameRaw, type BaseSheet } from './base-sheet';
import type { Cell, Zone } from './engine';
import { FILE_FUNCTION, gridFormula } from './formula-in';
import { fileFormula } from './formula-out';
import { dataRows } from './grid-names';
import { showsDate } from './cell-content';
import { isBlankValue, isGridError, rawAt, type OpenGrid } from './grid-values';
import { isAppended, rowMapOf, type RowMap } from './row-map';
import { looksOfSheet, rowLooksOf } from './save-looks';
import { TEXT_FORMAT } from './text-content';

/** A patch that has every kind of change, none though they may be. */
export type GridPatch = WorkbookPatch & Required<Omit<WorkbookPatch, 'recalculate'>>;

/** The patch that makes the file say what the grid says; empty when they agree. */
export function patchOfGrid(open: OpenGrid): GridPatch {
  const edits: CellEdit[] = [];
  const appends: RowAppend[] = [];
  const looks: LookEdit[] = [];
  const rows: RowLook[] = [];
  for (const base of open.grid.sheets) {
    const map = rowMapOf(open, base);
    const sheet = new SheetDifference(open, base, map);
    for (const edit of sheet.edits()) edits.push(edit);
    for (const look of looksOfSheet(open, base, map)) looks.push(look);
    rows.push(...rowLooksOf(open, base, map));
    const append = sheet.append();
    if (append !== null) appends.push(append);
  }
  return { edits, appends, looks, rows, ...(bringsAll(open.grid) && { recalculate: false as const }) };
}

/** Whether the grid works out every formula of the file, so that nothing is left to be worked out when it is opened. */
function bringsAll({ sheets }: OpenGrid['grid']): boolean {
  return sheets.every(({ formulas }) =>
    [...formulas.values()].every(({ shownAsValue, text }) => !shownAsValue || FILE_FUNCTION.test(text)),
  );
}

/** Compares one sheet. */
class SheetDifference {
  constructor(
    private readonly open: OpenGrid,
    private readonly base: BaseSheet,
    private readonly rows: RowMap,
  ) {}

  edits(): CellEdit[] {
    const { base, rows } = this;
    const { getters } = this.open.model;
    const edits: CellEdit[] = [];
    const columns = Math.max(getters.getNumberCols(base.id), ...base.values.map((row) => row.length));
    const seen = new Set<number>();
    const last = getters.getNumberRows(base.id);
    for (let row = 0; row < last; row++) {
      const fileRow = rows.fileRow(row);
      seen.add(fileRow);
      for (let col = 0; col < columns; col++) {
        const cell = isAppended(rows, row, col) ? undefined : getters.getCell({ sheetId: base.id, row, col });
        const edit = this.editOf(cell, row, fileRow, col);
        if (edit !== undefined) edits.push(edit);
      }
    }
    for (let fileRow = 0; fileRow < base.values.length; fileRow++) {
      if (seen.has(fileRow)) continue;
      for (let col = 0; col < columns; col++) {
        const edit = this.editOf(undefined, -1, fileRow, col);
        if (edit !== undefined) edits.push(edit);
      }
    }
    return edits;
  }

  private editOf(cell: Cell | undefined, row: number, fileRow: number, col: number): CellEdit | undefined {
    const { base, open } = this;
    const loaded = open.baseline.at(base.id, fileRow, col);
    const at = { sheet: base.name, row: fileRow, column: col };
    const before = base.values[fileRow]?.[col] ?? null;
    if (cell === loaded || this.isSame(cell, loaded)) {
      if (cell?.isFormula !== true || row < 0) return undefined;
      const value = rawAt(open, cell, base.id, row, col);
      return isGridError(value) || sameCached(value, before) ? undefined : { ...at, value, keepFormula: true };
    }
    const formula = base.formulas.get(cellKey(fileRow, col));
    if (formula?.shownAsValue === true && FILE_FUNCTION.test(formula.text)) {
      // What the grid shows for it may have come from another row; the formula stays, its value is worked out anew.
      return { ...at, value: rawAt(open, cell, base.id, row, col), keepFormula: true };
    }
    if (isBlank(cell)) {
      // The end of a table that became shorter: its formulas stay, for the rows to come.
      if (formula !== undefined && this.isCutOff(fileRow, col)) return { ...at, value: null, keepFormula: true };
      return { ...at, value: null };
    }
    const value = rawAt(open, cell, base.id, row, col);
    if (cell?.isFormula !== true) {
      return {
        ...at,
        value,
        ...(typeof value === 'number' && showsDate(cell?.format) && { dateFormat: true as const }),
      };
    }
    const text = this.formulaText(cell, row, fileRow, col);
    const cached = isGridError(value) ? before : value;
    return { ...at, value: cached, formula: text };
  }

  private isCutOff(fileRow: number, col: number): boolean {
    const { zone, gridLast, fileLast } = this.rows;
    return zone !== null && fileRow > gridLast && fileRow <= fileLast && col >= zone.left && col <= zone.right;
  }

  private isSame(cell: Cell | undefined, loaded: Cell | undefined): boolean {
    if (isBlank(cell) || isBlank(loaded)) return isBlank(cell) && isBlank(loaded);
    if (cell?.isFormula === true || loaded?.isFormula === true) {
      return cell?.isFormula === true && loaded?.isFormula === true && this.text(cell) === this.text(loaded);
    }
    const [a, b] = [cell?.format === TEXT_FORMAT, loaded?.format === TEXT_FORMAT];
    return cell?.content === loaded?.content && a === b;
  }

  private text(cell: Extract<Cell, { isFormula: true }>): string {
    return cell.compiledFormula.toFormulaString(this.open.model.getters);
  }

  /** The formula as the file writes it: that of the column when it is just that, else what the grid says. */
  private formulaText(cell: Extract<Cell, { isFormula: true }>, row: number, fileRow: number, col: number): string {
    const { base, open } = this;
    const content = this.text(cell);
    const table = base.tables.find(({ area }) => col >= area.left && col <= area.right && fileRow > area.top);
    const model = table === undefined ? undefined : this.columnFormula(table, col);
    if (model !== undefined) {
      const moved = translateFormula(model.text, fileRow - model.row, 0);
      const place = { sheet: base.name, row, column: col };
      const facts = { takesFunction: () => true, takesFormat: () => true, takesFormula: () => true };
      if (gridFormula(moved, place, open.grid.names, facts) === content) return moved;
    }
    return fileFormula(content, open.grid.names);
  }

  private columnFormula(table: TablePart, col: number): { row: number; text: string } | undefined {
    const { top, bottom } = dataRows(table);
    for (let row = bottom; row >= top; row--) {
      const formula = this.base.formulas.get(cellKey(row, col));
      if (formula !== undefined && !formula.array) return { row, text: formula.text };
    }
    return undefined;
  }

  /** The rows that the table gains, from the first row on that has nothing typed in the file, as the file appends there. */
  append(): RowAppend | null {
    const { base, open, rows } = this;
    const { table, zone, gridLast, fileLast } = rows;
    if (table === null || zone === null || gridLast <= fileLast) return null;
    let first = fileLast + 1;
    while (first > zone.top + table.headerRows && !this.isTyped(first - 1, zone)) first--;
    const cells: NewCell[][] = [];
    for (let row = first; row <= gridLast; row++) {
      const line: NewCell[] = [];
      for (let col = zone.left; col <= zone.right; col++) {
        const cell = open.model.getters.getCell({ sheetId: base.id, row, col });
        line.push(this.newCell(cell, row, col));
      }
      cells.push(line);
    }
    return { target: table.name, rows: cells };
  }

  private newCell(cell: Cell | undefined, row: number, col: number): NewCell {
    const { base, open } = this;
    const value = rawAt(open, cell, base.id, row, col);
    if (cell?.isFormula === true) {
      return { formula: this.formulaText(cell, row, row, col), value: isGridError(value) ? null : value };
    }
    return value;
  }

  /** Whether a row of the file, once edited, holds anything but formulas. */
  private isTyped(row: number, zone: Zone): boolean {
    const { base, open } = this;
    for (let col = zone.left; col <= zone.right; col++) {
      const cell = open.model.getters.getCell({ sheetId: base.id, row, col });
      if (cell === undefined || cell.isFormula || cell.content === '') continue;
      const loaded = open.baseline.at(base.id, row, col);
      const formula = base.formulas.get(cellKey(row, col));
      const shownFormula = formula !== undefined && (FILE_FUNCTION.test(formula.text) || this.isSame(cell, loaded));
      if (!shownFormula) return true;
    }
    return false;
  }
}

function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (!cell.isFormula && cell.content === '');
}

/** Whether a formula still gives what the file has for it; nothing, no text and blanks are the same. */
function sameCached(a: RawCell, b: RawCell): boolean {
  return sameRaw(a, b) || (isBlankValue(a) && isBlankValue(b));
}
