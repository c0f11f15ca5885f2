/** Formula text: custom functions, structured references, quoted sheets and constants. */
import type { Formula, FormulaArgument } from '../register/column';
import { cellAddress, columnLetters } from '../register/snapshot';
import type { Table } from '../register/table';

/**
 * What stands before the name of a custom function: in a file, so that Excel finds it again when the add-in has loaded,
 * and in an open workbook.
 */
export const FUNCTION_PREFIX = { file: '_xldudf_CCHC_', live: 'CCHC.' } as const;

/** How a formula names what it uses. */
export interface FormulaStyle {
  /** Before the name of a custom function: one of `FUNCTION_PREFIX`. */
  readonly prefix: string;
  /** What the formula's own table is called in the workbook, by default as declared. */
  readonly tableName?: string;
  /** The header that a column of the table has in the workbook, by default as declared. */
  readonly headerOf?: (columnId: string) => string | undefined;
}

/** A text constant. */
export function quoteText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A sheet name before `!`; quoted always, as names have blanks and diacritics. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** An absolute reference to a cell of a sheet; row and column count from 0. */
export function absoluteCell(sheet: string, row: number, column: number): string {
  return `${quoteSheet(sheet)}!$${columnLetters(column)}$${row + 1}`;
}

/** A range in A1 form; a single cell stays one address. */
export function area(top: number, left: number, bottom: number, right: number): string {
  const first = cellAddress(top, left);
  const last = cellAddress(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

/** A header inside a structured reference: brackets, `#` and `'` need a `'` before them. */
export function escapeHeader(header: string): string {
  return header.replace(/['#[\]]/gu, "'$&");
}

/** A whole table column; headers with signs in them take a second pair of brackets. */
export function columnReference(table: string, header: string): string {
  const name = escapeHeader(header);
  return /^[\p{L}\p{N} ]+$/u.test(header) ? `${table}[${name}]` : `${table}[[${name}]]`;
}

/** The cell of a table column in the formula's own row. */
export function thisRowReference(table: string, header: string): string {
  return `${table}[[#This Row],[${escapeHeader(header)}]]`;
}

function argumentText(argument: FormulaArgument, table: Table, { tableName, headerOf }: FormulaStyle): string {
  if ('name' in argument) return argument.name;
  if ('text' in argument) return quoteText(argument.text);
  if ('number' in argument) return String(argument.number);
  const column = table.columns[argument.column];
  if (column === undefined) throw new Error(`table ${table.id} has no column ${argument.column}`);
  return thisRowReference(tableName ?? table.name, headerOf?.(argument.column) ?? column.header);
}

/** The text of a computed cell's formula, without `=`. */
export function formulaText(formula: Formula, table: Table, style: FormulaStyle): string {
  const given = formula.arguments.map((argument) => argumentText(argument, table, style));
  return `${style.prefix}${formula.function}(${given.join(',')})`;
}
