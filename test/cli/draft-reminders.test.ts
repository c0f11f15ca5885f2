/** The command `draft reminders`: what can be asked, what is saved, what is recorded. */
import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCommandLine } from '../../src/cli/arguments';
import { openRegisterFile } from '../../src/cli/register-file';
import type { Register } from '../../src/register/register';
import { textsOf } from '../documents/templates';
import { run, scratchFolder } from './support';

const ASKED = ['draft', 'reminders', 'a.xlsx', '--out', 'o'];

describe('what can be asked', () => {
  test('everyone late, unless units are named', () => {
    const read = (...words: string[]): unknown => {
      const parsed = parseCommandLine([...ASKED, ...words]);
      return parsed.ok ? parsed.value : parsed.problem.message.vi;
    };
    const everyone = {
      command: 'draft-reminders',
      file: 'a.xlsx',
      out: 'o',
      units: null,
      near: false,
      incomplete: false,
    };
    expect(read()).toEqual(everyone);
    expect(read('--units', 'SCT, stc', '--near', '--report-by', '16/10/2023', '--as-of', '2023-10-02')).toEqual({
      ...everyone,
      units: ['SCT', 'stc'],
      near: true,
      reportBy: '2023-10-16',
      asOf: '2023-10-02',
    });
  });

  test.each([
    [[...ASKED, '--visit', 'KT01'], 'Lệnh “draft reminders” không có tùy chọn --visit.'],
    [
      ['draft', 'conclusion-notice', 'a.xlsx', '--near', '--all'],
      'Lệnh “draft conclusion-notice” không có tùy chọn --near.',
    ],
    [[...ASKED, '--units', ' ,'], 'Tùy chọn --units cần mã đơn vị, ví dụ SCT.'],
    [
      [...ASKED, '--report-by', 'mai'],
      '--report-by “mai” không phải một ngày có thật dạng YYYY-MM-DD, từ năm 1990 đến 2100.',
    ],
    [['draft', 'reminders', 'a.xlsx'], 'Thiếu --out: thư mục để lưu.'],
    [['draft'], 'Chưa soạn được văn bản; có: conclusion-notice, reminders.'],
    [['draft', 'toString'], 'Chưa soạn được văn bản “toString”; có: conclusion-notice, reminders.'],
  ])('%j is explained', (words, expected) => {
    const parsed = parseCommandLine(words);
    expect(parsed.ok ? parsed.value : [parsed.problem.code, parsed.problem.message.vi]).toEqual(['USAGE', expected]);
  });

  test('help names it in both languages', async () => {
    expect((await run('--help')).out).toContain('so-kiem-tra draft reminders TỆP.xlsx');
    expect((await run('--help', '--lang', 'en')).out).toContain('so-kiem-tra draft reminders FILE.xlsx');
  });
});

describe('drafting', () => {
  const folder = scratchFolder();
  let copies = 0;

  async function fresh(): Promise<{ file: string; out: string }> {
    copies += 1;
    const file = join(folder(), `sổ ${copies}.xlsx`);
    await copyFile(join(folder(), 'minh họa.xlsx'), file);
    return { file, out: join(folder(), `công văn ${copies}`) };
  }

  async function registerIn(file: string): Promise<Register> {
    const opened = await openRegisterFile(file);
    if (!opened.ok) throw new Error(opened.problem.message.en);
    return opened.value.register;
  }

  beforeAll(async () => {
    await run('new', join(folder(), 'minh họa.xlsx'), '--data', 'minh-hoa');
  });

  test('a letter to everyone late, recorded in Văn bản and Nhật ký; those held back are named', async () => {
    const { file, out } = await fresh();
    const before = (await registerIn(file)).tables;
    const { code, out: said, err, progress } = await run('draft', 'reminders', file, '--out', out);
    const names = (await readdir(out)).map((name) => name.normalize('NFC'));
    expect(code).toBe(1);
    expect(names).toContain('Công văn đôn đốc khắc phục lần 2 - Sở Tài nguyên và Môi trường (dự thảo 1).docx');
    expect(said).toContain(`Đã soạn ${names.length} công văn đôn đốc, ghi vào sheet Văn bản`);
    expect(said).toContain('Chưa soạn vì còn thiếu dữ liệu: UBND-MYTU');
    expect(err).toContain('DUPLICATE_FINDING');
    expect(progress.length).toBeGreaterThan(names.length);
    const { documents, journal } = (await registerIn(file)).tables;
    expect(documents.rows.length - before.documents.rows.length).toBe(names.length);
    expect(journal.rows.length - before.journal.rows.length).toBe(names.length);
    expect(documents.rows.at(-1)).toMatchObject({
      kind: 'Công văn',
      draftedOn: '2023-10-02',
      number: null,
      date: null,
    });
  });

  test('units named, with what is due soon, until its own day', async () => {
    const { file, out } = await fresh();
    await run('draft', 'reminders', file, '--units', 'stc', '--near', '--out', out, '--report-by', '2023-10-20');
    const names = await readdir(out);
    expect(names.map((name) => name.normalize('NFC'))).toEqual([
      'Công văn đôn đốc khắc phục - Sở Tài chính (dự thảo 1).docx',
    ]);
    const texts = textsOf(new Uint8Array(await readFile(join(out, names[0] ?? '')))).join('\n');
    expect(texts).toContain('còn 07');
    expect(texts).toContain('(qua Sở Nội vụ) đúng thời hạn nêu trên.');
  });

  test.each([
    [['--units', 'KHONGCO'], 'UNKNOWN_UNIT'],
    [['--units', 'STC'], 'NOBODY_LATE'],
    [['--report-by', '2023-10-02'], 'REPORT_BY_PAST'],
  ])('%j is refused, and no folder is made', async (words, problem) => {
    const { file, out } = await fresh();
    const { code, err } = await run('draft', 'reminders', file, '--out', out, ...words);
    expect([code, err.includes(`[${problem}]`)]).toEqual([2, true]);
    expect(await readdir(folder())).not.toContain(out);
  });

  test('the draft of a reminder makes no notice outdated, and is not outdated itself', async () => {
    const { file, out } = await fresh();
    await run('draft', 'conclusion-notice', file, '--visit', 'KT05', '--out', out);
    await run('draft', 'reminders', file, '--units', 'STP', '--out', out);
    expect((await run('check', file)).out).not.toContain('DRAFT_OUTDATED');
    await run('draft', 'conclusion-notice', file, '--visit', 'KT05', '--out', out);
    expect((await readdir(out)).map((name) => name.normalize('NFC')).sort()).toEqual([
      'Công văn đôn đốc khắc phục - Sở Tư pháp (dự thảo 1).docx',
      'Thông báo kết luận KT05 - Sở Tư pháp (dự thảo 1).docx',
      'Thông báo kết luận KT05 - Sở Tư pháp (dự thảo 2).docx',
    ]);
  });
});
