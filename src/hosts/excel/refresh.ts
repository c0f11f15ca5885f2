/** Brings computed columns to what the register says they hold: formulas that work, or plain values. */
import { FUNCTION_PREFIX } from '../../blueprint/formulas';
import { liveFormulas } from '../../blueprint/live-formulas';
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
import type { RawCell } from '../../register/snapshot';
import { writeRuns } from './apply';
import type { SetUpOptions } from './add-tables';
import { formulaPlaces, mayBeStuck, showsNotFound, showsStuck, type IsFormula } from './formula-places';
import type { Memory } from './memory';
import { cameFromSheets, isOurCall, isStuckText, typedFormula } from './our-formulas';
import { Reader, type Loaded } from './reader';
import { Refusal } from './run';
import { runsOf, type WrittenAt, type WrittenCell } from './write-steps';

/** Any day: in formula mode the values are not written. */
const SOME_DAY = '2000-01-01';

const NOTHING: Refreshed = { cells: 0 };

/** How computed columns are refreshed. */
export interface RefreshOptions extends SetUpOptions {
  /** Only formulas of the add-in that Excel did not find are entered again, as when the add-in starts. */
  readonly onlyStuck?: boolean;
  /** The text of all formulas is read: some that show a value may be no formulas of Excel. */
  readonly doubtsAll?: boolean;
}

/**
 * Refreshes within a batch; a second time it writes nothing. Rejects with a `Refusal` when it can't. The text of formulas
 * is read only where it matters: in a large register it takes several times what the values take.
 */
export async function refreshInBatch(
  context: Excel.RequestContext,
  memory: Memory,
  { limits, asValues, onlyStuck = false, doubtsAll = false }: RefreshOptions,
): Promise<Refreshed> {
  if (onlyStuck && (asValues || !(await mayBeStuck(context, memory, TABLES_TO_COMPUTE)))) return NOTHING;
  const look = async (formulas: boolean): Promise<Look | null> => {
    const request = { tables: TABLES_TO_COMPUTE, isThorough: false, writing: TABLES_TO_COMPUTE, formulas };
    return lookAt(await new Reader(context, memory, limits, request).read(), asValues);
  };
  let seen = await look(doubtsAll);
  if (seen !== null && !doubtsAll && textMatters(seen, onlyStuck)) seen = await look(true);
  if (seen === null) return NOTHING;
  const { loaded, register, keepsValues } = seen;
  if (keepsValues && onlyStuck) return NOTHING;
  if (keepsValues && register.settings.asOf === null) throw new Refusal(asOfMissing(null));
  const cells = wantedCells(seen, onlyStuck);
  if (cells.length === 0) return NOTHING;
  if (loaded.readOnly) throw new Refusal(workbookReadOnly(null));
  await writeRuns(context, limits, loaded, runsOf(cells, loaded.snapshot), []);
  return { cells: cells.length };
}

/** What was read of the computed cells. */
interface Look {
  readonly loaded: Loaded;
  readonly register: Register;
  readonly keepsValues: boolean;
  readonly cells: readonly ComputedCell[];
  /** Null where it can't be told without the text. */
  readonly isFormula: IsFormula | null;
}

/** Null without a register. */
function lookAt(loaded: Loaded, asValues: boolean): Look | null {
  const { snapshot, obstacles } = loaded;
  const register = registerToCompute(snapshot);
  if (register === null) return null;
  const cells = allComputedCells(snapshot, register, register.settings.asOf ?? SOME_DAY);
  const keepsValues = asValues || register.settings.computedAsValues === true;
  return { loaded, register, keepsValues, cells, isFormula: formulaPlaces(obstacles) };
}

/** Whether it depends on the text of a formula what becomes of its cell: whose it is, and under which name it stands. */
function textMatters({ loaded, keepsValues, cells, isFormula }: Look, onlyStuck: boolean): boolean {
  if (isFormula === null) return true;
  if (keepsValues) return cells.some(isFormula);
  const lastRows = [...loaded.obstacles.values()].flatMap((own) => [...own.lastRows.values()]);
  const shows = onlyStuck ? showsNotFound : showsStuck;
  return lastRows.some((row) => row.some(isStuckText)) || cells.some((cell) => shows(cell.found) && isFormula(cell));
}

/** The computed cells that do not hold what they should; with `onlyStuck` those whose function Excel did not find. */
function wantedCells({ loaded, keepsValues, cells, isFormula }: Look, onlyStuck: boolean): WrittenAt[] {
  const { snapshot, formulas } = loaded;
  const live = liveFormulas(snapshot, FUNCTION_PREFIX.live);
  return cells.flatMap((cell) => {
    const { sheet, row, column, found } = cell;
    // Without its text a formula works, and is left alone.
    if (formulas.size === 0 && isFormula?.(cell) === true) return [];
    const now = formulas.size === 0 ? found : formulas.get(sheet)?.[row]?.[column];
    if (onlyStuck) {
      const isStuck = isOurCall(now) && (isStuckText(now) || showsNotFound(found));
      return isStuck ? [{ sheet, row, column, value: { formula: typedFormula(now) } }] : [];
    }
    const value = keepsValues ? valueFor(cell, now) : formulaFor(cell, now, live(cell));
    if (value === undefined) return [];
    const dateFormat = cell.isDate && typeof value === 'number';
    return [{ sheet, row, column, value, ...(dateFormat && { dateFormat: true as const }) }];
  });
}

/** A formula of the user's own stays, whatever the tool would put there. */
function isOwnFormula(now: unknown, found: RawCell): boolean {
  return typeof now === 'string' && now.startsWith('=') && now !== found && !isOurCall(now) && !cameFromSheets(now);
}

function valueFor(cell: ComputedCell, now: unknown): RawCell | undefined {
  if (isOwnFormula(now, cell.found)) return undefined;
  return isOurCall(now) || cameFromSheets(now) || !showsValue(cell) ? cell.value : undefined;
}

function formulaFor(cell: ComputedCell, now: unknown, live: string | null): WrittenCell | undefined {
  if (live === null || isOwnFormula(now, cell.found)) return undefined;
  if (isOurCall(now) && !showsStuck(cell.found) && !isStuckText(now)) return undefined;
  return { formula: `=${live}` };
}
