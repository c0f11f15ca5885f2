/** Files that leave the pane, or can't: where to look, and the content for Word by way of the clipboard. */
import type { Page } from 'playwright-core';
import { barriers } from './support/axe';
import { panes } from './support/pane-page';
import { LOOKS, sidewaysScroll } from './support/view';
import { downloadOf } from './support/workbench';

const { open } = panes();

const NAME = 'Thông báo kết luận KT05 - Sở Tư pháp (dự thảo 1).docx';

/** The result of drafting, once a notice was drafted and recorded. */
async function drafted(page: Page, words = { tab: 'Cuộc kiểm tra', draft: 'Soạn', save: 'Lưu' }) {
  await page.getByRole('tab', { name: words.tab }).click();
  await page.getByRole('button', { name: new RegExp(`^${words.draft} – KT05`, 'u') }).click();
  const save = page.getByRole('button', { name: words.save, exact: true });
  await save.waitFor();
  return save;
}

const result = (page: Page) => page.getByRole('region', { name: 'Soạn thông báo kết luận' });
const copyButton = (page: Page) => result(page).getByRole('button', { name: 'Chép nội dung cho Word' });
const copied = (page: Page) => result(page).getByText('Đã chép. Mở Word, dán');

/** What is on the clipboard, as Word would take it. */
async function clipboard(page: Page): Promise<{ readonly html: string; readonly text: string }> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> => (await item?.getType(type))?.text() ?? '';
    return { html: await read('text/html'), text: await read('text/plain') };
  });
}

/** What a rich text editor makes of the clipboard: the looks of some texts, and its tables. */
async function pasted(page: Page) {
  const area =
    '<div id="paste" contenteditable="true" style="position:fixed;inset:0;z-index:99;background:#fff"></div>';
  await page.evaluate((html) => {
    document.body.insertAdjacentHTML('beforeend', html);
  }, area);
  await page.locator('#paste').focus();
  await page.keyboard.press('Control+V');
  return page.locator('#paste').evaluate((editor) => {
    const looks = (text: string) => {
      const all = [...editor.querySelectorAll('span, b, p')];
      const found = all.filter(({ textContent }) => textContent.normalize('NFC').includes(text)).at(-1);
      const { fontWeight = '', fontStyle = '', textAlign = '' } = found === undefined ? {} : getComputedStyle(found);
      return { fontWeight, fontStyle, textAlign };
    };
    const rows = [...editor.querySelectorAll('table')].map((table) => table.rows.length);
    return { title: looks('THÔNG BÁO'), motto: looks('Độc lập - Tự do - Hạnh phúc'), rows, text: editor.textContent };
  });
}

describe('where files are downloaded', () => {
  test('every saved file has a question behind which the steps, saving again and copying are', async () => {
    const page = await open({ files: 'web' });
    const save = await drafted(page);
    await downloadOf(page, () => save.click());
    const question = result(page).getByText('Không thấy tệp?');
    await question.waitFor();
    expect(await copyButton(page).isVisible()).toBe(false);
    await question.click();
    await result(page).getByText('Nhấn Ctrl+J trong trình duyệt').waitFor();
    const again = await downloadOf(page, () => result(page).getByRole('button', { name: 'Lưu lại tệp' }).click());
    expect(again.name).toBe(NAME);
    await page.getByRole('heading', { name: `Vừa lưu: ${NAME}` }).waitFor();
    expect(await page.getByText('Không thấy tệp?').count()).toBe(2);
  });

  test('also where nothing is known of files', async () => {
    const page = await open();
    const save = await drafted(page);
    await downloadOf(page, () => save.click());
    await result(page).getByText('Không thấy tệp?').click();
    await copyButton(page).waitFor();
  });

  test('a file that was refused has the ways to it in the open', async () => {
    const page = await open({ files: 'windows' });
    await page.evaluate(() => {
      window.pane.refuseNextFile();
    });
    await (await drafted(page)).click();
    await result(page).getByText('mở sổ này bằng Excel trên web').waitFor();
    await result(page).getByRole('button', { name: 'Lưu lại tệp' }).waitFor();
    expect(await copyButton(page).isVisible()).toBe(true);
    expect(await page.getByRole('heading', { name: /^Đã ghi vào sổ, tệp chưa lưu được/u }).count()).toBe(1);
  });
});

describe('where no file can leave, as in Excel on a Mac', () => {
  test('saving is not tried; the register tells of the draft, and its content is copied for Word', async () => {
    const page = await open({ files: 'mac' }, { permissions: ['clipboard-read', 'clipboard-write'] });
    const downloads: string[] = [];
    page.on('download', (download) => downloads.push(download.suggestedFilename()));
    await (await drafted(page)).click();
    await result(page).getByText('Ở đây không lưu tệp ra máy được').waitFor();
    await result(page).getByText('mở sổ này bằng Excel trên web').waitFor();
    expect(await result(page).getByRole('button', { name: 'Lưu lại tệp' }).count()).toBe(0);
    expect(await page.evaluate(() => window.pane.cell('documents', 'VB054', 'file'))).toBe(NAME);
    await copyButton(page).click();
    await copied(page).waitFor();
    const { html, text } = await clipboard(page);
    expect(text.normalize('NFC')).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(html).not.toContain('skt-docx');
    const word = await pasted(page);
    expect(word.title).toMatchObject({ fontWeight: '700', textAlign: 'center' });
    expect(Number(word.motto.fontWeight)).toBe(700);
    expect(word.rows.length).toBeGreaterThan(0);
    expect(word.text.normalize('NFC')).toContain('Sở Tư pháp');
    expect(downloads).toEqual([]);
  });

  test('the result stays when another place is opened, as the content is nowhere else', async () => {
    const page = await open({ files: 'mac' });
    await (await drafted(page)).click();
    await copyButton(page).waitFor();
    await page.getByRole('tab', { name: 'Tổng quan' }).click();
    await page.getByText('Sắp tới hạn').waitFor();
    expect(await copyButton(page).isVisible()).toBe(true);
  });

  test('by keyboard alone', async () => {
    const page = await open({ files: 'mac' }, { permissions: ['clipboard-read', 'clipboard-write'] });
    const save = await drafted(page);
    await save.focus();
    await page.keyboard.press('Enter');
    await copyButton(page).focus();
    await page.keyboard.press('Enter');
    await copied(page).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Chép nội dung cho Word');
    expect((await clipboard(page)).text).toContain('THÔNG BÁO');
  });

  test('the pane says the same in English', async () => {
    const page = await open({ files: 'mac', language: 'en' });
    await (await drafted(page, { tab: 'Visits', draft: 'Draft', save: 'Save' })).click();
    const said = page.getByRole('region', { name: 'Drafting conclusion notices' });
    await said
      .getByText('Files can’t be saved from here')
      .or(said.getByText("Files can't be saved from here"))
      .waitFor();
    await said.getByRole('button', { name: 'Copy the content for Word' }).waitFor();
    await said.getByText('open this workbook in Excel on the web').waitFor();
  });
});

describe('the clipboard', () => {
  /** A page whose clipboard is not to be had, as in a frame of another site. */
  async function withoutClipboard(more: () => void = () => undefined): Promise<Page> {
    return open(
      { files: 'mac' },
      {
        permissions: ['clipboard-read', 'clipboard-write'],
        before: async (page) => {
          await page.addInitScript(() => {
            Object.defineProperty(Clipboard.prototype, 'write', {
              value: () => Promise.reject(new DOMException('not in this frame', 'NotAllowedError')),
            });
          });
          await page.addInitScript(more);
        },
      },
    );
  }

  test('that is not allowed gives way to a selection, with the same on it', async () => {
    const page = await withoutClipboard();
    await (await drafted(page)).click();
    await copyButton(page).click();
    await copied(page).waitFor();
    expect((await clipboard(page)).html).toContain('<table');
    const word = await pasted(page);
    expect(word.title).toMatchObject({ fontWeight: '700', textAlign: 'center' });
    expect(word.text.normalize('NFC')).toContain('Sở Tư pháp');
  });

  test('that takes nothing at all leaves the content selected, to be copied by hand', async () => {
    const page = await withoutClipboard(() => {
      Object.defineProperty(Document.prototype, 'execCommand', { value: () => false });
    });
    await (await drafted(page)).click();
    await copyButton(page).click();
    await result(page).getByText('Đã chuẩn bị xong, chưa chép.').waitFor();
    await copyButton(page).click();
    await result(page).getByText('nhấn Ctrl+C').waitFor();
    expect(await page.evaluate(() => getSelection()?.toString().normalize('NFC'))).toContain('THÔNG BÁO');
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Control+C');
    expect((await clipboard(page)).text.normalize('NFC')).toContain('Sở Tư pháp');
  });

  test('is not claimed to hold what could not be drawn', async () => {
    const page = await open(
      { files: 'mac' },
      { permissions: ['clipboard-read', 'clipboard-write'], mayComplain: [/preview/u, /ERR_FAILED/u] },
    );
    await page.route(/preview\.js/u, (route) => route.abort());
    await (await drafted(page)).click();
    await copyButton(page).click();
    await result(page).getByText('Chưa dựng được nội dung nên chưa chép gì.').waitFor();
    expect(await copied(page).count()).toBe(0);
    await page.unroute(/preview\.js/u);
    await copyButton(page).click();
    await copied(page).waitFor();
  });
});

test.each(LOOKS)('no barriers and no sideways scrolling: %s', async (_, look) => {
  for (const [files, width] of [
    ['web', 300],
    ['mac', 300],
    ['mac', 150],
  ] as const) {
    const page = await open({ files }, { width, ...look });
    await (await drafted(page)).click();
    await result(page).waitFor();
    for (const summary of await page.locator('.skt-pane summary').all()) await summary.click();
    await copyButton(page).waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  }
});
