/** Where drafts go, and what is left behind when they can't go there. */
import { chmod, copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run, scratchFolder, type Run } from './support';

const folder = scratchFolder();
const file = (): string => join(folder(), 'sổ.xlsx');
const draft = (out: string, ...more: string[]): Promise<Run> =>
  run('draft', 'conclusion-notice', file(), '--out', out, ...(more.length > 0 ? more : ['--visit', 'KT01']));

beforeAll(async () => {
  await run('new', file(), '--data', 'minh-hoa');
});

test.each(['tệp', join('tệp', 'dự thảo')])('--out “%s”, where a file stands, is refused', async (out) => {
  const taken = join(folder(), 'tệp');
  await writeFile(taken, '');
  const { code, err } = await draft(join(folder(), out));
  expect(code).toBe(2);
  expect(err).toContain(`Lỗi [FILE_NOT_A_FOLDER] ${taken}: ${taken} là một tệp, không phải thư mục.`);
});

test('the folder is made, with those above it, once there is something to save', async () => {
  const out = join(folder(), 'năm 2023', 'dự thảo');
  const blocked = await draft(out, '--visit', 'KT04');
  expect(blocked.out).toContain('Chưa soạn vì còn thiếu dữ liệu: KT04');
  expect(await readdir(folder())).not.toContain('năm 2023');
  await draft(out);
  expect(await readdir(out)).toHaveLength(1);
});

test('when the register may not be written neither drafts nor a new folder stay', async () => {
  const before = await readFile(file());
  await chmod(file(), 0o444);
  const { code, err } = await draft(join(folder(), 'mới', 'dự thảo'), '--all');
  await chmod(file(), 0o644);
  expect([code, err.includes('FILE_DENIED')]).toEqual([2, true]);
  expect(await readdir(folder())).not.toContain('mới');
  expect(await readFile(file())).toEqual(before);
});

describe('--template', () => {
  test.each(['thư mục', 'chữ.docx', 'sổ tính.docx'])('“%s” is no Word document', async (name) => {
    await mkdir(join(folder(), 'thư mục'), { recursive: true });
    await writeFile(join(folder(), 'chữ.docx'), 'không phải Word');
    await copyFile(file(), join(folder(), 'sổ tính.docx'));
    const { code, err } = await draft(join(folder(), 'o'), '--all', '--template', join(folder(), name));
    expect(code).toBe(2);
    expect(err).toContain('TEMPLATE_NOT_DOCX');
    expect(err).toContain('.docx');
    expect(err).not.toContain('.xlsx.');
    expect(await readdir(folder())).not.toContain('o');
  });
});

test('a register without visits says so', async () => {
  const blank = join(folder(), 'trống.xlsx');
  await run('new', blank, '--data', 'trong');
  const asked = ['draft', 'conclusion-notice', blank, '--visit', 'KT01', '--out', join(folder(), 'o')];
  expect((await run(...asked)).err).toContain('Không có cuộc kiểm tra mã “KT01”; sổ chưa có cuộc nào.');
  expect((await run(...asked, '--lang', 'en')).err).toContain('the register has none yet.');
});
