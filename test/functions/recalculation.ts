/** Recalculates the computed cells of a register as a spreadsheet would: each formula from the cells it names. */
import { functions } from '../../src/functions';
import type { Formula, FormulaArgument } from '../../src/register/column';
import { evaluate, type ArgumentValue, type EvaluateOptions, type ResultCell } from '../../src/functions/evaluate';
import type { Register, RowIn } from '../../src/register/register';
import { settingList, type Setting } from '../../src/register/settings';
import type { RawCell, Snapshot } from '../../src/register/snapshot';
import type { Table } from '../../src/register/table';
import { tables, type TableId } from '../../src/register/tables';

/** The tables whose columns hold functions. */
export const computedTables = ['findings', 'visits', 'selfInspections'] as const;

/** The results by column id, one for each row. */
export type ComputedColumns = Readonly<Record<string, readonly ResultCell[]>>;

/** The function of a formula; throws when there is none of that name. */
export function functionNamed(name: string): (typeof functions)[number] {
  const found = functions.find((definition) => definition.name === name);
  if (found === undefined) throw new Error(`no function ${name}`);
  return found;
}

/** Result of a call that must be a single cell. */
export function single(name: string, values: readonly ArgumentValue[], options: EvaluateOptions = {}): ResultCell {
  const result = evaluate(functionNamed(name), values, options);
  if (Array.isArray(result)) throw new Error(`${name} gave a range`);
  return result;
}

/** The column of results of a call; a call without any rows has none. */
function column(name: string, values: readonly ArgumentValue[], options: EvaluateOptions): ResultCell[] {
  const result = evaluate(functionNamed(name), values, options);
  if (!Array.isArray(result)) throw new Error(`${name} gave a single cell`);
  return result.map(([cell = '']) => cell);
}

function cellsOf(snapshot: Snapshot, register: Register, table: TableId, id: string): RawCell[] {
  const { rows, layout } = register.tables[table];
  const sheet = snapshot.sheets.find(({ name }) => name === layout?.sheet);
  const index = layout?.columns.get(id) ?? -1;
  return (rows as readonly RowIn<TableId>[]).map(({ origin }) => sheet?.cells[origin.row]?.[index] ?? null);
}

/** The value cells of the settings by defined name, those that functions fill recalculated. */
export function settingCells(
  snapshot: Snapshot,
  register: Register,
  options: EvaluateOptions,
): ReadonlyMap<string, RawCell> {
  const values = new Map(register.tables.settings.rows.map(({ key, value }) => [key, value] as const));
  const named = new Map<string, RawCell>();
  const declared: readonly Setting<unknown>[] = Object.values(settingList);
  for (const { key, name } of declared) if (name !== undefined) named.set(name, values.get(key) ?? null);
  const range = (id: string): RawCell[][] => cellsOf(snapshot, register, 'daysOff', id).map((cell) => [cell]);
  const results = [
    ['LichLamViec', () => single('LICHLAMVIEC', [range('date'), range('kind')], options)],
    [
      'NgayCanhBao',
      () => {
        const cells = ['NgayBaoCao', 'SoNgayCanhBao', 'LichLamViec'].map((name) => named.get(name));
        return single('NGAYCANHBAO', cells, options);
      },
    ],
  ] as const;
  for (const [name, result] of results) {
    const cell = result();
    if (typeof cell === 'object') throw new Error(cell.message.en);
    named.set(name, cell);
  }
  return named;
}

/** What the computed columns of a table show after recalculation, from whole columns or (`byRow`) cell by cell. */
export function recalculated(
  snapshot: Snapshot,
  register: Register,
  table: TableId,
  { byRow = false } = {},
): ComputedColumns {
  const options = { date1904: snapshot.date1904 };
  const names = settingCells(snapshot, register, options);
  const columns = new Map<string, readonly RawCell[]>();
  const rows = register.tables[table].rows.length;
  const shown: Record<string, readonly ResultCell[]> = {};
  const valueOf = (argument: FormulaArgument, row: number | null): ArgumentValue => {
    if ('name' in argument) return names.get(argument.name) ?? null;
    if (!('column' in argument)) throw new Error('no formula has a constant');
    const cells = columns.get(argument.column) ?? cellsOf(snapshot, register, table, argument.column);
    return row === null ? cells.map((cell) => [cell]) : (cells[row] ?? null);
  };
  const call = ({ function: name, arguments: given }: Formula): ResultCell[] =>
    byRow
      ? Array.from({ length: rows }, (_, row) =>
          single(
            name,
            given.map((argument) => valueOf(argument, row)),
            options,
          ),
        )
      : column(
          name,
          given.map((argument) => valueOf(argument, null)),
          options,
        );
  const declared: Table = tables[table];
  for (const [id, { formula }] of Object.entries(declared.columns)) {
    if (formula === undefined) continue;
    const results = rows === 0 ? [] : call(formula);
    shown[id] = results;
    columns.set(
      id,
      results.map((cell) => (typeof cell === 'object' ? { error: '#VALUE!' } : cell)),
    );
  }
  return shown;
}
