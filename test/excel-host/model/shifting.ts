/** Inserting and deleting cells: whatever stands on them, or points at them, moves along. */
import { intersection, isEntireColumn, isEntireRow, type Area } from './area';
import { putFormula } from './calculation';
import { BLANK, isFilled } from './cell';
import { raiseChanged } from './events';
import { insertDeleteConflict } from './fault';
import { rewriteFormulas } from './formulas';
import { copiedFormula, shiftFormula, tokensOf } from './references';
import type { Sheet } from './sheet';
import { inStrip, isWhole, shifted, shiftFor, tears, type Shift } from './shift';
import type { BookState } from './state-of-book';
import { bodyOf, convertToRange, syncHeaders } from './tables';
import type { Table } from './things';

/** Makes room: the cells from an area on move down or right. */
export function insertCells(book: BookState, sheet: Sheet, area: Area, along: Shift['along']): void {
  const shift = shiftFor('insert', along, area);
  refuseTearing(book, sheet, shift);
  const grown = book.tablesOn(sheet).filter((table) => opensInside(table, shift));
  move(book, sheet, shift);
  for (const table of grown) settleInserted(book, table, shift);
  raiseMoved(book, sheet, area, shift, grown);
}

/** Takes cells away: those below or to the right close up. */
export function deleteCells(book: BookState, sheet: Sheet, area: Area, along: Shift['along']): void {
  const shift = shiftFor('delete', along, area);
  refuseTearing(book, sheet, shift);
  const touched = book.tablesIn(sheet, area);
  const whole = touched.find((table) => along === 'rows' && losesAllRows(table, area));
  if (whole !== undefined) {
    keepOneRow(book, sheet, whole, area);
    return;
  }
  const beheaded = touched.find((table) => along === 'rows' && losesHeader(table, area));
  if (beheaded !== undefined) throw insertDeleteConflict(`the header row of ${beheaded.name}`);
  for (const table of touched) if (along === 'columns') dropColumns(table, area);
  move(book, sheet, shift);
  const left = touched.filter((table) => book.tableList.includes(table));
  raiseMoved(book, sheet, area, shift, left);
}

function refuseTearing(book: BookState, sheet: Sheet, shift: Shift): void {
  const torn = book.tablesOn(sheet).find(({ area }) => tears(area, shift));
  if (torn !== undefined) throw insertDeleteConflict(`part of table ${torn.name} would move`);
  if (sheet.merged.some((area) => tears(area, shift))) throw insertDeleteConflict('part of merged cells would move');
}

function opensInside({ area }: Table, shift: Shift): boolean {
  const [start, end] = shift.along === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  return inStrip(area, shift) && shift.at > start && shift.at <= end;
}

function losesAllRows(table: Table, area: Area): boolean {
  const body = bodyOf(table);
  return area.top <= body.top && area.bottom >= body.bottom && area.top > table.area.top;
}

function losesHeader({ area: { top, bottom }, showHeaders }: Table, area: Area): boolean {
  return showHeaders && area.top <= top && area.bottom >= top && area.bottom < bottom;
}

/** A table keeps one row: the last of its rows is emptied instead of deleted. */
function keepOneRow(book: BookState, sheet: Sheet, table: Table, area: Area): void {
  const body = bodyOf(table);
  for (let column = body.left; column <= body.right; column += 1) {
    sheet.grid.set(body.top, column, { ...BLANK, style: sheet.grid.get(body.top, column).style });
  }
  if (area.bottom > body.top) deleteCells(book, sheet, { ...area, top: body.top + 1 }, 'rows');
  else raiseChanged(book, sheet, area, 'RowDeleted', undefined, [table]);
  settleRows(book, table, body.top, body.top);
}

function dropColumns(table: Table, area: Area): void {
  const { left } = table.area;
  table.columns = table.columns.filter((_, i) => left + i < area.left || left + i > area.right);
}

/** Moves cells and all that follows them. */
function move(book: BookState, sheet: Sheet, shift: Shift): void {
  sheet.grid.shift(shift);
  const areas = (before: readonly Area[]): Area[] => before.flatMap((area) => shifted(area, shift) ?? []);
  sheet.merged = areas(sheet.merged);
  const ruled = (before: readonly Area[]): Area[] => areas(before).map((area) => withInserted(area, shift));
  sheet.validations = sheet.validations
    .map((validation) => ({ ...validation, areas: ruled(validation.areas) }))
    .filter((validation) => validation.areas.length > 0);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => {
    format.areas = ruled(format.areas);
    return format.areas.length > 0;
  });
  for (const table of book.tablesOn(sheet)) {
    const area = shifted(table.area, shift);
    if (area === null) convertToRange(book, table);
    else table.area = area;
  }
  movePage(sheet, shift);
  for (const ref of book.followed) {
    if (ref.sheet === sheet && ref.area !== null) ref.area = shifted(ref.area, shift);
  }
  rewriteFormulas(book, (formula, home) =>
    tokensOf(formula).some(({ kind }) => kind === 'area')
      ? shiftFormula(formula, home.sheet.name, sheet.name, shift)
      : formula,
  );
}

/** Inserted cells have the rules of those above or to their left. */
function withInserted(area: Area, { kind, along, at, count, from, to }: Shift): Area {
  const [end, first, last] =
    along === 'rows' ? [area.bottom, area.left, area.right] : [area.right, area.top, area.bottom];
  if (kind === 'delete' || end !== at - 1 || first < from || last > to) return area;
  return along === 'rows' ? { ...area, bottom: end + count } : { ...area, right: end + count };
}

function movePage(sheet: Sheet, shift: Shift): void {
  const { page } = sheet;
  const moved = (area: Area | null): Area | null => (area === null ? null : shifted(area, shift));
  page.titleRows = moved(page.titleRows);
  page.titleColumns = moved(page.titleColumns);
  page.printArea = moved(page.printArea);
  if (!isWhole(shift)) return;
  const breaks = shift.along === 'rows' ? sheet.horizontalBreaks : sheet.verticalBreaks;
  for (const one of breaks) if (one.at >= shift.at) one.at += shift.kind === 'insert' ? shift.count : -shift.count;
}

/** New columns of a table get headers, new rows its calculated columns. */
function settleInserted(book: BookState, table: Table, { along, at, count }: Shift): void {
  if (along === 'columns') {
    const made = Array.from({ length: count }, () => ({ id: book.nextId(), name: '', calculated: null }));
    table.columns.splice(at - table.area.left, 0, ...made);
    syncHeaders(book, table);
  } else {
    settleRows(book, table, at, at + count - 1);
  }
}

function settleRows(book: BookState, table: Table, first: number, last: number): void {
  const body = bodyOf(table);
  const { grid } = table.sheet;
  table.columns.forEach(({ calculated }, i) => {
    const column = body.left + i;
    for (let row = Math.max(first, body.top); row <= Math.min(last, body.bottom); row += 1) {
      const below = last + 1 <= body.bottom ? grid.get(last + 1, column) : null;
      if (first === body.top && below !== null) grid.set(row, column, { ...grid.get(row, column), style: below.style });
      if (calculated === null || isFilled(grid.peek(row, column))) continue;
      putFormula(book, table.sheet, row, column, copiedFormula(calculated, row - body.top, 0));
    }
  });
}

function raiseMoved(book: BookState, sheet: Sheet, area: Area, shift: Shift, tables: readonly Table[]): void {
  const done = shift.kind === 'insert' ? 'Inserted' : 'Deleted';
  const kind = isEntireRow(area) ? 'Row' : isEntireColumn(area) ? 'Column' : 'Cell';
  raiseChanged(book, sheet, area, `${kind}${done}`, undefined, tables);
}

/** Makes room at a row of a table's body, as adding a table row does. */
export function insertTableRows(book: BookState, table: Table, at: number, count: number): void {
  const { area } = table;
  insertCells(book, table.sheet, { top: at, left: area.left, bottom: at + count - 1, right: area.right }, 'rows');
  if (at > table.area.bottom && intersection(table.area, { ...area, bottom: at + count - 1 }) !== null) {
    table.area = { ...table.area, bottom: table.area.bottom + count };
    settleRows(book, table, at, at + count - 1);
  }
}
