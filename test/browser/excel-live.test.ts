/** The pane in Excel while others work in the workbook, and when Excel refuses, breaks off, or lets it wait. */
import type { FrameLocator } from 'playwright-core';
import { excelPages, until, type ExcelOptions, type ExcelPage } from './support/excel-page';
import { cellAt, errorsOf, placeIn, registerBook, serialOf, typeAt } from './support/excel-page/books';

const { open } = excelPages();

async function withRegister(options: ExcelOptions = {}): Promise<ExcelPage> {
  const opened = await open({ book: await registerBook(), ...options });
  await until(() => errorsOf(opened.book).length === 0, 'every formula has its value');
  return opened;
}

const TASK = 'Đổi ngày báo cáo';
const result = (pane: FrameLocator) => pane.getByRole('region', { name: TASK });

/** The clerk changes the day of the report in Thiết lập. */
async function changeDay({ pane }: ExcelPage, day: string): Promise<void> {
  await pane.getByRole('tab', { name: 'Thiết lập' }).click();
  await pane.getByRole('textbox', { name: 'Ngày báo cáo' }).fill(day);
  await pane.getByRole('button', { name: TASK }).click();
}

/** The day of the report as the sheet shows it. */
const day = ({ book }: ExcelPage): string => cellAt(book, placeIn(book, 'settings', 'asOf', 'value')).text;

test('what someone else types is in the pane at once; whoever was quicker is told of with the cell', async () => {
  const opened = await withRegister();
  const { pane, book, core } = opened;
  await pane.getByText('9 Quá hạn báo cáo').waitFor();
  typeAt(book, placeIn(book, 'findings', 'PH021', 'reportedOn'), serialOf('2023-09-28'));
  await pane.getByText('8 Quá hạn báo cáo').waitFor();
  const asOf = placeIn(book, 'settings', 'asOf', 'value');
  typeAt(book, asOf, serialOf('2023-10-03'));
  await pane.getByText('Tính đến 03/10/2023', { exact: true }).waitFor();

  let hands = 0;
  const again = (): void => {
    hands += 1;
    typeAt(book, asOf, serialOf('2023-11-01') + (hands % 20));
    core.beforeNext(again);
  };
  core.beforeNext(again);
  await changeDay(opened, '16/10/2023');
  await result(pane).getByText('Chưa ghi gì: có người vừa sửa các dòng này.').waitFor();
  await result(pane)
    .getByRole('button', { name: /Cấu hình!C\d+/u })
    .click();
  await until(() => book.selection.sheet === 'Cấu hình', 'the cell is shown');
  expect(day(opened)).toMatch(/\/11\/2023$/u);
});

test('a write that Excel breaks off, or refuses for a protected sheet, changes nothing and is told; the next try goes through', async () => {
  const opened = await withRegister();
  const { pane, book, core } = opened;
  const before = book.state();
  core.failNextWrite();
  await changeDay(opened, '16/10/2023');
  await result(pane).getByText('Đang ghi thì Excel dừng; mọi ô vừa ghi đã được trả lại như cũ.').waitFor();
  expect(book.state()).toEqual(before);

  book.protectSheet('Cấu hình');
  await result(pane).getByRole('button', { name: 'Thử lại' }).click();
  await result(pane).getByText('Sheet “Cấu hình” đang được bảo vệ nên không ghi được. Chưa ghi gì vào sổ.').waitFor();
  expect(day(opened)).toBe('02/10/2023');
  book.protectSheet('Cấu hình', false);
  await result(pane).getByRole('button', { name: 'Thử lại' }).click();
  await result(pane).getByText('Sổ tính đến 16/10/2023').waitFor();
  expect(day(opened)).toBe('16/10/2023');
});

test('while the clerk is typing in a cell the pane waits and shows what waits; then it goes through', async () => {
  const opened = await withRegister();
  const { pane, core } = opened;
  core.cellEdit(true);
  await changeDay(opened, '16/10/2023');
  await pane.getByRole('progressbar', { name: TASK }).waitFor();
  expect(day(opened)).toBe('02/10/2023');
  core.cellEdit(false);
  await result(pane).getByText('Sổ tính đến 16/10/2023').waitFor();
  expect(day(opened)).toBe('16/10/2023');
});

test('a workbook that is read only is shown, and every change says so', async () => {
  const book = await registerBook();
  book.readOnly = true;
  const opened = await open({ book });
  await opened.pane.getByText('Chỉ đọc', { exact: true }).waitFor();
  await opened.pane.getByText('9 Quá hạn báo cáo').waitFor();
  await changeDay(opened, '16/10/2023');
  await result(opened.pane)
    .getByText(/chỉ đọc/iu)
    .first()
    .waitFor();
  expect(day(opened)).toBe('02/10/2023');
});

test('a part of the pane that can’t be loaded says so, and is loaded at the next try', async () => {
  const opened = await withRegister({ mayComplain: [/ERR_INTERNET_DISCONNECTED/u] });
  const { page, pane } = opened;
  await page.route('**/place-chase.js', (route) => route.abort('internetdisconnected'));
  await pane.getByRole('tab', { name: 'Đôn đốc' }).click();
  await pane.getByText('Chưa tải được một phần của công cụ.').waitFor();
  await page.unroute('**/place-chase.js');
  await pane.getByRole('button', { name: 'Thử lại' }).click();
  await pane.getByRole('heading', { name: 'Đôn đốc', level: 2 }).waitFor();
  await pane.getByText('Chưa tải được một phần của công cụ.').waitFor({ state: 'detached' });
});

test('without Office.js the page says what is wrong and what to do', async () => {
  const { pane } = await open({
    mayComplain: [/ERR_INTERNET_DISCONNECTED/u],
    before: (page) =>
      page.route('https://appsforoffice.microsoft.com/**', (route) => route.abort('internetdisconnected')),
    until: '#without-office:not([hidden])',
  });
  await pane.getByRole('alert').getByText('Không tải được thư viện Office.js').waitFor();
  await pane.getByRole('button', { name: 'Thử lại' }).waitFor();
  expect(await pane.getByRole('tab').count()).toBe(0);
});

test('an Excel below the level that the manifest asks for is told so, and shown no pane', async () => {
  const { pane, book, core } = await open({
    requirementSets: { ExcelApi: '1.12', SharedRuntime: '1.1', CustomFunctionsRuntime: '1.2' },
    until: '.start-note [role=alert]',
  });
  await pane.getByText('Bản Excel này chưa có chức năng mà công cụ cần (ExcelApi 1.13).').waitFor();
  expect(await pane.getByRole('tab').count()).toBe(0);
  expect([book.sheets, core.requests.filter(({ writes }) => writes).length]).toEqual([['Sheet1'], 0]);
});
