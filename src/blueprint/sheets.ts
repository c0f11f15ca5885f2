/** Which sheets a set of new tables becomes: the tables, and the overview when they are a whole register. */
import { formatDate } from '../register/dates';
import type { NewTable } from '../register/new-table';
import { openRegister, type Register } from '../register/register';
import type { TableId } from '../register/tables';
import type { NewSheet } from './input';
import { overviewSheet } from './overview';

/** The tables that the overview counts in; a register that comes whole brings it along. */
export const OVERVIEW_TABLES: readonly TableId[] = ['visits', 'findings', 'selfInspections', 'areas', 'settings'];

/** The sheets to add: the tables, and the overview before them when they are those of a whole register. */
export function sheetsOf(added: readonly NewTable[]): NewSheet[] {
  if (!OVERVIEW_TABLES.every((id) => added.some(({ table }) => table.id === id))) return [...added];
  const sheets = added.map(({ table, rows }) => {
    const headers = Object.values(table.columns).map(({ header }) => header);
    return { name: table.sheet, cells: [headers, ...rows], tables: [] };
  });
  const register = openRegister({ sheets, names: [], date1904: false });
  return [overviewSheet(added, register.ok ? planTitle(register.value) : null), ...added];
}

/** The plan as the overview names it, when the register cites one with its number. */
export function planTitle({ settings, tables }: Register): string | null {
  const plan = settings.planDocument === null ? undefined : tables.documents.byCode.get(settings.planDocument);
  if (plan?.number == null) return null;
  const day = plan.date === null ? '' : ` ngày ${formatDate(plan.date)}`;
  return `${plan.kind ?? ''} số ${plan.number}${day}`.trim();
}
