/** Uses the grid as a person does: sheet tabs, the address box, the keyboard; reads what it says to screen readers. */
import type { Page } from 'playwright-core';

/** Goes to a cell, such as `F5` of sheet `Phát hiện`. */
export async function goToCell(page: Page, sheet: string, cell: string): Promise<void> {
  await page.bringToFront();
  await page.locator('#wb-grid[aria-busy=false]').waitFor();
  await page.getByRole('tab', { name: sheet, exact: true }).click();
  const address = page.getByLabel(/^Ô đang chọn; gõ địa chỉ/u);
  await address.fill(cell);
  await address.press('Enter');
}

/** Types into a cell over what it held. */
export async function typeIntoCell(page: Page, sheet: string, cell: string, text: string): Promise<void> {
  await goToCell(page, sheet, cell);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** What the formula bar shows of a cell. */
export async function contentOf(page: Page, sheet: string, cell: string): Promise<string> {
  await goToCell(page, sheet, cell);
  const bar = page.getByRole('textbox', { name: 'Thanh công thức' });
  await page.waitForFunction(([box, wanted]) => box instanceof HTMLInputElement && box.value === wanted, [
    await page.getByLabel(/^Ô đang chọn; gõ địa chỉ/u).elementHandle(),
    cell,
  ] as const);
  return (await bar.innerText()).trim();
}
