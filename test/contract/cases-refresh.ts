/** Computed columns brought up to date, as formulas or as plain values, and the frame of the register put right. */
import { allComputedCells, computedEdits, registerToCompute } from '../../src/host/computed-edits';
import { toSerial } from '../../src/register/dates';
import type { RawCell, Snapshot } from '../../src/register/snapshot';
import {
  cellOf,
  COMPUTED,
  CONTENT,
  edit,
  findingCell,
  newFinding,
  rawOf,
  see,
  valueOf,
  write,
  type Content,
  type Seen,
} from './content';
import type { WorkbookStore } from './harness';
import type { Case } from './suite';

const AS_OF = '2023-09-11';

/** Findings with deadlines before, at and after the as-of date, in a register that keeps values or not. */
function content({ values, asOf = AS_OF, date1904 = false }: Partial<Given> & { values: boolean }): Content {
  const findings = [
    { code: 'PH001', unit: 'SCT', kind: 'WEAKNESS', deadlineKind: 'BY_DATE', deadlineDate: '2023-09-30' },
    { code: 'PH002', unit: 'SXD', kind: 'WEAKNESS', deadlineKind: 'BY_DATE', deadlineDate: '2023-08-31' },
    { code: 'PH003', unit: 'SXD', kind: 'RESULT', content: 'Kết quả nổi bật' },
  ];
  const settings = [
    { key: 'year', label: 'Năm kiểm tra', value: 2023 },
    { key: 'asOf', label: 'Ngày báo cáo', value: asOf === null ? null : toSerial(asOf, date1904) },
    { key: 'warningDays', label: 'Số ngày làm việc cảnh báo', value: 5 },
    { key: 'warnUntil', label: 'Ngày cảnh báo', value: COMPUTED },
    { key: 'computedAsValues', label: 'Cột tính giữ bằng giá trị', value: values ? 'Có' : 'Không' },
  ];
  return { findings, settings };
}

interface Given {
  readonly asOf: string | null;
  readonly date1904: boolean;
}

/** A snapshot without what the tool computes in it. */
function typed(snapshot: Snapshot): Snapshot {
  const register = registerToCompute(snapshot);
  if (register === null) throw new Error('No register');
  const computed = new Set(
    allComputedCells(snapshot, register, AS_OF).map(({ sheet, row, column }) => `${sheet}!${row}!${column}`),
  );
  const blanked = (sheet: string, cells: readonly RawCell[], row: number): RawCell[] => {
    const kept = cells.map((cell, column) => (computed.has(`${sheet}!${row}!${column}`) ? null : cell));
    while (kept.length > 0 && kept.at(-1) === null) kept.pop();
    return kept;
  };
  const sheets = snapshot.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cells, row) => blanked(sheet.name, cells, row)),
  }));
  return { ...snapshot, sheets };
}

const late = (seen: Seen, code: string): RawCell => rawOf(seen, findingCell(seen, code, 'status'));

async function refreshed(store: WorkbookStore): Promise<{ readonly cells: number; readonly seen: Seen }> {
  const workbook = await store.open();
  const { cells } = valueOf(await workbook.refresh());
  return { cells, seen: await see(await store.open()) };
}

async function refusesRefresh(store: WorkbookStore): Promise<void> {
  const workbook = await store.open();
  expect(workbook.capabilities.refreshes).toBe(false);
  const before = await see(workbook);
  const refusal = await workbook.refresh();
  expect(refusal.ok).toBe(false);
  if (!refusal.ok) expect([refusal.problem.message.vi, refusal.problem.tip.vi]).not.toContain('');
  expect((await see(workbook)).snapshot).toEqual(before.snapshot);
}

const valueCase = (date1904: boolean): Case => ({
  title: `where values are kept the computed cells are what the tool works out${date1904 ? ', days counted from 1904' : ''}`,
  needs: date1904 ? 'count from 1904' : 'refreshes',
  content: () => content({ values: true, date1904 }),
  options: { date1904 },
  run: async (store) => {
    const workbook = await store.open();
    expect(workbook.capabilities.refreshes).toBe(true);
    const before = await see(workbook);
    const { cells, seen } = await refreshed(store);
    expect(cells).toBeGreaterThan(0);
    expect([late(seen, 'PH001'), late(seen, 'PH002')]).toEqual(['Chưa đến hạn', 'Quá hạn']);
    const due = rawOf(seen, findingCell(seen, 'PH001', 'dueDate'));
    expect(due).toBe(toSerial('2023-09-30', date1904));
    const warnUntil = seen.register.tables.settings.rows.find(({ key }) => key === 'warnUntil')?.origin.row ?? -1;
    expect(rawOf(seen, cellOf(seen, 'settings', warnUntil, 'value'))).toBe(toSerial('2023-09-18', date1904));
    expect(computedEdits(seen.snapshot, null, AS_OF)).toEqual([]);
    expect(typed(seen.snapshot)).toEqual(typed(before.snapshot));
    const again = await refreshed(store);
    expect(again.cells).toBe(0);
    expect(again.seen.snapshot).toEqual(seen.snapshot);
  },
  ...(!date1904 && { without: refusesRefresh }),
});

export const refreshCases: readonly Case[] = [
  valueCase(false),
  valueCase(true),
  {
    title: 'values are worked out anew for what was typed, for new rows, and taken from rows that became blank',
    needs: 'refreshes',
    content: () => content({ values: true }),
    run: async (store) => {
      const { seen: before } = await refreshed(store);
      await store.user.type(findingCell(before, 'PH001', 'deadlineDate'), toSerial('2023-09-10'));
      const workbook = await store.open();
      const due = { deadlineKind: 'BY_DATE', deadlineDate: '2023-09-12' };
      await write(workbook, [newFinding('PH004', due), edit(before, 'PH002', { verdict: 'MET' })]);
      for (const id of ['code', 'unit', 'kind', 'content']) {
        await store.user.type(findingCell(before, 'PH003', id), null);
      }
      const { seen } = await refreshed(store);
      expect(['PH001', 'PH002', 'PH004'].map((code) => late(seen, code))).toEqual(['Quá hạn', 'Đạt', 'Sắp đến hạn']);
      expect(rawOf(seen, findingCell(before, 'PH003', 'status')) ?? '').toBe('');
      expect(seen.register.tables.findings.rows.map(({ code }) => code)).toEqual(['PH001', 'PH002', 'PH004']);
      expect((await refreshed(store)).cells).toBe(0);
    },
    without: refusesRefresh,
  },
  {
    title: 'formulas stay until values are kept, and come back when they no longer are',
    needs: 'tell formulas',
    content: () => content({ values: false }),
    run: async (store) => {
      const workbook = await store.open();
      if (!workbook.capabilities.refreshes) return refusesRefresh(store);
      const before = await see(workbook);
      const cell = findingCell(before, 'PH001', 'status');
      const { seen } = await refreshed(store);
      expect(await store.holdsFormula(cell)).toBe(true);
      expect(typed(seen.snapshot)).toEqual(typed(before.snapshot));
      expect((await refreshed(store)).cells).toBe(0);
      const row = seen.register.tables.settings.rows.find(({ key }) => key === 'computedAsValues')?.origin.row ?? -1;
      await store.user.type(cellOf(seen, 'settings', row, 'value'), 'Có');
      const { cells } = await refreshed(store);
      expect(cells).toBeGreaterThan(0);
      expect(await store.holdsFormula(cell)).toBe(false);
      expect((await refreshed(store)).cells).toBe(0);
      await store.user.type(cellOf(seen, 'settings', row, 'value'), 'Không');
      await refreshed(store);
      expect(await store.holdsFormula(cell)).toBe(true);
      expect((await refreshed(store)).cells).toBe(0);
      return undefined;
    },
  },
  {
    title: 'a register that keeps values and names no as-of date says so, and nothing is written',
    needs: 'refreshes',
    content: () => content({ values: true, asOf: null }),
    run: async (store) => {
      const workbook = await store.open();
      const before = await see(workbook);
      const refusal = await workbook.refresh();
      expect(refusal.ok ? 'refreshed' : refusal.problem.message.vi).toContain('Ngày báo cáo');
      expect((await see(await store.open())).snapshot).toEqual(before.snapshot);
    },
    without: refusesRefresh,
  },
  {
    title: 'the frame of the register is put right, what people typed stays, and then there is nothing left to mend',
    needs: 'renews',
    content: () => content({ values: true }),
    run: async (store) => {
      const workbook = await store.open();
      expect(workbook.capabilities.renews).toBe(true);
      const before = await see(workbook);
      valueOf(await workbook.renew());
      const after = await see(await store.open());
      for (const id of CONTENT.filter((each) => each !== 'settings' && each !== 'lists')) {
        expect([id, after.register.tables[id].rows.length]).toEqual([id, before.register.tables[id].rows.length]);
      }
      expect(after.register.tables.findings.rows.map(({ code, deadlineDate }) => [code, deadlineDate])).toEqual(
        before.register.tables.findings.rows.map(({ code, deadlineDate }) => [code, deadlineDate]),
      );
      expect(valueOf(await workbook.renew()).mended).toEqual([]);
      expect((await see(await store.open())).snapshot).toEqual(after.snapshot);
    },
    without: async (store) => {
      const workbook = await store.open();
      expect(workbook.capabilities.renews).toBe(false);
      const before = await see(workbook);
      const refusal = await workbook.renew();
      expect(refusal.ok).toBe(false);
      if (!refusal.ok) expect([refusal.problem.message.vi, refusal.problem.tip.vi]).not.toContain('');
      expect((await see(workbook)).snapshot).toEqual(before.snapshot);
    },
  },
];
