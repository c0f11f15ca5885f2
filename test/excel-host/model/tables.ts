/** Tables: how they are made, grow, are renamed and go. */
import { intersection, LAST_COLUMN, LAST_ROW, type Area } from './area';
import { putFormula } from './calculation';
import { isFilled, wireValue } from './cell';
import { displayText } from './display';
import { EVENT, raiseTable } from './events';
import { invalidArgument, itemAlreadyExists } from './fault';
import { rewriteFormulas } from './formulas';
import { copiedFormula, renameColumnIn, renameTableIn, tokensOf } from './references';
import type { Sheet } from './sheet';
import { covers } from './area';
import type { BookState } from './state-of-book';
import { PLAIN, styleValue } from './style';
import type { Table, TableColumn } from './things';

/** The rows between header and totals. */
export function bodyOf(table: Table): Area {
  const { area, showHeaders, showTotals } = table;
  return { ...area, top: area.top + (showHeaders ? 1 : 0), bottom: area.bottom - (showTotals ? 1 : 0) };
}

/** Makes a table of an area whose first row holds the headers. */
export function addTable(book: BookState, sheet: Sheet, area: Area): Table {
  if (book.tablesIn(sheet, area).length > 0) throw invalidArgument('tables may not overlap');
  if (sheet.merged.some((merged) => intersection(merged, area) !== null))
    throw invalidArgument('merged cells in a table');
  const bottom = Math.max(area.bottom, area.top + 1);
  let number = book.tableList.length + 1;
  while (book.findTable(`Table${number}`) !== null) number += 1;
  const table: Table = {
    id: book.newTableId(),
    name: `Table${number}`,
    sheet,
    area: { ...area, bottom },
    columns: [],
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    filtered: false,
  };
  book.tableList.push(table);
  syncHeaders(book, table);
  const body = bodyOf(table);
  table.columns.forEach((column, i) => {
    if (isFilled(sheet.grid.peek(body.top, body.left + i))) refreshCalculated(table, column, body.left + i);
  });
  raiseTable(book, EVENT.tableAdded, table);
  return table;
}

/** Brings headers and column names in step: headers are texts, none is blank, no two are the same. */
export function syncHeaders(book: BookState, table: Table): void {
  const { area, sheet, columns } = table;
  const taken = new Set<string>();
  for (let i = 0; i <= area.right - area.left; i += 1) {
    const cell = sheet.grid.get(area.top, area.left + i);
    const format = String(styleValue(cell.style, 'numberFormat'));
    const shown = table.showHeaders ? displayText(cell.value, format, book.date1904) : '';
    const wanted = table.showHeaders ? shown : (columns[i]?.name ?? '');
    const name = freeName(wanted, i, taken);
    taken.add(name.toLowerCase());
    const column = columns[i];
    if (column === undefined) columns[i] = { id: book.nextId(), name, calculated: null };
    else if (column.name !== name) {
      const before = column.name;
      column.name = name;
      renameColumn(book, table, before, name);
    }
    if (table.showHeaders && (cell.value !== name || cell.formula !== null)) {
      sheet.grid.set(area.top, area.left + i, { ...cell, value: name, formula: null });
    }
  }
  columns.length = area.right - area.left + 1;
}

function freeName(wanted: string, index: number, taken: ReadonlySet<string>): string {
  const base = wanted === '' ? 'Column' : wanted;
  let number = wanted === '' ? index + 1 : 1;
  for (;;) {
    const name = wanted !== '' && number === 1 ? base : `${base}${number}`;
    if (!taken.has(name.toLowerCase())) return name;
    number += 1;
  }
}

function renameColumn(book: BookState, table: Table, before: string, after: string): void {
  rewriteFormulas(book, (formula, home) =>
    formula.includes('[') ? renameColumnIn(formula, table.name, before, after, home.table?.name ?? null) : formula,
  );
}

const TABLE_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

/** Gives a table another name; the formulas follow. No event tells of it. */
export function renameTable(book: BookState, table: Table, name: string): void {
  if (!TABLE_NAME.test(name) || /^[A-Z]{1,3}\d+$/iu.test(name) || /^[RC]$/iu.test(name)) {
    throw invalidArgument(`table name ${name}`);
  }
  const other = book.findTable(name);
  if ((other !== null && other !== table) || book.findName(name, null) !== null) throw itemAlreadyExists(name);
  const before = table.name;
  table.name = name;
  rewriteFormulas(book, (formula) => renameTableIn(formula, before, name));
}

/** Makes a table cover another area with the same header row. */
export function resizeTable(book: BookState, table: Table, area: Area): void {
  const { area: before, sheet } = table;
  if (area.top !== before.top || intersection(area, before) === null || area.bottom <= area.top) {
    throw invalidArgument('a table keeps its header row and has a row below it');
  }
  if (book.tablesIn(sheet, area).some((other) => other !== table)) throw invalidArgument('tables may not overlap');
  if (sheet.merged.some((merged) => intersection(merged, area) !== null))
    throw invalidArgument('merged cells in a table');
  const columns: TableColumn[] = [];
  for (let column = area.left; column <= area.right; column += 1) {
    const known = table.columns[column - before.left];
    columns.push(known ?? { id: book.nextId(), name: '', calculated: null });
  }
  table.columns = columns;
  table.area = area;
  syncHeaders(book, table);
  if (area.bottom > before.bottom) fillNewRows(book, table, before.bottom + 1);
}

/** Calculated columns, formats and validations go on in new rows at a table's end. */
export function fillNewRows(book: BookState, table: Table, from: number): void {
  const body = bodyOf(table);
  const { grid } = table.sheet;
  table.columns.forEach((column, i) => {
    const at = body.left + i;
    const model = from - 1 >= body.top ? grid.get(from - 1, at) : null;
    for (let row = from; row <= body.bottom; row += 1) {
      const cell = grid.get(row, at);
      if (model !== null && cell.style === PLAIN && model.style !== PLAIN)
        grid.set(row, at, { ...cell, style: model.style });
      if (column.calculated !== null && !isFilled(cell)) {
        putFormula(book, table.sheet, row, at, copiedFormula(column.calculated, row - body.top, 0));
      }
    }
    extendRules(table, { ...body, left: at, right: at }, from);
  });
}

/** Rules that held for all of a column's rows hold for its new ones. */
function extendRules({ sheet }: Table, column: Area, from: number): void {
  const before = { ...column, bottom: from - 1 };
  if (before.bottom < before.top) return;
  const extended = (areas: readonly Area[]): readonly Area[] =>
    areas.flatMap((area) =>
      covers(area, before) && !covers(area, column) ? [area, { ...column, top: from }] : [area],
    );
  for (const validation of sheet.validations) validation.areas = extended(validation.areas);
  for (const format of sheet.conditionalFormats) format.areas = extended(format.areas);
}

type Filled = (row: number, column: number) => boolean;

/** How far down a write just below a table makes it reach; null when it does not. */
export function growthBelow(book: BookState, table: Table, written: Area, filled: Filled): number | null {
  const { area, sheet } = table;
  const row = area.bottom + 1;
  if (table.showTotals || row > LAST_ROW || written.top > row || written.bottom < row) return null;
  const left = Math.max(area.left, written.left);
  const right = Math.min(area.right, written.right);
  let any = false;
  for (let column = left; column <= right; column += 1) any ||= filled(row, column);
  if (!any || !sheet.grid.isBlank({ ...area, top: row, bottom: row })) return null;
  const bottom = written.bottom;
  return isFreeFor(book, table, { ...area, top: row, bottom }) ? bottom : null;
}

/** How far right a write just right of a table makes it reach; null when it does not. */
export function growthRight(book: BookState, table: Table, written: Area, filled: Filled): number | null {
  const { area, sheet } = table;
  const column = area.right + 1;
  if (column > LAST_COLUMN || written.left > column || written.right < column) return null;
  const top = Math.max(area.top, written.top);
  const bottom = Math.min(area.bottom, written.bottom);
  let any = false;
  for (let row = top; row <= bottom; row += 1) any ||= filled(row, column);
  if (!any || !sheet.grid.isBlank({ ...area, left: column, right: column })) return null;
  return isFreeFor(book, table, { ...area, left: column, right: column }) ? column : null;
}

function isFreeFor(book: BookState, table: Table, area: Area): boolean {
  const others = book.tablesIn(table.sheet, area).filter((other) => other !== table);
  return others.length === 0 && !table.sheet.merged.some((merged) => intersection(merged, area) !== null);
}

/** Finds out whether all cells of a column hold one formula; a single exception does not undo it. */
export function refreshCalculated(table: Table, column: TableColumn, at: number): void {
  const { grid } = table.sheet;
  const body = bodyOf(table);
  const first = grid.peek(body.top, at)?.formula ?? null;
  const moving = first !== null && tokensOf(first).some(({ kind }) => kind === 'area');
  let same = first !== null;
  let any = false;
  for (let row = body.top; row <= body.bottom; row += 1) {
    const formula = grid.peek(row, at)?.formula ?? null;
    any ||= formula !== null;
    if (same && first !== null && formula !== (moving ? copiedFormula(first, row - body.top, 0) : first)) same = false;
  }
  if (same) column.calculated = first;
  else if (!any) column.calculated = null;
}

/** The table goes, its cells stay as they are. */
export function convertToRange(book: BookState, table: Table): void {
  book.tableList = book.tableList.filter((other) => other !== table);
}

/** The table goes with all its cells. */
export function deleteTable(book: BookState, table: Table): void {
  convertToRange(book, table);
  table.sheet.grid.forget(table.area);
  raiseTable(book, EVENT.tableDeleted, table);
}

/** Shows or hides the totals row; showing moves nothing, it takes the row below, which must be blank. */
export function setTotals(book: BookState, table: Table, shown: boolean): void {
  if (shown === table.showTotals) return;
  const { area, sheet } = table;
  if (!shown) {
    sheet.grid.forget({ ...area, top: area.bottom });
    table.showTotals = false;
    table.area = { ...area, bottom: area.bottom - 1 };
    return;
  }
  const row = { ...area, top: area.bottom + 1, bottom: area.bottom + 1 };
  if (!sheet.grid.isBlank(row) || book.tablesIn(sheet, row).length > 0)
    throw invalidArgument('no room for a totals row');
  table.area = { ...area, bottom: area.bottom + 1 };
  table.showTotals = true;
  sheet.grid.set(row.top, row.left, { ...sheet.grid.get(row.top, row.left), value: 'Total' });
}

/** Shows the header row, or blanks it: the table then begins with its first row of data and keeps the names of its columns. */
export function setHeaders(book: BookState, table: Table, shown: boolean): void {
  if (shown === table.showHeaders) return;
  const { area, sheet, columns } = table;
  const row = { ...area, top: shown ? area.top - 1 : area.top, bottom: shown ? area.top - 1 : area.top };
  if (!shown) sheet.grid.forget(row);
  else if (row.top < 0 || !sheet.grid.isBlank(row)) throw invalidArgument('[emulator] no room for headers');
  else {
    columns.forEach(({ name }, i) => {
      sheet.grid.set(row.top, area.left + i, { ...sheet.grid.get(row.top, area.left + i), value: name });
    });
  }
  table.showHeaders = shown;
  table.area = { ...area, top: row.top + (shown ? 0 : 1) };
  if (shown) syncHeaders(book, table);
}

/** A column of a table by its header. */
export function columnNamed(table: Table, name: string): number | null {
  const index = table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase());
  return index < 0 ? null : index;
}

/** What the body's cells of a row show, for filters. */
export function rowValues(table: Table, row: number): readonly unknown[] {
  const { left, right } = table.area;
  return Array.from({ length: right - left + 1 }, (_, i) => wireValue(table.sheet.grid.get(row, left + i).value));
}
