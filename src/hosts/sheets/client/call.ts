/** Calls of the script: its answers, refusals and broken calls as results. */
import { failure, success, type Problem, type Result } from '../../../register/problem';
import type { Answer, ServerApi } from '../wire';
import { problemOfFault, problemOfRejection } from './sheets-problems';

/** The names of the functions that the sidebar calls. */
export type ServerFunction = keyof ServerApi;

/** What a function takes. */
export type ArgumentOf<N extends ServerFunction> = Parameters<NonNullable<ServerApi[N]>>[0];

/** What a function gives when all went well. */
export type ValueOf<N extends ServerFunction> =
  ReturnType<NonNullable<ServerApi[N]>> extends Answer<infer T> ? T : never;

/** Calls a function of the script; rejects with an `Error` where Google, not the script, refuses or breaks off. */
export type Call = <N extends ServerFunction>(name: N, argument: ArgumentOf<N>) => Promise<Answer<ValueOf<N>>>;

/** How a call ended; `broke` means that nobody knows how far the script came. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'broke'; readonly problem: Problem };

/** Calls a function, and tells refusals apart from calls whose outcome is not known. */
export async function attempt<N extends ServerFunction>(
  call: Call,
  name: N,
  argument: ArgumentOf<N>,
): Promise<Outcome<ValueOf<N>>> {
  let answer: Answer<ValueOf<N>>;
  try {
    answer = await call(name, argument);
  } catch (error) {
    const { problem, neverRan } = problemOfRejection(error instanceof Error ? error.message : String(error));
    return { kind: neverRan ? 'refused' : 'broke', problem };
  }
  // Google gives null for what it could not carry over.
  if (!isAnswer(answer)) return { kind: 'broke', problem: problemOfRejection('no answer').problem };
  if (answer.ok) return { kind: 'done', value: answer.value };
  return { kind: 'refused', problem: problemOfFault(answer.fault) };
}

function isAnswer(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null;
}

/** The same where it does not matter how far a broken call came: it changes nothing. */
export async function ask<N extends ServerFunction>(
  call: Call,
  name: N,
  argument: ArgumentOf<N>,
): Promise<Result<ValueOf<N>>> {
  const outcome = await attempt(call, name, argument);
  return outcome.kind === 'done' ? success(outcome.value) : failure(outcome.problem);
}
