/** The workbook that the cases start from, and what they look up in it. */
import type { Workbook } from '../../src/host/workbook';
import type { Change, UpdateRow } from '../../src/register/changes';
import { toSerial } from '../../src/register/dates';
import { encodeRow } from '../../src/register/decode';
import type { NewTable } from '../../src/register/new-table';
import { openRegister, type Register, type RowIn } from '../../src/register/register';
import type { RawCell, Snapshot } from '../../src/register/snapshot';
import type { Table } from '../../src/register/table';
import { tables, type TableId } from '../../src/register/tables';
import type { Applied, Conflict } from '../../src/host/workbook';
import type { Result } from '../../src/register/problem';
import type { Cell } from './hand-edits';

type Values = Readonly<Record<string, unknown>>;

/** The tables of the workbook; the others of a register are not in it. */
export const CONTENT = ['findings', 'documents', 'units', 'lists', 'settings', 'journal'] as const satisfies TableId[];

/** What stands in every computed cell; nothing may ever change it. */
export const COMPUTED = 'đã tính';

const UNITS = [
  { code: 'SCT', name: 'Sở Công Thương', shortName: 'SCT', kind: 'Sở, ban, ngành' },
  { code: 'SXD', name: 'Sở Xây dựng', shortName: 'SXD', kind: 'Sở, ban, ngành' },
];

const finding = (number: number, values: Values): Values => ({
  code: `PH${String(number).padStart(3, '0')}`,
  unit: number % 2 === 0 ? 'SXD' : 'SCT',
  kind: 'WEAKNESS',
  ...values,
});

/** Five findings, one of them with its unit's name where the code belongs. */
const FINDINGS = [
  finding(1, { unit: 'Sở Công Thương', content: 'Chưa niêm yết thủ tục', deadlineDate: '2023-09-30' }),
  finding(2, { content: 'Chậm trả kết quả', responsible: 'Văn phòng', deadlineDate: '2023-10-15' }),
  finding(3, { content: 'Thiếu biểu mẫu' }),
  finding(4, { content: 'Chưa cập nhật quy trình', repeated: true }),
  finding(5, { content: 'Kết quả nổi bật', kind: 'RESULT' }),
];

/** Rows by table; those not named have no rows. */
export type Content = Readonly<Partial<Record<(typeof CONTENT)[number], readonly Values[]>>>;

/** The tables to make a workbook of. */
export function contentOf(own: Content = {}, date1904 = false): NewTable[] {
  const settings = [
    { key: 'year', label: 'Năm kiểm tra', value: 2023 },
    { key: 'asOf', label: 'Ngày báo cáo', value: toSerial('2023-09-11', date1904) },
    { key: 'warnUntil', label: 'Ngày cảnh báo', value: COMPUTED },
  ];
  const lists = [{ list: 'Mức độ', value: 'Nhẹ' }];
  const rows: Content = { findings: FINDINGS, units: UNITS, settings, lists, ...own };
  return CONTENT.map((id) => {
    const table: Table = tables[id];
    const columns = Object.values(table.columns);
    const encoded = (rows[id] ?? []).map((values) =>
      encodeRow(table, values, date1904).map((cell, i) => (columns[i]?.formula === undefined ? cell : COMPUTED)),
    );
    return { table, rows: encoded };
  });
}

/** Twenty thousand findings. */
export function manyFindings(count: number): Content {
  return { findings: Array.from({ length: count }, (_, i) => finding(i + 1, { content: `Nội dung ${i + 1}` })) };
}

/** What a client reads. */
export interface Seen {
  readonly snapshot: Snapshot;
  readonly register: Register;
}

/** Reads tables, all of the workbook's by default. */
export async function see(workbook: Workbook, ids: readonly TableId[] = CONTENT): Promise<Seen> {
  const snapshot = valueOf(await workbook.read(ids));
  return { snapshot, register: valueOf(openRegister(snapshot, { tables: ids })) };
}

/** The value of a result that must be one. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message.en}`);
  return result.value;
}

/** Applies changes that must be written. */
export async function write(workbook: Workbook, changes: readonly Change[]): Promise<Applied & { kind: 'written' }> {
  const applied = valueOf(await workbook.apply(changes));
  if (applied.kind === 'conflicts') throw new Error(applied.conflicts.map(({ problem }) => problem.message.en).join());
  return applied;
}

/** Applies changes that must be refused because of others' changes. */
export async function refused(workbook: Workbook, changes: readonly Change[]): Promise<readonly Conflict[]> {
  const applied = valueOf(await workbook.apply(changes));
  if (applied.kind === 'written') throw new Error('Written, though a conflict was expected');
  return applied.conflicts;
}

/** A finding by its code. */
export function findingOf({ register }: Seen, code: string): RowIn<'findings'> {
  const row = register.tables.findings.byCode.get(code);
  if (row === undefined) throw new Error(`No finding ${code}`);
  return row;
}

/** A change of a finding that says what was read in the cells it changes. */
export function edit(seen: Seen, code: string, values: Partial<RowIn<'findings'>>): UpdateRow {
  const row: Values = findingOf(seen, code);
  const expected = Object.fromEntries(Object.keys(values).map((id) => [id, row[id]]));
  return { kind: 'update', table: 'findings', code, values, expected };
}

/** A finding to append. */
export function newFinding(code: string, values: Values = {}): Change {
  return { kind: 'append', table: 'findings', values: { code, unit: 'SCT', kind: 'WEAKNESS', ...values } };
}

/** Where a cell of a table is now; of the header when no row is given. */
export function cellOf({ register }: Seen, table: TableId, row: number | null, column: string): Cell {
  const { layout } = register.tables[table];
  const index = layout?.columns.get(column);
  if (layout === null || index === undefined) throw new Error(`No column ${table}.${column}`);
  return { sheet: layout.sheet, row: row ?? layout.headerRow, column: index };
}

/** Where a cell of a finding is now. */
export function findingCell(seen: Seen, code: string, column: string): Cell {
  return cellOf(seen, 'findings', findingOf(seen, code).origin.row, column);
}

/** What a cell holds. */
export function rawOf({ snapshot }: Seen, { sheet, row, column }: Cell): RawCell {
  return snapshot.sheets.find(({ name }) => name === sheet)?.cells[row]?.[column] ?? null;
}
