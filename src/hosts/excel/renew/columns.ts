/** Columns that a register of an earlier version lacks: they come at the right end of their tables, dressed as the others. */
import { anchorName } from '../../../register/table';
import { withMissingColumns, type FoundLayout } from '../../../blueprint/found';
import type { PlacedColumn } from '../../../blueprint/layout';
import { cellLook, columnLook, headerLook } from '../../../blueprint/looks';
import { isDead } from '../../../blueprint/name-plan';
import { applyLook, callsOf, widthInPoints } from '../draw/look';
import { sheetNamed, step, type Step } from '../draw/steps';
import type { Answer, Structure } from '../structure';
import type { Repair } from './repair';

/** The columns to add, and the tables as they stand with them. */
export interface MissingColumns {
  readonly repairs: readonly Repair[];
  readonly layouts: readonly FoundLayout[];
}

/** Finds the columns that tables lack. A table that is no table object any more is left as it is. */
export function missingColumns(found: readonly FoundLayout[]): MissingColumns {
  const all = found.map((layout) => (layout.tableObject === null ? { layout, added: [] } : withMissingColumns(layout)));
  return {
    layouts: all.map(({ layout }) => layout),
    repairs: all.flatMap(({ layout, added }) => added.map((column) => repairOf(layout, column))),
  };
}

/**
 * Asks for columns that a renewal added and left bare, as it broke off: without their name and without the look of a header.
 * What people changed of the look of others is theirs.
 */
export function askBareColumns(
  { workbook }: Excel.RequestContext,
  { names }: Structure,
  found: readonly FoundLayout[],
): Answer<Repair[]> {
  const alive = names.filter((name) => !isDead(name));
  const named = new Set(alive.map(({ name }) => name.toUpperCase()));
  const asked = found.flatMap((layout) =>
    layout.columns
      .filter(({ id }) => !named.has(anchorName(layout.table, id).toUpperCase()))
      .map((column) => {
        const header = workbook.worksheets.getItem(layout.table.sheet).getCell(layout.headerRow, column.index);
        header.load('format/fill/color');
        const wanted = `#${headerLook(column.column).fill ?? ''}`;
        return () => (header.format.fill.color.toUpperCase() === wanted ? [] : [bareRepair(layout, column)]);
      }),
  );
  return () => asked.flatMap((answer) => answer());
}

function bareRepair(layout: FoundLayout, column: PlacedColumn): Repair {
  const { sheet } = layout.table;
  const { header } = column.column;
  return {
    sheet,
    what: {
      vi: `Đã định dạng xong cột “${header}” ở sheet ${sheet}.`,
      en: `Column “${header}” of sheet ${sheet} has its look.`,
    },
    steps: [dressStep(layout, column)],
  };
}

function repairOf(layout: FoundLayout, placed: PlacedColumn): Repair {
  const { table, tableObject } = layout;
  const { header } = placed.column;
  const add = step(3, (context) => {
    context.workbook.tables.getItem(tableObject ?? '').columns.add(undefined, undefined, header);
  });
  return {
    sheet: table.sheet,
    what: {
      vi: `Đã thêm cột “${header}” vào sheet ${table.sheet}.`,
      en: `Column “${header}” was added to sheet ${table.sheet}.`,
    },
    steps: [add, dressStep(layout, placed)],
  };
}

/** Width and looks of a column; that of its header comes last, and tells that all is done. */
function dressStep({ table, headerRow, lastRow }: FoundLayout, { column, index, width }: PlacedColumn): Step {
  const looks = [columnLook(column), cellLook(column), headerLook(column)];
  return step(
    looks.reduce((sum, look) => sum + callsOf(look), 10),
    (context) => {
      const sheet = sheetNamed(context, table.sheet);
      const whole = sheet.getRangeByIndexes(0, index, 1, 1).getEntireColumn();
      whole.format.columnWidth = widthInPoints(width);
      const [below = {}, cell = {}, { fill, ...head } = {}] = looks;
      applyLook(sheet.getRangeByIndexes(lastRow + 1, index, 1, 1), below);
      applyLook(sheet.getRangeByIndexes(headerRow + 1, index, Math.max(1, lastRow - headerRow), 1), cell);
      const header = sheet.getRangeByIndexes(headerRow, index, 1, 1);
      applyLook(header, head);
      applyLook(header, { ...(fill !== undefined && { fill }) });
    },
  );
}
