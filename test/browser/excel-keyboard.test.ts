/** The pane by keyboard alone, in Excel on the web, which takes Tab and Esc away from what it shows in its frame. */
import { textsOf } from '../documents/templates';
import { barriers } from './support/axe';
import { excelPages, setPaneWidth, until, type ExcelPage } from './support/excel-page';
import { errorsOf, placeIn, registerBook, typeAt } from './support/excel-page/books';
import { sidewaysScroll } from './support/view';
import { downloadOf } from './support/workbench';

const { open } = excelPages();

const PLACES = ['Tổng quan', 'Cuộc kiểm tra', 'Đôn đốc', 'Kiểm tra dữ liệu', 'Thiết lập'] as const;

async function withRegister(): Promise<ExcelPage> {
  const opened = await open({ book: await registerBook() });
  await until(() => errorsOf(opened.book).length === 0, 'every formula has its value');
  return opened;
}

/** Goes to a place by its tab, and waits until all that is loaded for it is there. */
async function goTo(opened: ExcelPage, place: string): Promise<void> {
  await opened.pane.getByRole('tab', { name: place }).click();
  await stands(opened, place);
}

/** Waits until all that is loaded for a place is there. */
async function stands({ pane, frame }: ExcelPage, place: string): Promise<void> {
  await pane.getByRole('heading', { name: place, level: 2, exact: true }).waitFor();
  await frame.waitForFunction((loading) => {
    const panel = document.querySelector('#skt-panel');
    return panel?.querySelector('button, input, select') != null && !panel.textContent.includes(loading);
  }, 'Đang tải…');
}

/** What has the focus in the frame, by kind and name. */
function focused({ frame }: ExcelPage): Promise<string> {
  return frame.evaluate(() => {
    const element = document.activeElement ?? document.body;
    return `${element.tagName} ${(element.getAttribute('aria-label') ?? element.textContent).trim()}`;
  });
}

/** Everything in sight that a keyboard must come to, in order. */
function stops({ frame }: ExcelPage): Promise<string[]> {
  return frame.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a, button, input, select, textarea, summary, [tabindex="0"]')]
      .filter((element) => element.checkVisibility() && element.tabIndex === 0 && !element.matches(':disabled'))
      .map((element) => `${element.tagName} ${(element.getAttribute('aria-label') ?? element.textContent).trim()}`),
  );
}

/** Presses Tab, or Shift+Tab, until the pane hands the focus to Excel; gives what had the focus on the way. */
async function walk(opened: ExcelPage, key: 'Tab' | 'Shift+Tab'): Promise<string[]> {
  const { page, frame, excel } = opened;
  const place = (): Promise<number> =>
    frame.evaluate(() => [...document.querySelectorAll('*')].findIndex((one) => one === document.activeElement));
  const end = key === 'Tab' ? 'TabExit' : 'TabExitShift';
  const seen: string[] = [];
  excel.told.splice(0);
  while (!excel.told.includes(end)) {
    seen.push(await focused(opened));
    if (seen.length > 200) throw new Error(`${key} goes round in the pane: ${seen.slice(-6).join(' | ')}`);
    const before = await place();
    await page.keyboard.press(key);
    if ((await place()) === before) await until(() => excel.told.includes(end), `${key} leaves ${seen.at(-1) ?? ''}`);
  }
  return seen;
}

/** Waits until something of that name can be come to, and presses Tab until it has the focus. */
async function tabTo(opened: ExcelPage, name: RegExp): Promise<void> {
  await until(async () => (await stops(opened)).some((stop) => name.test(stop)), `${name.source} is in the pane`);
  const seen: string[] = [];
  while (!name.test(seen.at(-1) ?? '')) {
    if (seen.length > 100) throw new Error(`Tab never comes to ${name.source}, only to ${seen.join(' | ')}`);
    await opened.page.keyboard.press('Tab');
    seen.push(await focused(opened));
  }
}

test('from Excel into the pane, through everything in every place, and out again; arrows go from tab to tab', async () => {
  const opened = await withRegister();
  for (const place of PLACES) {
    await goTo(opened, place);
    const all = await stops(opened);
    expect(all.length).toBeGreaterThan(3);
    opened.excel.tabIn();
    await opened.frame.waitForFunction(
      (first) => (document.activeElement?.getAttribute('aria-label') ?? '') === first,
      (all[0] ?? '').replace(/^\w+ /u, ''),
    );
    expect([place, await walk(opened, 'Tab')]).toEqual([place, all]);
    expect([place, await walk(opened, 'Shift+Tab')]).toEqual([place, [...all].reverse()]);
  }
  await opened.pane.getByRole('tab', { name: 'Tổng quan' }).focus();
  for (const [key, name] of [
    ['End', 'Thiết lập'],
    ['ArrowRight', 'Tổng quan'],
    ['ArrowLeft', 'Thiết lập'],
    ['Home', 'Tổng quan'],
    ['ArrowRight', 'Cuộc kiểm tra'],
  ] as const) {
    await opened.page.keyboard.press(key);
    expect(await focused(opened)).toBe(`BUTTON ${name}`);
    await opened.pane.getByRole('tab', { name, selected: true }).waitFor();
  }
});

test('from the tab to the saved notice, without the focus ever leaving the pane', async () => {
  const opened = await withRegister();
  const { page, pane, excel } = opened;
  await stands(opened, 'Tổng quan');
  await pane.getByRole('tab', { name: 'Tổng quan' }).focus();
  await page.keyboard.press('ArrowRight');
  await pane.getByRole('list', { name: 'Các cuộc kiểm tra' }).waitFor();
  await tabTo(opened, /^BUTTON KT05/u);
  await page.keyboard.press('Enter');
  await pane.getByRole('button', { name: 'Soạn thông báo kết luận' }).waitFor();
  expect(await focused(opened)).toBe('H3 KT05 – Sở Tư pháp');
  await tabTo(opened, /^BUTTON Soạn thông báo/u);
  await page.keyboard.press('Enter');
  await pane.getByRole('region', { name: /^Xem trước/u }).waitFor();
  await tabTo(opened, /^BUTTON Lưu$/u);
  const { bytes } = await downloadOf(page, () => page.keyboard.press('Enter'));
  expect(textsOf(bytes)).toContain('THÔNG BÁO');
  await pane.getByRole('heading', { name: /^Vừa lưu/u }).waitFor();
  await tabTo(opened, /^SUMMARY Không thấy tệp\?/u);
  await page.keyboard.press('Enter');
  await tabTo(opened, /^BUTTON Lưu lại tệp/u);
  expect(excel.told.filter((told) => told.startsWith('TabExit'))).toEqual([]);
});

test('a folded part is opened by keyboard, and a question is answered, or closed by Esc, which Excel does not hear of', async () => {
  const book = await registerBook();
  for (const code of ['PH044', 'PH045']) typeAt(book, placeIn(book, 'findings', code, 'code'), null);
  const opened = await open({ book });
  const { page, pane, excel } = opened;
  await stands(opened, 'Tổng quan');
  await pane.getByRole('tab', { name: 'Tổng quan' }).focus();
  await tabTo(opened, /^SUMMARY Số liệu dạng bảng/u);
  await page.keyboard.press('Enter');
  await pane.getByRole('table').first().waitFor();
  await goTo(opened, 'Kiểm tra dữ liệu');
  await tabTo(opened, /^BUTTON Sửa tất cả/u);
  await page.keyboard.press('Enter');
  await pane.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await pane.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await focused(opened)).toMatch(/^BUTTON Sửa tất cả/u);
  expect(excel.told).toEqual([]);
  await page.keyboard.press('Escape');
  await until(() => excel.told.includes('EscExit'), 'without a question Esc leads back to the sheet');
});

test('at 350 and at 300 pixels no place scrolls sideways or has barriers', async () => {
  const opened = await withRegister();
  for (const width of [350, 300]) {
    await setPaneWidth(opened.page, width);
    for (const place of PLACES) {
      await goTo(opened, place);
      await opened.frame.evaluate(() => {
        for (const folded of document.querySelectorAll('details')) folded.open = true;
      });
      expect([place, await sidewaysScroll(opened.frame), await barriers(opened.frame)]).toEqual([place, 0, []]);
    }
  }
});
