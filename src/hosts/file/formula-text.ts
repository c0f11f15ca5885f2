/** Finds the A1 references in a formula and moves or stretches them; everything else is left as written. */
import { isWordCode, tokenEnd, unquoteSheet } from '../../blueprint/formula-tokens';
import { columnLetters } from '../../register/snapshot';
import { columnIndex, LAST_COLUMN, LAST_ROW } from '../../blueprint/a1';

/** One corner of a reference; -1 where a whole row or column leaves it out. */
interface Corner {
  readonly row: number;
  readonly column: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

/** A reference in a formula and the sheet written before it, if any. */
export interface FormulaReference {
  readonly start: number;
  readonly end: number;
  readonly sheet: string | undefined;
  readonly first: Corner;
  readonly last: Corner;
}

const CORNER = /^(\$?)([A-Za-z]{0,3})(\$?)(\d{0,7})$/;

/** The A1 references of a formula (ECMA-376 part 1, 18.17.2); strings, names and structured references are passed over. */
export function findReferences(formula: string): FormulaReference[] {
  const found: FormulaReference[] = [];
  let sheet: string | undefined;
  let at = 0;
  while (at < formula.length) {
    const end = tokenEnd(formula, at);
    if (formula[end] === '!') {
      sheet = unquoteSheet(formula.slice(at, end));
      at = end + 1;
      continue;
    }
    const reference = isWordCode(formula.charCodeAt(at)) ? readReference(formula, at, end, sheet) : undefined;
    if (reference !== undefined) found.push(reference);
    at = reference?.end ?? end;
    sheet = undefined;
  }
  return found;
}

/** The same formula as if copied some rows down and columns right, as Excel copies; what falls off becomes `#REF!`. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return replaceReferences(formula, (reference) => {
    const first = moveCorner(reference.first, rows, columns);
    const last = moveCorner(reference.last, rows, columns);
    if (first === undefined || last === undefined) return '#REF!';
    return writeReference(reference, first, last);
  });
}

/** Whether a formula means something else when it is copied to another row. */
export function movesWithRow(formula: string): boolean {
  return findReferences(formula).some(({ first, last }) => isLoose(first) || isLoose(last));
}

/** Rewrites some references: `change` gives a new last row for a reference, or undefined to leave it. */
export function stretchReferences(
  formula: string,
  change: (reference: FormulaReference) => number | undefined,
): string {
  return replaceReferences(formula, (reference) => {
    const row = change(reference);
    return row === undefined ? undefined : writeReference(reference, reference.first, { ...reference.last, row });
  });
}

function isLoose(corner: Corner): boolean {
  return corner.row >= 0 && !corner.rowFixed;
}

function replaceReferences(formula: string, change: (reference: FormulaReference) => string | undefined): string {
  let out = '';
  let from = 0;
  for (const reference of findReferences(formula)) {
    const text = change(reference);
    if (text === undefined) continue;
    out += formula.slice(from, reference.start) + text;
    from = reference.end;
  }
  return out + formula.slice(from);
}

function readReference(
  formula: string,
  start: number,
  end: number,
  sheet: string | undefined,
): FormulaReference | undefined {
  const first = readCorner(formula.slice(start, end));
  if (first === undefined || formula[end] === '(' || formula[end] === '[') return undefined;
  const whole = first.row >= 0 && first.column >= 0;
  if (formula[end] === ':') {
    const lastEnd = tokenEnd(formula, end + 1);
    const last = readCorner(formula.slice(end + 1, lastEnd));
    const sameKind = last !== undefined && last.row >= 0 === first.row >= 0 && last.column >= 0 === first.column >= 0;
    const follows = formula[lastEnd] ?? '';
    if (sameKind && follows !== '(' && follows !== '!') return { start, end: lastEnd, sheet, first, last };
  }
  return whole ? { start, end, sheet, first, last: first } : undefined;
}

function readCorner(word: string): Corner | undefined {
  const match = CORNER.exec(word);
  if (match === null) return undefined;
  const [, mark = '', letters = '', rowMark = '', digits = ''] = match;
  const row = digits === '' ? -1 : Number(digits) - 1;
  const column = letters === '' ? -1 : columnIndex(letters);
  if (digits !== '' && row < 0) return undefined;
  if ((row < 0 && (column < 0 || rowMark !== '')) || row > LAST_ROW || column > LAST_COLUMN) return undefined;
  if (letters === '' && mark !== '' && rowMark !== '') return undefined;
  return {
    row,
    column,
    columnFixed: letters !== '' && mark !== '',
    rowFixed: letters === '' ? mark !== '' : rowMark !== '',
  };
}

function moveCorner(corner: Corner, rows: number, columns: number): Corner | undefined {
  const row = corner.row < 0 || corner.rowFixed ? corner.row : corner.row + rows;
  const column = corner.column < 0 || corner.columnFixed ? corner.column : corner.column + columns;
  const onSheet = row >= Math.min(corner.row, 0) && row <= LAST_ROW && column <= LAST_COLUMN;
  return onSheet && column >= Math.min(corner.column, 0) ? { ...corner, row, column } : undefined;
}

function writeReference(reference: FormulaReference, first: Corner, last: Corner): string {
  return reference.first === reference.last ? writeCorner(first) : `${writeCorner(first)}:${writeCorner(last)}`;
}

function writeCorner(corner: Corner): string {
  const column = corner.column < 0 ? '' : `${corner.columnFixed ? '$' : ''}${columnLetters(corner.column)}`;
  const row = corner.row < 0 ? '' : `${corner.rowFixed ? '$' : ''}${corner.row + 1}`;
  return column + row;
}
