/** The results of the register's computed columns in a file, where the grid does not work them out itself. */
import { success, type Result } from '../../../register/problem';
import { openRegister } from '../../../register/register';
import { assessmentOf } from '../../../register/rules/assess';
import { computedCells } from '../../../register/rules/computed-cells';
import { tableIds } from '../../../register/tables';
import type { Package } from '../../file/package';
import { patchPackage, type CellEdit } from '../../file/patch';
import { readSnapshot } from '../../file/read';
import { sameRaw } from './base-sheet';
import { FILE_FUNCTION } from './formula-in';
import type { GridData } from './grid-data';
import { isBlankValue } from './grid-values';

/**
 * The file with the computed columns worked out for its as-of date by the tool (src/register/rules/computed-cells.ts),
 * when the grid only shows their values. A register without an as-of date keeps the values it has.
 */
export function refreshComputed(pack: Package, grid: GridData): Result<Package> {
  const shown = grid.sheets.some(({ formulas }) =>
    [...formulas.values()].some(({ shownAsValue, text }) => shownAsValue && FILE_FUNCTION.test(text)),
  );
  if (!shown) return success(pack);
  const snapshot = readSnapshot(pack);
  if (!snapshot.ok) return snapshot;
  const opened = openRegister(snapshot.value);
  if (!opened.ok || opened.value.settings.asOf === null) return success(pack);
  const register = opened.value;
  const assessment = assessmentOf(register, opened.value.settings.asOf);
  const edits: CellEdit[] = [];
  for (const id of tableIds) {
    const { rows, layout } = register.tables[id];
    const sheet = snapshot.value.sheets.find(({ name }) => name === layout?.sheet);
    if (layout === null || sheet === undefined) continue;
    const computed = computedCells(register, id, assessment);
    rows.forEach(({ origin }, i) => {
      for (const [column, value] of Object.entries(computed[i] ?? {})) {
        const at = layout.columns.get(column);
        const before = at === undefined ? null : (sheet.cells[origin.row]?.[at] ?? null);
        if (at === undefined || sameRaw(value, before) || (isBlankValue(value) && isBlankValue(before))) continue;
        edits.push({ sheet: sheet.name, row: origin.row, column: at, value, keepFormula: true });
      }
    });
  }
  const patched = patchPackage(pack, { edits, recalculate: false });
  return patched.ok ? success(patched.value.pack) : patched;
}
