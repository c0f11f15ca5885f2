/** Builds the snapshot of a register workbook from rows, in the shapes that people leave workbooks in. */
import { shippedDays } from './shipped-days';
import { checkRegister } from '../../src/register/checks';
import { encodeRow } from '../../src/register/decode';
import type { Problem } from '../../src/register/problem';
import { openRegister, type Register } from '../../src/register/register';
import { settingList, type Settings } from '../../src/register/settings';
import type { NamedCell, RawCell, SheetSnapshot, Snapshot, TableArea } from '../../src/register/snapshot';
import { anchorName, type RowValues, type Table } from '../../src/register/table';
import { tableIds, tables, type TableId } from '../../src/register/tables';
import { vocabularies } from '../../src/register/vocabulary';

/** A row: some of its values, and cells to be put in as they are. Without a code it is given the next one. */
export type RowInput<K extends TableId> = Partial<RowValues<(typeof tables)[K]>> & {
  readonly raw?: Readonly<Record<string, RawCell>>;
};

/** Rows by table. Tables that are not named have no rows, save the lists and the calendar, which are complete. */
export type Rows = { readonly [K in TableId]?: readonly RowInput<K>[] };

/** How one table is laid out. */
export interface LayoutInput {
  readonly sheet?: string;
  /** Rows above the header row. */
  readonly above?: readonly (readonly RawCell[])[];
  /** Columns left of the table. */
  readonly left?: number;
  /** Ids of the columns in the order of the sheet; a text that is no id makes an extra column of that header. */
  readonly columns?: readonly string[];
  /** Headers by column id, where they were renamed. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What the sheet's programs make of every header, such as another Unicode form. */
  readonly spell?: (header: string) => string;
  /** Blank rows before each row. */
  readonly blankRows?: number;
  readonly tableObject?: boolean;
  readonly anchors?: boolean;
  readonly totalsRow?: readonly RawCell[];
  /** How many of the last rows stand below the table object. */
  readonly rowsOutside?: number;
  /** False leaves the sheet out. */
  readonly present?: boolean;
}

/** How a workbook is laid out. */
export interface WorkbookInput {
  readonly settings?: Partial<Settings>;
  /** Cells of settings put in as they are; undefined leaves the row out. */
  readonly settingCells?: Readonly<Record<string, RawCell | undefined>>;
  /** The layout of all tables, and of some. */
  readonly all?: LayoutInput;
  readonly layouts?: Readonly<Partial<Record<TableId, LayoutInput>>>;
  readonly date1904?: boolean;
}

const OPEN_LISTS: Readonly<Record<string, readonly string[]>> = {
  'Loại đơn vị': ['Sở, ban, ngành', 'UBND cấp huyện', 'UBND cấp xã'],
  'Mức độ': ['Nhẹ', 'Trung bình', 'Nghiêm trọng'],
  'Kết quả báo cáo': ['Đã khắc phục', 'Đang khắc phục'],
  'Cách phúc tra': ['Qua hồ sơ', 'Tại chỗ'],
  'Hình thức xử lý': ['Nhắc nhở', 'Phê bình'],
  'Loại văn bản': ['Kế hoạch', 'Quyết định', 'Thông báo', 'Biên bản', 'Báo cáo'],
  'Loại trả lời': ['Có/không', 'Số'],
};

/** Rows of sheet Danh mục: every fixed vocabulary, and a few values of each open list. */
export function listRows(): RowInput<'lists'>[] {
  const fixed = vocabularies.map(({ title, labels }) => [title, labels] as const);
  return [...fixed, ...Object.entries(OPEN_LISTS)].flatMap(([list, values]) =>
    values.map((value) => ({ list, value })),
  );
}

/** The settings of a register of 2023 in which nothing contradicts empty tables. */
export const plainSettings: Partial<Settings> = { year: 2023, asOf: '2023-09-11', warningDays: 5 };

function settingRows({ settings, settingCells = {} }: WorkbookInput): RowInput<'settings'>[] {
  const values: Readonly<Record<string, unknown>> = { ...plainSettings, ...settings };
  return Object.entries(settingList).flatMap(([id, { key, column }]) => {
    if (id in settingCells && settingCells[id] === undefined) return [];
    const encode = (value: unknown): RawCell => (column.encode as (value: unknown) => RawCell)(value);
    const cell = settingCells[id] ?? (values[id] === undefined ? null : encode(values[id]));
    return [{ key, label: column.header, raw: { value: cell } }];
  });
}

function rowsOf(id: TableId, rows: Rows, input: WorkbookInput): readonly Readonly<Record<string, unknown>>[] {
  if (id === 'settings') return rows.settings ?? settingRows(input);
  if (id === 'lists') return rows.lists ?? listRows();
  if (id === 'daysOff') return rows.daysOff ?? shippedDays.map(({ date, kind, name }) => ({ date, kind, name }));
  return rows[id] ?? [];
}

interface Built {
  readonly sheet: SheetSnapshot;
  readonly names: readonly NamedCell[];
}

function build(table: Table, rows: readonly Readonly<Record<string, unknown>>[], layout: LayoutInput): Built {
  const ids = Object.keys(table.columns);
  const { left = 0, columns = ids, blankRows = 0, above = [[table.title], []], rowsOutside = 0 } = layout;
  const name = layout.sheet ?? table.sheet;
  const spell = layout.spell ?? ((header) => header);
  const gap = Array.from({ length: left }, () => null);
  const headers = columns.map((id) => spell(layout.headers?.[id] ?? table.columns[id]?.header ?? id));
  const body = rows.flatMap((row, index) => {
    const code = `${table.codePrefix}${String(index + 1).padStart(3, '0')}`;
    const encoded = encodeRow(table, { ...('code' in table.columns && { code }), ...row });
    const raw = (row['raw'] ?? {}) as Readonly<Record<string, RawCell>>;
    const cells = columns.map((id) => (id in raw ? (raw[id] ?? null) : (encoded[ids.indexOf(id)] ?? null)));
    return [...Array.from({ length: blankRows }, () => []), [...gap, ...cells]];
  });
  const totals = layout.totalsRow === undefined ? [] : [[...gap, ...layout.totalsRow]];
  const top = above.length;
  const area: TableArea = {
    name: table.name,
    top,
    left,
    bottom: top + Math.max(1, body.length - rowsOutside) + totals.length,
    right: left + columns.length - 1,
    totalsRow: layout.totalsRow !== undefined,
  };
  const named = columns.flatMap((id, index) =>
    id in table.columns ? [{ name: anchorName(table, id), sheet: name, row: top, column: left + index }] : [],
  );
  return {
    sheet: {
      name,
      cells: [...above, [...gap, ...headers], ...body, ...totals],
      tables: layout.tableObject === false ? [] : [area],
    },
    names: layout.anchors === false ? [] : named,
  };
}

/** A workbook with these rows. */
export function snapshotOf(rows: Rows = {}, input: WorkbookInput = {}): Snapshot {
  const built = tableIds.flatMap((id) => {
    const layout = { ...input.all, ...input.layouts?.[id] };
    return layout.present === false ? [] : [build(tables[id], rowsOf(id, rows, input), layout)];
  });
  return {
    sheets: built.map(({ sheet }) => sheet),
    names: built.flatMap(({ names }) => names),
    date1904: input.date1904 ?? false,
  };
}

/** The register read from a snapshot; throws when it holds none. */
export function opened(snapshot: Snapshot): Register {
  const result = openRegister(snapshot);
  if (!result.ok) throw new Error(result.problem.message.en);
  return result.value;
}

/** The register that these rows make. */
export function registerOf(rows: Rows = {}, input: WorkbookInput = {}): Register {
  return opened(snapshotOf(rows, input));
}

/** Everything that is wrong with the register that these rows make, on 11/09/2023. */
export function problemsOf(rows: Rows = {}, input: WorkbookInput = {}): Problem[] {
  return checkRegister(registerOf(rows, input), { asOf: '2023-09-11' });
}

/** The problems of one code. */
export function problemsCalled(code: string, rows: Rows, input: WorkbookInput = {}): Problem[] {
  return problemsOf(rows, input).filter((problem) => problem.code === code);
}
