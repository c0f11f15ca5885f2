/** Range, the first half: where it is, and what its cells hold. */
import { isDate, Service, type Execution } from '../execution';
import { GoogleError } from '../faults';
import { areaName, type Area } from '../model/area';
import { emptied, formatOf, hasContent, isDateFormat, isError, type Cell } from '../model/cell';
import { displayOf } from '../model/display';
import type { Sheet } from '../model/sheet';
import { momentOf } from '../model/zones';
import { mayEdit, toWrite } from './edit';
import type { RangeService } from './range';
import type { SheetService } from './sheet';

type Grid = readonly (readonly unknown[])[];

export abstract class RangeContents extends Service {
  readonly className = 'Range';

  constructor(
    run: Execution,
    protected readonly sheet: SheetService,
    readonly area: Area,
  ) {
    super(run);
  }

  get sheetModel(): Sheet {
    return this.sheet.model;
  }

  getSheet(): SheetService {
    return this.sheet;
  }

  getGridId(): number {
    return this.sheet.id;
  }

  getA1Notation(): string {
    return areaName(this.area);
  }

  getRow(): number {
    return this.area.top + 1;
  }

  getRowIndex(): number {
    return this.area.top + 1;
  }

  getColumn(): number {
    return this.area.left + 1;
  }

  getLastRow(): number {
    return this.area.bottom + 1;
  }

  getLastColumn(): number {
    return this.area.right + 1;
  }

  getNumRows(): number {
    return this.area.bottom - this.area.top + 1;
  }

  getNumColumns(): number {
    return this.area.right - this.area.left + 1;
  }

  getHeight(): number {
    return this.getNumRows();
  }

  getWidth(): number {
    return this.getNumColumns();
  }

  isEndRowBounded(): boolean {
    return this.area.open !== true;
  }

  getCell(row: number, column: number): RangeService {
    if (row > this.getNumRows() || column > this.getNumColumns()) throw new GoogleError('Cell reference out of range');
    return this.sheet.getRange(this.area.top + row, this.area.left + column);
  }

  offset(rows: number, columns: number, height = this.getNumRows(), width = this.getNumColumns()): RangeService {
    return this.sheet.getRange(this.area.top + 1 + rows, this.area.left + 1 + columns, height, width);
  }

  activate(): this {
    const { top, left } = this.area;
    const place = {
      sheet: this.sheet.id,
      row: top,
      column: left,
      rows: this.getNumRows(),
      columns: this.getNumColumns(),
    };
    this.run.world.seen.place = place;
    return this;
  }

  activateAsCurrentCell(): this {
    return this.activate();
  }

  canEdit(): boolean {
    return mayEdit(this.run, this.sheetModel, this.area);
  }

  /** One result a cell. */
  protected mapCells<T>(give: (cell: Cell, row: number, column: number) => T): T[][] {
    const { top, left, bottom, right } = this.area;
    const { sheetModel } = this;
    return Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (__, column) =>
        give(sheetModel.cell(top + row, left + column), top + row, left + column),
      ),
    );
  }

  /** The same for cells that are alike: they stay one object, so that whole columns cost little. */
  protected changeAlike(change: (cell: Cell) => Cell): this {
    const made = new Map<Cell, Cell>();
    return this.changeCells((cell) => {
      const known = made.get(cell) ?? change(cell);
      made.set(cell, known);
      return known;
    });
  }

  /** Replaces every cell of the range. */
  protected changeCells(change: (cell: Cell, row: number, column: number) => Cell): this {
    toWrite(this.run, this.sheetModel, this.area);
    const { sheetModel } = this;
    this.mapCells((cell, row, column) => {
      sheetModel.put(row, column, change(cell, row, column));
    });
    return this;
  }

  /** The given value for each cell; throws what Google throws when there are more or fewer. */
  protected eachGiven<T>(
    grid: readonly (readonly T[])[],
    use: (given: T, cell: Cell, row: number, column: number) => void,
  ): void {
    const rows = this.getNumRows();
    const columns = this.getNumColumns();
    if (grid.length !== rows) throw new GoogleError(mismatch('rows', grid.length, rows));
    const odd = grid.find((line) => line.length !== columns);
    if (odd !== undefined) throw new GoogleError(mismatch('columns', odd.length, columns));
    this.mapCells((cell, row, column) => {
      use(grid[row - this.area.top]?.[column - this.area.left] as T, cell, row, column);
    });
  }

  protected filled<T>(value: T): T[][] {
    return this.mapCells(() => value);
  }

  #scriptValue(cell: Cell): unknown {
    const { value } = cell;
    if (value === null) return '';
    if (isError(value)) return value.error;
    const isDay = typeof value === 'number' && isDateFormat(formatOf(cell));
    return isDay ? new Date(momentOf(value, this.run.world.book.timeZone)) : value;
  }

  getValues(): unknown[][] {
    return this.mapCells((cell) => this.#scriptValue(cell));
  }

  getValue(): unknown {
    return this.getValues()[0]?.[0];
  }

  getDisplayValues(): string[][] {
    return this.mapCells((cell) => displayOf(cell, this.run.world.book.locale));
  }

  getDisplayValue(): string {
    return this.getDisplayValues()[0]?.[0] ?? '';
  }

  getFormulas(): string[][] {
    return this.mapCells(({ formula }) => formula ?? '');
  }

  getFormula(): string {
    return this.getFormulas()[0]?.[0] ?? '';
  }

  isBlank(): boolean {
    return this.mapCells(hasContent)
      .flat()
      .every((filled) => !filled);
  }

  /** Google checks every value before it writes one. */
  setValues(values: Grid): this {
    this.eachGiven(values, () => undefined);
    toWrite(this.run, this.sheetModel, this.area);
    const { book } = this.run.world;
    const trial = this.sheetModel.clone();
    this.eachGiven(values, (given, _, row, column) => {
      book.enter(trial, row, column, this.#input(given));
    });
    this.eachGiven(values, (_, __, row, column) => {
      this.sheetModel.put(row, column, trial.cell(row, column));
    });
    return this;
  }

  #input(given: unknown): string | number | boolean | Date | null {
    if (given === undefined || given === null) return null;
    if (typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean') return given;
    if (isDate(given)) return given;
    throw this.run.fault(`setValues of something that is no value: ${JSON.stringify(given)}`);
  }

  setValue(value: unknown): this {
    return this.setValues(this.filled(value));
  }

  setFormulas(formulas: readonly (readonly string[])[]): this {
    this.eachGiven(formulas, () => undefined);
    toWrite(this.run, this.sheetModel, this.area);
    const { book } = this.run.world;
    this.eachGiven(formulas, (given, cell, row, column) => {
      const text = given === '' || given.startsWith('=') ? given : `=${given}`;
      const entry = text === '' ? { value: null } : book.formulaEntry(text);
      this.sheetModel.put(row, column, { ...emptied(cell), ...entry });
    });
    return this;
  }

  setFormula(formula: string): this {
    return this.setFormulas(this.filled(formula));
  }
}

function mismatch(what: string, given: number, wanted: number): string {
  return `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${given} but the range has ${wanted}.`;
}
