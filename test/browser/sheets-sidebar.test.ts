/** What a clerk does in the sidebar of Google Sheets: from the first opening to the saved notice, and what goes wrong on the way. */
import { readFileSync } from 'node:fs';
import type { FrameLocator } from 'playwright-core';
import { shippedDataSet } from '../../src/commands/data-sets';
import { draftConclusionNotices } from '../../src/commands/draft-conclusion-notice';
import { newRegister } from '../../src/commands/new-register';
import { textsOf } from '../documents/templates';
import { textOf, type GoogleSheets } from '../sheets-host';
import { barriers } from './support/axe';
import { valueOf } from './support/parts';
import { sidebars } from './support/sheets-page';
import { blankSheets, registerOf, registerSheets, TODAY } from './support/sheets-page/registers';
import { sidewaysScroll, zoom } from './support/view';
import { downloadOf } from './support/workbench';

const { open } = sidebars();

const NAME = 'Thông báo kết luận KT05 - Sở Tư pháp (dự thảo 1).docx';
const { tables, register, asOf } = newRegister(shippedDataSet('minh-hoa'), { today: TODAY });

/** The notice as the command drafts it. */
function drafted(): Uint8Array {
  const template = new Uint8Array(readFileSync('templates/thong-bao-ket-luan.docx'));
  const request = { visits: ['KT05'], allowIncomplete: false, template, takenNames: new Set<string>() };
  return valueOf(draftConclusionNotices(register, request, asOf)).documents[0]?.bytes ?? new Uint8Array();
}

let made: GoogleSheets | null = null;

/** A spreadsheet with the illustration; making one takes long, so the first test's is copied. */
async function aRegister(): Promise<GoogleSheets> {
  made ??= await registerSheets();
  return made.clone();
}

/** How many rows of a table the spreadsheet has by now. */
async function rowsOf(sheets: GoogleSheets, table: 'documents' | 'journal'): Promise<number> {
  return (await registerOf(sheets)).tables[table].rows.length;
}

/** Where a cell holds this text, from 1. */
function find(sheets: GoogleSheets, sheet: string, text: string): { readonly row: number; readonly column: number } {
  let found = { row: 0, column: 0 };
  sheets.book.sheet(sheet).forEachCell(({ value }, row, column) => {
    if (value === text && found.row === 0) found = { row: row + 1, column: column + 1 };
  });
  return found;
}

const saveButton = (pane: FrameLocator) => pane.getByRole('button', { name: 'Lưu', exact: true });
const result = (pane: FrameLocator) => pane.getByRole('region', { name: 'Soạn thông báo kết luận', exact: true });

async function openDraft(pane: FrameLocator): Promise<void> {
  await pane.getByRole('tab', { name: 'Cuộc kiểm tra' }).click();
  await pane.getByRole('button', { name: /^Soạn – KT05/u }).click();
  await pane
    .getByRole('region', { name: /^Xem trước/u })
    .getByText('THÔNG BÁO', { exact: true })
    .waitFor();
}

test('in a blank spreadsheet the illustration is made with all it has, and every status is worked out', async () => {
  const sheets = blankSheets();
  const { pane, frame } = await open(sheets);
  await pane.getByText('Sổ tính này chưa có sổ kiểm tra.').waitFor();
  await pane.getByRole('button', { name: 'Mở Thiết lập' }).click();
  await pane.getByRole('radio', { name: /^Sổ minh họa/u }).check();
  expect([await sidewaysScroll(frame), await barriers(frame)]).toEqual([0, []]);
  await pane.getByRole('button', { name: 'Tạo sổ kiểm tra' }).click();
  await pane.getByRole('region', { name: 'Tạo sổ kiểm tra' }).getByText('Đã thêm 20 sheet').waitFor();
  expect(sheets.book.sheets).toHaveLength(tables.length + 2);
  const read = await registerOf(sheets);
  expect(read.tables.findings.rows.length).toBe(register.tables.findings.rows.length);
  expect(read.problems.map(({ code }) => code)).toEqual(register.problems.map(({ code }) => code));
  await pane.getByRole('tab', { name: 'Tổng quan' }).click();
  await pane.getByText('9 Quá hạn báo cáo').waitFor();
  made = sheets;
});

test('visit, draft, preview, save: the notice of the command line, recorded once; then a Google Doc of it', async () => {
  const sheets = await aRegister();
  const { page, pane } = await open(sheets);
  await openDraft(pane);
  const { name, bytes } = await downloadOf(page, () => saveButton(pane).click());
  expect(name).toBe(NAME);
  expect(bytes).toEqual(drafted());
  await pane.getByRole('heading', { name: `Vừa lưu: ${NAME}` }).waitFor();
  expect(find(sheets, 'Văn bản', NAME).row).toBeGreaterThan(0);
  expect(await rowsOf(sheets, 'documents')).toBe(register.tables.documents.rows.length + 1);

  await result(pane).getByRole('button', { name: 'Tạo Google Docs' }).click();
  const link = result(pane).getByRole('link', { name: 'Mở văn bản vừa tạo' });
  await link.waitFor();
  await result(pane).getByText('Chưa có số trang').waitFor();
  const [document] = sheets.documents;
  expect([await link.getAttribute('target'), document?.name]).toEqual(['_blank', NAME.replace('.docx', '')]);
  const written = textOf(document?.elements ?? []).normalize('NFC');
  expect(written).toContain('\fPhụ lục');
  for (const text of textsOf(bytes)) expect(written.replace(/\s+/gu, ' ')).toContain(text.replace(/\s+/gu, ' ').trim());
});

test('from the menu, the notice of the visit in whose row the user is; a row of no visit is told', async () => {
  const sheets = await aRegister();
  const { row, column } = find(sheets, 'Lịch kiểm tra', 'KT05');
  sheets.select('Lịch kiểm tra', row, column + 2);
  const { pane } = await open(sheets, { item: 'draftNotice' });
  await result(pane).getByText(NAME).first().waitFor();
  expect(find(sheets, 'Văn bản', NAME).row).toBeGreaterThan(0);
  sheets.select('Danh mục', 5, 1);
  const elsewhere = await open(sheets, { item: 'draftNotice' });
  await elsewhere.pane
    .getByRole('main')
    .getByText('Dòng 5 của sheet “Danh mục” không thuộc cuộc kiểm tra nào')
    .waitFor();
});

test('from the menu, codes for new rows; who comes back from the cells is shown what was typed meanwhile', async () => {
  const sheets = await aRegister();
  const { column } = find(sheets, 'Đơn vị', 'Tên đơn vị');
  const below = sheets.book.sheet('Đơn vị').usedSize().rows + 1;
  const at = `${String.fromCharCode(64 + column)}${below}`;
  sheets.book.type('Đơn vị', at, 'Ban Quản lý dự án (minh họa)');
  const { page, pane, frame } = await open(sheets, { item: 'giveCodes' });
  await pane.getByRole('main').getByText('Đã cấp mã cho 1 dòng.').waitFor();
  await pane.getByRole('tab', { name: 'Thiết lập' }).click();
  await page.locator('#cell').focus();
  // The user has been away for a minute.
  await frame.evaluate(() => {
    const now = performance.now.bind(performance);
    performance.now = () => now() + 60_000;
  });
  const { row, column: value } = find(sheets, 'Cấu hình', 'Ngày báo cáo');
  sheets.book.type('Cấu hình', `${String.fromCharCode(65 + value)}${row}`, '03/10/2023');
  await pane.getByRole('heading', { name: 'Thiết lập' }).click();
  await pane.getByText('Tính đến 03/10/2023', { exact: true }).waitFor();
  sheets.book.type('Cấu hình', `${String.fromCharCode(65 + value)}${row}`, '04/10/2023');
  await pane.getByRole('button', { name: 'Đọc lại sổ' }).click();
  await pane.getByText('Tính đến 04/10/2023', { exact: true }).waitFor();
});

test('with several Google accounts the sidebar says why it can’t start, and starts once that is put right', async () => {
  const sheets = blankSheets();
  sheets.user.accounts = 2;
  const { pane, frame } = await open(sheets, { until: '[role=alert]' });
  await pane.getByText('trình duyệt đang đăng nhập nhiều tài khoản Google').waitFor();
  await pane.getByText('chỉ đăng nhập một tài khoản').waitFor();
  expect([await sidewaysScroll(frame), await barriers(frame)]).toEqual([0, []]);
  sheets.user.accounts = 1;
  await pane.getByRole('button', { name: 'Thử lại' }).click();
  await pane.getByText('Sổ tính này chưa có sổ kiểm tra.').waitFor();
});

test('who may only view reads everything, and is told that nothing is written', async () => {
  const sheets = await aRegister();
  sheets.user.canEdit = false;
  const { pane } = await open(sheets);
  await pane.getByText('Chỉ đọc').waitFor();
  await pane.getByText('9 Quá hạn báo cáo').waitFor();
  await openDraft(pane);
  await saveButton(pane).click();
  await result(pane).getByText('chỉ đọc nên không ghi được gì').waitFor();
  expect(await rowsOf(sheets, 'documents')).toBe(register.tables.documents.rows.length);
});

test('while another holds the lock, and without a connection, nothing is written; the second try writes once', async () => {
  const sheets = await aRegister();
  const { pane, line, page } = await open(sheets);
  await openDraft(pane);
  sheets.hooks.lock = 'held';
  await saveButton(pane).click();
  await result(pane).getByRole('button', { name: 'Thử lại' }).waitFor();
  expect(await rowsOf(sheets, 'documents')).toBe(register.tables.documents.rows.length);
  sheets.hooks.lock = 'free';
  line.isCut = true;
  await result(pane).getByRole('button', { name: 'Thử lại' }).click();
  await result(pane).getByText('Không liên lạc được với Google').first().waitFor();
  line.isCut = false;
  await downloadOf(page, () => result(pane).getByRole('button', { name: 'Thử lại' }).click());
  await result(pane).getByText(NAME).first().waitFor();
  expect(await rowsOf(sheets, 'documents')).toBe(register.tables.documents.rows.length + 1);
});

test('at 300 pixels every place fits, is all by keyboard, and has no barriers; so it has at 200 %', async () => {
  const { page, pane, frame } = await open(await aRegister());
  await pane.getByText('9 Quá hạn báo cáo').waitFor();
  await pane.getByRole('tab', { name: 'Tổng quan' }).focus();
  const seen: string[] = [];
  for (const name of ['Tổng quan', 'Cuộc kiểm tra', 'Đôn đốc', 'Kiểm tra dữ liệu', 'Thiết lập']) {
    const place = pane.locator('#skt-panel');
    await pane.getByRole('tab', { name, selected: true }).waitFor();
    await place.locator('section, ul, form').first().waitFor();
    seen.push(...(await barriers(frame)).map((barrier) => `${name}: ${barrier}`));
    expect([name, await sidewaysScroll(frame)]).toEqual([name, 0]);
    await page.keyboard.press('ArrowRight');
  }
  expect(seen).toEqual([]);
  await zoom(page, 200);
  expect(await sidewaysScroll(frame)).toBe(0);
});
