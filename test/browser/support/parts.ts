/** The parts of the workbench as a user names them, its keys, and registers read from files as the product reads them. */
import type { Locator, Page } from 'playwright-core';
import { Package } from '../../../src/hosts/file/package';
import { readSnapshot } from '../../../src/hosts/file/read';
import type { Result } from '../../../src/register/problem';
import { openRegister, type Register } from '../../../src/register/register';
import type { RawCell, Snapshot } from '../../../src/register/snapshot';

/** The bar on top. */
export const fileBar = (page: Page): Locator => page.getByRole('region', { name: 'Tệp' });

/** What the page tells about files. */
export const messages = (page: Page): Locator => page.getByRole('region', { name: 'Thông báo' });

/** The pane beside the grid. */
export const pane = (page: Page): Locator => page.locator('#wb-pane');

/** A tab of the pane. */
export const place = (page: Page, name: string): Locator => pane(page).getByRole('tab', { name });

/** The button that saves the workbook, not the one of a draft. */
export const saveButton = (page: Page): Locator => fileBar(page).getByRole('button', { name: 'Lưu', exact: true });

/** What the grid says of the active cell. */
export const spoken = (page: Page): Locator => page.locator('.grid-spoken');

/** Waits until a file lies open. */
export async function opened(page: Page, name = 'so-minh-hoa.xlsx'): Promise<void> {
  await fileBar(page).getByText(name).waitFor();
  await page.locator('#wb-grid[aria-busy=false]').waitFor();
}

/** Opens the details of a visit in the pane. */
export async function openVisit(page: Page, code: string): Promise<void> {
  await place(page, 'Cuộc kiểm tra').click();
  await pane(page)
    .getByRole('button', { name: new RegExp(`^${code}`, 'u') })
    .click();
}

/** Goes on with Tab until a button of that name has the focus. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const { activeElement } = document;
      const name = activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
      return activeElement?.tagName === 'BUTTON' ? name.trim() : `(${name.trim()})`;
    });
    if (name.test(focused)) return;
    seen.push(focused.slice(0, 40));
  }
  throw new Error(`Tab never came to ${name.source}, only to ${seen.join(' | ')}`);
}

/** The value of a result, or its problem as an error. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message.en}`);
  return result.value;
}

/** What is in the cells of a file. */
export function snapshotOf(bytes: Uint8Array): Snapshot {
  return valueOf(readSnapshot(valueOf(Package.open(bytes))));
}

/** The register in a file. */
export function registerIn(bytes: Uint8Array): Register {
  return valueOf(openRegister(snapshotOf(bytes)));
}

/** The cells that two files differ in, each as `sheet!row,column: before → after`; rows and columns count from 0. */
export function differences(before: Uint8Array, after: Uint8Array): string[] {
  const [one, other] = [cellsOf(before), cellsOf(after)];
  const keys = new Set([...one.keys(), ...other.keys()]);
  return [...keys]
    .filter((key) => one.get(key) !== other.get(key))
    .map((key) => `${key}: ${one.get(key) ?? 'null'} → ${other.get(key) ?? 'null'}`);
}

function cellsOf(bytes: Uint8Array): Map<string, string> {
  const cells = new Map<string, string>();
  for (const { name, cells: rows } of snapshotOf(bytes).sheets) {
    for (const [row, values] of rows.entries()) {
      for (const [column, value] of values.entries()) {
        if (!isBlank(value)) cells.set(`${name}!${row},${column}`, JSON.stringify(value));
      }
    }
  }
  return cells;
}

function isBlank(value: RawCell): boolean {
  return value === null || value === '';
}
