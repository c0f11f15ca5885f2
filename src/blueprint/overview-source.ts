/** What sheet Tổng quan counts: columns of tables, as a reference for formulas and as the cells they hold now. */
import type { RawCell } from '../register/snapshot';
import type { Table } from '../register/table';
import { columnReference, quoteText } from './formulas';
import type { TableSheet } from './input';

/** A column to count in. */
export interface CountedColumn {
  /** The structured reference to the whole column. */
  readonly reference: string;
  readonly cells: readonly RawCell[];
}

/** A condition on a column: the text it must equal, and how the formula says it (by default as a constant). */
export interface Criterion {
  readonly column: CountedColumn;
  readonly text: string;
  readonly formula?: string;
}

/** A formula and its value. */
export interface Figure {
  readonly formula: string;
  readonly value: number;
}

/** The rows given for a table; none when the workbook is made without it. */
function rowsOf(sheets: readonly TableSheet[], table: Table): readonly (readonly RawCell[])[] {
  const sheet = sheets.find((candidate) => candidate.table.id === table.id);
  if (sheet === undefined) throw new Error(`sheet Tổng quan needs table ${table.id}`);
  return sheet.rows;
}

/** A column of a table by its id. */
export function countedColumn(sheets: readonly TableSheet[], table: Table, id: string): CountedColumn {
  const at = Object.keys(table.columns).indexOf(id);
  const column = table.columns[id];
  if (column === undefined) throw new Error(`table ${table.id} has no column ${id}`);
  return {
    reference: columnReference(table.name, column.header),
    cells: rowsOf(sheets, table).map((row) => row[at] ?? null),
  };
}

/** How many rows meet all the criteria. */
export function countWhere(...criteria: readonly Criterion[]): Figure {
  const given = criteria.map(({ column, text, formula }) => `${column.reference},${formula ?? quoteText(text)}`);
  const rows = criteria[0]?.column.cells ?? [];
  const met = rows.filter((_, i) => criteria.every(({ column, text }) => column.cells[i] === text));
  return { formula: `COUNTIFS(${given.join(',')})`, value: met.length };
}

/** How many cells begin with a word. */
export function countPrefix(column: CountedColumn, word: string): Figure {
  const met = column.cells.filter((cell) => typeof cell === 'string' && cell.startsWith(word));
  return { formula: `COUNTIF(${column.reference},${quoteText(`${word}*`)})`, value: met.length };
}

/** How many cells hold anything. */
export function countFilled(column: CountedColumn): Figure {
  const filled = column.cells.filter((cell) => cell !== null && cell !== '');
  return { formula: `COUNTA(${column.reference})`, value: filled.length };
}

/** The sum of two figures. */
export function sumOf(a: Figure, b: Figure): Figure {
  return { formula: `${a.formula}+${b.formula}`, value: a.value + b.value };
}
