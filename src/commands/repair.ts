/** Mends what the checks know how to mend, and records it in the journal. */
import type { Change } from '../register/changes';
import type { IsoDate } from '../register/dates';
import type { Problem } from '../register/problem';
import type { Register } from '../register/register';
import { nextCode } from '../register/table';
import { tables, type TableId } from '../register/tables';

const COMMAND = 'Sửa dữ liệu';

/** The problems that one click can mend. */
export function mendable(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ mend }) => mend !== undefined && mend.changes.length > 0);
}

/** The changes that mend the given problems, with a journal row a table: what the tool changed on `today`, and in which rows. */
export function repairChanges(register: Register, problems: readonly Problem[], today: IsoDate): Change[] {
  const changes = mendable(problems).flatMap(({ mend }) => mend?.changes ?? []);
  const byTable = new Map<TableId, Change[]>();
  for (const change of changes) byTable.set(change.table, [...(byTable.get(change.table) ?? []), change]);
  const codes = register.tables.journal.rows.map(({ code }) => code);
  const records = [...byTable].map(([table, group]): Change => {
    const code = nextCode(tables.journal, codes);
    codes.push(code);
    const rows = [...new Set(group.map(codeOf))].filter((row) => row !== null);
    const values = { code, date: today, command: COMMAND, table: tables[table].sheet, rows, detail: detailOf(group) };
    return { kind: 'append', table: 'journal', values };
  });
  return [...changes, ...records];
}

/** The code a row has after the change; null for rows known otherwise, such as settings. */
function codeOf(change: Change): string | null {
  const given = change.values['code'] ?? change.values['key'];
  if (typeof given === 'string') return given;
  return change.kind === 'update' ? change.code : null;
}

/** What was done, in the words of the sheet: the columns filled, or how many rows were added. */
function detailOf(group: readonly Change[]): string {
  const added = group.filter(({ kind }) => kind === 'append').length;
  const updates = group.filter(({ kind }) => kind === 'update');
  const headers = new Set(updates.flatMap(({ table, values }) => Object.keys(values).map((id) => headerOf(table, id))));
  return [
    ...(added > 0 ? [`Thêm ${added} dòng`] : []),
    ...(headers.size > 0 ? [`Điền cột ${[...headers].join(', ')}`] : []),
  ].join('; ');
}

function headerOf(table: TableId, column: string): string {
  const columns: Readonly<Record<string, { readonly header: string }>> = tables[table].columns;
  return columns[column]?.header ?? column;
}
