/** A cell that is just being typed: whatever is done next, what was typed is in the workbook first. */
import type { Page } from 'playwright-core';
import { Package } from '../../src/hosts/file/package';
import { readSnapshot } from '../../src/hosts/file/read';
import { openFile, registerFile, TestDisk, withoutFileAccess } from './support/files';
import { contentOf, goToCell, typeIntoCell } from './support/grid';
import { downloadOf, workbenches } from './support/workbench';

const { open } = workbenches();

const file = (page: Page) => page.getByRole('region', { name: 'Tệp' });
const tab = (page: Page, name: string) => page.locator('#wb-pane').getByRole('tab', { name });

/** Types without ending it. */
async function halfTyped(page: Page, cell: string, text: string): Promise<void> {
  await goToCell(page, 'Đơn vị', cell);
  await page.keyboard.type(text);
}

/** Everything that stands in the cells of a file. */
function textOf(bytes: Uint8Array): string {
  const pack = Package.open(bytes);
  const read = pack.ok ? readSnapshot(pack.value) : pack;
  return JSON.stringify(read.ok ? read.value.sheets.map(({ cells }) => cells) : null);
}

test('closing the tab asks first, and staying finds the text in its cell', async () => {
  const page = await open();
  await halfTyped(page, 'B5', 'Sở Đang Gõ');
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await file(page).getByText('chưa lưu').waitFor();
  expect(await contentOf(page, 'Đơn vị', 'B5')).toBe('Sở Đang Gõ');
});

test('saving, a place of the pane, a jump, a notice and another file take it along', async () => {
  const page = await open({ before: withoutFileAccess });
  await halfTyped(page, 'B5', 'Sở Phím Lưu');
  expect(textOf((await downloadOf(page, () => page.keyboard.press('Control+s'))).bytes)).toContain('Sở Phím Lưu');
  await halfTyped(page, 'B6', 'Sở Nút Lưu');
  const save = file(page).getByRole('button', { name: 'Lưu', exact: true });
  expect(textOf((await downloadOf(page, () => save.click())).bytes)).toContain('Sở Nút Lưu');
  await halfTyped(page, 'B7', 'Sở Đổi Mục');
  await tab(page, 'Kiểm tra dữ liệu').click();
  expect(await contentOf(page, 'Đơn vị', 'B7')).toBe('Sở Đổi Mục');
  await tab(page, 'Tổng quan').click();
  await halfTyped(page, 'B8', 'Sở Nhảy Ô');
  await page.locator('#wb-pane').getByRole('button', { name: /^PH/u }).first().click();
  expect(await contentOf(page, 'Đơn vị', 'B8')).toBe('Sở Nhảy Ô');
  await tab(page, 'Cuộc kiểm tra').click();
  await page.getByRole('list', { name: 'Các cuộc kiểm tra' }).waitFor();
  await halfTyped(page, 'B9', 'Sở Soạn');
  await page.getByRole('button', { name: /^KT05/u }).click();
  expect(await contentOf(page, 'Đơn vị', 'B9')).toBe('Sở Soạn');
  await page.keyboard.press('Control+s');
  await file(page).getByText('chưa lưu').waitFor({ state: 'detached' });
  await halfTyped(page, 'B10', 'Sở Mở Tệp');
  await openFile(page, registerFile('trong', 'Sổ trống.xlsx'));
  const dialog = page.getByRole('dialog', { name: 'Chưa lưu' });
  await dialog.getByRole('button', { name: 'Hủy' }).click();
  expect(await contentOf(page, 'Đơn vị', 'B10')).toBe('Sở Mở Tệp');
});

test('what is typed while a file is being written is not taken for saved, and is kept for a crash', async () => {
  const disk = new TestDisk('Sổ chậm.xlsx');
  const page = await open({ before: disk.attach });
  await disk.write(page, registerFile('trong', 'Sổ chậm.xlsx').buffer);
  await page.getByRole('button', { name: 'Mở…' }).click();
  await file(page).getByText('Sổ chậm.xlsx').waitFor();
  await typeIntoCell(page, 'Đơn vị', 'B5', 'Sở Trước Lưu');
  await page.evaluate(() => {
    const { prototype } = FileSystemFileHandle;
    const createWritable = Reflect.get(prototype, 'createWritable');
    const go = new Promise<void>((resolve) => {
      window.addEventListener('let-go', () => {
        resolve();
      });
    });
    prototype.createWritable = async function (options) {
      await go;
      return createWritable.call(this, options);
    };
  });
  await page.keyboard.press('Control+s');
  await file(page).getByText('Đang lưu…').waitFor();
  await page.keyboard.type('Sở Trong Lúc Lưu');
  await page.keyboard.press('Enter');
  await page.evaluate(() => window.dispatchEvent(new Event('let-go')));
  await page.getByRole('region', { name: 'Thông báo' }).getByText('Đã lưu Sổ chậm.xlsx.').waitFor();
  await file(page).getByText('chưa lưu').waitFor();
  expect(textOf(await disk.read(page))).toContain('Sở Trước Lưu');
  expect(textOf(await disk.read(page))).not.toContain('Sở Trong Lúc Lưu');
  await page.waitForFunction(
    () =>
      new Promise<boolean>((resolve) => {
        const request = indexedDB.open('so-kiem-tra');
        request.onsuccess = () => {
          const all = request.result.transaction('edits').objectStore('edits').getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(JSON.stringify(all.result).includes('Sở Trong Lúc Lưu'));
          };
        };
      }),
    undefined,
    { polling: 100 },
  );
});
