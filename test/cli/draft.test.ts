import { createHash } from 'node:crypto';
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { openWorkbookFile } from '../../src/hosts/file/file-workbook';
import { openRegister, type Register } from '../../src/register/register';
import { run, scratchFolder } from './support';

async function registerIn(file: string): Promise<Register> {
  const opened = await openWorkbookFile(file);
  if (!opened.ok) throw new Error(opened.problem.message.en);
  const snapshot = opened.value.read();
  if (!snapshot.ok) throw new Error(snapshot.problem.message.en);
  const register = openRegister(snapshot.value);
  if (!register.ok) throw new Error(register.problem.message.en);
  return register.value;
}

/** Visible text of a .docx, paragraphs on lines. */
async function textOf(file: string): Promise<string> {
  const xml = strFromU8(unzipSync(await readFile(file))['word/document.xml'] ?? new Uint8Array());
  return xml
    .replace(/<\/w:p>/gu, '\n')
    .replace(/<w:tab\/>|<w:br\/>/gu, ' ')
    .replace(/<[^>]+>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** The names in a folder; none when it was not even made. */
const filesIn = (path: string): Promise<string[]> => readdir(path).catch(() => []);

const hash = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

describe('draft conclusion-notice', () => {
  const folder = scratchFolder();
  const original = (): string => join(folder(), 'minh họa.xlsx');
  let copies = 0;

  /** A fresh copy of the illustration and an output folder of its own. */
  async function fresh(): Promise<{ file: string; out: string }> {
    copies += 1;
    const file = join(folder(), `sổ ${copies}.xlsx`);
    await copyFile(original(), file);
    return { file, out: join(folder(), `dự thảo ${copies}`) };
  }

  beforeAll(async () => {
    await run('new', original(), '--data', 'minh-hoa');
  });

  test('one visit becomes one notice, recorded with the rows it used and their hash', async () => {
    const { file, out } = await fresh();
    const { code, out: said } = await run('draft', 'conclusion-notice', file, '--visit', 'KT01', '--out', out);
    expect(await readdir(out)).toEqual(['Thông báo kết luận KT01 - Sở Công Thương (dự thảo 1).docx']);
    expect(said).toContain('Đã soạn 1 thông báo kết luận');
    expect([0, 1]).toContain(code);
    const { tables } = await registerIn(file);
    const record = tables.documents.rows.at(-1);
    expect(record).toMatchObject({ kind: 'Thông báo', visit: 'KT01', version: 1, number: null, date: null });
    expect(record?.draftedOn).toBe('2023-10-02');
    expect(record?.rowsHash).toMatch(/^[0-9a-f]{16}$/u);
    const used = record?.rowsUsed?.split('; ') ?? [];
    const findings = tables.findings.rows.filter(({ visit }) => visit === 'KT01').map(({ code: row }) => row);
    expect(used).toEqual(expect.arrayContaining(['KT01', ...findings]));
    expect(tables.journal.rows.at(-1)).toMatchObject({ date: '2023-10-02', rows: [record?.code] });
  });

  test('a register that keeps values has them brought up to date with the record', async () => {
    const { file, out } = await fresh();
    const opened = await openWorkbookFile(file);
    if (!opened.ok) throw new Error(opened.problem.message.en);
    const { settings, findings } = (await registerIn(file)).tables;
    const setting = settings.rows.find(({ key }) => key === 'computedAsValues')?.origin.row ?? -1;
    const [row = -1, column = -1] = [findings.rows[1]?.origin.row, findings.layout?.columns.get('status')];
    opened.value.apply({
      edits: [
        { sheet: 'Cấu hình', row: setting, column: settings.layout?.columns.get('value') ?? -1, value: 'Có' },
        { sheet: 'Phát hiện', row, column, value: 'chữ cũ' },
      ],
    });
    await opened.value.save();
    await run('draft', 'conclusion-notice', file, '--visit', 'KT01', '--out', out);
    const parts = unzipSync(await readFile(file));
    const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/'));
    expect(sheets.filter(([, bytes]) => /_xldudf_CCHC_|chữ cũ/u.test(strFromU8(bytes)))).toEqual([]);
  });

  test('the notice says what the rows say, with number and day left blank', async () => {
    const { file, out } = await fresh();
    await run('draft', 'conclusion-notice', file, '--visit', 'KT08', '--out', out, '--as-of', '2023-09-05');
    const [name = ''] = await readdir(out);
    const text = await textOf(join(out, name));
    expect(text).toContain('UBND TỈNH SÓC TRĂNG');
    expect(text).toMatch(/Sóc Trăng, ngày\s+tháng 8 năm 2023/u);
    expect(text).toMatch(/Số:\s+\/TB-SNV/u);
    expect(text).toContain('Kế hoạch số 28/KH-UBND ngày 09 tháng 02 năm 2023');
    const { tables } = await registerIn(file);
    for (const { content } of tables.findings.rows.filter(({ visit }) => visit === 'KT08' || visit === 'KT08.1')) {
      expect(text).toContain(content?.replace(/[.;]$/u, ''));
    }
    expect(text).toContain('./.');
    expect(text).not.toMatch(/[{}]/u);
  });

  test('drafting again makes a new version and touches no earlier file', async () => {
    const { file, out } = await fresh();
    await run('draft', 'conclusion-notice', file, '--visit', 'KT01', '--out', out);
    const [first = ''] = await readdir(out);
    await writeFile(join(out, first), 'edited by hand');
    await run('draft', 'conclusion-notice', file, '--visit', 'KT01', '--out', out);
    expect((await readdir(out)).sort()).toEqual([first, first.replace('dự thảo 1', 'dự thảo 2')]);
    expect(await readFile(join(out, first), 'utf8')).toBe('edited by hand');
  });

  test('the same rows give the same bytes', async () => {
    const [one, two] = [await fresh(), await fresh()];
    for (const { file, out } of [one, two]) {
      await run('draft', 'conclusion-notice', file, '--visit', 'KT05', '--out', out);
    }
    const names = await Promise.all([one, two].map(async ({ out }) => join(out, (await readdir(out))[0] ?? '')));
    expect(await hash(names[0] ?? '')).toBe(await hash(names[1] ?? ''));
  });

  test('a visit with gaps is drafted only on request, with a mark', async () => {
    const { file, out } = await fresh();
    const before = await hash(file);
    const refused = await run('draft', 'conclusion-notice', file, '--visit', 'KT07', '--out', out);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('MISSING_RESPONSIBLE');
    expect(await filesIn(out)).toEqual([]);
    expect(await hash(file)).toBe(before);
    const made = await run('draft', 'conclusion-notice', file, '--visit', 'KT07', '--out', out, '--incomplete');
    expect(made.code).toBe(1);
    const [name = ''] = await readdir(out);
    expect(await textOf(join(out, name))).toContain('BẢN NHÁP – CÒN THIẾU DỮ LIỆU');
  });

  test('--all drafts every visit that is ready and names those that are not', async () => {
    const { file, out } = await fresh();
    const { code, out: said, progress } = await run('draft', 'conclusion-notice', file, '--all', '--out', out);
    expect(code).toBe(1);
    expect((await readdir(out)).length).toBeGreaterThanOrEqual(5);
    expect(said).toMatch(/Chưa soạn vì còn thiếu dữ liệu: .*KT07/u);
    expect(progress.length).toBeGreaterThan(5);
    const codes = (await registerIn(file)).tables.documents.rows.map(({ code: row }) => row);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('check tells when the rows changed after a draft', async () => {
    const { file, out } = await fresh();
    await run('draft', 'conclusion-notice', file, '--visit', 'KT01', '--out', out);
    expect((await run('check', file)).out).not.toContain('DRAFT_OUTDATED');
    const opened = await openWorkbookFile(file);
    if (!opened.ok) throw new Error('not opened');
    const { tables } = await registerIn(file);
    const finding = tables.findings.rows.find(({ visit, kind }) => visit === 'KT01' && kind === 'WEAKNESS');
    const column = tables.findings.layout?.columns.get('content') ?? -1;
    opened.value.apply({
      edits: [{ sheet: 'Phát hiện', row: finding?.origin.row ?? -1, column, value: '(minh họa) Nội dung sửa lại' }],
    });
    await opened.value.save();
    expect((await run('check', file)).out).toContain('DRAFT_OUTDATED');
  });

  test.each([
    ['an unknown visit', 'KT99', 'UNKNOWN_VISIT'],
    ['the visit of a commune', 'KT08.1', 'PART_OF_VISIT'],
  ])('%s is refused and the register stays as it was', async (_, visit, problem) => {
    const { file, out } = await fresh();
    const before = await hash(file);
    const { code, err } = await run('draft', 'conclusion-notice', file, '--visit', visit, '--out', out);
    expect([code, err.includes(problem)]).toEqual([2, true]);
    expect(await hash(file)).toBe(before);
  });

  test('a register without inspected visits has nothing to draft', async () => {
    const file = join(folder(), 'kế hoạch.xlsx');
    await run('new', file);
    const { code, err } = await run('draft', 'conclusion-notice', file, '--all', '--out', join(folder(), 'không'));
    expect([code, err.includes('NOTHING_TO_DRAFT')]).toEqual([2, true]);
  });
});

describe('when the disk or the template is against it', () => {
  const folder = scratchFolder();
  const register = (): string => join(folder(), 'sổ.xlsx');

  beforeAll(async () => {
    await run('new', register(), '--data', 'minh-hoa');
  });

  test('an output folder that cannot be made is named, and nothing is written', async () => {
    const blocked = join(folder(), 'là một tệp');
    await writeFile(blocked, '');
    const before = await hash(register());
    const { code, err } = await run(
      'draft',
      'conclusion-notice',
      register(),
      '--visit',
      'KT01',
      '--out',
      join(blocked, 'con'),
    );
    expect(code).toBe(2);
    expect(err).toContain('là một tệp');
    expect(await hash(register())).toBe(before);
  });

  test('a register open in LibreOffice is not written, and the drafts are taken back', async () => {
    const out = join(folder(), 'đang mở');
    const lock = join(folder(), '.~lock.sổ.xlsx#');
    await writeFile(lock, 'Nguyễn Văn A (minh họa),máy,máy,02.10.2023 08:00,file;');
    const before = await hash(register());
    const { code, err } = await run('draft', 'conclusion-notice', register(), '--visit', 'KT01', '--out', out);
    await writeFile(lock, '').then(() => import('node:fs/promises').then(({ rm }) => rm(lock)));
    expect([code, err.includes('FILE_IN_USE')]).toEqual([2, true]);
    expect(await filesIn(out)).toEqual([]);
    expect(await hash(register())).toBe(before);
  });

  test.each([
    ['an unknown placeholder', '{tên lạ}', 'tên lạ'],
    ['an unclosed placeholder', '{đơn vị', 'đơn vị'],
  ])('a template with %s is explained', async (_, inserted, named) => {
    const template = join(folder(), 'mẫu sửa.docx');
    const parts = unzipSync(await readFile('templates/thong-bao-ket-luan.docx'));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const changed = xml
      .replace('</w:body>', '')
      .replace(/(<w:sectPr(?![\s\S]*<w:sectPr)[\s\S]*)$/u, `<w:p><w:r><w:t>${inserted}</w:t></w:r></w:p>$1</w:body>`);
    const tail = changed.replace('</w:document></w:body>', '</w:body></w:document>');
    await writeFile(template, zipSync({ ...parts, 'word/document.xml': new TextEncoder().encode(tail) }));
    const out = join(folder(), 'mẫu');
    const { code, err } = await run(
      'draft',
      'conclusion-notice',
      register(),
      '--visit',
      'KT01',
      '--out',
      out,
      '--template',
      template,
    );
    expect([code, err.includes(named)]).toEqual([2, true]);
    expect(await filesIn(out)).toEqual([]);
  });

  test('control characters and markup in a finding come out as text', async () => {
    const file = join(folder(), 'ký tự.xlsx');
    const out = join(folder(), 'ký tự');
    await copyFile(register(), file);
    const opened = await openWorkbookFile(file);
    if (!opened.ok) throw new Error('not opened');
    const { tables } = await registerIn(file);
    const finding = tables.findings.rows.find(({ visit, kind }) => visit === 'KT01' && kind === 'WEAKNESS');
    const column = tables.findings.layout?.columns.get('content') ?? -1;
    const value = '(minh họa) <b>A & B</b>\u0001 {năm} "x"';
    opened.value.apply({ edits: [{ sheet: 'Phát hiện', row: finding?.origin.row ?? -1, column, value }] });
    await opened.value.save();
    await run('draft', 'conclusion-notice', file, '--visit', 'KT01', '--out', out);
    const text = await textOf(join(out, (await readdir(out))[0] ?? ''));
    expect(text).toContain('(minh họa) <b>A & B</b> {năm} "x"');
  });
});
