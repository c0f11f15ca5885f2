import { join } from 'node:path';
import type { StatusRow } from '../../src/commands/status';
import { run, scratchFolder } from './support';

interface StatusJson {
  readonly asOf: string;
  readonly rows: readonly StatusRow[];
}

describe('status', () => {
  const folder = scratchFolder();
  const file = (): string => join(folder(), 'sổ minh họa.xlsx');

  beforeAll(async () => {
    await run('new', file(), '--data', 'minh-hoa');
  });

  test('--json rows carry what a program needs, days signed', async () => {
    const { code, out } = await run('status', file(), '--json', '--as-of', '2023-10-02');
    const { rows, asOf } = JSON.parse(out) as StatusJson;
    expect(code).toBe(0);
    expect(asOf).toBe('2023-10-02');
    const finding = rows.find((row) => row.code === 'PH037');
    expect(finding).toMatchObject({
      table: 'findings',
      unit: 'UBND-TRANDE',
      area: 'LV5',
      dueDate: '2023-09-05',
      status: 'Quá hạn',
      overdue: 'Quá hạn báo cáo',
      daysOverdue: 27,
      workingDaysOverdue: 19,
    });
  });

  test('the as-of date is today in Vietnam unless given', async () => {
    const { out } = await run('status', file(), '--json');
    expect((JSON.parse(out) as StatusJson).asOf).toBe('2023-10-02');
  });

  test('--overdue lists only what is late, the latest first, for people too', async () => {
    const { code, out } = await run('status', file(), '--overdue', '--as-of', '2023-10-02');
    expect(code).toBe(0);
    expect(out).toMatch(/^Tính đến 02\/10\/2023: \d+ việc quá hạn/u);
    const days = out
      .split('\n')
      .flatMap((line) => / (\d+) +\d+$/u.exec(line)?.[1] ?? [])
      .map(Number);
    expect(days).toEqual([...days].sort((a, b) => b - a));
    expect(days.length).toBeGreaterThan(10);
  });

  test('before anything was due, nothing is late', async () => {
    const { out } = await run('status', file(), '--overdue', '--as-of', '2023-06-01');
    expect(out).toBe('Tính đến 01/06/2023: không có việc quá hạn.');
  });
});
