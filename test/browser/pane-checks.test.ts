/** Kiểm tra dữ liệu as a clerk uses it: what is found, the way to the cell, mending one and all. */
import type { Page } from 'playwright-core';
import { barriers } from './support/axe';
import { panes } from './support/pane-page';
import { LOOKS, sidewaysScroll } from './support/view';

const { open } = panes();

async function openChecks(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Kiểm tra dữ liệu' }).click();
  await page.getByRole('heading', { name: /^\d+ mục cần xem/u }).waitFor();
}

/** Takes the codes of two rows away: each can be given anew, with certainty. */
async function loseTwoCodes(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.pane.type('selfInspections', 'TK001', 'code', null);
    window.pane.type('selfInspections', 'TK002', 'code', null);
  });
}

test('problems stand by severity and sheet, are filtered, and lead to their cells', async () => {
  const page = await open();
  await openChecks(page);
  await page.getByRole('heading', { name: '29 mục cần xem, tính đến 02/10/2023' }).waitFor();
  await page.getByRole('button', { name: /^Phát hiện!Q60 · PH057/u }).click();
  expect(await page.evaluate(() => window.pane.selected())).toEqual(['Phát hiện!Q60']);
  await page.getByRole('combobox', { name: 'Mức độ' }).selectOption('error');
  expect(await page.getByRole('listitem').count()).toBe(3);
  await page.getByRole('combobox', { name: 'Sheet' }).selectOption('sheet Lịch kiểm tra');
  await page.getByText('Không có mục nào khớp bộ lọc.').waitFor();
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await page.getByRole('heading', { name: 'Lỗi (3)' }).waitFor();
});

test('one click mends what is certain: it goes from the list, and the result says what was written where', async () => {
  const page = await open();
  await loseTwoCodes(page);
  await openChecks(page);
  const before = await page.evaluate(() => window.pane.rows('selfInspections'));
  const mend = page.getByRole('button', { name: /^Sửa: /u });
  expect(await mend.count()).toBe(2);
  await mend.first().click();
  await page.getByText('Đã sửa 1 chỗ.').first().waitFor();
  await page.getByText('sheet Nhật ký ghi lại đã đổi gì').first().waitFor();
  await page.getByRole('heading', { name: /^30 mục cần xem/u }).waitFor();
  expect(await mend.count()).toBe(1);
  expect(await page.evaluate(() => window.pane.rows('selfInspections'))).toBe(before + 1);
  expect(await page.evaluate(() => window.pane.cell('journal', 'NK001', 'command'))).toBe('Sửa dữ liệu');
});

test('all at once, after seeing what will change', async () => {
  const page = await open({ capabilities: { undoesApply: true } });
  await loseTwoCodes(page);
  await openChecks(page);
  await page.getByRole('button', { name: 'Sửa tất cả (2)' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sửa 2 chỗ?' });
  await dialog.waitFor();
  expect(await dialog.getByRole('listitem').count()).toBe(2);
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Sửa tất cả (2)' }).click();
  await page.getByText('Đã sửa 2 chỗ. Muốn bỏ: nhấn Ctrl+Z một lần').first().waitFor();
  await page.getByRole('heading', { name: /^29 mục cần xem/u }).waitFor();
});

test('a cell that someone fills first is not overwritten', async () => {
  const page = await open();
  await page.evaluate(() => {
    window.pane.type('selfInspections', 'TK001', 'code', null);
  });
  await openChecks(page);
  await page.evaluate(() => {
    window.pane.beforeNextWrite(() => {
      window.pane.typeInRow('selfInspections', 0, 'code', 'TK-MOI');
    });
  });
  await page.getByRole('button', { name: /^Sửa: /u }).click();
  await page.getByText('Chỗ này đã được sửa trước đó.').first().waitFor();
  expect(await page.evaluate(() => window.pane.rows('journal'))).toBe(0);
});

test('a workbook that can not be written says so', async () => {
  const page = await open({ capabilities: { readOnly: true } });
  await loseTwoCodes(page);
  await openChecks(page);
  await page
    .getByRole('button', { name: /^Sửa: /u })
    .first()
    .click();
  await page.getByText('chỉ đọc nên không ghi được').first().waitFor();
});

test('nothing to correct is said calmly, with the day', async () => {
  const page = await open({ dataSet: 'trong', today: '2026-03-02' });
  await page.getByRole('tab', { name: 'Kiểm tra dữ liệu' }).click();
  await page.getByRole('heading', { name: 'Không thấy gì phải sửa, tính đến 02/03/2026.' }).waitFor();
});

test('thousands of problems come in portions', async () => {
  const page = await open({ times: { findings: 100 } });
  await openChecks(page);
  expect(await page.getByRole('listitem').count()).toBe(50);
  await page.getByRole('button', { name: /^Xem thêm 50/u }).click();
  expect(await page.getByRole('listitem').count()).toBe(100);
});

test.each(LOOKS)('no barriers and no sideways scrolling: %s', async (_, look) => {
  for (const width of [350, 300, 150]) {
    const page = await open({}, { width, ...look });
    await loseTwoCodes(page);
    await openChecks(page);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  }
});
