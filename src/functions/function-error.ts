/** What a function gives when an argument is wrong: a code, the argument, and what is expected, in both languages. */
import { describeCell } from '../register/columns';
import type { Bilingual } from '../register/problem';
import type { RawCell } from '../register/snapshot';
import type { Argument } from './definition';

/** Why a call has no answer. Hosts show the message with their own error value. */
export interface FunctionError {
  readonly code: 'ARGUMENT_MISSING' | 'ARGUMENT_BLANK' | 'ARGUMENT_INVALID' | 'ARGUMENT_SHAPE' | 'ARGUMENT_UNKNOWN';
  /** Name of the argument; null when there is no such argument. */
  readonly argument: string | null;
  readonly message: Bilingual;
}

/** Rows and columns of a range. */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** An argument and where it stands in the call, from 1. */
export interface Position {
  readonly argument: Argument<unknown>;
  readonly number: number;
}

/** Tells whether a result is an error. */
export function isFunctionError(result: unknown): result is FunctionError {
  return typeof result === 'object' && result !== null && 'message' in result;
}

function label({ argument, number }: Position): Bilingual {
  return {
    vi: `tham số thứ ${number} “${argument.label.vi}”`,
    en: `argument ${number} “${argument.label.en}” (${argument.label.vi})`,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What an argument takes, as its codec says when it is given a cell that holds an error. */
function expectedOf({ argument }: Position): Bilingual {
  const refused = argument.decode({ error: '#N/A' }, false);
  return refused.ok ? argument.label : refused.expected;
}

function failure(code: FunctionError['code'], position: Position | null, vi: string, en: string): FunctionError {
  return { code, argument: position?.argument.name ?? null, message: { vi: capital(vi), en: capital(en) } };
}

/** The call ends before this argument. */
export function argumentMissing(position: Position): FunctionError {
  const [name, expected] = [label(position), expectedOf(position)];
  return failure(
    'ARGUMENT_MISSING',
    position,
    `Thiếu ${name.vi}: cần ${expected.vi}.`,
    `${name.en} is missing: it must be ${expected.en}.`,
  );
}

/** The cell given for this argument is blank. */
export function argumentBlank(position: Position): FunctionError {
  const [name, expected] = [label(position), expectedOf(position)];
  return failure(
    'ARGUMENT_BLANK',
    position,
    `${name.vi} đang trống: cần ${expected.vi}.`,
    `${name.en} is blank: it must be ${expected.en}.`,
  );
}

/** The cell given for this argument can't be read as what it should be. */
export function argumentInvalid(position: Position, found: RawCell, expected: Bilingual): FunctionError {
  const [name, shown] = [label(position), describeCell(found)];
  return failure(
    'ARGUMENT_INVALID',
    position,
    `${name.vi} phải là ${expected.vi}, không phải “${shown}”.`,
    `${name.en} must be ${expected.en}, not “${shown}”.`,
  );
}

/** The range given for this argument is not as large as the one before it. */
export function argumentShape(position: Position, shape: Shape, first: Position, other: Shape): FunctionError {
  const [name, before] = [label(position), label(first)];
  return failure(
    'ARGUMENT_SHAPE',
    position,
    `${name.vi} có ${shape.rows} dòng, ${shape.columns} cột, phải có ${other.rows} dòng, ${other.columns} cột như ${before.vi}, hoặc chỉ một ô.`,
    `${name.en} has ${shape.rows} rows and ${shape.columns} columns; it must have ${other.rows} and ${other.columns} as ${before.en} has, or be a single cell.`,
  );
}

/** More was given than the function takes. */
export function argumentUnknown(name: string, given: number, most: number): FunctionError {
  return failure(
    'ARGUMENT_UNKNOWN',
    null,
    `hàm ${name} có ${most} tham số, không phải ${given}.`,
    `the function ${name} takes ${most} arguments, not ${given}.`,
  );
}
