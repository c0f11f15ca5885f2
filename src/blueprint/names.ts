/** Defined names: the lists of sheet Danh mục, the codes of tables, settings' cells and header anchors. */
import { columnLetters } from '../register/snapshot';
import { lists } from '../register/tables/lists';
import { anchorName, type Table } from '../register/table';
import { absoluteCell, columnReference, quoteSheet, quoteText } from './formulas';
import { placedColumn, type TableLayout } from './layout';
import { settingRows } from './setting-rows';

/** A defined name of the whole workbook; `formula` is without `=`. */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  readonly hidden?: boolean;
}

/** The names behind dropdowns: by list title, and by the id of the table whose codes they offer. */
export interface DropdownNames {
  readonly byList: ReadonlyMap<string, string>;
  readonly byTable: ReadonlyMap<string, string>;
}

/** A Vietnamese title as one word without diacritics: "Loại phát hiện" → LoaiPhatHien. */
export function plainWord(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gu, 'd')
    .replace(/Đ/gu, 'D')
    .split(/[^A-Za-z0-9]+/u)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

function listTitles(layouts: readonly TableLayout[]): Set<string> {
  const titles = new Set<string>();
  for (const { table, sheet } of layouts) {
    if (table.id !== lists.id) continue;
    const at = Object.keys(table.columns).indexOf('list');
    for (const row of sheet.rows) {
      const title = row[at];
      if (typeof title === 'string' && title !== '') titles.add(title);
    }
  }
  for (const { columns } of layouts) {
    for (const { column } of columns) {
      if (column.source !== undefined && 'list' in column.source) titles.add(column.source.list);
    }
  }
  return titles;
}

function referencedTables(tables: readonly Table[]): Set<string> {
  const sources = tables.flatMap(({ columns }) => Object.values(columns).map(({ source }) => source));
  return new Set(sources.flatMap((source) => (source !== undefined && 'table' in source ? [source.table] : [])));
}

/** The name that offers the values of a list. */
export function listName(title: string): string {
  return `DM_${plainWord(title)}`;
}

/** The name that offers the codes of a table. */
export function codesName(table: Table): string {
  return `DS_${table.name}`;
}

/** What is in a workbook already: names that are taken, in capitals, and the tables beside those laid out. */
export interface Surroundings {
  readonly taken: ReadonlySet<string>;
  readonly tables: readonly Table[];
}

const ALONE: Surroundings = { taken: new Set(), tables: [] };

/** Chooses a name for every list and every table whose codes some column refers to. */
export function dropdownNames(layouts: readonly TableLayout[], around: Surroundings = ALONE): DropdownNames {
  const used = new Set(around.taken);
  const choose = (wanted: string): string => {
    let name = wanted;
    for (let n = 2; used.has(name.toUpperCase()); n++) name = `${wanted}_${n}`;
    used.add(name.toUpperCase());
    return name;
  };
  const byList = new Map<string, string>();
  if (layouts.some(({ table }) => table.id === lists.id)) {
    for (const title of listTitles(layouts)) byList.set(title, choose(listName(title)));
  }
  const byTable = new Map<string, string>();
  const referenced = referencedTables([...layouts.map(({ table }) => table), ...around.tables]);
  for (const layout of layouts) {
    const offered = referenced.has(layout.table.id) && placedColumn(layout, 'code') !== undefined;
    if (offered) byTable.set(layout.table.id, choose(codesName(layout.table)));
  }
  return { byList, byTable };
}

/**
 * The values of one list: from the first row of the list as many as carry its title. Nothing here is volatile, and a
 * value inserted among the others, or below them, is offered at once.
 */
function listFormula(title: string, layout: TableLayout | undefined): string {
  const sheet = layout?.table.sheet ?? lists.sheet;
  const whole = (id: keyof typeof lists.columns): string => {
    const declared = columnLetters(Object.keys(lists.columns).indexOf(id));
    const letters = (layout && placedColumn(layout, id)?.letters) ?? declared;
    return `${quoteSheet(sheet)}!$${letters}:$${letters}`;
  };
  const [titles, values] = [whole('list'), whole('value')];
  const plain = title.replace(/[~*?]/gu, '~$&');
  const first = `MATCH(${quoteText(plain)},${titles},0)`;
  return `INDEX(${values},${first}):INDEX(${values},${first}+COUNTIF(${titles},${quoteText(`=${plain}`)})-1)`;
}

function settingNames(layout: TableLayout): DefinedName[] {
  const value = placedColumn(layout, 'value');
  if (value === undefined) return [];
  return settingRows(layout).flatMap(({ row, setting }) =>
    setting.name === undefined
      ? []
      : [{ name: setting.name, formula: absoluteCell(layout.table.sheet, row, value.index) }],
  );
}

/** All names that laid-out tables bring along, in the order of their letters. */
export function definedNames(layouts: readonly TableLayout[], dropdowns: DropdownNames): DefinedName[] {
  const names: DefinedName[] = layouts.flatMap((layout) => [
    ...settingNames(layout),
    ...layout.columns.map(({ id, index }) => ({
      name: anchorName(layout.table, id),
      formula: absoluteCell(layout.table.sheet, layout.headerRow, index),
      hidden: true,
    })),
  ]);
  const listLayout = layouts.find(({ table }) => table.id === lists.id);
  for (const [title, name] of dropdowns.byList) names.push({ name, formula: listFormula(title, listLayout) });
  for (const layout of layouts) {
    const name = dropdowns.byTable.get(layout.table.id);
    const code = placedColumn(layout, 'code');
    if (name === undefined || code === undefined) continue;
    names.push({ name, formula: columnReference(layout.objectName, code.column.header) });
  }
  return names.sort((a, b) => compareNames(a.name, b.name));
}

/** The order in which workbooks list names. */
export function compareNames(a: string, b: string): number {
  const [first, second] = [a.toUpperCase(), b.toUpperCase()];
  return first < second ? -1 : first > second ? 1 : 0;
}
