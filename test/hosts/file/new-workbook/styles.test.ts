import { StyleBook } from '../../../../src/hosts/file/new-workbook/styles';
import { tables } from '../../../../src/register/tables';
import { childText, elements, make, sampleSheets, sheetPart } from './opened';

test('highlights colour the cell and the code of the row, the most urgent first', () => {
  const xml = sheetPart(make(sampleSheets), 'Lịch kiểm tra');
  const found = elements(xml, 'conditionalFormatting');
  expect(found.map(({ sqref }) => sqref)).toEqual(['AI4:AI6 A4:A6', 'AH4:AH6 A4:A6', 'AH4:AH6 A4:A6', 'AH4:AH6 A4:A6']);
  expect(found.map((item) => childText(item, 'formula'))).toEqual([
    `OR(${tables.visits.columns.overdue.highlights?.[0]?.when.map((label) => `$AI4="${label}"`).join(',') ?? ''})`,
    '$AH4="Dữ liệu sai"',
    '$AH4="Dời lịch"',
    '$AH4="Hoàn thành"',
  ]);
});

test('looks are kept once', () => {
  const book = new StyleBook();
  expect(book.cell({})).toBe(0);
  const bold = book.cell({ bold: true, fill: 'FFFFFF', format: 'dd/mm/yyyy', indent: 1, horizontal: 'left' });
  expect(book.cell({ bold: true, fill: 'FFFFFF', format: 'dd/mm/yyyy', indent: 1, horizontal: 'left' })).toBe(bold);
  expect(book.difference({ italic: true, format: '0.0' })).toBe(book.difference({ italic: true, format: '0.0' }));
  expect(elements(book.toXml(), 'numFmt').map((format) => format['numFmtId'])).toContain('165');
  expect(new StyleBook().toXml()).not.toContain('<numFmts');
});
