/** Files placed in one step, and taken back when what they belong to was not saved. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addProvisional, keepProvisional, placeFile, takeBackProvisional } from '../../../src/hosts/file/place-file';

const BYTES = Buffer.from('sổ');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'đặt tệp '));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a file gets its name before anyone hears of it, and no temporary file stays', () => {
  const target = join(folder, 'a.xlsx');
  const seen: string[][] = [];
  const onPlaced = (): void => void seen.push(readdirSync(folder).filter((name) => !name.endsWith('.tmp')));
  expect(placeFile(target, BYTES, { overwrite: false, onPlaced })).toBe(true);
  expect(seen).toEqual([['a.xlsx']]);
  expect(readdirSync(folder)).toEqual(['a.xlsx']);
});

test('nothing is done when the check says no, or when the name is taken', () => {
  const target = join(folder, 'a.xlsx');
  writeFileSync(target, 'cũ');
  expect(placeFile(target, BYTES, { overwrite: true, check: () => false })).toBe(false);
  expect(() => placeFile(target, BYTES, { overwrite: false })).toThrow(/EEXIST/u);
  expect(readFileSync(target, 'utf8')).toBe('cũ');
  expect(readdirSync(folder)).toEqual(['a.xlsx']);
});

test('what a killed process left of the same file a day ago is swept, nothing else', () => {
  const target = join(folder, 'a.xlsx');
  let temporary = '';
  const check = (): boolean => {
    temporary = readdirSync(folder)[0] ?? '';
    return false;
  };
  placeFile(target, BYTES, { overwrite: true, check });
  const [stale, fresh, other] = [temporary.replace(/.{6}\.tmp$/u, '000000.tmp'), temporary, `.khac-${temporary}`];
  const longAgo = new Date(Date.now() - 25 * 3_600_000);
  for (const name of [stale, fresh, other]) writeFileSync(join(folder, name), '');
  for (const name of [stale, other]) utimesSync(join(folder, name), longAgo, longAgo);
  placeFile(target, BYTES, { overwrite: true });
  expect(new Set(readdirSync(folder))).toEqual(new Set(['a.xlsx', fresh, other]));
});

describe('what is provisional', () => {
  function provisional(): void {
    const made = join(folder, 'dự thảo');
    mkdirSync(made);
    addProvisional(made, 'folder');
    writeFileSync(join(made, '1.docx'), '');
    addProvisional(join(made, '1.docx'), 'file');
    addProvisional(join(made, 'đã xóa.docx'), 'file');
  }

  test('is removed with the folder made for it', () => {
    provisional();
    takeBackProvisional();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('leaves the folder when something else is in it', () => {
    provisional();
    writeFileSync(join(folder, 'dự thảo', 'của tôi.docx'), '');
    takeBackProvisional();
    expect(readdirSync(join(folder, 'dự thảo'))).toEqual(['của tôi.docx']);
  });

  test('stays once it counts', () => {
    provisional();
    keepProvisional();
    takeBackProvisional();
    expect(readdirSync(join(folder, 'dự thảo'))).toEqual(['1.docx']);
  });
});
