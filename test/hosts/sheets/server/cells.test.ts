/** Cells through the script and back: text stays text, days stay days, wherever the spreadsheet and the engine believe to be. */
import fc from 'fast-check';
import { SHEET, read, spreadsheet, valueOf, write } from './support';

it.each([
  '05',
  '=1',
  "'05",
  '+84 912',
  '-tổng',
  '@sở',
  '1.234',
  '10%',
  '11/09/2023',
  'TRUE',
  '#N/A',
  'một\nhai',
  '1e5',
  ' x ',
])('the text %j stays as it is', async (text) => {
  const host = spreadsheet();
  expect(valueOf(await write(host, [{ at: [1, 1], cells: [[text, 'b']] }]))).toEqual({ kind: 'written' });
  expect((await read(host)).sheets[0]?.cells?.[1]).toEqual([null, text, 'b']);
  expect(host.book.formula(SHEET, 'B2')).toBe('');
});

it('any text, number, flag and day is read as it was written', async () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom(...Array.from("0123456789.,%+-='@/ :đếTRUE\n")), minLength: 1, maxLength: 9 }),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((value) => value + 0),
    fc.boolean(),
    fc
      .integer({ min: 32874, max: 73415 })
      .map((days) => ({ date: new Date((days - 25569) * 864e5).toISOString().slice(0, 10) })),
    fc.constant(null),
  );
  const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 });
  const zone = fc.constantFrom('Asia/Ho_Chi_Minh', 'America/New_York', 'Pacific/Kiritimati');
  await fc.assert(
    fc.asyncProperty(rows, zone, fc.constantFrom('vi_VN', 'en_US'), async (cells, timeZone, locale) => {
      const host = spreadsheet({ timeZone, locale });
      const end = [{ at: [0, 0] as const, cells: [...cells, ['hết', 'hết', 'hết']] }];
      expect(valueOf(await write(host, end)).kind).toBe('written');
      const found = (await read(host)).sheets[0]?.cells ?? [];
      cells.forEach((row, at) => {
        expect(row.map((_, column) => found[at]?.[column] ?? null)).toEqual(row);
      });
    }),
    { seed: 20230911, numRuns: 60 },
  );
});

it('a day and a time of day are those of the spreadsheet, whatever the zone of the script', async () => {
  const host = spreadsheet({ timeZone: 'America/New_York' });
  host.book.type(SHEET, 'A1', '11/09/2023');
  host.book.type(SHEET, 'B1', '11/09/2023 23:30:00');
  const workbook = await read(host);
  expect([workbook.timeZone, workbook.scriptTimeZone]).toEqual(['America/New_York', 'Asia/Ho_Chi_Minh']);
  expect(workbook.sheets[0]?.cells).toEqual([[{ date: '2023-09-11' }, { date: '2023-09-11T23:30:00' }]]);
});

it('a day keeps the format of its cell, and gets one where it would show as a number', async () => {
  const host = spreadsheet();
  host.execute('menu', 'onOpen');
  await write(host, [{ at: [0, 0], cells: [[{ date: '2023-09-11' }, 'chữ']] }]);
  await write(host, [{ at: [0, 0], cells: [[{ date: '2023-09-12' }, { date: '2023-09-13' }]] }]);
  expect([host.book.text(SHEET, 'A1'), host.book.text(SHEET, 'B1')]).toEqual(['12/09/2023', '13/09/2023']);
});

it('a number in a cell of text becomes a number', async () => {
  const host = spreadsheet();
  await write(host, [{ at: [0, 0], cells: [['05']] }]);
  await write(host, [{ at: [0, 0], cells: [[5]] }]);
  expect((await read(host)).sheets[0]?.cells).toEqual([[5]]);
});

it('formulas are entered as such and told where they stand', async () => {
  const host = spreadsheet();
  valueOf(await write(host, [{ at: [2, 1], cells: [[{ formula: '=SUM(A1; A2)' }]] }]));
  expect((await read(host)).sheets[0]?.formulas).toEqual([[2, 1, '=SUM(A1; A2)']]);
});

it('the sheet grows where rows and columns lack', async () => {
  const host = spreadsheet();
  const { rows, columns } = host.book.sheet(SHEET);
  valueOf(await write(host, [{ at: [rows + 1, columns + 1], cells: [['cuối']] }]));
  const after = host.book.sheet(SHEET);
  const cells = (await read(host)).sheets[0]?.cells;
  expect([after.rows, after.columns, cells?.[rows + 1]?.[columns + 1]]).toEqual([rows + 2, columns + 2, 'cuối']);
});

it('a write asks Google as often for a thousand rows as for one', async () => {
  const counts = [];
  for (const length of [1, 1000]) {
    const host = spreadsheet();
    valueOf(
      await write(host, [
        { at: [1, 0], cells: Array.from({ length }, (_, at) => [`PH${at}`, { date: '2023-09-11' }, at]) },
      ]),
    );
    counts.push(host.last.calls.filter((name) => name !== 'insertRowsAfter').length);
  }
  expect(counts[1]).toBe(counts[0]);
  expect(counts[0]).toBeLessThan(30);
});
