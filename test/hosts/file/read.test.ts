/** Reading packages: every cell type, tables, names, and files that are not what they should be. */
import { Package } from '../../../src/hosts/file/package';
import { readSnapshot } from '../../../src/hosts/file/read';
import { isoToSerial } from '../../../src/hosts/file/iso-date';
import {
  codeOf,
  contentTypes,
  MAIN,
  open,
  pack,
  rels,
  sheetOf,
  simpleParts,
  snapshot,
  value,
  XML,
} from './package-kit';

const SHARED = {
  'xl/sharedStrings.xml':
    `${XML}<sst xmlns="${MAIN}"><si><t>Xã Đắk Ơ</t></si><si/><si><r><rPr><b/></rPr><t xml:space="preserve">Kiểm </t></r>` +
    `<r><t>tra</t></r><rPh sb="0" eb="1"><t>PHIEN AM</t></rPh></si><si><t>a_x0001_b_x005F_x0041_</t></si></sst>`,
};

test('reads every type of cell', () => {
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>' +
    '<c r="D1" t="s"><v>3</v></c></row>' +
    '<row r="2"><c r="A2"><v>45292.5</v></c><c r="B2" t="n"><v>-1E-3</v></c><c r="C2" t="b"><v>1</v></c>' +
    '<c r="D2" t="e"><v>#N/A</v></c><c r="E2" t="str"><f>A1&amp;"x"</f><v>a &lt; b</v></c>' +
    '<c r="F2" t="inlineStr"><is><t xml:space="preserve"> =1 </t></is></c><c r="G2" t="d"><v>2024-01-01T12:00:00Z</v></c>' +
    '<c r="H2" s="3"/><c r="I2"><f>1/0</f></c><c r="J2" t="str"><f>""</f><v></v></c><c r="K2" t="b"><v>0</v></c></row>';
  const { cells } = sheetOf(simpleParts(rows, '', SHARED));
  expect(cells[0]).toEqual(['Xã Đắk Ơ', '', 'Kiểm tra', 'a\u0001b_x0041_']);
  expect(cells[1]).toEqual([45292.5, -0.001, true, { error: '#N/A' }, 'a < b', ' =1 ', 45292.5, null, null, '', false]);
});

test('rows and cells without r follow each other; gaps and trailing blanks are handled', () => {
  const rows =
    '<row><c><v>1</v></c><c s="1"/><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>' +
    '<row r="6"><c r="C6"><v>5</v></c><c><v>6</v></c><c r="Z6" s="2"/></row>';
  expect(sheetOf(simpleParts(rows)).cells).toEqual([[1, null, 3], [], [4], [], [], [null, null, 5, 6]]);
});

test('unusual but valid writing: other quotes, blanks, comments, CDATA, attributes in any order', () => {
  const rows =
    `<row r = '1'><c  t='str' cm="1"  r='B1' ><f><![CDATA[</row>]]></f><v><![CDATA[<x>]]></v></c ><!-- </row> --></row>` +
    `<row r="2"><c s='4' vm="1" r="A2"><v>7</v><extLst><ext><v>no</v></ext></extLst></c></row>`;
  expect(sheetOf(simpleParts(rows)).cells).toEqual([[null, '<x>'], [7]]);
});

test('a text of 32,767 characters comes through', () => {
  const long = 'ệ'.repeat(32_767);
  expect(sheetOf(simpleParts(`<row><c t="inlineStr"><is><t>${long}</t></is></c></row>`)).cells[0]).toEqual([long]);
});

test('the 1904 date system is reported', () => {
  expect(snapshot(simpleParts('', '', {}, '', '<workbookPr date1904="1"/>')).date1904).toBe(true);
  expect(snapshot(simpleParts('', '', {}, '', '<workbookPr date1904="false"/>')).date1904).toBe(false);
});

test.each([
  ['1900-01-01', false, 1],
  ['1900-02-28', false, 59],
  ['1900-03-01', false, 61],
  ['2024-02-29', false, 45351],
  ['1904-01-01', true, 0],
  ['2024-01-01T06:00', true, 43830.25],
])('ISO date %s (1904: %s) is serial %d', (text, date1904, serial) => {
  expect(isoToSerial(text, date1904)).toBe(serial);
});

test('names: quoted sheets, hidden ones, areas; not formulas, lost references, built-in or local names', () => {
  const names =
    `<definedNames><definedName name="a">'Đơn vị''s 2'!$B$3</definedName><definedName name="b" hidden="1">S!$C$4:$D$9` +
    `</definedName><definedName name="c">#REF!</definedName><definedName name="d">SUM(S!$A$1)</definedName>` +
    `<definedName name="e" localSheetId="0">S!$A$1</definedName><definedName name="f">[1]S!$A$1</definedName>` +
    `<definedName name="_xlnm.Print_Area">S!$A$1:$B$2</definedName><definedName name="g">S!$E:$F</definedName></definedNames>`;
  expect(snapshot(simpleParts('', '', {}, names)).names).toEqual([
    { name: 'a', sheet: "Đơn vị's 2", row: 2, column: 1 },
    { name: 'b', sheet: 'S', row: 3, column: 2 },
    { name: 'g', sheet: 'S', row: 0, column: 4 },
  ]);
});

test('strict OOXML, absolute targets and prefixes are read', () => {
  const strict = 'http://purl.oclc.org/ooxml';
  const parts = {
    '[Content_Types].xml': contentTypes({ 'xl/workbook.xml': 'sheet.main' }),
    '_rels/.rels': rels([`${strict}/officeDocument/relationships/officeDocument`, '/xl/workbook.xml']),
    'xl/workbook.xml':
      `\ufeff${XML}<x:workbook xmlns:x="${strict}/spreadsheetml/main" xmlns:q="r" conformance="strict"><x:workbookPr ` +
      `dateCompatibility="0"/><x:sheets><x:sheet name="S" sheetId="1" q:id="rId1"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': rels([`${strict}/officeDocument/relationships/worksheet`, '/xl/worksheets/s.xml']),
    'xl/worksheets/s.xml': `<x:worksheet><x:sheetData><x:row><x:c t="d"><x:v>2023-06-01</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
  };
  expect(sheetOf(parts).cells).toEqual([[45078]]);
});

describe('says what is wrong with', () => {
  const good = simpleParts('<row><c><v>1</v></c></row>');
  const read = (source: Uint8Array): string | undefined => {
    const opened = Package.open(source);
    return opened.ok ? codeOf(readSnapshot(opened.value)) : opened.problem.code;
  };
  const ole = (stream: string): Uint8Array =>
    new Uint8Array(
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]),
    );

  test.each<[string, Uint8Array, string]>([
    ['a password-protected file', ole('EncryptedPackage'), 'FILE_PASSWORD_PROTECTED'],
    ['an old .xls', ole('Workbook'), 'FILE_NOT_XLSX'],
    ['an .ods', pack({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), 'FILE_NOT_XLSX'],
    ['any other zip', pack({ 'a.txt': 'a' }), 'FILE_NOT_XLSX'],
    [
      'a .docx',
      pack({
        '[Content_Types].xml': contentTypes({
          'word/document.xml': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
        }),
        '_rels/.rels': rels(['officeDocument', 'word/document.xml']),
      }),
      'FILE_NOT_XLSX',
    ],
    [
      'an .xlsb',
      pack({
        ...good,
        '[Content_Types].xml': contentTypes({
          'xl/workbook.xml': 'application/vnd.ms-excel.sheet.binary.macroEnabled.main',
        }),
      }),
      'FILE_NOT_XLSX',
    ],
    [
      'a lost sheet part',
      pack({ ...good, 'xl/_rels/workbook.xml.rels': rels(['worksheet', 'no.xml']) }),
      'FILE_PART_DAMAGED',
    ],
    [
      'a sheet that is not UTF-8',
      pack({ ...good, 'xl/worksheets/sheet1.xml': new Uint8Array([0x3c, 0xff]) }),
      'FILE_PART_DAMAGED',
    ],
    ['rows out of order', pack(simpleParts('<row r="2"/><row r="1"/>')), 'FILE_PART_DAMAGED'],
    ['cells out of order', pack(simpleParts('<row><c r="B1"/><c r="A1"/></row>')), 'FILE_PART_DAMAGED'],
    ['a row beyond the last', pack(simpleParts('<row r="1048577"/>')), 'FILE_PART_DAMAGED'],
    ['a column beyond the last', pack(simpleParts('<row><c r="XFE1"/></row>')), 'FILE_PART_DAMAGED'],
    ['a missing shared string', pack(simpleParts('<row><c t="s"><v>9</v></c></row>')), 'FILE_PART_DAMAGED'],
    [
      'a sheet cut short',
      pack({ ...good, 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row>' }),
      'FILE_PART_DAMAGED',
    ],
    [
      'entity declarations',
      pack({ ...good, 'xl/sharedStrings.xml': '<!DOCTYPE s [<!ENTITY a "b">]><sst/>' }),
      'FILE_PART_DAMAGED',
    ],
  ])('%s', (_, bytes, code) => {
    expect(read(bytes)).toBe(code);
  });

  test('too many cells', () => {
    const rows = Array.from({ length: 1300 }, () => '<row><c r="XFD1"><v>1</v></c></row>').join('');
    expect(codeOf(readSnapshot(open(simpleParts(rows))))).toBe('FILE_TOO_LARGE');
  });

  test('every message and tip exists in both languages', () => {
    const result = Package.open(ole('EncryptedPackage'));
    if (result.ok) throw new Error();
    expect(result.problem.message.vi).toContain('mật khẩu');
    expect(result.problem.tip.en).toContain('password');
  });
});

test('parts are inflated only when asked for', () => {
  const broken = pack(simpleParts('<row/>', '', { 'xl/media/image1.png': 'x'.repeat(5000) }));
  const at = Buffer.from(broken).indexOf('xl/media/image1.png') + 'xl/media/image1.png'.length;
  broken.fill(0xff, at, at + 5);
  expect(value(readSnapshot(open(broken))).sheets).toHaveLength(1);
});
