/** Keeps the computed columns as plain values, or as formulas again, and says so in the journal. */
import type { IsoDate } from '../../../register/dates';
import { success, type Result } from '../../../register/problem';
import type { Register } from '../../../register/register';
import { settingList } from '../../../register/settings';
import type { CommandOutcome } from '../../state/task';
import { settingChanges } from './setting-changes';
import { keptText } from './texts';

/** The changes: the setting, and the journal; none when the register does so already. The columns follow the setting. */
export function keepValues(register: Register, keep: boolean, today: IsoDate): Result<CommandOutcome> {
  if ((register.settings.computedAsValues === true) === keep) return success({ changes: [], message: keptText(keep) });
  const { column } = settingList.computedAsValues;
  const [command, detail] = ['Đổi cách giữ cột tính', `${column.header}: ${keep ? 'Có' : 'Không'}`];
  const changes = settingChanges(register, 'computedAsValues', keep, { today, command, detail });
  return success({ changes, message: keptText(keep) });
}
