/** The buttons of Excel's ribbon: they do their work while the pane is closed, and open it where there is something to see. */
import { textsOf } from '../documents/templates';
import { excelPages, until, type ExcelPage } from './support/excel-page';
import {
  cellAt,
  columnValues,
  computedCellsOf,
  errorsOf,
  placeIn,
  registerBook,
  rowBelow,
  select,
  typeAt,
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

test('“Cấp mã” gives new rows codes, “Tính đến hôm nay” sets the day of the report, “Cập nhật trạng thái” puts formulas back', async () => {
  const { book, excel } = await closedPane('2023-10-16');
  const { sheet, column } = placeIn(book, 'findings', 'PH001', 'content');
  typeAt(book, { sheet, row: rowBelow(book, 'findings'), column }, 'Chưa niêm yết thủ tục');
  expect(await excel.press('giveCodes')).toEqual({ command: 'giveCodes', status: OK });
  expect(columnValues(book, 'findings', 'code').at(-1)).toBe('PH060');
  expect(columnValues(book, 'journal', 'detail').at(-1)).toBe('Điền cột Mã');

  expect(await excel.press('asOfToday')).toEqual({ command: 'asOfToday', status: OK });
  expect(cellAt(book, placeIn(book, 'settings', 'asOf', 'value')).text).toBe('16/10/2023');
  await until(() => errorsOf(book).length === 0, 'every formula has its value');
  expect(wrongOf(await computedCellsOf(book))).toEqual([]);
  expect([excel.shown, excel.isShown]).toEqual([0, false]);

  const status = placeIn(book, 'findings', 'PH021', 'status');
  const before = cellAt(book, status);
  typeAt(book, status, 'xong rồi');
  expect(await excel.press('refreshStatuses')).toEqual({ command: 'refreshStatuses', status: OK });
  await until(() => errorsOf(book).length === 0, 'every formula has its value');
  expect(cellAt(book, status)).toEqual(before);
  expect(await excel.press('refreshStatuses')).toEqual({ command: 'refreshStatuses', status: OK });
  expect(excel.shown).toBe(0);
});

test('“Kiểm tra dữ liệu” opens the pane at what it found', async () => {
  const { book, excel, pane } = await closedPane();
  typeAt(book, placeIn(book, 'findings', 'PH021', 'deadlineDate'), 'cuối tháng');
  expect(await excel.press('checkData')).toEqual({ command: 'checkData', status: OK });
  expect([excel.shown, excel.isShown]).toEqual([1, true]);
  await pane.getByRole('heading', { name: 'Kiểm tra dữ liệu', level: 2 }).first().waitFor();
  await pane.getByText(/PH021/u).first().waitFor();
});

test('“Soạn thông báo”, pressed while the page is still loading, drafts the notice of the selected row’s visit, saves and records it', async () => {
  const { book, excel, pane, page } = await open({ book: await registerBook(), closed: true, until: '#pane' });
  select(book, placeIn(book, 'findings', 'PH028', 'content'));
  const { name, bytes } = await downloadOf(page, () => excel.press('draftNotice'));
  expect(name).toBe('Thông báo kết luận KT05 - Sở Tư pháp (dự thảo 1).docx');
  expect(textsOf(bytes)).toContain('THÔNG BÁO');
  expect(excel.ended).toEqual([{ command: 'draftNotice', status: OK }]);
  expect(excel.shown).toBe(1);
  await pane.getByText(name).first().waitFor();
  expect(cellAt(book, placeIn(book, 'documents', 'VB054', 'file')).value).toBe(name);
  expect(columnValues(book, 'journal', 'command').at(-1)).toBe('Soạn thông báo kết luận');
});

test('in a row without a visit it says so; where a notice lacks something, the pane lists what', async () => {
  const { book, excel, pane } = await closedPane();
  select(book, { sheet: 'Sheet1', row: 4, column: 0 });
  const before = book.state();
  expect(await excel.press('draftNotice')).toEqual({ command: 'draftNotice', status: OK });
  await pane.getByText('Dòng 5 của sheet “Sheet1” không thuộc cuộc kiểm tra nào nên chưa soạn gì.').first().waitFor();
  await pane.getByRole('list', { name: 'Các cuộc kiểm tra' }).waitFor();
  expect(book.state()).toEqual(before);

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
  expect(cellAt(book, placeIn(book, 'settings', 'asOf', 'value')).text).toBe('16/10/2023');
});

test('a command of a page that could not start shows why, and frees its button; it works once the page has started', async () => {
  const { book, excel, pane } = await open({
    book: await registerBook(),
    closed: true,
    atStart: (core) => {
      core.failNext('GeneralException', 'Lỗi máy chủ');
    },
    until: '.start-note [role=alert]',
  });
  expect(await excel.press('giveCodes')).toEqual({ command: 'giveCodes', status: OK });
  expect(excel.isShown).toBe(true);
  await pane.getByText('Excel không làm được việc này (GeneralException: Lỗi máy chủ).').waitFor();
  await pane.getByRole('button', { name: 'Thử lại' }).click();
  await pane.getByText('9 Quá hạn báo cáo').waitFor();
  const { sheet, column } = placeIn(book, 'findings', 'PH001', 'content');
  typeAt(book, { sheet, row: rowBelow(book, 'findings'), column }, 'Chưa niêm yết thủ tục');
  expect(await excel.press('giveCodes')).toEqual({ command: 'giveCodes', status: OK });
  expect(columnValues(book, 'findings', 'code').at(-1)).toBe('PH060');
});
