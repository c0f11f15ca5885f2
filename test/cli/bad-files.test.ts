/** What people really hand over: each file is explained, and none is changed. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openWorkbookFile, type OpenWorkbook } from '../../src/hosts/file/file-workbook';
import type { CellEdit } from '../../src/hosts/file/patch';
import type { RawCell } from '../../src/register/snapshot';
import { tables, type TableId } from '../../src/register/tables';
import { run, scratchFolder } from './support';

interface CheckJson {
  readonly problems: readonly {
    code: string;
    sheet?: string;
    cell?: string;
    row?: string;
    message: { vi: string; en: string };
    tip: { vi: string; en: string };
  }[];
}

const folder = scratchFolder();
const original = (): string => join(folder(), 'minh họa.xlsx');

beforeAll(async () => {
  await run('new', original(), '--data', 'minh-hoa');
});

async function opened(path: string): Promise<OpenWorkbook> {
  const workbook = await openWorkbookFile(path);
  if (!workbook.ok) throw new Error(workbook.problem.message.en);
  return workbook.value;
}

/** A copy of the illustration with some parts rewritten; a part set to null is left out. */
async function rewritten(
  name: string,
  change: (parts: Record<string, string>) => Record<string, string | null>,
): Promise<string> {
  const parts = unzipSync(await readFile(original()));
  const texts = Object.fromEntries(Object.entries(parts).map(([part, bytes]) => [part, strFromU8(bytes)]));
  const changed = Object.entries({ ...texts, ...change(texts) }).flatMap(([part, text]) =>
    text === null ? [] : [[part, strToU8(text)] as const],
  );
  const path = join(folder(), name);
  await writeFile(path, zipSync(Object.fromEntries(changed)));
  return path;
}

/** A copy of the illustration with cells typed over: table, code of the row, column, value. */
async function typed(
  name: string,
  ...cells: readonly (readonly [table: TableId, code: string, column: string, value: RawCell])[]
): Promise<string> {
  const workbook = await opened(original());
  const snapshot = workbook.read();
  if (!snapshot.ok) throw new Error(snapshot.problem.message.en);
  const edits = cells.map(([id, code, column, value]): CellEdit => {
    const sheet = snapshot.value.sheets.find((one) => one.name === tables[id].sheet);
    if (sheet === undefined) throw new Error(`no sheet of ${id}`);
    const top = sheet.tables[0]?.top ?? 0;
    const header = (tables[id].columns as Record<string, { header: string }>)[column]?.header ?? '';
    return {
      sheet: sheet.name,
      row: sheet.cells.findIndex((row, at) => at > top && row[0] === code),
      column: sheet.cells[top]?.indexOf(header) ?? -1,
      value,
    };
  });
  const applied = workbook.apply({ edits });
  if (!applied.ok) throw new Error(applied.problem.message.en);
  const path = join(folder(), name);
  await workbook.save({ path });
  return path;
}

async function problems(path: string): Promise<CheckJson['problems']> {
  const { out } = await run('check', path, '--json', '--as-of', '2023-10-02');
  return (JSON.parse(out) as CheckJson).problems;
}

describe('a file that is no register', () => {
  const cases: Record<string, [() => Promise<Uint8Array>, string]> = {
    'a text file': [() => Promise.resolve(strToU8('mã,đơn vị\nKT01,SCT')), 'FILE_NOT_XLSX'],
    'an empty file': [() => Promise.resolve(new Uint8Array()), 'FILE_NOT_XLSX'],
    'a truncated workbook': [async () => (await readFile(original())).subarray(0, 40_000), 'FILE_DAMAGED'],
    'a workbook with a password': [
      () =>
        Promise.resolve(
          Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(4096).fill(0)]),
        ),
      'FILE_',
    ],
    'a zip bomb': [
      () => Promise.resolve(zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(12_000_000) }, { level: 9 })),
      'FILE_TOO_LARGE',
    ],
    'a zip of something else': [() => Promise.resolve(zipSync({ 'a.txt': strToU8('a') })), 'FILE_NOT_XLSX'],
  };

  test.each(Object.entries(cases))('%s', async (name, [bytes, code]) => {
    const path = join(folder(), `${name}.xlsx`);
    const content = await bytes();
    await writeFile(path, content);
    for (const command of [['check'], ['status']]) {
      const { code: exit, err } = await run(...command, path);
      expect([exit, err.includes(code)]).toEqual([2, true]);
      expect(err).toMatch(/\n {4}→ \S/u);
    }
    expect(new Uint8Array(await readFile(path))).toEqual(new Uint8Array(content));
  });

  test('a workbook without any table of the register', async () => {
    const path = join(folder(), 'khác.xlsx');
    const sheet =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const packageLinks = 'http://schemas.openxmlformats.org/package/2006/relationships';
    const link = (id: string, type: string, target: string): string =>
      `<Relationships xmlns="${packageLinks}"><Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/></Relationships>`;
    await writeFile(
      path,
      zipSync({
        '[Content_Types].xml': strToU8(
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        ),
        '_rels/.rels': strToU8(link('r1', 'officeDocument', 'xl/workbook.xml')),
        'xl/workbook.xml': strToU8(
          `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Lương tháng 9" sheetId="1" r:id="r1"/></sheets></workbook>`,
        ),
        'xl/_rels/workbook.xml.rels': strToU8(link('r1', 'worksheet', 'worksheets/sheet1.xml')),
        'xl/worksheets/sheet1.xml': strToU8(sheet),
      }),
    );
    const { code, err } = await run('check', path);
    expect([code, err.includes('NOT_A_REGISTER'), err.includes('“Lương tháng 9”')]).toEqual([2, true, true]);
  });
});

describe('a register with something wrong in it', () => {
  test('a table whose sheet was deleted is named, the others are read', async () => {
    const path = await rewritten('thiếu bảng.xlsx', (parts) => {
      const workbook = parts['xl/workbook.xml'] ?? '';
      return {
        'xl/workbook.xml': workbook
          .replace(/<sheet name="Gia hạn"[^>]*\/>/u, '')
          .replace(/<definedName [^>]*>[^<]*Gia hạn[^<]*<\/definedName>/gu, ''),
      };
    });
    const found = await problems(path);
    expect(found.filter(({ code }) => code === 'MISSING_TABLE').map(({ sheet }) => sheet)).toEqual(['Gia hạn']);
    expect((await run('status', path, '--as-of', '2023-10-02')).out).toContain('PH037');
  });

  test('a deleted column is named', async () => {
    const workbook = await opened(original());
    const snapshot = workbook.read();
    if (!snapshot.ok) throw new Error('unreadable');
    const sheet = snapshot.value.sheets.find(({ name }) => name === 'Phát hiện');
    const column = sheet?.cells[sheet.tables[0]?.top ?? 0]?.indexOf('Kiến nghị') ?? -1;
    const path = await rewritten('thiếu cột.xlsx', (parts) =>
      Object.fromEntries(
        Object.entries(parts)
          .filter(
            ([name]) => name === 'xl/workbook.xml' || name === 'xl/sharedStrings.xml' || name.startsWith('xl/tables/'),
          )
          .map(([name, text]) => [
            name,
            text
              .replace(/<definedName [^>]*SKT_PhatHien_recommendation[^>]*>[^<]*<\/definedName>/u, '')
              .replace(/(<t[^>]*>|name=")Kiến nghị(<\/t>|")/gu, '$1Cột khác$2'),
          ]),
      ),
    );
    expect(column).toBeGreaterThan(0);
    const missing = (await problems(path)).filter(({ code }) => code === 'MISSING_COLUMN');
    expect(missing.map(({ message }) => message.vi)).toEqual([expect.stringContaining('“Kiến nghị”')]);
  });

  test('two rows with one code, and a visit to a unit nobody knows', async () => {
    const path = await typed(
      'trùng mã.xlsx',
      ['findings', 'PH008', 'code', 'PH003'],
      ['visits', 'KT03', 'unit', 'SXYZ'],
    );
    const found = await problems(path);
    const duplicate = found.find(({ code }) => code === 'DUPLICATE_CODE');
    expect(duplicate).toMatchObject({ sheet: 'Phát hiện', row: 'PH003' });
    const unknown = found.find(({ code }) => code === 'UNKNOWN_REFERENCE');
    expect(unknown).toMatchObject({ sheet: 'Lịch kiểm tra', row: 'KT03' });
    expect(unknown?.message.vi).toContain('SXYZ');
  });

  test('a date in year 0203, a formula error and a day that does not exist are shown as they stand', async () => {
    const path = await typed(
      'ngày sai.xlsx',
      ['findings', 'PH037', 'deadlineFrom', '04/08/0203'],
      ['findings', 'PH044', 'deadlineDate', { error: '#REF!' }],
      ['findings', 'PH046', 'deadlineFrom', '31/02/2023'],
    );
    const found = (await problems(path)).filter(({ code }) => code === 'UNREADABLE_CELL');
    expect(found.map(({ row }) => row)).toEqual(['PH037', 'PH044', 'PH046']);
    expect(found.map(({ message }) => /“([^”]+)”, cần/u.exec(message.vi)?.[1])).toEqual([
      '04/08/0203',
      '#REF!',
      '31/02/2023',
    ]);
    const { code, out } = await run('status', path, '--json', '--as-of', '2023-10-02');
    const rows = (JSON.parse(out) as { rows: { code: string; status: string }[] }).rows;
    expect(code).toBe(1);
    for (const row of ['PH037', 'PH044', 'PH046']) {
      expect(rows.find((one) => one.code === row)?.status).toBe('Dữ liệu sai');
    }
  });

  test('dates typed as text and a text of 32,767 characters are read', async () => {
    const long = 'ế'.repeat(32_767);
    const path = await typed(
      'chữ.xlsx',
      ['findings', 'PH037', 'deadlineFrom', '4/8/2023'],
      ['findings', 'PH037', 'evidence', long],
    );
    expect((await problems(path)).filter(({ code }) => code === 'UNREADABLE_CELL')).toEqual([]);
    const { out } = await run('status', path, '--json', '--as-of', '2023-10-02');
    const rows = (JSON.parse(out) as { rows: { code: string; dueDate: string }[] }).rows;
    expect(rows.find(({ code }) => code === 'PH037')?.dueDate).toBe('2023-09-05');
  });

  test('a workbook that counts days from 1904 gives the same days', async () => {
    const path = await rewritten('1904.xlsx', (parts) => ({
      'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace(/<workbookPr/u, '<workbookPr date1904="1"'),
    }));
    const workbook = await opened(path);
    const snapshot = workbook.read();
    if (!snapshot.ok) throw new Error('unreadable');
    expect(snapshot.value.date1904).toBe(true);
    const days = async (file: string): Promise<string[]> => {
      const { out } = await run('status', file, '--json', '--as-of', '2027-10-03');
      return (JSON.parse(out) as { rows: { dueDate: string | null }[] }).rows.flatMap(({ dueDate }) => dueDate ?? []);
    };
    expect((await days(path))[0]?.slice(0, 4)).toBe(String(Number((await days(original()))[0]?.slice(0, 4)) + 4));
  });
});

test('a register changed by someone between reading and saving is not overwritten', async () => {
  const path = await typed('cùng sửa.xlsx');
  const mine = await opened(path);
  const theirs = await opened(path);
  const edit = (value: string): CellEdit => ({ sheet: 'Cấu hình', row: 40, column: 2, value });
  theirs.apply({ edits: [edit('của người khác')] });
  expect((await theirs.save()).ok).toBe(true);
  const before = await readFile(path);
  mine.apply({ edits: [edit('của tôi')] });
  const saved = await mine.save();
  expect(saved.ok ? 'saved' : saved.problem.code).toBe('FILE_CHANGED');
  expect(await readFile(path)).toEqual(before);
});
