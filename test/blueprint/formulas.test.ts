import fc from 'fast-check';
import {
  area,
  columnReference,
  escapeHeader,
  formulaText,
  FUNCTION_PREFIX,
  quoteSheet,
  quoteText,
  thisRowReference,
} from '../../src/blueprint/formulas';
import { longText, text } from '../../src/register/columns';
import { defineTable } from '../../src/register/table';
import { findings } from '../../src/register/tables/findings';

describe('structured references', () => {
  test.each([
    ['DonVi', 'Mã', 'DonVi[Mã]'],
    ['PhatHien', 'Loại thời hạn', 'PhatHien[Loại thời hạn]'],
    ['VanBan', 'Số, ký hiệu', 'VanBan[[Số, ký hiệu]]'],
    ['Bang', "Cột [#1] 'cũ'", "Bang[[Cột '['#1'] ''cũ'']]"],
  ])('%s, %s', (table, header, expected) => {
    expect(columnReference(table, header)).toBe(expected);
  });

  test('the cell of the same row', () => {
    expect(thisRowReference('PhatHien', 'Loại')).toBe('PhatHien[[#This Row],[Loại]]');
  });

  test('an escaped header has no bare bracket, # or quote, and reads back', () => {
    const headers = fc.string({ unit: fc.constantFrom('a', 'Đ', ' ', "'", '#', '[', ']', ',') });
    fc.assert(
      fc.property(headers, (header) => {
        const escaped = escapeHeader(header);
        expect(escaped.replace(/'['#[\]]/gu, '')).not.toMatch(/['#[\]]/u);
        expect(escaped.replace(/'(['#[\]])/gu, '$1')).toBe(header);
      }),
    );
  });
});

describe('formulas of computed columns', () => {
  const inFile = { prefix: FUNCTION_PREFIX.file };

  test('are custom functions as Excel stores them', () => {
    const { dueDate } = findings.columns;
    expect(dueDate.formula && formulaText(dueDate.formula, findings, inFile)).toBe(
      '_xldudf_CCHC_HANKHACPHUC(PhatHien[[#This Row],[Loại thời hạn]],PhatHien[[#This Row],[Ngày ấn định]],' +
        'PhatHien[[#This Row],[Số ngày, tháng]],PhatHien[[#This Row],[Tính từ ngày]],LichLamViec,TinhCaNgayAnDinh)',
    );
  });

  test('follow what people renamed in an open workbook', () => {
    const { status } = findings.columns;
    const renamed = new Map([['kind', 'Loại [mới]']]);
    const style = { prefix: FUNCTION_PREFIX.live, tableName: 'Bảng1', headerOf: (id: string) => renamed.get(id) };
    const text = status.formula === undefined ? '' : formulaText(status.formula, findings, style);
    expect(text).toMatch(/^CCHC\.TRANGTHAI\w*\(/u);
    expect(text).toContain("Bảng1[[#This Row],[Loại '[mới']]]");
    expect(text).not.toContain('PhatHien');
  });

  test('take constants, and refuse columns that are not there', () => {
    const table = defineTable({ ...findings, columns: { a: text('A', { help: '' }), b: longText('B', { help: '' }) } });
    const given = { function: 'F', arguments: [{ text: 'nói "có"' }, { number: 2 }, { column: 'b' }] };
    expect(formulaText(given, table, inFile)).toBe('_xldudf_CCHC_F("nói ""có""",2,PhatHien[[#This Row],[B]])');
    expect(() => formulaText({ function: 'F', arguments: [{ column: 'c' }] }, table, inFile)).toThrow('no column c');
  });
});

test('names, texts and ranges are quoted', () => {
  expect(quoteSheet("Sổ của 'Sở'")).toBe("'Sổ của ''Sở'''");
  expect(quoteText('a"b')).toBe('"a""b"');
  expect(area(2, 0, 2, 0)).toBe('A3');
  expect(area(2, 0, 9, 27)).toBe('A3:AB10');
});
