/** A cell: its value, the formula behind it, and its style. */
import { PLAIN, type Style } from './style';

/** An error that a cell shows, e.g. `#N/A`. */
export class ErrorValue {
  private static readonly known = new Map<string, ErrorValue>();

  private constructor(readonly code: string) {}

  /** The one object of an error. */
  static of(code: string): ErrorValue {
    const known = ErrorValue.known.get(code) ?? new ErrorValue(code);
    ErrorValue.known.set(code, known);
    return known;
  }

  toString(): string {
    return this.code;
  }

  toJSON(): { readonly error: string } {
    return { error: this.code };
  }
}

export const ERROR_CODES = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
] as const;

/** What a cell holds; null is blank. */
export type CellValue = string | number | boolean | ErrorValue | null;

export interface Cell {
  readonly value: CellValue;
  /** With its `=`; null for a constant. */
  readonly formula: string | null;
  readonly style: Style;
  readonly link?: Hyperlink;
  /** The value came from the array formula of another cell. */
  readonly spilled?: true;
}

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export const BLANK: Cell = { value: null, formula: null, style: PLAIN };

/** Whether a cell holds something to read. */
export function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.formula !== null || cell.value !== null);
}

/** A value as `Range.values` gives it: blank is `''`, an error its text. */
export function wireValue(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return value instanceof ErrorValue ? value.code : value;
}

export function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (value instanceof ErrorValue) return 'Error';
  return typeof value === 'string' ? 'String' : typeof value === 'number' ? 'Double' : 'Boolean';
}
