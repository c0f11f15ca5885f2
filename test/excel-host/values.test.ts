/** What goes into cells and comes out of them, through the real client. */
import { ErrorValue, ExcelBook, ExcelHost, type ExcelClient } from '.';

function open(book = new ExcelBook()): { book: ExcelBook; host: ExcelHost; client: ExcelClient } {
  const host = new ExcelHost(book);
  return { book, host, client: host.connect() };
}

/** Sets one cell and tells what it then holds. */
async function put(client: ExcelClient, value: unknown, format?: string): Promise<unknown> {
  return client.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('B2');
    if (format !== undefined) cell.numberFormat = [[format]];
    cell.values = [[value]];
    cell.load('values, formulas, numberFormat, valueTypes');
    await context.sync();
    const [held, formula, shown] = [cell.values, cell.formulas, cell.numberFormat].map((rows): unknown => rows[0]?.[0]);
    return { value: held, formula, format: shown };
  });
}

describe('a value that is set', () => {
  const { client, book } = open();

  it.each([
    ['Sở Nội vụ', 'Sở Nội vụ', 'General'],
    [12.5, 12.5, 'General'],
    [true, true, 'General'],
    ['true', true, 'General'],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['007', 7, 'General'],
    ['84912345678901234567', 84912345678901200000, 'General'],
    ['1e3', 1000, '0.00E+00'],
    ['50%', 0.5, '0%'],
    ['(12)', -12, 'General'],
    ['$5', 5, '$#,##0'],
    ['3/4/2024', 45355, 'm/d/yyyy'],
    ['2024-03-04', 45355, 'm/d/yyyy'],
    ['1-2', 46024, 'd-mmm'],
    ['3/2024', 45352, 'mmm-yy'],
    ['12/30', 46386, 'd-mmm'],
    ['2/30', 10990, 'mmm-yy'],
    ['Mar 5', 46086, 'd-mmm'],
    ['March 2023', 44986, 'mmm-yy'],
    ['5-Mar-2024', 45356, 'd-mmm-yy'],
    ['March 5, 2024', 45356, 'd-mmm-yy'],
    ['10:30', 0.4375, 'h:mm'],
    ['#N/A', '#N/A', 'General'],
    ['31/12/2024', '31/12/2024', 'General'],
    ['12a', '12a', 'General'],
    ['Tháng 3', 'Tháng 3', 'General'],
    ['=', '=', 'General'],
  ])('%j is read as %j in format %s', async (set, value, format) => {
    expect(await put(client, set)).toEqual({ value, formula: value, format });
    await client.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('B2').clear();
      await context.sync();
    });
  });

  it.each(['=1+1', '+CV 12', '-abc', '@tên'])('%j becomes a formula', async (text) => {
    const formula = text.startsWith('=') ? text : `=${text}`;
    expect(await put(client, text)).toMatchObject({ formula });
  });

  it('is parsed although the cell is formatted as text', async () => {
    expect(await put(client, '007', '@')).toMatchObject({ value: 7, format: '@' });
  });

  it.each(['007', '=1+1', '-abc', '3/4/2024', 'TRUE', "'"])(
    'with an apostrophe before %j stays that text',
    async (text) => {
      expect(await put(client, `'${text}`, 'General')).toMatchObject({ value: text, formula: text });
      expect(book.cell('Sheet1', 1, 1)).toMatchObject({ value: text, quotePrefix: true });
    },
  );

  it('reads an error as its text, of type Error', async () => {
    await put(client, '#N/A');
    expect(book.cell('Sheet1', 1, 1).value).toBe(ErrorValue.of('#N/A'));
  });

  it('leaves the cell alone when it is null, and clears it when it is an empty text', async () => {
    await put(client, 'giữ');
    await put(client, null);
    expect(book.cell('Sheet1', 1, 1).value).toBe('giữ');
    await put(client, '');
    expect(book.cell('Sheet1', 1, 1).value).toBeNull();
  });

  it.each<[string, unknown]>([
    ['a text too long', 'x'.repeat(32_768)],
    ['a formula too long', `=${'1+'.repeat(5000)}1`],
    ['a bracket left open', '=SUM(1'],
    ['a foreign separator', '=SUM(1;2)'],
    ['a table that is not there', '=KhongCo[Mã]'],
    ['an object', {}],
  ])('is refused: %s', async (_, value) => {
    await expect(put(client, value)).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('is counted from 1904 in such a workbook, which a function of the workbook tells', async () => {
    const old = open(new ExcelBook({ date1904: true }));
    expect(await put(old.client, '1/2/1904')).toMatchObject({ value: 1 });
    const days = async ({ Excel }: ExcelClient): Promise<unknown> =>
      Excel.run(async (context) => {
        const result = context.workbook.functions.date(1904, 1, 2).load('value');
        await context.sync();
        return result.value;
      });
    expect([await days(old.client), await days(client)]).toEqual([1, 1463]);
  });
});

describe('a block of values', () => {
  it.each([[[[1]]], [[[1, 2, 3]]], [[[1], [2]]], [[[1, 2], [3]]]])(
    'is refused in another shape: %j',
    async (values) => {
      const { client, book } = open();
      const before = book.state();
      const set = client.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = values;
        await context.sync();
      });
      await expect(set).rejects.toMatchObject({ code: 'InvalidArgument' });
      expect(book.state()).toEqual(before);
    },
  );

  it('of more than 1,500 cells is split by the client and arrives whole', async () => {
    const { client, book } = open();
    const values = Array.from({ length: 700 }, (_, i) => [i, `dòng ${i}`, i % 2 === 0]);
    await client.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:C700').values = values;
      await context.sync();
    });
    expect(book.values('Sheet1', 'A1:C700')).toEqual(values);
    expect(client.requests).toHaveLength(1);
    expect(client.requests[0]?.members).toContain('Range._ValidateArraySize()');
  });

  it('does not reach a cell that is hidden behind merged cells', async () => {
    const { client, book } = open();
    book.mergeCells('Sheet1', 'A1:B1');
    await client.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:C1').values = [['a', 'b', 'c']];
      await context.sync();
    });
    expect(book.values('Sheet1', 'A1:C1')).toEqual([['a', '', 'c']]);
  });

  it('is shown as texts by the formats of its cells', async () => {
    const { client, book } = open();
    book.typeInto('Sheet1', 0, 0, 45355);
    book.typeInto('Sheet1', 0, 1, 0.256);
    book.typeInto('Sheet1', 0, 2, 1234567.891);
    const text = await client.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:D1');
      range.numberFormat = [['dd/mm/yyyy', '0%', '#,##0.0', '@']];
      range.load('text');
      await context.sync();
      return range.text;
    });
    expect(text).toEqual([['04/03/2024', '26%', '1,234,567.9', '']]);
  });
});

describe('a formula', () => {
  it('keeps its value when it is entered again, and asks the calculator otherwise', async () => {
    const { client, book } = open();
    expect(await put(client, '=CCHC.HAN(1)')).toMatchObject({ value: '#NAME?' });
    book.calculate = (_sheet, row, column, formula) => `${formula} ở ${row},${column}`;
    expect(await put(client, '=CCHC.HAN(1)')).toMatchObject({ value: '=CCHC.HAN(1) ở 1,1', formula: '=CCHC.HAN(1)' });
    expect(await put(client, '=_xldudf_CCHC_HAN(1)')).toMatchObject({ value: '#NAME?' });
  });

  it('that gives a block spills into free cells, not over filled ones', async () => {
    const { client, book } = open();
    book.calculate = () => [[1], [2], [3]];
    await put(client, '=CCHC.X()');
    expect(book.values('Sheet1', 'B2:B4')).toEqual([[1], [2], [3]]);
    book.typeInto('Sheet1', 2, 3, 'chắn');
    book.typeInto('Sheet1', 1, 3, '=CCHC.X()');
    expect(book.values('Sheet1', 'D2:D4')).toEqual([['#SPILL!'], ['chắn'], ['']]);
  });
});
