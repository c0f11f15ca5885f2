/** Uses the grid as a person does: sheet tabs, the address box, the keyboard; reads what it says to screen readers. */
import type { Page } from 'playwright-core';

/** How long the grid may take to say where it is, before the address is typed again. */
const TOLD_MS = 3000;

/** Goes to a cell, such as `F5` of sheet `Phát hiện`, and waits until the grid says that it is there. */
export async function goToCell(page: Page, sheet: string, cell: string): Promise<void> {
  await page.bringToFront();
  await page.locator('#wb-grid[aria-busy=false]').waitFor();
  await page.getByRole('tab', { name: sheet, exact: true }).click();
  const told = page.locator('.grid-spoken', { hasText: new RegExp(`(?:^|, )${cell}(?:,|$)`, 'u') });
  const arrived = (): Promise<boolean> =>
    told.waitFor({ state: 'attached', timeout: TOLD_MS }).then(
      () => true,
      () => false,
    );
  // The box is drawn anew when the grid changes its size, as when a message comes: what was typed into it is gone then.
  for (let left = 4; left > 0; left--) {
    const address = page.getByLabel(/^Ô đang chọn; gõ địa chỉ/u);
    await address.fill(cell);
    await address.press('Enter');
    if (await arrived()) return;
  }
  throw new Error(`The grid does not go to ${sheet}!${cell}: ${await page.locator('.grid-spoken').innerText()}`);
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
  return (await bar.innerText()).trim();
}
