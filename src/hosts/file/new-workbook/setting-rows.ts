/** Sheet Cấu hình: which row holds which setting, for each row has a kind, a name and a formula of its own. */
import { settingList, type Setting } from '../../../register/settings';
import { settings } from '../../../register/tables/settings';
import type { TableLayout } from './layout';

/** A setting and the row, from 0, that holds it. */
export interface SettingRow {
  readonly row: number;
  readonly setting: Setting<unknown>;
}

const BY_KEY = new Map<unknown, Setting<unknown>>(Object.values(settingList).map((setting) => [setting.key, setting]));

/** The settings on a table's sheet; none when it is another table. */
export function settingRows(layout: TableLayout): SettingRow[] {
  if (layout.table.id !== settings.id) return [];
  const at = Object.keys(layout.table.columns).indexOf('key');
  return layout.sheet.rows.flatMap((cells, i) => {
    const setting = BY_KEY.get(cells[at]);
    return setting === undefined ? [] : [{ row: layout.firstRow + i, setting }];
  });
}
