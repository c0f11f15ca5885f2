/** Problems as values: a code, a severity, a message and a tip in both languages, and the place where it was found. */
import type { Change } from './changes';

/** The same sentence in Vietnamese and in English. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** The languages a message can be shown in. */
export type Language = keyof Bilingual;

/** `error`: an answer can't be given; `warning`: it can, but someone must look; `note`: worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

/** Where a problem is; as much as is known. `cell` is an A1 address on `sheet`. */
export interface Place {
  readonly sheet?: string;
  readonly cell?: string;
  readonly table?: string;
  readonly code?: string;
  readonly column?: string;
  readonly file?: string;
}

/** A way to mend a problem without a decision by anyone: it fills what is blank, and overwrites nothing. */
export interface Mend {
  /** What a click will do. */
  readonly label: Bilingual;
  readonly changes: readonly Change[];
}

/** Something that can't be read, breaks a rule, or stopped a command. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  /** What happened and why. */
  readonly message: Bilingual;
  /** What to do next. */
  readonly tip: Bilingual;
  readonly place: Place;
  /** Only where one answer is certain. */
  readonly mend?: Mend;
}

/** The outcome of an operation that may fail for a reason the user can act on. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** Makes problems of one code from their parameters. */
export type ProblemMaker<P> = (parameters: P, place?: Place) => Problem;

interface ProblemSpec<P> {
  readonly severity: Severity;
  readonly vi: (parameters: P) => string;
  readonly en: (parameters: P) => string;
  readonly tip: Bilingual | ((parameters: P) => Bilingual);
}

/** Declares a kind of problem once: its code, severity, messages and tip. */
export function defineProblem<P>(code: string, spec: ProblemSpec<P>): ProblemMaker<P> {
  return (parameters, place = {}) => ({
    code,
    severity: spec.severity,
    message: { vi: spec.vi(parameters), en: spec.en(parameters) },
    tip: typeof spec.tip === 'function' ? spec.tip(parameters) : spec.tip,
    place,
  });
}

/** A successful result. */
export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A failed result. */
export function failure<T = never>(problem: Problem): Result<T> {
  return { ok: false, problem };
}
