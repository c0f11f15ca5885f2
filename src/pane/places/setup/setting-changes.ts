/** Writes one setting of the register, and a row of the journal on it. */
import type { Change, UnreadableCell } from '../../../register/changes';
import type { IsoDate } from '../../../register/dates';
import type { Register } from '../../../register/register';
import { settingList, type Setting, type SettingId } from '../../../register/settings';
import { nextCode } from '../../../register/table';
import { tables } from '../../../register/tables';

/** What the journal says of it, in the words of the sheets. */
export interface JournalEntry {
  readonly today: IsoDate;
  readonly command: string;
  readonly detail: string;
}

/** The changes: the setting (its row brought back when it is gone), and the journal where the register has one. */
export function settingChanges(
  register: Register,
  id: SettingId,
  value: unknown,
  { today, command, detail }: JournalEntry,
): readonly Change[] {
  const { key, column }: Setting<unknown> = settingList[id];
  const { settings, journal } = register.tables;
  const row = settings.rows.find((one) => one.key === key);
  const broken = row?.origin.broken.get('value');
  const found: unknown = broken === undefined ? row?.value : ({ unreadable: broken } satisfies UnreadableCell);
  const change: Change =
    row === undefined
      ? { kind: 'append', table: 'settings', values: { key, label: column.header, value, note: column.help } }
      : { kind: 'update', table: 'settings', code: key, values: { value }, expected: { value: found } };
  const codes = journal.rows.map(({ code }) => code);
  const values = { date: today, command, table: tables.settings.sheet, rows: [key], detail };
  const record: Change = {
    kind: 'append',
    table: 'journal',
    values: { code: nextCode(tables.journal, codes), ...values },
  };
  return journal.layout === null ? [change] : [change, record];
}
