/** Custom functions and ribbon buttons of an add-in, through the real client. */
import { onSheet, open, withTable, type Opened } from './support';

/** Registers functions under their ids, as the add-in does. */
function associate({ client }: Opened, functions: Readonly<Record<string, (...args: never[]) => unknown>>): void {
  for (const [name, act] of Object.entries(functions)) client.CustomFunctions.associate(name, act);
}

/** A due date: 30 days after each day of a block; a blank day has none. */
function due(days: readonly (readonly unknown[])[]): unknown[][] {
  return days.map((row) => row.map((day) => (typeof day === 'number' && day !== 0 ? day + 30 : '')));
}

describe('a custom function', () => {
  it('is called by the host with what Excel passes, and its result comes back', async () => {
    const opened = open();
    const given: unknown[] = [];
    associate(opened, {
      CONG: (...args: unknown[]) => {
        given.push(...args.slice(0, -1));
        return [[1], [2]];
      },
    });
    expect(await opened.host.callFunction(opened.client.session, 'CONG', [[[1, 'a']], null])).toEqual([[1], [2]]);
    expect(given).toEqual([[[1, 'a']], null]);
  });

  it('tells errors with their messages, thrown or within a block', async () => {
    const opened = open();
    const { CustomFunctions } = opened.client;
    const bad = (): Error =>
      new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, 'Sai ngày') as unknown as Error;
    associate(opened, {
      NEM: () => {
        throw bad();
      },
      KHOI: () => [[1, bad()]],
      THUONG: () => {
        throw new Error('không ai thấy');
      },
    });
    const call = (name: string): Promise<unknown> => opened.host.callFunction(opened.client.session, name, []);
    const error = { error: '#VALUE!', message: 'Sai ngày' };
    expect(await call('NEM')).toEqual(error);
    expect(await call('KHOI')).toEqual([[1, error]]);
    expect(await call('THUONG')).toEqual({ error: '#VALUE!', message: '' });
    expect(await call('KHONGCO')).toEqual({ error: '#VALUE!', message: '' });
  });

  it('gets errors of cells as errors', async () => {
    const opened = open();
    associate(opened, { LOI: (cells: { readonly code?: string }[][]) => cells[0]?.[0]?.code ?? 'không' });
    expect(await opened.host.callFunction(opened.client.session, 'LOI', [[[{ error: '#N/A' }]]])).toBe('#N/A');
  });

  it('called many times at once brings its results in few requests', async () => {
    const opened = open();
    associate(opened, { X: (cells: number[][]) => (cells[0]?.[0] ?? 0) * 2 });
    const calls = Array.from({ length: 500 }, (_, i) => opened.host.callFunction(opened.client.session, 'X', [[[i]]]));
    expect((await Promise.all(calls)).at(-1)).toBe(998);
    expect(opened.client.requests.length).toBeLessThan(5);
  });
});

describe('a workbook whose formulas an add-in computes', () => {
  it('shows results in calculated columns, and new ones when what they depend on changes', async () => {
    const opened = await withTable();
    const { book, host, client } = opened;
    associate(opened, { HAN: due });
    host.calculateWith(client.session);
    await host.settled();
    expect(book.values('Sheet1', 'C4:C6')).toEqual([[45030], [45031], [45032]]);
    book.typeInto('Sheet1', 3, 1, 45100);
    book.typeInto('Sheet1', 6, 0, 'V4');
    book.typeInto('Sheet1', 6, 1, 45200);
    await host.settled();
    expect(book.values('Sheet1', 'C4:C7')).toEqual([[45130], [45031], [45032], [45230]]);
  });

  it('says #BUSY! until the answer is there', async () => {
    const opened = await withTable();
    const { host, client } = opened;
    associate(opened, { HAN: due });
    host.calculateWith(client.session);
    await host.settled();
    const seen = await onSheet(client, async (sheet, context) => {
      sheet.getRange('B4').values = [[46000]];
      const now = sheet.getRange('C4').load('values');
      await context.sync();
      await host.settled();
      const later = sheet.getRange('C4').load('values');
      await context.sync();
      return [now.values, later.values];
    });
    expect(seen).toEqual([[['#BUSY!']], [[46030]]]);
  });

  it.each([
    ['=CCHC.DEM(Viec[Ngày])', 3],
    ['=CCHC.DEM(Viec[[Ngày]])', 3],
    ['=CCHC.DEM(B4:B5)', 2],
    ['=CCHC.DEM(Sheet1!$B$4:$B$6)', 3],
    ['=CCHC.DEM(ngay)', 1],
    ['=CCHC.DEM("chữ, và dấu")', 1],
    ['=CCHC.DEM(-5)', 1],
    ['=CCHC.DEM(TRUE)', 1],
    ['=CCHC.DEM()', 0],
  ])('passes what %s names', async (formula, count) => {
    const opened = await withTable();
    const { book, host, client } = opened;
    await onSheet(client, (sheet, context) => context.workbook.names.add('ngay', sheet.getRange('B4')));
    associate(opened, { DEM: (cells: unknown) => (Array.isArray(cells) ? cells.flat().length : 0), HAN: due });
    host.calculateWith(client.session);
    book.typeInto('Sheet1', 0, 5, formula);
    await host.settled();
    expect(book.cell('Sheet1', 0, 5).value).toBe(count);
  });

  it('passes blank cells as 0, or as an empty text where Excel does so', async () => {
    const seen: unknown[] = [];
    for (const blank of [0, ''] as const) {
      const opened = open();
      associate(opened, { XEM: (cells: unknown[][]) => void seen.push(cells[0]?.[0]) });
      opened.host.calculateWith(opened.client.session, { blank });
      opened.book.typeInto('Sheet1', 0, 0, '=CCHC.XEM(B1)');
      await opened.host.settled();
    }
    expect(seen).toEqual([0, '']);
  });

  it('keeps the message of an error for whoever points at it', async () => {
    const opened = open();
    const { book, host, client } = opened;
    const { CustomFunctions } = client;
    associate(opened, {
      SAI: () => {
        throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, 'Sai ngày') as unknown as Error;
      },
    });
    const live = host.calculateWith(client.session);
    book.typeInto('Sheet1', 1, 1, '=CCHC.SAI(A1)');
    await host.settled();
    expect([book.values('Sheet1', 'B2'), live.messageAt('Sheet1', 1, 1)]).toEqual([[['#VALUE!']], 'Sai ngày']);
  });

  it('follows chains of formulas to their end', async () => {
    const opened = open();
    const { book, host, client } = opened;
    associate(opened, { MOT: (cells: number[][]) => (cells[0]?.[0] ?? 0) + 1 });
    host.calculateWith(client.session);
    book.typeInto('Sheet1', 0, 0, 1);
    book.typeInto('Sheet1', 0, 1, '=CCHC.MOT(C1)');
    book.typeInto('Sheet1', 0, 2, '=CCHC.MOT(A1)');
    book.typeInto('Sheet1', 0, 3, '=B1');
    await host.settled();
    expect(book.values('Sheet1', 'A1:D1')).toEqual([[1, 3, 2, 3]]);
  });
});

describe('a button of the ribbon', () => {
  it('runs the action that is associated with it', async () => {
    const { host, client } = open();
    const pressed: unknown[] = [];
    client.Office.actions.associate('moKhung', (event: unknown) => pressed.push(event));
    await host.pressRibbon(client.session, 'moKhung', { source: { id: 'nut' } });
    expect(pressed).toEqual([{ source: { id: 'nut' } }]);
  });
});
