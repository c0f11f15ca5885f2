/** The page as it is served. */
import { workbenches } from './support/workbench';

const { open } = workbenches();

test('opens without complaint under the strict policy', async () => {
  const page = await open();
  expect(await page.title()).toContain('Sổ kiểm tra CCHC');
  expect(await page.locator('html').getAttribute('lang')).toBe('vi');
});
