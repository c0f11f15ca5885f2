/** Where formulas stand and whether they work, as far as it can be told without reading them: their text is most of a large sheet. */
import { LAST_COLUMN } from '../../blueprint/a1';
import { isCellError, type RawCell } from '../../register/snapshot';
import type { TableId } from '../../register/tables';
import type { Memory } from './memory';
import { isStuckText } from './our-formulas';
import { askLastRow, type Obstacles } from './obstacles';
import { isGone } from './run';
import { isNothing, type Answer, type TableFacts } from './structure';
import { targetsOf } from './targets';

/** What Excel leaves in a cell whose function it did not find, and functions while the workbook could not be read. */
const NOT_FOUND: ReadonlySet<string> = new Set(['#NAME?', '#N/A']);
/** What it shows while it waits for a function, sometimes for ever. */
const WAITING: ReadonlySet<string> = new Set(['#BUSY!', '#GETTING_DATA', '#CONNECT!']);

/** Whether a cell shows that Excel did not find a function, or that it had no answer. */
export function showsNotFound(found: RawCell): boolean {
  return isCellError(found) && NOT_FOUND.has(found.error);
}

/** Whether a cell shows that its function was not found, had no answer, or is still waited for. */
export function showsStuck(found: RawCell): boolean {
  return showsNotFound(found) || (isCellError(found) && WAITING.has(found.error));
}

/** Columns of a sheet. */
const COLUMNS = LAST_COLUMN + 1;

/** Tells cells with a formula from others. */
export type IsFormula = (place: { readonly sheet: string; readonly row: number; readonly column: number }) => boolean;

/** Tells by the areas that Excel named; null where it did not name all of them. */
export function formulaPlaces(obstacles: ReadonlyMap<string, Obstacles>): IsFormula | null {
  const places = new Map<string, Set<number>>();
  for (const [sheet, { formulas, knowsFormulas }] of obstacles) {
    if (!knowsFormulas) return null;
    const own = new Set<number>();
    for (const { top, left, bottom, right } of formulas) {
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) own.add(row * COLUMNS + column);
      }
    }
    places.set(sheet, own);
  }
  return ({ sheet, row, column }) => places.get(sheet)?.has(row * COLUMNS + column) === true;
}

/**
 * Whether formulas on the sheets of these tables can be stuck: one shows an error, or those of a table's last row bear the
 * names of files. One sync, and no other cell is read; without anything known of the workbook they may well be.
 */
export async function mayBeStuck(
  context: Excel.RequestContext,
  memory: Memory,
  wanted: readonly TableId[],
): Promise<boolean> {
  const { structure, foundOn } = memory;
  if (structure === null) return true;
  const { sheets } = targetsOf(structure, wanted, foundOn);
  const asked = structure.sheets
    .filter(({ id }) => sheets.has(id))
    .map(({ id, name }) =>
      askStuck(
        context,
        id,
        structure.tables.filter(({ sheet }) => sheet === name),
      ),
    );
  try {
    await context.sync();
  } catch (error) {
    if (!isGone(error)) throw error;
    memory.forget();
    return true;
  }
  return asked.some((isStuck) => isStuck());
}

function askStuck({ workbook }: Excel.RequestContext, sheetId: string, own: readonly TableFacts[]): Answer<boolean> {
  const cells = workbook.worksheets.getItemOrNullObject(sheetId).getRange();
  const errors = cells.getSpecialCellsOrNullObject('Formulas', 'Errors');
  errors.load('address');
  const lastRows = own.map(({ id }) => askLastRow(workbook, id));
  return () => !isNothing(errors) || lastRows.some((row) => row().some(isStuckText));
}
