/** Saving loses nothing: every part of the package is compared before and after. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { patchPackage, type WorkbookPatch } from '../../../src/hosts/file/patch';
import { excelParts } from './excel-shape';
import { googleParts, sdkParts } from './other-shapes';
import { changedParts, open, pack, patched, takeApart, value } from './package-kit';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../../fixtures/xlsx', name)));

const SHEET = 'xl/worksheets/sheet1.xml';
const WORKBOOK = 'xl/workbook.xml';

/** Every shape with one cell that can be edited. */
const SHAPES: [string, Uint8Array, string, string][] = [
  ['Excel', pack(excelParts()), 'Sổ theo dõi', SHEET],
  ['Google Sheets', pack(googleParts()), 'Sổ', SHEET],
  ['OpenXML SDK', pack(sdkParts()), 'So', SHEET],
  ['LibreOffice', fixture('libreoffice-register.xlsx'), 'Sổ theo dõi', SHEET],
];

describe.each(SHAPES)('a register saved by %s', (_, bytes, sheet, part) => {
  test('comes back byte for byte when nothing is edited', () => {
    const before = open(bytes);
    expect(before.toBytes()).toBe(bytes);
    expect(value(patchPackage(before, { edits: [], appends: [] })).pack.toBytes()).toBe(bytes);
  });

  test('one edited cell changes one part, and in it only that cell, but for the mark that formulas are stale', () => {
    const before = open(bytes);
    const edits = [{ sheet, row: 5, column: 1, value: '=Đã sửa' }];
    const after = patched(before, { edits });
    expect(changedParts(before, patched(before, { edits, recalculate: false }))).toEqual([part]);
    expect(changedParts(before, after)).toEqual([WORKBOOK, part]);
    const mark = / fullCalcOnLoad="1"/gu;
    expect(after.text(WORKBOOK)?.match(mark)).toHaveLength(1);
    const unmarked = (text = ''): string => text.replace(mark, '').replace(/<(?:x:)?calcPr\/>/u, '');
    expect(unmarked(after.text(WORKBOOK))).toBe(unmarked(before.text(WORKBOOK)));
    const [old, now] = [takeApart(before.text(part) ?? ''), takeApart(after.text(part) ?? '')];
    expect(now.rest).toBe(old.rest);
    expect([...now.cells.keys()]).toEqual([...old.cells.keys()]);
    const changed = [...now.cells].filter(([address, xml]) => old.cells.get(address) !== xml);
    expect(changed.map(([address]) => address)).toEqual(['B6']);
  });

  test('untouched members keep even their compressed bytes, order and dates', () => {
    const before = open(bytes);
    const after = patched(before, { edits: [{ sheet, row: 5, column: 1, value: 1 }] });
    expect([...after.archive.entries.keys()]).toEqual([...before.archive.entries.keys()]);
    for (const [key, entry] of before.archive.entries) {
      const now = after.archive.entries.get(key);
      if ([part, WORKBOOK].includes(entry.name) || now === undefined) continue;
      const record = before.archive.bytes.slice(entry.localStart, entry.localEnd);
      expect(Buffer.from(after.archive.bytes.slice(now.localStart, now.localEnd)).equals(Buffer.from(record))).toBe(
        true,
      );
    }
  });
});

describe('rows appended to a table in Excel’s shape', () => {
  const before = open(excelParts());
  const patch: WorkbookPatch = {
    appends: [
      {
        target: 'bang',
        rows: [
          ['KT-005', 'Sở Y tế', 45400, 7, 0.07, null],
          ['KT-006', '-x', 45401, 8, 0.08, '_x0041_\u0001'],
        ],
      },
    ],
  };
  const after = patched(before, patch);
  const sheet = after.text(SHEET) ?? '';

  test('change the sheet, the table, the names and the calculation chain, nothing else', () => {
    expect(changedParts(before, after)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      'xl/tables/table1.xml',
      'xl/workbook.xml',
      SHEET,
    ]);
    expect(after.has('xl/calcChain.xml')).toBe(false);
    expect(after.text('[Content_Types].xml')).not.toContain('calcChain');
    expect(after.text('xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(after.relationships('xl/workbook.xml')).toHaveLength(5);
  });

  test('leave every cell that was there as it was', () => {
    const [old, now] = [takeApart(before.text(SHEET) ?? ''), takeApart(sheet)];
    for (const [address, xml] of old.cells) expect(now.cells.get(address)).toBe(xml);
    expect([...now.cells.keys()].filter((address) => !old.cells.has(address))).toHaveLength(12);
  });

  test('take style, height and formula from the row above', () => {
    expect(sheet).toContain(
      '<row r="9" spans="1:6" ht="20.25" customHeight="1"><c r="A9" s="2" t="inlineStr"><is><t>KT-005</t></is></c>',
    );
    expect(sheet).toContain('<c r="C9" s="3"><v>45400</v></c>');
    expect(sheet).toContain(
      '<c r="E9" s="4"><f>Bang[[#This Row],[Số kiến nghị]]/$D$2</f><v>0.07</v></c><c r="F9" s="2"/>',
    );
    expect(sheet).toContain('<is><t>_x005F_x0041__x0001_</t></is>');
  });

  test('stretch table, filters, validation, formats, names and dimension', () => {
    const table = after.text('xl/tables/table1.xml') ?? '';
    expect(table.match(/ref="A4:F10"/g)).toHaveLength(2);
    expect(sheet).toContain('<dimension ref="A1:H10"/>');
    expect(sheet).toContain('<conditionalFormatting sqref="C5:C10">');
    expect(sheet).toContain('<conditionalFormatting sqref="A1 H4">');
    expect(sheet).toContain('sqref="D5:D6 D8:D10 H1:H3"');
    expect(sheet).toContain('<ignoredError sqref="A5:A10"');
    expect(sheet).toContain('<xm:sqref>E5:E10</xm:sqref>');
    expect(sheet).toContain('<xm:sqref>B5:B10</xm:sqref>');
    expect(sheet).toContain('sqref="B5"/></sheetView>');
    const names = after.text('xl/workbook.xml') ?? '';
    expect(names).toContain("'Sổ theo dõi'!$A$4:$F$10<");
    expect(names).toContain("'Sổ theo dõi'!$A$1:$F$10<");
    expect(names).toContain("'Sổ theo dõi'!$B$5:$B$10<");
    expect(names).toContain("'Sổ theo dõi'!$C$4<");
    expect(names).toContain("'Sổ theo dõi'!$4:$4<");
  });
});

test('the LibreOffice file keeps its table and gets rows appended', () => {
  const before = open(fixture('libreoffice-register.xlsx'));
  const after = patched(before, { appends: [{ target: 'Bang', rows: [['KT-009', 'Sở Y tế', 45400, 7, 0.07, null]] }] });
  const changed = changedParts(before, after);
  expect(changed).toEqual(expect.arrayContaining([SHEET, 'xl/tables/table1.xml']));
  expect(changed.filter((name) => !/sheet1\.xml|table1\.xml|workbook\.xml/.test(name))).toEqual([]);
  expect(after.text('xl/tables/table1.xml')).toContain('ref="A4:F9"');
  expect(after.text(SHEET)).toMatch(
    /<c r="E9" s="\d+"><f[^>]*>[^<]*D9[^<]*<\/f><v>0\.07<\/v>|<c r="E9" s="\d+"><f>Bang/,
  );
});
