/** What people ask the add-in for, each as its button does it; every command gives how many cells or rows it wrote. */
import { FIRST_DATA_ROW } from '../../src/blueprint/layout';
import type { ExcelWorkbook } from '../../src/hosts/excel/excel-workbook';
import { toSerial, type IsoDate } from '../../src/register/dates';
import { tables } from '../../src/register/tables';
import { expectOf, nothing, tasks, type Command } from '../tasks';
import { readRegister } from '../tasks/pane';
import { valueOf } from '../workbooks/contenders';
import type { RegisterInExcel } from './register-in-excel';

/** A year later most of what was not late is. */
const NEXT_YEAR: IsoDate = '2024-07-20';

/** The commands on a register whose computed columns are formulas. */
export function commandsWithFormulas(target: RegisterInExcel, findings: number): Command[] {
  let workbook: ExcelWorkbook;
  const create = async (): Promise<number> => (await target.create(await target.open())).length;
  const read = async (): Promise<null> => {
    const { rows } = valueOf(await readRegister(workbook)).tables.findings;
    expectOf('read', rows.length === findings);
    return null;
  };
  const opened = async (): Promise<null> => {
    workbook = await target.open();
    return null;
  };
  return [
    { name: 'Create the register, its sheets written', run: create },
    { name: 'Open', run: opened },
    {
      name: 'Look for stuck formulas, as at every start',
      run: nothing('start', async () => valueOf(await workbook.mendStuck()).cells),
    },
    { name: 'Read everything, the first time', run: read },
    { name: 'Read everything again', run: read },
    {
      name: 'Refresh, formulas, nothing to do',
      run: nothing('refresh', async () => valueOf(await workbook.refresh()).cells),
    },
    {
      name: 'Renew, nothing to do',
      run: nothing('renew', async () => valueOf(await workbook.renew()).mended.length),
    },
    ...tasks(() => workbook),
    { name: 'Turn formulas into values', run: () => toValues(target) },
  ];
}

async function toValues(target: RegisterInExcel): Promise<number> {
  const { cells } = valueOf(await (await target.open({ keepsValues: true })).refresh());
  return cells;
}

/** The commands on a register whose computed columns hold plain values. */
export function commandsWithValues(target: RegisterInExcel): Command[] {
  return [
    {
      name: 'Refresh, values, the as-of date a year later',
      run: async () => {
        const { sheet, columns } = tables.settings;
        const keys = target.made.tables.find(({ table }) => table.id === 'settings')?.rows ?? [];
        const row = keys.findIndex(([key]) => key === 'asOf') + FIRST_DATA_ROW;
        target.book.typeInto(sheet, row, Object.keys(columns).indexOf('value'), toSerial(NEXT_YEAR));
        return valueOf(await (await target.open({ keepsValues: true })).refresh()).cells;
      },
    },
  ];
}
