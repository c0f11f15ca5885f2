/** Between cells as Excel's library gives and takes them and raw cells of the register. */
import { isCellError, type RawCell } from '../../register/snapshot';

/** What stands in a range's `values`. */
export type ExcelValue = string | number | boolean;

/** Error values come as their texts. */
const ERROR =
  /^#(?:N\/A|NAME\?|VALUE!|REF!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!|CONNECT!|BLOCKED!|FIELD!|UNKNOWN!|GETTING_DATA|EXTERNAL!|TIMEOUT!)$/u;

/** The raw cell of a value. */
export function rawCellOf(value: unknown): RawCell {
  if (typeof value === 'string') return value === '' ? null : ERROR.test(value) ? { error: value } : value;
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/**
 * Text that Excel can take for nothing else, in any language it may be set to: it begins with a letter, and not as a
 * truth value, a month or a day of the week does ("March 2023" and "Tháng 6 2023" would become dates).
 */
const PLAIN = /^(?!true|false|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|thg|tháng|thứ|t\d)\p{L}/iu;

/**
 * What to write so that a cell holds a raw cell. Text that Excel might take for a formula, a number or a date goes
 * behind an apostrophe, which Excel keeps apart from the text. Null clears the cell.
 */
export function inputOf(cell: RawCell): ExcelValue {
  if (cell === null) return '';
  if (isCellError(cell)) return cell.error;
  if (typeof cell !== 'string' || cell === '') return cell;
  return PLAIN.test(cell) ? cell : `'${cell}`;
}

/** The formula of a cell by its `formulas` and `values`; text that looks like a formula reads the same in both. */
export function formulaOf(formula: unknown, value: unknown): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null;
}

/**
 * Puts one formula into every cell of a range. Excel takes a single value for all cells, which the types don't say; in a
 * large column it takes a hundred thousandth of the request.
 */
export function setFormula(range: Excel.Range, formula: string): void {
  range.formulas = formula as unknown as string[][];
}

/** The same for a number format. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** Control characters that Excel does not keep, and line ends that it writes its own way. */
// eslint-disable-next-line no-control-regex -- these are what is left out
const NOT_KEPT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\r(?=\n)/gu;

/**
 * Whether a cell read back holds what was written, but for characters that no cell of Excel keeps. Text that reads like an
 * error is told from one by nothing that was read.
 */
export function holds(written: RawCell, found: RawCell): boolean {
  if (typeof written === 'string' && typeof found === 'string') {
    return written === found || written.replace(NOT_KEPT, '') === found.replace(NOT_KEPT, '');
  }
  if (typeof written === 'string' && isCellError(found)) return written === found.error;
  if (isCellError(written) || isCellError(found)) {
    return isCellError(written) && isCellError(found) && written.error === found.error;
  }
  return written === found || (written === '' && found === null);
}
