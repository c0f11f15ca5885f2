/** Creates a register from a data set: every table's cells with the results of its computed columns, ready for any host. */
import type { DataSet } from '../register/data-set';
import { encodeCalendar } from '../register/calendar/compact-calendar';
import { toSerial, type IsoDate } from '../register/dates';
import { encodeRow } from '../register/decode';
import type { NewTable } from '../register/new-table';
import { openRegister, type Register } from '../register/register';
import { assessmentOf } from '../register/rules/assess';
import { computedCells } from '../register/rules/computed-cells';
import type { RawCell, Snapshot } from '../register/snapshot';
import type { Table } from '../register/table';
import { tableIds, tables, type TableId } from '../register/tables';

/** A register that is not in any workbook yet. */
export interface NewRegister {
  readonly register: Register;
  readonly tables: readonly NewTable[];
  readonly asOf: IsoDate;
}

/** Makes a register of a data set. `asOf` replaces the data set's own as-of date; `today` stands in when there is none. */
export function newRegister(data: DataSet, { asOf, today }: { asOf?: IsoDate; today: IsoDate }): NewRegister {
  const day = asOf ?? data.settings.asOf ?? today;
  const snapshot = snapshotOf(data, day);
  const opened = openRegister(snapshot);
  if (!opened.ok) throw new Error(`Data set ${data.id}: ${opened.problem.message.en}`);
  const register = opened.value;
  const assessment = assessmentOf(register, day);
  const calculated: Readonly<Record<string, RawCell>> = {
    warnUntil: toSerial(assessment.warnUntil),
    calendar: encodeCalendar(register.calendar),
  };
  const newTables = tableIds.map((id, index): NewTable => {
    const table: Table = tables[id];
    const columns = Object.keys(table.columns);
    const computed = computedCells(register, id, assessment);
    const sourceRows = snapshot.sheets[index]?.cells.slice(1) ?? [];
    const rows = sourceRows.map((cells, row) =>
      cells.map((cell, column) => computed[row]?.[columns[column] ?? ''] ?? cell),
    );
    return { table, rows: id === 'settings' ? withCalculated(table, rows, calculated) : rows };
  });
  return { register, tables: newTables, asOf: day };
}

/** The data set as a workbook would show it: one sheet a table, headers in the first row. */
function snapshotOf(data: DataSet, asOf: IsoDate): Snapshot {
  const sheets = tableIds.map((id) => {
    const table: Table = tables[id];
    const headers = Object.values(table.columns).map(({ header }) => header);
    const rows = rowsOf(data, id).map((row) => encodeRow(table, row));
    const cells: RawCell[][] = [
      headers,
      ...(id === 'settings' ? withCalculated(table, rows, { asOf: toSerial(asOf) }) : rows),
    ];
    return { name: table.sheet, cells, tables: [] };
  });
  return { sheets, names: [], date1904: false };
}

function rowsOf(data: DataSet, id: TableId): readonly Readonly<Record<string, unknown>>[] {
  return data.tables[id];
}

/** Settings rows with the values of some keys replaced. */
function withCalculated(
  table: Table,
  rows: readonly (readonly RawCell[])[],
  values: Readonly<Record<string, RawCell>>,
): RawCell[][] {
  const columns = Object.keys(table.columns);
  const key = columns.indexOf('key');
  const value = columns.indexOf('value');
  return rows.map((cells) => {
    const id = cells[key];
    const replaced = typeof id === 'string' ? values[id] : undefined;
    return cells.map((cell, column) => (column === value && replaced !== undefined ? replaced : cell));
  });
}
