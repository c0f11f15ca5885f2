/** Reads the data files a new register can start from: typed rows of every table, each value read by its column. */
import type { Column, Columns } from './column';
import { describeCell } from './columns';
import { defineProblem, failure, success, type Bilingual, type Place, type Problem, type Result } from './problem';
import { settingList, type Settings } from './settings';
import type { RowValues } from './table';
import { tableIds, tables, type TableId } from './tables';
import { cleanLine } from './text';
import { dayKind, vocabularies } from './vocabulary';

/** Data files by id: the parsed JSON, not yet checked. */
export type DataFiles = Readonly<Record<string, unknown>>;

/** What a register starts from. Computed columns and settings are blank. */
export interface DataSet {
  readonly id: string;
  readonly title: Bilingual;
  readonly settings: Settings;
  readonly tables: { readonly [K in TableId]: readonly RowValues<(typeof tables)[K]>[] };
}

type Value = string | number | boolean | null;
type RawRow = Readonly<Record<string, Value>>;

/** One file, its shape checked. */
interface Layer {
  readonly file: string;
  readonly title: Bilingual;
  readonly settings: RawRow;
  readonly tables: Readonly<Record<string, readonly RawRow[]>>;
  readonly below: readonly string[];
}

const CORRECT: Bilingual = {
  vi: 'Sửa tệp dữ liệu theo các bảng, cột khai báo trong sổ.',
  en: 'Correct the data file by the tables and columns that the register declares.',
};

const fileMissing = defineProblem<{ id: string }>('DATA_FILE_MISSING', {
  severity: 'error',
  vi: ({ id }) => `Không có tệp dữ liệu “${id}”.`,
  en: ({ id }) => `There is no data file “${id}”.`,
  tip: { vi: 'Chọn một bộ dữ liệu có sẵn.', en: 'Choose one of the data sets at hand.' },
});

const fileMalformed = defineProblem<{ id: string }>('DATA_FILE_MALFORMED', {
  severity: 'error',
  vi: ({ id }) => `Tệp dữ liệu “${id}” không đúng khuôn dạng, hoặc dựa vào chính nó.`,
  en: ({ id }) => `Data file “${id}” does not have the shape of one, or rests on itself.`,
  tip: CORRECT,
});

const nameUnknown = defineProblem<{ name: string; what: Bilingual }>('DATA_NAME_UNKNOWN', {
  severity: 'error',
  vi: ({ name, what }) => `Không nhập được “${name}”: sổ không có ${what.vi} này, hoặc công cụ tự tính.`,
  en: ({ name, what }) => `“${name}” can't be given: the register has no such ${what.en}, or computes it.`,
  tip: CORRECT,
});

const valueUnreadable = defineProblem<{ name: string; found: string; expected: Bilingual }>('DATA_VALUE_UNREADABLE', {
  severity: 'error',
  vi: ({ name, found, expected }) => `“${name}” là “${found}”, cần ${expected.vi}.`,
  en: ({ name, found, expected }) => `“${name}” is “${found}” where ${expected.en} is expected.`,
  tip: CORRECT,
});

const codeWrong = defineProblem<{ code: string }>('DATA_CODE_WRONG', {
  severity: 'error',
  vi: ({ code }) => (code === '' ? 'Có dòng không ghi mã.' : `Mã “${code}” có hai lần trong một bảng.`),
  en: ({ code }) => (code === '' ? 'A row has no code.' : `Code “${code}” stands twice in one table.`),
  tip: { vi: 'Mỗi dòng cần một mã riêng trong bảng của nó.', en: 'Give each row a code of its own in its table.' },
});

const TABLE = { vi: 'bảng', en: 'table' };
const COLUMN = { vi: 'cột', en: 'column' };
const SETTING = { vi: 'thiết lập', en: 'setting' };
const OPEN_LIST = { vi: 'danh mục mở', en: 'open list' };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';

const isValue = (value: unknown): value is Value =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const isRow = (value: unknown): value is RawRow => isRecord(value) && Object.values(value).every(isValue);

const isRows = (value: unknown): value is readonly RawRow[] => Array.isArray(value) && value.every(isRow);

const hasRows = (value: unknown): value is Layer['tables'] => isRecord(value) && Object.values(value).every(isRows);

const isBilingual = (value: unknown): value is Bilingual =>
  isRecord(value) && isText(value['vi']) && isText(value['en']);

/** The calendar file is a plain list of days, which other code reads as such; here it becomes rows of sheet Ngày nghỉ. */
function calendarLayer(file: string, days: readonly RawRow[]): Layer {
  const { keys, labels } = dayKind;
  const daysOff = days.map(({ kind = null, document: source = null, ...rest }, index) => ({
    code: `${tables.daysOff.codePrefix}${String(index + 1).padStart(3, '0')}`,
    ...rest,
    kind: labels[keys.findIndex((key) => key === kind)] ?? kind,
    source,
  }));
  return { file, title: { vi: file, en: file }, settings: {}, tables: { daysOff }, below: [] };
}

/** Checks the shape of one file. */
function readLayer(files: DataFiles, file: string): Result<Layer> {
  if (!Object.hasOwn(files, file)) return failure(fileMissing({ id: file }));
  const json = files[file];
  if (isRows(json)) return success(calendarLayer(file, json));
  const malformed = failure<Layer>(fileMalformed({ id: file }, { file }));
  if (!isRecord(json)) return malformed;
  const { id, title, base = [], include = [], settings = {}, tables: given = {}, ...others } = json;
  if (id !== file || !isBilingual(title) || Object.keys(others).length > 0) return malformed;
  const below: unknown[] = [base, include].flat();
  if (!below.every(isText) || !isRow(settings) || !hasRows(given)) return malformed;
  return success({ file, title, settings, tables: given, below });
}

/** The file and all it rests on, the lowest first, each once; `above` are the files that rest on it. */
function readLayers(files: DataFiles, id: string, above: readonly string[] = []): Result<readonly Layer[]> {
  if (above.includes(id)) return failure(fileMalformed({ id }, { file: id }));
  const layer = readLayer(files, id);
  if (!layer.ok) return layer;
  const layers = new Map<string, Layer>();
  for (const lower of layer.value.below) {
    const found = readLayers(files, lower, [...above, id]);
    if (!found.ok) return found;
    for (const each of found.value) layers.set(each.file, layers.get(each.file) ?? each);
  }
  return success([...layers.values(), layer.value]);
}

/** Reads named values by their columns; what is not given is blank. */
function decodeValues(values: RawRow, columns: Columns, what: Bilingual, place: Place, problems: Problem[]) {
  const decoded: Record<string, unknown> = {};
  for (const [id, column] of Object.entries(columns)) decoded[id] = column.blank;
  for (const [id, value] of Object.entries(values)) {
    const at = { ...place, column: id };
    const column: Column<unknown> | undefined = Object.hasOwn(columns, id) ? columns[id] : undefined;
    if (column === undefined || column.formula !== undefined) {
      problems.push(nameUnknown({ name: id, what }, at));
    } else if (value !== null) {
      const result = column.decode(value, false);
      if (result.ok) decoded[id] = result.value;
      else problems.push(valueUnreadable({ name: column.header, found: describeCell(value), ...result }, at));
    }
  }
  return decoded;
}

/** What tells a row of a table from the others: its code, or the list and value. */
function keyOf(table: TableId, row: RawRow): string {
  const parts = table === 'lists' ? [row['list'], row['value']] : [row['code']];
  return parts.every(isText) ? parts.map(cleanLine).join('\n') : '';
}

/** Lays the rows of the layers over one another by code, the columns of later ones over those of earlier ones. */
function mergeRows(table: TableId, layers: readonly Layer[], problems: Problem[]): RawRow[] {
  const merged = new Map<string, RawRow>();
  for (const { file, tables: given } of layers) {
    const seen = new Set<string>();
    for (const row of given[table] ?? []) {
      const code = keyOf(table, row);
      if (code === '' || seen.has(code)) problems.push(codeWrong({ code }, { file, table, code }));
      seen.add(code);
      merged.set(code, { ...merged.get(code), ...row });
    }
  }
  return [...merged.values()];
}

/** The rows of sheet Danh mục: the fixed lists, then the open ones, the values of a list together and numbered. */
function listRows(open: readonly RawRow[], file: string, problems: Problem[]): RawRow[] {
  const fixed = vocabularies.map(({ title, labels }) => labels.map((value) => ({ list: title, value, fixed: true })));
  const byList = new Map<unknown, RawRow[]>();
  for (const row of open) {
    const list = String(row['list']);
    if (vocabularies.some(({ title }) => title === list)) {
      problems.push(nameUnknown({ name: list, what: OPEN_LIST }, { file, table: 'lists' }));
    }
    byList.set(list, [...(byList.get(list) ?? []), { ...row, fixed: false }]);
  }
  return [...fixed, ...byList.values()].flatMap((rows) => rows.map((row, at) => ({ ...row, order: at + 1 })));
}

/** The rows of sheet Cấu hình: every setting, with its value as its cell shows it. */
function settingRows(settings: Readonly<Record<string, unknown>>): RawRow[] {
  return Object.values(settingList).map(({ key, column }) => {
    const value = (column as Column<unknown>).encode(settings[key]);
    return { key, label: column.header, value: isValue(value) ? value : null, note: column.help };
  });
}

/** The data set of one file with all that it rests on; the first problem found when it can't be read. */
export function loadDataSet(files: DataFiles, id: string): Result<DataSet> {
  const read = readLayers(files, id);
  if (!read.ok) return read;
  const layers = read.value;
  const problems: Problem[] = [];
  for (const { file, tables: given } of layers) {
    const unknown = Object.keys(given).filter((name) => !Object.hasOwn(tables, name) || name === 'settings');
    problems.push(...unknown.map((name) => nameUnknown({ name, what: TABLE }, { file, table: name })));
  }
  const columns = Object.fromEntries(
    Object.values(settingList).map(({ key, column, formula }) => [key, { ...column, ...(formula && { formula }) }]),
  ) as Columns;
  const given = Object.assign({}, ...layers.map((layer) => layer.settings)) as RawRow;
  const settings = decodeValues(given, columns, SETTING, { file: id, table: 'settings' }, problems);
  const rows = tableIds.map((table) => {
    const merged = mergeRows(table, layers, problems);
    const all =
      table === 'lists' ? listRows(merged, id, problems) : table === 'settings' ? settingRows(settings) : merged;
    return all.map((row) =>
      decodeValues(row, tables[table].columns, COLUMN, { file: id, table, code: keyOf(table, row) }, problems),
    );
  });
  const [problem] = problems;
  if (problem !== undefined) return failure(problem);
  const byTable = Object.fromEntries(tableIds.map((table, index) => [table, rows[index]]));
  // The columns that decoded the values are those the row types derive from.
  return success({
    id,
    title: layers.at(-1)?.title ?? { vi: id, en: id },
    settings: settings as unknown as Settings,
    tables: byTable as unknown as DataSet['tables'],
  });
}
