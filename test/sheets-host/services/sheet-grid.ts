/** The grid of a sheet: rows and columns in and out, their sizes, and how the sheet shows. */
import { Service, type Execution } from '../execution';
import { GoogleError } from '../faults';
import type { Shift } from '../model/area';
import type { Sheet } from '../model/sheet';
import { NO_CELL, toWrite } from './edit';

/** What Google says of places that a sheet does not have. */
export const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';
const DEFAULT_WIDTH = 100;
const DEFAULT_HEIGHT = 21;

export abstract class SheetGrid extends Service {
  readonly className = 'Sheet';

  constructor(
    run: Execution,
    readonly id: number,
  ) {
    super(run);
  }

  /** The sheet as it is; throws when someone has deleted it. */
  get model(): Sheet {
    const found = this.run.world.book.sheets.find(({ id }) => id === this.id);
    if (found === undefined) throw new GoogleError(`Sheet ${this.id} not found`);
    return found;
  }

  /** Changes something of the sheet that is no cell. */
  protected changeState(change: Partial<Sheet['state']>): this {
    toWrite(this.run, this.model, NO_CELL);
    Object.assign(this.model.state, change);
    return this;
  }

  getMaxRows(): number {
    return this.model.rows;
  }

  getMaxColumns(): number {
    return this.model.columns;
  }

  #shift(axis: Shift['axis'], at: number, count: number): this {
    const { model } = this;
    const size = axis === 'rows' ? model.rows : model.columns;
    const last = count > 0 ? at : at - count;
    if (!(Math.abs(count) >= 1) || !(at >= 0) || last > size) throw new GoogleError(OUTSIDE);
    if (count < 0 && -count >= size) throw new GoogleError(`You can't delete all the ${axis} on the sheet.`);
    const whole = { top: 0, left: 0, bottom: model.rows - 1, right: model.columns - 1 };
    const touched = axis === 'rows' ? { ...whole, top: at, bottom: last - 1 } : { ...whole, left: at, right: last - 1 };
    toWrite(this.run, model, count < 0 ? touched : NO_CELL);
    this.run.world.book.shift(model, { axis, at, count });
    return this;
  }

  insertRows(row: number, count = 1): void {
    this.#shift('rows', row - 1, count);
  }

  insertRowsBefore(row: number, count: number): this {
    return this.#shift('rows', row - 1, count);
  }

  insertRowBefore(row: number): this {
    return this.#shift('rows', row - 1, 1);
  }

  insertRowsAfter(row: number, count: number): this {
    return this.#shift('rows', row, count);
  }

  insertRowAfter(row: number): this {
    return this.#shift('rows', row, 1);
  }

  insertColumns(column: number, count = 1): void {
    this.#shift('columns', column - 1, count);
  }

  insertColumnsBefore(column: number, count: number): this {
    return this.#shift('columns', column - 1, count);
  }

  insertColumnBefore(column: number): this {
    return this.#shift('columns', column - 1, 1);
  }

  insertColumnsAfter(column: number, count: number): this {
    return this.#shift('columns', column, count);
  }

  insertColumnAfter(column: number): this {
    return this.#shift('columns', column, 1);
  }

  deleteRows(row: number, count: number): void {
    this.#shift('rows', row - 1, -count);
  }

  deleteRow(row: number): this {
    return this.#shift('rows', row - 1, -1);
  }

  deleteColumns(column: number, count: number): void {
    this.#shift('columns', column - 1, -count);
  }

  deleteColumn(column: number): this {
    return this.#shift('columns', column - 1, -1);
  }

  getFrozenRows(): number {
    return this.model.state.frozenRows;
  }

  getFrozenColumns(): number {
    return this.model.state.frozenColumns;
  }

  setFrozenRows(rows: number): void {
    this.changeState({ frozenRows: rows });
  }

  setFrozenColumns(columns: number): void {
    this.changeState({ frozenColumns: columns });
  }

  getColumnWidth(column: number): number {
    return this.model.state.widths.get(column - 1) ?? DEFAULT_WIDTH;
  }

  setColumnWidth(column: number, width: number): this {
    return this.setColumnWidths(column, 1, width);
  }

  setColumnWidths(column: number, count: number, width: number): this {
    return this.changeState({ widths: sized(this.model.state.widths, column, count, width) });
  }

  getRowHeight(row: number): number {
    return this.model.state.heights.get(row - 1) ?? DEFAULT_HEIGHT;
  }

  setRowHeight(row: number, height: number): this {
    return this.setRowHeightsForced(row, 1, height);
  }

  setRowHeights(row: number, count: number, height: number): this {
    return this.setRowHeightsForced(row, count, height);
  }

  setRowHeightsForced(row: number, count: number, height: number): this {
    return this.changeState({ heights: sized(this.model.state.heights, row, count, height) });
  }

  getTabColor(): string | null {
    return this.model.state.tab;
  }

  setTabColor(color: string | null): this {
    return this.changeState({ tab: color });
  }

  hasHiddenGridlines(): boolean {
    return !this.model.state.gridLines;
  }

  setHiddenGridlines(hidden: boolean): this {
    return this.changeState({ gridLines: !hidden });
  }

  isSheetHidden(): boolean {
    return this.model.state.hidden;
  }

  hideSheet(): this {
    return this.changeState({ hidden: true });
  }

  showSheet(): this {
    return this.changeState({ hidden: false });
  }
}

function sized(sizes: ReadonlyMap<number, number>, first: number, count: number, size: number): Map<number, number> {
  const changed = new Map(sizes);
  for (let index = first - 1; index < first - 1 + count; index += 1) changed.set(index, size);
  return changed;
}
