/** Finds the formula that each calculated column of a table gives to a new row. */
import { decodeContent, escapeText } from '../../ooxml/xml-text';
import type { FormulaXml } from './cell-xml';
import { movesWithRow, translateFormula } from './formula-text';
import type { Growth } from './growth';
import type { CellView, FullFormula, SheetIndex } from './sheet-index';
import type { TablePart } from './workbook-parts';

/** Gives the formula of a column for a row. */
export type ColumnFormula = (row: number) => FormulaXml;

/**
 * The calculated columns by sheet column. A column is calculated when its table says so (`calculatedColumnFormula`,
 * ECMA-376 part 1, 18.5.1.1) or, as LibreOffice and Google Sheets do not keep that, when its last two filled rows hold
 * the same formula (the only row's formula is enough).
 */
export function columnFormulas(
  index: SheetIndex,
  table: TablePart | undefined,
  growth: Growth,
  template: ReadonlyMap<number, CellView>,
): Map<number, ColumnFormula> {
  const found = new Map<number, ColumnFormula>();
  const above = growth.used > growth.dataTop ? index.rowByColumn(growth.used - 1) : undefined;
  for (let column = growth.left; column <= growth.right; column++) {
    const cell = template.get(column);
    const last = cell === undefined ? undefined : index.formulaOf(cell);
    const declared = table?.columns[column - growth.left]?.formula;
    const formula = declared === undefined ? undefined : declaredFormula(declared, last, growth.used);
    if (formula !== undefined) found.set(column, formula);
    else if (last !== undefined && (declared !== undefined || isRepeated(index, last, above, column))) {
      found.set(column, copied(last, growth.used));
    }
  }
  return found;
}

/** The declared formula when it reads the same in every row; an array formula is copied from the row above. */
function declaredFormula(declared: string, last: FullFormula | undefined, used: number): ColumnFormula | undefined {
  if (last?.array) return copied(last, used);
  return movesWithRow(decodeContent(declared)) ? undefined : () => plain(declared);
}

function isRepeated(
  index: SheetIndex,
  last: FullFormula,
  above: ReadonlyMap<number, CellView> | undefined,
  column: number,
): boolean {
  if (above === undefined) return true;
  const cell = above.get(column);
  const before = cell === undefined ? undefined : index.formulaOf(cell);
  return before !== undefined && translateFormula(before.text, 1, 0) === last.text;
}

function copied(last: FullFormula, from: number): ColumnFormula {
  return (row) => ({ ...last, text: escapeText(translateFormula(last.text, row - from, 0)) });
}

function plain(text: string): FormulaXml {
  return { text, array: false, metadata: undefined };
}
