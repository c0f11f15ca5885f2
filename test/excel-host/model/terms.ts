/** The parts of simple formulas: calls with references and constants as arguments, and what those hold. */
import { areaOf, intersection, isEntireColumn, LAST_COLUMN, LAST_ROW, readAddress, type Area } from './area';
import { ErrorValue, type CellValue } from './cell';
import { columnsIn } from './formulas';
import { tokensOf, type Token } from './references';
import type { Sheet } from './sheet';
import type { BookState } from './state-of-book';
import { bodyOf, columnNamed } from './tables';
import type { Table } from './things';

/** Where a formula stands. */
export interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** Rows of values; null for an argument that was left out. */
export type Term = readonly (readonly CellValue[])[] | null;

/** A formula that is one call: `=NAME(a,b)`; null when it is anything else. */
export function readCall(
  formula: string,
): { readonly name: string; readonly args: readonly (readonly Token[])[] } | null {
  const [sign, name, open, ...rest] = tokensOf(formula).filter((token) => token.text.trim() !== '');
  if (sign?.text !== '=' || name?.kind !== 'word' || open?.text !== '(' || rest.at(-1)?.text !== ')') return null;
  const args: Token[][] = [[]];
  for (const token of rest.slice(0, -1)) {
    if (token.kind === 'other' && (token.text === '(' || token.text === ')')) return null;
    if (token.kind === 'other' && token.text === ',') args.push([]);
    else args.at(-1)?.push(token);
  }
  return { name: name.text, args: args.length === 1 && args[0]?.length === 0 ? [] : args };
}

/** What one argument, or one whole formula without its `=`, holds; undefined when it is more than a reference or constant. */
export function valueOfTerm(book: BookState, tokens: readonly Token[], place: Place): Term | undefined {
  const [first, second] = tokens;
  if (first === undefined) return null;
  if (tokens.length === 1) return single(book, first, place);
  if (tokens.length === 2 && first.kind === 'word' && second?.kind === 'brackets') {
    return structured(book.findTable(first.text), second.text, place);
  }
  return constant(tokens.map(({ text }) => text).join(''));
}

function single(book: BookState, token: Token, place: Place): Term | undefined {
  switch (token.kind) {
    case 'string':
      return [[token.text.slice(1, -1).replaceAll('""', '"')]];
    case 'area': {
      const sheet = token.sheet === null ? place.sheet : book.findSheet(token.sheet);
      const area = readAddress(token.text)?.area;
      return sheet === null || area === undefined ? [[ErrorValue.of('#REF!')]] : valuesIn(sheet, area);
    }
    case 'brackets':
      return structured(book.tableAt(place.sheet, place.row, place.column), token.text, place);
    case 'word': {
      const name = book.findName(token.text, place.sheet) ?? book.findName(token.text, null);
      if (name === null) return constant(token.text) ?? [[ErrorValue.of('#NAME?')]];
      return valueOfTerm(book, tokensOf(name.formula).slice(1), place);
    }
    case 'other':
      return constant(token.text);
  }
}

function constant(text: string): Term | undefined {
  if (/^(?:TRUE|FALSE)$/iu.test(text)) return [[text.toUpperCase() === 'TRUE']];
  const number = Number(text);
  return text.trim() !== '' && Number.isFinite(number) ? [[number]] : undefined;
}

/** The values of an area, as far as the sheet is used. */
function valuesIn(sheet: Sheet, area: Area): Term {
  const whole = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };
  const used = isEntireColumn(area) ? (sheet.grid.used(whole, true) ?? areaOf(0, 0)) : area;
  const { top, left, bottom, right } = intersection(area, { ...used, left: area.left, right: area.right }) ?? area;
  return Array.from({ length: bottom - top + 1 }, (_, i) =>
    Array.from({ length: right - left + 1 }, (__, j) => sheet.grid.get(top + i, left + j).value),
  );
}

function structured(table: Table | null, text: string, place: Place): Term {
  if (table === null) return [[ErrorValue.of('#REF!')]];
  const parts = columnsIn(text).filter((part) => part !== '@' && part !== '');
  const thisRow = text.startsWith('[@') || parts.some((part) => part.toLowerCase() === '#this row');
  const [header] = parts.filter((part) => !part.startsWith('#'));
  const index = header === undefined ? null : columnNamed(table, header);
  if (header !== undefined && index === null) return [[ErrorValue.of('#REF!')]];
  const body = bodyOf(table);
  const columns = index === null ? body : { ...body, left: body.left + index, right: body.left + index };
  if (!thisRow) return valuesIn(table.sheet, columns);
  const inside = place.sheet === table.sheet && place.row >= body.top && place.row <= body.bottom;
  return inside
    ? valuesIn(table.sheet, { ...columns, top: place.row, bottom: place.row })
    : [[ErrorValue.of('#VALUE!')]];
}
