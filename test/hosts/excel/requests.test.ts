/** How often the add-in asks Excel: no more for many rows than for few, and nothing above what the manifests declare. */
import { tableIds } from '../../../src/register/tables';
import { edit, manyFindings, newFinding, see, valueOf, write } from '../../contract/content';
import { blank, DECLARED, illustrated, join, narrow, requestsOf, small, tablesOf } from './support';
import { openExcelWorkbook } from '../../../src/hosts/excel/excel-workbook';

const one = (count: number): number[] => Array.from({ length: count }, () => 1);

test('opening, reading and writing take one, one and two requests, for five rows as for three thousand', async () => {
  for (const rows of [5, 3_000]) {
    const opened = await small(manyFindings(rows));
    const { client, workbook } = await join(opened.host);
    expect(client.requests).toHaveLength(1);
    const seen = await see(workbook);
    expect(client.requests.length).toBeLessThanOrEqual(3);
    expect(await requestsOf(opened, () => see(workbook))).toHaveLength(1);
    const few = await requestsOf(opened, () => write(workbook, [edit(seen, 'PH001', { content: 'Một' })]));
    const changes = Array.from({ length: Math.min(rows, 300) - 1 }, (_, i) =>
      edit(seen, `PH${String(i + 2).padStart(3, '0')}`, { cause: 'x' }),
    );
    const added = Array.from({ length: 300 }, (_, i) => newFinding(`PH${9_000 + i}`));
    const many = await requestsOf(opened, () => write(workbook, [...changes, ...added]));
    expect([few.map(({ writes }) => writes), many.map(({ writes }) => writes)]).toEqual([
      [false, true],
      [false, true],
    ]);
  }
});

test('a whole register is read in one request, and set up in three', async () => {
  const opened = await blank();
  const set = await requestsOf(opened, () => opened.workbook.addTables(tablesOf('minh-hoa')));
  expect(set.map(({ writes }) => writes)).toEqual([false, true, true]);
  expect(set.every(({ bytes }) => bytes < 4_000_000)).toBe(true);
  await opened.workbook.read(tableIds);
  const read = await requestsOf(opened, () => opened.workbook.read(tableIds));
  expect(read.map(({ writes }) => writes)).toEqual([false]);
});

test('a sheet that came since the last read costs one request more', async () => {
  const opened = await small();
  await see(opened.workbook);
  opened.book.addSheet('Sheet khác');
  opened.book.typeInto('Sheet khác', 0, 0, 'Ghi chú');
  expect(await requestsOf(opened, () => see(opened.workbook))).toHaveLength(1);
  const { workbook } = await join(opened.host);
  valueOf(await workbook.addTables(tablesOf('minh-hoa').filter(({ table }) => table.id === 'team')));
  expect(await requestsOf(opened, () => see(opened.workbook, ['units', 'team']))).toHaveLength(2);
  expect(await requestsOf(opened, () => see(opened.workbook, ['units', 'team']))).toHaveLength(1);
});

test('statuses are refreshed in two requests, and with nothing to do in one; the frame is renewed in a constant number', async () => {
  const opened = await illustrated();
  valueOf(await opened.workbook.refresh());
  const idle = await requestsOf(opened, () => opened.workbook.refresh());
  expect(idle.map(({ writes }) => writes)).toEqual([false]);
  opened.book.typeInto(
    'Phát hiện',
    4,
    opened.book.tables.find(({ name }) => name === 'PhatHien')?.columns.indexOf('Trạng thái') ?? -1,
    'đè lên',
  );
  const busy = await requestsOf(opened, () => opened.workbook.refresh());
  expect(busy.map(({ writes }) => writes)).toEqual([false, true]);
  const whole = await requestsOf(opened, () => opened.workbook.renew());
  expect(whole.map(({ writes }) => writes)).toEqual(one(whole.length).map(() => false));
  expect(whole.length).toBeLessThanOrEqual(3);
});

test('dates in many scattered cells are cut into requests that Excel on the web takes', async () => {
  const opened = await narrow(await small(manyFindings(400)), 50_000, { bytes: 40_000, cells: 20_000 });
  const seen = await see(opened.workbook);
  const codes = Array.from({ length: 200 }, (_, i) => `PH${String(2 * i + 1).padStart(3, '0')}`);
  const sent = await requestsOf(opened, () =>
    write(
      opened.workbook,
      codes.map((code) => edit(seen, code, { deadlineDate: '2023-09-30' })),
    ),
  );
  const written = sent.filter(({ writes }) => writes);
  expect(written.map(({ code }) => code)).toEqual(written.map(() => null));
  expect([written.length > 3, written.length < 9]).toEqual([true, true]);
});

test('rows are never added by the call that loses others’ rows in a shared workbook', async () => {
  const opened = await small();
  const seen = await see(opened.workbook);
  await write(opened.workbook, [newFinding('PH006'), newFinding('PH007'), edit(seen, 'PH001', { content: 'x' })]);
  expect(opened.host.requests.flatMap(({ members }) => members)).not.toContain('TableRowCollection.add()');
  expect(opened.book.usedRowsAdd).toBe(0);
});

describe('the gate of the requirement sets', () => {
  test('lets through all that the add-in does', async () => {
    const opened = await illustrated();
    const seen = await see(opened.workbook);
    const [first] = seen.register.tables.findings.rows;
    await write(opened.workbook, [edit(seen, first?.code ?? '', { cause: 'Mới' }), newFinding('PH900')]);
    valueOf(await opened.workbook.refresh());
    valueOf(await opened.workbook.renew());
    valueOf(await opened.workbook.select({ sheet: 'Phát hiện', cell: 'B4' }));
    const stop = opened.workbook.onChange(() => undefined);
    await opened.host.settled();
    stop();
    expect(opened.host.requests.filter(({ code }) => code !== null)).toEqual([]);
  });

  test('stops it where the declared level is lower than what it calls', async () => {
    const lower = await blank({ requirementSets: { ...DECLARED, ExcelApi: '1.12' } });
    const tried = await lower.workbook.addTables(tablesOf('minh-hoa'));
    const written = tried.ok ? await lower.workbook.apply([newFinding('PH900')]) : tried;
    expect(written.ok ? 'written' : written.problem.code).toMatch(/^EXCEL_(?:TOO_OLD|SET_UP_TAKEN_BACK)$/u);
    const host = lower.host.connect();
    expect((await openExcelWorkbook(host.Excel)).ok).toBe(true);
  });
});
