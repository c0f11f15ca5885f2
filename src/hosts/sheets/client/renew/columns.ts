/** Columns that a register of an earlier version lacks: they come at the right end of their tables. */
import { withMissingColumns, type FoundLayout } from '../../../../blueprint/found';
import type { PlacedColumn } from '../../../../blueprint/layout';
import { headerLook } from '../../../../blueprint/looks';
import { cellAddress } from '../../../../register/snapshot';
import { lookSteps, pixelsWide } from '../draw/look';
import { columnLooks } from '../draw/table-sheet';
import { repair, type Repair } from './repair';

/** The columns to add, and the tables as they stand with them. */
export interface MissingColumns {
  readonly repairs: readonly Repair[];
  readonly layouts: readonly FoundLayout[];
}

/** Finds the columns that tables lack. */
export function missingColumns(found: readonly FoundLayout[]): MissingColumns {
  const all = found.map(withMissingColumns);
  return {
    layouts: all.map(({ layout }) => layout),
    repairs: all.flatMap(({ layout, added }) => repairOf(layout, added)),
  };
}

function repairOf(layout: FoundLayout, added: readonly PlacedColumn[]): Repair[] {
  const { table, headerRow, right } = layout;
  if (added.length === 0) return [];
  const { sheet } = table;
  const headers = added.map(({ column }) => column.header);
  const widths = added.map(({ width }) => pixelsWide(width));
  const names = headers.map((header) => `“${header}”`).join(', ');
  return repair(
    [
      { sheet, draw: 'columns', after: right, row: headerRow, headers, widths },
      { sheet, draw: 'cells', row: headerRow, column: right + 1, cells: [headers] },
      ...lookSteps(
        sheet,
        added.map(({ column, index }) => [cellAddress(headerRow, index), headerLook(column)]),
      ),
      ...lookSteps(sheet, columnLooks(layout, added)),
    ],
    `Đã thêm cột ${names} vào sheet ${sheet}.`,
    `Columns ${names} were added to sheet ${sheet}.`,
  );
}
