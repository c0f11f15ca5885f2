/** What clients hear of changes: their own, those of other clients, and those by hand. */
import { onSheet, withTable, type Opened } from './support';

interface Heard {
  readonly what: string;
  readonly source?: string;
  readonly address?: string;
}

/** Listens to all that the client offers; what is heard goes into a list. */
async function listen({ client }: Pick<Opened, 'client'>): Promise<Heard[]> {
  const heard: Heard[] = [];
  const hear =
    (what: string) =>
    (event: object): Promise<void> => {
      const { source, address } = event as Partial<Heard>;
      heard.push({ what, ...pick(source, address) });
      return Promise.resolve();
    };
  await client.Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.onChanged.add(hear('worksheets.onChanged'));
    worksheets.onAdded.add(hear('worksheets.onAdded'));
    worksheets.onDeleted.add(hear('worksheets.onDeleted'));
    worksheets.onActivated.add(hear('worksheets.onActivated'));
    worksheets.onRowSorted.add(hear('worksheets.onRowSorted'));
    tables.onChanged.add(hear('tables.onChanged'));
    tables.onAdded.add(hear('tables.onAdded'));
    tables.onDeleted.add(hear('tables.onDeleted'));
    await context.sync();
  });
  return heard;
}

function pick(source: string | undefined, address: string | undefined): Partial<Heard> {
  return { ...(source === undefined ? {} : { source }), ...(address === undefined ? {} : { address }) };
}

describe('a change', () => {
  it('is heard by its own client as local and by others as remote', async () => {
    const opened = await withTable();
    const other = opened.host.connect();
    const own = await listen(opened);
    const remote = await listen({ client: other });
    await onSheet(opened.client, (sheet) => {
      sheet.getRange('A4').values = [['sửa']];
    });
    await opened.host.settled();
    const both = (source: string): Heard[] => [
      { what: 'worksheets.onChanged', source, address: 'A4' },
      { what: 'tables.onChanged', source, address: 'A4' },
    ];
    expect(own).toEqual(both('Local'));
    expect(remote).toEqual(both('Remote'));
  });

  it('by hand is heard as remote, at the own screen as local', async () => {
    const opened = await withTable();
    const heard = await listen(opened);
    opened.book.typeInto('Sheet1', 9, 9, 'x');
    opened.book.atScreenOf(opened.client.session.id, () => {
      opened.book.typeInto('Sheet1', 9, 9, 'y');
    });
    await opened.host.settled();
    expect(heard.map(({ source }) => source)).toEqual(['Remote', 'Local']);
  });

  it('is heard after the answer to the request that made it, in order', async () => {
    const opened = await withTable();
    const heard = await listen(opened);
    const order: string[] = [];
    await opened.client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A4').values = [['1']];
      sheet.getRange('A5').values = [['2']];
      await context.sync();
      order.push(`trả lời, đã nghe ${heard.length}`);
    });
    await opened.host.settled();
    expect(order).toEqual(['trả lời, đã nghe 0']);
    expect(heard.filter(({ what }) => what.startsWith('work')).map(({ address }) => address)).toEqual(['A4', 'A5']);
  });

  it('of sheets, rows and tables is heard by its own events', async () => {
    const opened = await withTable();
    const heard = await listen(opened);
    const { book } = opened;
    book.addSheet('Hai');
    book.deleteSheet('Hai');
    book.sortTable('Viec', 0, true);
    book.insertRow('Sheet1', 4);
    book.renameTable('Viec', 'CongViec');
    book.convertToRange('CongViec');
    await opened.host.settled();
    expect(heard.map(({ what }) => what)).toEqual([
      'worksheets.onAdded',
      'worksheets.onDeleted',
      'worksheets.onRowSorted',
      'worksheets.onChanged',
      'tables.onChanged',
    ]);
  });

  it('is not heard any more after the handler was removed', async () => {
    const { book, client, host } = await withTable();
    const heard: string[] = [];
    const handler = await client.Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(({ address }) => {
        heard.push(address);
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    book.typeInto('Sheet1', 9, 0, 'nghe');
    await host.settled();
    await client.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    book.typeInto('Sheet1', 9, 0, 'không nghe');
    await host.settled();
    expect(heard).toEqual(['A10']);
  });

  it('of one table or sheet is heard where only that is listened to', async () => {
    const { book, client, host } = await withTable();
    const heard: unknown[] = [];
    await client.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Viec').load('id');
      await context.sync();
      table.onChanged.add(({ address, changeType, details }) => {
        heard.push([address, changeType, details.valueBefore, details.valueAfter]);
        return Promise.resolve();
      });
      await context.sync();
    });
    book.typeInto('Sheet1', 3, 0, 'V9');
    book.typeInto('Sheet1', 20, 0, 'ngoài bảng');
    await host.settled();
    expect(heard).toEqual([['A4', 'RangeEdited', 'V1', 'V9']]);
  });
});
