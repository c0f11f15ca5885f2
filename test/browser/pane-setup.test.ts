/** Thiết lập: the frame of the register, and computed columns kept as values that are updated when the user says so. */
import type { Page } from 'playwright-core';
import { barriers } from './support/axe';
import { panes } from './support/pane-page';
import { LOOKS, sidewaysScroll } from './support/view';

const { open } = panes();

async function openSetup(page: Page, name = 'Thiết lập'): Promise<void> {
  await page.getByRole('tab', { name }).click();
  await page.getByRole('heading', { name, exact: true }).waitFor();
}

const toggle = (page: Page) => page.getByRole('switch', { name: 'Cột tính giữ bằng giá trị' });
const stale = (page: Page) => page.getByText(/^Trạng thái trên sheet chưa cập nhật/u);
const update = (page: Page) => page.getByRole('button', { name: 'Cập nhật trạng thái', exact: true });

/** The status cell of a finding that is open. */
const statusOf = (page: Page) => page.evaluate(() => window.pane.cell('findings', 'PH003', 'status'));

/** Someone gives that finding another deadline by hand. */
async function type(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.pane.type('findings', 'PH003', 'deadlineKind', 'Chậm nhất ngày');
    window.pane.type('findings', 'PH003', 'deadlineDate', 45289);
    for (const column of ['extendedTo', 'reportedOn', 'verdict', 'submittedOn']) {
      window.pane.type('findings', 'PH003', column, null);
    }
  });
}

test('the switch is turned by keyboard, is in the register and its journal, and can be turned back', async () => {
  const page = await open();
  await openSetup(page);
  expect(await toggle(page).getAttribute('aria-checked')).toBe('false');
  await toggle(page).focus();
  await page.keyboard.press('Space');
  await page.getByText('Các cột trạng thái nay giữ bằng giá trị.').first().waitFor();
  await page.locator('[role=switch][aria-checked=true]').waitFor();
  expect(await page.evaluate(() => window.pane.cell('journal', 'NK001', 'detail'))).toBe(
    'Cột tính giữ bằng giá trị: Có',
  );
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('switch');
  await page.keyboard.press('Enter');
  await page.locator('[role=switch][aria-checked=false]').waitFor();
});

test('values follow what is typed only when the user says so, from the overview or from setup', async () => {
  const page = await open();
  await openSetup(page);
  await toggle(page).click();
  await page.locator('[role=switch][aria-checked=true]').waitFor();
  expect(await stale(page).count()).toBe(0);
  const before = await statusOf(page);
  await type(page);
  await stale(page).waitFor();
  expect(await statusOf(page)).toBe(before);
  await page.getByRole('tab', { name: 'Tổng quan' }).click();
  await page.getByText('Sắp tới hạn').waitFor();
  await stale(page).waitFor();
  await update(page).click();
  await page
    .getByText(/^Đã cập nhật \d+ ô của các cột trạng thái\.$/u)
    .first()
    .waitFor();
  await stale(page).waitFor({ state: 'detached' });
  expect(await statusOf(page)).toBe('Chưa đến hạn');
});

test('a task that writes updates them with what was typed before it', async () => {
  const page = await open({ keepsValues: true });
  await type(page);
  await stale(page).waitFor();
  await openSetup(page);
  const date = page.getByRole('textbox', { name: 'Ngày báo cáo' });
  await date.fill('03/10/2023');
  await date.press('Enter');
  await page.getByText('Sổ tính đến 03/10/2023').first().waitFor();
  expect(await statusOf(page)).toBe('Chưa đến hạn');
  expect(await stale(page).count()).toBe(0);
});

test('where only values can be kept the pane says why, and offers no switch', async () => {
  const page = await open({ keepsValues: true });
  await openSetup(page);
  await page.getByText('Hàm CCHC không chạy được ở đây').waitFor();
  expect(await toggle(page).count()).toBe(0);
});

test('the frame is renewed: what was put right is listed, and then there is nothing left', async () => {
  const page = await open({ renews: ['Thêm lại danh sách chọn của cột “Mức độ”', 'Thêm lại tên “NgayBaoCao”'] });
  await openSetup(page);
  const renew = page.getByRole('button', { name: 'Cập nhật khung sổ', exact: true });
  await renew.click();
  const result = page.getByRole('region', { name: 'Cập nhật khung sổ' });
  await result.getByText('Đã cập nhật khung sổ (2 mục).').waitFor();
  await result.getByText('Thêm lại tên “NgayBaoCao”').waitFor();
  await renew.click();
  await result.getByText('Các bảng đang có đều đủ khung, không phải dựng lại gì.').waitFor();
});

test('a host that can neither has no such section', async () => {
  const page = await open({ capabilities: { refreshes: false } });
  await openSetup(page);
  await page.getByRole('heading', { name: 'Mẫu văn bản' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Khung sổ' }).count()).toBe(0);
});

test('the pane says the same in English', async () => {
  const page = await open({ language: 'en', renews: [] });
  await openSetup(page, 'Setup');
  await page.getByRole('heading', { name: 'Frame of the register' }).waitFor();
  await page.getByText('Status columns are CCHC formulas').waitFor();
  await toggle(page).click();
  await page.getByText(/^Status columns are plain values:/u).waitFor();
  await type(page);
  await page.getByText(/^The statuses on the sheets are out of date \(\d+ cells\)\.$/u).waitFor();
});

test.each(LOOKS)('no barriers and no sideways scrolling: %s', async (_, look) => {
  for (const width of [350, 300, 150]) {
    const page = await open({ renews: [] }, { width, ...look });
    await openSetup(page);
    await toggle(page).click();
    await page.locator('[role=switch][aria-checked=true]').waitFor();
    await type(page);
    await stale(page).waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  }
});
