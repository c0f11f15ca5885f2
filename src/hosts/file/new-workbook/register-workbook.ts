/** A new register as a workbook file: the overview, then its tables. */
import type { NewRegister } from '../../../commands/new-register';
import { overviewSheet } from '../../../blueprint/overview';
import { planTitle } from '../../../blueprint/sheets';
import { createWorkbook } from './create-workbook';

/** The file of a new register, dated with the day it is of: same register, same bytes. */
export function registerWorkbook({ tables, register, asOf }: NewRegister): Uint8Array {
  return createWorkbook([overviewSheet(tables, planTitle(register)), ...tables], { created: asOf });
}
