/** A clerk makes the register in Excel on the web: sheets, dropdowns, charts, and statuses that the add-in works out. */
import { shippedDataSet } from '../../src/commands/data-sets';
import { newRegister } from '../../src/commands/new-register';
import { excelPages, until } from './support/excel-page';
import { computedCellsOf, errorsOf, registerBook, registerOf, TODAY, wrongOf } from './support/excel-page/books';
import { sidewaysScroll } from './support/view';

const { open } = excelPages();

const { tables, register } = newRegister(shippedDataSet('minh-hoa'), { today: TODAY });
const WHOLE = { sheets: tables.length + 2, tables: tables.length };

test('in a blank workbook, the illustration is made with all it has, and the add-in’s functions work out every status', async () => {
  const { pane, frame, book, core, excel } = await open();
  expect(await frame.evaluate(() => document.documentElement.lang)).toBe('vi');
  await pane.getByText('Sổ tính này chưa có sổ kiểm tra.').waitFor();
  await pane.getByRole('button', { name: 'Mở Thiết lập' }).click();
  await pane.getByRole('radio', { name: /^Sổ minh họa/u }).check();
  expect(await sidewaysScroll(frame)).toBe(0);
  await pane.getByRole('button', { name: 'Tạo sổ kiểm tra' }).click();
  await pane.getByRole('region', { name: 'Tạo sổ kiểm tra' }).getByText('Đã thêm 20 sheet').waitFor();

  expect([book.sheets.length, book.tables.length]).toEqual([WHOLE.sheets, WHOLE.tables]);
  expect(book.sheets.slice(0, 3)).toEqual(['Sheet1', 'Tổng quan', 'Lịch kiểm tra']);
  expect(book.charts('Tổng quan').length).toBeGreaterThan(1);
  expect(book.validations('Phát hiện').length).toBeGreaterThan(3);
  expect(book.conditionalFormats('Phát hiện').length).toBeGreaterThan(3);
  expect(book.freeze('Phát hiện')).not.toBeNull();
  expect(book.names.filter(({ visible }) => visible).map(({ name }) => name)).toContain('LichLamViec');

  await until(() => excel.functions !== null && errorsOf(book).length === 0, 'every formula has a value');
  const cells = await computedCellsOf(book);
  expect(wrongOf(cells)).toEqual([]);
  for (const table of ['findings', 'visits', 'selfInspections'] as const) {
    const own = cells.filter((cell) => cell.table === table);
    expect(new Set(own.map(({ row }) => row)).size).toBe(register.tables[table].rows.length);
    expect(own.some(({ found }) => typeof found === 'string' && found !== '')).toBe(true);
  }
  expect(core.requests.filter(({ code }) => code !== null)).toEqual([]);

  await pane.getByRole('tab', { name: 'Tổng quan' }).click();
  await pane.getByText('9 Quá hạn báo cáo').waitFor();
});

test('renewing the frame of a whole register finds nothing and changes nothing; what is lost comes back', async () => {
  const { pane, book, excel } = await open({ book: await registerBook() });
  await until(() => excel.functions !== null && errorsOf(book).length === 0, 'every formula has a value');
  await pane.getByRole('tab', { name: 'Thiết lập' }).click();
  const renew = pane.getByRole('button', { name: 'Cập nhật khung sổ', exact: true });
  const result = pane.getByRole('region', { name: 'Cập nhật khung sổ' });
  const whole = book.state();
  await renew.click();
  await result.getByText('Các bảng đang có đều đủ khung, không phải dựng lại gì.').waitFor();
  expect(book.state()).toEqual(whole);

  book.deleteSheet('Tổng quan');
  book.deleteName('LichLamViec');
  await renew.click();
  await result.getByText(/^Đã cập nhật khung sổ/u).waitFor();
  expect(book.charts('Tổng quan').length).toBeGreaterThan(1);
  expect(book.names.map(({ name }) => name)).toContain('LichLamViec');
  await until(() => errorsOf(book).length === 0, 'every formula has a value again');
  expect(wrongOf(await computedCellsOf(book))).toEqual([]);
  const mended = book.state();
  await renew.click();
  await result.getByText('Các bảng đang có đều đủ khung, không phải dựng lại gì.').waitFor();
  expect(book.state()).toEqual(mended);

  book.deleteSheet('Phản ánh');
  await pane.getByText('Sổ đang mở không có các sheet: Phản ánh.').waitFor();
  await pane.getByRole('button', { name: 'Thêm các bảng còn thiếu' }).click();
  await pane.getByRole('region', { name: 'Thêm các bảng còn thiếu' }).getByText('Đã thêm 1 sheet').waitFor();
  expect(book.tables.map(({ sheet }) => sheet)).toContain('Phản ánh');
});

test('a register that is there is read and shown, with the figures of the core', async () => {
  const { pane, book } = await open({ book: await registerBook('minh-hoa') });
  await pane.getByText('9 Quá hạn báo cáo').waitFor();
  await pane.getByText('Tính đến 02/10/2023', { exact: true }).waitFor();
  await until(() => errorsOf(book).length === 0, 'every formula has a value');
  const read = await registerOf(book);
  expect(read.tables.findings.rows.length).toBe(register.tables.findings.rows.length);
  expect(read.problems.map(({ code }) => code)).toEqual(register.problems.map(({ code }) => code));
});
