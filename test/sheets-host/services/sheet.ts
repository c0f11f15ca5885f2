/** Sheet: finding ranges in it, and what lies over its cells. */
import { EnumValue } from '../api';
import type { Execution } from '../execution';
import { GoogleError } from '../faults';
import { readArea, type Area } from '../model/area';
import { DeveloperMetadataService } from './metadata';
import { ChartBuilder, ChartService } from './charts';
import { ConditionalFormatRuleService } from './conditional-formats';
import { NO_CELL, toWrite } from './edit';
import { FilterService } from './filter';
import { ProtectionService } from './protection';
import { RangeService } from './range';
import { RangeListService } from './range-list';
import { OUTSIDE, SheetGrid } from './sheet-grid';
import type { NamedRangeService } from './spreadsheet';
import { type SpreadsheetService } from './spreadsheet';

export class SheetService extends SheetGrid {
  constructor(
    run: Execution,
    id: number,
    private readonly spreadsheet: SpreadsheetService,
  ) {
    super(run, id);
  }

  rangeAt(area: Area): RangeService {
    return new RangeService(this.run, this, area);
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

  addDeveloperMetadata(key: string, value = ''): this {
    return this.changeState({ metadata: [...this.model.state.metadata, { key, value }] });
  }

  getDeveloperMetadata(): DeveloperMetadataService[] {
    return this.model.state.metadata.map((one) => new DeveloperMetadataService(this.run, one));
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

  appendRow(values: readonly unknown[]): this {
    const { model } = this;
    const row = this.getLastRow();
    if (row >= model.rows) this.insertRowsAfter(model.rows, 1);
    this.rangeAt({ top: row, left: 0, bottom: row, right: values.length - 1 }).setValues([values]);
    return this;
  }

  getConditionalFormatRules(): ConditionalFormatRuleService[] {
    return this.model.state.rules.map((rule) => new ConditionalFormatRuleService(this.run, rule, this));
  }

  setConditionalFormatRules(rules: readonly ConditionalFormatRuleService[]): void {
    this.changeState({ rules: rules.map(({ rule }) => rule) });
  }

  clearConditionalFormatRules(): void {
    this.changeState({ rules: [] });
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
    this.changeState({ charts: [...this.model.state.charts, chart] });
  }

  updateChart({ chart }: ChartService): void {
    this.changeState({ charts: this.model.state.charts.map((other) => (other.id === chart.id ? chart : other)) });
  }

  removeChart({ chart }: ChartService): void {
    this.changeState({ charts: this.model.state.charts.filter(({ id }) => id !== chart.id) });
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
