/** The calls of a custom function that fill one column of the findings, as the register's own formula makes them. */
import { functions } from '../../src/functions';
import type { RawCell } from '../../src/register/snapshot';
import { tables } from '../../src/register/tables';
import { makeRegister } from '../register';

/** Rows of findings that functions are called for. */
export const CALLED = 5_000;

/** Cells of a range, row by row. */
export type Block = readonly (readonly unknown[])[];

/** What one function is called with: a cell for each row, or whole columns and the cells that all rows share. */
export interface Calls {
  readonly name: string;
  readonly rows: readonly (readonly Block[])[];
  readonly columns: readonly Block[];
  readonly expected: readonly RawCell[];
}

/** The calls that fill a column of the findings; `passed` is a cell as the host passes it. */
export function callsOf(
  result: 'dueDate' | 'status',
  passed: (cell: RawCell, kind: 'date' | 'other') => unknown,
): Calls {
  const made = makeRegister(CALLED).tables;
  const rowsOf = (id: string): readonly (readonly RawCell[])[] => made.find(({ table }) => table.id === id)?.rows ?? [];
  const [findings, settings] = [rowsOf('findings'), rowsOf('settings')];
  const columns = Object.keys(tables.findings.columns);
  const { formula } = tables.findings.columns[result];
  const definition = functions.find(({ name }) => name === formula?.function);
  if (definition === undefined) throw new Error(`No function for ${result}`);
  const given = Object.entries(definition.arguments).slice(0, formula?.arguments.length);
  const value = Object.keys(tables.settings.columns).indexOf('value');
  const cellOf = (id: string, kind: string, row: readonly RawCell[]): unknown => {
    const at = columns.indexOf(id);
    const cell = (at >= 0 ? row[at] : settings.find(([key]) => key === id)?.[value]) ?? null;
    return passed(cell, kind === 'date' ? 'date' : 'other');
  };
  return {
    name: definition.name,
    rows: findings.map((row) => given.map(([id, { kind }]) => [[cellOf(id, kind, row)]])),
    columns: given.map(([id, { kind }]) =>
      (columns.includes(id) ? findings : [[]]).map((row) => [cellOf(id, kind, row)]),
    ),
    expected: findings.map((row) => row[columns.indexOf(result)] ?? ''),
  };
}
