/** Sheet Cấu hình: which row holds which setting, for each row has a kind, a name and a formula of its own. */
import type { Column } from '../register/column';
import { settingList, type Setting } from '../register/settings';
import { settings } from '../register/tables/settings';
import type { TableLayout } from './layout';

/** A setting and the row, from 0, that holds it. */
export interface SettingRow {
  readonly row: number;
  readonly setting: Setting<unknown>;
}

const BY_KEY = new Map<unknown, Setting<unknown>>(Object.values(settingList).map((setting) => [setting.key, setting]));

/** How the value of a setting is filled in: as a column of its kind, computed where it has a formula. */
export function settingColumn({ column, formula }: Setting<unknown>): Column<unknown> {
  return formula === undefined ? column : { ...column, formula };
}

/** The settings on a table's sheet; none when it is another table. */
export function settingRows(layout: TableLayout): SettingRow[] {
  if (layout.table.id !== settings.id) return [];
  const at = Object.keys(layout.table.columns).indexOf('key');
  return layout.sheet.rows.flatMap((cells, i) => {
    const setting = BY_KEY.get(cells[at]);
    return setting === undefined ? [] : [{ row: layout.firstRow + i, setting }];
  });
}
