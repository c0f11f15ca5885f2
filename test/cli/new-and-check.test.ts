import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { run, scratchFolder } from './support';

interface CheckJson {
  readonly problems: readonly { code: string; severity: string; sheet?: string; cell?: string; row?: string }[];
}

async function problemsOf(file: string, asOf: string): Promise<CheckJson['problems']> {
  const { out } = await run('check', file, '--json', '--as-of', asOf);
  return (JSON.parse(out) as CheckJson).problems;
}

describe('new', () => {
  const folder = scratchFolder();

  test('the 2023 register has 15 inspected units and five communes not yet named', async () => {
    const file = join(folder(), 'Sổ năm 2023', 'sổ.xlsx');
    const made = await run('new', file, '--data', 'soc-trang-2023');
    expect(made.code).toBe(0);
    expect(made.out).toContain('15 đơn vị được kiểm tra: 10 cuộc và 5 đơn vị cấp xã kèm theo (5 chưa chọn)');
    const unnamed = (await problemsOf(file, '2023-02-10')).filter(({ code }) => code === 'COMMUNE_NOT_NAMED');
    expect(unnamed.map(({ row }) => row)).toEqual(['KT06.1', 'KT07.1', 'KT08.1', 'KT09.1', 'KT10.1']);
  });

  test('an existing file is kept unless --force is given', async () => {
    const file = join(folder(), 'đã có.xlsx');
    await run('new', file, '--data', 'trong');
    const before = await readFile(file);
    const again = await run('new', file, '--data', 'minh-hoa');
    expect(again.code).toBe(2);
    expect(again.err).toContain('FILE_EXISTS');
    expect(await readFile(file)).toEqual(before);
    expect((await run('new', file, '--data', 'minh-hoa', '--force')).code).toBe(0);
    expect(await readFile(file)).not.toEqual(before);
  });

  test('a blank register has no problems', async () => {
    const file = join(folder(), 'trống.xlsx');
    await run('new', file, '--data', 'trong', '--as-of', '2026-01-05');
    expect((await run('check', file, '--as-of', '2026-01-05')).out).toBe('Không có vấn đề nào.');
  });

  test('a two-tier register knows no district and warns of the calendar of 2027', async () => {
    const file = join(folder(), 'hai cấp.xlsx');
    await run('new', file, '--data', 'hai-cap-2026');
    const codes = new Set((await problemsOf(file, '2026-11-23')).map(({ code }) => code));
    expect(codes).toContain('DUE_DATE_CALENDAR_INCOMPLETE');
    expect(codes).not.toContain('COMMUNE_MISSING');
    expect(codes).not.toContain('COMMUNE_NOT_NAMED');
  });

  test('the same data and day give the same file', async () => {
    const [one, two] = [join(folder(), '1.xlsx'), join(folder(), '2.xlsx')];
    await run('new', one, '--data', 'minh-hoa');
    await run('new', two, '--data', 'minh-hoa');
    expect(await readFile(one)).toEqual(await readFile(two));
    expect((await stat(one)).size).toBeGreaterThan(10_000);
  });
});

describe('check', () => {
  const folder = scratchFolder();

  test('every problem says where it is and what to do, in the language asked for', async () => {
    const file = join(folder(), 'minh họa.xlsx');
    await run('new', file, '--data', 'minh-hoa');
    const vietnamese = await run('check', file, '--as-of', '2023-10-02');
    const english = await run('check', file, '--as-of', '2023-10-02', '--lang', 'en');
    expect(vietnamese.code).toBe(1);
    expect(vietnamese.out).toMatch(/^Lỗi \[MISSING_DEADLINE\] Phát hiện!\w+: .+\n {4}→ .+$/mu);
    expect(english.out).toMatch(/^Error \[MISSING_DEADLINE\] Phát hiện!\w+: .+\n {4}→ .+$/mu);
    expect(english.out.split('\n').length).toBe(vietnamese.out.split('\n').length);
  });
});

describe('the command line itself', () => {
  test.each([
    ['an unknown command', ['xem', 'a.xlsx'], 'Không có lệnh “xem”'],
    ['an unknown option', ['check', 'a.xlsx', '--mau'], '--mau'],
    ['an option of another command', ['check', 'a.xlsx', '--force'], 'không có tùy chọn --force'],
    ['a missing file name', ['status'], 'Thiếu tên tệp'],
    ['a surplus word', ['check', 'a.xlsx', 'b.xlsx'], 'Thừa “b.xlsx”'],
    ['a day that does not exist', ['status', 'a.xlsx', '--as-of', '2023-02-30'], '2023-02-30'],
    ['an unknown data set', ['new', 'a.xlsx', '--data', 'an-giang'], 'an-giang'],
    ['a draft without a choice of visits', ['draft', 'conclusion-notice', 'a.xlsx', '--out', 'o'], '--visit'],
    [
      'a draft with both choices',
      ['draft', 'conclusion-notice', 'a.xlsx', '--out', 'o', '--all', '--visit', 'KT01'],
      '--all',
    ],
    ['a draft without a folder', ['draft', 'conclusion-notice', 'a.xlsx', '--all'], '--out'],
    ['an unknown document', ['draft', 'giay-moi', 'a.xlsx', '--all', '--out', 'o'], 'giay-moi'],
  ])('%s is explained and nothing is done', async (_, argv, said) => {
    const { code, out, err } = await run(...argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(said);
    expect(err).toContain('--help');
  });

  test('help is Vietnamese, English by a switch, and names every command', async () => {
    const vi = await run('--help');
    const en = await run('--help', '--lang', 'en');
    for (const command of ['new', 'check', 'status', 'draft conclusion-notice']) {
      expect(vi.out).toContain(`so-kiem-tra ${command}`);
      expect(en.out).toContain(`so-kiem-tra ${command}`);
    }
    expect(vi.out).toContain('Mã thoát: 0');
    expect(en.out).toContain('Exit codes: 0');
    expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+$/u);
  });
});
