/** Getting a draft out of the pane in Excel: a download on the web, and the ways out where no file can leave. */
import { readFileSync } from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import { shippedDataSet } from '../../src/commands/data-sets';
import { draftConclusionNotices } from '../../src/commands/draft-conclusion-notice';
import { newRegister } from '../../src/commands/new-register';
import { excelPages, until, type ExcelPage } from './support/excel-page';
import { cellAt, errorsOf, placeIn, registerBook, TODAY } from './support/excel-page/books';
import { valueOf } from './support/parts';
import { downloadOf } from './support/workbench';

const { open } = excelPages();

const NAME = 'Thông báo kết luận KT05 - Sở Tư pháp (dự thảo 1).docx';
const { register, asOf } = newRegister(shippedDataSet('minh-hoa'), { today: TODAY });

/** The notice as the command drafts it. */
function drafted(): Uint8Array | undefined {
  const template = new Uint8Array(readFileSync('templates/thong-bao-ket-luan.docx'));
  const request = { visits: ['KT05'], allowIncomplete: false, template, takenNames: new Set<string>() };
  return valueOf(draftConclusionNotices(register, request, asOf)).documents[0]?.bytes;
}

/** A frame of another site may not use the clipboard itself; the pane copies by a selection then. */
const CLIPBOARD_REFUSED = /Clipboard API has been blocked because of a permissions policy/u;

async function withNotice(before?: (page: Page) => Promise<unknown>): Promise<ExcelPage> {
  const opened = await open({
    book: await registerBook(),
    mayComplain: [CLIPBOARD_REFUSED],
    ...(before !== undefined && { before }),
  });
  await until(() => errorsOf(opened.book).length === 0, 'every formula has its value');
  await opened.page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: opened.page.url() });
  const { pane } = opened;
  await pane.getByRole('tab', { name: 'Cuộc kiểm tra' }).click();
  await pane.getByRole('button', { name: /^Soạn – KT05/u }).click();
  await pane
    .getByRole('region', { name: /^Xem trước/u })
    .getByText('THÔNG BÁO', { exact: true })
    .waitFor();
  return opened;
}

const saveButton = (pane: FrameLocator) => pane.getByRole('button', { name: 'Lưu', exact: true });
const result = (pane: FrameLocator) => pane.getByRole('region', { name: 'Soạn thông báo kết luận', exact: true });

/** Copies the draft, and gives what Excel's own page then finds on the clipboard. */
async function copied({ page, pane }: ExcelPage): Promise<{ readonly html: string; readonly text: string }> {
  const button = result(pane).getByRole('button', { name: 'Chép nội dung cho Word' });
  await button.click();
  await result(pane).getByRole('status').getByText(/\S/u).first().waitFor();
  if ((await result(pane).getByText('Đã chép').count()) === 0) await button.click();
  await result(pane).getByText('Đã chép').waitFor();
  await page.locator('#before').focus();
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> => (await (await item?.getType(type))?.text()) ?? '';
    return { html: await read('text/html'), text: await read('text/plain') };
  });
}

test('on the web the draft is shown with its lines, and downloaded as the command drafts it; the way to a file not seen is told, and works', async () => {
  const opened = await withNotice();
  const { page, pane, book } = opened;
  const lines = await pane.locator('svg > line').evaluateAll((all) =>
    all.map((line) => {
      const middle = (element: Element): number => {
        const { left, right } = element.getBoundingClientRect();
        return (left + right) / 2;
      };
      const paragraph = line.closest('p') ?? line;
      return { stroke: getComputedStyle(line).stroke, aside: Math.round(Math.abs(middle(line) - middle(paragraph))) };
    }),
  );
  expect(lines).toEqual(Array.from({ length: 3 }, () => ({ stroke: 'rgb(0, 0, 0)', aside: 0 })));
  const { name, bytes } = await downloadOf(page, () => saveButton(pane).click());
  expect(name).toBe(NAME);
  expect(bytes).toEqual(drafted());
  await pane.getByRole('heading', { name: `Vừa lưu: ${NAME}` }).waitFor();
  expect(cellAt(book, placeIn(book, 'documents', 'VB054', 'file')).value).toBe(NAME);

  await result(pane).getByText('Không thấy tệp?').click();
  await result(pane).getByText('Nhấn Ctrl+J trong trình duyệt').waitFor();
  const again = await downloadOf(page, () => result(pane).getByRole('button', { name: 'Lưu lại tệp' }).click());
  expect(again).toEqual({ name, bytes });
  const { html, text } = await copied(opened);
  expect(text.normalize('NFC')).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  expect(html).toContain('<table');
});

/** Runs in the pane's page: Office.js says that this is a Mac. Its library for the Mac runs in no browser. */
function saysMac(): void {
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive' || typeof Office === 'undefined') return;
    const { OSF } = window as unknown as { OSF: { _OfficeAppFactory: { setContext(context: Office.Context): void } } };
    void Office.onReady(() => {
      OSF._OfficeAppFactory.setContext(Object.create(Office.context, { platform: { value: 'Mac' } }) as Office.Context);
    });
  });
}

test('where Office.js says that it is a Mac nothing is downloaded: the draft is recorded, and its content copied for Word', async () => {
  const opened = await withNotice((page) => page.addInitScript(saysMac));
  const { page, pane, book } = opened;
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  await saveButton(pane).click();
  await result(pane).getByText(`Ở đây không lưu tệp ra máy được, nên chưa có tệp “${NAME}”.`).waitFor();
  await result(pane).getByText('Hoặc mở sổ này bằng Excel trên web').waitFor();
  expect(await result(pane).getByRole('button', { name: 'Lưu lại tệp' }).count()).toBe(0);
  expect(cellAt(book, placeIn(book, 'documents', 'VB054', 'file')).value).toBe(NAME);
  const { text } = await copied(opened);
  expect(text.normalize('NFC')).toContain('THÔNG BÁO');
  expect(downloads).toEqual([]);
});
