/** What is shown of tasks, running and finished; loaded when the first one starts. */
import { RunningBar } from './parts/progress';
import { ResultPanel } from './parts/result';

/** The progress of the running task, or what came of the finished one. */
export function TaskPanels() {
  return (
    <>
      <RunningBar />
      <ResultPanel />
    </>
  );
}
