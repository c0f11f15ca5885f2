/** Calls of an add-in's custom functions: sent as messages, answered by requests that bring the results. */
import type { Session } from './session';

/** An error as a function gave it. */
export interface FunctionFault {
  readonly error: string;
  /** What people read when they point at the cell; Excel shows it for #VALUE! and #N/A only. */
  readonly message: string;
}

export type FunctionCell = string | number | boolean | null | FunctionFault;

/** What a function gave: one value, or rows of values. */
export type FunctionResult = FunctionCell | readonly (readonly FunctionCell[])[];

const CATEGORY = 1;
const INVOKE = 1000;
const ERRORS_ALLOWED = 4;
/** The client's numbers of errors that were thrown. */
const THROWN: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

export class FunctionCalls {
  private readonly waiting = new Map<number, (result: FunctionResult) => void>();
  private lastId = 0;

  /** How many calls have no result yet. */
  get pending(): number {
    return this.waiting.size;
  }

  /** Calls a function by its id, with its arguments as Excel passes them; an error in a cell is `{ error }`. */
  call(session: Session, name: string, args: readonly unknown[], address: string): Promise<FunctionResult> {
    this.lastId += 1;
    const id = this.lastId;
    const message = JSON.stringify([id, name, args.map(sent), address, ERRORS_ALLOWED, null]);
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      session.deliver([{ messageCategory: CATEGORY, messageType: INVOKE, targetId: '', message }]);
    });
  }

  /** Takes the results that a client sends, as arrays or as objects. */
  take(results: unknown): void {
    if (!Array.isArray(results)) return;
    for (const result of results as readonly unknown[]) {
      const [id, ok, value, code] = Array.isArray(result) ? (result as readonly unknown[]) : fields(result);
      const resolve = this.waiting.get(Number(id));
      this.waiting.delete(Number(id));
      resolve?.(ok === true ? read(value) : thrown(value, Number(code)));
    }
  }
}

function fields(result: unknown): readonly unknown[] {
  const { id, failed, value, errorCode } = result as Readonly<Record<string, unknown>>;
  return [id, failed !== true, value, errorCode];
}

/** A cell's error as Excel passes it on. */
function sent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sent);
  if (typeof value !== 'object' || value === null || !('error' in value)) return value;
  return { type: 'CustomFunctionError', code: value.error };
}

function thrown(value: unknown, code: number): FunctionFault {
  return { error: THROWN[code] ?? '#VALUE!', message: typeof value === 'string' ? value : '' };
}

function read(value: unknown): FunctionResult {
  if (!Array.isArray(value)) return readCell(value);
  return value.map((row: unknown) => (Array.isArray(row) ? row.map(readCell) : [readCell(row)]));
}

function readCell(value: unknown): FunctionCell {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  const { basicValue, code, message, type } = value as Readonly<Record<string, unknown>>;
  if (type === 'FormattedNumber') return Number(basicValue);
  const error = code ?? basicValue;
  return { error: typeof error === 'string' ? error : '#VALUE!', message: typeof message === 'string' ? message : '' };
}
