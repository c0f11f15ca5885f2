/** Formulas that call functions of the script: what they are given, how results spill, and that sheets carry them along. */
import { spreadsheet } from './script';
import type { GoogleSheets } from '.';

const SHEET = 'Trang tính1';

const CODE = `
  function CCHC_DOUBLE(cells) { return Array.isArray(cells) ? cells.map((row) => row.map((v) => (v === '' ? '' : v * 2))) : cells * 2; }
  function CCHC_KIND(value) { return Object.prototype.toString.call(value) + (value instanceof Date); }
  function CCHC_DAY(value) { return new Date(value.getTime() + 86400000); }
  function CCHC_WRITE() { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue(1); }
  function CCHC_FAIL() { throw new Error('hỏng'); }
  function CCHC_ROWS(cells, extra) { return cells.length + ':' + String(extra); }
  function setFormula(given) { SpreadsheetApp.getActive().getSheets()[0].getRange(given[0]).setFormula(given[1]); }`;

function prepared(): GoogleSheets {
  const host = spreadsheet({ code: CODE });
  ['Số', '1', '2'].forEach((text, row) => {
    host.book.type(SHEET, `A${row + 4}`, text);
  });
  return host;
}

/** What a column of the sheet holds from row 4 on. */
function column(host: GoogleSheets, letter: string, count = 4): unknown[] {
  return Array.from({ length: count }, (_, row) => host.book.value(SHEET, `${letter}${row + 4}`));
}

describe('a custom function', () => {
  it('fills a column from the header down, by one call', () => {
    const host = prepared();
    host.execute('menu', 'setFormula', ['B4', '={"Gấp đôi";cchc_double(A5:A)}']);
    expect(column(host, 'B')).toEqual(['Gấp đôi', 2, 4, '']);
    expect(host.book.formula(SHEET, 'B5')).toBe('');
    host.book.type(SHEET, 'A7', '5');
    expect(column(host, 'B')).toEqual(['Gấp đôi', 2, 4, 10]);
  });

  it('shows #REF! where its result has no room, until there is room', () => {
    const host = prepared();
    host.book.type(SHEET, 'B6', 'đã có');
    host.execute('menu', 'setFormula', ['B4', '={"Gấp đôi";CCHC_DOUBLE(A5:A6)}']);
    expect(column(host, 'B', 3)).toEqual(['#REF!', null, 'đã có']);
    host.book.type(SHEET, 'B6', '');
    expect(column(host, 'B', 3)).toEqual(['Gấp đôi', 2, 4]);
  });

  it('moves with rows and columns, and with the names of sheets and ranges', () => {
    const host = prepared();
    host.book.addSheet('Kết quả');
    host.execute('menu', 'run', `ss.setNamedRange('SoLieu', sheet.getRange('A5:A6'))`);
    host.book.type('Kết quả', 'A1', "=CCHC_DOUBLE('Trang tính1'!A5:A6)");
    host.book.type('Kết quả', 'C1', '=CCHC_DOUBLE(SoLieu)');
    host.book.renameSheet(SHEET, 'Dữ liệu năm');
    host.book.insertRows('Dữ liệu năm', 2, 3);
    host.book.insertColumns('Dữ liệu năm', 1);
    expect(host.book.formula('Kết quả', 'A1')).toBe("=CCHC_DOUBLE('Dữ liệu năm'!B8:B9)");
    expect(['A1', 'A2', 'C1', 'C2'].map((cell) => host.book.value('Kết quả', cell))).toEqual([2, 4, 2, 4]);
    host.book.deleteSheet('Dữ liệu năm');
    expect(host.book.formula('Kết quả', 'A1')).toBe('=CCHC_DOUBLE(#REF!)');
    expect(host.book.names).toEqual([]);
  });

  it('gets one value for a cell, Dates for days, and gives days back', () => {
    const host = prepared();
    host.book.type(SHEET, 'C1', '11/09/2023');
    host.book.type(SHEET, 'D1', '=CCHC_KIND(C1)');
    host.book.type(SHEET, 'E1', '=CCHC_DAY(C1)');
    host.book.type(SHEET, 'F1', '=CCHC_ROWS(A5:A6;"x")');
    expect(['D1', 'E1', 'F1'].map((cell) => host.book.text(SHEET, cell))).toEqual([
      '[object Date]true',
      '12/09/2023',
      '2:x',
    ]);
  });

  it('may not write, and what it throws is #ERROR!', () => {
    const host = prepared();
    host.book.type(SHEET, 'C1', '=CCHC_WRITE()');
    host.book.type(SHEET, 'C2', '=CCHC_FAIL()');
    expect(['C1', 'C2', 'A1'].map((cell) => host.book.value(SHEET, cell))).toEqual(['#ERROR!', '#ERROR!', null]);
  });

  it('is parted by ; where the comma is the decimal sign', () => {
    const host = prepared();
    host.book.type(SHEET, 'C1', '=CCHC_ROWS(A5:A6,"x")');
    expect(host.book.value(SHEET, 'C1')).toBe('#ERROR!');
    const american = spreadsheet({ code: CODE, locale: 'en_US' });
    american.book.type(SHEET, 'C1', '=CCHC_ROWS(A5:A6,"x")');
    expect(american.book.value(SHEET, 'C1')).toBe('2:x');
  });

  it('is worked out anew only after the script has ended', () => {
    const host = prepared();
    const body = `sheet.getRange('C1').setFormula('=CCHC_DOUBLE(A5)'); SpreadsheetApp.flush(); return sheet.getRange('C1').getValue()`;
    expect(host.execute('menu', 'run', body)).toBe('Loading...');
    expect(host.book.value(SHEET, 'C1')).toBe(2);
  });
});
