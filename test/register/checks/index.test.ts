/** All checks together: order, silence on unreadable cells, speed. */
import fc from 'fast-check';
import { checkRegister } from '../../../src/register/checks';
import { openRegister } from '../../../src/register/register';
import type { RawCell } from '../../../src/register/snapshot';
import type { Table } from '../../../src/register/table';
import { tableIds, tables, type TableId } from '../../../src/register/tables';
import { opened, problemsOf, registerOf, snapshotOf, type RowInput } from '../../support/register';

const asOf = '2023-09-11';

test('problems come in the order of the sheets, then of the rows, those of no sheet first', () => {
  const rows = {
    units: [
      { code: 'B', name: null, kind: 'Sở, ban, ngành' },
      { code: null, name: 'Sở' },
    ],
    findings: [{}],
    visits: [{ unit: 'C' }, { unit: 'C', form: 'PLANNED', plannedMonth: 13 }],
  } as const;
  const found = problemsOf(rows).map(({ place, code }) => `${place.table ?? ''} ${place.cell ?? ''} ${code}`);
  const order = found.map((each) => {
    const [table = '', cell = ''] = each.split(' ');
    return tableIds.indexOf(table as TableId) * 1000 + Number(/\d+$/u.exec(cell)?.[0] ?? 0);
  });
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(found).toContain('visits E5 PLANNED_MONTH_INVALID');
});

test('every problem has both languages, a tip, a place, and names no internal id', () => {
  const raw = { unit: 'X9', form: 'Theo kế hoạch', plannedMonth: 14 };
  const problems = problemsOf({
    visits: [{ raw }, { raw }, { form: 'UNANNOUNCED' }],
    findings: [{ visit: 'KT001', unit: 'X9', kind: 'WEAKNESS', content: 'A' }],
    selfInspections: [{ unit: 'X9', period: 'YEAR', merged: true }],
  });
  expect(problems.length).toBeGreaterThan(10);
  for (const { message, tip, place } of problems) {
    for (const text of [message.vi, message.en, tip.vi, tip.en]) {
      expect(text).toMatch(/\S\.$/u);
      expect(text).not.toMatch(/undefined|null|NaN|\d{4}-\d\d-\d\d|HALF_YEAR|PLANNED/u);
    }
    expect(place.sheet).toBeDefined();
  }
});

const columnsIn = tableIds.flatMap((id) =>
  Object.entries((tables[id] as Table).columns).map(([column, { formula }]) => ({ id, column, formula })),
);

test('a cell that cannot be read has that one problem', () => {
  const broken: RawCell = { error: '#N/A' };
  for (const { id, column, formula } of columnsIn) {
    if (formula !== undefined || id === 'lists' || id === 'settings' || id === 'daysOff') continue;
    const at = problemsOf({ [id]: [{ raw: { [column]: broken } }] }).filter(
      ({ place }) => place.column === column && place.table === id,
    );
    expect([id, column, at.map(({ code }) => code)]).toEqual([id, column, ['UNREADABLE_CELL']]);
  }
});

test('the checks throw on no cells', () => {
  const codes = ['KT001', 'PH001', 'SCT', 'LV001', 'TD'];
  const cell: fc.Arbitrary<RawCell> = fc.oneof(
    fc.constant(null),
    fc.constantFrom(
      ...codes,
      'Có',
      'Theo kế hoạch',
      'Tồn tại, hạn chế',
      'Số tháng',
      'Đạt',
      'Cuối năm',
      '1/KH-UBND',
      '=',
    ),
    fc.integer({ min: 44_000, max: 46_000 }),
    fc.integer({ min: -1, max: 14 }),
    fc.string(),
    fc.constant({ error: '#N/A' }),
  );
  const grid = fc.array(fc.array(cell, { minLength: 8, maxLength: 40 }), { maxLength: 5 });
  const grids = fc.record(Object.fromEntries(tableIds.map((id) => [id, grid])));
  const { sheets } = snapshotOf();
  fc.assert(
    fc.property(grids, (filled) => {
      const changed = sheets.map((sheet, index) => {
        const own = index < tableIds.length ? filled[tableIds[index] ?? 'visits'] : undefined;
        return { ...sheet, cells: [...sheet.cells.slice(0, 3), ...(own ?? [])], tables: [] };
      });
      const register = openRegister({ sheets: changed, names: [], date1904: false });
      expect(register.ok && Array.isArray(checkRegister(register.value, { asOf }))).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('twenty thousand findings are checked in one go', () => {
  const count = 20_000;
  const visits = Array.from({ length: 300 }, (_, index): RowInput<'visits'> => ({
    unit: `DV${String(index + 1).padStart(3, '0')}`,
    form: 'PLANNED',
    scheduledFrom: '2023-06-12',
    inspectedOn: '2023-06-12',
    concludedOn: '2023-07-12',
  }));
  const units = visits.map((_, index) => ({ name: `Đơn vị ${index}`, kind: 'Sở, ban, ngành' }));
  const findings = Array.from({ length: count }, (_, index): RowInput<'findings'> => ({
    visit: `KT${String((index % 300) + 1).padStart(3, '0')}`,
    unit: `DV${String((index % 300) + 1).padStart(3, '0')}`,
    area: 'LV001',
    kind: 'WEAKNESS',
    content: `Chưa thực hiện nội dung ${index} theo Nghị định 61/2018/NĐ-CP`,
    recommendation: 'Thực hiện',
    responsible: 'Văn phòng',
    deadlineKind: 'WORKING_DAYS',
    deadlineCount: 30,
    deadlineFrom: '2023-07-12',
    reportedOn: '2023-09-01',
  }));
  const remedyReports = findings.map((_, index) => ({
    visit: `KT${String((index % 300) + 1).padStart(3, '0')}`,
    unit: `DV${String((index % 300) + 1).padStart(3, '0')}`,
    findings: [`PH${String(index + 1).padStart(3, '0')}`],
    receivedOn: '2023-09-01',
  }));
  const areas = [{ order: 1, name: 'Chỉ đạo' }];
  const register = registerOf({ units, visits, areas, findings, remedyReports });
  const problems = checkRegister(register, { asOf });
  expect(new Set(problems.map(({ code }) => code))).toEqual(
    new Set(['VISIT_CLASH', 'VISIT_REPORT_DISAGREES', 'CITED_NOT_IN_DOCUMENTS']),
  );
});

test('the checks change nothing', () => {
  const snapshot = snapshotOf({ visits: [{ form: 'PLANNED' }], findings: [{ kind: 'WEAKNESS' }] });
  const register = opened(snapshot);
  const before = JSON.stringify(register.tables.visits.rows);
  checkRegister(register, { asOf });
  expect(JSON.stringify(register.tables.visits.rows)).toBe(before);
  expect(checkRegister(register, { asOf })).toEqual(checkRegister(opened(snapshot), { asOf }));
});
