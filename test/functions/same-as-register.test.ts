/** The functions show in a spreadsheet what the tool works out from the register: one rule, one answer. */
import fc from 'fast-check';
import { encodeCalendar } from '../../src/register/calendar/compact-calendar';
import { toSerial } from '../../src/register/dates';
import type { Register } from '../../src/register/register';
import { assessmentOf, type Assessment } from '../../src/register/rules/assess';
import { computedCells } from '../../src/register/rules/computed-cells';
import { settingList } from '../../src/register/settings';
import type { RawCell, Snapshot } from '../../src/register/snapshot';
import type { Table } from '../../src/register/table';
import { tables, type TableId } from '../../src/register/tables';
import { dataSet } from '../data/files';
import { anyRegister } from '../support/any-register';
import { opened, snapshotOf } from '../support/register';
import { computedTables, recalculated, settingCells, type ComputedColumns } from './recalculation';

/** What `computedCells` gives, as cells show it. */
function expected(register: Register, table: TableId, assessment: Assessment): ComputedColumns {
  const cells = computedCells(register, table, assessment);
  const declared: Table = tables[table];
  const ids = Object.entries(declared.columns).flatMap(([id, { formula }]) => (formula === undefined ? [] : [id]));
  const shown = (cell: RawCell | undefined): string | number =>
    typeof cell === 'string' || typeof cell === 'number' ? cell : '';
  return Object.fromEntries(ids.map((id) => [id, cells.map((row) => shown(row[id]))]));
}

function expectSame(snapshot: Snapshot): Register {
  const register = opened(snapshot);
  const assessment = assessmentOf(register, register.settings.asOf ?? '');
  const named = settingCells(snapshot, register, { date1904: snapshot.date1904 });
  expect(named.get('LichLamViec')).toBe(encodeCalendar(register.calendar));
  expect(named.get('NgayCanhBao')).toBe(toSerial(assessment.warnUntil, snapshot.date1904));
  for (const table of computedTables) {
    const wanted = expected(register, table, assessment);
    expect(recalculated(snapshot, register, table)).toEqual(wanted);
    expect(recalculated(snapshot, register, table, { byRow: true })).toEqual(wanted);
  }
  return register;
}

describe('a register that comes with the product', () => {
  it.each([
    ['minh-hoa', '2023-10-02'],
    ['hai-cap-2026', '2026-11-23'],
    ['soc-trang-2023', '2023-09-11'],
  ])('%s shows the same on %s whether the tool or the functions work it out', (id, asOf) => {
    const { tables: rows } = dataSet(id);
    const settings = rows.settings.map((row) => (row.key === settingList.asOf.key ? { ...row, value: asOf } : row));
    expectSame(snapshotOf({ ...rows, settings }));
  });
});

it('shows the same in 300 registers with whatever people may type, in both date systems', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.boolean().chain(anyRegister), (snapshot) => {
      const register = expectSame(snapshot);
      const assessment = assessmentOf(register, register.settings.asOf ?? '');
      for (const table of computedTables) {
        for (const row of computedCells(register, table, assessment)) {
          for (const cell of Object.values(row)) if (typeof cell === 'string') seen.add(cell);
        }
      }
    }),
    { numRuns: 300, seed: 20231002 },
  );
  expect(seen.size).toBeGreaterThan(25);
});
