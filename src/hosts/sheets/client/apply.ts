/** Applies changes: planned on fresh cells, written only if the sheets still hold them. */
import { planChanges, tablesToPlan, type Plan, type RowsToAppend } from '../../../host/plan';
import type { Applied } from '../../../host/workbook';
import { rowsBelowInUse } from '../../../host/write-problems';
import type { Change } from '../../../register/changes';
import { locateTable } from '../../../register/locate';
import { failure, success, type Problem, type Result } from '../../../register/problem';
import { cellAddress, type Snapshot } from '../../../register/snapshot';
import type { Table } from '../../../register/table';
import { tables } from '../../../register/tables';
import type { WireWorkbook } from '../wire';
import type { Call } from './call';
import type { SheetReader } from './reading';
import { changedTooOften } from './sheets-problems';
import { inputOf, snapshotOf } from './snapshot';
import { writeCells } from './write-cells';
import type { WrittenCell } from './writes';

/** How often a plan is made anew because others changed the sheets meanwhile. */
const MOST_TRIES = 5;

/** Applies changes: all of them or none. */
export async function applyChanges(
  call: Call,
  reader: SheetReader,
  changes: readonly Change[],
): Promise<Result<Applied>> {
  const wanted = tablesToPlan(changes);
  const loaded = await reader.read(wanted, true);
  if (!loaded.ok) return loaded;
  let { book, snapshot } = loaded.value;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const planned = planChanges(snapshot, changes);
    if (!planned.ok) return planned;
    const plan = planned.value;
    if (plan.kind === 'conflicts') return success(plan);
    const hidden = formulaInNewRows(plan, book);
    if (hidden !== null) return failure(hidden);
    const written = await writeCells(call, book, cellsOf(plan, snapshot), reader.sheetsOf(wanted));
    if (!written.ok) return written;
    if (written.value.kind === 'written') return success({ kind: 'written', places: plan.places });
    ({ book } = written.value);
    snapshot = snapshotOf(book);
  }
  return failure(changedTooOften({ times: MOST_TRIES }));
}

/** A formula that shows nothing looks like a blank cell: new rows are not written over one. */
function formulaInNewRows({ appends }: Plan, { sheets }: WireWorkbook): Problem | null {
  for (const { table, target, firstRow, rows } of appends) {
    const formulas = sheets.find(({ name }) => name === target.sheet)?.formulas ?? [];
    const found = formulas.find(([row, column]) => (rows[row - firstRow]?.[column - target.left] ?? null) !== null);
    if (found === undefined) continue;
    const cell = cellAddress(found[0], found[1]);
    return rowsBelowInUse({ target: target.sheet, cell }, { sheet: target.sheet, cell, table });
  }
  return null;
}

/** The cells that a plan writes; those of new rows that stay blank are not among them. */
function cellsOf({ edits, appends }: Plan, snapshot: Snapshot): WrittenCell[] {
  const edited = edits.map(({ sheet, row, column, value, dateFormat }) => {
    return { sheet, row, column, value: inputOf(value, dateFormat === true) };
  });
  return [...edited, ...appends.flatMap((append) => cellsOfRows(append, snapshot))];
}

function cellsOfRows({ table: id, target, firstRow, rows }: RowsToAppend, snapshot: Snapshot): WrittenCell[] {
  const table: Table = tables[id];
  const columns = locateTable(snapshot, table).layout?.columns ?? new Map<string, number>();
  const dates = new Set([...columns].filter(([column]) => table.columns[column]?.kind === 'date').map(([, at]) => at));
  const span = [firstRow, firstRow + rows.length - 1] as const;
  return rows.flatMap((cells, i) =>
    cells.flatMap((value, j): WrittenCell[] => {
      const column = target.left + j;
      const place = { sheet: target.sheet, row: firstRow + i, column, span };
      return value === null ? [] : [{ ...place, value: inputOf(value, dates.has(column)) }];
    }),
  );
}
