/** The planner that every host shares: from changes and the workbook as it is now to the cells to write, or the conflicts. */
import type { AppendRow, Change, UpdateRow } from '../register/changes';
import { failure, success, type Place, type Problem, type Result } from '../register/problem';
import { missingTable } from '../register/reading-problems';
import { openRegister } from '../register/register';
import { cellAddress, type RawCell, type Snapshot } from '../register/snapshot';
import type { Table } from '../register/table';
import { tables, type TableId } from '../register/tables';
import { matchKey, MAX_CELL_TEXT } from '../register/text';
import { placeRows, type CellEdit, type RowsToAppend } from './append-rows';
import { columnOf, encodeValue, isComputed, isDateCell, keyColumn } from './cell-values';
import { changedConflict, goneConflict, takenConflict, unclearConflict } from './conflicts';
import { changedColumns, findRow, freshTable, placeOf, rawCell, type AnyRow, type FreshTable } from './find-row';
import { nowhereToWrite, valueTooLong } from './write-problems';
import type { Conflict } from './workbook';

export type { AppendTarget, CellEdit, RowsToAppend } from './append-rows';

/** What a host does to a workbook: the edits, then the appends. Doing one without the other is not allowed. */
export interface Plan {
  readonly kind: 'plan';
  /** At most one a cell; only cells whose content changes. */
  readonly edits: readonly CellEdit[];
  /** At most one a table. */
  readonly appends: readonly RowsToAppend[];
  /** Where each change is written, in the order of the changes. */
  readonly places: readonly Place[];
}

/** A plan, or why nothing may be written. */
export type Planned = Plan | { readonly kind: 'conflicts'; readonly conflicts: readonly Conflict[] };

/** The tables that must be read afresh to plan changes: those they write to, and those whose names stand for codes there. */
export function tablesToPlan(changes: readonly Change[]): TableId[] {
  const ids = new Set<TableId>();
  for (const change of changes) {
    ids.add(change.table);
    if (change.kind !== 'update') continue;
    for (const column of Object.keys(change.expected)) {
      const source = columnOf(tables[change.table], column).source;
      if (source !== undefined && 'table' in source && source.table in tables) ids.add(source.table as TableId);
    }
  }
  return [...ids];
}

/**
 * Plans changes against the workbook as it is now. Rows are found by code; a row that no longer holds what was expected,
 * is gone, or whose code is taken, is a conflict, and then nothing is planned. Fails when a table or a column to write
 * to is missing, when a text is too long for a cell, or when something stands below a table that must grow. Computed
 * columns are never written. Throws for faults of the command: columns that are not declared, cells changed without
 * saying what was read in them, one cell given two values.
 */
export function planChanges(snapshot: Snapshot, changes: readonly Change[]): Result<Planned> {
  const opened = openRegister(snapshot, { tables: tablesToPlan(changes) });
  if (!opened.ok) return opened;
  const fresh = new Map<TableId, FreshTable>();
  for (const { table: id } of changes) {
    if (fresh.has(id)) continue;
    const found = freshTable(opened.value, snapshot.sheets, id);
    const { sheet, name }: Table = tables[id];
    if (found === null) return failure(missingTable({ sheet, name }, { sheet, table: id }));
    fresh.set(id, found);
  }
  const planner = new Planner(fresh);
  for (const change of changes) {
    const problem = planner.add(change);
    if (problem !== null) return failure(problem);
  }
  return planner.finish();
}

interface NewRow {
  readonly index: number;
  readonly code: string | null;
  readonly cells: readonly RawCell[];
}

/** Collects what the changes come to, one after another. */
class Planner {
  private readonly conflicts: Conflict[] = [];
  private readonly edits = new Map<string, CellEdit>();
  private readonly places: Place[] = [];
  private readonly rows = new Map<TableId, NewRow[]>();
  private readonly claimed = new Set<string>();

  constructor(private readonly fresh: ReadonlyMap<TableId, FreshTable>) {}

  /** Takes one change in; gives why it can't be written at all, if so. */
  add(change: Change): Problem | null {
    const fresh = this.tableOf(change.table);
    const missing = missingColumn(fresh, change);
    if (missing !== null) return missing;
    return change.kind === 'append' ? this.append(fresh, change) : this.update(fresh, change);
  }

  /** The plan, once all changes are in. */
  finish(): Result<Planned> {
    const { conflicts } = this;
    if (conflicts.length > 0) return success({ kind: 'conflicts', conflicts });
    const edits = [...this.edits.values()];
    const appends: RowsToAppend[] = [];
    for (const [id, rows] of this.rows) {
      const fresh = this.tableOf(id);
      const placed = placeRows(
        fresh,
        rows.map(({ cells }) => cells),
      );
      if (!placed.ok) return placed;
      for (const edit of placed.value.edits) edits.push(edit);
      if (placed.value.append !== null) appends.push(placed.value.append);
      rows.forEach(({ index, code }, i) => {
        this.places[index] = placeOf(fresh, placed.value.at[i] ?? 0, code);
      });
    }
    return success({ kind: 'plan', edits, appends, places: this.places });
  }

  private tableOf(id: TableId): FreshTable {
    const fresh = this.fresh.get(id);
    if (fresh === undefined) throw new Error(`Table ${id} was not read`);
    return fresh;
  }

  private append(fresh: FreshTable, change: AppendRow): Problem | null {
    const { table, layout, date1904 } = fresh;
    const code = this.claimCode(fresh, change, null);
    const key = change.values['key'];
    const cells = new Array<RawCell>(layout.right - layout.left + 1).fill(null);
    for (const [id, value] of Object.entries(change.values)) {
      const column = layout.columns.get(id);
      if (column === undefined || isComputed(table, id, key)) continue;
      const cell = encodeValue(table, id, key, value, date1904);
      const problem = tooLong(fresh, cell, null, column);
      if (problem !== null) return problem;
      cells[column - layout.left] = cell;
    }
    const rows = this.rows.get(fresh.id) ?? [];
    if (rows.length === 0) this.rows.set(fresh.id, rows);
    rows.push({ index: this.places.push({}) - 1, code, cells });
    return null;
  }

  private update(fresh: FreshTable, change: UpdateRow): Problem | null {
    const found = findRow(fresh, change);
    const index = this.places.push({}) - 1;
    if (found.kind !== 'row') {
      this.conflicts.push(
        found.kind === 'none' ? goneConflict(fresh, change) : unclearConflict(fresh, change, found.rows),
      );
      return null;
    }
    const { row } = found;
    const changed = changedColumns(fresh, row, change.expected);
    if (changed.length > 0) this.conflicts.push(changedConflict(fresh, change, row, changed));
    const code = this.claimCode(fresh, change, row) ?? change.code;
    const written = Object.entries(change.values).filter(([id]) => !isComputed(fresh.table, id, row['key']));
    this.places[index] = placeOf(fresh, row.origin.row, code, written[0]?.[0]);
    for (const [id, value] of written) {
      if (!(id in change.expected)) throw new Error(`${fresh.id}.${id} is changed, but not expected to hold anything`);
      const problem = this.edit(fresh, row, id, value);
      if (problem !== null) return problem;
    }
    return null;
  }

  private edit(fresh: FreshTable, row: AnyRow, id: string, value: unknown): Problem | null {
    const { table, layout, sheet, date1904 } = fresh;
    const column = layout.columns.get(id);
    if (column === undefined) throw new Error(`${table.id}.${id} has no column`);
    const cell = encodeValue(table, id, row['key'], value, date1904);
    const problem = tooLong(fresh, cell, row.origin.row, column);
    if (problem !== null) return problem;
    const address = `${fresh.id}!${cellAddress(row.origin.row, column)}`;
    const earlier = this.edits.get(address);
    if (earlier !== undefined && earlier.value !== cell) throw new Error(`${address} is given two values`);
    if (cell !== rawCell(fresh, row, id)) {
      const at = { sheet: sheet.name, row: row.origin.row, column };
      const isDate = isDateCell(table, id, row['key'], cell);
      this.edits.set(address, { ...at, value: cell, ...(isDate && { dateFormat: true }) });
    }
    return null;
  }

  /** The code a change gives its row, null when it gives none; a conflict when another row has it. */
  private claimCode(fresh: FreshTable, change: Change, own: AnyRow | null): string | null {
    const key = keyColumn(fresh.table);
    const code = key === null ? undefined : change.values[key];
    if (typeof code !== 'string') return null;
    const taken = fresh.byKey.get(matchKey(code))?.find((row) => row !== own);
    const claim = `${fresh.id}!${matchKey(code)}`;
    if (taken !== undefined || this.claimed.has(claim)) this.conflicts.push(takenConflict(fresh, code, taken));
    this.claimed.add(claim);
    return code;
  }
}

/** Why a change can't be written: a value for a column that was not found, or no column of codes to find its row by. */
function missingColumn(fresh: FreshTable, change: Change): Problem | null {
  const { table: declared, layout, sheet } = fresh;
  const key = keyColumn(declared);
  const needed = Object.keys(change.values).filter(
    (id) =>
      !isComputed(declared, id, change.values['key']) &&
      (change.kind === 'update' || !isBlankValue(declared, id, change.values[id])),
  );
  if (change.kind === 'update' && change.code !== null && key !== null) needed.push(key);
  const missing = needed.find((id) => !layout.columns.has(id));
  if (missing === undefined) return null;
  const place = { sheet: sheet.name, table: fresh.id, column: missing };
  return nowhereToWrite({ header: columnOf(declared, missing).header, sheet: sheet.name }, place);
}

function isBlankValue(table: Table, id: string, value: unknown): boolean {
  return encodeValue(table, id, null, value, false) === null;
}

/** `row` is null for a row that has no place yet. */
function tooLong(fresh: FreshTable, cell: RawCell, row: number | null, column: number): Problem | null {
  const { id: table, sheet, layout } = fresh;
  if (typeof cell !== 'string' || cell.length <= MAX_CELL_TEXT) return null;
  const address = cellAddress(row ?? layout.lastRow + 1, column);
  return valueTooLong({ cell: address, length: cell.length }, { sheet: sheet.name, table, cell: address });
}
