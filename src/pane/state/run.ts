/** Runs a task to its end, whatever happens; loaded, with what tasks are made of, when the first one starts. */
import { runSteps, type Progress, type Scheduler } from './steps';
import { refused, type Ending, type Task, type Tools } from './task';
import { ownFault } from './task-problems';

export { save } from './task';

/** Runs a task: its ending, or that it was cancelled. A fault of ours is an ending too; never rejects. */
export async function runTask(
  task: Task,
  tools: Tools,
  scheduler: Scheduler,
  watch: { readonly onProgress: (progress: Progress) => void; readonly isCancelled: () => boolean },
): Promise<Ending | { readonly kind: 'cancelled' }> {
  try {
    const ended = await runSteps(task.start(tools), scheduler, watch);
    return ended.kind === 'finished' ? ended.value : ended;
  } catch (error) {
    return refused(ownFault({ detail: detailOf(error) }));
  }
}

function detailOf(error: unknown): string {
  const message = (error as { message?: unknown } | null)?.message;
  return typeof message === 'string' ? message : String(error);
}
