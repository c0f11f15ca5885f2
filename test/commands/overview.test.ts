import fc from 'fast-check';
import { shippedDataSet, dataSetIds } from '../../src/commands/data-sets';
import { newRegister } from '../../src/commands/new-register';
import { overview, trackedStatuses, type Overview } from '../../src/commands/overview';
import { statusRows } from '../../src/commands/status';
import { overviewSheet } from '../../src/blueprint/overview';
import { findingKind, findingStatus, verdict, visitStatus } from '../../src/register/vocabulary';
import { registerOf } from '../support/register';

const illustration = newRegister(shippedDataSet('minh-hoa'), { today: '2023-10-02' });
const shown = overview(illustration.register, illustration.asOf);

function figure(of: Overview, id: string) {
  const found = of.figures.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no figure ${id}`);
  return found;
}

describe.each(dataSetIds)('the overview of %s', (id) => {
  const made = newRegister(shippedDataSet(id), { today: '2023-10-02' });
  const own = overview(made.register, made.asOf);
  const sheet = overviewSheet(made.tables, null).rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null));
  const labels = sheet.findIndex(([first]) => first === 'Số liệu chính');

  test('has the figures of sheet Tổng quan, by the same names', () => {
    expect(own.figures.map(({ name }) => name.vi)).toEqual(sheet[labels]?.slice(1));
    expect(own.figures.map(({ rows }) => rows.length)).toEqual(sheet[labels + 1]?.slice(1));
  });

  test('has its counts by status', () => {
    const counts = (title: string, words: readonly string[]): unknown[] => {
      const top = sheet.findIndex(([first]) => first === title) + 2;
      return words.map((_, index) => sheet[top + index]);
    };
    const findings = own.findings.map(({ status, count }) => [findingStatus.label(status), count]);
    expect(counts('Tồn tại, hạn chế theo trạng thái', trackedStatuses)).toEqual(findings);
    const visits = own.visits.map(({ status, count }) => [visitStatus.label(status), count]);
    expect(counts('Cuộc kiểm tra theo trạng thái', visitStatus.keys)).toEqual(visits);
  });

  test('has its counts by area', () => {
    const met = sheet.find(([first]) => first === 'Lĩnh vực')?.indexOf(findingStatus.label('MET')) ?? -1;
    for (const { code, byStatus } of own.areas) {
      const row = sheet.find((cells) => cells[1] === code);
      expect(byStatus.find(({ status }) => status === 'MET')?.count).toBe(row?.[met]);
    }
  });
});

describe('the illustration on 2 October 2023', () => {
  test('names the late visits, the longest late first', () => {
    expect(figure(shown, 'lateVisits').rows.map(({ code }) => code)).toEqual([
      'KT07.1',
      'KT04',
      'KT09.1',
      'KT10.1',
      'KT09',
      'KT07',
    ]);
  });

  test('tells what is due next, with days left and the step a visit waits for', () => {
    const today = shown.next.filter(({ days }) => days === 0).map(({ code }) => code);
    expect(today).toContain('PH028');
    expect(shown.next.slice(0, today.length).map(({ code }) => code)).toEqual(today);
    expect(shown.next.find(({ code }) => code === 'PH018')).toMatchObject({ dueDate: '2023-10-09', days: 7 });
    expect(shown.next.every(({ dueDate }) => dueDate >= '2023-10-02')).toBe(true);
    expect(shown.next.filter(({ table }) => table === 'visits').every(({ step }) => step !== null)).toBe(true);
  });

  test('tells the self-inspections of a period once, with how many units they are', () => {
    const periods = shown.next.filter(({ table }) => table === 'selfInspections');
    expect(periods).toEqual([
      expect.objectContaining({ period: 'YEAR', dueDate: '2023-12-15', code: null, unitName: null }),
    ]);
    const pending = statusRows(illustration.register, '2023-10-02').filter(
      ({ table, status }) => table === 'selfInspections' && status === 'Chưa đến hạn',
    );
    expect(periods[0]?.count).toBe(pending.length);
  });
});

describe('any findings', () => {
  const day = fc.constantFrom('2023-08-01', '2023-09-08', '2023-09-11', '2023-09-14', '2023-12-01', null);
  const finding = fc.record({
    kind: fc.constantFrom(...findingKind.keys, null),
    area: fc.constantFrom('LV001', 'LV002', 'LV009', null),
    deadlineKind: fc.constantFrom('BY_DATE' as const, null),
    deadlineDate: day,
    reportedOn: day,
    verdict: fc.constantFrom(...verdict.keys, null),
    verdictOn: day,
  });

  test('are counted as the status list has them, each area adding up to the whole', () => {
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 12 }), (findings) => {
        const areas = [
          { name: 'Một', order: 1 },
          { name: 'Hai', order: 2 },
        ];
        const register = registerOf({ findings, areas });
        const own = overview(register, '2023-09-11');
        const rows = statusRows(register, '2023-09-11').filter(({ table }) => table === 'findings');
        for (const [index, { status, count }] of own.findings.entries()) {
          expect(count).toBe(rows.filter((row) => row.status === findingStatus.label(status)).length);
          const parts = own.areas.map(({ byStatus }) => byStatus[index]?.count ?? 0);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(count);
        }
        const late = rows.filter(({ overdue }) => overdue !== null).length;
        expect(figure(own, 'lateReports').rows.length + figure(own, 'lateRemedies').rows.length).toBe(late);
        const pending = new Set(['Chưa đến hạn', 'Sắp đến hạn', 'Đến hạn hôm nay']);
        const open = rows.filter(({ status }) => pending.has(status ?? '')).map(({ code }) => code);
        expect(new Set(own.next.map(({ code }) => code))).toEqual(new Set(open));
      }),
      { numRuns: 150, seed: 20231002 },
    );
  });

  test('findings of an area the register does not have stand apart', () => {
    const register = registerOf({
      findings: [{ kind: 'WEAKNESS', area: 'LV009', deadlineKind: 'BY_DATE', deadlineDate: '2023-08-01' }],
      areas: [{ name: 'Một', order: 1 }],
    });
    expect(overview(register, '2023-09-11').areas.map(({ code }) => code)).toEqual(['LV001', null]);
  });
});

test('a visit without a code is counted only as late, as on the sheet', () => {
  const register = registerOf({ visits: [{ code: null, form: 'PLANNED', scheduledFrom: '2023-08-01' }] });
  const own = overview(register, '2023-09-11');
  expect(figure(own, 'visits').rows).toEqual([]);
  expect(figure(own, 'lateVisits').rows).toHaveLength(1);
  expect(own.visits.every(({ count }) => count === 0)).toBe(true);
});
