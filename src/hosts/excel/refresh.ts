/** Brings computed columns to what the register says they hold: formulas that work, or plain values. */
import { FUNCTION_PREFIX, formulaText, type FormulaStyle } from '../../blueprint/formulas';
import {
  allComputedCells,
  registerToCompute,
  showsValue,
  TABLES_TO_COMPUTE,
  type ComputedCell,
} from '../../host/computed-edits';
import { asOfMissing, workbookReadOnly } from '../../host/host-problems';
import type { Refreshed } from '../../host/workbook';
import type { Register } from '../../register/register';
import { isCellError, type RawCell, type Snapshot } from '../../register/snapshot';
import { tables, type TableId } from '../../register/tables';
import { writeRuns } from './apply';
import type { SetUpOptions } from './add-tables';
import type { Memory } from './memory';
import { Reader, type Loaded } from './reader';
import { Refusal } from './run';
import { callsOurs, runsOf, type WrittenAt, type WrittenCell } from './write-steps';

/** Any day: in formula mode the values are not written. */
const SOME_DAY = '2000-01-01';

/** What Excel leaves in a cell whose function it did not find. */
const NOT_FOUND = '#NAME?';
/** What it shows while it waits for a function, sometimes for ever. */
const WAITING: ReadonlySet<string> = new Set(['#BUSY!', '#GETTING_DATA', '#CONNECT!']);
const STUCK_FORMULA = /_xldudf_/iu;

/** How computed columns are refreshed. */
export interface RefreshOptions extends SetUpOptions {
  /** Only formulas of the add-in that Excel did not find are entered again, as when the add-in starts. */
  readonly onlyStuck?: boolean;
}

/** Refreshes within a batch; a second time it writes nothing. Rejects with a `Refusal` when it can't. */
export async function refreshInBatch(
  context: Excel.RequestContext,
  memory: Memory,
  { limits, asValues, onlyStuck = false }: RefreshOptions,
): Promise<Refreshed> {
  const request = { tables: TABLES_TO_COMPUTE, isThorough: false, writing: TABLES_TO_COMPUTE, formulas: true };
  const loaded = await new Reader(context, memory, limits, request).read();
  const register = registerToCompute(loaded.snapshot);
  if (register === null) return { cells: 0 };
  const keepsValues = asValues || register.settings.computedAsValues === true;
  if (keepsValues && !onlyStuck && register.settings.asOf === null) throw new Refusal(asOfMissing(null));
  if (keepsValues && onlyStuck) return { cells: 0 };
  const cells = wantedCells(loaded, register, keepsValues).filter(({ sheet, row, column }) => {
    return !onlyStuck || isNotFound(loaded, sheet, row, column);
  });
  if (cells.length === 0) return { cells: 0 };
  if (loaded.readOnly) throw new Refusal(workbookReadOnly(null));
  await writeRuns(context, limits, loaded, runsOf(cells, loaded.snapshot), []);
  return { cells: cells.length };
}

/** The computed cells that do not hold what they should. */
function wantedCells({ snapshot, formulas }: Loaded, register: Register, asValues: boolean): WrittenAt[] {
  const styles = new Map<TableId, FormulaStyle | null>();
  return allComputedCells(snapshot, register, register.settings.asOf ?? SOME_DAY).flatMap((cell) => {
    const { table, sheet, row, column } = cell;
    if (!styles.has(table)) styles.set(table, styleOf(snapshot, register, table));
    const now = formulas.get(sheet)?.[row]?.[column];
    const value = asValues ? valueFor(cell, now) : formulaFor(cell, now, styles.get(table) ?? null);
    if (value === undefined) return [];
    const dateFormat = cell.isDate && typeof value === 'number';
    return [{ sheet, row, column, value, ...(dateFormat && { dateFormat: true as const }) }];
  });
}

/** A formula of the add-in that Excel did not find when it last worked it out. */
function isNotFound({ snapshot, formulas }: Loaded, sheet: string, row: number, column: number): boolean {
  const now = formulas.get(sheet)?.[row]?.[column];
  const found = snapshot.sheets.find(({ name }) => name === sheet)?.cells[row]?.[column] ?? null;
  return callsOurs(now) && (STUCK_FORMULA.test(now) || (isCellError(found) && found.error === NOT_FOUND));
}

/** A formula of the user's own stays, whatever the tool would put there. */
function isOwnFormula(now: unknown, found: RawCell): boolean {
  return typeof now === 'string' && now.startsWith('=') && now !== found && !callsOurs(now);
}

function valueFor(cell: ComputedCell, now: unknown): RawCell | undefined {
  if (isOwnFormula(now, cell.found)) return undefined;
  return callsOurs(now) || !showsValue(cell) ? cell.value : undefined;
}

function formulaFor(cell: ComputedCell, now: unknown, style: FormulaStyle | null): WrittenCell | undefined {
  if (style === null || isOwnFormula(now, cell.found)) return undefined;
  const { found } = cell;
  const isStuck = isCellError(found) && (found.error === NOT_FOUND || WAITING.has(found.error));
  if (callsOurs(now) && !isStuck && !STUCK_FORMULA.test(now)) return undefined;
  return { formula: `=${formulaText(cell.formula, tables[cell.table], style)}` };
}

/** How formulas of a table name it and its columns as they are now; null where it is no table object to refer to. */
function styleOf({ sheets }: Snapshot, register: Register, table: TableId): FormulaStyle | null {
  const { layout } = register.tables[table];
  if (layout?.tableObject == null) return null;
  const headers = sheets.find(({ name }) => name === layout.sheet)?.cells[layout.headerRow] ?? [];
  const headerOf = (id: string): string | undefined => {
    const header = headers[layout.columns.get(id) ?? -1];
    return typeof header === 'string' ? header : undefined;
  };
  return { prefix: FUNCTION_PREFIX.live, tableName: layout.tableObject, headerOf };
}
