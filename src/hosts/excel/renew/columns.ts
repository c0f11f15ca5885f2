/** Columns that a register of an earlier version lacks: they come at the right end of their tables. */
import { columnLetters } from '../../../register/snapshot';
import type { FoundLayout } from '../../../blueprint/found';
import type { PlacedColumn } from '../../../blueprint/layout';
import { cellLook, columnLook, headerLook } from '../../../blueprint/looks';
import { applyLook, callsOf, widthInPoints } from '../draw/look';
import { sheetNamed, step } from '../draw/steps';
import type { Repair } from './repair';

/** The columns to add, and the tables as they stand with them. */
export interface MissingColumns {
  readonly repairs: readonly Repair[];
  readonly layouts: readonly FoundLayout[];
}

/** Finds the columns that tables lack. A table that is no table object any more is left as it is. */
export function missingColumns(found: readonly FoundLayout[]): MissingColumns {
  const all = found.map((layout) => {
    const { tableObject, missing, table, right } = layout;
    if (tableObject === null) return { layout, added: [] };
    const added = missing.flatMap((id, i): PlacedColumn[] => {
      const column = table.columns[id];
      const index = right + 1 + i;
      return column === undefined ? [] : [{ id, column, index, letters: columnLetters(index), width: column.width }];
    });
    return { layout: { ...layout, columns: [...layout.columns, ...added] }, added };
  });
  return {
    layouts: all.map(({ layout }) => layout),
    repairs: all.flatMap(({ layout, added }) => added.map((column) => repairOf(layout, column))),
  };
}

function repairOf(
  { table, tableObject, headerRow, lastRow }: FoundLayout,
  { column, index, width }: PlacedColumn,
): Repair {
  const { header } = column;
  const looks = [columnLook(column), cellLook(column), headerLook(column)];
  return {
    sheet: table.sheet,
    what: {
      vi: `Đã thêm cột “${header}” vào sheet ${table.sheet}.`,
      en: `Column “${header}” was added to sheet ${table.sheet}.`,
    },
    steps: [
      step(
        looks.reduce((sum, look) => sum + callsOf(look), 12),
        (context) => {
          context.workbook.tables.getItem(tableObject ?? '').columns.add(undefined, undefined, header);
          const sheet = sheetNamed(context, table.sheet);
          const whole = sheet.getRangeByIndexes(0, index, 1, 1).getEntireColumn();
          whole.format.columnWidth = widthInPoints(width);
          const [below = {}, cell = {}, head = {}] = looks;
          applyLook(sheet.getRangeByIndexes(lastRow + 1, index, 1, 1), below);
          applyLook(sheet.getRangeByIndexes(headerRow + 1, index, Math.max(1, lastRow - headerRow), 1), cell);
          applyLook(sheet.getRangeByIndexes(headerRow, index, 1, 1), head);
        },
      ),
    ],
  };
}
