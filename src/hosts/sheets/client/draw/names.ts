/** Where the named ranges of a register lead: header cells, values of settings, values of lists, codes of tables. */
import { cellAddress } from '../../../../register/snapshot';
import { anchorName } from '../../../../register/table';
import { lists } from '../../../../register/tables/lists';
import { matchKey } from '../../../../register/text';
import { area } from '../../../../blueprint/formulas';
import { placedColumn, type TableLayout } from '../../../../blueprint/layout';
import type { DropdownNames } from '../../../../blueprint/names';
import { settingRows } from '../../../../blueprint/setting-rows';
import type { Draw } from '../../wire';
import { openColumn } from '../formulas';

/** A named range to be. */
export interface NameToSet {
  readonly name: string;
  readonly sheet: string;
  readonly area: string;
  /** By what is found again that which people moved; names of lists only tell where the values are. */
  readonly kind: 'anchor' | 'setting' | 'list' | 'codes';
}

/** All names that tables bring along. */
export function namesOf(layouts: readonly TableLayout[], dropdowns: DropdownNames): NameToSet[] {
  const ofTables = layouts.flatMap((layout) => [...anchors(layout), ...settings(layout)]);
  return [...ofTables, ...listNames(layouts, dropdowns), ...codeNames(layouts, dropdowns)];
}

function anchors({ table, columns, headerRow }: TableLayout): NameToSet[] {
  return columns.map(({ id, index }) => {
    const name = anchorName(table, id);
    return { name, sheet: table.sheet, area: cellAddress(headerRow, index), kind: 'anchor' };
  });
}

function settings(layout: TableLayout): NameToSet[] {
  const value = placedColumn(layout, 'value');
  if (value === undefined) return [];
  return settingRows(layout).flatMap(({ row, setting: { name } }): NameToSet[] =>
    name === undefined
      ? []
      : [{ name, sheet: layout.table.sheet, area: cellAddress(row, value.index), kind: 'setting' }],
  );
}

/** The values of each list: the rows with its title that stand together. */
function listNames(layouts: readonly TableLayout[], { byList }: DropdownNames): NameToSet[] {
  const layout = layouts.find(({ table }) => table.id === lists.id);
  const value = layout && placedColumn(layout, 'value');
  if (layout === undefined || value === undefined) return [];
  const at = Object.keys(layout.table.columns).indexOf('list');
  const titles = layout.sheet.rows.map((cells) => {
    const title = cells[at];
    return typeof title === 'string' ? matchKey(title) : '';
  });
  return [...byList].flatMap(([title, name]): NameToSet[] => {
    const first = titles.indexOf(matchKey(title));
    if (first < 0) return [];
    let last = first;
    while (titles[last + 1] === titles[first]) last += 1;
    const { firstRow, table } = layout;
    const own = area(firstRow + first, value.index, firstRow + last, value.index);
    return [{ name, sheet: table.sheet, area: own, kind: 'list' }];
  });
}

function codeNames(layouts: readonly TableLayout[], { byTable }: DropdownNames): NameToSet[] {
  return layouts.flatMap((layout): NameToSet[] => {
    const name = byTable.get(layout.table.id);
    const code = placedColumn(layout, 'code');
    if (name === undefined || code === undefined) return [];
    const own = openColumn(code.index, layout.firstRow);
    return [{ name, sheet: layout.table.sheet, area: own, kind: 'codes' }];
  });
}

/** The steps that set names, one a sheet. */
export function nameSteps(names: readonly NameToSet[]): Draw[] {
  return [...new Set(names.map(({ sheet }) => sheet))].map((sheet) => ({
    sheet,
    draw: 'names',
    names: names.filter((one) => one.sheet === sheet).map(({ name, area: own }) => ({ name, area: own })),
  }));
}
