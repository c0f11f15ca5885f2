/** Formulas that Excel left stuck are entered again; values are kept where the register asks for them; own formulas stay. */
import { manyFindings, valueOf } from '../../contract/content';
import { blank, COMPUTED, illustrated, join, problemOf, requestsOf, small, type Opened } from './support';

const SHEET = 'Phát hiện';

function columnOf({ book }: Pick<Opened, 'book'>, header: string): number {
  return book.tables.find(({ name }) => name === 'PhatHien')?.columns.indexOf(header) ?? -1;
}

/** Enters a formula as a file made elsewhere would hold it. */
async function enter({ client }: Opened, row: number, column: number, formula: string): Promise<void> {
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).getCell(row, column).formulas = [[formula]];
    await context.sync();
  });
}

test('formulas of a file made elsewhere, which Excel did not find, are entered again when the add-in starts', async () => {
  const opened = await illustrated();
  const { book } = opened;
  const at = columnOf(opened, 'Trạng thái');
  const live = book.cell(SHEET, 3, at).formula ?? '';
  const stuck = live.replace('CCHC.', '_xldudf_CCHC_');
  for (const row of [3, 5, 6]) await enter(opened, row, at, stuck);
  expect(book.cell(SHEET, 5, at)).toMatchObject({
    formula: stuck,
    value: expect.objectContaining({ code: '#NAME?' }) as unknown,
  });
  const { workbook } = await join(opened.host);
  expect(valueOf(await workbook.mendStuck())).toEqual({ cells: 3 });
  for (const row of [3, 5, 6]) expect(book.cell(SHEET, row, at)).toMatchObject({ formula: live, value: COMPUTED });
  expect(valueOf(await workbook.mendStuck())).toEqual({ cells: 0 });
});

test('starting touches nothing else: blanks, values and own formulas in computed columns stay', async () => {
  const opened = await illustrated();
  const { book } = opened;
  const at = columnOf(opened, 'Trạng thái');
  book.typeInto(SHEET, 3, at, null);
  book.typeInto(SHEET, 4, at, 'gõ đè');
  await enter(opened, 5, at, '=B2&"riêng"');
  expect(valueOf(await opened.workbook.mendStuck())).toEqual({ cells: 0 });
  expect(valueOf(await opened.workbook.refresh())).toEqual({ cells: 2 });
  expect([3, 4].map((row) => book.cell(SHEET, row, at).formula?.startsWith('=CCHC.'))).toEqual([true, true]);
  expect(book.cell(SHEET, 5, at).formula).toBe('=B2&"riêng"');
  expect(valueOf(await opened.workbook.refresh())).toEqual({ cells: 0 });
});

test('a formula of the user’s around one of ours, or a text with its name, stays at starting and at refreshing', async () => {
  const opened = await small();
  const { book } = opened;
  const at = columnOf(opened, 'Trạng thái');
  const stuck = (book.cell(SHEET, 3, at).formula ?? '').replace('CCHC.', '_xldudf_CCHC_');
  const own = [`${stuck}&" (CV 12)"`, '="Xem _xldudf_CCHC_TRANGTHAI()"', `=IF(A4="","",${stuck.slice(1)})`];
  for (const [i, formula] of own.entries()) await enter(opened, 3 + i, at, formula);
  await enter(opened, 6, at, `${stuck.slice(0, -1)},"a)"")")`);
  const { workbook } = await join(opened.host);
  expect(valueOf(await workbook.mendStuck())).toEqual({ cells: 1 });
  valueOf(await workbook.refresh());
  expect(own.map((_, i) => book.cell(SHEET, 3 + i, at).formula)).toEqual(own);
  expect(book.cell(SHEET, 6, at).formula).toMatch(/^=CCHC\.TRANGTHAI\(.*,"a\)""\)"\)$/u);
});

test('starting reads no cell where nothing is stuck, and refreshing no text of formulas, however many findings there are', async () => {
  const [few, many] = [await small(manyFindings(5)), await small(manyFindings(1_500))];
  for (const opened of [few, many]) {
    const { workbook } = await join(opened.host);
    const [start, ...others] = await requestsOf(opened, () => workbook.mendStuck());
    expect([start?.members.includes('Range.values'), others]).toEqual([false, []]);
    expect(start?.responseBytes).toBeLessThan(10_000);
  }
  const text = (many.book.cell(SHEET, 3, columnOf(many, 'Trạng thái')).formula ?? '').length;
  const [refresh] = await requestsOf(many, () => many.workbook.refresh());
  expect(refresh?.responseBytes).toBeLessThan(1_500 * text);
});

test('a formula that waits for its function is entered again by refreshing, not by starting; an own one that fails stays', async () => {
  const opened = await illustrated();
  const { book } = opened;
  const at = columnOf(opened, 'Trạng thái');
  const live = book.cell(SHEET, 3, at).formula ?? '';
  const shown: Readonly<Record<number, string>> = { 3: '#BUSY!', 5: '#NAME?' };
  book.calculate = (sheet, row, column) => (sheet === SHEET && column === at ? shown[row] : undefined) ?? COMPUTED;
  await enter(opened, 3, at, live);
  await enter(opened, 5, at, '=KHONGCO(B2)');
  book.calculate = null;
  expect(valueOf(await opened.workbook.mendStuck())).toEqual({ cells: 0 });
  const { formula, value } = book.cell(SHEET, 5, at);
  expect([formula, value]).toEqual(['=KHONGCO(B2)', expect.objectContaining({ code: '#NAME?' })]);
  expect(valueOf(await opened.workbook.refresh())).toEqual({ cells: 1 });
  expect(book.cell(SHEET, 3, at).formula).toBe(live);
  expect(book.cell(SHEET, 5, at).formula).toBe('=KHONGCO(B2)');
});

test('formulas name tables and headers as people call them now', async () => {
  const opened = await illustrated();
  const { book } = opened;
  book.renameTable('PhatHien', 'BangCuaToi');
  book.renameHeader(SHEET, 2, 4, 'Loại (mới)');
  const at = book.tables.find(({ name }) => name === 'BangCuaToi')?.columns.indexOf('Trạng thái') ?? -1;
  book.typeInto(SHEET, 3, at, null);
  const { workbook } = await join(opened.host);
  expect(valueOf(await workbook.refresh())).toEqual({ cells: 1 });
  expect(book.cell(SHEET, 3, at).formula).toMatch(/^=CCHC\.TRANGTHAI\(BangCuaToi\[\[#This Row\],\[Loại \(mới\)\]\],/u);
});

test('an Excel without custom functions keeps values, and brings them up to date when asked', async () => {
  const opened = await illustrated({ keepsValues: true });
  const { book, workbook } = opened;
  expect(valueOf(await workbook.refresh())).toEqual({ cells: 0 });
  const at = columnOf(opened, 'Trạng thái');
  const before = book.cell(SHEET, 3, at).value;
  book.typeInto(SHEET, 3, at, 'sai');
  expect(valueOf(await workbook.mendStuck())).toEqual({ cells: 0 });
  expect(valueOf(await workbook.refresh())).toEqual({ cells: 1 });
  expect(book.cell(SHEET, 3, at)).toMatchObject({ value: before, formula: null });
});

test('a protected sheet is named, and a workbook without a register has nothing to refresh', async () => {
  const opened = await illustrated();
  opened.book.typeInto(SHEET, 3, columnOf(opened, 'Trạng thái'), null);
  opened.book.protectSheet(SHEET);
  expect(problemOf(await opened.workbook.refresh()).message.vi).toContain('“Phát hiện” đang được bảo vệ');
  expect(valueOf(await (await blank()).workbook.refresh())).toEqual({ cells: 0 });
});
