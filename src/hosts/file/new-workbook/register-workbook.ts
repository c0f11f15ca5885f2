/** A new register as a workbook file: the overview, then its tables. */
import type { NewRegister } from '../../../commands/new-register';
import { overviewSheet } from '../../../blueprint/overview';
import { planTitle } from '../../../blueprint/sheets';
import { Package } from '../package';
import { refreshPackage } from '../refresh';
import { createWorkbook } from './create-workbook';

/** The file of a new register, dated with the day it is of: same register, same bytes. */
export function registerWorkbook({ tables, register, asOf }: NewRegister): Uint8Array {
  const bytes = createWorkbook([overviewSheet(tables, planTitle(register)), ...tables], { created: asOf });
  return register.settings.computedAsValues === true ? withValues(bytes) : bytes;
}

/** The same register with plain values in its computed columns. */
function withValues(bytes: Uint8Array): Uint8Array {
  const made = Package.open(bytes);
  const plain = made.ok ? refreshPackage(made.value) : made;
  if (!plain.ok) throw new Error(plain.problem.message.en);
  return plain.value.pack.toBytes();
}
