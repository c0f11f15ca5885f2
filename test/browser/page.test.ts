/** The page as it is served. */
import { workbenches } from './support/workbench';

const { open } = workbenches();

test('opens the illustration, says what it is and what to do first, without complaint under the strict policy', async () => {
  const page = await open();
  await page.getByText('9 Quá hạn báo cáo').waitFor();
  expect(await page.title()).toBe('so-minh-hoa.xlsx – Sổ kiểm tra CCHC');
  expect(await page.locator('html').getAttribute('lang')).toBe('vi');
  const messages = page.getByRole('region', { name: 'Thông báo' });
  expect(await messages.textContent()).toMatch(/kiểm tra cải cách hành chính.*minh họa.*Bắt đầu ở khung bên phải/u);
});
