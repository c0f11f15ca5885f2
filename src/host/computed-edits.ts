/** The cells that the tool computes, with what they should hold: for hosts that keep them as plain values. */
import { encodeCalendar } from '../register/calendar/compact-calendar';
import type { Formula } from '../register/column';
import { toSerial, type IsoDate } from '../register/dates';
import { openRegister, type Register } from '../register/register';
import { assessmentOf, type Assessment } from '../register/rules/assess';
import { computedCells } from '../register/rules/computed-cells';
import { settingList, type Setting } from '../register/settings';
import { isFilledCell, type RawCell, type Snapshot } from '../register/snapshot';
import type { Table } from '../register/table';
import { tables, type TableId } from '../register/tables';
import type { CellEdit } from './append-rows';
import { sameCell } from './cell-values';

/** The tables to read for computing: those with computed cells, and those they rest on. */
export const TABLES_TO_COMPUTE = [
  'settings',
  'daysOff',
  'findings',
  'visits',
  'selfInspections',
] as const satisfies readonly TableId[];

/** A cell that the tool computes. */
export interface ComputedCell {
  readonly table: TableId;
  /** The id of its column, or of the setting whose value it is. */
  readonly id: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** What it should hold; null in the blank rows of a table. */
  readonly value: RawCell;
  /** What it holds. */
  readonly found: RawCell;
  /** The value is the serial number of a date. */
  readonly isDate: boolean;
  /** The declaration of its live formula. */
  readonly formula: Formula;
}

/** Every computed cell of a register as of a day, row by row; those of columns that were not found are left out. */
export function allComputedCells(snapshot: Snapshot, register: Register, asOf: IsoDate): ComputedCell[] {
  const assessment = assessmentOf(register, asOf);
  return TABLES_TO_COMPUTE.flatMap((id) =>
    id === 'settings' ? settingCells(snapshot, register, assessment) : tableCells(snapshot, register, id, assessment),
  );
}

/** Whether a cell already shows what it should: a blank text, as formulas leave it, is blank. */
export function showsValue({ value, found }: Pick<ComputedCell, 'value' | 'found'>): boolean {
  return isFilledCell(value) || isFilledCell(found) ? sameCell(value, found) : true;
}

/**
 * The edits that make the computed columns and settings hold what the tool works out as of a day; none where they do.
 * `register` may be given when the snapshot was opened already. A workbook without a register has none.
 */
export function computedEdits(snapshot: Snapshot, register: Register | null, asOf: IsoDate): CellEdit[] {
  const opened = register ?? registerToCompute(snapshot);
  if (opened === null) return [];
  return allComputedCells(snapshot, opened, asOf).flatMap((cell) => (showsValue(cell) ? [] : [editOf(cell)]));
}

/** Reads no more of a register than computing takes; null when there is none. */
export function registerToCompute(snapshot: Snapshot): Register | null {
  const opened = openRegister(snapshot, { tables: TABLES_TO_COMPUTE });
  return opened.ok && TABLES_TO_COMPUTE.some((id) => opened.value.tables[id].layout !== null) ? opened.value : null;
}

/** The edit that makes a computed cell hold its value. */
export function editOf({ sheet, row, column, value, isDate }: ComputedCell): CellEdit {
  const dateFormat = isDate && typeof value === 'number';
  return { sheet, row, column, value, ...(dateFormat && { dateFormat: true as const }) };
}

type AnyTable = Register['tables'][TableId];

function tableCells(snapshot: Snapshot, register: Register, id: TableId, assessment: Assessment): ComputedCell[] {
  const { layout, rows }: AnyTable = register.tables[id];
  const sheet = snapshot.sheets.find(({ name }) => name === layout?.sheet);
  const declared: Table = tables[id];
  const columns = Object.entries(declared.columns).flatMap(([column, { formula, kind }]) => {
    const at = layout?.columns.get(column);
    return formula === undefined || at === undefined ? [] : [{ id: column, at, formula, isDate: kind === 'date' }];
  });
  if (layout === null || sheet === undefined || columns.length === 0) return [];
  const computed = computedCells(register, id, assessment);
  const byRow = new Map(rows.map(({ origin }, i) => [origin.row, computed[i] ?? {}]));
  const cells: ComputedCell[] = [];
  for (let row = layout.headerRow + 1; row <= layout.lastRow; row += 1) {
    if (layout.passedOver.has(row)) continue;
    const values = byRow.get(row);
    for (const { id: column, at, formula, isDate } of columns) {
      const place = { table: id, id: column, sheet: sheet.name, row, column: at };
      const found = sheet.cells[row]?.[at] ?? null;
      cells.push({ ...place, value: values?.[column] ?? null, found, isDate, formula });
    }
  }
  return cells;
}

/** A calendar is only worked out where its sheet was read. */
function settingCells(snapshot: Snapshot, register: Register, assessment: Assessment): ComputedCell[] {
  const { layout, rows } = register.tables.settings;
  const at = layout?.columns.get('value');
  const sheet = snapshot.sheets.find(({ name }) => name === layout?.sheet);
  if (at === undefined || sheet === undefined) return [];
  const values: Readonly<Record<string, RawCell | undefined>> = {
    warnUntil: toSerial(assessment.warnUntil, register.date1904),
    ...(register.tables.daysOff.layout !== null && { calendar: encodeCalendar(register.calendar) }),
  };
  return Object.entries<Setting<unknown>>(settingList).flatMap(([id, { key, formula, column }]) => {
    const row = rows.find((one) => one.key === key)?.origin.row;
    const value = values[id];
    if (formula === undefined || row === undefined || value === undefined) return [];
    const found = sheet.cells[row]?.[at] ?? null;
    const isDate = column.kind === 'date';
    return [{ table: 'settings', id, sheet: sheet.name, row, column: at, value, found, isDate, formula }];
  });
}
