/** Puts a register, or the tables that one lacks, into the open workbook; what is there stays as it is. */
import type { DataSetId } from '../../../commands/data-sets';
import { cannotAddTables, workbookReadOnly } from '../../../host/host-problems';
import type { NewTable } from '../../../register/new-table';
import { success, type Bilingual, type Problem, type Result } from '../../../register/problem';
import type { TableId } from '../../../register/tables';
import { guarded, loadFault } from '../../state/problems';
import { done, refreshWhereKept, refused, type Task, type Tools } from '../../state/task';
import { writeFault } from '../../state/task-problems';

/** Makes the tables of a new register; its code and data are loaded when they are first needed. */
export type MakeTables = (id: DataSetId, today: string) => Promise<readonly NewTable[]>;

/** The task that adds the tables of a data set: all, or those named. */
export function addTablesTask(
  title: Bilingual,
  from: DataSetId,
  makeTables: MakeTables,
  only: readonly TableId[] | null = null,
): Task {
  return {
    title,
    async *start(tools) {
      const { host } = tools;
      const { workbook } = host;
      if (workbook.capabilities.readOnly) return refused(workbookReadOnly(null));
      if (!workbook.capabilities.addTables) return refused(cannotAddTables(null));
      yield { done: 0, total: 2, what: { vi: 'chuẩn bị dữ liệu', en: 'preparing the data' } };
      const made = await guarded<Result<readonly NewTable[]>>(
        async () => success(await makeTables(from, host.today())),
        loadFault({}),
      );
      if (!made.ok) return refused(made.problem);
      yield { done: 1, total: 2, what: { vi: 'thêm sheet', en: 'adding sheets' } };
      const wanted = made.value.filter(({ table }) => only === null || only.some((id) => id === table.id));
      const added: Result<readonly string[]> = await guarded(() => workbook.addTables(wanted), writeFault({}));
      if (!added.ok) return refused(added.problem);
      const count = added.value.length;
      return done({
        sheets: added.value,
        problems: await refreshAdded(tools),
        message: {
          vi: `Đã thêm ${count} sheet; nội dung có sẵn giữ nguyên.`,
          en: `${count} sheets were added; what was there stays as it was.`,
        },
      });
    },
  };
}

/** Tables come with formulas; where values are kept these give way to them. */
async function refreshAdded(tools: Tools): Promise<readonly Problem[]> {
  if (!tools.host.workbook.capabilities.refreshes) return [];
  const read = await tools.read();
  return read.ok ? refreshWhereKept(tools.host, read.value.settings.computedAsValues === true) : [];
}
