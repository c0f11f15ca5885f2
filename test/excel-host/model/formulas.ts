/** Formulas as a whole: which may be entered, and how all of them follow a change. */
import type { Area } from './area';
import { contains } from './area';
import { invalidArgument } from './fault';
import { tokensOf, unescapeColumn } from './references';
import type { Sheet } from './sheet';
import type { BookState } from './state-of-book';
import type { Json, Table } from './things';

/** Where a formula stands: its sheet, and its cell when it stands in one. */
export interface Home {
  readonly sheet: Sheet;
  readonly table: Table | null;
}

const EVERYWHERE: Area = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

/** Rewrites every formula of the workbook: of cells, names, validations, conditional formats and charts. */
export function rewriteFormulas(book: BookState, change: (formula: string, home: Home) => string): void {
  for (const sheet of book.sheetList) {
    const tables = book.tablesOn(sheet);
    const outside = { sheet, table: null };
    sheet.grid.eachKept(EVERYWHERE, (row, column, cell) => {
      if (cell.formula === null) return;
      const table = tables.find(({ area }) => contains(area, row, column)) ?? null;
      const formula = change(cell.formula, table === null ? outside : { sheet, table });
      if (formula !== cell.formula) sheet.grid.set(row, column, { ...cell, formula });
    });
    for (const format of sheet.conditionalFormats) format.formula = change(format.formula, outside);
    for (const validation of sheet.validations) validation.rule = rewriteRule(validation.rule, outside, change);
    for (const { series } of sheet.charts) {
      for (const one of series) {
        one.values = rewritten(one.values, outside, change);
        one.categories = rewritten(one.categories, outside, change);
      }
    }
  }
  for (const table of book.tableList) {
    for (const column of table.columns) {
      column.calculated = rewritten(column.calculated, { sheet: table.sheet, table }, change);
    }
  }
  for (const name of book.nameList) {
    const sheet = name.scope ?? book.activeSheet;
    name.formula = change(name.formula, { sheet, table: null });
  }
}

function rewritten(formula: string | null, home: Home, change: (formula: string, home: Home) => string): string | null {
  return formula === null ? null : change(formula, home);
}

function rewriteRule(rule: Json, home: Home, change: (formula: string, home: Home) => string): Json {
  const entries = Object.entries(rule).map(([key, value]): [string, unknown] => {
    if (typeof value === 'string' && value.startsWith('=')) return [key, change(value, home)];
    const nested = typeof value === 'object' && value !== null && !Array.isArray(value);
    return [key, nested ? rewriteRule(value as Json, home, change) : value];
  });
  return Object.fromEntries(entries);
}

/** Refuses what Excel refuses to be entered: unbalanced signs, foreign separators, tables and columns that don't exist. */
export function checkFormula(book: BookState, formula: string, home: Home): void {
  let depth = 0;
  for (const token of tokensOf(formula)) {
    if (token.kind === 'brackets') checkStructured(book, token.text, token.table, home, formula);
    if (token.kind === 'string' && !/^"(?:[^"]|"")*"$/su.test(token.text)) throw refused(formula, 'a text has no end');
    if (token.kind !== 'other') continue;
    if (token.text === '(') depth += 1;
    if (token.text === ')') depth -= 1;
    if (depth < 0) throw refused(formula, 'a bracket closes nothing');
    if (token.text === ';' && !formula.includes('{'))
      throw refused(formula, '";" separates nothing in English formulas');
  }
  if (depth !== 0) throw refused(formula, 'a bracket is not closed');
}

const SPECIAL = new Set(['#all', '#data', '#headers', '#totals', '#this row', '@', '']);

function checkStructured(book: BookState, text: string, named: string | null, home: Home, formula: string): void {
  if (!text.endsWith(']')) throw refused(formula, 'a bracket is not closed');
  const table = named === null ? home.table : book.findTable(named);
  if (table === null) throw refused(formula, `no table ${named ?? 'here'}`);
  for (const part of columnsIn(text)) {
    const known = table.columns.some(({ name }) => name.toLowerCase() === part.toLowerCase());
    if (!known && !SPECIAL.has(part.toLowerCase())) throw refused(formula, `no column ${part} in ${table.name}`);
  }
}

/** The columns and `#…` parts of a structured reference, e.g. of `[[#This Row],[Mã]]`. */
export function columnsIn(text: string): readonly string[] {
  const inner = text.slice(1, -1).replace(/^@/u, '');
  const nested = [...inner.matchAll(/\[((?:[^'[\]]|'.)*)\]/gsu)].map(([, name = '']) => name);
  const parts = nested.length > 0 ? nested : [inner];
  return parts.map((part) => (part.startsWith('#') ? part : unescapeColumn(part)));
}

function refused(formula: string, why: string): Error {
  return invalidArgument(`formula ${formula}: ${why}`);
}
