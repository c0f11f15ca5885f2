/** The conflicts between what a command read and what the workbook holds now, each with the cell to look at. */
import type { UpdateRow } from '../register/changes';
import { columnOf, describeValue, readingsOf } from './cell-values';
import { addressOf, placeOf, rawCell, type AnyRow, type FreshTable } from './find-row';
import type { Conflict } from './workbook';
import { codeTaken, codeTwice, rowChanged, rowGone, uncodedRowGone, uncodedRowUnclear } from './write-problems';

/** The row of an update is no longer there. */
export function goneConflict({ id: table, sheet: { name: sheet } }: FreshTable, { code }: UpdateRow): Conflict {
  const place = { sheet, table, ...(code !== null && { code }) };
  const problem = code === null ? uncodedRowGone({ sheet }, place) : rowGone({ code, sheet }, place);
  return { kind: 'gone', table, code, problem };
}

/** Several rows could be meant. */
export function unclearConflict(fresh: FreshTable, { code }: UpdateRow, rows: readonly AnyRow[]): Conflict {
  const cells = rows.map(({ origin }) => addressOf(fresh, origin.row));
  const place = placeOf(fresh, rows[0]?.origin.row ?? 0, code);
  const sheet = fresh.sheet.name;
  return code === null
    ? { kind: 'changed', table: fresh.id, code, problem: uncodedRowUnclear({ sheet, cells }, place) }
    : { kind: 'code-taken', table: fresh.id, code, problem: codeTwice({ code, cells }, place) };
}

/** Cells of the row no longer hold what was read; the first is told of, the others counted. */
export function changedConflict(
  fresh: FreshTable,
  { code, expected }: UpdateRow,
  row: AnyRow,
  changed: readonly string[],
): Conflict {
  const [id = ''] = changed;
  const { table } = fresh;
  const cell = rawCell(fresh, row, id);
  const [reading] = readingsOf(table, id, row['key'], cell, fresh.date1904);
  const found = reading === undefined ? { unreadable: cell } : reading;
  const problem = rowChanged(
    {
      row: code ?? addressOf(fresh, row.origin.row),
      header: columnOf(table, id).header,
      read: describeValue(table, id, expected[id]),
      found: describeValue(table, id, found),
      more: changed.length - 1,
    },
    placeOf(fresh, row.origin.row, code, id),
  );
  return { kind: 'changed', table: fresh.id, code, problem };
}

/** The code a change gives its row stands on another row by now, or was given twice at once. */
export function takenConflict(fresh: FreshTable, code: string, taken: AnyRow | undefined): Conflict {
  const table = fresh.id;
  const cell = taken === undefined ? null : addressOf(fresh, taken.origin.row);
  const place = { sheet: fresh.sheet.name, table, code, ...(cell !== null && { cell }) };
  return { kind: 'code-taken', table, code, problem: codeTaken({ code, cell }, place) };
}
