/** Carries out steps of drawing: some at a time, on from where a call ended, again where one broke off. */
import { success, type Problem, type Result } from '../../../../register/problem';
import type { Draw } from '../../wire';
import { attempt, type Call } from '../call';

/** So many steps go in one call, so that there is progress to show. */
const STEPS_A_CALL = 100;

/** How often a call that broke off is made again; a step done twice is as if done once. */
const MOST_TRIES = 3;

/** Hears how many of how many steps are done. */
export type Progress = (done: number, all: number) => void;

/** What became of steps: all done, or why not; `begun` tells whether any may have been done. */
export type Sent = Result<null> | { readonly ok: false; readonly problem: Problem; readonly begun: boolean };

/** Sends steps until all are done. */
export async function sendSteps(call: Call, steps: readonly Draw[], progress: Progress): Promise<Sent> {
  let done = 0;
  let tries = 0;
  while (done < steps.length) {
    progress(done, steps.length);
    const outcome = await attempt(call, 'drawSteps', { steps: steps.slice(done, done + STEPS_A_CALL), from: 0 });
    if (outcome.kind === 'done' && outcome.value.done > 0) {
      done += outcome.value.done;
      tries = 0;
      continue;
    }
    tries += 1;
    if (outcome.kind === 'done') {
      if (tries < MOST_TRIES) continue;
      throw new Error(`A step of ${steps[done]?.draw ?? ''} is never done`);
    }
    if (outcome.kind === 'refused' || tries >= MOST_TRIES) {
      return { ok: false, problem: outcome.problem, begun: done > 0 || outcome.kind === 'broke' };
    }
  }
  progress(done, steps.length);
  return success(null);
}
