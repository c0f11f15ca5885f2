/** Files on the page: opened, refused, saved, and never replaced without a question. */
import { createWorkbook } from '../../src/hosts/file/new-workbook/create-workbook';
import { openZip } from '../../src/ooxml/zip';
import { fileOf, openFile, registerFile, TestDisk, withoutFileAccess, type TestFile } from './support/files';
import { contentOf, typeIntoCell } from './support/grid';
import { downloadOf, workbenches } from './support/workbench';
import type { Page } from 'playwright-core';

const { open } = workbenches();

const register = registerFile('soc-trang-2023', 'Sổ của tỉnh.xlsx');

const file = (page: Page) => page.getByRole('region', { name: 'Tệp' });
const messages = (page: Page) => page.getByRole('region', { name: 'Thông báo' });

/** The parts that differ between two packages, or are in one only. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [one, other] = [openZip(before), openZip(after)];
  const names = new Set([...one.entries.values(), ...other.entries.values()].map(({ name }) => name));
  return [...names]
    .filter((name) => Buffer.compare(one.read(name) ?? Buffer.of(), other.read(name) ?? Buffer.of()) !== 0)
    .sort();
}

test('a workbook is opened, edited, saved over its file and opened again: the edit is there, and nothing else differs', async () => {
  const disk = new TestDisk('Sổ của tỉnh.xlsx');
  const page = await open({ before: disk.attach });
  await disk.write(page, register.buffer);
  await page.getByRole('button', { name: 'Mở…' }).click();
  await file(page).getByText('Sổ của tỉnh.xlsx').waitFor();
  expect(await file(page).textContent()).not.toContain('chưa lưu');
  await typeIntoCell(page, 'Đơn vị', 'B2', 'Sở Nội vụ, đã đổi tên');
  await file(page).getByText('chưa lưu').waitFor();
  await page.keyboard.press('Control+s');
  await messages(page).getByText('Đã lưu Sổ của tỉnh.xlsx.').waitFor();
  expect(await file(page).textContent()).not.toContain('chưa lưu');
  const saved = await disk.read(page);
  const changed = changedParts(register.buffer, saved);
  expect(changed.filter((name) => !/worksheets\/sheet\d+\.xml$|workbook\.xml$/u.test(name))).toEqual([]);
  await page.getByRole('button', { name: 'Mở…' }).click();
  await messages(page).getByText('Đã lưu').waitFor({ state: 'detached' });
  expect(await contentOf(page, 'Đơn vị', 'B2')).toBe('Sở Nội vụ, đã đổi tên');
});

test('a workbook that nobody edited is saved byte for byte', async () => {
  const page = await open({ before: withoutFileAccess });
  await openFile(page, register);
  await file(page).getByText('Sổ của tỉnh.xlsx').waitFor();
  const { bytes } = await downloadOf(page, () => page.getByRole('button', { name: 'Lưu', exact: true }).click());
  expect(Buffer.compare(bytes, register.buffer)).toBe(0);
});

test('without a way to write files, saving downloads a new version and says where to look for it', async () => {
  const page = await open({ before: withoutFileAccess });
  await openFile(page, register);
  await file(page).getByText('Sổ của tỉnh.xlsx').waitFor();
  await typeIntoCell(page, 'Đơn vị', 'B2', 'Sở mới');
  const { name } = await downloadOf(page, () => page.keyboard.press('Control+s'));
  expect(name).toMatch(/^Sổ của tỉnh \(\d{4}-\d\d-\d\d \d\d\.\d\d\)\.xlsx$/u);
  await messages(page)
    .getByText(/Không thấy tệp\?.*Tải về/u)
    .waitFor();
  expect(await messages(page).getByRole('link', { name }).getAttribute('download')).toBe(name);
  const again = await downloadOf(page, () => page.getByRole('button', { name: 'Tải lại' }).click());
  expect(again.bytes.length).toBeGreaterThan(1000);
  await page.getByRole('button', { name: 'Đã thấy tệp' }).click();
  expect(await messages(page).getByText('Không thấy tệp?').count()).toBe(0);
});

const zip = (...bytes: number[]): Uint8Array => Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes]);
const WRONG: readonly (readonly [string, TestFile, RegExp])[] = [
  ['an empty file', fileOf('rỗng.xlsx', new Uint8Array()), /rỗng\.xlsx: .*rỗng/u],
  ['a PDF', fileOf('văn bản.pdf', Buffer.from('%PDF-1.7 …')), /không phải sổ tính \.xlsx/u],
  ['a CSV', fileOf('bảng.csv', Buffer.from('a;b;c\n1;2;3')), /không phải sổ tính \.xlsx/u],
  [
    'an old or protected workbook',
    fileOf('cũ.xls', Buffer.from('d0cf11e0a1b11ae1'.padEnd(1200, '0'), 'hex')),
    /\.xls\) hoặc tệp được bảo vệ/u,
  ],
  ['a workbook cut short', fileOf('cụt.xlsx', register.buffer.subarray(0, 20_000)), /cắt cụt hoặc hỏng/u],
  ['a zip of something else', fileOf('khác.xlsx', zip(0, 0)), /hỏng|không phải/u],
];

test.each(WRONG)('%s is refused with its reason and a next step; the open workbook stays', async (_, wrong, reason) => {
  const page = await open({ before: withoutFileAccess });
  await file(page).getByText('so-minh-hoa.xlsx').waitFor();
  await openFile(page, wrong);
  await messages(page).getByText(reason).waitFor();
  expect(await messages(page).textContent()).toContain('Sổ đang mở vẫn nguyên như cũ.');
  await file(page).getByText('so-minh-hoa.xlsx').waitFor();
  expect(await page.getByRole('tab', { name: 'Phát hiện', exact: true }).count()).toBe(1);
});

describe('a workbook without a register', () => {
  const plain = fileOf(
    'Theo dõi.xlsx',
    createWorkbook([{ sheet: 'Việc', widths: [20], rows: [{ cells: [{ look: 'label', value: 'Việc phải làm' }] }] }], {
      created: '2023-10-02',
    }),
  );
  const opened = async (): Promise<Page> => {
    const page = await open({ before: withoutFileAccess });
    await file(page).getByText('so-minh-hoa.xlsx').waitFor();
    await openFile(page, plain);
    await page.getByRole('dialog', { name: 'Tệp chưa có sổ kiểm tra' }).waitFor();
    return page;
  };

  test('is opened to add a register, with the pane leading there', async () => {
    const page = await opened();
    await page.getByRole('button', { name: 'Mở để thêm sổ kiểm tra' }).click();
    await file(page).getByText('Theo dõi.xlsx').waitFor();
    await page.getByRole('button', { name: 'Mở Thiết lập' }).waitFor();
  });

  test('is opened to look at, and nothing can be typed', async () => {
    const page = await opened();
    await page.getByRole('button', { name: 'Chỉ mở xem' }).click();
    await file(page).getByText('chỉ đọc').waitFor();
    await page.getByRole('tab', { name: 'Việc', exact: true }).click();
    await page.keyboard.press('F6');
    await page.keyboard.type('khác\n');
    const { bytes } = await downloadOf(page, () => page.getByRole('button', { name: 'Lưu thành…' }).click());
    expect(Buffer.compare(bytes, plain.buffer)).toBe(0);
  });

  test.each(['Hủy', 'Esc'])('is left alone with %s', async (way) => {
    const page = await opened();
    if (way === 'Esc') await page.keyboard.press('Escape');
    else await page.getByRole('button', { name: way }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await file(page).getByText('so-minh-hoa.xlsx').waitFor();
  });
});

describe('unsaved changes', () => {
  test('are asked about before another workbook takes their place', async () => {
    const page = await open({ before: withoutFileAccess });
    await typeIntoCell(page, 'Đơn vị', 'B2', 'Sở mới');
    await openFile(page, register);
    const dialog = page.getByRole('dialog', { name: 'Chưa lưu' });
    await dialog.getByRole('button', { name: 'Hủy' }).click();
    expect(await contentOf(page, 'Đơn vị', 'B2')).toBe('Sở mới');
    await openFile(page, register);
    await downloadOf(page, () => dialog.getByRole('button', { name: 'Lưu', exact: true }).click());
    await file(page).getByText('Sổ của tỉnh.xlsx').waitFor();
    await typeIntoCell(page, 'Đơn vị', 'B2', 'Sở khác');
    await openFile(page, registerFile('trong', 'Sổ trống.xlsx'));
    await dialog.getByRole('button', { name: 'Không lưu' }).click();
    await file(page).getByText('Sổ trống.xlsx').waitFor();
  });

  test('make the browser ask before the tab is closed', async () => {
    const page = await open();
    await typeIntoCell(page, 'Đơn vị', 'B2', 'Sở mới');
    await file(page).getByText('chưa lưu').waitFor();
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    expect(await contentOf(page, 'Đơn vị', 'B2')).toBe('Sở mới');
  });
});

test('a file that another program changed meanwhile is not overwritten without a question', async () => {
  const disk = new TestDisk('Sổ chung.xlsx');
  const page = await open({ before: disk.attach });
  await disk.write(page, register.buffer);
  await page.getByRole('button', { name: 'Mở…' }).click();
  await file(page).getByText('Sổ chung.xlsx').waitFor();
  await typeIntoCell(page, 'Đơn vị', 'B2', 'Sở mới');
  const theirs = registerFile('trong', 'Sổ chung.xlsx').buffer;
  await disk.write(page, theirs);
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: 'Tệp đã đổi trên đĩa' });
  await dialog.getByRole('button', { name: 'Hủy' }).click();
  expect(Buffer.compare(await disk.read(page), theirs)).toBe(0);
  await file(page).getByText('chưa lưu').waitFor();
  await page.keyboard.press('Control+s');
  await dialog.getByRole('button', { name: 'Ghi đè bản trên đĩa' }).click();
  await messages(page).getByText('Đã lưu Sổ chung.xlsx.').waitFor();
  expect(Buffer.compare(await disk.read(page), theirs)).not.toBe(0);
});

test('a file dropped on the page is opened; two at once are refused with a reason', async () => {
  const page = await open({ before: withoutFileAccess });
  await file(page).getByText('so-minh-hoa.xlsx').waitFor();
  const drop = async (...files: readonly TestFile[]): Promise<void> => {
    const given = files.map(({ name, buffer }) => [name, buffer.toString('base64')] as const);
    const transfer = await page.evaluateHandle((list) => {
      const data = new DataTransfer();
      for (const [name, text] of list) {
        data.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], name));
      }
      return data;
    }, given);
    await page.dispatchEvent('#wb-grid', 'drop', { dataTransfer: transfer });
  };
  await drop(register, register);
  await messages(page).getByText('Vừa thả 2 tệp cùng lúc').waitFor();
  await drop(register);
  await file(page).getByText('Sổ của tỉnh.xlsx').waitFor();
});

test('an address whose register is gone says so, and what to do', async () => {
  const page = await open({ suffix: '#/so/0a1b/S%E1%BB%95%20c%C5%A9.xlsx', mayComplain: [/404/u] });
  await messages(page)
    .getByText(/Không còn Sổ cũ\.xlsx ở địa chỉ này.*sổ minh họa.*Mở…/u)
    .waitFor();
  await file(page).getByText('so-minh-hoa.xlsx').waitFor();
});

test('a new register is made from what the user chooses', async () => {
  const page = await open();
  await file(page).getByText('so-minh-hoa.xlsx').waitFor();
  await page.getByRole('button', { name: 'Sổ mới' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tạo sổ mới từ đâu?' });
  expect(await dialog.getByRole('button').count()).toBe(5);
  // The blank register, for a province's own work, comes first.
  await dialog.getByRole('button').first().click();
  await file(page).getByText('so-kiem-tra.xlsx').waitFor();
});
