/** Workbooks on disk: saved in one step, never over someone else's work. */
import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskProblem } from '../../../src/hosts/file/disk-problems';
import {
  openWorkbookFile,
  whoHasOpen,
  writeWorkbookFile,
  type OpenWorkbook,
} from '../../../src/hosts/file/file-workbook';
import { excelParts } from './excel-shape';
import { cell, codeOf, open, pack, sheetOf, simpleParts, value } from './package-kit';

const BYTES = pack(simpleParts('<row r="1"><c r="A1"><v>1</v></c></row>'));
const EDIT = { edits: [{ sheet: 'S', row: 0, column: 0, value: 'đã sửa' }] };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so kiểm tra '));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function opened(name = 'Sổ theo dõi 2026.xlsx'): Promise<OpenWorkbook> {
  await writeFile(join(folder, name), BYTES);
  return value(await openWorkbookFile(join(folder, name)));
}

async function firstCell(path: string): Promise<unknown> {
  return cell(sheetOf(open(new Uint8Array(await readFile(path)))), 0, 0);
}

test('reads, applies, saves and goes on from what it saved', async () => {
  const book = await opened();
  expect(value(book.read()).sheets[0]?.cells).toEqual([[1]]);
  const before = book.fingerprint;
  expect(value(book.apply(EDIT))).toEqual([]);
  expect(book.changed).toBe(true);
  expect(value(book.read()).sheets[0]?.cells).toEqual([['đã sửa']]);
  expect(value(await book.save())).toBe(book.path);
  expect(book.changed).toBe(false);
  expect(book.fingerprint).not.toBe(before);
  expect(await firstCell(book.path)).toBe('đã sửa');
  value(book.apply({ edits: [{ sheet: 'S', row: 0, column: 0, value: 2 }] }));
  value(await book.save());
  expect(await firstCell(book.path)).toBe(2);
  expect(await readdir(folder)).toEqual(['Sổ theo dõi 2026.xlsx']);
});

test('a failed patch leaves the workbook as it was', async () => {
  const book = await opened();
  expect(codeOf(book.apply({ edits: [...EDIT.edits, { sheet: 'X', row: 0, column: 0, value: 1 }] }))).toBe(
    'FILE_TARGET_MISSING',
  );
  expect(book.changed).toBe(false);
});

test('zlib and fflate write workbooks that both can read', async () => {
  const path = join(folder, 'a.xlsx');
  await writeFile(path, pack(excelParts()));
  const book = value(await openWorkbookFile(path));
  value(book.apply({ appends: [{ target: 'Bang', rows: [['KT-005']] }] }));
  expect(cell(sheetOf(book.toBytes(), 'Sổ theo dõi'), 8, 0)).toBe('KT-005');
});

test.each([
  ['NFD', 'NFC'],
  ['NFC', 'NFD'],
])('a name stored as %s is found when asked for as %s', async (stored, asked) => {
  await writeFile(join(folder, 'Sổ kiểm tra.xlsx'.normalize(stored)), BYTES);
  const book = value(await openWorkbookFile(join(folder, 'Sổ kiểm tra.xlsx'.normalize(asked))));
  value(book.apply(EDIT));
  value(await book.save());
  expect(await readdir(folder)).toEqual(['Sổ kiểm tra.xlsx'.normalize(stored)]);
});

test('a file changed since it was read is not overwritten, unless forced', async () => {
  const book = await opened();
  value(book.apply(EDIT));
  await writeFile(book.path, pack(simpleParts('<row r="1"><c r="A1"><v>99</v></c></row>')));
  expect(codeOf(await book.save())).toBe('FILE_CHANGED');
  expect(await firstCell(book.path)).toBe(99);
  expect(await readdir(folder)).toHaveLength(1);
  value(await book.save({ force: true }));
  expect(await firstCell(book.path)).toBe('đã sửa');
});

test('a file deleted since it was read is not brought back silently', async () => {
  const book = await opened();
  value(book.apply(EDIT));
  await rm(book.path);
  expect(codeOf(await book.save())).toBe('FILE_CHANGED');
});

test.each([
  ['~$a.xlsx', Buffer.concat([Buffer.from([7]), Buffer.from('Tran An'.padEnd(54)), Buffer.alloc(20)]), 'Tran An'],
  ['.~lock.a.xlsx#', Buffer.from('Nguyễn Lan,lan,may-1,23.11.2026 08:00,file:///x;'), 'Nguyễn Lan'],
])('a file with the lock %s is in use', async (lock, content, who) => {
  const book = await opened('a.xlsx');
  value(book.apply(EDIT));
  await writeFile(join(folder, lock), content);
  expect(await whoHasOpen(book.path)).toBe(who);
  const saved = await book.save();
  expect(codeOf(saved)).toBe('FILE_IN_USE');
  expect(saved.ok ? '' : saved.problem.message.vi).toContain(who);
  expect(await firstCell(book.path)).toBe(1);
});

test('saving without a change does not touch the file', async () => {
  const book = await opened();
  const before = await stat(book.path);
  value(await book.save());
  expect((await stat(book.path)).ino).toBe(before.ino);
});

test('another file is only overwritten with force', async () => {
  const book = await opened();
  const other = join(folder, 'b.xlsx');
  await writeFile(other, 'x');
  expect(codeOf(await book.save({ path: other }))).toBe('FILE_EXISTS');
  value(await book.save({ path: other, force: true }));
  expect(book.path).toBe(other);
  const third = join(folder, 'c.xlsx');
  value(await book.save({ path: third }));
  expect(await firstCell(third)).toBe(1);
  expect(codeOf(await book.save({ path: join(folder, 'no', 'd.xlsx') }))).toBe('FILE_MISSING');
});

test('new workbooks are written once', async () => {
  const path = join(folder, 'mới.xlsx');
  expect(value(await writeWorkbookFile(path, BYTES))).toBe(path);
  expect(codeOf(await writeWorkbookFile(path, BYTES))).toBe('FILE_EXISTS');
  value(await writeWorkbookFile(path, BYTES, { force: true }));
  await writeFile(join(folder, '.~lock.mới.xlsx#'), ',');
  expect(codeOf(await writeWorkbookFile(path, BYTES, { force: true }))).toBe('FILE_IN_USE');
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a symbolic link and the file’s mode survive', async () => {
  const book = await opened();
  await chmod(book.path, 0o640);
  const path = join(folder, 'link.xlsx');
  await symlink(book.path, path);
  const linked = value(await openWorkbookFile(path));
  value(linked.apply(EDIT));
  value(await linked.save());
  expect(await firstCell(book.path)).toBe('đã sửa');
  expect((await stat(book.path)).mode & 0o777).toBe(0o640);
});

test('a register marked read-only is not replaced, unless forced', async () => {
  const book = await opened();
  value(book.apply(EDIT));
  await chmod(book.path, 0o444);
  expect(codeOf(await book.save())).toBe('FILE_DENIED');
  expect(await firstCell(book.path)).toBe(1);
  value(await book.save({ force: true }));
  expect(await firstCell(book.path)).toBe('đã sửa');
  expect((await stat(book.path)).mode & 0o777).toBe(0o444);
});

(process.platform === 'win32' ? test.skip : test)('a pipe or a device is refused, not waited for', async () => {
  const pipe = join(folder, 'a.xlsx');
  execFileSync('mkfifo', [pipe]);
  expect(codeOf(await openWorkbookFile(pipe))).toBe('FILE_NOT_A_FILE');
  expect(codeOf(await openWorkbookFile('/dev/null'))).toBe('FILE_NOT_A_FILE');
  expect(codeOf(await writeWorkbookFile(pipe, BYTES, { force: true }))).toBe('FILE_NOT_A_FILE');
});

test('a missing file, a folder and a damaged file are told apart', async () => {
  expect(codeOf(await openWorkbookFile(join(folder, 'no.xlsx')))).toBe('FILE_MISSING');
  expect(codeOf(await openWorkbookFile(folder))).toBe('FILE_NOT_A_FILE');
  await writeFile(join(folder, 'a.xlsx'), BYTES.slice(0, 300));
  const result = await openWorkbookFile(join(folder, 'a.xlsx'));
  expect(result.ok ? undefined : [result.problem.code, result.problem.place.file]).toEqual([
    'FILE_DAMAGED',
    join(folder, 'a.xlsx'),
  ]);
});

test.each([
  ['EACCES', 'FILE_DENIED'],
  ['EPERM', 'FILE_DENIED'],
  ['EBUSY', 'FILE_IN_USE'],
  ['ENOSPC', 'FILE_DISK_FULL'],
  ['EROFS', 'FILE_READ_ONLY_DISK'],
  ['EIO', 'FILE_DISK_FAULT'],
])('%s from the system is %s', (code, expected) => {
  expect(diskProblem(Object.assign(new Error(code), { code }), 'a.xlsx')?.code).toBe(expected);
  expect(diskProblem(new Error(code), 'a.xlsx')).toBeUndefined();
});
