/** Tables that are no table objects any more, as after a way through Google Sheets: their objects come back over their rows. */
import type { FoundLayout } from '../../../blueprint/found';
import { isFilledCell, type Snapshot } from '../../../register/snapshot';
import { inputOf } from '../cell-values';
import { TABLE_STYLE } from '../draw/table-sheet';
import { sheetNamed, step } from '../draw/steps';
import type { Loaded } from '../reader';
import type { Repair } from './repair';

/** The objects to make, and the tables as they stand with them. */
export interface MissingTables {
  readonly repairs: readonly Repair[];
  readonly layouts: readonly FoundLayout[];
}

/** Finds tables without an object; one whose name is taken, or that would overlap another, is left as it is. */
export function missingTables({ structure, snapshot }: Loaded, found: readonly FoundLayout[]): MissingTables {
  const taken = new Set([...structure.tables, ...structure.names].map(({ name }) => name.toUpperCase()));
  const made = found.map((layout): [FoundLayout, Repair[]] => {
    const { table, tableObject, headerRow, columns } = layout;
    const [first] = columns;
    const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
    if (tableObject !== null || first === undefined || taken.has(table.name.toUpperCase())) return [layout, []];
    const headers = sheet?.cells[headerRow] ?? [];
    const left = Math.min(...columns.map(({ index }) => index));
    let right = Math.max(...columns.map(({ index }) => index));
    while (isFilledCell(headers[right + 1] ?? null)) right += 1;
    const others = sheet?.tables ?? [];
    const bottom = lastFilledRow(sheet?.cells ?? [], layout, left, right);
    const overlaps = others.some(
      (own) => own.top <= bottom && own.bottom >= headerRow && own.left <= right && own.right >= left,
    );
    if (overlaps) return [layout, []];
    return [
      { ...layout, tableObject: table.name, objectName: table.name, right, lastRow: bottom },
      [repairOf(layout, left, right, bottom)],
    ];
  });
  const repairs = made.flatMap(([, own]) => own);
  return { layouts: made.map(([layout]) => layout), repairs: repairs.length === 0 ? [] : [...repairs, LOST] };
}

/** The last row of the table with anything in it, one at least: what people noted beside it makes it no longer. */
function lastFilledRow(
  cells: Snapshot['sheets'][number]['cells'],
  layout: FoundLayout,
  left: number,
  right: number,
): number {
  let row = layout.lastRow;
  while (row > layout.firstRow && !(cells[row]?.slice(left, right + 1) ?? []).some(isFilledCell)) row -= 1;
  return row;
}

/** What no table brings back by itself. */
const LOST: Repair = {
  sheet: null,
  what: {
    vi: 'Bảng của Excel mất khi sổ qua Google Trang tính, hay khi bảng bị chuyển thành vùng: bộ lọc, dòng tổng và công thức riêng gọi tên bảng phải đặt lại bằng tay.',
    en: "Tables of Excel are lost on the way through Google Sheets, or when one is converted to a range: filters, totals rows and own formulas by a table's name have to be set again by hand.",
  },
  steps: [],
};

/** Headers become texts first: where a formula gave them in Google Sheets, Excel keeps none. */
function repairOf({ table, headerRow, columns }: FoundLayout, left: number, right: number, bottom: number): Repair {
  const { sheet: name } = table;
  const computed = columns.filter(({ column }) => column.formula !== undefined);
  return {
    sheet: name,
    what: {
      vi: `Đã tạo lại bảng ${table.name} ở sheet ${name}.`,
      en: `Table ${table.name} of sheet ${name} was made again.`,
    },
    steps: [
      step(computed.length * 3 + 8, (context) => {
        const sheet = sheetNamed(context, name);
        for (const { column, index } of computed) sheet.getCell(headerRow, index).values = [[inputOf(column.header)]];
        const range = sheet.getRangeByIndexes(headerRow, left, bottom - headerRow + 1, right - left + 1);
        const made = sheet.tables.add(range, true);
        made.name = table.name;
        made.style = TABLE_STYLE;
        made.showBandedRows = true;
      }),
    ],
  };
}
