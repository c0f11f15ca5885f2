/** A register that lost parts of its frame, or comes from an earlier version, is put right; whole again, nothing is left to mend. */
import { openRegister } from '../../../src/register/register';
import { tableIds } from '../../../src/register/tables';
import { valueOf } from '../../contract/content';
import { blank, differences, illustrated, join, problemOf, requestsOf, small, type Opened } from './support';

/** What the register says, without what the tool computes. */
async function rowsOf({ workbook }: Pick<Opened, 'workbook'>): Promise<unknown> {
  const register = valueOf(openRegister(valueOf(await workbook.read(tableIds))));
  return tableIds.map((id) => [
    id,
    register.tables[id].rows.map(({ origin: { broken }, ...row }) => [row, [...broken]]),
  ]);
}

async function mended({ workbook }: Pick<Opened, 'workbook'>): Promise<string[]> {
  return valueOf(await workbook.renew()).mended.map(({ vi }) => vi);
}

test('a register as it was made has nothing to mend: not a cell, name or colour changes', async () => {
  const opened = await illustrated();
  const before = opened.book.state();
  expect(await mended(opened)).toEqual([]);
  expect(differences(before, opened.book.state())).toEqual([]);
});

test('what was lost comes back, with what people typed untouched, and then there is nothing left to mend', async () => {
  const opened = await illustrated();
  const { book, client } = opened;
  const whole = { names: book.names, charts: book.charts('Tổng quan').length };
  const rows = await rowsOf(opened);
  await client.Excel.run(async (context) => {
    const findings = context.workbook.worksheets.getItem('Phát hiện');
    findings.getRange('E4:E400').dataValidation.clear();
    findings.getRange().conditionalFormats.clearAll();
    findings.freezePanes.unfreeze();
    await context.sync();
  });
  for (const name of ['SKT_PhatHien_content', 'NgayBaoCao', 'DM_LoaiPhatHien', 'DS_DonVi']) book.deleteName(name);
  book.deleteSheet('Tổng quan');
  const { workbook } = await join(opened.host);
  expect(await mended({ workbook })).toEqual([
    'Đã ghi lại 4 tên ẩn để tìm cột, thiết lập và danh sách chọn.',
    'Đã đặt lại danh sách chọn và lời nhắc của 1 cột ở sheet Phát hiện.',
    'Đã đặt lại màu trạng thái ở sheet Phát hiện.',
    'Đã cố định dòng tiêu đề ở sheet Phát hiện.',
    'Đã tạo lại sheet Tổng quan.',
  ]);
  const named = (names: typeof book.names) =>
    names.map(({ name, formula, visible }) => [name, formula, visible]).sort();
  expect(named(book.names)).toEqual(named(whole.names));
  expect(book.freeze('Phát hiện')).toBe('A1:C3');
  expect(book.conditionalFormats('Phát hiện').length).toBeGreaterThan(3);
  expect(book.sheets[0]).toBe('Tổng quan');
  expect(book.charts('Tổng quan')).toHaveLength(whole.charts);
  expect(await rowsOf({ workbook })).toEqual(rows);
  const state = book.state();
  expect(await mended({ workbook })).toEqual([]);
  expect(differences(state, book.state())).toEqual([]);
});

test('columns that an earlier version lacked come at the right end, with header, name, dropdown and formula', async () => {
  const opened = await illustrated();
  const { book } = opened;
  const table = () => book.tables.find(({ name }) => name === 'PhatHien');
  const columns = table()?.columns ?? [];
  const rows = await rowsOf(opened);
  for (const header of ['Lặp lại', 'Cờ quá hạn']) {
    book.deleteColumn('Phát hiện', table()?.columns.indexOf(header) ?? -1);
  }
  const { workbook } = await join(opened.host);
  const lines = await mended({ workbook });
  expect(lines.slice(0, 2)).toEqual([
    'Đã thêm cột “Lặp lại” vào sheet Phát hiện.',
    'Đã thêm cột “Cờ quá hạn” vào sheet Phát hiện.',
  ]);
  expect([...(table()?.columns ?? [])].sort()).toEqual([...columns].sort());
  expect(table()?.columns.slice(-2)).toEqual(['Lặp lại', 'Cờ quá hạn']);
  const at = table()?.columns.indexOf('Cờ quá hạn') ?? -1;
  expect(book.cell('Phát hiện', 3, at).formula).toMatch(/^=CCHC\.QUAHAN\(/u);
  const after = await rowsOf({ workbook });
  const withoutRepeated = (all: unknown): unknown =>
    JSON.parse(JSON.stringify(all, (key, value: unknown) => (key === 'repeated' ? undefined : value)));
  expect(withoutRepeated(after)).toEqual(withoutRepeated(rows));
  expect(await mended({ workbook })).toEqual([]);
});

test('headers and tables under other names, rows and columns inserted before them, keep all that is theirs', async () => {
  const opened = await illustrated();
  const { book } = opened;
  book.renameHeader('Phát hiện', 2, 5, 'Nội dung (mới)');
  book.renameTable('PhatHien', 'BangPhatHien');
  book.insertRow('Phát hiện', 0);
  book.insertColumn('Phát hiện', 0);
  const { workbook } = await join(opened.host);
  const rows = await rowsOf({ workbook });
  expect(await mended({ workbook })).toEqual([]);
  expect(await rowsOf({ workbook })).toEqual(rows);
  book.deleteName('SKT_PhatHien_unit');
  const again = await join(opened.host);
  expect(await mended(again)).toEqual(['Đã ghi lại 1 tên ẩn để tìm cột, thiết lập và danh sách chọn.']);
  expect(book.names.find(({ name }) => name === 'SKT_PhatHien_unit')?.formula).toBe("='Phát hiện'!$D$4");
});

test('a workbook without a register has no frame to mend', async () => {
  const opened = await blank();
  const before = opened.book.state();
  expect(await mended(opened)).toEqual([]);
  expect(differences(before, opened.book.state())).toEqual([]);
});

test('a protected sheet that would have to change stops the whole, and is named', async () => {
  const opened = await illustrated();
  await opened.client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Phát hiện').freezePanes.unfreeze();
    await context.sync();
  });
  opened.book.deleteName('NgayBaoCao');
  opened.book.protectSheet('Phát hiện');
  const before = opened.book.state();
  const { workbook } = await join(opened.host);
  expect(problemOf(await workbook.renew()).message.vi).toContain('“Phát hiện” đang được bảo vệ');
  expect(differences(before, opened.book.state())).toEqual([]);
});

test('renewing asks as often for a long register as for a short one', async () => {
  const opened = await illustrated();
  await opened.workbook.read(tableIds);
  const requests = await requestsOf(opened, () => opened.workbook.renew());
  expect(requests.length).toBeLessThanOrEqual(3);
});

test('where values are kept and no as-of date is set, the frame is mended all the same', async () => {
  const opened = await illustrated({ keepsValues: true });
  const asOf = opened.book.names.find(({ name }) => name === 'NgayBaoCao')?.formula ?? '';
  const [, row = ''] = /\$C\$(\d+)$/u.exec(asOf) ?? [];
  opened.book.typeInto('Cấu hình', Number(row) - 1, 2, null);
  opened.book.deleteName('NamKiemTra');
  expect(await mended(opened)).toEqual(['Đã ghi lại 1 tên ẩn để tìm cột, thiết lập và danh sách chọn.']);
});

test('a renewal that breaks off says that it is to be repeated, and the next one finishes it', async () => {
  const opened = await illustrated();
  const { book } = opened;
  book.deleteColumn('Phát hiện', book.tables.find(({ name }) => name === 'PhatHien')?.columns.indexOf('Lặp lại') ?? -1);
  book.deleteSheet('Tổng quan');
  for (const after of [2, 60, 200]) {
    const { workbook } = await join(opened.host);
    opened.host.failNextWrite(after);
    const { code, message, tip } = problemOf(await workbook.renew());
    expect([code, message.vi, tip.vi]).toEqual([
      'EXCEL_RENEW_HALF_DONE',
      expect.stringContaining('dữ liệu đã nhập còn nguyên'),
      expect.stringContaining('Sửa khung lần nữa'),
    ]);
    expect(book.sheets.filter((name) => /^(?:Đang tạo|Tổng quan)/u.test(name))).toEqual([]);
  }
  const { workbook } = await join(opened.host);
  expect(await mended({ workbook })).toContain('Đã tạo lại sheet Tổng quan.');
  const { area } = book.tables.find(({ name }) => name === 'PhatHien') ?? { area: { right: -1, top: -1 } };
  expect(book.cell('Phát hiện', area.top, area.right)).toMatchObject({
    value: 'Lặp lại',
    format: { 'fill.color': '#DDEBF7' },
  });
  expect(book.charts('Tổng quan')).toHaveLength(2);
  expect(await mended({ workbook })).toEqual([]);
});

test('a frame that was put right is not said to be untouched when the statuses then can’t be written', async () => {
  const { book, host } = await small();
  book.deleteName('SKT_DonVi_code');
  const { columns = [] } = book.tables.find(({ name }) => name === 'PhatHien') ?? {};
  book.typeInto('Phát hiện', 3, columns.indexOf('Trạng thái'), 'đè lên');
  book.protectSheet('Phát hiện');
  const { workbook } = await join(host);
  const { code, message } = problemOf(await workbook.renew());
  expect([code, message.vi]).toEqual([
    'EXCEL_RENEWED_NOT_REFRESHED',
    'Khung sổ đã được sửa xong, nhưng chưa tính lại được các cột trạng thái. Sheet “Phát hiện” đang được bảo vệ nên không ghi được.',
  ]);
  expect(book.names.some(({ name }) => name === 'SKT_DonVi_code')).toBe(true);
});

test('a table that became a range is made again; where its name is taken it is told how to make it by hand', async () => {
  const { book, host, workbook: first } = await small();
  book.convertToRange('DonVi');
  book.deleteName('DS_DonVi');
  expect(await mended({ workbook: first })).toContain('Đã tạo lại bảng DonVi ở sheet Đơn vị.');
  expect(book.names.find(({ name }) => name === 'DS_DonVi')?.formula).toBe('=DonVi[Mã]');
  book.convertToRange('DonVi');
  book.deleteName('DS_DonVi');
  book.nameList.push({ name: 'DonVi', scope: null, formula: "='Đơn vị'!$A$1", visible: true, comment: '' });
  const { workbook } = await join(host);
  const { code, tip } = problemOf(await workbook.renew());
  expect([code, tip.vi]).toEqual(['EXCEL_TABLE_IS_RANGE', expect.stringContaining('đặt tên bảng là DonVi')]);
});
