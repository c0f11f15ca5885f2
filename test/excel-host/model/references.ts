/** The references inside a formula: found without computing it, and rewritten when what they point at moves. */
import { LAST_COLUMN, LAST_ROW, quoteSheet, readAddress, writeAddress, type Area, type AddressMarks } from './area';
import { shifted, type Shift } from './shift';

/** A piece of a formula; the pieces joined are the formula. */
export type Token =
  | { readonly kind: 'area'; readonly text: string; readonly sheet: string | null; readonly prefix: string }
  | { readonly kind: 'word'; readonly text: string; readonly sheet: string | null; readonly prefix: string }
  | { readonly kind: 'brackets'; readonly text: string; readonly table: string | null }
  | { readonly kind: 'string' | 'other'; readonly text: string };

const SHEET = /('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/uy;
const AREA =
  /(?:\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.([!])/iuy;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const STRING = /"(?:[^"]|"")*"?/uy;
const NUMBER = /\d+(?:\.\d*)?(?:E[+-]?\d+)?/iuy;

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

const cache = new Map<string, readonly Token[]>();

/** A formula in pieces. */
export function tokensOf(formula: string): readonly Token[] {
  const known = cache.get(formula);
  if (known !== undefined) return known;
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = nextToken(formula, at, tokens.at(-1));
    tokens.push(token);
    at += token.text.length + ('prefix' in token ? token.prefix.length : 0);
  }
  if (cache.size > 50_000) cache.clear();
  cache.set(formula, tokens);
  return tokens;
}

function nextToken(formula: string, at: number, before: Token | undefined): Token {
  const string = match(STRING, formula, at);
  if (string !== null) return { kind: 'string', text: string };
  if (formula.charAt(at) === '[') {
    return { kind: 'brackets', text: brackets(formula, at), table: before?.kind === 'word' ? before.text : null };
  }
  const prefix = match(SHEET, formula, at) ?? '';
  const sheet = prefix === '' ? null : sheetIn(prefix);
  const area = match(AREA, formula, at + prefix.length);
  if (area !== null && readAddress(area) !== null) return { kind: 'area', text: area, sheet, prefix };
  const word = match(WORD, formula, at + prefix.length);
  if (word !== null) return { kind: 'word', text: word, sheet, prefix };
  return { kind: 'other', text: match(NUMBER, formula, at) ?? formula.charAt(at) };
}

function sheetIn(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** The text from `[` to the bracket that closes it; `'` takes the next character as it is. */
function brackets(formula: string, from: number): string {
  let depth = 0;
  for (let at = from; at < formula.length; at += 1) {
    const character = formula.charAt(at);
    if (character === "'") at += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') {
      depth -= 1;
      if (depth === 0) return formula.slice(from, at + 1);
    }
  }
  return formula.slice(from);
}

/** The formula with some pieces replaced; null leaves a piece as it is. */
function rewrite(formula: string, change: (token: Token) => string | null): string {
  return tokensOf(formula)
    .map((token) => change(token) ?? ('prefix' in token ? token.prefix : '') + token.text)
    .join('');
}

/** A formula after cells of a sheet moved; `home` is the sheet the formula stands on. */
export function shiftFormula(formula: string, home: string, sheet: string, shift: Shift): string {
  return rewriteAreas(formula, home, sheet, (area) => shifted(area, shift));
}

/** A formula whose references to a sheet's areas are rewritten; null becomes `#REF!`. */
export function rewriteAreas(
  formula: string,
  home: string,
  sheet: string,
  change: (area: Area) => Area | null,
): string {
  return rewrite(formula, (token) => {
    if (token.kind !== 'area' || (token.sheet ?? home).toLowerCase() !== sheet.toLowerCase()) return null;
    const read = readAddress(token.text);
    if (read === null) return null;
    const moved = change(read.area);
    return token.prefix + (moved === null ? '#REF!' : writeAddress(moved, read.marks));
  });
}

/** A formula copied some rows down and columns right: its references without `$` move along. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewrite(formula, (token) => {
    if (token.kind !== 'area') return null;
    const read = readAddress(token.text);
    if (read === null) return null;
    const moved = offset(read.area, read.marks, rows, columns);
    return token.prefix + (moved === null ? '#REF!' : writeAddress(moved, read.marks));
  });
}

function offset(area: Area, marks: AddressMarks, rows: number, columns: number): Area | null {
  const down = (row: number, mark: string): number => (mark === '$' ? row : row + rows);
  const across = (column: number, mark: string): number => (mark === '$' ? column : column + columns);
  const whole = {
    rows: area.top === 0 && area.bottom === LAST_ROW,
    columns: area.right === LAST_COLUMN && area.left === 0,
  };
  const top = whole.rows ? area.top : down(area.top, marks.top);
  const bottom = whole.rows ? area.bottom : down(area.bottom, marks.bottom);
  const left = whole.columns ? area.left : across(area.left, marks.left);
  const right = whole.columns ? area.right : across(area.right, marks.right);
  const inside = top >= 0 && left >= 0 && bottom <= LAST_ROW && right <= LAST_COLUMN;
  return inside ? { top, left, bottom, right } : null;
}

/** A formula after a sheet was renamed; `#REF!` after it was deleted. */
export function renameSheetIn(formula: string, before: string, after: string | null): string {
  return rewrite(formula, (token) => {
    if (token.kind !== 'area' && token.kind !== 'word') return null;
    if (token.sheet?.toLowerCase() !== before.toLowerCase()) return null;
    return after === null ? '#REF!' : `${quoteSheet(after)}!${token.text}`;
  });
}

/** A formula after a table was renamed. */
export function renameTableIn(formula: string, before: string, after: string): string {
  const tokens = tokensOf(formula);
  let index = -1;
  return rewrite(formula, (token) => {
    index += 1;
    const named = token.kind === 'word' && token.prefix === '' && tokens[index + 1]?.kind !== 'string';
    return named && token.text.toLowerCase() === before.toLowerCase() && !isCall(tokens[index + 1]) ? after : null;
  });
}

function isCall(next: Token | undefined): boolean {
  return next?.kind === 'other' && next.text === '(';
}

/** A formula after a column of a table was renamed; `insideTable` is the table that the formula stands in, if any. */
export function renameColumnIn(
  formula: string,
  table: string,
  before: string,
  after: string,
  insideTable: string | null,
): string {
  return rewrite(formula, (token) => {
    if (token.kind !== 'brackets') return null;
    if ((token.table ?? insideTable ?? '').toLowerCase() !== table.toLowerCase()) return null;
    return renamedBrackets(token.text, before, after);
  });
}

const SPECIAL = /['#@[\]]/gu;

/** A column's name as structured references write it. */
function escapeColumn(name: string): string {
  return name.replace(SPECIAL, "'$&");
}

/** A column's name, read from a structured reference. */
export function unescapeColumn(text: string): string {
  return text.replace(/'(.)/gsu, '$1');
}

function renamedBrackets(text: string, before: string, after: string): string {
  const isColumn = (name: string): boolean => unescapeColumn(name).toLowerCase() === before.toLowerCase();
  const inner = text.slice(1, -1);
  const bare = inner.startsWith('@') && !inner.startsWith('@[') ? inner.slice(1) : inner;
  if (isColumn(bare)) return text.replace(bare, () => escapeColumn(after));
  return text.replace(/\[((?:[^'[\]]|'.)*)\]/gsu, (part, name: string) =>
    isColumn(name) ? `[${escapeColumn(after)}]` : part,
  );
}
