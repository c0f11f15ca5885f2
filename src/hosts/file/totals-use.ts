/** Looks for formulas that point at a totals row which is about to move. */
import { decodeContent } from '../../ooxml/xml-text';
import { cellAddress } from '../../register/snapshot';
import { totalsInUse } from './edit-problems';
import { refuse } from './file-problems';
import { findReferences, type FormulaReference } from './formula-text';
import type { Growth } from './growth';
import type { Package } from './package';
import { SheetCursor } from './sheet-cursor';
import type { WorkbookParts } from './workbook-parts';

/** Stops when a formula of any sheet, or a defined name, refers to cells of the totals row alone. */
export function checkTotalsUnused(pack: Package, parts: WorkbookParts, title: string, growth: Growth): void {
  for (const sheet of parts.sheets) {
    const own = sheet.name === growth.sheet;
    const cursor = new SheetCursor(pack.text(sheet.part) ?? '', sheet.part);
    while (cursor.nextRow()) {
      while (cursor.nextCell()) {
        if (cursor.formulaStart < 0 || (own && cursor.row === growth.end)) continue;
        const formula = decodeContent(cursor.text.slice(cursor.formulaTagEnd, cursor.formulaTextEnd));
        if (!formula.includes(String(growth.end + 1)) || !pointsAtTotals(formula, own, growth)) continue;
        refuse(totalsInUse({ target: title, cell: `${sheet.name}!${cellAddress(cursor.row, cursor.column)}` }));
      }
    }
  }
  for (const name of parts.names) {
    if (pointsAtTotals(name.formula, false, growth)) refuse(totalsInUse({ target: title, cell: name.name }));
  }
}

function pointsAtTotals(formula: string, own: boolean, growth: Growth): boolean {
  const hits = ({ sheet, first, last }: FormulaReference): boolean => {
    const here = sheet === undefined ? own : sheet === growth.sheet;
    const rowOnly = first.row === growth.end && last.row === growth.end;
    const columns = first.column < 0 || (last.column >= growth.left && first.column <= growth.right);
    return here && rowOnly && columns;
  };
  return findReferences(formula).some(hits);
}
