/** Formulas as Google Sheets takes them: arguments parted by `;`, open columns instead of table columns, one a column. */
import type { Formula } from '../../../register/column';
import { columnLetters } from '../../../register/snapshot';
import type { Table } from '../../../register/table';
import { tables } from '../../../register/tables';
import { quoteSheet, quoteText } from '../../../blueprint/formulas';
import { tokenEnd } from '../../../blueprint/formula-tokens';
import type { TableLayout } from '../../../blueprint/layout';

/** What stands before the name of a custom function: names of Apps Script have no dots. */
export const PREFIX = 'CCHC_';

/** Gives the range of a column by the declared names of its table and header; undefined when it is not there. */
export type ColumnRange = (table: string, header: string) => string | undefined;

/** The part of a table that its formulas need. */
type Placed = Pick<TableLayout, 'table' | 'columns' | 'firstRow'>;

/** A column from its first row of data to the end of its sheet, whatever comes: `E4:E`. */
export function openColumn(column: number, firstRow: number): string {
  const letters = columnLetters(column);
  return `${letters}${firstRow + 1}:${letters}`;
}

/** The columns of tables as formulas of other sheets name them: `'Phát hiện'!$E$4:$E`. */
export function columnRanges(layouts: readonly Placed[]): ColumnRange {
  return (tableName, header) => {
    const layout = layouts.find(({ table }) => declaredTable(table.id)?.name.toUpperCase() === tableName.toUpperCase());
    if (layout === undefined) return undefined;
    const declared = Object.entries(declaredTable(layout.table.id)?.columns ?? {});
    const id = declared.find(([, column]) => column.header === header)?.[0];
    const { columns } = layout;
    const placed = columns.find((one) => one.id === id) ?? columns.find(({ column }) => column.header === header);
    if (placed === undefined) return undefined;
    const letters = columnLetters(placed.index);
    return `${quoteSheet(layout.table.sheet)}!$${letters}$${layout.firstRow + 1}:$${letters}`;
  };
}

function declaredTable(id: string): Table | undefined {
  return Object.values<Table>(tables).find((table) => table.id === id);
}

/** A formula of the blueprint, without `=`, for Google Sheets; null when it names a column that is not there. */
export function sheetsFormula(formula: string, rangeOf: ColumnRange): string | null {
  let out = '';
  for (let at = 0; at < formula.length;) {
    const end = tokenEnd(formula, at);
    if (formula[end] !== '[') {
      const token = formula.slice(at, end);
      out += token === ',' ? ';' : token;
      at = end;
      continue;
    }
    const close = tokenEnd(formula, end);
    const range = rangeOf(formula.slice(at, end), headerIn(formula.slice(end, close)));
    if (range === undefined) return null;
    out += range;
    at = close;
  }
  return out;
}

/** The header inside `[Mã]` or `[[Mã, số]]`. */
function headerIn(brackets: string): string {
  return brackets.replace(/^\[{1,2}|\]{1,2}$/gu, '').replace(/'(['#[\]])/gu, '$1');
}

/** What a formula may use. */
export interface FormulaSources {
  readonly rangeOf: ColumnRange;
  /** Whether the spreadsheet has a named range. */
  readonly hasName: (name: string) => boolean;
}

/** The call of a custom function for a whole table, without `=`; null when a column or a name that it takes is missing. */
function callText(formula: Formula, layout: Placed, { rangeOf, hasName }: FormulaSources): string | null {
  const given = formula.arguments.map((argument): string | null => {
    if ('text' in argument) return quoteText(argument.text);
    if ('number' in argument) return String(argument.number);
    if ('name' in argument) {
      if (argument.name.includes('[')) return sheetsFormula(argument.name, rangeOf);
      return hasName(argument.name) ? argument.name : null;
    }
    const placed = layout.columns.find(({ id }) => id === argument.column);
    return placed === undefined ? null : openColumn(placed.index, layout.firstRow);
  });
  return given.includes(null) ? null : `${PREFIX}${formula.function}(${given.join(';')})`;
}

/**
 * The one formula of a computed column. It stands in the header's cell and gives the header and all rows below, however
 * many come, so that sorting, filtering and typing below leave it alone. Null when it can't work.
 */
export function columnFormula(
  header: string,
  formula: Formula,
  layout: Placed,
  sources: FormulaSources,
): string | null {
  const text = callText(formula, layout, sources);
  return text === null ? null : `={${quoteText(header)};${text}}`;
}

/** The formula of a computed setting, in its own cell. */
export function settingFormula(formula: Formula, layout: Placed, sources: FormulaSources): string | null {
  const text = callText(formula, layout, sources);
  return text === null ? null : `=${text}`;
}

/** The header that the formula of a computed column gives; null for any other formula. */
export function headerOfFormula(formula: string): string | null {
  const [, quoted] = /^=\s*\{\s*"((?:[^"]|"")*)"\s*[;\\,]/u.exec(formula) ?? [];
  return quoted === undefined ? null : quoted.replaceAll('""', '"');
}

/** What a file for Excel holds in place of a formula of Google Sheets. */
const FOR_EXCEL = /__xludf\.DUMMYFUNCTION\(/iu;

/** Whether a formula calls a function of this tool: here, as Excel had it, or as a file for Excel kept it. */
export function callsOurs(formula: string): boolean {
  return /(?:\bCCHC[._]|_xldudf_CCHC_|DUMMYFUNCTION\("{3}COMPUTED_VALUE)/iu.test(formula);
}

/** Whether a formula calls a function of this tool as Excel names them. */
export function isOfExcel(formula: string): boolean {
  return /(?:\bCCHC\.|_xldudf_CCHC_)/iu.test(formula);
}

/** Whether a formula fills the cells below its own: not as Excel had it, nor as a file for Excel kept it. */
export function fillsBelow(formula: string): boolean {
  return !FOR_EXCEL.test(formula);
}

/** Whether two formulas say the same, however the spreadsheet's locale and people write separators, blanks and `$`. */
export function sameFormula(a: string, b: string): boolean {
  return plainFormula(a) === plainFormula(b);
}

function plainFormula(formula: string): string {
  let out = '';
  for (let at = 0; at < formula.length;) {
    const end = tokenEnd(formula, at);
    const token = formula.slice(at, end);
    out += token.startsWith('"') ? token : token.replace(/[\s$]/gu, '').replace(',', ';').toUpperCase();
    at = end;
  }
  return out;
}
