/** One register, one answer: Excel, Google Sheets, the workbench and the command line show the same statuses. */
import fc from 'fast-check';
import { statusRows, type StatusRow } from '../../src/commands/status';
import { encodeCalendar } from '../../src/register/calendar/compact-calendar';
import type { Register } from '../../src/register/register';
import { assessmentOf } from '../../src/register/rules/assess';
import type { Snapshot } from '../../src/register/snapshot';
import { computedTables } from '../functions/recalculation';
import { anyRegister } from '../support/any-register';
import { opened } from '../support/register';
import { excelFunctions, gridFunctions, sheetsFunctions } from './function-hosts';
import { byStatus, inWorkbench, madeInExcel, madeInSheets, readBy } from './illustration';
import { sidebarOf } from './sheets';
import { shownBy, shownIn, type Shown } from './shown';

beforeAll(() => {
  jest.spyOn(console, 'debug').mockReturnValue(undefined);
});

const COLUMNS = {
  findings: ['status', 'overdue', 'daysOverdue', 'workingDaysOverdue'],
  visits: ['status', 'overdue'],
  selfInspections: ['status'],
} as const;

/** What the command `status` says of the register, as its computed cells show it. */
function toldByStatus(register: Register, rows: readonly StatusRow[]): Shown {
  const asOf = register.settings.asOf ?? '';
  const { warnUntil, calendar } = assessmentOf(register, asOf);
  const told: Record<string, Shown[string]> = {
    'settings.calendar': [encodeCalendar(calendar)],
    'settings.warnUntil': [warnUntil],
  };
  for (const table of computedTables) {
    const own = rows.filter((row) => row.table === table);
    if (own.length === 0) continue;
    for (const column of COLUMNS[table]) told[`${table}.${column}`] = own.map((row) => row[column] ?? '');
  }
  return told;
}

function statusOf(register: Register): readonly StatusRow[] {
  return statusRows(register, register.settings.asOf ?? '');
}

function withoutDueDates(shown: Shown): Shown {
  return Object.fromEntries(Object.entries(shown).filter(([id]) => id !== 'findings.dueDate'));
}

/** Due dates as the command has them, where it tells of the first one: others were extended. */
function expectDueDates(register: Register, rows: readonly StatusRow[], shown: Shown): void {
  const findings = rows.filter(({ table }) => table === 'findings');
  const { 'findings.dueDate': cells = [] } = shown;
  findings.forEach(({ dueDate }, i) => {
    const { extendedTo, origin } = register.tables.findings.rows[i] ?? {};
    if (extendedTo !== null || origin?.broken.has('extendedTo') === true) return;
    expect(cells[i] === 'Dữ liệu sai' ? '' : cells[i]).toBe(dueDate ?? '');
  });
}

/** Excel on a computer passes blank cells as 0, so that nobody can tell a typed 0 from a blank there. */
function withoutZeros(snapshot: Snapshot): Snapshot {
  const sheets = snapshot.sheets.map((sheet) => ({
    ...sheet,
    cells:
      sheet.name === 'Cấu hình' ? sheet.cells : sheet.cells.map((row) => row.map((cell) => (cell === 0 ? null : cell))),
  }));
  return { ...snapshot, sheets };
}

test('1,000 registers, with whatever people may type, show the same in every host', async () => {
  const hosts = [excelFunctions(), sheetsFunctions(), gridFunctions()];
  const snapshots = fc.sample(anyRegister(false).map(withoutZeros), { numRuns: 1_000, seed: 20231002 });
  const answers = new Set<unknown>();
  await Promise.all(
    snapshots.map(async (snapshot) => {
      const register = opened(snapshot);
      const rows = statusOf(register);
      const told = toldByStatus(register, rows);
      const shown = await Promise.all(hosts.map((host) => shownBy(host, snapshot, register)));
      shown.forEach((cells, i) => {
        expect({ host: hosts[i]?.name, ...withoutDueDates(cells) }).toEqual({ host: hosts[i]?.name, ...told });
        expectDueDates(register, rows, cells);
        expect(cells).toEqual(shown[0]);
        for (const cell of Object.values(cells).flat()) answers.add(cell);
      });
    }),
  );
  expect(answers.size).toBeGreaterThan(1_000);
});

test('the illustration, set up and read back as people do, shows the same in every host', async () => {
  const snapshots = {
    Excel: await readBy((await madeInExcel()).workbook),
    'Google Sheets': await readBy(await sidebarOf(await madeInSheets())),
    'the workbench': await inWorkbench(),
  };
  const register = opened(snapshots.Excel);
  const rows = await byStatus(register.settings.asOf ?? '');
  const told = toldByStatus(register, rows);
  const whole = shownIn(snapshots.Excel);
  const filled = Object.fromEntries(
    Object.entries(whole).map(([id, all]) => [id, all.filter((one) => one !== '').length]),
  );
  expect(filled).toMatchObject({ 'findings.status': 59, 'findings.dueDate': 37, 'visits.overdue': 6 });
  for (const [host, snapshot] of Object.entries(snapshots)) {
    const shown = shownIn(snapshot);
    expect({ host, ...withoutDueDates(shown) }).toEqual({ host, ...told });
    expectDueDates(register, rows, shown);
    expect({ host, ...shown }).toEqual({ host, ...whole });
  }
});
