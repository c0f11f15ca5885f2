/** What the faults of a package mean to whoever opens a workbook: a code for each, in both languages. */
import { strToU8 } from 'fflate';
import { attempt } from '../../../src/hosts/file/file-problems';
import { Package } from '../../../src/hosts/file/package';
import { PackageError } from '../../../src/ooxml/fault';
import { compoundFile, patchCentral } from '../../support/zip-bytes';
import { pack } from './package-kit';

const packed = pack({ '[Content_Types].xml': '<Types/>'.repeat(50), 'xl/Đơn vị.xml': 'Xã Đắk Ơ', 'xl/a.bin': 'abcde' });

test.each<[string, Uint8Array, string, string]>([
  ['an empty file', new Uint8Array(0), 'FILE_NOT_XLSX', 'tệp rỗng'],
  ['a text file', strToU8('stt;don vi'), 'FILE_NOT_XLSX', 'không phải gói zip'],
  ['an old .xls', compoundFile('Workbook'), 'FILE_NOT_XLSX', '.xls'],
  ['a file with a password', compoundFile('EncryptedPackage'), 'FILE_PASSWORD_PROTECTED', 'mật khẩu'],
  ['a file cut short', packed.slice(0, packed.length - 60), 'FILE_DAMAGED', 'zip'],
  ['a file that lacks its first half', packed.slice(40), 'FILE_NOT_XLSX', 'không phải gói zip'],
  ['an encrypted member', patchCentral(packed, 1, 8, 1, 2), 'FILE_PASSWORD_PROTECTED', 'mật khẩu'],
  ['a zip64 member', patchCentral(packed, 1, 24, 0xffffffff, 4), 'FILE_ZIP64', 'zip64'],
  ['an unknown method', patchCentral(packed, 0, 10, 12, 2), 'FILE_DAMAGED', '[Content_Types].xml'],
  ['a huge declared size', patchCentral(packed, 0, 24, 0x7fffffff, 4), 'FILE_TOO_LARGE', '[Content_Types].xml'],
  ['a huge declared ratio', patchCentral(packed, 0, 24, 200_000_000, 4), 'FILE_TOO_LARGE', '200000000 byte'],
  ['members that overlap', patchCentral(packed, 1, 42, 0, 4), 'FILE_DAMAGED', '[Content_Types].xml'],
  ['two members of one name', pack({ 'xl/a.bin': 'a', 'XL/A.bin': 'b' }), 'FILE_DAMAGED', '2 ×'],
])('%s', (_, bytes, code, named) => {
  const opened = Package.open(bytes);
  if (opened.ok) throw new Error('opened');
  expect(opened.problem.code).toBe(code);
  expect(opened.problem.message.vi).toContain(named);
  expect(opened.problem.message.en.length).toBeGreaterThan(10);
});

test('a fault of one part names it, and a fault of ours is not taken for one of the file', () => {
  const bomb = patchCentral(pack({ 'a.xml': ' '.repeat(5_000_000) }), 0, 24, 100, 4);
  const opened = Package.open(bomb);
  const read = attempt(() => (opened.ok ? opened.value.text('a.xml') : undefined));
  expect(read).toMatchObject({ ok: false, problem: { code: 'FILE_TOO_LARGE' } });
  const bad = attempt(() => {
    throw new PackageError({ kind: 'bad-xml', part: 'xl/workbook.xml', detail: 'end, 3' });
  });
  expect(bad).toMatchObject({ ok: false, problem: { code: 'FILE_PART_DAMAGED' } });
  expect(bad.ok ? '' : bad.problem.message.vi).toContain('xl/workbook.xml');
  expect(() => attempt(() => JSON.parse('{') as unknown)).toThrow(SyntaxError);
});
