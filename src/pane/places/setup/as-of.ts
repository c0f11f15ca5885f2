/** Changes the register's as-of date, and says so in the journal. */
import type { Change, UnreadableCell } from '../../../register/changes';
import { formatDate, type IsoDate } from '../../../register/dates';
import { success, type Result } from '../../../register/problem';
import type { Register } from '../../../register/register';
import { settingList } from '../../../register/settings';
import { nextCode } from '../../../register/table';
import { tables } from '../../../register/tables';
import type { CommandOutcome } from '../../state/task';

const COMMAND = 'Đổi ngày báo cáo';

/** The changes that make every status be told as of `day`: the setting (brought back when its row is gone), and the journal. */
export function setAsOf(register: Register, day: IsoDate, today: IsoDate): Result<CommandOutcome> {
  const { asOf } = settingList;
  const { settings, journal } = register.tables;
  const row = settings.rows.find(({ key }) => key === asOf.key);
  const broken = row?.origin.broken.get('value');
  const found: unknown = broken === undefined ? row?.value : ({ unreadable: broken } satisfies UnreadableCell);
  const change: Change =
    row === undefined
      ? {
          kind: 'append',
          table: 'settings',
          values: { key: asOf.key, label: asOf.column.header, value: day, note: asOf.column.help },
        }
      : { kind: 'update', table: 'settings', code: asOf.key, values: { value: day }, expected: { value: found } };
  const record: Change = {
    kind: 'append',
    table: 'journal',
    values: {
      code: nextCode(
        tables.journal,
        journal.rows.map(({ code }) => code),
      ),
      date: today,
      command: COMMAND,
      table: tables.settings.sheet,
      rows: [asOf.key],
      detail: `${asOf.column.header}: ${formatDate(day)}`,
    },
  };
  return success({
    changes: journal.layout === null ? [change] : [change, record],
    message: {
      vi: `Sổ tính đến ${formatDate(day)}; mọi trạng thái đã tính lại.`,
      en: `The register is as of ${formatDate(day)}; every status was worked out anew.`,
    },
  });
}
