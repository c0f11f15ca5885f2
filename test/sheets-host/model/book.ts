/** One spreadsheet: its sheets, names, locale and time zone, and the hands of the people who work in it. */
import { GoogleError } from '../faults';
import { localeRules, parseTyped } from '../parsing';
import { areaName, readArea, shiftArea, type Area, type Shift } from './area';
import { emptied, formatOf, isError, type Cell, type CellValue } from './cell';
import { displayOf } from './display';
import { renameInFormula, sameName, shiftFormula, unquoted } from './references';
import { Sheet } from './sheet';
import { violates } from './validation';
import { serialAt, shownAt } from './zones';

export interface BookOptions {
  readonly name: string;
  /** `vi_VN`. */
  readonly locale: string;
  readonly timeZone: string;
  /** Gives the moment that it is. */
  readonly now: () => number;
}

export interface Name {
  readonly name: string;
  /** The id of its sheet. */
  readonly sheet: number;
  readonly area: Area;
}

export class Book {
  name: string;
  locale: string;
  timeZone: string;
  sheets: Sheet[] = [new Sheet(0, 'Trang tính1')];
  names: readonly Name[] = [];
  /** Told after a person has changed something. */
  edited: () => void = () => undefined;
  /** The functions of the script. */
  functions: () => ReadonlySet<string> = () => new Set();
  #now: () => number;
  #made = 0;

  constructor({ name, locale, timeZone, now }: BookOptions) {
    this.name = name;
    this.locale = locale;
    this.timeZone = timeZone;
    this.#now = now;
  }

  /** The sheet of this name; throws without one. */
  sheet(name: string): Sheet {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new Error(`no sheet ${name}: ${this.sheets.map((sheet) => sheet.name).join(', ')}`);
    return found;
  }

  addSheet(name: string, at = this.sheets.length): Sheet {
    if (this.sheets.some((sheet) => sameName(sheet.name, name))) {
      throw new GoogleError(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    this.#made += 1;
    const sheet = new Sheet(1_000_003 * this.#made, name);
    this.sheets.splice(at, 0, sheet);
    return sheet;
  }

  renameSheet(before: string, after: string): void {
    const sheet = this.sheet(before);
    if (this.sheets.some((other) => other !== sheet && sameName(other.name, after))) {
      throw new GoogleError(`A sheet with the name "${after}" already exists. Please enter another name.`);
    }
    sheet.name = after;
    this.#mendFormulas((formula) => renameInFormula(formula, before, after));
  }

  deleteSheet(name: string): void {
    if (this.sheets.length === 1) throw new GoogleError("You can't remove all the sheets in a document.");
    const gone = this.sheet(name);
    this.sheets = this.sheets.filter((sheet) => sheet !== gone);
    this.names = this.names.filter(({ sheet }) => sheet !== gone.id);
    this.#mendFormulas((formula) => renameInFormula(formula, name, null));
  }

  /** Puts `count` rows or columns before the index `at` (from 0), or takes them out from it on. */
  shift(sheet: Sheet, shift: Shift): void {
    sheet.shift(shift);
    this.names = this.names.flatMap((name) => {
      const area = name.sheet === sheet.id ? shiftArea(name.area, shift) : name.area;
      return area === null ? [] : [{ ...name, area }];
    });
    this.#mendFormulas((formula, home) => shiftFormula(formula, home.name, sheet.name, shift));
    for (const other of this.sheets) {
      other.state.charts = other.state.charts.map((chart) => ({
        ...chart,
        ranges: chart.ranges.flatMap((range) => {
          const area = range.sheet === sheet.id ? shiftArea(range.area, shift) : range.area;
          return area === null ? [] : [{ ...range, area }];
        }),
      }));
    }
  }

  #mendFormulas(mend: (formula: string, home: Sheet) => string): void {
    for (const home of this.sheets) {
      home.forEachCell((cell, row, column) => {
        const formula = cell.formula === undefined ? undefined : mend(cell.formula, home);
        if (formula !== undefined && formula !== cell.formula) home.put(row, column, { ...cell, formula });
      });
    }
  }

  setName(name: string, sheet: Sheet, area: Area): void {
    if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) || /^[A-Z]{1,3}\d+$/iu.test(name)) {
      throw new GoogleError(`The name "${name}" is not a valid name for a range.`);
    }
    this.names = [...this.names.filter((other) => !sameName(other.name, name)), { name, sheet: sheet.id, area }];
  }

  /** The sheet and area of `B5`, `'Tên sheet'!B5:C9` or a name; null when it is none. */
  resolve(reference: string, home: Sheet): { readonly sheet: Sheet; readonly area: Area } | null {
    const bang = reference.lastIndexOf('!');
    const sheetName = bang < 0 ? home.name : unquoted(reference.slice(0, bang + 1));
    const sheet = this.sheets.find((other) => sameName(other.name, sheetName));
    if (sheet === undefined) return null;
    const area = readArea(reference.slice(bang + 1), sheet.size);
    if (area !== null) return { sheet, area };
    const name = this.names.find((other) => bang < 0 && sameName(other.name, reference));
    const own = this.sheets.find(({ id }) => id === name?.sheet);
    return name === undefined || own === undefined ? null : { sheet: own, area: name.area };
  }

  /** Enters a value as `setValues` and typing do: a text is parsed, a moment is shown by the clocks of the spreadsheet. */
  enter(sheet: Sheet, row: number, column: number, input: string | number | boolean | Date | null): void {
    if (sheet.isCovered(row, column)) return;
    const before = emptied(sheet.cell(row, column));
    const { format, ...entry } = this.#entryOf(input, formatOf(before));
    const look =
      format !== undefined && formatOf(before) === '' ? { ...before.look, NumberFormat: format } : before.look;
    const cell: Cell = { ...before, ...entry, look };
    if (cell.rule !== undefined && violates(cell, cell.rule, this)) {
      throw new GoogleError(
        `The data you entered in cell ${areaName({ top: row, bottom: row, left: column, right: column })} violates the ` +
          'data validation rules set on this cell.',
      );
    }
    sheet.put(row, column, cell);
  }

  #entryOf(
    input: string | number | boolean | Date | null,
    format: string,
  ): { value: CellValue; formula?: string; format?: string } {
    if (typeof input === 'number' || typeof input === 'boolean' || input === null) return { value: input };
    if (typeof input !== 'string') {
      const value = serialAt(input.getTime(), this.timeZone);
      const { dateFormat } = localeRules(this.locale);
      return { value, format: Number.isInteger(value) ? dateFormat : `${dateFormat} HH:mm:ss` };
    }
    const year = shownAt(serialAt(this.#now(), this.timeZone)).getUTCFullYear();
    const entry = parseTyped(input, format, this.locale, year);
    if (entry === 'tooLong') {
      throw new GoogleError('Your input contains more than the maximum of 50000 characters in a single cell.');
    }
    return entry.formula === undefined ? entry : this.formulaEntry(entry.formula);
  }

  /** What a cell holds right after a formula was entered. */
  formulaEntry(formula: string): { value: CellValue; formula: string } {
    const withoutTexts = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/gu, '');
    const misparted = localeRules(this.locale).separator === null && /\([^{}]*,/u.test(withoutTexts);
    const called = Array.from(withoutTexts.matchAll(/([\p{L}_][\p{L}\p{N}_.]*)\(/gu), ([, name = '']) =>
      name.toUpperCase(),
    );
    const ours = new Set([...this.functions()].map((name) => name.toUpperCase()));
    // No built-in function has `_` in its name; of others no more than their text is known here.
    const isUnknown = called.some((name) => name.includes('_') && !ours.has(name));
    const isOurs = called.some((name) => ours.has(name));
    const error = misparted ? '#ERROR!' : isUnknown ? '#NAME?' : isOurs ? 'Loading...' : null;
    return { formula, value: error === null ? 0 : { error } };
  }

  /** As a person types into a cell: `type('Phát hiện', 'B5', '11/09/2023')`. */
  type(sheetName: string, address: string, text: string): void {
    const sheet = this.sheet(sheetName);
    const { top, left } = this.#area(sheet, address);
    this.enter(sheet, top, left, text);
    this.edited();
  }

  /** What a cell holds; days are serial numbers, errors their text. */
  value(sheetName: string, address: string): string | number | boolean | null {
    const { value } = this.#cell(sheetName, address);
    return isError(value) ? value.error : value;
  }

  /** What a cell shows. */
  text(sheetName: string, address: string): string {
    return displayOf(this.#cell(sheetName, address), this.locale);
  }

  /** With its `=`; '' without one. */
  formula(sheetName: string, address: string): string {
    return this.#cell(sheetName, address).formula ?? '';
  }

  #cell(sheetName: string, address: string): Cell {
    const sheet = this.sheet(sheetName);
    const { top, left } = this.#area(sheet, address);
    return sheet.cell(top, left);
  }

  #area(sheet: Sheet, address: string): Area {
    const area = readArea(address, sheet.size);
    if (area === null) throw new Error(`no area ${address}`);
    return area;
  }

  /** As a person does: rows and columns count from 1, as the grid shows them. */
  insertRows(sheet: string, before: number, count = 1): void {
    this.shift(this.sheet(sheet), { axis: 'rows', at: before - 1, count });
    this.edited();
  }

  deleteRows(sheet: string, first: number, count = 1): void {
    this.shift(this.sheet(sheet), { axis: 'rows', at: first - 1, count: -count });
    this.edited();
  }

  insertColumns(sheet: string, before: number, count = 1): void {
    this.shift(this.sheet(sheet), { axis: 'columns', at: before - 1, count });
    this.edited();
  }

  deleteColumns(sheet: string, first: number, count = 1): void {
    this.shift(this.sheet(sheet), { axis: 'columns', at: first - 1, count: -count });
    this.edited();
  }

  merge(sheet: string, address: string): void {
    this.sheet(sheet).merge(this.#area(this.sheet(sheet), address));
  }

  /** Protects an area against everyone but `owner`; without an address the whole sheet. */
  protectFor(sheet: string, owner: string, address?: string): void {
    const found = this.sheet(sheet);
    found.protectFor(owner, address === undefined ? null : this.#area(found, address));
  }

  addFilterView(sheet: string, address: string): void {
    const { state } = this.sheet(sheet);
    state.filterViews = [...state.filterViews, this.#area(this.sheet(sheet), address)];
  }

  clone(now: () => number): Book {
    const copy = new Book({ name: this.name, locale: this.locale, timeZone: this.timeZone, now });
    copy.sheets = this.sheets.map((sheet) => sheet.clone());
    copy.names = this.names;
    copy.#made = this.#made;
    return copy;
  }
}
