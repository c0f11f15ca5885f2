/** Registers to add to workbooks, and what a register says, wherever it stands. */
import { shippedDataSet, type DataSetId } from '../../../../src/commands/data-sets';
import { newRegister } from '../../../../src/commands/new-register';
import { addRegister } from '../../../../src/hosts/file/add-register';
import { createWorkbook } from '../../../../src/hosts/file/new-workbook/create-workbook';
import { isTableSheet, type NewSheet } from '../../../../src/blueprint/input';
import { overviewSheet } from '../../../../src/blueprint/overview';
import { Package } from '../../../../src/hosts/file/package';
import { openRegister, type Register } from '../../../../src/register/register';
import { assessmentOf } from '../../../../src/register/rules/assess';
import { computedCells } from '../../../../src/register/rules/computed-cells';
import { tableIds, type TableId } from '../../../../src/register/tables';
import { open, snapshot, value, type Parts } from '../package-kit';

const DAY = '2023-10-02';

/** The sheets of a shipped register. */
export function registerSheets(id: DataSetId = 'minh-hoa'): NewSheet[] {
  const { tables } = newRegister(shippedDataSet(id), { today: DAY });
  return [overviewSheet(tables, 'Kế hoạch số 28/KH-UBND'), ...tables];
}

/** Only the sheets of these tables, and Tổng quan when asked for. */
export function only(sheets: readonly NewSheet[], ids: readonly TableId[], overview = false): NewSheet[] {
  return sheets.filter((sheet) => (isTableSheet(sheet) ? ids.some((id) => id === sheet.table.id) : overview));
}

/** All sheets but those of these tables. */
export function without(sheets: readonly NewSheet[], ids: readonly TableId[]): NewSheet[] {
  return sheets.filter((sheet) => !isTableSheet(sheet) || !ids.some((id) => id === sheet.table.id));
}

export const fresh = (sheets: readonly NewSheet[]): Uint8Array => createWorkbook(sheets, { created: DAY });

/** Adds sheets and opens the resulting bytes again. */
export function added(source: Uint8Array | Parts | Package, sheets: readonly NewSheet[]): Package {
  const before = source instanceof Package ? source : open(source);
  return open(value(addRegister(before, sheets)).pack.toBytes());
}

/** Some samples have a name of their own that the register needs for a table: here it is another. */
export function withoutUnitName(before: Package): Package {
  const text = (before.text('xl/workbook.xml') ?? '').replace('name="DonVi"', 'name="CacDonVi"');
  return open(before.withChanges(new Map([['xl/workbook.xml', text]])).toBytes());
}

export function registerIn(source: Uint8Array | Package): Register {
  return value(openRegister(snapshot(source)));
}

/** Every row of a register with its statuses, and its settings: all that does not depend on where it stands. */
export function saying(register: Register): Record<string, unknown> {
  const assessment = assessmentOf(register, DAY);
  const tables = tableIds.map((id) => {
    const { rows, layout } = register.tables[id];
    const values = rows.map(({ origin, ...own }) => {
      const broken = [...origin.broken.keys()];
      // Values of settings are compared as read: raw ones count days as their workbook does.
      return id === 'settings' ? { ...own, value: null, broken } : { ...own, broken };
    });
    return [
      id,
      { values, computed: computedCells({ ...register, date1904: false }, id, assessment), found: layout !== null },
    ] as const;
  });
  const { settings, calendar, problems } = register;
  const told = problems.map(({ code, place }) => `${code} ${place.table ?? ''} ${place.cell ?? ''}`);
  return { tables: new Map(tables), settings, calendar, told };
}
