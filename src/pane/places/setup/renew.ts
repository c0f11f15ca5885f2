/** Putting the frame of the register right, as a task. */
import { cannotRenew, workbookReadOnly } from '../../../host/host-problems';
import { guarded } from '../../state/problems';
import { done, refused, type Task } from '../../state/task';
import { writeFault } from '../../state/task-problems';
import { renewedText, setupTexts } from './texts';

/** Puts right what the register lacks of its frame, and tells each thing. */
export function renewTask(): Task {
  return {
    title: setupTexts.renew,
    async *start({ host: { workbook } }) {
      if (workbook.capabilities.readOnly) return refused(workbookReadOnly(null));
      if (!workbook.capabilities.renews) return refused(cannotRenew(null));
      yield { done: 0, total: 0, cancellable: false };
      const renewed = await guarded(() => workbook.renew(), writeFault({}));
      if (!renewed.ok) return refused(renewed.problem);
      const { mended } = renewed.value;
      return done({ message: renewedText(mended.length), notes: mended });
    },
  };
}
