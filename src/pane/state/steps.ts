/** Long work cut into steps: between them the screen is drawn, progress is shown and the user may cancel. */
import type { Bilingual } from '../../register/problem';

/** How far a task is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** True where the numbers count nothing that the user knows, so that only their ratio says something. */
  readonly isShare?: boolean;
  /** What is being done now. */
  readonly what?: Bilingual;
  /** False from the moment on at which something has been written. */
  readonly cancellable?: boolean;
}

/** Work in steps: yields how far it is, returns its result. */
export type Steps<T> = AsyncGenerator<Progress, T, void>;

/** Work that is done at once, or in steps. */
export type MaybeSteps<T> = T | Generator<Progress, T, void> | Steps<T>;

/** Time, as the pane needs it; a test brings its own. */
export interface Scheduler {
  /** Milliseconds since some moment. */
  now(): number;
  /** Calls back after so many milliseconds; gives the function that takes it back. */
  after(milliseconds: number, callback: () => void): () => void;
  /** Lets the screen be drawn and events be handled. */
  pause(): Promise<void>;
}

/** How long to work before the screen is given a turn, in milliseconds. */
const TURN = 24;

/** How the work ended. */
export type Ended<T> = { readonly kind: 'finished'; readonly value: T } | { readonly kind: 'cancelled' };

/** Runs the steps to their end, or to the step at which `isCancelled`. */
export async function runSteps<T>(
  steps: Steps<T>,
  scheduler: Scheduler,
  watch: { readonly onProgress: (progress: Progress) => void; readonly isCancelled: () => boolean },
): Promise<Ended<T>> {
  let turn = scheduler.now();
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return { kind: 'finished', value: step.value };
    watch.onProgress(step.value);
    if (scheduler.now() - turn >= TURN) {
      await scheduler.pause();
      turn = scheduler.now();
    }
    if (watch.isCancelled() && step.value.cancellable !== false) {
      void steps.return(undefined as never);
      return { kind: 'cancelled' };
    }
  }
}

/** Work of any form as steps. */
export async function* asSteps<T extends object>(work: MaybeSteps<T>): Steps<T> {
  if (Symbol.asyncIterator in work || Symbol.iterator in work) return yield* work;
  return work;
}
