/** Range: where it is, what its cells hold and how they look. */
import { EnumValue } from '../api';
import { isDate, Service, type Execution } from '../execution';
import { GoogleError } from '../faults';
import { areaName, contains, overlaps, type Area } from '../model/area';
import { emptied, formatOf, hasContent, isDateFormat, isError, type Cell } from '../model/cell';
import { displayOf } from '../model/display';
import type { Sheet } from '../model/sheet';
import { momentOf } from '../model/zones';
import { DataValidationService } from './data-validation';
import { mayEdit, NO_CELL, toWrite } from './edit';
import { FilterService } from './filter';
import { ProtectionService } from './protection';
import { RichTextValueService } from './rich-text';
import type { SheetService } from './sheet';

type Grid = readonly (readonly unknown[])[];

export class RangeService extends Service {
  readonly className = 'Range';

  constructor(
    run: Execution,
    private readonly sheet: SheetService,
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
  #map<T>(give: (cell: Cell, row: number, column: number) => T): T[][] {
    const { top, left, bottom, right } = this.area;
    const { sheetModel } = this;
    return Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (__, column) =>
        give(sheetModel.cell(top + row, left + column), top + row, left + column),
      ),
    );
  }

  /** The same for cells that are alike: they stay one object, so that whole columns cost little. */
  #changeAlike(change: (cell: Cell) => Cell): this {
    const made = new Map<Cell, Cell>();
    return this.#change((cell) => {
      const known = made.get(cell) ?? change(cell);
      made.set(cell, known);
      return known;
    });
  }

  /** Replaces every cell of the range. */
  #change(change: (cell: Cell, row: number, column: number) => Cell): this {
    toWrite(this.run, this.sheetModel, this.area);
    const { sheetModel } = this;
    this.#map((cell, row, column) => {
      sheetModel.put(row, column, change(cell, row, column));
    });
    return this;
  }

  /** The given value for each cell; throws what Google throws when there are more or fewer. */
  #each<T>(grid: readonly (readonly T[])[], use: (given: T, cell: Cell, row: number, column: number) => void): void {
    const rows = this.getNumRows();
    const columns = this.getNumColumns();
    if (grid.length !== rows) throw new GoogleError(mismatch('rows', grid.length, rows));
    const odd = grid.find((line) => line.length !== columns);
    if (odd !== undefined) throw new GoogleError(mismatch('columns', odd.length, columns));
    this.#map((cell, row, column) => {
      use(grid[row - this.area.top]?.[column - this.area.left] as T, cell, row, column);
    });
  }

  #filled<T>(value: T): T[][] {
    return this.#map(() => value);
  }

  #scriptValue(cell: Cell): unknown {
    const { value } = cell;
    if (value === null) return '';
    if (isError(value)) return value.error;
    const isDay = typeof value === 'number' && isDateFormat(formatOf(cell));
    return isDay ? new Date(momentOf(value, this.run.world.book.timeZone)) : value;
  }

  getValues(): unknown[][] {
    return this.#map((cell) => this.#scriptValue(cell));
  }

  getValue(): unknown {
    return this.getValues()[0]?.[0];
  }

  getDisplayValues(): string[][] {
    return this.#map((cell) => displayOf(cell, this.run.world.book.locale));
  }

  getDisplayValue(): string {
    return this.getDisplayValues()[0]?.[0] ?? '';
  }

  getFormulas(): string[][] {
    return this.#map(({ formula }) => formula ?? '');
  }

  getFormula(): string {
    return this.getFormulas()[0]?.[0] ?? '';
  }

  isBlank(): boolean {
    return this.#map(hasContent)
      .flat()
      .every((filled) => !filled);
  }

  /** Google checks every value before it writes one. */
  setValues(values: Grid): this {
    this.#each(values, () => undefined);
    toWrite(this.run, this.sheetModel, this.area);
    const { book } = this.run.world;
    const trial = this.sheetModel.clone();
    this.#each(values, (given, _, row, column) => {
      book.enter(trial, row, column, this.#input(given));
    });
    this.#each(values, (_, __, row, column) => {
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
    return this.setValues(this.#filled(value));
  }

  setFormulas(formulas: readonly (readonly string[])[]): this {
    this.#each(formulas, () => undefined);
    toWrite(this.run, this.sheetModel, this.area);
    const { book } = this.run.world;
    this.#each(formulas, (given, cell, row, column) => {
      const text = given === '' || given.startsWith('=') ? given : `=${given}`;
      const entry = text === '' ? { value: null } : book.formulaEntry(text);
      this.sheetModel.put(row, column, { ...emptied(cell), ...entry });
    });
    return this;
  }

  setFormula(formula: string): this {
    return this.setFormulas(this.#filled(formula));
  }

  clear(): this {
    return this.clearContent().clearFormat();
  }

  clearContent(): this {
    return this.#change(emptied);
  }

  clearFormat(): this {
    return this.#change((cell) => {
      const note = cell.look['Note'];
      return { ...cell, look: note === undefined ? {} : { Note: note } };
    });
  }

  clearNote(): this {
    return this.#change((cell) => ({ ...cell, look: { ...cell.look, Note: '' } }));
  }

  clearDataValidations(): this {
    return this.setDataValidation(null);
  }

  getDataValidations(): (DataValidationService | null)[][] {
    return this.#map(({ rule }) => (rule === undefined ? null : new DataValidationService(this.run, rule)));
  }

  getDataValidation(): DataValidationService | null {
    return this.getDataValidations()[0]?.[0] ?? null;
  }

  setDataValidations(rules: readonly (readonly (DataValidationService | null)[])[]): this {
    toWrite(this.run, this.sheetModel, this.area);
    this.#each(rules, (given, cell, row, column) => {
      const entries = Object.entries(cell).filter(([key]) => key !== 'rule');
      const bare = Object.fromEntries(entries) as unknown as Cell;
      this.sheetModel.put(row, column, { ...bare, ...(given !== null && { rule: given.rule }) });
    });
    return this;
  }

  setDataValidation(rule: DataValidationService | null): this {
    return this.setDataValidations(this.#filled(rule));
  }

  getRichTextValue(): RichTextValueService {
    const { top, left } = this.area;
    const cell = this.sheetModel.cell(top, left);
    return new RichTextValueService(this.run, displayOf(cell, this.run.world.book.locale), cell.link ?? null);
  }

  setRichTextValue(value: RichTextValueService): this {
    return this.#change(({ look, rule }) => ({
      value: value.text,
      look,
      ...(rule !== undefined && { rule }),
      ...(value.link !== null && { link: value.link }),
    }));
  }

  setBorder(...given: readonly unknown[]): this {
    const [top, left, bottom, right, vertical, horizontal, color = '#000000', style = null] = given;
    const border = {
      top,
      left,
      bottom,
      right,
      vertical,
      horizontal,
      color,
      style: style instanceof EnumValue ? style.name : 'SOLID',
    };
    return this.#changeAlike((cell) => ({ ...cell, look: { ...cell.look, Border: border } }));
  }

  merge(): this {
    toWrite(this.run, this.sheetModel, this.area);
    const { state } = this.sheetModel;
    if (state.merges.some((area) => overlaps(area, this.area) && !covers(this.area, area))) {
      throw new GoogleError('You must select all cells in a merged range to merge or unmerge them.');
    }
    state.merges = state.merges.filter((area) => !overlaps(area, this.area));
    this.sheetModel.merge(this.area);
    return this;
  }

  breakApart(): this {
    toWrite(this.run, this.sheetModel, this.area);
    const { state } = this.sheetModel;
    state.merges = state.merges.filter((area) => !overlaps(area, this.area));
    return this;
  }

  isPartOfMerge(): boolean {
    return this.sheetModel.state.merges.some((area) => overlaps(area, this.area));
  }

  getMergedRanges(): RangeService[] {
    const { merges } = this.sheetModel.state;
    return merges.filter((area) => overlaps(area, this.area)).map((area) => this.sheet.rangeAt(area));
  }

  createFilter(): FilterService {
    if (this.sheetModel.state.filter !== null)
      throw new GoogleError("You can't create a filter in a sheet that already has a filter.");
    toWrite(this.run, this.sheetModel, NO_CELL);
    this.sheetModel.state.filter = this.area;
    return new FilterService(this.run, this.sheet);
  }

  protect(): ProtectionService {
    toWrite(this.run, this.sheetModel, NO_CELL);
    return ProtectionService.make(this.run, this.sheet, this.area);
  }

  /** One look of every cell, for the members made below. */
  looks(name: string): unknown[][] {
    return this.#map(({ look }) => look[name] ?? LOOKS[name]?.byDefault);
  }

  setLooks(name: string, values: Grid): this {
    this.#each(values, () => undefined);
    toWrite(this.run, this.sheetModel, this.area);
    this.#each(values, (given, cell, row, column) => {
      this.sheetModel.put(row, column, { ...cell, look: lookWith(cell.look, name, given) });
    });
    return this;
  }

  setLook(name: string, value: unknown): this {
    return this.#changeAlike((cell) => ({ ...cell, look: lookWith(cell.look, name, value) }));
  }
}

function lookWith(before: Cell['look'], name: string, given: unknown): Cell['look'] {
  const isDefault =
    given === null ||
    given === undefined ||
    (name === 'NumberFormat' && typeof given === 'string' && /^general$/iu.test(given));
  if (!isDefault) return { ...before, [name]: given };
  return Object.fromEntries(Object.entries(before).filter(([key]) => key !== name));
}

function mismatch(what: string, given: number, wanted: number): string {
  return `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${given} but the range has ${wanted}.`;
}

function covers(outer: Area, inner: Area): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

interface Look {
  readonly plural: string;
  readonly byDefault: unknown;
  /** Where reading it is another member of Range, which is not emulated. */
  readonly setOnly?: true;
}

/** How cells can look: the names that Range has for it, and what it says of a cell that nobody has changed. */
const LOOKS: Readonly<Record<string, Look>> = {
  NumberFormat: { plural: 'NumberFormats', byDefault: '0.###############' },
  Note: { plural: 'Notes', byDefault: '' },
  Background: { plural: 'Backgrounds', byDefault: '#ffffff' },
  FontColor: { plural: 'FontColors', byDefault: '#000000', setOnly: true },
  FontFamily: { plural: 'FontFamilies', byDefault: 'Arial' },
  FontSize: { plural: 'FontSizes', byDefault: 10 },
  FontStyle: { plural: 'FontStyles', byDefault: 'normal' },
  FontWeight: { plural: 'FontWeights', byDefault: 'normal' },
  FontLine: { plural: 'FontLines', byDefault: 'none' },
  HorizontalAlignment: { plural: 'HorizontalAlignments', byDefault: 'general' },
  VerticalAlignment: { plural: 'VerticalAlignments', byDefault: 'bottom' },
  Wrap: { plural: 'Wraps', byDefault: false },
  WrapStrategy: { plural: 'WrapStrategies', byDefault: EnumValue.of('WrapStrategy', 'OVERFLOW') },
};

/** The members that set one look of a whole range. */
export const LOOK_SETTERS: readonly string[] = Object.keys(LOOKS).map((name) => `set${name}`);

/** Members that Range itself has for each look: `getNote`, `getNotes`, `setNote`, `setNotes`. */
for (const [name, { plural, setOnly = false }] of Object.entries(LOOKS)) {
  const members: Record<string, (this: RangeService, given: unknown) => unknown> = {
    [`get${plural}`]() {
      return this.looks(name);
    },
    [`get${name}`]() {
      return this.looks(name)[0]?.[0];
    },
    [`set${plural}`](given) {
      return this.setLooks(name, given as Grid);
    },
    [`set${name}`](given) {
      return this.setLook(name, given);
    },
  };
  for (const [member, value] of Object.entries(members)) {
    if (setOnly && member.startsWith('get')) continue;
    Object.defineProperty(RangeService.prototype, member, { value, writable: true, configurable: true });
  }
}
