/** What formulas call by name: table columns and defined names, as ranges that the grid moves with its rows. */
import { columnLetters } from '../../../register/snapshot';
import { parseSheetReference, type SheetArea } from '../../../blueprint/a1';
import { quoteSheet } from '../../../blueprint/formulas';
import type { TablePart, WorkbookParts } from '../../file/workbook-parts';

/** Columns of a table, all its data rows; columns count from the table's first. */
export interface TableColumns {
  readonly table: TablePart;
  readonly first: number;
  readonly last: number;
}

/** A name in the grid, what the file writes for it, and what it covers. */
export interface GridName {
  readonly name: string;
  readonly fileText: string;
  /** Set for names that follow the data rows of a table. */
  readonly columns: TableColumns | undefined;
  readonly area: SheetArea;
}

const GRID_NAME = /^[\p{L}\p{N}_.]+$/u;
const LIKE_CELL = /^[a-z]{1,3}\d+$/iu;

/** The rows of a table that hold data, as the file says. */
export function dataRows({ area, headerRows, totalsRows }: TablePart): { top: number; bottom: number } {
  return { top: area.top + headerRows, bottom: area.bottom - totalsRows };
}

/** Gives names to what formulas refer to; each is asked for by its file text and made once. */
export class GridNames {
  private readonly byText = new Map<string, GridName | undefined>();
  private readonly byName = new Map<string, GridName>();

  constructor(private readonly parts: WorkbookParts) {
    for (const { name, localSheet } of parts.names) {
      if (localSheet === undefined && !/^(?:_xlnm\.|SKT_)/u.test(name)) this.defined(name);
    }
  }

  /** All names so far. */
  all(): GridName[] {
    return [...this.byName.values()];
  }

  /** The name of the grid by that name, however it is spelt. */
  find(name: string): GridName | undefined {
    return this.byName.get(name.toLowerCase());
  }

  /** A table by its name. */
  table(name: string): TablePart | undefined {
    return this.parts.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
  }

  /** A defined name of the workbook that covers one area or some columns of a table; undefined for any other. */
  defined(name: string): GridName | undefined {
    const found = this.parts.names.find(
      (each) => each.localSheet === undefined && each.name.toLowerCase() === name.toLowerCase(),
    );
    if (found === undefined) return undefined;
    const formula = found.formula.trim();
    const columns = this.columnsOf(formula);
    const area = columns === undefined ? parseSheetReference(formula) : areaOf(columns);
    if (area === undefined) return undefined;
    return this.add(found.name, found.name, columns, area);
  }

  /** The data of some columns of a table, by the structured reference that the file writes. */
  columns(columns: TableColumns): GridName | undefined {
    const { table, first, last } = columns;
    const header = (at: number): string => table.columns[at]?.name ?? '';
    const word = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_|_$/gu, '');
    const own = first === last ? word(header(first)) : `${word(header(first))}.${word(header(last))}`;
    const fileText =
      first === last
        ? `${table.name}[${bracketed(header(first))}]`
        : `${table.name}[[${escaped(header(first))}]:[${escaped(header(last))}]]`;
    return this.add(`${table.name}.${own}`.normalize('NFC'), fileText, columns, areaOf(columns));
  }

  /** What a structured reference to the data of columns covers; undefined for any other text. */
  columnsOf(text: string): TableColumns | undefined {
    const match = /^([\p{L}\p{M}\p{N}_.\\]+)\[(.*)\]$/su.exec(text);
    const table = match === null ? undefined : this.table(match[1] ?? '');
    return table === undefined ? undefined : structuredColumns(table, match?.[2] ?? '');
  }

  private add(
    wanted: string,
    fileText: string,
    columns: TableColumns | undefined,
    area: SheetArea,
  ): GridName | undefined {
    if (this.byText.has(fileText)) return this.byText.get(fileText);
    let name = wanted;
    for (let n = 2; this.byName.has(name.toLowerCase()); n++) name = `${wanted}_${n}`;
    const usable = GRID_NAME.test(name) && !LIKE_CELL.test(name);
    const made = usable ? { name, fileText, columns, area } : undefined;
    this.byText.set(fileText, made);
    if (made !== undefined) this.byName.set(name.toLowerCase(), made);
    return made;
  }
}

/** The columns that the inside of a structured reference names, all data rows of them. */
export function structuredColumns(table: TablePart, inside: string): TableColumns | undefined {
  const items = inside.startsWith('[') ? splitItems(inside) : [inside];
  if (items === undefined) return undefined;
  const named = items.filter((item) => item !== '#Data');
  if (named.length === 0 || inside === '' || inside === '#Data') {
    return { table, first: 0, last: table.columns.length - 1 };
  }
  if (named.length > 2 || named.some((item) => item.startsWith('#'))) return undefined;
  const at = named.map((item) => columnAt(table, item));
  const [first = -1, last = first] = at;
  return first < 0 || last < first ? undefined : { table, first, last };
}

/** The position of a column by its header as written in a structured reference; -1 when the table has none. */
export function columnAt(table: TablePart, written: string): number {
  const header = written.replace(/'(.)/gsu, '$1').toLowerCase();
  return table.columns.findIndex(({ name }) => name.toLowerCase() === header);
}

/** The items of `[a],[b]` or `[a]:[b]`, without their brackets. */
export function splitItems(inside: string): string[] | undefined {
  const items = inside.match(/\[(?:'.|[^[\]'])*\]/gsu) ?? [];
  const rest = inside.replace(/\[(?:'.|[^[\]'])*\]/gsu, '');
  return /^[\s,:]*$/u.test(rest) ? items.map((item) => item.slice(1, -1)) : undefined;
}

function areaOf({ table, first, last }: TableColumns): SheetArea {
  const left = table.area.left + first;
  return { sheet: table.sheet.name, ...dataRows(table), left, right: table.area.left + last };
}

function escaped(header: string): string {
  return header.replace(/['#[\]@]/gu, "'$&");
}

function bracketed(header: string): string {
  return /^[\p{L}\p{N} ]+$/u.test(header) ? header : `[${escaped(header)}]`;
}

/** An area as the grid writes ranges. */
export function rangeText({ sheet, top, left, bottom, right }: SheetArea): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const single = top === bottom && left === right;
  return `${quoteSheet(sheet)}!${corner(top, left)}${single ? '' : `:${corner(bottom, right)}`}`;
}
