/** The illustration set up from the start in each host, without any computed value, and read back. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as engine from '@odoo/o-spreadsheet';
import { newRegister } from '../../src/commands/new-register';
import type { StatusRow } from '../../src/commands/status';
import { overviewSheet } from '../../src/blueprint/overview';
import type { Workbook } from '../../src/host/workbook';
import { createWorkbook } from '../../src/hosts/file/new-workbook/create-workbook';
import { registerFunctions } from '../../src/hosts/local/grid/functions';
import { openLocalWorkbook } from '../../src/hosts/local/local-workbook';
import type { NewTable } from '../../src/register/new-table';
import { settingList } from '../../src/register/settings';
import type { Snapshot } from '../../src/register/snapshot';
import { tableIds } from '../../src/register/tables';
import { valueOf } from '../contract/content';
import { run } from '../cli/support';
import { dataSet } from '../data/files';
import { blank, type Opened } from '../hosts/excel/support';
import type { GoogleSheets } from '../sheets-host';
import { withFunctions } from './excel';
import { blankSpreadsheet, sidebarOf } from './sheets';

const COMPUTED_KEYS: ReadonlySet<unknown> = new Set([settingList.calendar.key, settingList.warnUntil.key]);

/** The tables of the illustration, their computed cells blank. */
export function tablesWithoutResults(): NewTable[] {
  return newRegister(dataSet('minh-hoa'), { today: '2023-10-02' }).tables.map((one): NewTable => {
    const columns = Object.entries(one.table.columns);
    const value = columns.findIndex(([id]) => id === 'value');
    return {
      table: one.table,
      rows: one.rows.map((cells) => {
        const isComputed = one.table.id === 'settings' && cells.some((cell) => COMPUTED_KEYS.has(cell));
        return cells.map((cell, i) =>
          columns[i]?.[1].formula !== undefined || (isComputed && i === value) ? null : cell,
        );
      }),
    };
  });
}

/** The register as the add-in makes it in Excel, its functions live. */
export async function madeInExcel(): Promise<Opened> {
  const opened = withFunctions(await blank());
  valueOf(await opened.workbook.addTables(tablesWithoutResults()));
  await opened.host.settled();
  return opened;
}

/** The same as the sidebar makes it in Google Sheets. */
export async function madeInSheets(): Promise<GoogleSheets> {
  const sheets = blankSpreadsheet();
  valueOf(await (await sidebarOf(sheets)).addTables(tablesWithoutResults()));
  return sheets;
}

/** What a host reads of the register. */
export async function readBy(workbook: Pick<Workbook, 'read'>): Promise<Snapshot> {
  return valueOf(await workbook.read(tableIds));
}

function file(): Uint8Array {
  const tables = tablesWithoutResults();
  return createWorkbook([overviewSheet(tables, 'Kế hoạch kiểm tra'), ...tables], { created: '2023-10-02' });
}

/** The same as a file that the workbench opens. */
export async function inWorkbench(): Promise<Snapshot> {
  registerFunctions('vi');
  return valueOf(await valueOf(openLocalWorkbook(file(), 'so.xlsx', engine)).read());
}

/** What the command `status` prints of that file. */
export async function byStatus(asOf: string): Promise<readonly StatusRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sổ '));
  try {
    const path = join(folder, 'sổ.xlsx');
    writeFileSync(path, file());
    const { out } = await run('status', path, '--json', '--as-of', asOf);
    return (JSON.parse(out) as { readonly rows: readonly StatusRow[] }).rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
