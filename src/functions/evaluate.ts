/** Calls a custom function with single cells and ranges, and gives results in the same shape. */
import { BROKEN } from '../register/rules/finding-status';
import { isFilledCell, type RawCell } from '../register/snapshot';
import type { FunctionDefinition, GivenRow, RangeFunction, RowFunction } from './definition';
import {
  argumentBlank,
  argumentInvalid,
  argumentMissing,
  argumentShape,
  argumentUnknown,
  isFunctionError,
  type FunctionError,
  type Position,
  type Shape,
} from './function-error';

/** What a host gives for an argument: a cell, a range as rows of cells, or undefined for one that was left out. */
export type ArgumentValue = RawCell | undefined | readonly (readonly (RawCell | undefined)[])[];

/** What one cell of the result holds. '' is blank; dates are serial numbers. */
export type ResultCell = string | number | FunctionError;

/** One result, or rows of results where a range was given. */
export type FunctionResult = ResultCell | ResultCell[][];

/** How the host passes cells. */
export interface EvaluateOptions {
  /** Serial dates count from 1904-01-01. */
  readonly date1904?: boolean;
  /** The host passes blank cells as 0 (Excel for the desktop does); a 0 that means something still counts. */
  readonly zeroIsBlank?: boolean;
}

/** An argument as read: its value (null when blank, `BROKEN` when a cell of the row can't be read), or why it is refused. */
interface Read {
  readonly value: unknown;
  readonly error: FunctionError | null;
  readonly cell: RawCell;
}

interface Input extends Position {
  readonly id: string;
  readonly value: ArgumentValue;
  /** Null for a single cell that is no range. */
  readonly shape: Shape | null;
}

type Reader = (row: number, column: number) => Read;

const ONE: Shape = { rows: 1, columns: 1 };

function isRange(value: ArgumentValue): value is readonly (readonly (RawCell | undefined)[])[] {
  return Array.isArray(value);
}

/** The cell in a form the codecs know; whatever else a host may pass counts as a cell that holds an error. */
function cellOf(value: unknown): RawCell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  const { error } = value as { readonly error?: unknown };
  return { error: typeof error === 'string' ? error : '#VALUE!' };
}

/** The size of a range; one without cells counts as a single blank cell. */
function shapeOf(range: readonly (readonly unknown[])[]): Shape {
  const columns = range.reduce((most, row) => Math.max(most, row.length), 1);
  return { rows: Math.max(range.length, 1), columns };
}

function isSingle({ shape }: Input): boolean {
  return shape === null || (shape.rows === 1 && shape.columns === 1);
}

function readCell(position: Position, cell: RawCell, { date1904 = false, zeroIsBlank = false }: EvaluateOptions): Read {
  const { argument } = position;
  const isBlank = !isFilledCell(cell) || (zeroIsBlank && cell === 0 && !argument.zeroCounts);
  const decoded = cell === null || isBlank ? null : argument.decode(cell, date1904);
  if (decoded === null || (decoded.ok && decoded.value === null)) {
    return { value: null, error: argument.needed ? argumentBlank(position) : null, cell };
  }
  if (decoded.ok) return { value: decoded.value, error: null, cell };
  if (argument.scope === 'row') return { value: BROKEN, error: null, cell };
  return { value: null, error: argumentInvalid(position, cell, decoded.expected), cell };
}

/** Reads an argument row by row. A single cell is read once, and so is each value of a range of shared arguments. */
function readerOf(input: Input, options: EvaluateOptions): Reader {
  const { argument, value } = input;
  if (value === undefined) return () => ({ value: null, error: null, cell: null });
  if (isSingle(input)) {
    const read = readCell(input, cellOf(isRange(value) ? value[0]?.[0] : value), options);
    return () => read;
  }
  const cellAt = (row: number, column: number): RawCell => cellOf(isRange(value) ? value[row]?.[column] : value);
  if (argument.scope === 'row') return (row, column) => readCell(input, cellAt(row, column), options);
  const known = new Map<RawCell, Read>();
  return (row, column) => {
    const cell = cellAt(row, column);
    const read = known.get(cell) ?? readCell(input, cell, options);
    known.set(cell, read);
    return read;
  };
}

/** The arguments in order, or what is wrong with their number. */
function inputsOf(definition: FunctionDefinition, values: readonly ArgumentValue[]): Input[] | FunctionError {
  const declared = Object.entries(definition.arguments);
  const given = values.reduce<number>((count, value, index) => (value === undefined ? count : index + 1), 0);
  if (given > declared.length) return argumentUnknown(definition.name, given, declared.length);
  const inputs = declared.map(([id, argument], index): Input => {
    const value = values[index];
    return { id, argument, number: index + 1, value, shape: isRange(value) ? shapeOf(value) : null };
  });
  const missing = inputs.find(({ value, argument }) => value === undefined && !argument.optional);
  return missing === undefined ? inputs : argumentMissing(missing);
}

/** The shape of the result, null for a single cell; ranges must agree unless they are a single cell. */
function commonShape(inputs: readonly Input[]): Shape | null | FunctionError {
  const [first, ...others] = inputs.filter((input) => !isSingle(input));
  const shape = first?.shape ?? null;
  if (first === undefined || shape === null) return inputs.some((input) => input.shape !== null) ? ONE : null;
  const { rows, columns } = shape;
  const other = others.find((input) => input.shape?.rows !== rows || input.shape.columns !== columns);
  return other === undefined ? shape : argumentShape(other, other.shape ?? ONE, first, shape);
}

/** Reads the arguments of one row; blank when none of its own cells holds anything. */
function rowReader(inputs: readonly Input[], options: EvaluateOptions) {
  const readers = inputs.map((input) => ({ ...input, read: readerOf(input, options) }));
  const hasCells = inputs.some(({ argument }) => argument.scope === 'row');
  return (
    row: number,
    column: number,
  ): GivenRow<Record<string, unknown>> & { blank: boolean; error: Read['error'] } => {
    const given: Record<string, unknown> = {};
    const cells: Record<string, RawCell> = {};
    let blank = hasCells;
    let error: FunctionError | null = null;
    for (const { id, argument, read } of readers) {
      const result = read(row, column);
      given[id] = result.value;
      cells[id] = result.cell;
      if (argument.scope === 'row' && result.value !== null) blank = false;
      error ??= result.error;
    }
    return { given, cells, blank, error };
  };
}

function evaluateRows(
  definition: RowFunction,
  inputs: readonly Input[],
  shape: Shape | null,
  options: EvaluateOptions,
): FunctionResult {
  const read = rowReader(inputs, options);
  const result = (row: number, column: number): ResultCell => {
    const { given, blank, error } = read(row, column);
    return blank ? '' : (error ?? definition.compute(given, options.date1904 ?? false) ?? '');
  };
  if (shape === null) return result(0, 0);
  const { rows, columns } = shape;
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => result(row, column)));
}

function evaluateRange(
  definition: RangeFunction,
  inputs: readonly Input[],
  { rows, columns }: Shape,
  options: EvaluateOptions,
): ResultCell {
  const read = rowReader(inputs, options);
  const all = Array.from({ length: rows * columns }, (_, at) => read(Math.floor(at / columns), at % columns));
  return definition.compute(all.filter(({ blank }) => !blank)) ?? '';
}

/**
 * The result of a call: one cell when every argument is a single cell, else rows of cells in the shape of the ranges given,
 * against which single cells (a range of one cell too) hold for every row; LICHLAMVIEC gives one cell for its ranges.
 * A row whose own cells are all blank gives ''. A wrong argument gives an error, in the cells that it concerns; a call that
 * can't be understood at all gives one error. Never throws, whatever a host passes.
 */
export function evaluate(
  definition: FunctionDefinition,
  values: readonly ArgumentValue[],
  options: EvaluateOptions = {},
): FunctionResult {
  const inputs = inputsOf(definition, values);
  if (isFunctionError(inputs)) return inputs;
  const shape = commonShape(inputs);
  if (isFunctionError(shape)) return shape;
  return definition.takes === 'row'
    ? evaluateRows(definition, inputs, shape, options)
    : evaluateRange(definition, inputs, shape ?? ONE, options);
}
