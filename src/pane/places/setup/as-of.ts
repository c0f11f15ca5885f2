/** Changes the register's as-of date, and says so in the journal. */
import { formatDate, type IsoDate } from '../../../register/dates';
import { success, type Result } from '../../../register/problem';
import type { Register } from '../../../register/register';
import { settingList } from '../../../register/settings';
import type { CommandOutcome } from '../../state/task';
import { settingChanges } from './setting-changes';

/** The changes that make every status be told as of `day`: the setting (brought back when its row is gone), and the journal. */
export function setAsOf(register: Register, day: IsoDate, today: IsoDate): Result<CommandOutcome> {
  const detail = `${settingList.asOf.column.header}: ${formatDate(day)}`;
  return success({
    changes: settingChanges(register, 'asOf', day, { today, command: 'Đổi ngày báo cáo', detail }),
    message: {
      vi: `Sổ tính đến ${formatDate(day)}; mọi trạng thái đã tính lại.`,
      en: `The register is as of ${formatDate(day)}; every status was worked out anew.`,
    },
  });
}
