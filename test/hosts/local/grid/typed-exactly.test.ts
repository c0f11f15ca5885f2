/** Pasting from other programs: cells stay whole, and text columns keep what was pasted. */
import fc from 'fast-check';
import { cellsOfText } from '../../../../src/hosts/local/grid/clipboard-text';
import { keepTextsAsTyped } from '../../../../src/hosts/local/grid/typed-exactly';
import type { LocalWorkbook } from '../../../../src/hosts/local/local-workbook';
import { openGrid } from '../workbooks';

beforeAll(() => {
  jest.spyOn(console, 'debug').mockReturnValue(undefined);
  keepTextsAsTyped();
});

describe('the text of the clipboard', () => {
  it.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"dòng 1\ndòng 2"\tB1', [['dòng 1\ndòng 2', 'B1']]],
    ['"nói ""được"""\tx', [['nói "được"', 'x']]],
    ['5" ống\tx', [['5" ống', 'x']]],
    ['"chưa đóng\tx', [['"chưa đóng', 'x']]],
    ['a\t\tb', [['a', '', 'b']]],
    ['một ô', [['một ô']]],
    ['', [['']]],
  ])('%j is read by rows and cells', (text, rows) => {
    expect(cellsOfText(text)).toEqual(rows);
  });

  it('gives back what a spreadsheet wrote', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\n', '\t', 'ệ', ' ', '=') });
    const quote = (text: string): string => (/["\n\t]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const text = rows.map((row) => row.map(quote).join('\t')).join('\r\n');
        expect(cellsOfText(`${text}\r\n`)).toEqual(rows);
      }),
      { seed: 20260209, numRuns: 300 },
    );
  });
});

describe('pasted into a register', () => {
  function paste(
    workbook: LocalWorkbook,
    header: string,
    text: string,
  ): { read: (down: number, right?: number) => unknown } {
    const { model } = workbook;
    const { getters } = model;
    const sheetId = getters.getSheetIdByName('Phát hiện') ?? '';
    const columns = [...Array(getters.getNumberCols(sheetId)).keys()];
    const rows = [...Array(6).keys()];
    const at = (row: number, col: number): unknown => getters.getEvaluatedCell({ sheetId, row, col }).value;
    const top = rows.find((row) => columns.some((col) => at(row, col) === header)) ?? -1;
    const left = columns.find((col) => at(top, col) === header) ?? -1;
    const target = [{ left, right: left, top: top + 1, bottom: top + 1 }];
    model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: getters.getActiveSheetId(), sheetIdTo: sheetId });
    const result = model.dispatch('PASTE_FROM_OS_CLIPBOARD', { clipboardContent: { text }, target });
    expect(result.isSuccessful).toBe(true);
    return { read: (down, right = 0) => at(top + 1 + down, left + right) };
  }

  it.each(['100.000', '1.234', '1,5', '12,5%', '01', '7/2023'])('%s stays so in a column of text', (text) => {
    expect(paste(openGrid(), 'Nội dung', text).read(0)).toBe(text);
  });

  it('a cell with line breaks stays one cell, and the row below is not touched', () => {
    const workbook = openGrid();
    const { read } = paste(workbook, 'Nội dung', '"dòng 1\ndòng 2"\tMinh chứng mới');
    expect([read(0), read(0, 1)]).toEqual(['dòng 1\ndòng 2', 'Minh chứng mới']);
    expect(read(1)).toBe(paste(openGrid(), 'Nội dung', 'x').read(1));
  });

  it('dates and numbers are still dates and numbers where they belong', () => {
    expect(paste(openGrid(), 'Ngày ấn định', '30/09/2023').read(0)).toBe(45199);
  });
});
