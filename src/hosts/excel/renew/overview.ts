/** Sheet Tổng quan, when someone deleted it: it is made again where the tables it counts have the headers it names. */
import { openRegister } from '../../../register/register';
import { tables } from '../../../register/tables';
import type { FoundLayout } from '../../../blueprint/found';
import { OVERVIEW_SHEET, overviewSheet } from '../../../blueprint/overview';
import { OVERVIEW_TABLES, planTitle } from '../../../blueprint/sheets';
import { freeSheetSteps } from '../draw/free-sheet';
import { sheetNamed, step } from '../draw/steps';
import { workingName } from '../new-sheets';
import type { Loaded } from '../reader';
import type { Repair } from './repair';

/** The sheet to make; none when it is there, or can't be made. */
export function missingOverview({ snapshot, structure }: Loaded, layouts: readonly FoundLayout[]): Repair[] {
  if (structure.sheets.some(({ name }) => name === OVERVIEW_SHEET)) return [];
  const counted = OVERVIEW_TABLES.map((id) => layouts.find(({ table }) => table.id === id));
  const sheets = counted.flatMap((layout) => (layout === undefined || !isAsDeclared(layout) ? [] : [layout.sheet]));
  if (sheets.length < OVERVIEW_TABLES.length) return [];
  const register = openRegister(snapshot);
  const others = layouts.flatMap(({ table, sheet }) =>
    sheets.some((one) => one.table.id === table.id) ? [] : [sheet],
  );
  const sheet = overviewSheet([...sheets, ...others], register.ok ? planTitle(register.value) : null);
  // It has its name once it is whole: one that broke off would pass for the overview for ever.
  const working = workingName();
  const { dress, fill, finish } = freeSheetSteps({ ...sheet, sheet: working });
  const add = step(3, ({ workbook }) => {
    workbook.worksheets.add(working).position = 0;
  });
  const name = step(2, (context) => {
    sheetNamed(context, working).name = OVERVIEW_SHEET;
  });
  const what = { vi: 'Đã tạo lại sheet Tổng quan.', en: 'Sheet Tổng quan was made again.' };
  return [{ what, sheet: OVERVIEW_SHEET, workingSheet: working, steps: [add, ...dress, ...fill, ...finish, name] }];
}

/** The formulas of the overview name tables and headers as they are declared. */
function isAsDeclared({ table, tableObject, columns }: FoundLayout): boolean {
  const declared = Object.values(tables).find(({ id }) => id === table.id);
  if (declared === undefined || tableObject === null || tableObject !== declared.name) return false;
  const headers: Readonly<Record<string, { readonly header: string }>> = declared.columns;
  return columns.every(({ id, column }) => headers[id]?.header === column.header);
}
