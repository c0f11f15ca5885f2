/** What the grid held right after loading, by position and by cell: the measure of every later difference. */
import type { RawCell } from '../../../register/snapshot';
import type { BaseSheet } from './base-sheet';
import type { Cell, Getters } from './engine';

/** Where a cell of the grid stood when it was loaded. */
export interface Origin {
  readonly sheet: BaseSheet;
  readonly row: number;
  readonly column: number;
}

interface Loaded extends Origin {
  readonly cell: Cell;
}

/** The loaded cells. The grid keeps a cell's number while rows are put in or taken out above it. */
export class Baseline {
  private readonly byId: (Loaded | undefined)[] = [];
  private readonly byPlace = new Map<string, ((Cell | undefined)[] | undefined)[]>();

  constructor(getters: Getters, sheets: readonly BaseSheet[]) {
    for (const sheet of sheets) {
      const rows: ((Cell | undefined)[] | undefined)[] = [];
      this.byPlace.set(sheet.id, rows);
      for (const cell of getters.getCells(sheet.id)) {
        const { row, col: column } = getters.getCellPosition(cell.id);
        this.byId[cell.id] = { sheet, row, column, cell };
        (rows[row] ??= [])[column] = cell;
      }
    }
  }

  /** The cell that was loaded at a position of the file. */
  at(sheetId: string, row: number, column: number): Cell | undefined {
    return this.byPlace.get(sheetId)?.[row]?.[column];
  }

  /** Where a cell stood; undefined for cells made since. */
  originOf(cell: Cell): Origin | undefined {
    return this.byId[cell.id];
  }

  /** Whether a cell still has the content it was loaded with, whatever row it stands in by now. */
  isUntouched(cell: Cell): boolean {
    const loaded = this.byId[cell.id]?.cell;
    if (loaded === undefined || loaded === cell) return loaded === cell;
    return !cell.isFormula && !loaded.isFormula && cell.content === loaded.content && cell.format === loaded.format;
  }

  /** What the file holds for an untouched cell. */
  valueOf(cell: Cell): RawCell {
    const origin = this.byId[cell.id];
    return origin?.sheet.values[origin.row]?.[origin.column] ?? null;
  }
}
