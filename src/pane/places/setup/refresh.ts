/** Bringing the status columns of the sheets up to date, as a task. */
import { cannotRefresh, workbookReadOnly } from '../../../host/host-problems';
import type { Bilingual } from '../../../register/problem';
import { guarded } from '../../state/problems';
import { done, refused, type Task } from '../../state/task';
import { writeFault } from '../../state/task-problems';

export const refreshTitle: Bilingual = { vi: 'Cập nhật trạng thái', en: 'Update the statuses' };

/** Makes the computed columns hold what the register says. */
export function refreshTask(): Task {
  return {
    title: refreshTitle,
    async *start({ host: { workbook }, read }) {
      if (workbook.capabilities.readOnly) return refused(workbookReadOnly(null));
      if (!workbook.capabilities.refreshes) return refused(cannotRefresh(null));
      yield { done: 0, total: 0, cancellable: false };
      const refreshed = await guarded(() => workbook.refresh(), writeFault({}));
      if (!refreshed.ok) return refused(refreshed.problem);
      const { cells } = refreshed.value;
      // A workbook without a register has no cell to bring up to date either.
      const register = cells === 0 ? await read() : null;
      if (register?.ok === false) return refused(register.problem);
      return done({ message: refreshedText(cells) });
    },
  };
}

function refreshedText(cells: number): Bilingual {
  if (cells === 0) {
    return { vi: 'Các cột trạng thái trên sheet đã đúng sẵn.', en: 'The status columns were up to date already.' };
  }
  return {
    vi: `Đã cập nhật ${cells} ô của các cột trạng thái.`,
    en: `${cells} ${cells === 1 ? 'cell' : 'cells'} of the status columns brought up to date.`,
  };
}
