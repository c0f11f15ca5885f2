import { join } from 'node:path';
import type { StatusRow } from '../../src/commands/status';
import { openWorkbookFile } from '../../src/hosts/file/file-workbook';
import { tables } from '../../src/register/tables';
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

  test('rows whose data are wrong are not counted as late, and stand apart', async () => {
    const opened = await openWorkbookFile(file());
    if (!opened.ok) throw new Error(opened.problem.message.en);
    const sheet = tables.findings.sheet;
    const snapshot = opened.value.read();
    const cells = snapshot.ok ? (snapshot.value.sheets.find(({ name }) => name === sheet)?.cells ?? []) : [];
    const row = cells.findIndex(([code]) => code === 'PH037');
    const column =
      cells
        .find(([head]) => head === tables.findings.columns.code.header)
        ?.indexOf(tables.findings.columns.deadlineFrom.header) ?? -1;
    opened.value.apply({ edits: [{ sheet, row, column, value: '31/02/2023' }] });
    const path = join(folder(), 'sai.xlsx');
    await opened.value.save({ path });
    const late = async (day: string): Promise<string> => (await run('status', path, '--overdue', '--as-of', day)).out;
    const [title = '', ...lines] = (await late('2023-10-02')).split('\n');
    expect(title).toBe('Tính đến 02/10/2023: 20 việc quá hạn; 1 dòng dữ liệu sai, chưa biết có trễ không');
    const apart = lines.indexOf('Dữ liệu sai, chưa biết có trễ không:');
    expect(lines.findIndex((line) => line.includes('PH037'))).toBeGreaterThan(apart);
    expect(lines.findIndex((line) => line.includes('PH052'))).toBeLessThan(apart);
    expect((await late('2023-06-01')).split('\n')[0]).toBe(
      'Tính đến 01/06/2023: không có việc quá hạn; 1 dòng dữ liệu sai, chưa biết có trễ không.',
    );
  });
});

describe.each(['status', 'check'])('the day of the workbook and of %s', (command) => {
  const folder = scratchFolder();

  test('is told of when they differ and none was asked for, beside the result', async () => {
    const file = join(folder(), 'sổ.xlsx');
    await run('new', file, '--data', 'minh-hoa', '--as-of', '2023-09-15');
    const note =
      'Lưu ý: Sổ đang tính đến 15/09/2023 (ô Ngày báo cáo); lệnh này tính đến 02/10/2023. Dùng --as-of 2023-09-15 để giống sổ.';
    const plain = await run(command, file);
    const json = await run(command, file, '--json');
    const asked = await run(command, file, '--as-of', '2023-10-02');
    expect([plain.err, json.err, asked.err]).toEqual([note, note, '']);
    expect([plain.out, plain.code]).toEqual([asked.out, asked.code]);
    expect((JSON.parse(json.out) as StatusJson).asOf).toBe('2023-10-02');
  });

  test('goes without saying when they are the same', async () => {
    const file = join(folder(), 'cùng ngày.xlsx');
    await run('new', file, '--data', 'minh-hoa', '--as-of', '2023-10-02');
    expect((await run(command, file)).err).toBe('');
  });
});
