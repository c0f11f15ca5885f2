/** Đôn đốc as a clerk uses it: who is late, letters to two units, what stops a run, a list for an e-mail. */
import type { Page } from 'playwright-core';
import { textsOf } from '../documents/templates';
import { barriers } from './support/axe';
import { panes } from './support/pane-page';
import { LOOKS, sidewaysScroll } from './support/view';

const { open } = panes();

async function openChase(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Đôn đốc' }).click();
  await page.getByRole('list', { name: 'Đang trễ' }).waitFor();
}

const late = (page: Page) => page.getByRole('list', { name: 'Đang trễ', exact: true });

/** Hears of the files that go out. */
function downloads(page: Page): { readonly name: string; readonly texts: Promise<string[]> }[] {
  const files: { name: string; texts: Promise<string[]> }[] = [];
  page.on('download', (download) => {
    const texts = download.createReadStream().then(async (stream) => {
      const parts: Buffer[] = [];
      for await (const part of stream) parts.push(part as Buffer);
      return textsOf(new Uint8Array(Buffer.concat(parts)));
    });
    files.push({ name: download.suggestedFilename(), texts });
  });
  return files;
}

test('units stand by their longest lateness, with days, working days and reminders sent before', async () => {
  const page = await open();
  await openChase(page);
  const text = await late(page).innerText();
  expect(text).toContain('trễ 109 ngày (75 ngày làm việc)');
  expect(text).toContain('Khắc phục: Đã đôn đốc 1 lần, gần nhất 06/09/2023');
  expect(text.indexOf('Ban Dân tộc')).toBeLessThan(text.indexOf('Sở Tài nguyên và Môi trường'));
  await page.getByRole('button', { name: /^PH021/u }).click();
  expect(await page.evaluate(() => window.pane.selected())).toEqual([expect.stringMatching(/^Phát hiện!/u)]);
  await page.getByRole('combobox', { name: 'Loại việc' }).selectOption('selfInspections');
  expect(await late(page).getByRole('button', { name: /^TK/u }).count()).toBe(3);
  expect(await late(page).getByRole('button', { name: /^PH/u }).count()).toBe(0);
});

test('letters to two units: looked at, saved, recorded', async () => {
  const page = await open();
  const files = downloads(page);
  await openChase(page);
  await late(page).getByRole('checkbox', { name: 'Sở Tư pháp' }).check();
  await late(page).getByRole('checkbox', { name: 'Ủy ban nhân dân huyện Kế Sách' }).check();
  await page.getByRole('button', { name: 'Soạn công văn đôn đốc (2 đơn vị)' }).click();
  const by = page.getByRole('textbox', { name: 'Hạn báo cáo mới' });
  await by.fill('32/10/2023');
  await page.getByText('Chưa đọc được ngày này').waitFor();
  await by.fill('25/10/2023');
  await page.getByRole('button', { name: /^Xem trước – Công văn đôn đốc khắc phục/u }).click();
  await page
    .getByRole('region', { name: /^Xem trước/u })
    .getByText('25')
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Lưu tất cả (2)' }).click();
  await page.getByText('Đã soạn, ghi vào sổ và lưu 2 văn bản.').first().waitFor();
  expect(files.map(({ name }) => name)).toEqual([
    'Công văn đôn đốc khắc phục - Sở Tư pháp (dự thảo 1).docx',
    'Công văn đôn đốc tự kiểm tra 06 tháng đầu năm - Ủy ban nhân dân huyện Kế Sách (dự thảo 1).docx',
  ]);
  expect((await files[0]?.texts)?.join(' ')).toContain('25');
  expect(await page.evaluate(() => window.pane.cell('documents', 'VB054', 'file'))).toBe(files[0]?.name);
  await page.getByText('Chọn đơn vị bên dưới').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Đang trễ');
});

test('a write that fails records and saves nothing, and trying again goes on', async () => {
  const page = await open();
  const files = downloads(page);
  await openChase(page);
  await late(page).getByRole('checkbox', { name: 'Ban Dân tộc' }).check();
  await page.getByRole('button', { name: /^Soạn công văn/u }).click();
  await page.evaluate(() => {
    window.pane.failNextWrite();
  });
  await page.getByRole('button', { name: 'Lưu công văn' }).click();
  await page.getByText('không có gì được ghi').first().waitFor();
  expect(files).toEqual([]);
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await page.getByText('Đã soạn, ghi vào sổ và lưu 1 văn bản.').first().waitFor();
  expect(files).toHaveLength(1);
});

test('rows that can not be read are listed as unclear, never as in time', async () => {
  const page = await open();
  await page.evaluate(() => {
    window.pane.type('findings', 'PH028', 'deadlineDate', 'cuối tháng');
  });
  await openChase(page);
  await page
    .getByRole('list', { name: 'Không rõ có trễ không' })
    .getByRole('button', { name: /^PH028/u })
    .waitFor();
});

test('the list can be copied, or is shown to be copied by hand', async () => {
  const page = await open({}, { permissions: ['clipboard-read', 'clipboard-write'] });
  await openChase(page);
  await page.getByRole('button', { name: 'Chép danh sách trễ dạng chữ' }).click();
  await page.getByText('Đã chép.').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Đang trễ \(02\/10\/2023\)\n/u);
  expect(copied).toContain('- TK053, Quá hạn, 06 tháng đầu năm, 15/06/2023, trễ 109 ngày');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  });
  await page.getByRole('button', { name: 'Chép danh sách trễ dạng chữ' }).click();
  expect(await page.getByRole('textbox', { name: 'Chép danh sách trễ dạng chữ' }).inputValue()).toBe(copied);
});

test('nobody late is said calmly', async () => {
  const page = await open({ dataSet: 'trong' });
  await page.getByRole('tab', { name: 'Đôn đốc' }).click();
  await page.getByText('Không có ai trễ.').waitFor();
});

test.each(LOOKS)('no barriers and no sideways scrolling: %s', async (_, look) => {
  for (const width of [350, 300, 150]) {
    const page = await open({}, { width, ...look });
    await openChase(page);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await late(page).getByRole('checkbox', { name: 'Sở Tư pháp' }).check();
    await page.getByRole('button', { name: /^Soạn công văn/u }).click();
    await page.getByRole('button', { name: /^Xem trước/u }).click();
    await page.getByRole('region', { name: /^Xem trước/u }).waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  }
});
