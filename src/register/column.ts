/** What a column is: its header, kind, codec and the facts from which headers, validation and formats are derived. */
import type { Bilingual } from './problem';
import type { RawCell } from './snapshot';

/** The outcome of reading one cell; `expected` says in words what would have been readable. */
export type Decoded<V> =
  { readonly ok: true; readonly value: V } | { readonly ok: false; readonly expected: Bilingual };

/** How a column's cells are shown, validated and typed. */
export type ColumnKind =
  | 'code'
  | 'text'
  | 'longText'
  | 'reference'
  | 'references'
  | 'choice'
  | 'listed'
  | 'date'
  | 'integer'
  | 'money'
  | 'flag'
  | 'raw';

/** Where the values of a dropdown come from: a list of sheet Danh mục, or the codes of another table. */
export type ValueSource = { readonly list: string } | { readonly table: string };

/** An argument of a computed column's function: a cell of the same row, a defined name, or a constant. */
export type FormulaArgument =
  { readonly column: string } | { readonly name: string } | { readonly text: string } | { readonly number: number };

/** The custom function that fills a computed column. */
export interface Formula {
  readonly function: string;
  readonly arguments: readonly FormulaArgument[];
}

/** How a cell is coloured when its text is one of `when`. */
export interface Highlight {
  readonly when: readonly string[];
  readonly tone: 'late' | 'soon' | 'done' | 'wrong';
}

/** What the author of a table says about a column. */
export interface ColumnOptions {
  /** One sentence for the person who fills the cell; shown as the input hint and on the field reference page. */
  readonly help: string;
  /** The help is for the reference page only: no hint pops up when the cell is entered. */
  readonly quiet?: boolean;
  /** Width in characters. */
  readonly width?: number;
  /** A row without this value is reported. */
  readonly required?: boolean;
  /** A text that often is all digits, such as a telephone number: a number in its cell is nothing strange. */
  readonly digits?: boolean;
  /** Other headers under which older or hand-made sheets keep this column. */
  readonly aliases?: readonly string[];
  /** Present on computed columns: the tool never reads them. */
  readonly formula?: Formula;
  readonly highlights?: readonly Highlight[];
}

/** A column of a table. `V` is the type of a value in a decoded row; blank cells decode to `blank`. */
export interface Column<V> extends ColumnOptions {
  readonly header: string;
  readonly kind: ColumnKind;
  readonly width: number;
  readonly source?: ValueSource;
  readonly blank: V;
  /** Reads a cell that is not blank; never throws. Serial dates count from 1904 when `date1904`. */
  decode(cell: Exclude<RawCell, null>, date1904: boolean): Decoded<V>;
  /** The cell that shows the value; `decode` of it, with the same `date1904`, gives the value back. */
  encode(value: V, date1904?: boolean): RawCell;
}

/** The value type of a column. */
export type ValueOf<C> = C extends Column<infer V> ? V : never;

/** Columns by their stable identifier, in the order of the sheet. Any column fits, for `encode` is a method. */
export type Columns = Readonly<Record<string, Column<unknown>>>;
