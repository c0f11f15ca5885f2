/** SpreadsheetApp, Spreadsheet and NamedRange. */
import type { EnumValue } from '../api';
import { Service, type Execution } from '../execution';
import { GoogleError } from '../faults';
import { ConditionalFormatRuleBuilder } from './conditional-formats';
import { DataValidationBuilder } from './data-validation';
import { toWrite } from './edit';
import type { RangeService } from './range';
import { RichTextValueBuilder, TextStyleBuilder } from './rich-text';
import { RangeListService } from './range-list';
import { SheetService } from './sheet';
import { UiService } from './ui';
import type { Name } from '../model/book';

export class SpreadsheetAppService extends Service {
  readonly className = 'SpreadsheetApp';
  readonly #spreadsheet = new SpreadsheetService(this.run);

  getActive(): SpreadsheetService {
    return this.#spreadsheet;
  }

  getActiveSpreadsheet(): SpreadsheetService {
    return this.#spreadsheet;
  }

  getActiveSheet(): SheetService {
    return this.#spreadsheet.getActiveSheet();
  }

  getActiveRange(): RangeService {
    return this.#spreadsheet.getActiveRange();
  }

  getCurrentCell(): RangeService {
    return this.#spreadsheet.getCurrentCell();
  }

  setActiveSheet(sheet: SheetService): SheetService {
    return sheet.activate();
  }

  setActiveRange(range: RangeService): RangeService {
    return range.activate();
  }

  setCurrentCell(cell: RangeService): RangeService {
    return cell.activateAsCurrentCell();
  }

  flush(): void {
    this.run.unflushed = false;
  }

  getUi(): UiService {
    return new UiService(this.run);
  }

  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder(this.run);
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.run);
  }

  newRichTextValue(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.run);
  }

  newTextStyle(): TextStyleBuilder {
    return new TextStyleBuilder(this.run);
  }
}

export class SpreadsheetService extends Service {
  readonly className = 'Spreadsheet';
  readonly #sheets = new Map<number, SheetService>();

  get #book() {
    return this.run.world.book;
  }

  #sheet(id: number): SheetService {
    const found = this.#sheets.get(id) ?? new SheetService(this.run, id, this);
    this.#sheets.set(id, found);
    return found;
  }

  getId(): string {
    return 'sheets-host';
  }

  getUrl(): string {
    return 'https://docs.google.com/spreadsheets/d/sheets-host/edit';
  }

  getName(): string {
    return this.#book.name;
  }

  getSpreadsheetLocale(): string {
    return this.#book.locale;
  }

  getSpreadsheetTimeZone(): string {
    return this.#book.timeZone;
  }

  setSpreadsheetLocale(locale: string): void {
    toWrite(this.run, null, null);
    this.#book.locale = locale;
  }

  setSpreadsheetTimeZone(zone: string): void {
    toWrite(this.run, null, null);
    this.#book.timeZone = zone;
  }

  getSheets(): SheetService[] {
    return this.#book.sheets.map(({ id }) => this.#sheet(id));
  }

  getNumSheets(): number {
    return this.#book.sheets.length;
  }

  getSheetByName(name: string): SheetService | null {
    const found = this.#book.sheets.find((sheet) => sheet.name === name);
    return found === undefined ? null : this.#sheet(found.id);
  }

  getSheetById(id: number): SheetService | null {
    return this.#book.sheets.some((sheet) => sheet.id === id) ? this.#sheet(id) : null;
  }

  getActiveSheet(): SheetService {
    const { place } = this.run.world.seen;
    const { sheets } = this.#book;
    return this.#sheet((sheets.find(({ id }) => id === place.sheet) ?? sheets[0])?.id ?? 0);
  }

  setActiveSheet(sheet: SheetService): SheetService {
    return sheet.activate();
  }

  getActiveRange(): RangeService {
    return this.getActiveSheet().getActiveRange();
  }

  setActiveRange(range: RangeService): RangeService {
    return range.activate();
  }

  getCurrentCell(): RangeService {
    return this.getActiveSheet().getCurrentCell();
  }

  setCurrentCell(cell: RangeService): RangeService {
    return cell.activateAsCurrentCell();
  }

  /** `insertSheet()`, `(name)`, `(index)`, `(name, index)`. */
  insertSheet(first?: unknown, second?: unknown): SheetService {
    if (typeof first === 'object' || typeof second === 'object')
      throw this.run.fault('EMULATOR GAP: insertSheet(options)');
    toWrite(this.run, null, null);
    const index = [first, second].find((given) => typeof given === 'number');
    let number = this.#book.sheets.length + 1;
    while (this.#book.sheets.some(({ name }) => name === `Trang tính${number}`)) number += 1;
    const name = typeof first === 'string' ? first : `Trang tính${number}`;
    const made = this.#book.addSheet(name, typeof index === 'number' ? index : undefined);
    return this.#sheet(made.id).activate();
  }

  deleteSheet(sheet: SheetService): void {
    const { name } = sheet.model;
    toWrite(this.run, sheet.model, null);
    this.#book.deleteSheet(name);
  }

  moveActiveSheet(position: number): void {
    const { model } = this.getActiveSheet();
    if (!(position >= 1 && position <= this.#book.sheets.length)) throw new GoogleError('Invalid argument: pos');
    toWrite(this.run, null, null);
    const rest = this.#book.sheets.filter((sheet) => sheet !== model);
    rest.splice(position - 1, 0, model);
    this.#book.sheets = rest;
  }

  getRange(reference: string): RangeService {
    const found = this.#book.resolve(reference, this.getActiveSheet().model);
    if (found === null) throw new GoogleError(`Range not found`);
    return this.#sheet(found.sheet.id).rangeAt(found.area);
  }

  getRangeList(references: readonly string[]): RangeListService {
    return new RangeListService(
      this.run,
      references.map((reference) => this.getRange(reference)),
    );
  }

  getRangeByName(name: string): RangeService | null {
    const found = this.#book.names.find((other) => other.name.toLowerCase() === name.toLowerCase());
    return found === undefined ? null : this.#sheet(found.sheet).rangeAt(found.area);
  }

  getNamedRanges(): NamedRangeService[] {
    return this.#book.names.map((name) => new NamedRangeService(this.run, name, this.#sheet(name.sheet)));
  }

  setNamedRange(name: string, range: RangeService): void {
    toWrite(this.run, null, null);
    this.#book.setName(name, range.sheetModel, range.area);
  }

  removeNamedRange(name: string): void {
    if (!this.#book.names.some((other) => other.name === name)) {
      throw new GoogleError(`The range name "${name}" does not exist.`);
    }
    toWrite(this.run, null, null);
    this.#book.names = this.#book.names.filter((other) => other.name !== name);
  }

  getProtections(type: EnumValue): unknown[] {
    return this.getSheets().flatMap((sheet) => sheet.getProtections(type));
  }

  toast(message: string, title = ''): void {
    this.run.world.seen.toasts.push(title === '' ? message : `${title}: ${message}`);
  }
}

export class NamedRangeService extends Service {
  readonly className = 'NamedRange';

  constructor(
    run: Execution,
    private name: Name,
    private readonly sheet: SheetService,
  ) {
    super(run);
  }

  getName(): string {
    return this.name.name;
  }

  getRange(): RangeService {
    return this.sheet.rangeAt(this.name.area);
  }

  setName(name: string): this {
    const { book } = this.run.world;
    toWrite(this.run, null, null);
    book.names = book.names.filter((other) => other !== this.name);
    book.setName(name, this.sheet.model, this.name.area);
    this.name = { ...this.name, name };
    return this;
  }

  setRange(range: RangeService): this {
    toWrite(this.run, null, null);
    this.run.world.book.setName(this.name.name, range.sheetModel, range.area);
    return this;
  }

  remove(): void {
    const { book } = this.run.world;
    toWrite(this.run, null, null);
    book.names = book.names.filter(({ name }) => name !== this.name.name);
  }
}
