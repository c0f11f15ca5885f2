/** The page as people with other screens, settings and hands see it. */
import type { Page } from 'playwright-core';
import { barriers } from './support/axe';
import { contentOf, goToCell } from './support/grid';
import { LOOKS, sidewaysScroll, zoom } from './support/view';
import { workbenches } from './support/workbench';

const { open } = workbenches();

async function ready(page: Page): Promise<Page> {
  await page.getByText('Quá hạn báo cáo').first().waitFor();
  return page;
}

test.each([300, 350])('at %d px nothing scrolls sideways, and one part is shown at a time', async (width) => {
  const page = await ready(await open({ viewport: { width, height: 700 } }));
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await sidewaysScroll(page, '#wb-pane')).toBe(0);
  await page.getByRole('button', { name: 'Bảng tính', exact: true }).click();
  await page.getByRole('textbox', { name: 'Thanh công thức' }).waitFor();
  expect(await sidewaysScroll(page)).toBe(0);
  await page.getByRole('button', { name: 'Khung nghiệp vụ' }).click();
  await page.getByRole('tab', { name: 'Tổng quan' }).last().waitFor();
});

test('at 200 % zoom everything is still there without scrolling sideways', async () => {
  const page = await ready(await open());
  await zoom(page, 200);
  expect(await sidewaysScroll(page)).toBe(0);
  for (const name of ['Mở…', 'Lưu', 'Lưu thành…', 'Sổ mới']) {
    expect(await page.getByRole('button', { name, exact: true }).isVisible()).toBe(true);
  }
});

test.each(LOOKS)('%s: axe finds no barrier on the page, nor in a question', async (_, look) => {
  const page = await ready(await open(look));
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Sổ mới' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await barriers(page)).toEqual([]);
});

test('the grid turns dark and light with the page, and what is being typed into it is kept', async () => {
  const page = await ready(await open({ colorScheme: 'light' }));
  const dark = page.locator('.o-spreadsheet.dark');
  await goToCell(page, 'Đơn vị', 'B5');
  expect(await dark.count()).toBe(0);
  await page.keyboard.type('Sở Đang Gõ');
  await page.emulateMedia({ colorScheme: 'dark' });
  await dark.waitFor();
  expect(await contentOf(page, 'Đơn vị', 'B5')).toBe('Sở Đang Gõ');
  await page.emulateMedia({ colorScheme: 'light' });
  await dark.waitFor({ state: 'detached' });
});

test('in English the page says so, and axe finds no barrier', async () => {
  const page = await ready(await open());
  await page.getByRole('button', { name: 'EN – English' }).click();
  await page.getByRole('button', { name: 'New register' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await barriers(page)).toEqual([]);
});

test('F6 goes round the parts and Shift+F6 back; skip links lead to them; nothing needs a mouse', async () => {
  const page = await ready(await open());
  const where = (): Promise<string> =>
    page.evaluate(() => {
      const part = document.activeElement?.closest('.wb-bar, #wb-grid, #wb-pane');
      return part?.id === '' ? 'bar' : (part?.id ?? 'none');
    });
  const visited: string[] = [];
  await page.getByRole('link', { name: 'Đến bảng tính' }).press('Enter');
  for (const key of ['F6', 'F6', 'F6', 'F6', 'Shift+F6', 'Shift+F6']) {
    await page.keyboard.press(key);
    visited.push(await where());
  }
  expect(visited).toEqual(['wb-pane', 'bar', 'wb-grid', 'wb-pane', 'wb-grid', 'bar']);
});

test('the pane is made wider with the arrow keys, and is as wide next time', async () => {
  const page = await ready(await open());
  const width = (): Promise<number> => page.locator('#wb-pane').evaluate((pane) => pane.clientWidth);
  const before = await width();
  await page.getByRole('separator').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  expect(await width()).toBe(before + 20);
  await page.reload();
  await ready(page);
  expect(await width()).toBe(before + 20);
});
