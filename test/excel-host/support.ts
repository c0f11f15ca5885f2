/** A workbook with one table, for the tests of the emulator itself. */
import { ExcelBook, ExcelHost, type BookOptions, type ExcelClient, type HostOptions } from '.';

export interface Opened {
  readonly book: ExcelBook;
  readonly host: ExcelHost;
  readonly client: ExcelClient;
}

/** A workbook with a client. */
export function open(options: BookOptions & HostOptions = {}): Opened {
  const book = new ExcelBook(options);
  const host = new ExcelHost(book, options);
  return { book, host, client: host.connect() };
}

/** The table `Viec` in A3:C6 of `Sheet1`: Mã, Ngày, Hạn, the last one computed. */
export async function withTable(options: BookOptions & HostOptions = {}): Promise<Opened> {
  const opened = open(options);
  await opened.client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A3:C6').values = [
      ['Mã', 'Ngày', 'Hạn'],
      ['V1', 45000, null],
      ['V2', 45001, null],
      ['V3', 45002, null],
    ];
    const table = sheet.tables.add('A3:C6', true);
    table.name = 'Viec';
    table.columns.getItem('Hạn').getDataBodyRange().formulas = [
      ['=CCHC.HAN(Viec[[#This Row],[Ngày]])'],
      ['=CCHC.HAN(Viec[[#This Row],[Ngày]])'],
      ['=CCHC.HAN(Viec[[#This Row],[Ngày]])'],
    ];
    await context.sync();
  });
  return opened;
}

export const HAN = '=CCHC.HAN(Viec[[#This Row],[Ngày]])';

/** Runs a batch on the one sheet of the workbook. */
export async function onSheet<T>(
  client: ExcelClient,
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>,
): Promise<T> {
  return client.Excel.run(async (context) => {
    const result = await batch(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
    return result;
  });
}
