/** The zip layer: guards before inflating, byte-for-byte copies of what is not changed. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Problem, Result } from '../../../src/register/problem';
import { crc32 } from '../../../src/hosts/file/crc32';
import { openZip, type ZipArchive } from '../../../src/hosts/file/zip';
import { packZip, rewriteZip } from '../../../src/hosts/file/zip-write';

const PARTS = [
  { name: '[Content_Types].xml', bytes: strToU8('<Types/>'.repeat(50)) },
  { name: 'xl/Đơn vị.xml', bytes: strToU8('Xã Đắk Ơ') },
  { name: 'xl/a.bin', bytes: new Uint8Array([1, 2, 3, 4, 5]) },
];

function open(bytes: Uint8Array): ZipArchive {
  const result = openZip(bytes);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

function codeOf(result: Result<unknown>): string | undefined {
  return result.ok ? undefined : result.problem.code;
}

function problemOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return (error as { problem: Problem }).problem.code;
  }
}

/** Overwrites a little-endian field of the central record of a member. */
function patchCentral(bytes: Uint8Array, index: number, offset: number, value: number, width: 2 | 4): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  let at = view.getUint32(copy.length - 22 + 16, true);
  for (let i = 0; i < index; i++) at += 46 + view.getUint16(at + 28, true);
  if (width === 2) view.setUint16(at + offset, value, true);
  else view.setUint32(at + offset, value, true);
  return copy;
}

test('crc32 gives the check value of the standard, for any length', () => {
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array(0))).toBe(0);
});

test('packs the same parts into the same bytes, readable by another reader', () => {
  const packed = packZip(PARTS);
  expect(packZip(PARTS)).toEqual(packed);
  const others = unzipSync(packed);
  for (const part of PARTS) expect(others[part.name]).toEqual(part.bytes);
  for (const part of PARTS) expect(open(packed).read(part.name)).toEqual(part.bytes);
});

test('finds parts without regard to case or a leading slash', () => {
  expect(open(packZip(PARTS)).read('/XL/A.BIN')).toEqual(PARTS[2]?.bytes);
  expect(open(packZip(PARTS)).read('xl/none')).toBeUndefined();
});

test('no change gives back the very bytes', () => {
  const packed = packZip(PARTS);
  expect(rewriteZip(open(packed), new Map())).toBe(packed);
});

test('a change keeps the compressed stream, order, dates and flags of every other member', () => {
  const packed = zipSync(
    { 'a.xml': strToU8('a'.repeat(1000)), 'b.xml': strToU8('b'.repeat(1000)), 'c.xml': strToU8('c'.repeat(1000)) },
    { mtime: new Date(2024, 4, 6, 7, 8, 10), level: 1, comment: 'sổ', attrs: 0x20 },
  );
  const before = open(packed);
  const after = open(rewriteZip(before, new Map([['B.xml', strToU8('thay')]])));
  expect([...after.entries.keys()]).toEqual(['a.xml', 'b.xml', 'c.xml']);
  for (const name of ['a.xml', 'c.xml']) {
    const [old, now] = [before.entries.get(name), after.entries.get(name)];
    if (!old || !now) throw new Error(name);
    expect(after.bytes.slice(now.localStart, now.localEnd)).toEqual(before.bytes.slice(old.localStart, old.localEnd));
  }
  expect(after.read('b.xml')).toEqual(strToU8('thay'));
  const [old, now] = [before.entries.get('b.xml'), after.entries.get('b.xml')];
  const stamp = (archive: ZipArchive, at = 0): Uint8Array => archive.bytes.slice(at + 12, at + 16);
  expect(stamp(after, now?.centralStart)).toEqual(stamp(before, old?.centralStart));
  expect(unzipSync(after.bytes)['c.xml']).toEqual(strToU8('c'.repeat(1000)));
});

test('members can be left out and added', () => {
  const packed = rewriteZip(
    open(packZip(PARTS)),
    new Map<string, Uint8Array | null>([
      ['xl/a.bin', null],
      ['xl/new.xml', strToU8('<n/>')],
    ]),
  );
  expect(Object.keys(unzipSync(packed))).toEqual(['[Content_Types].xml', 'xl/Đơn vị.xml', 'xl/new.xml']);
});

describe('refuses', () => {
  const packed = packZip(PARTS);

  test.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(0), 'FILE_NOT_XLSX'],
    ['a text file', strToU8('stt;don vi'), 'FILE_NOT_XLSX'],
    ['a file cut short', packed.slice(0, packed.length - 60), 'FILE_DAMAGED'],
    ['a file that lacks its first half', packed.slice(40), 'FILE_NOT_XLSX'],
    ['an encrypted member', patchCentral(packed, 1, 8, 1, 2), 'FILE_PASSWORD_PROTECTED'],
    ['a zip64 member', patchCentral(packed, 1, 24, 0xffffffff, 4), 'FILE_ZIP64'],
    ['an unknown method', patchCentral(packed, 0, 10, 12, 2), 'FILE_DAMAGED'],
    ['a huge declared size', patchCentral(packed, 0, 24, 0x7fffffff, 4), 'FILE_TOO_LARGE'],
    ['a huge declared ratio', patchCentral(packed, 0, 24, 200_000_000, 4), 'FILE_TOO_LARGE'],
    ['members that overlap', patchCentral(packed, 1, 42, 0, 4), 'FILE_DAMAGED'],
  ])('%s', (_, bytes, code) => {
    expect(codeOf(openZip(bytes))).toBe(code);
  });

  test('two members of one name', () => {
    const twice = packZip([...PARTS, { name: 'XL/A.bin', bytes: new Uint8Array(1) }]);
    expect(codeOf(openZip(twice))).toBe('FILE_DAMAGED');
  });

  test('a member larger than it declares, without making room for it', () => {
    const bomb = patchCentral(packZip([{ name: 'a', bytes: new Uint8Array(5_000_000) }]), 0, 24, 100, 4);
    expect(problemOf(() => open(bomb).read('a'))).toBe('FILE_TOO_LARGE');
  });

  test('a member with the wrong checksum, and one with a broken stream', () => {
    expect(problemOf(() => open(patchCentral(packed, 0, 16, 1, 4)).read('[Content_Types].xml'))).toBe('FILE_DAMAGED');
    const broken = packed.slice();
    broken.fill(0xff, 49, 60);
    expect(problemOf(() => open(broken).read('[Content_Types].xml'))).toBe('FILE_DAMAGED');
  });

  test('names that climb out of the folder are only names', () => {
    const climbing = open(packZip([{ name: '../../etc/passwd', bytes: strToU8('x') }]));
    expect(climbing.read('../../etc/passwd')).toEqual(strToU8('x'));
  });
});
