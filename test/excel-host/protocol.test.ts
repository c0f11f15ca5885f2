/** What can happen to a request: errors, breaking off, limits, cell editing, protection, other users. */
import { ExcelBook, ExcelHost } from '.';
import { onSheet, open, withTable } from './support';

describe('what does not exist', () => {
  it('is an error where it is asked for by name', async () => {
    const { client } = open();
    const asked = client.Excel.run(async (context) => {
      context.workbook.tables.getItem('KhongCo').load('name');
      await context.sync();
    });
    await expect(asked).rejects.toMatchObject({ code: 'ItemNotFound', name: 'RichApi.Error' });
  });

  it('is a null object where that was asked for, with all that belongs to it', async () => {
    const { client } = open();
    const nulls = await client.Excel.run(async (context) => {
      const table = context.workbook.tables.getItemOrNullObject('KhongCo').load('name');
      const body = table.getDataBodyRange().load('values');
      const { worksheet } = table;
      worksheet.load('name');
      await context.sync();
      return [table, body, worksheet].map(({ isNullObject }) => isNullObject);
    });
    expect(nulls).toEqual([true, true, true]);
  });

  it('is an error for what belongs to it, on hosts that are so', async () => {
    const { client } = open({ nullObjectsThrow: true });
    const asked = client.Excel.run(async (context) => {
      context.workbook.tables.getItemOrNullObject('KhongCo').getDataBodyRange().load('values');
      await context.sync();
    });
    await expect(asked).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  it('can not be written to', async () => {
    const { client } = open();
    const written = client.Excel.run(async (context) => {
      context.workbook.tables.getItemOrNullObject('KhongCo').name = 'Co';
      await context.sync();
    });
    await expect(written).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});

describe('a request that fails', () => {
  it('keeps what was done before the failing action: there is no rolling back', async () => {
    const { book, client } = open();
    const failed = onSheet(client, (sheet) => {
      sheet.getRange('A1').values = [['trước']];
      sheet.getRange('A2').values = [['sai', 'hình']];
      sheet.getRange('A3').values = [['sau']];
    });
    await expect(failed).rejects.toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: 'Range.values=' },
    });
    expect(book.values('Sheet1', 'A1:A3')).toEqual([['trước'], [''], ['']]);
  });

  it('breaks off half-way when told so, once, and only if it writes', async () => {
    const { book, host, client } = open();
    host.failNextWrite();
    await onSheet(client, (sheet) => sheet.getRange('A1:A4').load('values'));
    const write = (): Promise<void> =>
      onSheet(client, (sheet) => {
        for (const row of [0, 1, 2, 3]) sheet.getCell(row, 0).values = [[row + 1]];
      });
    await expect(write()).rejects.toMatchObject({ code: 'GeneralException' });
    expect(book.values('Sheet1', 'A1:A4')).toEqual([[1], [2], [''], ['']]);
    await write();
    expect(book.values('Sheet1', 'A1:A4')).toEqual([[1], [2], [3], [4]]);
  });

  it('does nothing when told to fail at once', async () => {
    const { book, host, client } = open();
    host.failNext('ActivityLimitReached', 'Quá nhiều yêu cầu');
    const write = onSheet(client, (sheet) => {
      sheet.getRange('A1').values = [[1]];
    });
    await expect(write).rejects.toMatchObject({ code: 'ActivityLimitReached', message: 'Quá nhiều yêu cầu' });
    expect(book.cell('Sheet1', 0, 0).value).toBeNull();
  });
});

describe('limits', () => {
  it('refuse a request that is too large, before it is carried out', async () => {
    const { book, client } = open({ payloadLimit: 4000 });
    const write = onSheet(client, (sheet) => {
      sheet.getRange('A1').values = [['x'.repeat(5000)]];
    });
    await expect(write).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    expect(book.cell('Sheet1', 0, 0).value).toBeNull();
    expect(client.requests[0]).toMatchObject({ code: 'RequestPayloadSizeLimitExceeded', writes: true });
  });

  it('refuse an answer that is too large', async () => {
    const { book, client } = open({ payloadLimit: 4000 });
    for (let row = 0; row < 10; row += 1) book.typeInto('Sheet1', row, 0, 'x'.repeat(500));
    const read = onSheet(client, (sheet) => sheet.getRange('A1:A10').load('values'));
    await expect(read).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });
});

describe('a cell that is being edited', () => {
  it('refuses a request that can not wait', async () => {
    const { host, client } = open();
    host.cellEdit(true);
    const read = onSheet(client, (sheet) => sheet.getRange('A1').load('values'));
    await expect(read).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  });

  it('lets nothing overtake a request that waits', async () => {
    const { book, host, client } = open();
    host.cellEdit(true);
    const write = (value: number): Promise<void> =>
      client.Excel.run({ delayForCellEdit: true }, async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[value]];
        await context.sync();
      });
    const both = [write(1), write(2)];
    await host.settled();
    host.cellEdit(false);
    await Promise.all(both);
    expect(book.cell('Sheet1', 0, 0).value).toBe(2);
  });

  it('keeps a request waiting that said it can', async () => {
    const { book, host, client } = open();
    host.cellEdit(true);
    let done = false;
    const write = client.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['xong']];
      await context.sync();
      done = true;
    });
    await host.settled();
    expect([done, book.cell('Sheet1', 0, 0).value]).toEqual([false, null]);
    host.cellEdit(false);
    await write;
    expect(book.cell('Sheet1', 0, 0).value).toBe('xong');
  });
});

describe('protection', () => {
  it('of a sheet refuses writing to it and nothing else', async () => {
    const { book, client } = await withTable();
    book.protectSheet('Sheet1');
    book.addSheet('Khác');
    const before = book.state();
    const write = onSheet(client, (sheet) => {
      sheet.getRange('A4').values = [['sửa']];
    });
    await expect(write).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(book.state()).toEqual(before);
    await client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Khác').getRange('A1').values = [['được']];
      await context.sync();
    });
    expect(book.cell('Khác', 0, 0).value).toBe('được');
  });

  it('of the structure refuses sheets to be added, renamed and deleted', async () => {
    const { book, client } = open();
    book.addSheet('Hai');
    book.protectStructure();
    const before = book.state();
    const tries: ((context: Excel.RequestContext) => unknown)[] = [
      ({ workbook }) => workbook.worksheets.add('Mới'),
      ({ workbook }) => (workbook.worksheets.getItem('Hai').name = 'Ba'),
      ({ workbook }) => {
        workbook.worksheets.getItem('Hai').delete();
      },
    ];
    for (const attempt of tries) {
      const done = client.Excel.run(async (context) => {
        attempt(context);
        await context.sync();
      });
      await expect(done).rejects.toMatchObject({ code: 'AccessDenied' });
    }
    expect(book.state()).toEqual(before);
  });

  it('of a workbook opened to be read refuses every write', async () => {
    const { book, client } = open({ readOnly: true });
    const before = book.state();
    const readOnly = await client.Excel.run(async (context) => {
      const workbook = context.workbook.load('readOnly');
      await context.sync();
      return workbook.readOnly;
    });
    expect(readOnly).toBe(true);
    const write = onSheet(client, (sheet) => {
      sheet.getRange('A1').format.font.bold = true;
    });
    await expect(write).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(book.state()).toEqual(before);
  });
});

describe('two users of one workbook', () => {
  it('see what the other wrote', async () => {
    const { host, client } = open();
    const other = host.connect();
    await onSheet(client, (sheet) => {
      sheet.getRange('A1').values = [['một']];
    });
    const read = await onSheet(other, async (sheet, context) => {
      const range = sheet.getRange('A1').load('values');
      await context.sync();
      return range.values;
    });
    expect(read).toEqual([['một']]);
  });

  it('can come between two requests of one', async () => {
    const { book, host, client } = await withTable();
    const read = await onSheet(client, async (sheet, context) => {
      const body = sheet.tables.getItem('Viec').getDataBodyRange().load('address');
      await context.sync();
      host.beforeNext(() => {
        book.insertRow('Sheet1', 0);
      });
      body.load('address');
      await context.sync();
      return body.address;
    });
    expect(read).toBe('Sheet1!A5:C7');
  });

  it('keep logs of their own: one request for each sync, clean-ups left out', async () => {
    const { host, client } = await withTable();
    const other = host.connect();
    await onSheet(other, (sheet) => sheet.getRange('A4:C6').load('values'));
    await host.settled();
    expect(other.requests).toHaveLength(1);
    expect(other.requests[0]).toMatchObject({ writes: false, code: null });
    expect(other.requests[0]?.members).toContain('Range.values');
    expect(client.requests).toHaveLength(1);
    expect(client.requests[0]?.writes).toBe(true);
  });
});

describe('the declared requirement sets', () => {
  const attempt = async (level: string): Promise<string> => {
    const { client } = open({ requirementSets: { ExcelApi: level } });
    return client.Excel.run(async (context) => {
      context.workbook.tables.onChanged.add(() => Promise.resolve());
      await context.sync();
      return 'được';
    }).catch((error: unknown) => (error as { readonly code: string }).code);
  };

  it('let through what they hold, and refuse what is above them', async () => {
    expect(await attempt('1.7')).toBe('được');
    expect(await attempt('1.15')).toBe('được');
    expect(await attempt('1.6')).toBe('ApiNotFound');
  });

  it('still let a request wait for a cell’s edit', async () => {
    const { host, client, book } = open({ requirementSets: { ExcelApi: '1.9' } });
    host.cellEdit(true);
    const write = client.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
      await context.sync();
    });
    await host.settled();
    host.cellEdit(false);
    await write;
    expect(book.cell('Sheet1', 0, 0).value).toBe(1);
  });
});

describe('a large sheet', () => {
  it('of 20,000 rows is read whole, and 500 cells of it are written', async () => {
    const book = new ExcelBook();
    const host = new ExcelHost(book, { payloadLimit: 100 * 1024 * 1024 });
    const client = host.connect();
    for (let row = 0; row < 20_000; row += 1) {
      for (let column = 0; column < 32; column += 1) {
        book.sheetNamed('Sheet1').grid.set(row, column, { value: `ô ${row}`, formula: null, style: {} });
      }
    }
    const count = await onSheet(client, async (sheet, context) => {
      const used = sheet.getUsedRangeOrNullObject(true).load('values');
      await context.sync();
      for (let i = 0; i < 500; i += 1) sheet.getCell(i * 37, i % 32).values = [[`mới ${i}`]];
      return used.values.length;
    });
    expect(count).toBe(20_000);
    expect(book.cell('Sheet1', 499 * 37, 499 % 32).value).toBe('mới 499');
  });
});
