/** The bridge of the sidebar: `google.script.run` with its two handlers as one promise a call. */
import type { Call } from './call';

/** Google's runner, as far as it is used: a function of the script is a method of it. */
export interface ScriptRun {
  withSuccessHandler(handler: (answer: unknown) => void): ScriptRun;
  withFailureHandler(handler: (error: unknown) => void): ScriptRun;
}

/** Calls the script through Google's runner. Rejects when the runner has no such function, or Google reports a failure. */
export function scriptRunCall(run: ScriptRun): Call {
  return (name, argument) =>
    new Promise((resolve, reject) => {
      const runner = run
        .withSuccessHandler((answer) => {
          resolve(answer as Parameters<typeof resolve>[0]);
        })
        .withFailureHandler((error) => {
          reject(error instanceof Error ? error : new Error(textOf(error)));
        }) as unknown as Readonly<Record<string, ((given: unknown) => void) | undefined>>;
      const start = runner[name];
      if (start === undefined) reject(new Error(`Script function not found: ${name}`));
      else start.call(runner, argument);
    });
}

function textOf(error: unknown): string {
  const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
  return String(message);
}
