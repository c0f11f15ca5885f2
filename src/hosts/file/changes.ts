/** Turns the changes a command asks for into a patch of the file: rows laid out in the order its columns stand in. */
import type { Change } from '../../register/changes';
import { failure, success, type Result } from '../../register/problem';
import { missingTable } from '../../register/reading-problems';
import type { Register } from '../../register/register';
import type { RawCell } from '../../register/snapshot';
import type { Table } from '../../register/table';
import { tables, type TableId } from '../../register/tables';
import type { RowAppend, WorkbookPatch } from './patch';

/** The patch that writes the changes. Fails when the workbook lacks a table to write to; values of missing columns are dropped. */
export function patchOf(register: Register, changes: readonly Change[]): Result<WorkbookPatch> {
  const rowsByTable = new Map<TableId, RawCell[][]>();
  for (const change of changes) {
    if (change.kind !== 'append') throw new Error('Only rows to append can be written yet');
    const { table: id, values } = change;
    const table: Table = tables[id];
    const { layout } = register.tables[id];
    if (layout === null) return failure(missingTable({ sheet: table.sheet, name: table.name }, { sheet: table.sheet }));
    const cells = new Array<RawCell>(layout.right - layout.left + 1).fill(null);
    for (const [column, index] of layout.columns) {
      const declared = table.columns[column];
      if (declared?.formula === undefined && column in values) {
        cells[index - layout.left] = declared?.encode(values[column], register.date1904) ?? null;
      }
    }
    const rows = rowsByTable.get(id);
    if (rows === undefined) rowsByTable.set(id, [cells]);
    else rows.push(cells);
  }
  return success({ appends: [...rowsByTable].map(([id, rows]) => appendTo(register, id, rows)) });
}

function appendTo(register: Register, id: TableId, rows: RawCell[][]): RowAppend {
  const { layout } = register.tables[id];
  if (layout === null) throw new Error(`Table ${id} has no place`);
  const { sheet, headerRow: top, lastRow: bottom, left, right, tableObject } = layout;
  return { target: tableObject ?? { sheet, top, left, bottom, right }, rows };
}
