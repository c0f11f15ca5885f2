/** The workbook that everybody shares: its parts and how to find them. */
import { readAddress, splitSheet, intersection, contains, type Area } from './area';
import type { BookEvent } from './events';
import { invalidArgument, itemNotFound } from './fault';
import { tokensOf } from './references';
import { Sheet } from './sheet';
import type { Name, Table } from './things';

export interface BookOptions {
  readonly date1904?: boolean;
  readonly readOnly?: boolean;
  readonly name?: string;
  /** The year of a date that is typed without one. */
  readonly year?: number;
  /** Whether a table takes in what is written next to it and fills its calculated columns; Excel's default. */
  readonly autoExpand?: boolean;
}

/** Cells that the host was asked to keep in sight: they move along with insertions. */
export interface RangeRef {
  readonly sheet: Sheet;
  /** Null once its cells were deleted. */
  area: Area | null;
}

/** What a formula gives; undefined when the calculator does not know it. */
export type Calculate = (sheet: string, row: number, column: number, formula: string) => unknown;

export class BookState {
  readonly date1904: boolean;
  readOnly: boolean;
  readonly name: string;
  readonly year: number;
  autoExpand: boolean;
  sheetList: Sheet[] = [];
  tableList: Table[] = [];
  nameList: Name[] = [];
  structureProtected = false;
  activeSheet: Sheet;
  selected: Area = { top: 0, left: 0, bottom: 0, right: 0 };
  calculationMode = 'Automatic';
  /** How often a client called `TableRowCollection.add`, which the product must not. */
  usedRowsAdd = 0;
  /** Gives the values of formulas. */
  calculate: Calculate | null = null;
  /** Something changed since formulas were last computed. */
  stale = false;
  /** The session at whose screen things happen now; null for another user. */
  actor: string | null = null;
  /** References that follow their cells. */
  readonly followed = new Set<RangeRef>();
  private readonly listeners = new Set<(event: BookEvent) => void>();
  private lastId = 0;

  constructor({ date1904, readOnly, name, year, autoExpand }: BookOptions = {}) {
    this.date1904 = date1904 ?? false;
    this.readOnly = readOnly ?? false;
    this.name = name ?? 'Sổ.xlsx';
    this.year = year ?? 2026;
    this.autoExpand = autoExpand ?? true;
    this.activeSheet = new Sheet(this.newSheetId(), 'Sheet1');
    this.sheetList.push(this.activeSheet);
  }

  nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  newSheetId(): string {
    return `{00000000-0001-0000-0000-${String(this.nextId()).padStart(12, '0')}}`;
  }

  newTableId(): string {
    return `{00000000-000C-0000-FFFF-${String(this.nextId()).padStart(12, '0')}}`;
  }

  findSheet(nameOrId: string): Sheet | null {
    const lower = nameOrId.toLowerCase();
    return this.sheetList.find(({ id, name }) => id === nameOrId || name.toLowerCase() === lower) ?? null;
  }

  sheetNamed(name: string): Sheet {
    const sheet = this.findSheet(name);
    if (sheet === null) throw itemNotFound(`sheet ${name}`);
    return sheet;
  }

  findTable(nameOrId: string): Table | null {
    const lower = nameOrId.toLowerCase();
    return this.tableList.find(({ id, name }) => id === nameOrId || name.toLowerCase() === lower) ?? null;
  }

  tableNamed(name: string): Table {
    const table = this.findTable(name);
    if (table === null) throw itemNotFound(`table ${name}`);
    return table;
  }

  tablesOn(sheet: Sheet): Table[] {
    return this.tableList.filter((table) => table.sheet === sheet);
  }

  /** The tables that share cells with an area. */
  tablesIn(sheet: Sheet, area: Area): Table[] {
    return this.tableList.filter((table) => table.sheet === sheet && intersection(table.area, area) !== null);
  }

  tableAt(sheet: Sheet, row: number, column: number): Table | null {
    return this.tableList.find((table) => table.sheet === sheet && contains(table.area, row, column)) ?? null;
  }

  /** A name as it is known on a sheet: its own before the workbook's. */
  findName(name: string, scope: Sheet | null): Name | null {
    const lower = name.toLowerCase();
    return this.nameList.find((known) => known.scope === scope && known.name.toLowerCase() === lower) ?? null;
  }

  /** The one area that a formula such as `=Sheet1!$A$1` points at; null when it points at none. */
  areaIn(formula: string, home: Sheet | null = null): { readonly sheet: Sheet; readonly area: Area } | null {
    const tokens = tokensOf(formula);
    const [sign, token] = tokens;
    if (tokens.length !== 2 || sign?.text !== '=' || token?.kind !== 'area') return null;
    const sheet = token.sheet === null ? home : this.findSheet(token.sheet);
    const read = readAddress(token.text);
    return sheet === null || read === null ? null : { sheet, area: read.area };
  }

  /** The cells of an address such as `A1:B2`, `'Tổng quan'!A1`, or of a name. */
  areaAt(text: string, home: Sheet | null): { readonly sheet: Sheet; readonly area: Area } {
    const { sheet: written, address } = splitSheet(text.replace(/^=/u, ''));
    const sheet = written === null ? home : this.sheetNamed(written);
    const area = readAddress(address)?.area;
    if (area !== undefined && sheet !== null) return { sheet, area };
    const named = written === null ? (this.findName(address, home) ?? this.findName(address, null)) : null;
    const found = named === null ? null : this.areaIn(named.formula);
    if (found === null) throw invalidArgument(`address ${text}`);
    return found;
  }

  raise(type: number, targets: readonly string[], message: Readonly<Record<string, unknown>>): void {
    this.stale = true;
    const event = { type, targets, message, actor: this.actor };
    for (const listener of this.listeners) listener(event);
  }

  /** Calls back for each event; returns how to stop. */
  onEvent(listener: (event: BookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
