/** Visits to communes that belong to the visit of their district (plan, mục III.2.b), and the visit a row belongs to. */
import type { Register, RowIn } from '../register/register';
import { tableIds } from '../register/tables';

type Visit = RowIn<'visits'>;

/** The visit in whose notice a commune's visit is told; null for a visit of its own, or one whose parent makes no sense. */
export function parentOf(register: Register, visit: Visit): string | null {
  const parent = visit.parent === null ? undefined : register.tables.visits.byCode.get(visit.parent);
  return parent === undefined || parent === visit || parent.parent !== null ? null : parent.code;
}

/**
 * The visit that a row of any sheet belongs to: its own on sheet Lịch kiểm tra, else the one it names; for a commune's
 * visit that of its district. `row` counts from 0. Null for rows of nothing, or of no visit.
 */
export function visitOfRow(register: Register, sheet: string, row: number): string | null {
  for (const id of tableIds) {
    const { layout, rows } = register.tables[id];
    if (layout?.sheet !== sheet) continue;
    const found = (rows as readonly RowIn<'visits' | 'findings'>[]).find(({ origin }) => origin.row === row);
    if (found === undefined) continue;
    const code = id === 'visits' ? found.code : 'visit' in found ? found.visit : null;
    const visit = code === null ? undefined : register.tables.visits.byCode.get(code);
    if (visit !== undefined) return parentOf(register, visit) ?? visit.code;
  }
  return null;
}
