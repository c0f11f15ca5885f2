/** Sheet and RangeList: the grid, its sizes, and finding ranges in it. */
import { EnumValue } from '../api';
import { Service, type Execution } from '../execution';
import { GoogleError } from '../faults';
import { readArea, type Area, type Shift } from '../model/area';
import type { Sheet } from '../model/sheet';
import { ChartBuilder, ChartService } from './charts';
import { ConditionalFormatRuleService } from './conditional-formats';
import { NO_CELL, toWrite } from './edit';
import { FilterService } from './filter';
import { ProtectionService } from './protection';
import { LOOK_SETTERS, RangeService } from './range';
import type { NamedRangeService } from './spreadsheet';
import { type SpreadsheetService } from './spreadsheet';

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';
const DEFAULT_WIDTH = 100;
const DEFAULT_HEIGHT = 21;

export class SheetService extends Service {
  readonly className = 'Sheet';

  constructor(
    run: Execution,
    readonly id: number,
    private readonly spreadsheet: SpreadsheetService,
  ) {
    super(run);
  }

  /** The sheet as it is; throws when someone has deleted it. */
  get model(): Sheet {
    const found = this.run.world.book.sheets.find(({ id }) => id === this.id);
    if (found === undefined) throw new GoogleError(`Sheet ${this.id} not found`);
    return found;
  }

  rangeAt(area: Area): RangeService {
    return new RangeService(this.run, this, area);
  }

  /** Changes something of the sheet that is no cell. */
  #change(change: Partial<Sheet['state']>): this {
    toWrite(this.run, this.model, NO_CELL);
    Object.assign(this.model.state, change);
    return this;
  }

  getParent(): SpreadsheetService {
    return this.spreadsheet;
  }

  getSheetId(): number {
    return this.id;
  }

  getName(): string {
    return this.model.name;
  }

  getSheetName(): string {
    return this.model.name;
  }

  setName(name: string): this {
    toWrite(this.run, this.model, NO_CELL);
    this.run.world.book.renameSheet(this.model.name, name);
    return this;
  }

  getIndex(): number {
    return this.run.world.book.sheets.indexOf(this.model) + 1;
  }

  getType(): EnumValue {
    return EnumValue.of('SheetType', 'GRID');
  }

  activate(): this {
    this.run.world.seen.place = { sheet: this.model.id, row: 0, column: 0, rows: 1, columns: 1 };
    return this;
  }

  getActiveRange(): RangeService {
    const { sheet, row, column, rows, columns } = this.run.world.seen.place;
    if (sheet !== this.id) return this.rangeAt({ top: 0, left: 0, bottom: 0, right: 0 });
    return this.rangeAt({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });
  }

  getActiveCell(): RangeService {
    return this.getCurrentCell();
  }

  getCurrentCell(): RangeService {
    const { area } = this.getActiveRange();
    return this.rangeAt({ ...area, bottom: area.top, right: area.left });
  }

  setActiveRange(range: RangeService): RangeService {
    return range.activate();
  }

  setCurrentCell(cell: RangeService): RangeService {
    return cell.activateAsCurrentCell();
  }

  /** `getRange('B2:C9')` or `getRange(row, column, rows, columns)`, which count from 1. */
  getRange(first: unknown, column = 1, rows = 1, columns = 1): RangeService {
    const { size, name } = this.model;
    if (typeof first === 'string') {
      const found = this.run.world.book.resolve(first, this.model);
      const area = first.includes('!') || found?.sheet === this.model ? found?.area : readArea(first, size);
      if (area === undefined || area === null) throw new GoogleError('Range not found');
      return this.#inside(area);
    }
    const row = Number(first);
    if (!(row >= 1)) throw new GoogleError('The starting row of the range is too small.');
    if (!(column >= 1)) throw new GoogleError('The starting column of the range is too small.');
    if (!(rows >= 1)) throw new GoogleError('The number of rows in the range must be at least 1.');
    if (!(columns >= 1)) throw new GoogleError('The number of columns in the range must be at least 1.');
    if (![row, column, rows, columns].every(Number.isInteger))
      throw this.run.fault(`getRange of ${name}: no whole numbers`);
    return this.#inside({ top: row - 1, left: column - 1, bottom: row + rows - 2, right: column + columns - 2 });
  }

  #inside(area: Area): RangeService {
    if (area.bottom >= this.model.rows || area.right >= this.model.columns) throw new GoogleError(OUTSIDE);
    return this.rangeAt(area);
  }

  getRangeList(references: readonly string[]): RangeListService {
    return new RangeListService(
      this.run,
      references.map((reference) => this.getRange(reference)),
    );
  }

  getDataRange(): RangeService {
    const { rows, columns } = this.model.usedSize();
    return this.rangeAt({ top: 0, left: 0, bottom: Math.max(rows, 1) - 1, right: Math.max(columns, 1) - 1 });
  }

  getLastRow(): number {
    return this.model.usedSize().rows;
  }

  getLastColumn(): number {
    return this.model.usedSize().columns;
  }

  getMaxRows(): number {
    return this.model.rows;
  }

  getMaxColumns(): number {
    return this.model.columns;
  }

  appendRow(values: readonly unknown[]): this {
    const { model } = this;
    const row = this.getLastRow();
    if (row >= model.rows) this.insertRowsAfter(model.rows, 1);
    this.rangeAt({ top: row, left: 0, bottom: row, right: values.length - 1 }).setValues([values]);
    return this;
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
    this.#change({ frozenRows: rows });
  }

  setFrozenColumns(columns: number): void {
    this.#change({ frozenColumns: columns });
  }

  getColumnWidth(column: number): number {
    return this.model.state.widths.get(column - 1) ?? DEFAULT_WIDTH;
  }

  setColumnWidth(column: number, width: number): this {
    return this.setColumnWidths(column, 1, width);
  }

  setColumnWidths(column: number, count: number, width: number): this {
    return this.#change({ widths: sized(this.model.state.widths, column, count, width) });
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
    return this.#change({ heights: sized(this.model.state.heights, row, count, height) });
  }

  getTabColor(): string | null {
    return this.model.state.tab;
  }

  setTabColor(color: string | null): this {
    return this.#change({ tab: color });
  }

  hasHiddenGridlines(): boolean {
    return !this.model.state.gridLines;
  }

  setHiddenGridlines(hidden: boolean): this {
    return this.#change({ gridLines: !hidden });
  }

  isSheetHidden(): boolean {
    return this.model.state.hidden;
  }

  hideSheet(): this {
    return this.#change({ hidden: true });
  }

  showSheet(): this {
    return this.#change({ hidden: false });
  }

  getConditionalFormatRules(): ConditionalFormatRuleService[] {
    return this.model.state.rules.map((rule) => new ConditionalFormatRuleService(this.run, rule, this));
  }

  setConditionalFormatRules(rules: readonly ConditionalFormatRuleService[]): void {
    this.#change({ rules: rules.map(({ rule }) => rule) });
  }

  clearConditionalFormatRules(): void {
    this.#change({ rules: [] });
  }

  protect(): ProtectionService {
    toWrite(this.run, this.model, NO_CELL);
    return ProtectionService.make(this.run, this, null);
  }

  getProtections(type: EnumValue): ProtectionService[] {
    const ofRanges = type.name === 'RANGE';
    return this.model.state.protections
      .filter(({ area }) => (area !== null) === ofRanges)
      .map(({ id }) => new ProtectionService(this.run, this, id));
  }

  getNamedRanges(): NamedRangeService[] {
    return this.spreadsheet.getNamedRanges().filter((name) => name.getRange().getSheet().id === this.id);
  }

  getFilter(): FilterService | null {
    return this.model.state.filter === null ? null : new FilterService(this.run, this);
  }

  newChart(): ChartBuilder {
    return new ChartBuilder(this.run, this);
  }

  getCharts(): ChartService[] {
    return this.model.state.charts.map((chart) => new ChartService(this.run, chart, this));
  }

  insertChart({ chart }: ChartService): void {
    this.#change({ charts: [...this.model.state.charts, chart] });
  }

  updateChart({ chart }: ChartService): void {
    this.#change({ charts: this.model.state.charts.map((other) => (other.id === chart.id ? chart : other)) });
  }

  removeChart({ chart }: ChartService): void {
    this.#change({ charts: this.model.state.charts.filter(({ id }) => id !== chart.id) });
  }

  clear(): this {
    this.#all().clear();
    return this;
  }

  clearContents(): this {
    this.#all().clearContent();
    return this;
  }

  #all(): RangeService {
    return this.rangeAt({ top: 0, left: 0, bottom: this.model.rows - 1, right: this.model.columns - 1 });
  }
}

function sized(sizes: ReadonlyMap<number, number>, first: number, count: number, size: number): Map<number, number> {
  const changed = new Map(sizes);
  for (let index = first - 1; index < first - 1 + count; index += 1) changed.set(index, size);
  return changed;
}

export class RangeListService extends Service {
  readonly className = 'RangeList';

  constructor(
    run: Execution,
    private readonly ranges: readonly RangeService[],
  ) {
    super(run);
  }

  getRanges(): readonly RangeService[] {
    return this.ranges;
  }
}

// A list does what each of its ranges does.
for (const method of [
  ...LOOK_SETTERS,
  'setValue',
  'setFormula',
  'clear',
  'clearContent',
  'clearFormat',
  'clearNote',
  'setBorder',
]) {
  Object.defineProperty(RangeListService.prototype, method, {
    value(this: RangeListService, ...given: readonly unknown[]) {
      for (const range of this.getRanges())
        (range as unknown as Record<string, (...given: readonly unknown[]) => unknown>)[method]?.(...given);
      return this;
    },
  });
}
