/** Zip archives: guards before inflating, byte-for-byte copies of what is not changed. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { crc32 } from '../../src/ooxml/crc32';
import { MAX_RATIO, openZip, RATIO_FLOOR_BYTES, type ZipArchive } from '../../src/ooxml/zip';
import { packZip, rewriteZip } from '../../src/ooxml/zip-write';
import { compoundFile, faultOf, moveDirectory, patchCentral } from '../support/zip-bytes';

const PARTS = [
  { name: '[Content_Types].xml', bytes: strToU8('<Types/>'.repeat(50)) },
  { name: 'xl/Đơn vị.xml', bytes: strToU8('Xã Đắk Ơ') },
  { name: 'xl/a.bin', bytes: new Uint8Array([1, 2, 3, 4, 5]) },
];

test('crc32 gives the check value of the standard, for any length', () => {
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array(0))).toBe(0);
});

test('packs the same parts into the same bytes, readable by another reader', () => {
  const packed = packZip(PARTS);
  expect(packZip(PARTS)).toEqual(packed);
  const others = unzipSync(packed);
  for (const part of PARTS) expect(others[part.name]).toEqual(part.bytes);
  for (const part of PARTS) expect(openZip(packed).read(part.name)).toEqual(part.bytes);
});

test('finds parts without regard to case or a leading slash', () => {
  expect(openZip(packZip(PARTS)).read('/XL/A.BIN')).toEqual(PARTS[2]?.bytes);
  expect(openZip(packZip(PARTS)).read('xl/none')).toBeUndefined();
});

test('no change gives back the very bytes', () => {
  const packed = packZip(PARTS);
  expect(rewriteZip(openZip(packed), new Map())).toBe(packed);
});

test('a change keeps the compressed stream, order, dates and flags of every other member', () => {
  const packed = zipSync(
    { 'a.xml': strToU8('a'.repeat(1000)), 'b.xml': strToU8('b'.repeat(1000)), 'c.xml': strToU8('c'.repeat(1000)) },
    { mtime: new Date(2024, 4, 6, 7, 8, 10), level: 1, comment: 'sổ', attrs: 0x20 },
  );
  const before = openZip(packed);
  const after = openZip(rewriteZip(before, new Map([['B.xml', strToU8('thay')]])));
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
    openZip(packZip(PARTS)),
    new Map<string, Uint8Array | null>([
      ['xl/a.bin', null],
      ['xl/new.xml', strToU8('<n/>')],
    ]),
  );
  expect(Object.keys(unzipSync(packed))).toEqual(['[Content_Types].xml', 'xl/Đơn vị.xml', 'xl/new.xml']);
});

test('what deflating would not make smaller is stored', () => {
  expect([...openZip(packZip(PARTS)).entries.values()].map(({ method }) => method)).toEqual([8, 0, 0]);
});

test('folders are members but no parts', () => {
  const archive = openZip(packZip([{ name: 'xl/', bytes: new Uint8Array() }, ...PARTS]));
  expect(archive.partNames()).toEqual(PARTS.map(({ name }) => name));
  expect(archive.entries.size).toBe(4);
});

describe('refuses', () => {
  const packed = packZip(PARTS);
  const DAMAGED = { kind: 'damaged' };
  const TOO_LARGE = { kind: 'too-large' };

  test.each<[string, Uint8Array, object]>([
    ['an empty file', new Uint8Array(0), { kind: 'not-zip', found: 'nothing' }],
    ['a text file', strToU8('stt;don vi'), { kind: 'not-zip', found: 'other' }],
    ['a document of Office 97–2003', compoundFile('Workbook'), { kind: 'not-zip', found: 'compound-file' }],
    ['a document with a password', compoundFile('EncryptedPackage'), { kind: 'encrypted' }],
    ['a file cut short', packed.slice(0, packed.length - 60), DAMAGED],
    ['a file that lacks its first half', packed.slice(40), { kind: 'not-zip', found: 'other' }],
    ['an encrypted member', patchCentral(packed, 1, 8, 1, 2), { kind: 'encrypted' }],
    ['a zip64 member', patchCentral(packed, 1, 24, 0xffffffff, 4), { kind: 'zip64' }],
    ['a directory that starts elsewhere', moveDirectory(packed, 0), DAMAGED],
    ['a directory beyond the end', moveDirectory(packed, 0xfffffff0), DAMAGED],
    ['an unknown method', patchCentral(packed, 0, 10, 12, 2), DAMAGED],
    ['data that runs past the end', patchCentral(packed, 0, 20, 1_000_000, 4), DAMAGED],
    ['a huge declared size', patchCentral(packed, 0, 24, 0x7fffffff, 4), TOO_LARGE],
    ['a huge declared ratio', patchCentral(packed, 0, 24, 200_000_000, 4), TOO_LARGE],
    ['members that overlap', patchCentral(packed, 1, 42, 0, 4), DAMAGED],
    ['two members of one name', packZip([...PARTS, { name: 'XL/A.bin', bytes: new Uint8Array(1) }]), DAMAGED],
  ])('%s', (_, bytes, fault) => {
    expect(faultOf(() => openZip(bytes))).toMatchObject(fault);
  });

  test('more than the caller allows: the file, one part, all together', () => {
    const limits = { file: packed.length, part: 400, total: 500 };
    expect(faultOf(() => openZip(packed, { limits }))).toBeUndefined();
    expect(faultOf(() => openZip(packed, { limits: { ...limits, file: packed.length - 1 } }))).toEqual({
      kind: 'too-large',
      detail: `${packed.length} byte`,
    });
    expect(faultOf(() => openZip(packed, { limits: { ...limits, total: 405 } }))).toEqual({
      kind: 'too-large',
      detail: '> 405 byte',
    });
  });

  test('a ratio that no text reaches, from a size on that can do harm', () => {
    const compressed = openZip(packed).entries.get('[content_types].xml')?.compressedSize ?? 0;
    expect(compressed * MAX_RATIO).toBeLessThan(RATIO_FLOOR_BYTES);
    const declared = (size: number): Uint8Array => patchCentral(packed, 0, 24, size, 4);
    expect(faultOf(() => openZip(declared(RATIO_FLOOR_BYTES)))).toBeUndefined();
    expect(faultOf(() => openZip(declared(RATIO_FLOOR_BYTES + 1)))).toMatchObject(TOO_LARGE);
    expect(faultOf(() => openZip(declared(1000), { limits: { file: 1e6, part: 999, total: 1e6 } }))).toEqual({
      kind: 'too-large',
      detail: '[Content_Types].xml: 1000 byte',
    });
  });

  test('a member larger than it declares, without making room for it', () => {
    const bomb = patchCentral(packZip([{ name: 'a', bytes: new Uint8Array(5_000_000) }]), 0, 24, 100, 4);
    expect(faultOf(() => openZip(bomb).read('a'))).toEqual({ kind: 'too-large', detail: 'a: > 100 byte' });
  });

  test('a member with the wrong checksum, deflated or stored, and one with a broken stream', () => {
    const damaged = (detail: string): object => ({ kind: 'damaged', detail });
    const types = '[Content_Types].xml';
    expect(faultOf(() => openZip(patchCentral(packed, 0, 16, 1, 4)).read(types))).toEqual(damaged(types));
    expect(faultOf(() => openZip(patchCentral(packed, 2, 16, 1, 4)).read('xl/a.bin'))).toEqual(damaged('xl/a.bin'));
    const broken = packed.slice();
    broken.fill(0xff, 49, 60);
    expect(faultOf(() => openZip(broken).read(types))).toEqual(damaged(types));
  });

  test('names that climb out of the folder are only names', () => {
    const climbing = openZip(packZip([{ name: '../../etc/passwd', bytes: strToU8('x') }]));
    expect(climbing.read('../../etc/passwd')).toEqual(strToU8('x'));
  });
});
