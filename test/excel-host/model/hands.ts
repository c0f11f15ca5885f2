/** What people do in the workbook with mouse and keyboard; rows and columns count from 0. */
import { areaOf, intersection, LAST_COLUMN, LAST_ROW, sameArea, type Area } from './area';
import { isFilled, wireValue, type Cell } from './cell';
import { EVENT, raiseChanged } from './events';
import { rewriteAreas } from './references';
import { rewriteFormulas } from './formulas';
import { deleteCells, insertCells } from './shifting';
import type { Sheet } from './sheet';
import { BookState } from './state-of-book';
import { addSheet, deleteSheet, renameSheet } from './structure';
import { bodyOf, convertToRange, renameTable, rowValues } from './tables';
import type { Table } from './things';
import { writeAddress } from './area';
import { writeCells } from './write';

export class BookWithHands extends BookState {
  /** Does something at the screen of a session, whose own add-in then hears of a local change. */
  atScreenOf<T>(session: string, act: () => T): T {
    const before = this.actor;
    this.actor = session;
    try {
      return act();
    } finally {
      this.actor = before;
    }
  }

  /** Types into a cell: a text as a person types it, or a value; null clears the cell. */
  typeInto(sheet: string, row: number, column: number, typed: string | number | boolean | null): void {
    writeCells(this, this.sheetNamed(sheet), areaOf(row, column), typed ?? '');
  }

  insertRow(sheet: string, at: number): void {
    insertCells(this, this.sheetNamed(sheet), { top: at, left: 0, bottom: at, right: LAST_COLUMN }, 'rows');
  }

  deleteRow(sheet: string, at: number): void {
    deleteCells(this, this.sheetNamed(sheet), { top: at, left: 0, bottom: at, right: LAST_COLUMN }, 'rows');
  }

  insertColumn(sheet: string, at: number): void {
    insertCells(this, this.sheetNamed(sheet), { top: 0, left: at, bottom: LAST_ROW, right: at }, 'columns');
  }

  deleteColumn(sheet: string, at: number): void {
    deleteCells(this, this.sheetNamed(sheet), { top: 0, left: at, bottom: LAST_ROW, right: at }, 'columns');
  }

  /** Sorts a table's rows by a column of it, counted from the table's left; blanks stay last. */
  sortTable(name: string, column: number, descending = false): void {
    const table = this.tableNamed(name);
    const body = bodyOf(table);
    const { grid } = table.sheet;
    const rows: (Cell | undefined)[][] = [];
    for (let row = body.top; row <= body.bottom; row += 1) {
      rows.push(Array.from({ length: body.right - body.left + 1 }, (_, i) => grid.peek(row, body.left + i)));
    }
    const ranked = rows.map((cells) => ({ cells, key: cells[column] }));
    ranked.sort((a, b) => compare(a.key, b.key, descending));
    grid.forget(body);
    ranked.forEach(({ cells }, i) => {
      cells.forEach((cell, j) => {
        if (cell !== undefined) grid.set(body.top + i, body.left + j, cell);
      });
    });
    const { sheet } = table;
    const message = { address: writeAddress(body), worksheetId: sheet.id };
    this.raise(EVENT.worksheetRowSorted, [sheet.id, 'Workbook'], message);
  }

  /** Cuts a column of the sheet's table and puts it at the table's right end; the column is one of the sheet. */
  moveTableColumn(sheet: string, column: number): void {
    const home = this.sheetNamed(sheet);
    const table = this.tablesOn(home).find(({ area }) => column >= area.left && column <= area.right);
    if (table === undefined) throw new Error(`No table of ${sheet} has column ${column}`);
    const { area } = table;
    const to = (from: number): number =>
      from === column ? area.right : from > column && from <= area.right ? from - 1 : from;
    this.permuteColumns(table, to);
    raiseChanged(this, home, { ...area, left: column }, 'RangeEdited');
  }

  private permuteColumns(table: Table, to: (column: number) => number): void {
    const { area, sheet } = table;
    const cells: [number, number, Cell][] = [];
    sheet.grid.eachKept(area, (row, column, cell) => cells.push([row, column, cell]));
    sheet.grid.forget(area);
    for (const [row, column, cell] of cells) sheet.grid.set(row, to(column), cell);
    const columns = [...table.columns];
    columns.forEach((own, i) => (table.columns[to(area.left + i) - area.left] = own));
    const moved = (part: Area): Area => {
      const one =
        part.left === part.right &&
        intersection(part, area) !== null &&
        sameArea(part, { ...part, ...rowsOf(part, area) });
      return one ? { ...part, left: to(part.left), right: to(part.right) } : part;
    };
    for (const validation of sheet.validations) validation.areas = validation.areas.map(moved);
    for (const format of sheet.conditionalFormats) format.areas = format.areas.map(moved);
    for (const ref of this.followed) if (ref.sheet === sheet && ref.area !== null) ref.area = moved(ref.area);
    rewriteFormulas(this, (formula, home) => rewriteAreas(formula, home.sheet.name, sheet.name, moved));
  }

  renameHeader(sheet: string, row: number, column: number, header: string): void {
    this.typeInto(sheet, row, column, header);
  }

  renameTable(name: string, to: string): void {
    renameTable(this, this.tableNamed(name), to);
  }

  convertToRange(name: string): void {
    convertToRange(this, this.tableNamed(name));
  }

  /** Hides the rows of a table whose values a test does not hold for. */
  filter(name: string, shows: (values: readonly unknown[]) => boolean): void {
    const table = this.tableNamed(name);
    const body = bodyOf(table);
    for (let row = body.top; row <= body.bottom; row += 1) {
      const hidden = !shows(rowValues(table, row));
      if (hidden !== table.sheet.grid.line('rows', row).hidden) table.sheet.grid.setLine('rows', row, { hidden });
    }
    table.filtered = true;
  }

  addSheet(name: string): void {
    addSheet(this, name);
  }

  deleteSheet(name: string): void {
    deleteSheet(this, this.sheetNamed(name));
  }

  renameSheet(name: string, to: string): void {
    renameSheet(this, this.sheetNamed(name), to);
  }

  /** Merges the cells of an area such as `A1:C1`; all but the first lose what they hold. */
  mergeCells(sheet: string, address: string): void {
    const home = this.sheetNamed(sheet);
    mergeArea(home, this.areaAt(address, home).area);
  }

  protectSheet(sheet: string, on = true): void {
    this.sheetNamed(sheet).protection = on ? { options: {}, password: null } : null;
  }

  /** Protects the workbook's structure: no sheet can be added, renamed, moved or deleted. */
  protectStructure(on = true): void {
    this.structureProtected = on;
  }

  deleteName(name: string): void {
    this.nameList = this.nameList.filter((known) => known.name !== name);
  }
}

/** Merges cells: all but the first lose what they hold. */
export function mergeArea(sheet: Sheet, area: Area): void {
  sheet.grid.eachKept(area, (row, column, cell) => {
    if (row === area.top && column === area.left) return;
    sheet.grid.set(row, column, { value: null, formula: null, style: cell.style });
  });
  sheet.merge(area);
}

function rowsOf(part: Area, area: Area): { readonly top: number; readonly bottom: number } {
  return { top: Math.max(part.top, area.top), bottom: Math.min(part.bottom, area.bottom) };
}

/** Numbers before texts before booleans, as Excel sorts; blanks last either way. */
function compare(a: Cell | undefined, b: Cell | undefined, descending: boolean): number {
  if (a === undefined || b === undefined || !isFilled(a) || !isFilled(b))
    return Number(isFilled(b)) - Number(isFilled(a));
  const rank = (cell: Cell): number => ['number', 'string', 'boolean', 'object'].indexOf(typeof cell.value);
  const left = wireValue(a.value);
  const right = wireValue(b.value);
  const byType = rank(a) - rank(b);
  const order = byType !== 0 ? byType : left < right ? -1 : left > right ? 1 : 0;
  return descending ? -order : order;
}
