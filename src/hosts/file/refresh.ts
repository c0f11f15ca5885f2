/** Brings the computed cells of a register in a file to what it says they hold: live formulas, or plain values. */
import { FUNCTION_PREFIX } from '../../blueprint/formulas';
import { liveFormulas } from '../../blueprint/live-formulas';
import { allComputedCells, editOf, registerToCompute, showsValue, type ComputedCell } from '../../host/computed-edits';
import { asOfMissing } from '../../host/host-problems';
import { failure, success, type Result } from '../../register/problem';
import type { Snapshot } from '../../register/snapshot';
import { fillColumns, withoutColumnFormulas, type ColumnFill } from './column-declarations';
import { attempt } from './file-problems';
import type { Package } from './package';
import { patchPackage, type CellEdit } from './patch';
import { readSnapshot } from './read';
import { SheetIndex } from './sheet-index';
import { readWorkbookParts, type WorkbookParts } from './workbook-parts';

/** The package with its computed cells as they should be, and how many of them were written. */
export interface RefreshedPackage {
  readonly pack: Package;
  readonly cells: number;
}

/** A call of a function of the add-in, as files and as open workbooks write it. */
const REGISTER_FUNCTION = /(?:_xldudf_CCHC_|\bCCHC\.)/iu;

/**
 * Works the computed columns and settings out for the as-of date of the register. Where it keeps plain values, formulas
 * in those cells give way to them; else the results that the file keeps of its formulas are renewed, and formulas that
 * were lost come back. A formula that somebody wrote in such a cell stays. A workbook without a register stays as it is, and so does one without an as-of date, which fails
 * where values are kept.
 */
export function refreshPackage(pack: Package): Result<RefreshedPackage> {
  const snapshot = readSnapshot(pack);
  if (!snapshot.ok) return snapshot;
  const register = registerToCompute(snapshot.value);
  if (register === null) return success({ pack, cells: 0 });
  const { asOf, computedAsValues } = register.settings;
  if (asOf === null) return computedAsValues === true ? failure(asOfMissing(null)) : success({ pack, cells: 0 });
  const cells = allComputedCells(snapshot.value, register, asOf);
  return computedAsValues === true ? asValues(pack, cells) : asFormulas(pack, cells, snapshot.value);
}

/** The cells as plain values; what other formulas make of them is worked out when the file is opened. */
function asValues(pack: Package, cells: readonly ComputedCell[]): Result<RefreshedPackage> {
  const planned = attempt(() => {
    const parts = readWorkbookParts(pack);
    const formulaIn = formulaFinder(pack, parts);
    const edits = cells.flatMap((cell) => {
      const formula = formulaIn(cell);
      if (formula === 'own') return [];
      return formula === 'register' || !showsValue(cell) ? [editOf(cell)] : [];
    });
    return { plain: withoutColumnFormulas(pack, parts), edits };
  });
  return planned.ok ? written(planned.value.plain, { edits: planned.value.edits }) : planned;
}

/** New results for the formulas, and the formulas of cells that have none; a value where none can work. */
function asFormulas(pack: Package, cells: readonly ComputedCell[], snapshot: Snapshot): Result<RefreshedPackage> {
  const planned = attempt(() => {
    const parts = readWorkbookParts(pack);
    const formulaIn = formulaFinder(pack, parts);
    const formulaFor = liveFormulas(snapshot, FUNCTION_PREFIX.file);
    const fills = new Map<string, ColumnFill>();
    const edits = cells.flatMap((cell): CellEdit[] => {
      const { sheet, row, column, value } = cell;
      const edit = { sheet, row, column, value };
      const found = formulaIn(cell);
      if (found === 'own') return [];
      const formula = found === 'register' ? null : formulaFor(cell);
      if (formula === null) return showsValue(cell) ? [] : [{ ...edit, keepFormula: true }];
      if (cell.table !== 'settings') fills.set(`${sheet}!${column}`, { sheet, column, formula });
      return [{ ...edit, formula }];
    });
    return { filled: fillColumns(pack, parts, [...fills.values()]), edits };
  });
  return planned.ok ? written(planned.value.filled, { edits: planned.value.edits, recalculate: false }) : planned;
}

function written(pack: Package, patch: { edits: readonly CellEdit[]; recalculate?: false }): Result<RefreshedPackage> {
  if (patch.edits.length === 0) return success({ pack, cells: 0 });
  const patched = patchPackage(pack, patch);
  return patched.ok ? success({ pack: patched.value.pack, cells: patch.edits.length }) : patched;
}

/** Whose formula a cell holds: one that calls the functions of the register, or one that somebody wrote in its place. */
type Formula = 'register' | 'own' | null;

/** Tells whose formula a cell holds; each sheet is scanned once. */
function formulaFinder(pack: Package, { sheets }: WorkbookParts): (cell: ComputedCell) => Formula {
  const indexes = new Map(sheets.map(({ name, part }) => [name, new SheetIndex(pack.text(part) ?? '', part)]));
  let last: { readonly sheet: string; readonly row: number; readonly formulas: ReadonlyMap<number, Formula> } | null =
    null;
  return ({ sheet, row, column }) => {
    if (last?.sheet !== sheet || last.row !== row) {
      const index = indexes.get(sheet);
      const formulas = new Map<number, Formula>();
      for (const cell of index?.row(row) ?? []) {
        if (cell.formula === '') continue;
        const text = index?.formulaOf(cell)?.text ?? '';
        formulas.set(cell.column, REGISTER_FUNCTION.test(text) ? 'register' : 'own');
      }
      last = { sheet, row, formulas };
    }
    return last.formulas.get(column) ?? null;
  };
}
