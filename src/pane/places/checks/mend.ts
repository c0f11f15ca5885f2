/** Mending as a task: the problems are looked for again on the fresh register, so that nothing stale is written. */
import { mendable, repairChanges } from '../../../commands/repair';
import { success, type Problem } from '../../../register/problem';
import type { Store } from '../../state/store';
import { commandTask, type Task } from '../../state/task';
import { checked } from './checked';
import { checkTexts, mendedText } from './texts';

/** What a problem is known by from one run of the checks to the next, wherever its row stands by then. */
export function problemKey({ code, place, message }: Problem): string {
  return [code, place.table, place.code, place.column, message.vi].join('\n');
}

/** Mends those of the given problems that are still there. */
export function mendTask({ host }: Store, problems: readonly Problem[]): Task {
  const wanted = new Set(problems.map(problemKey));
  return commandTask(checkTexts.mendTitle, (register, { asOf, today }) => {
    const found = mendable(checked(register, asOf)).filter((problem) => wanted.has(problemKey(problem)));
    const changes = repairChanges(register, found, today);
    return success({ changes, message: mendedText(found.length, host.workbook.capabilities.undoesApply) });
  });
}
