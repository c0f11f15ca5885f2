/** What the computed columns and settings of a spreadsheet need: formulas in the cells of their headers, or plain values. */
import {
  allComputedCells,
  registerToCompute,
  showsValue,
  TABLES_TO_COMPUTE,
  type ComputedCell,
} from '../../../host/computed-edits';
import { asOfMissing } from '../../../host/host-problems';
import { groupBy } from '../../../register/group-by';
import { failure, success, type Result } from '../../../register/problem';
import { isCellError, isFilledCell, type RawCell, type Snapshot } from '../../../register/snapshot';
import type { Table } from '../../../register/table';
import { tables } from '../../../register/tables';
import { foundLayout, type FoundLayout } from '../../../blueprint/found';
import type { WireInput, WireWorkbook } from '../wire';
import {
  callsOurs,
  columnFormula,
  columnRanges,
  fillsBelow,
  headerOfFormula,
  sameFormula,
  settingFormula,
  type FormulaSources,
} from './formulas';
import { inputOf } from './snapshot';
import type { WrittenCell } from './writes';

/** Any day: in formula mode the values are not written. */
const SOME_DAY = '2000-01-01';

/** Cells to clear before a formula can fill them, and what to write when none is left. */
export interface Wanted {
  readonly clear: readonly WrittenCell[];
  readonly write: readonly WrittenCell[];
}

const NOTHING: Wanted = { clear: [], write: [] };

/** The computed cells of one column, or one setting. */
interface Computed {
  readonly cells: readonly ComputedCell[];
  readonly layout: FoundLayout;
  /** The formulas in their column, by row. */
  readonly formulas: ReadonlyMap<number, string>;
  readonly header: RawCell;
}

/** The cells that do not hold what they should; none in a spreadsheet without a register. */
export function wantedCells(book: WireWorkbook, snapshot: Snapshot): Result<Wanted> {
  const register = registerToCompute(snapshot);
  if (register === null) return success(NOTHING);
  const { asOf, computedAsValues } = register.settings;
  const keepsValues = computedAsValues === true;
  if (keepsValues && asOf === null) return failure(asOfMissing(null));
  const layouts = TABLES_TO_COMPUTE.flatMap((id) => foundLayout(snapshot, tables[id] as Table) ?? []);
  const sources = sourcesIn(book, layouts);
  const computed = allComputedCells(snapshot, register, asOf ?? SOME_DAY);
  const wanted = [...groupBy(computed, ({ table, id }) => `${table}.${id}`).values()].map((cells) => {
    const one = computedIn(cells, layouts, book, snapshot);
    if (one === null) return NOTHING;
    if (one.layout.table.id === 'settings') return wantedSetting(one, keepsValues, sources);
    return keepsValues ? wantedValues(one) : wantedFormula(one, sources);
  });
  return success({ clear: wanted.flatMap(({ clear }) => clear), write: wanted.flatMap(({ write }) => write) });
}

/** What formulas may use in a spreadsheet. */
export function sourcesIn({ names }: WireWorkbook, layouts: readonly FoundLayout[]): FormulaSources {
  const known = new Set(names.map(({ name }) => name.toUpperCase()));
  return { rangeOf: columnRanges(layouts), hasName: (name) => known.has(name.toUpperCase()) };
}

/** Null where formulas of the user's own stand among them: those stay, and nothing is written beside them. */
function computedIn(
  cells: readonly ComputedCell[],
  layouts: readonly FoundLayout[],
  { sheets }: WireWorkbook,
  snapshot: Snapshot,
): Computed | null {
  const [first] = cells;
  const layout = layouts.find(({ table }) => table.id === first?.table);
  if (first === undefined || layout === undefined) return null;
  const all = sheets.find(({ name }) => name === first.sheet)?.formulas ?? [];
  const formulas = new Map(all.flatMap(([row, column, text]) => (column === first.column ? [[row, text]] : [])));
  const rows = new Set(cells.map(({ row }) => row));
  if ([...formulas].some(([row, text]) => (rows.has(row) || row === layout.headerRow) && !callsOurs(text))) return null;
  const sheet = snapshot.sheets.find(({ name }) => name === first.sheet);
  return { cells, layout, formulas, header: sheet?.cells[layout.headerRow]?.[first.column] ?? null };
}

function written(cell: Pick<ComputedCell, 'sheet' | 'row' | 'column'>, value: WireInput): WrittenCell {
  const { sheet, row, column } = cell;
  return { sheet, row, column, value };
}

function valueOf({ value, isDate }: ComputedCell): WireInput {
  return inputOf(value, isDate);
}

function wantedSetting({ cells, layout, formulas }: Computed, keepsValues: boolean, sources: FormulaSources): Wanted {
  const write = cells.flatMap((cell): WrittenCell[] => {
    const now = formulas.get(cell.row);
    if (keepsValues) return now !== undefined || !showsValue(cell) ? [written(cell, valueOf(cell))] : [];
    const formula = settingFormula(cell.formula, layout, sources);
    return formula === null || isSame(now, formula) ? [] : [written(cell, { formula })];
  });
  return { clear: [], write };
}

/** Plain values, also where a formula fills the column now; its header becomes plain text. */
function wantedValues(one: Computed): Wanted {
  const { cells, layout, formulas, header } = one;
  const [first] = cells;
  const now = formulas.get(layout.headerRow);
  if (first === undefined) return NOTHING;
  if (now === undefined) {
    const write = cells.filter((cell) => formulas.has(cell.row) || !showsValue(cell));
    return { clear: [], write: write.map((cell) => written(cell, valueOf(cell))) };
  }
  const title = written({ ...first, row: layout.headerRow }, headerText(one, header));
  const filled = cells.filter(({ value }) => isFilledCell(value));
  return { clear: [], write: [title, ...filled.map((cell) => written(cell, valueOf(cell)))] };
}

/** The formula in the cell of the header; what stands below and would keep it from filling the column goes first. */
function wantedFormula(one: Computed, sources: FormulaSources): Wanted {
  const { cells, layout, formulas, header } = one;
  const [first] = cells;
  if (first === undefined) return NOTHING;
  const formula = columnFormula(headerText(one, header), first.formula, layout, sources);
  if (formula === null) return NOTHING;
  const now = formulas.get(layout.headerRow);
  const fills = now !== undefined && fillsBelow(now) && !isCellError(header);
  const inTheWay = fills ? [] : cells.filter(({ row, found }) => formulas.has(row) || isFilledCell(found));
  if (inTheWay.length > 0) return { clear: inTheWay.map((cell) => written(cell, null)), write: [] };
  return isSame(now, formula)
    ? NOTHING
    : { clear: [], write: [written({ ...first, row: layout.headerRow }, { formula })] };
}

function isSame(now: string | undefined, formula: string): boolean {
  return now !== undefined && sameFormula(now, formula);
}

/**
 * The header of a computed column. A formula in its cell has it as a text, which counts: while Google works the formula
 * out, the cell shows “Loading…”, or the same in another language.
 */
function headerText({ cells, layout, formulas }: Computed, header: RawCell): string {
  const given = headerOfFormula(formulas.get(layout.headerRow) ?? '');
  if (given !== null) return given;
  return typeof header === 'string' ? header : (layout.table.columns[cells[0]?.id ?? '']?.header ?? '');
}
