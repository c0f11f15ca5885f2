/** Putting values and formulas into cells, with everything Excel does along the way. */
import {
  cellCount,
  columnCount,
  contains,
  intersection,
  isEntireColumn,
  isEntireRow,
  rowCount,
  type Area,
} from './area';
import { putFormula, unspill } from './calculation';
import type { Cell } from './cell';
import { isFilled } from './cell';
import { raiseChanged } from './events';
import { invalidArgument } from './fault';
import { checkFormula } from './formulas';
import { copiedFormula } from './references';
import type { Sheet } from './sheet';
import type { BookState } from './state-of-book';
import { restyler, styleValue } from './style';
import { bodyOf, fillNewRows, growthBelow, growthRight, refreshCalculated, syncHeaders } from './tables';
import type { Table } from './things';
import { entryOf, type Entry } from './typed-value';

const quoted = restyler({ quotePrefix: true });
const unquoted = restyler({ quotePrefix: false });

type Entries = readonly (readonly (Entry | null)[])[];

/** Sets what a person would type: a block as large as the area, or one value for all of it; null leaves a cell alone. */
export function writeCells(book: BookState, sheet: Sheet, area: Area, input: unknown): void {
  const entries = readBlock(book, area, input);
  checkEntries(book, sheet, area, entries);
  const touched = book.tablesIn(sheet, area);
  const growing = book.autoExpand ? findGrowing(book, sheet, area, entries) : [];
  const before = cellCount(area) === 1 ? sheet.grid.get(area.top, area.left) : null;
  each(area, entries, (row, column, entry) => {
    if (!sheet.isCovered(row, column)) putEntry(book, sheet, row, column, entry);
  });
  for (const grow of growing) grow();
  const tables = book.tablesIn(sheet, area);
  for (const table of tables) settleTable(book, table, area, entries, touched.includes(table));
  const after = before === null ? null : sheet.grid.get(area.top, area.left);
  const values = before === null || after === null ? undefined : { before: before.value, after: after.value };
  raiseChanged(book, sheet, area, 'RangeEdited', values, tables);
}

function readBlock(book: BookState, area: Area, input: unknown): Entries {
  if (isEntireColumn(area) || isEntireRow(area)) throw invalidArgument('cells of whole rows or columns');
  const rows: readonly unknown[] = Array.isArray(input) ? input : [];
  if (!Array.isArray(input)) {
    const entry = input === null ? null : entryOf(input, book);
    return Array.from({ length: rowCount(area) }, () => new Array<Entry | null>(columnCount(area)).fill(entry));
  }
  if (rows.length !== rowCount(area)) throw invalidArgument(`${rows.length} rows for ${rowCount(area)}`);
  return rows.map((row) => {
    if (!Array.isArray(row) || row.length !== columnCount(area)) {
      throw invalidArgument(`a row that is not of ${columnCount(area)} columns`);
    }
    return row.map((value: unknown) => (value === null ? null : entryOf(value, book)));
  });
}

function each(area: Area, entries: Entries, visit: (row: number, column: number, entry: Entry) => void): void {
  entries.forEach((line, i) => {
    line.forEach((entry, j) => {
      if (entry !== null) visit(area.top + i, area.left + j, entry);
    });
  });
}

function checkEntries(book: BookState, sheet: Sheet, area: Area, entries: Entries): void {
  each(area, entries, (row, column, { formula }) => {
    if (formula !== null) checkFormula(book, formula, { sheet, table: book.tableAt(sheet, row, column) });
  });
}

function putEntry(book: BookState, sheet: Sheet, row: number, column: number, entry: Entry): void {
  const { grid } = sheet;
  const before = grid.get(row, column);
  if (before.formula !== null) unspill(sheet, row, column);
  const general = styleValue(before.style, 'numberFormat') === 'General';
  const formatted =
    general && entry.numberFormat !== undefined
      ? restyler({ numberFormat: entry.numberFormat })(before.style)
      : before.style;
  const style = entry.quotePrefix === true ? quoted(formatted) : unquoted(formatted);
  const next: Cell = {
    value: entry.value,
    formula: null,
    style,
    ...(before.link === undefined ? {} : { link: before.link }),
  };
  if (entry.formula === null) {
    if (isFilled(next) || isFilled(before) || style !== before.style) grid.set(row, column, next);
    return;
  }
  if (style !== before.style) grid.set(row, column, { ...before, style });
  putFormula(book, sheet, row, column, entry.formula);
}

/** Tables that a write just below or just right of them makes larger. */
function findGrowing(book: BookState, sheet: Sheet, area: Area, entries: Entries): (() => void)[] {
  const filled = (row: number, column: number): boolean => {
    const entry = entries[row - area.top]?.[column - area.left];
    return entry !== null && entry !== undefined && (entry.formula !== null || entry.value !== null);
  };
  return book.tablesOn(sheet).flatMap((table) => {
    const below = growthBelow(book, table, area, filled);
    if (below !== null) {
      return [
        () => {
          const from = table.area.bottom + 1;
          table.area = { ...table.area, bottom: below };
          fillNewRows(book, table, from);
        },
      ];
    }
    const right = growthRight(book, table, area, filled);
    if (right === null) return [];
    return [
      () => {
        table.area = { ...table.area, right };
        syncHeaders(book, table);
      },
    ];
  });
}

/** Headers, totals and calculated columns of a table after a write into it. */
function settleTable(book: BookState, table: Table, area: Area, entries: Entries, wasTouched: boolean): void {
  if (table.showHeaders && contains(area, table.area.top, Math.max(area.left, table.area.left)))
    syncHeaders(book, table);
  const body = bodyOf(table);
  const shared = intersection(body, area);
  if (shared === null) return;
  for (let column = shared.left; column <= shared.right; column += 1) {
    const own = table.columns[column - table.area.left];
    if (own === undefined) continue;
    const formula = firstFormula(area, entries, column, shared);
    if (formula === null && own.calculated === null) continue;
    if (formula !== null && wasTouched && book.autoExpand) fillWhenAlone(book, table, column, formula);
    refreshCalculated(table, own, column);
  }
}

function firstFormula(
  area: Area,
  entries: Entries,
  column: number,
  shared: Area,
): { readonly row: number; readonly formula: string } | null {
  for (let row = shared.top; row <= shared.bottom; row += 1) {
    const formula = entries[row - area.top]?.[column - area.left]?.formula ?? null;
    if (formula !== null) return { row, formula };
  }
  return null;
}

/** One formula in an otherwise blank column of a table fills the column. */
function fillWhenAlone(
  book: BookState,
  table: Table,
  column: number,
  { row, formula }: { readonly row: number; readonly formula: string },
): void {
  const body = bodyOf(table);
  const { grid } = table.sheet;
  for (let other = body.top; other <= body.bottom; other += 1) {
    if (other !== row && isFilled(grid.peek(other, column))) return;
  }
  for (let other = body.top; other <= body.bottom; other += 1) {
    if (other !== row) putFormula(book, table.sheet, other, column, copiedFormula(formula, other - row, 0));
  }
}
