/** What a custom function is: its name, arguments and result as every host shows them, and the pure rule behind it. */
import type { Decoded } from '../register/column';
import type { Bilingual } from '../register/problem';
import type { Cell } from '../register/rules/finding-status';
import type { RawCell } from '../register/snapshot';

/** What is typed for an argument. `date` is a serial number or a date as text, `calendar` the text of LICHLAMVIEC. */
export type ArgumentKind = 'text' | 'choice' | 'date' | 'number' | 'flag' | 'calendar';

/** An argument. `V` is the type of its value. */
export interface Argument<V> {
  /** An identifier in ASCII, for the hosts' hints: loaiThoiHan. */
  readonly name: string;
  readonly label: Bilingual;
  readonly description: Bilingual;
  readonly kind: ArgumentKind;
  /**
   * `row`: a cell of the row that is judged; one that can't be read is for the rules to judge, as in the register.
   * `shared`: what all rows are judged by; one that can't be read makes the result an error that names the argument.
   */
  readonly scope: 'row' | 'shared';
  /** A shared argument that may not be a blank cell. */
  readonly needed: boolean;
  /** It may be left out of the call; it then is null. */
  readonly optional: boolean;
  /** Zero means something here, so that it is never a blank cell of a host that passes those as 0. */
  readonly zeroCounts: boolean;
  /** Reads a cell that is not blank; never throws. */
  decode(cell: Exclude<RawCell, null>, date1904: boolean): Decoded<V | null>;
}

/** An argument that is a cell of the row that is judged. */
export type RowArgument<V> = Argument<V> & { readonly scope: 'row' };

/** An argument by which all rows are judged, and that must be there. */
export type NeededArgument<V> = Argument<V> & {
  readonly scope: 'shared';
  readonly needed: true;
  readonly optional: false;
};

/** An argument by which all rows are judged, and that may be blank. */
export type SharedArgument<V> = Argument<V> & { readonly scope: 'shared'; readonly needed: false };

/** An argument by which all rows are judged, that may be left out of the call but not be blank. */
export type OptionalArgument<V> = Argument<V> & { readonly scope: 'shared'; readonly optional: true };

/** Arguments in the order of the call, by the id of the column or setting that the register's own formulas put there. */
export type Arguments = Readonly<Record<string, Argument<unknown>>>;

/** What the rule of a function gets for each argument. */
export type GivenOf<A extends Arguments> = {
  readonly [K in keyof A]: A[K] extends Argument<infer V>
    ? A[K] extends { readonly scope: 'row' }
      ? Cell<V>
      : A[K] extends { readonly needed: true; readonly optional: false }
        ? V
        : V | null
    : never;
};

/** Arguments as read, when their types are not known. */
export type Given = Readonly<Record<string, unknown>>;

/** A result: a text, a number (of days, or the serial number of a date), or null, which shows as a blank cell. */
export type Computed = string | number | null;

/** One row of a range as read, and its cells as they came. */
export interface GivenRow<G> {
  readonly given: G;
  readonly cells: Readonly<Record<string, RawCell>>;
}

/** What all functions have. */
export interface FunctionFacts {
  /** In ASCII capitals: `CCHC.TRANGTHAI` in Excel, `CCHC_TRANGTHAI` in Sheets. */
  readonly name: string;
  readonly description: Bilingual;
  readonly arguments: Arguments;
  readonly result: 'text' | 'date' | 'number';
  /** The part of the page docs/functions.md about it. */
  readonly anchor: string;
}

/** A function that gives one result for each row: the same shape back. */
export interface RowFunction<G = Given> extends FunctionFacts {
  readonly takes: 'row';
  /** The result of a row. Serial dates count from 1904 when `date1904`. */
  compute(given: G, date1904: boolean): Computed;
}

/** A function that gives one result for a whole range. */
export interface RangeFunction<G = Given> extends FunctionFacts {
  readonly takes: 'range';
  /** The result of the rows that are not blank. */
  compute(rows: readonly GivenRow<G>[]): Computed;
}

/** A custom function. */
export type FunctionDefinition = RowFunction | RangeFunction;

type Spec<A extends Arguments, F extends FunctionFacts> = Omit<F, 'takes' | 'anchor' | 'arguments'> & {
  readonly arguments: A;
};

/** Declares a function that gives one result for each row. */
export function rowFunction<const A extends Arguments>(spec: Spec<A, RowFunction<GivenOf<A>>>): RowFunction {
  return { ...(spec as unknown as Spec<Arguments, RowFunction>), takes: 'row', anchor: spec.name.toLowerCase() };
}

/** Declares a function that gives one result for a whole range. */
export function rangeFunction<const A extends Arguments>(spec: Spec<A, RangeFunction<GivenOf<A>>>): RangeFunction {
  return { ...(spec as unknown as Spec<Arguments, RangeFunction>), takes: 'range', anchor: spec.name.toLowerCase() };
}
