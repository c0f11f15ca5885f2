/** Brings the computed cells of a register in a file to what it says they hold: results of formulas, or plain values. */
import { allComputedCells, editOf, registerToCompute, showsValue, type ComputedCell } from '../../host/computed-edits';
import { asOfMissing } from '../../host/host-problems';
import { failure, success, type Result } from '../../register/problem';
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

/** A calculated column of ours, as a table part declares it. */
const COLUMN_FORMULA =
  /<((?:\w+:)?)calculatedColumnFormula\b[^>]*>\s*_xldudf_CCHC_[^<]*<\/\1calculatedColumnFormula>/giu;

/**
 * Works the computed columns and settings out for the as-of date of the register. Where it keeps plain values, formulas
 * in those cells give way to them; else only the results that the file keeps of its formulas are renewed. A workbook
 * without a register stays as it is, and so does one without an as-of date, which fails where values are kept.
 */
export function refreshPackage(pack: Package): Result<RefreshedPackage> {
  const snapshot = readSnapshot(pack);
  if (!snapshot.ok) return snapshot;
  const register = registerToCompute(snapshot.value);
  if (register === null) return success({ pack, cells: 0 });
  const { asOf, computedAsValues } = register.settings;
  if (asOf === null) return computedAsValues === true ? failure(asOfMissing(null)) : success({ pack, cells: 0 });
  const cells = allComputedCells(snapshot.value, register, asOf);
  return computedAsValues === true ? asValues(pack, cells) : asResults(pack, cells);
}

/** The cells as plain values; what other formulas make of them is worked out when the file is opened. */
function asValues(pack: Package, cells: readonly ComputedCell[]): Result<RefreshedPackage> {
  const cleared = attempt(() => {
    const parts = readWorkbookParts(pack);
    const holdsFormula = formulaFinder(pack, parts);
    const edits = cells.filter((cell) => !showsValue(cell) || holdsFormula(cell)).map(editOf);
    return { pack: withoutColumnFormulas(pack, parts), edits };
  });
  if (!cleared.ok) return cleared;
  const { pack: own, edits } = cleared.value;
  return written(own, { edits });
}

/** New results for the formulas; where a formula was lost, the value stands in its place. */
function asResults(pack: Package, cells: readonly ComputedCell[]): Result<RefreshedPackage> {
  const edits = cells.flatMap((cell): CellEdit[] => {
    const { sheet, row, column, value } = cell;
    return showsValue(cell) ? [] : [{ sheet, row, column, value, keepFormula: true }];
  });
  return written(pack, { edits, recalculate: false });
}

function written(pack: Package, patch: { edits: readonly CellEdit[]; recalculate?: false }): Result<RefreshedPackage> {
  if (patch.edits.length === 0) return success({ pack, cells: 0 });
  const patched = patchPackage(pack, patch);
  return patched.ok ? success({ pack: patched.value.pack, cells: patch.edits.length }) : patched;
}

/** Tells whether a cell holds a formula; each sheet is scanned once. */
function formulaFinder(pack: Package, { sheets }: WorkbookParts): (cell: ComputedCell) => boolean {
  const indexes = new Map(sheets.map(({ name, part }) => [name, new SheetIndex(pack.text(part) ?? '', part)]));
  let last: { readonly sheet: string; readonly row: number; readonly formulas: ReadonlySet<number> } | null = null;
  return ({ sheet, row, column }) => {
    if (last?.sheet !== sheet || last.row !== row) {
      const cells = indexes.get(sheet)?.row(row) ?? [];
      const formulas = new Set(cells.filter(({ formula }) => formula !== '').map((cell) => cell.column));
      last = { sheet, row, formulas };
    }
    return last.formulas.has(column);
  };
}

/** Takes our formulas out of the tables, which would fill new rows with them. */
function withoutColumnFormulas(pack: Package, { tables }: WorkbookParts): Package {
  const changes = new Map<string, string>();
  for (const { part } of tables) {
    const text = pack.text(part) ?? '';
    const plain = text.replace(COLUMN_FORMULA, '');
    if (plain !== text) changes.set(part, plain);
  }
  return changes.size === 0 ? pack : pack.withChanges(changes);
}
