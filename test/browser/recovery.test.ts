/** Work that was not saved: kept through a crash or a closed tab, offered again, and never in the way of another tab. */
import type { BrowserContext, Page } from 'playwright-core';
import { withoutFileAccess } from './support/files';
import { contentOf, typeIntoCell } from './support/grid';
import { downloadOf, workbenches } from './support/workbench';

const { open, context, address } = workbenches();

const file = (page: Page) => page.getByRole('region', { name: 'Tệp' });
const messages = (page: Page) => page.getByRole('region', { name: 'Thông báo' });
const offer = (page: Page) => page.getByRole('dialog', { name: 'Còn bản chưa lưu' });

/** Waits until the browser has kept an edit that holds a text. */
async function kept(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      new Promise<boolean>((resolve) => {
        const request = indexedDB.open('so-kiem-tra');
        request.onsuccess = () => {
          const all = request.result.transaction('edits').objectStore('edits').getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(JSON.stringify(all.result).includes(wanted));
          };
        };
      }),
    text,
    // Tabs behind another one draw nothing, and would not look between two drawings.
    { polling: 100 },
  );
}

async function crashed(text: string) {
  const shared = await context();
  const page = await open({ context: shared });
  await typeIntoCell(page, 'Đơn vị', 'B2', text);
  await kept(page, text);
  await page.close();
  await ended(shared);
  return shared;
}

/** Waits until the browser knows that no page of ours is open any more, which can be later than the closing. */
async function ended(shared: BrowserContext): Promise<void> {
  const blank = await shared.newPage();
  await blank.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await blank.goto(address());
  await blank.waitForFunction(async () => (await navigator.locks.query()).held?.length === 0, null, { polling: 100 });
  await blank.close();
}

test('after a crash the work is offered with its name and number of changes, and goes on where it was', async () => {
  const page = await open({ context: await crashed('Sở Chưa Lưu') });
  await offer(page)
    .getByText(/so-minh-hoa\.xlsx: 1 thay đổi chưa lưu/u)
    .waitFor();
  await offer(page).getByRole('button', { name: 'Mở lại' }).click();
  await file(page).getByText('chưa lưu').waitFor();
  expect(await contentOf(page, 'Đơn vị', 'B2')).toBe('Sở Chưa Lưu');
  await typeIntoCell(page, 'Đơn vị', 'B3', 'Sở Sửa Tiếp');
  await kept(page, 'Sở Sửa Tiếp');
});

test('put off, it is offered again; discarding takes a second yes and is for good', async () => {
  const shared = await crashed('Sở Bỏ Đi');
  const first = await open({ context: shared });
  await offer(first).getByRole('button', { name: 'Để sau' }).click();
  await file(first).getByText('so-minh-hoa.xlsx').waitFor();
  await first.close();
  await ended(shared);
  const second = await open({ context: shared });
  await offer(second).getByRole('button', { name: 'Bỏ bản này' }).click();
  const sure = second.getByRole('dialog', { name: 'Bỏ hẳn bản chưa lưu?' });
  await sure.getByRole('button', { name: 'Quay lại' }).click();
  await offer(second).getByRole('button', { name: 'Bỏ bản này' }).click();
  await sure.getByRole('button', { name: 'Bỏ bản này' }).click();
  await file(second).getByText('so-minh-hoa.xlsx').waitFor();
  await second.close();
  await ended(shared);
  const third = await open({ context: shared });
  await file(third).getByText('so-minh-hoa.xlsx').waitFor();
  expect(await offer(third).count()).toBe(0);
});

test('two tabs keep their work apart, and neither is offered the other’s while it is open', async () => {
  const shared = await context();
  const one = await open({ context: shared });
  await typeIntoCell(one, 'Đơn vị', 'B2', 'Sở Thẻ Một');
  await kept(one, 'Sở Thẻ Một');
  const other = await open({ context: shared });
  await file(other).getByText('so-minh-hoa.xlsx').waitFor();
  expect(await offer(other).count()).toBe(0);
  await typeIntoCell(other, 'Đơn vị', 'B2', 'Sở Thẻ Hai');
  await kept(other, 'Sở Thẻ Hai');
  await kept(other, 'Sở Thẻ Một');
  expect(await contentOf(one, 'Đơn vị', 'B2')).toBe('Sở Thẻ Một');
});

test('what was saved is not offered again', async () => {
  const shared = await context();
  const page = await open({ context: shared, before: withoutFileAccess });
  await typeIntoCell(page, 'Đơn vị', 'B2', 'Sở Đã Lưu');
  await downloadOf(page, () => page.keyboard.press('Control+s'));
  await page.getByRole('button', { name: 'Đã thấy tệp' }).click();
  await messages(page).getByText('Không thấy tệp?').waitFor({ state: 'detached' });
  await page.close();
  await ended(shared);
  const next = await open({ context: shared });
  await file(next).getByText('so-minh-hoa.xlsx').waitFor();
  expect(await offer(next).count()).toBe(0);
});

test('a browser without room says so for as long as it lasts, with a button that saves; typing is not lost', async () => {
  const page = await open({ before: withoutFileAccess });
  await file(page).getByText('so-minh-hoa.xlsx').waitFor();
  const client = await page.context().newCDPSession(page);
  await client.send('Storage.overrideQuotaForOrigin', { origin: new URL(address()).origin, quotaSize: 1 });
  await typeIntoCell(page, 'Đơn vị', 'B2', 'Sở Hết Chỗ');
  await messages(page).getByText('Trình duyệt hết chỗ').waitFor();
  expect(await contentOf(page, 'Đơn vị', 'B2')).toBe('Sở Hết Chỗ');
  const { bytes } = await downloadOf(page, () => page.getByRole('button', { name: 'Lưu ngay' }).click());
  expect(bytes.length).toBeGreaterThan(1000);
});

test('a browser that keeps nothing says so from the start', async () => {
  const page = await open({
    before: async (it) => {
      await it.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('denied', 'SecurityError');
        };
      });
    },
  });
  await messages(page).getByText('Trình duyệt không cho giữ bản chưa lưu').waitFor();
  await typeIntoCell(page, 'Đơn vị', 'B2', 'Sở Riêng Tư');
  expect(await contentOf(page, 'Đơn vị', 'B2')).toBe('Sở Riêng Tư');
});

test('a fault of our own is told in words, with a way to save a copy', async () => {
  const page = await open({ before: withoutFileAccess, mayComplain: [/chủ ý/u] });
  await file(page).getByText('so-minh-hoa.xlsx').waitFor();
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('chủ ý');
    });
  });
  await messages(page).getByText('Dữ liệu của anh chị vẫn còn.').waitFor();
  const { name } = await downloadOf(page, () => page.getByRole('button', { name: 'Lưu một bản sao' }).click());
  expect(name).toBe('so-minh-hoa.xlsx');
});
