/** Writes cells in one call of the script; one that broke off is never repeated, but looked after. */
import { failure, success, type Problem, type Result } from '../../../register/problem';
import { cellAddress } from '../../../register/snapshot';
import type { WireCell, WireInput, WireWorkbook, WireWrite } from '../wire';
import { ask, attempt, type Call } from './call';
import { sameFormula } from './formulas';
import { outcomeUnknown, sheetGone, writeBrokeOff, writeHalfDone } from './sheets-problems';
import { writesOf, type WrittenCell } from './writes';

/** What became of cells to write: written, or nothing, because the sheets hold something else by now. */
export type Written = { readonly kind: 'written' } | { readonly kind: 'stale'; readonly book: WireWorkbook };

/** Writes cells that were planned on a spreadsheet as read with formulas; `sheets` are to be read anew if they are others by now. */
export async function writeCells(
  call: Call,
  book: WireWorkbook,
  cells: readonly WrittenCell[],
  sheets: readonly string[],
): Promise<Result<Written>> {
  const writes = writesOf(cells, book);
  if (writes.length === 0) return success({ kind: 'written' });
  const expected = book.sheets.flatMap(({ id, stamp }) => (stamp === '' ? [] : [{ sheet: id, stamp }]));
  const reread = { sheets, formulas: true };
  const outcome = await attempt(call, 'applyWrites', { expected, writes, reread });
  if (outcome.kind === 'refused') return failure(withName(outcome.problem, book));
  if (outcome.kind === 'broke') return lookAfter(call, book, writes, outcome.problem);
  const { value } = outcome;
  return success(value.kind === 'stale' ? { kind: 'stale', book: value.workbook } : { kind: 'written' });
}

/** The script knows a sheet that is gone by its id alone. */
function withName(problem: Problem, { sheets }: WireWorkbook): Problem {
  const gone = sheets.find(({ id }) => String(id) === problem.place.sheet);
  if (problem.code !== sheetGone({ sheet: '' }).code || gone === undefined) return problem;
  return sheetGone({ sheet: gone.name }, { sheet: gone.name });
}

/**
 * After a call that broke off: waits until a script that still runs has ended, reads the cells again, and tells whether all,
 * none or some of them are written. Where cells hold neither what was there nor what was to be written, nobody knows.
 */
async function lookAfter(
  call: Call,
  before: WireWorkbook,
  writes: readonly WireWrite[],
  reason: Problem,
): Promise<Result<Written>> {
  const reread = { sheets: [], formulas: false };
  const turn = await ask(call, 'applyWrites', { expected: [], writes: [], reread });
  const now = turn.ok ? await ask(call, 'readWorkbook', { sheets: null, formulas: true }) : turn;
  if (!now.ok) return failure(outcomeUnknown({ reason }));
  const touched = writes.flatMap(cellsIn).filter((cell) => !holds(before, cell));
  const written = touched.filter((cell) => holds(now.value, cell));
  if (written.length === touched.length) return success({ kind: 'written' });
  const others = touched.filter((cell) => !written.includes(cell));
  if (others.some((cell) => shownIn(before, cell) !== shownIn(now.value, cell))) {
    return failure(outcomeUnknown({ reason }));
  }
  if (written.length === 0) return failure(writeBrokeOff({ reason }));
  const addresses = written.map(({ sheet, row, column }) => {
    const name = before.sheets.find(({ id }) => id === sheet)?.name ?? '';
    return `${name}!${cellAddress(row, column)}`;
  });
  return failure(writeHalfDone({ cells: shortened(addresses) }));
}

interface Cell {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly wanted: WireInput;
}

function cellsIn({ sheet, row, column, cells }: WireWrite): Cell[] {
  return cells.flatMap((line, i) => line.map((wanted, j) => ({ sheet, row: row + i, column: column + j, wanted })));
}

function holds(book: WireWorkbook, { wanted, ...place }: Cell): boolean {
  const { cell, formula } = cellIn(book, place);
  if (typeof wanted === 'object' && wanted !== null && 'formula' in wanted) {
    return formula !== undefined && sameFormula(formula, wanted.formula);
  }
  return formula === undefined && plain(cell) === plain(wanted);
}

/** What stands in a cell; null where its sheet is gone. */
function shownIn(book: WireWorkbook, place: Omit<Cell, 'wanted'>): string | null {
  if (!book.sheets.some(({ id }) => id === place.sheet)) return null;
  const { cell, formula } = cellIn(book, place);
  return formula ?? plain(cell);
}

function cellIn({ sheets }: WireWorkbook, { sheet: id, row, column }: Omit<Cell, 'wanted'>) {
  const sheet = sheets.find((one) => one.id === id);
  const formula = sheet?.formulas?.find(([r, c]) => r === row && c === column)?.[2];
  return { cell: sheet?.cells?.[row]?.[column] ?? null, formula };
}

function plain(cell: WireCell): string {
  return JSON.stringify(cell === '' ? null : cell);
}

/** So many cells are named. */
const MOST_NAMED = 20;

function shortened(cells: readonly string[]): string[] {
  return cells.length <= MOST_NAMED ? [...cells] : [...cells.slice(0, MOST_NAMED), '…'];
}
