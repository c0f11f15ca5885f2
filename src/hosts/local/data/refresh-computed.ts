/** The computed cells of a register in the grid, and in the file it is saved as, as the register says they should be. */
import { FUNCTION_PREFIX } from '../../../blueprint/formulas';
import { liveFormulas } from '../../../blueprint/live-formulas';
import {
  allComputedCells,
  editOf,
  registerToCompute,
  showsValue,
  type ComputedCell,
} from '../../../host/computed-edits';
import { asOfMissing } from '../../../host/host-problems';
import { failure, success, type Result } from '../../../register/problem';
import { openRegister } from '../../../register/register';
import type { Snapshot } from '../../../register/snapshot';
import type { Package } from '../../file/package';
import { refreshPackage } from '../../file/refresh';
import type { Command, EngineFacts } from './engine';
import { FILE_FUNCTION, GRID_FUNCTION, gridFormula } from './formula-in';
import type { GridData } from './grid-data';
import type { OpenGrid } from './grid-values';
import { writeCommand } from './plan-commands';

/**
 * The file with its computed cells worked out by the tool, when the register keeps plain values or the grid only shows
 * those of the file. A register without an as-of date keeps the values it has.
 */
export function refreshComputed(pack: Package, grid: GridData, keepsValues: boolean): Result<Package> {
  const shown = grid.sheets.some(({ formulas }) =>
    [...formulas.values()].some(({ shownAsValue, text }) => shownAsValue && FILE_FUNCTION.test(text)),
  );
  if (!shown && !keepsValues) return success(pack);
  const refreshed = refreshPackage(pack);
  if (refreshed.ok) return success(refreshed.value.pack);
  return refreshed.problem.code === asOfMissing(null).code ? success(pack) : refreshed;
}

/** Whether the register in a workbook keeps its computed columns as plain values. */
export function keepsValues(snapshot: Snapshot): boolean {
  const opened = openRegister(snapshot, { tables: ['settings'] });
  return opened.ok && opened.value.settings.computedAsValues === true;
}

/** The commands that bring the computed cells of the grid up to date; fails where values are kept for no day. */
export function refreshCommands(open: OpenGrid, snapshot: Snapshot, facts: EngineFacts): Result<Command[]> {
  const register = registerToCompute(snapshot);
  if (register === null) return success([]);
  const { asOf, computedAsValues } = register.settings;
  if (asOf === null) return computedAsValues === true ? failure(asOfMissing(null)) : success([]);
  const formulaFor = gridFormulas(open, snapshot, facts);
  const commands = allComputedCells(snapshot, register, asOf).flatMap((cell): Command[] => {
    const found = formulaIn(open, cell);
    if (found === 'own') return [];
    const isLive = found === 'register';
    if (computedAsValues === true) return isLive || !showsValue(cell) ? valueCommand(open, cell) : [];
    const formula = isLive ? null : formulaFor(cell);
    if (formula !== null) return formulaCommand(open, cell, formula);
    return isLive || showsValue(cell) ? [] : valueCommand(open, cell);
  });
  return success(commands);
}

/** Whose formula a cell of the grid holds: the register's, or one that somebody wrote in its place; those stay. */
function formulaIn(
  { model: { getters } }: OpenGrid,
  { sheet, row, column: col }: ComputedCell,
): 'register' | 'own' | null {
  const sheetId = getters.getSheetIdByName(sheet);
  const cell = sheetId === undefined ? undefined : getters.getCell({ sheetId, row, col });
  if (cell?.isFormula !== true) return null;
  return cell.compiledFormula.toFormulaString(getters).includes(GRID_FUNCTION) ? 'register' : 'own';
}

/** The formula of a computed cell as the grid writes it; null where it can't be live there. */
function gridFormulas(open: OpenGrid, snapshot: Snapshot, facts: EngineFacts): (cell: ComputedCell) => string | null {
  if (open.grid.computedAsValues) return () => null;
  const fileFormula = liveFormulas(snapshot, FUNCTION_PREFIX.file);
  return (cell) => {
    const text = fileFormula(cell);
    if (text === null) return null;
    const { sheet, row, column } = cell;
    return gridFormula(text, { sheet, row, column }, open.grid.names, facts) ?? null;
  };
}

function valueCommand(open: OpenGrid, cell: ComputedCell): Command[] {
  const { sheet, row, column, value, dateFormat } = editOf(cell);
  const sheetId = open.model.getters.getSheetIdByName(sheet);
  return sheetId === undefined ? [] : [writeCommand(open, sheetId, { row, column, value, like: row, dateFormat })];
}

function formulaCommand(open: OpenGrid, { sheet, row, column: col }: ComputedCell, content: string): Command[] {
  const sheetId = open.model.getters.getSheetIdByName(sheet);
  return sheetId === undefined ? [] : [{ type: 'UPDATE_CELL', sheetId, row, col, content }];
}
