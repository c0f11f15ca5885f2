/** A new register as a workbook file: the overview, then its tables. */
import type { NewRegister } from '../../../commands/new-register';
import { formatDate } from '../../../register/dates';
import type { Register } from '../../../register/register';
import { createWorkbook } from './create-workbook';
import { overviewSheet } from './overview';

/** The file of a new register, dated with the day it is of: same register, same bytes. */
export function registerWorkbook({ tables, register, asOf }: NewRegister): Uint8Array {
  return createWorkbook([overviewSheet(tables, planTitle(register)), ...tables], { created: asOf });
}

/** The plan as the overview names it, when the register cites one with its number. */
export function planTitle({ settings, tables }: Register): string | null {
  const plan = settings.planDocument === null ? undefined : tables.documents.byCode.get(settings.planDocument);
  if (plan?.number == null) return null;
  const day = plan.date === null ? '' : ` ngày ${formatDate(plan.date)}`;
  return `${plan.kind ?? ''} số ${plan.number}${day}`.trim();
}
