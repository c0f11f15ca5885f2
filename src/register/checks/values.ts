/** Checks single cells: required ones are filled, values of lists are in their lists, the fixed lists are unchanged. */
import type { Column } from '../column';
import { groupBy } from '../group-by';
import { defineProblem, type Bilingual, type Place, type Problem } from '../problem';
import { missingValue } from '../reading-problems';
import { placeOf, type Register } from '../register';
import { settingList, type SettingId } from '../settings';
import type { Table } from '../table';
import { tableIds, tables, type TableId } from '../tables';
import { cleanLine } from '../text';
import { foldText, vocabularies } from '../vocabulary';
import { isBlank, isFound, listSome, quote, settingPlace, tablePlace, valueOf, type AnyRow } from './support';

const notInList = defineProblem<{ header: string; values: string; list: string }>('VALUE_NOT_IN_LIST', {
  severity: 'warning',
  vi: ({ header, values, list }) => `“${header}” là ${values}, không có trong danh mục “${list}”.`,
  en: ({ header, values, list }) => `“${header}” is ${values}, which is not in list “${list}”.`,
  tip: {
    vi: 'Chọn giá trị trong ô thả xuống, hoặc thêm giá trị này vào sheet Danh mục.',
    en: 'Choose a value from the dropdown, or add this one to sheet Danh mục.',
  },
});

const listEmpty = defineProblem<{ list: string }>('LIST_EMPTY', {
  severity: 'warning',
  vi: ({ list }) => `Sheet Danh mục không có giá trị nào của danh mục “${list}”.`,
  en: ({ list }) => `Sheet Danh mục has no value of list “${list}”.`,
  tip: {
    vi: 'Thêm các giá trị của danh mục này, hoặc khôi phục tên danh mục nếu đã đổi.',
    en: 'Add the values of this list, or restore its name if it was changed.',
  },
});

const fixedChanged = defineProblem<{ list: string; labels: Bilingual }>('FIXED_VALUE_CHANGED', {
  severity: 'warning',
  vi: ({ list, labels }) =>
    `Danh mục “${list}” thiếu giá trị cố định: ${labels.vi}; công cụ chỉ hiểu đúng các chữ này.`,
  en: ({ list, labels }) => `List “${list}” lacks fixed values: ${labels.en}; the tool understands no other words.`,
  tip: {
    vi: 'Khôi phục đúng chữ ở sheet Danh mục; các dòng ghi “Cố định: Có” không được đổi.',
    en: 'Restore the words on sheet Danh mục; rows marked “Cố định: Có” must not be changed.',
  },
});

interface ColumnIn {
  readonly table: TableId;
  readonly id: string;
  readonly column: Column<unknown>;
}

const typedColumns: readonly ColumnIn[] = tableIds.flatMap((table) =>
  Object.entries((tables[table] as Table).columns)
    .filter(([, { formula }]) => formula === undefined)
    .map(([id, column]) => ({ table, id, column })),
);

/** Every cell that a row can't do without is filled. */
export function checkRequired(register: Register): Problem[] {
  return typedColumns
    .filter(({ column }) => column.required === true)
    .flatMap(({ table, id, column }) => {
      const rows: readonly AnyRow[] = register.tables[table].rows;
      const blank = rows.filter((row) => isBlank(register, table, row, id));
      return blank.map((row) => missingValue({ header: column.header }, placeOf(register, table, row, id)));
    });
}

type Lists = ReadonlyMap<string, ReadonlySet<string>>;

function listsOf(register: Register): Lists {
  const groups = groupBy(register.tables.lists.rows, ({ list }) => (list === null ? null : foldText(list)));
  return new Map(
    [...groups].map(([list, rows]) => [
      list,
      new Set(rows.flatMap(({ value }) => (value === null ? [] : foldText(value)))),
    ]),
  );
}

/** Values that the province keeps as lists are in those lists, whatever their case and spacing. */
export function checkListed(register: Register): Problem[] {
  if (!isFound(register, 'lists', 'list', 'value')) return [];
  const lists = listsOf(register);
  const missing = new Set<string>();
  const allowed = (list: string): ReadonlySet<string> | null => {
    const values = lists.get(foldText(list));
    if (values === undefined) missing.add(list);
    return values ?? null;
  };
  const problems = typedColumns.flatMap(({ table, id, column }) => {
    const { source, kind, header } = column;
    if (kind !== 'listed' || source === undefined || !('list' in source)) return [];
    return unlisted(register, table, id, header, source.list, allowed);
  });
  const applies = register.tables.outline.rows.flatMap((row) =>
    kindsProblem(row.appliesTo, tables.outline.columns.appliesTo.header, allowed, () =>
      placeOf(register, 'outline', row, 'appliesTo'),
    ),
  );
  const district = kindsProblem(register.settings.districtKind, settingHeader('districtKind'), allowed, () =>
    settingPlace(register, 'districtKind'),
  );
  const empty = [...missing].map((list) => listEmpty({ list }, tablePlace(register, 'lists')));
  return [...problems, ...applies, ...district, ...empty];
}

type Allowed = (list: string) => ReadonlySet<string> | null;

function unlisted(
  register: Register,
  table: TableId,
  id: string,
  header: string,
  list: string,
  allowed: Allowed,
): Problem[] {
  const rows: readonly AnyRow[] = register.tables[table].rows;
  return rows.flatMap((row) => {
    const value = valueOf(row, id);
    const values = typeof value === 'string' ? allowed(list) : null;
    if (typeof value !== 'string' || values === null || values.has(foldText(value))) return [];
    return [notInList({ header, values: quote(value), list }, placeOf(register, table, row, id))];
  });
}

const UNIT_KINDS = 'Loại đơn vị';

/** Unit kinds named in a text, separated by semicolons; commas belong to the names. */
function kindsProblem(text: string | null, header: string, allowed: Allowed, place: () => Place): Problem[] {
  const values = text === null ? null : allowed(UNIT_KINDS);
  if (text === null || values === null) return [];
  const unknown = text
    .split(';')
    .map(cleanLine)
    .filter((kind) => kind !== '' && !values.has(foldText(kind)));
  if (unknown.length === 0) return [];
  return [notInList({ header, values: unknown.map(quote).join(', '), list: UNIT_KINDS }, place())];
}

function settingHeader(id: SettingId): string {
  return settingList[id].column.header;
}

const fixedLists = vocabularies.filter(({ title }) => typedColumns.some(({ column }) => isListOf(column, title)));

function isListOf({ kind, source }: Column<unknown>, title: string): boolean {
  return kind !== 'listed' && source !== undefined && 'list' in source && source.list === title;
}

/** The words that rules depend on stand in sheet Danh mục as the tool understands them. */
export function checkFixedLists(register: Register): Problem[] {
  if (!isFound(register, 'lists', 'list', 'value')) return [];
  const groups = groupBy(register.tables.lists.rows, ({ list }) => (list === null ? null : foldText(list)));
  return fixedLists.flatMap((vocabulary) => {
    const { title, keys, parse } = vocabulary;
    const rows = groups.get(foldText(title)) ?? [];
    const present = new Set(rows.flatMap(({ value }) => (value === null ? [] : parse(value))));
    const labels = keys.filter((key) => !present.has(key)).map((key) => `“${vocabulary.label(key)}”`);
    if (labels.length === 0) return [];
    const changed = rows.find(({ value }) => value !== null && parse(value) === null) ?? rows[0];
    const place = changed ? placeOf(register, 'lists', changed, 'value') : tablePlace(register, 'lists');
    return [fixedChanged({ list: title, labels: listSome(labels) }, place)];
  });
}
