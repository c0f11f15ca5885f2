/** The buttons of Excel's ribbon: they do their work while the pane is closed, and open it where there is something to see. */
import { textsOf } from '../documents/templates';
import { excelPages, until, type ExcelPage } from './support/excel-page';
import {
  columnValues,
  computedCellsOf,
  errorsOf,
  placeIn,
  registerBook,
  rowBelow,
  select,
  wrongOf,
} from './support/excel-page/books';
import { downloadOf } from './support/workbench';

const { open } = excelPages();

/** The illustration with the pane closed, once every status is there. */
async function closedPane(today?: string): Promise<ExcelPage> {
  const opened = await open({ book: await registerBook(), closed: true, ...(today !== undefined && { today }) });
  await until(() => errorsOf(opened.book).length === 0, 'every formula has its value');
  return opened;
}

const OK = 0;

test('every button of the manifest has its command, and no command lacks its button', async () => {
  const { frame, manifest } = await open({ closed: true });
  const associated = await frame.evaluate(() => {
    const { _association: known } = Office.actions as unknown as { _association: { mappings: object } };
    return Object.keys(known.mappings);
  });
  expect(associated.sort()).toEqual(manifest.commands.map(({ action }) => action.toUpperCase()).sort());
});

test('“Cấp mã” gives a new row its code, “Tính đến hôm nay” makes the register as of today: the pane stays closed', async () => {
  const { book, excel } = await closedPane('2023-10-16');
  const sheet = 'Phát hiện';
  const row = rowBelow(book, 'findings');
  const { column } = placeIn(book, 'findings', 'PH001', 'content');
  book.typeInto(sheet, row, column, 'Chưa niêm yết thủ tục');
  expect(await excel.press('giveCodes')).toEqual({ command: 'giveCodes', status: OK });
  expect(columnValues(book, 'findings', 'code').at(-1)).toBe('PH060');
  expect(columnValues(book, 'journal', 'detail').at(-1)).toBe('Điền cột Mã');

  expect(await excel.press('asOfToday')).toEqual({ command: 'asOfToday', status: OK });
  const { row: asOf, column: value } = placeIn(book, 'settings', 'asOf', 'value');
  expect(book.cell('Cấu hình', asOf, value).text).toBe('16/10/2023');
  await until(() => errorsOf(book).length === 0, 'every formula has its value');
  expect(wrongOf(await computedCellsOf(book))).toEqual([]);
  expect([excel.shown, excel.isShown]).toEqual([0, false]);
});

test('“Cập nhật trạng thái” puts the formula back where someone typed over a status', async () => {
  const { book, excel } = await closedPane();
  const place = placeIn(book, 'findings', 'PH021', 'status');
  const { formula, value } = book.cell(place.sheet, place.row, place.column);
  book.typeInto(place.sheet, place.row, place.column, 'xong rồi');
  expect(await excel.press('refreshStatuses')).toEqual({ command: 'refreshStatuses', status: OK });
  await until(() => errorsOf(book).length === 0, 'every formula has its value');
  expect(book.cell(place.sheet, place.row, place.column)).toMatchObject({ formula, value });
});

test('“Kiểm tra dữ liệu” opens the pane at what it found', async () => {
  const { book, excel, pane } = await closedPane();
  const place = placeIn(book, 'findings', 'PH021', 'deadlineDate');
  book.typeInto(place.sheet, place.row, place.column, 'cuối tháng');
  expect(await excel.press('checkData')).toEqual({ command: 'checkData', status: OK });
  expect([excel.shown, excel.isShown]).toEqual([1, true]);
  await pane.getByRole('heading', { name: 'Kiểm tra dữ liệu', level: 2 }).first().waitFor();
  await pane.getByText(/PH021/u).first().waitFor();
});

test('“Soạn thông báo” drafts the notice of the visit in the selected row, saves it and records it', async () => {
  const { book, excel, pane, page } = await closedPane();
  select(book, placeIn(book, 'findings', 'PH028', 'content'));
  const { name, bytes } = await downloadOf(page, () => excel.press('draftNotice'));
  expect(name).toBe('Thông báo kết luận KT05 - Sở Tư pháp (dự thảo 1).docx');
  expect(textsOf(bytes)).toContain('THÔNG BÁO');
  expect(excel.ended).toEqual([{ command: 'draftNotice', status: OK }]);
  expect(excel.shown).toBe(1);
  await pane.getByText(name).first().waitFor();
  const { sheet, row, column } = placeIn(book, 'documents', 'VB054', 'file');
  expect(book.cell(sheet, row, column).value).toBe(name);
  expect(columnValues(book, 'journal', 'command').at(-1)).toBe('Soạn thông báo kết luận');
});

test('in a row without a visit it says so, in the place of the visits', async () => {
  const { book, excel, pane } = await closedPane();
  select(book, { sheet: 'Sheet1', row: 4, column: 0 });
  const before = book.state();
  expect(await excel.press('draftNotice')).toEqual({ command: 'draftNotice', status: OK });
  await pane.getByText('Dòng 5 của sheet “Sheet1” không thuộc cuộc kiểm tra nào nên chưa soạn gì.').first().waitFor();
  await pane.getByRole('list', { name: 'Các cuộc kiểm tra' }).waitFor();
  expect(book.state()).toEqual(before);
});

test('a notice that lacks something is not drafted: the pane lists what is missing', async () => {
  const { book, excel, pane } = await closedPane();
  select(book, placeIn(book, 'visits', 'KT09', 'code'));
  expect(await excel.press('draftNotice')).toEqual({ command: 'draftNotice', status: OK });
  await pane.getByText('Chưa soạn được: còn 5 chỗ phải bổ sung.').first().waitFor();
});

test('a command that Excel breaks off leaves the workbook as it was, says so in the pane, and frees its button', async () => {
  const { book, core, excel, pane } = await closedPane('2023-10-16');
  const before = book.state();
  core.failNextWrite();
  expect(await excel.press('asOfToday')).toEqual({ command: 'asOfToday', status: OK });
  expect(excel.shown).toBe(1);
  await pane
    .getByText(/Đang ghi thì Excel dừng; mọi ô vừa ghi đã được trả lại như cũ/u)
    .first()
    .waitFor();
  expect(book.state()).toEqual(before);
  expect(await excel.press('asOfToday')).toEqual({ command: 'asOfToday', status: OK });
  const { row, column } = placeIn(book, 'settings', 'asOf', 'value');
  expect(book.cell('Cấu hình', row, column).text).toBe('16/10/2023');
});
