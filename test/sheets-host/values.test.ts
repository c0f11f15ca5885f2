/** What scripts write and read: texts are parsed by the locale, days are moments by the clocks of the spreadsheet. */
import { spreadsheet } from './script';

const SHEET = 'Trang tính1';

/** What a text becomes, set by a script in a spreadsheet of a locale. */
function entered(text: string, locale = 'vi_VN'): unknown {
  const host = spreadsheet({ locale });
  host.execute('menu', 'run', `sheet.getRange('B2').setValue(${JSON.stringify(text)})`);
  return host.book.formula(SHEET, 'B2') || host.book.value(SHEET, 'B2');
}

describe('a text that a script sets', () => {
  it.each([
    ['05', 5],
    ['+84', 84],
    ['10%', 0.1],
    ['1.234', 1234],
    ['1,5', 1.5],
    ['22 34', 2234],
    ['11/09/2023', 45180],
    ['2023-09-11', 45180],
    ['11-9-2023', 45180],
    ['31/02/2023', '31/02/2023'],
    ['TRUE', true],
    ['#N/A', '#N/A'],
    ['=1+1', '=1+1'],
    ['-tổng', '=-tổng'],
    ["'05", '05'],
    ['28/KH-UBND', '28/KH-UBND'],
    ['Sở Nội vụ', 'Sở Nội vụ'],
  ])('is parsed as typed: %s', (text, expected) => {
    expect(entered(text)).toBe(expected);
  });

  it.each([
    ['1.234', 1.234],
    ['1,234', 1234],
    ['11/09/2023', 45239],
    ['25/12/2023', '25/12/2023'],
  ])('is read by the locale: in en_US %s', (text, expected) => {
    expect(entered(text, 'en_US')).toBe(expected);
  });

  it('stays as it is in a cell of plain text', () => {
    const host = spreadsheet();
    host.execute('menu', 'run', `sheet.getRange('A1:C1').setNumberFormat('@').setValues([['05', '=1', '1/2']])`);
    expect(['A1', 'B1', 'C1'].map((cell) => host.book.value(SHEET, cell))).toEqual(['05', '=1', '1/2']);
    expect(host.book.formula(SHEET, 'B1')).toBe('');
  });

  it('is refused when it does not fit the range, and nothing is written', () => {
    const host = spreadsheet();
    expect(() => host.execute('menu', 'run', `sheet.getRange('A1:A2').setValues([['x']])`)).toThrow(
      'Exception: The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    expect(host.book.value(SHEET, 'A1')).toBeNull();
  });
});

describe('what a script reads', () => {
  it('is an empty text for a blank cell, and the text of an error', () => {
    const host = spreadsheet();
    host.book.type(SHEET, 'B1', '#N/A');
    expect(host.execute('menu', 'run', `return JSON.stringify(sheet.getRange('A1:B1').getValues())`)).toBe(
      '[["","#N/A"]]',
    );
  });

  it('is a Date of its own world for a day, at midnight of the spreadsheet’s zone', () => {
    const host = spreadsheet({ timeZone: 'America/New_York' });
    host.book.type(SHEET, 'A1', '11/09/2023');
    const body = `const [[day]] = sheet.getRange('A1').getValues();
      return [day instanceof Date, Array.isArray(sheet.getRange('A1').getValues()), day.toISOString(),
        Utilities.formatDate(day, ss.getSpreadsheetTimeZone(), "yyyy-MM-dd'T'HH:mm:ss"),
        Utilities.formatDate(day, 'America/Los_Angeles', 'yyyy-MM-dd')].join(' ');`;
    expect(host.execute('menu', 'run', body)).toBe('true true 2023-09-11T04:00:00.000Z 2023-09-11T00:00:00 2023-09-10');
    expect(host.book.text(SHEET, 'A1')).toBe('11/09/2023');
  });

  it('is a number where days are kept without a format of days', () => {
    const host = spreadsheet();
    host.execute(
      'menu',
      'run',
      `sheet.getRange('A1').setValue(45180); sheet.getRange('A2').setNumberFormat('dd/MM/yyyy').setValue(45180)`,
    );
    expect(
      host.execute(
        'menu',
        'run',
        `return typeof sheet.getRange('A1').getValue() + sheet.getRange('A2').getDisplayValue()`,
      ),
    ).toBe('number11/09/2023');
  });

  it('writes a Date back as the same day', () => {
    const host = spreadsheet({ timeZone: 'America/New_York' });
    host.book.type(SHEET, 'A1', '11/09/2023');
    host.execute('menu', 'run', `sheet.getRange('B1').setValue(sheet.getRange('A1').getValue())`);
    expect(host.book.value(SHEET, 'B1')).toBe(45180);
  });
});
