/** The commands that a host offers outside of the pane, such as on its ribbon: tasks for `store.run`, loaded when asked for. */
import { mendable, repairChanges } from '../commands/repair';
import { success, type Severity } from '../register/problem';
import { checked } from './places/checks/checked';
import { setAsOf } from './places/setup/as-of';
import { refreshTask } from './places/setup/refresh';
import { draftNotice as draft } from './places/visits/drafting';
import { savedText, visitTexts } from './places/visits/texts';
import { fileOf } from './preview/draft-run';
import type { Store } from './state/store';
import { commandTask, done, refused, type Task } from './state/task';
import { quickTexts, codedText, foundCounts } from './quick-texts';

/** The code of the problem that means: a row without a code. */
const NO_CODE = 'MISSING_CODE';

/** Gives every row without a code the next one of its table, and records it in the journal. */
export function giveCodes(): Task {
  return commandTask(quickTexts.giveCodes, (register, { today }) => {
    const found = mendable(register.problems.filter(({ code }) => code === NO_CODE));
    return success({ changes: repairChanges(register, found, today), message: codedText(found.length) });
  });
}

/** Makes the register tell every status as of today. */
export function asOfToday(): Task {
  return commandTask(quickTexts.asOfToday, (register, { today }) => {
    if (register.settings.asOf !== today) return setAsOf(register, today, today);
    return success({ changes: [], message: quickTexts.isAsOfToday });
  });
}

/** Checks the data and tells how much was found; the pane shows it in its place. */
export function checkData(store: Store): Task {
  return {
    title: quickTexts.checkData,
    async *start(tools) {
      store.openPlace('checks', { arrive: true });
      yield { done: 0, total: 0 };
      const register = await tools.read();
      if (!register.ok) return refused(register.problem);
      const problems = checked(register.value, tools.surroundings(register.value).asOf);
      const count = (severity: Severity): number => problems.filter((one) => one.severity === severity).length;
      return done({ message: foundCounts(count('error'), count('warning'), count('note')) });
    },
  };
}

/** Brings the status columns of the sheets up to date. */
export function refreshStatuses(): Task {
  return refreshTask();
}

/** Drafts the notice of a visit, records it and saves it; refused with the first thing that is missing. */
export function draftNotice(store: Store, visit: string): Task {
  return commandTask(visitTexts.draftTitle, async function* (register, { asOf }) {
    yield { done: 0, total: 1 };
    const drafted = await draft(store, register, { visit, incomplete: false }, asOf);
    if (!drafted.ok) return drafted;
    const { document, changes } = drafted.value;
    return success({ changes, files: [fileOf(document)], message: savedText(document.fileName) });
  });
}
