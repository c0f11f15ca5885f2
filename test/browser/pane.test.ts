/** The pane as people use it: by keyboard, in both languages, in every look, narrow and enlarged. */
import type { Page } from 'playwright-core';
import { barriers } from './support/axe';
import { LOOKS, sidewaysScroll } from './support/view';
import { workbenches, type OpenOptions } from './support/workbench';

const { open } = workbenches();

async function overview(options: OpenOptions = {}): Promise<Page> {
  const page = await open(options);
  await page.getByText('9 Quá hạn báo cáo').waitFor();
  return page;
}

/** What has the focus, by its name. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
  });
}

const pane = '.skt-pane:has(> .skt-frame)';

function tab(page: Page, name: string) {
  return page.locator(pane).getByRole('tab', { name });
}

function heading(page: Page, name: string) {
  return page.locator(pane).getByRole('heading', { name, exact: true });
}

test('a figure opens the rows it counts, each a way to its cell, and closes them again', async () => {
  const page = await overview();
  const figure = page.getByRole('button', { name: 'Quá hạn báo cáo', exact: false }).first();
  await figure.click();
  const rows = page.getByRole('list', { name: 'Quá hạn báo cáo' });
  await rows.getByText('PH021').waitFor();
  expect(await rows.getByRole('listitem').count()).toBe(9);
  await figure.click();
  await rows.waitFor({ state: 'detached' });
  expect(await figure.getAttribute('aria-expanded')).toBe('false');
});

test('the places are reached by arrows, Home and End, and the focus stays on their tabs', async () => {
  const page = await overview();
  await tab(page, 'Tổng quan').focus();
  for (const [key, name] of [
    ['End', 'Thiết lập'],
    ['ArrowRight', 'Tổng quan'],
    ['ArrowLeft', 'Thiết lập'],
    ['Home', 'Tổng quan'],
    ['ArrowRight', 'Cuộc kiểm tra'],
  ] as const) {
    await page.keyboard.press(key);
    expect(await focused(page)).toBe(name);
    await page.locator(`${pane} [role=tab][aria-selected=true][aria-label="${name}"]`).waitFor();
  }
});

test('the as-of date is changed by keyboard; the result says where, and closing it leaves the focus at the heading', async () => {
  const page = await overview();
  await tab(page, 'Thiết lập').click();
  const date = page.getByRole('textbox', { name: 'Ngày báo cáo' });
  await date.fill('31/02/2023');
  await date.press('Enter');
  await page.getByText('Không đọc được ngày này').waitFor();
  expect(await date.getAttribute('aria-invalid')).toBe('true');
  await date.fill('15/10/2023');
  await date.press('Enter');
  const result = page.getByRole('region', { name: 'Đổi ngày báo cáo' });
  await result.getByText('Sổ tính đến 15/10/2023').waitFor();
  await result.getByText(/Cấu hình!/u).waitFor();
  await page.locator(pane).getByText('Tính đến 15/10/2023', { exact: true }).waitFor();
  await result.getByRole('button', { name: 'Đóng' }).press('Enter');
  await result.waitFor({ state: 'detached' });
  expect(await focused(page)).toBe('Thiết lập');
});

test('English is one switch away and is remembered', async () => {
  const page = await overview();
  await page.locator(pane).getByRole('button', { name: 'EN' }).first().click();
  await tab(page, 'Overview').waitFor();
  await page.reload();
  await page.getByText('9 Report overdue').waitFor();
});

describe.each(LOOKS)('in %s', (_, look) => {
  test.each(['Tổng quan', 'Thiết lập'])('%s has no barriers', async (place) => {
    const page = await overview(look);
    await tab(page, place).click();
    await heading(page, place).waitFor();
    for (const summary of await page.locator(`${pane} summary`).all()) await summary.click();
    expect(await barriers(page, { within: pane })).toEqual([]);
  });
});

test.each([350, 300, 150])('nothing scrolls sideways at %i pixels', async (width) => {
  const page = await overview();
  await page.locator(pane).evaluate((element, given) => {
    element.style.width = `${given}px`;
    element.style.minWidth = '0';
  }, width);
  for (const place of ['Tổng quan', 'Thiết lập']) {
    await tab(page, place).click();
    await heading(page, place).waitFor();
    expect(await sidewaysScroll(page, pane)).toBe(0);
  }
});
