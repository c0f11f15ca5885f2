/** Reads the register of a workbook for the pane. */
import type { Workbook } from '../../host/workbook';
import type { Result } from '../../register/problem';
import { openRegister, type Register } from '../../register/register';
import { tableIds } from '../../register/tables';
import { rememberCells } from './stale-cells';

/** Reads the whole register of a workbook; `keepsValues` where its computed columns are values whatever it says. */
export async function readRegister(workbook: Workbook, keepsValues = false): Promise<Result<Register>> {
  const snapshot = await workbook.read(tableIds);
  if (!snapshot.ok) return snapshot;
  const register = openRegister(snapshot.value);
  const isKept = register.ok && (keepsValues || register.value.settings.computedAsValues === true);
  if (isKept && workbook.capabilities.refreshes) rememberCells(register.value, snapshot.value);
  return register;
}
