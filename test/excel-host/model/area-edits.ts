/** Clearing, copying and linking cells. */
import { areaOf, columnCount, LAST_COLUMN, LAST_ROW, rowCount, type Area } from './area';
import { putFormula, unspill } from './calculation';
import { isFilled, type Cell, type Hyperlink } from './cell';
import { raiseChanged } from './events';
import { invalidArgument } from './fault';
import { copiedFormula } from './references';
import type { Sheet } from './sheet';
import type { BookState } from './state-of-book';
import { PLAIN, restyler } from './style';
import { bodyOf, refreshCalculated, syncHeaders } from './tables';
import { writeCells } from './write';
import { intersection } from './area';

/** Clears cells: `All`, `Contents`, `Formats`, `Hyperlinks`, `RemoveHyperlinks`. */
export function clearArea(book: BookState, sheet: Sheet, area: Area, what: string): void {
  if (!['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'].includes(what)) {
    throw invalidArgument(`clear ${what}`);
  }
  if (what === 'Formats' || what === 'All') {
    sheet.grid.restyle(area, () => PLAIN);
    sheet.clearConditionalFormats(area);
  }
  if (what === 'All') {
    sheet.clearValidation(area);
    sheet.unmerge(area);
  }
  sheet.grid.eachKept(area, (row, column, cell) => {
    if (what === 'Formats') return;
    const { value, formula, style } = cell;
    if (what.includes('Hyperlinks')) sheet.grid.set(row, column, { value, formula, style });
    else {
      unspill(sheet, row, column);
      sheet.grid.set(row, column, { value: null, formula: null, style });
    }
  });
  if (what !== 'All' && what !== 'Contents') return;
  for (const table of book.tablesIn(sheet, area)) {
    syncHeaders(book, table);
    const shared = intersection(bodyOf(table), area);
    for (let column = shared?.left ?? 0; shared !== null && column <= shared.right; column += 1) {
      const own = table.columns[column - table.area.left];
      if (own !== undefined) refreshCalculated(table, own, column);
    }
  }
  raiseChanged(book, sheet, area, 'RangeEdited');
}

interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** Copies cells: `All`, `Formulas`, `Values` or `Formats`; a larger target is filled with repetitions. */
export function copyCells(book: BookState, source: Place, target: Place, what: string, skipBlanks: boolean): void {
  if (!['All', 'Formulas', 'Values', 'Formats'].includes(what)) throw invalidArgument(`copy ${what}`);
  const used = source.sheet.grid.used({ top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN }, false);
  const last = { row: used?.bottom ?? 0, column: used?.right ?? 0 };
  const height = Math.min(rowCount(source.area), last.row + 1);
  const width = Math.min(columnCount(source.area), last.column + 1);
  const area = areaOf(
    target.area.top,
    target.area.left,
    Math.max(target.area.bottom, target.area.top + height - 1),
    Math.max(target.area.right, target.area.left + width - 1),
  );
  const cells = Array.from({ length: height }, (_, i) =>
    Array.from({ length: width }, (__, j) => source.sheet.grid.get(source.area.top + i, source.area.left + j)),
  );
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const [i, j] = [(row - area.top) % height, (column - area.left) % width];
      const cell = cells[i]?.[j];
      if (cell === undefined || (skipBlanks && !isFilled(cell))) continue;
      const from = { row: source.area.top + i, column: source.area.left + j };
      putCopy(book, target.sheet, row, column, cell, from, what);
    }
  }
  if (what !== 'Formats') settle(book, target.sheet, area);
}

function putCopy(
  book: BookState,
  sheet: Sheet,
  row: number,
  column: number,
  cell: Cell,
  from: { readonly row: number; readonly column: number },
  what: string,
): void {
  const before = sheet.grid.get(row, column);
  const style = what === 'All' || what === 'Formats' ? cell.style : before.style;
  if (what === 'Formats') {
    sheet.grid.set(row, column, { ...before, style });
    return;
  }
  sheet.grid.set(row, column, { value: cell.value, formula: null, style });
  if (cell.formula === null || what === 'Values') return;
  putFormula(book, sheet, row, column, copiedFormula(cell.formula, row - from.row, column - from.column));
}

function settle(book: BookState, sheet: Sheet, area: Area): void {
  for (const table of book.tablesIn(sheet, area)) {
    syncHeaders(book, table);
    table.columns.forEach((column, i) => {
      const at = table.area.left + i;
      if (at >= area.left && at <= area.right) refreshCalculated(table, column, at);
    });
  }
  raiseChanged(book, sheet, area, 'RangeEdited');
}

const linked = restyler({ 'font.color': '#0563C1', 'font.underline': 'Single' });

/** Links cells; null takes the links off. */
export function linkCells(book: BookState, sheet: Sheet, area: Area, value: unknown): void {
  const link = value === null ? undefined : readLink(value);
  if (link?.textToDisplay !== undefined) writeCells(book, sheet, area, `'${link.textToDisplay}`);
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const { value: shown, formula, style } = sheet.grid.get(row, column);
      if (link === undefined) sheet.grid.set(row, column, { value: shown, formula, style });
      else sheet.grid.set(row, column, { value: shown, formula, style: linked(style), link });
    }
  }
}

function readLink(value: unknown): Hyperlink {
  if (typeof value !== 'object' || value === null) throw invalidArgument('a hyperlink');
  const { address, documentReference } = value as Hyperlink;
  if ((address === undefined) === (documentReference === undefined)) {
    throw invalidArgument('a hyperlink has either an address or a place in the document');
  }
  return value;
}
