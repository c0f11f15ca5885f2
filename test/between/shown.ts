/** What the computed cells of a register show where a host's functions work them out, one formula after the other. */
import { allComputedCells } from '../../src/host/computed-edits';
import type { Formula, FormulaArgument } from '../../src/register/column';
import { fromSerial } from '../../src/register/dates';
import type { Register } from '../../src/register/register';
import { settingList } from '../../src/register/settings';
import { isCellError, isFilledCell, type RawCell, type Snapshot } from '../../src/register/snapshot';
import type { Table } from '../../src/register/table';
import { tables, type TableId } from '../../src/register/tables';
import { computedTables, functionNamed } from '../functions/recalculation';
import { opened } from '../support/register';
import type { FunctionHost, Given } from './function-hosts';

/** Computed cells by what they are: `findings.status` or `settings.calendar`, row by row; days are ISO, blank is ''. */
export type Shown = Readonly<Record<string, readonly (string | number | boolean)[]>>;

/** A cell as people see it, whatever the host makes of days, and of formulas that leave their cell blank. */
export function seen(cell: RawCell, isDate: boolean): string | number | boolean {
  if (cell === null || !isFilledCell(cell)) return '';
  if (isCellError(cell)) return cell.error;
  return isDate && typeof cell === 'number' ? (fromSerial(cell, false) ?? cell) : cell;
}

interface Column {
  readonly cells: readonly RawCell[];
  readonly isDate: boolean;
}

/** Works out all computed cells of a register by the functions of a host. */
export async function shownBy(host: FunctionHost, snapshot: Snapshot, register: Register): Promise<Shown> {
  const names = settingCells(snapshot, register);
  const shown: Record<string, Shown[string]> = {};
  const daysOff = (header: string): Column =>
    sourceColumn(snapshot, register, 'daysOff', header === 'Ngày' ? 'date' : 'kind');
  for (const { id, name, formula } of computedSettings()) {
    const given = formula.arguments.map((argument): Given => {
      const [, header] = 'name' in argument ? (/\[(.+)\]$/u.exec(argument.name) ?? []) : [];
      return header === undefined ? shared(names, argument) : { ...daysOff(header), isShared: false };
    });
    const [cell = null] = await host.column(functionNamed(formula.function), given, 1);
    const isDate = id === 'warnUntil';
    names.set(name, { cells: [cell], isDate });
    shown[`settings.${id}`] = [seen(cell, isDate)];
  }
  for (const id of computedTables) Object.assign(shown, await tableShownBy(host, id, snapshot, register, names));
  return shown;
}

async function tableShownBy(
  host: FunctionHost,
  table: TableId,
  snapshot: Snapshot,
  register: Register,
  names: ReadonlyMap<string, Column>,
): Promise<Shown> {
  const declared: Table = tables[table];
  const computed = new Map<string, Column>();
  const rows = register.tables[table].rows.length;
  const shown: Record<string, Shown[string]> = {};
  for (const [id, { formula, kind }] of Object.entries(declared.columns)) {
    if (formula === undefined || rows === 0) continue;
    const given = formula.arguments.map((argument): Given => {
      if (!('column' in argument)) return shared(names, argument);
      const column = computed.get(argument.column) ?? sourceColumn(snapshot, register, table, argument.column);
      return { ...column, isShared: false };
    });
    const isDate = kind === 'date';
    const cells = await host.column(functionNamed(formula.function), given, rows);
    computed.set(id, { cells, isDate });
    shown[`${table}.${id}`] = cells.map((cell) => seen(cell, isDate));
  }
  return shown;
}

function shared(names: ReadonlyMap<string, Column>, argument: FormulaArgument): Given {
  const column = 'name' in argument ? names.get(argument.name) : undefined;
  if (column === undefined) throw new Error(`no cell for ${JSON.stringify(argument)}`);
  return { ...column, isShared: true };
}

/** The calendar first: the warning date takes it. */
function computedSettings(): { id: string; name: string; formula: Formula }[] {
  const { calendar, warnUntil } = settingList;
  return Object.entries({ calendar, warnUntil }).map(([id, { name = '', formula }]) => {
    if (formula === undefined) throw new Error(`${id} is not computed`);
    return { id, name, formula };
  });
}

function settingCells(snapshot: Snapshot, register: Register): Map<string, Column> {
  const { rows, layout } = register.tables.settings;
  const at = layout?.columns.get('value') ?? -1;
  const sheet = snapshot.sheets.find(({ name }) => name === layout?.sheet);
  const cells = new Map(rows.map(({ key, origin }) => [key, sheet?.cells[origin.row]?.[at] ?? null]));
  return new Map(
    Object.values(settingList).flatMap((setting): [string, Column][] => {
      if (!('name' in setting)) return [];
      return [[setting.name, { cells: [cells.get(setting.key) ?? null], isDate: setting.column.kind === 'date' }]];
    }),
  );
}

function sourceColumn(snapshot: Snapshot, register: Register, table: TableId, id: string): Column {
  const { layout, rows } = register.tables[table];
  const sheet = snapshot.sheets.find(({ name }) => name === layout?.sheet);
  const index = layout?.columns.get(id) ?? -1;
  const declared: Table = tables[table];
  const cells = (rows as readonly { readonly origin: { readonly row: number } }[]).map(
    ({ origin }) => sheet?.cells[origin.row]?.[index] ?? null,
  );
  return { cells, isDate: declared.columns[id]?.kind === 'date' };
}

/** What the computed cells of a workbook show, as read from it; blank rows of its tables are left out. */
export function shownIn(snapshot: Snapshot): Shown {
  const register = opened(snapshot);
  const shown: Record<string, Shown[string][number][]> = {};
  for (const { table, id, row, found, isDate } of allComputedCells(snapshot, register, register.settings.asOf ?? '')) {
    const rows: readonly { readonly origin: { readonly row: number } }[] = register.tables[table].rows;
    if (rows.some(({ origin }) => origin.row === row)) (shown[`${table}.${id}`] ??= []).push(seen(found, isDate));
  }
  return shown;
}
