/** Registers open in the grid, headless, and what is in them. */
import * as engine from '@odoo/o-spreadsheet';
import { newRegister } from '../../../src/commands/new-register';
import { createWorkbook } from '../../../src/hosts/file/new-workbook/create-workbook';
import { overviewSheet } from '../../../src/blueprint/overview';
import { Package } from '../../../src/hosts/file/package';
import { readSnapshot } from '../../../src/hosts/file/read';
import { registerFunctions } from '../../../src/hosts/local/grid/functions';
import { openLocalWorkbook, type LocalWorkbook } from '../../../src/hosts/local/local-workbook';
import type { Result } from '../../../src/register/problem';
import type { RawCell, Snapshot } from '../../../src/register/snapshot';
import { dataSet } from '../../data/files';

export { engine };

/** The value of a result, or its problem as an error. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message.en}`);
  return result.value;
}

/** The file of a new register made from a data set. */
export function registerFile(id = 'minh-hoa'): Uint8Array {
  const { tables } = newRegister(dataSet(id), { today: '2023-09-11' });
  return createWorkbook([overviewSheet(tables, 'Kế hoạch kiểm tra'), ...tables], { created: '2023-09-11' });
}

/** Opens a file in the grid, with the custom functions live. */
export function openGrid(bytes: Uint8Array = registerFile()): LocalWorkbook {
  registerFunctions('vi');
  return value(openLocalWorkbook(bytes, 'so.xlsx', engine));
}

/** What a file holds. */
export function fileSnapshot(bytes: Uint8Array): Snapshot {
  return value(readSnapshot(value(Package.open(bytes))));
}

/** What the grid holds. */
export async function gridSnapshot(workbook: LocalWorkbook): Promise<Snapshot> {
  return value(await workbook.read());
}

/** The value of a cell; rows and columns count from 0. */
export function cellOf(snapshot: Snapshot, sheet: string, row: number, column: number): RawCell {
  return snapshot.sheets.find(({ name }) => name === sheet)?.cells[row]?.[column] ?? null;
}

/** The bytes that a workbook would be saved as. */
export function saved(workbook: LocalWorkbook): Uint8Array {
  return value(workbook.toBytes());
}
