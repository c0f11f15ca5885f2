/** The main job on the whole page: from the illustration to the saved notice and the saved workbook, by mouse and by keyboard. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { draftConclusionNotices } from '../../src/commands/draft-conclusion-notice';
import { textsOf } from '../documents/templates';
import { registerFile, withoutFileAccess } from './support/files';
import { contentOf } from './support/grid';
import {
  differences,
  fileBar,
  messages,
  opened,
  openVisit,
  pane,
  registerIn,
  saveButton,
  spoken,
  tabTo,
} from './support/parts';
import { downloadOf, workbenches } from './support/workbench';

const { open, browser } = workbenches();

/** What the page shows when it opens. */
const illustration = registerFile('minh-hoa', 'so-minh-hoa.xlsx').buffer;
const template = new Uint8Array(readFileSync('templates/thong-bao-ket-luan.docx'));

/** The notice as the command line drafts it from the same file. */
function drafted(visit: string, allowIncomplete = false) {
  const register = registerIn(illustration);
  const { asOf } = register.settings;
  if (asOf === null) throw new Error('The illustration has no as-of date');
  const input = { visits: [visit], allowIncomplete, template, takenNames: new Set<string>() };
  const outcome = draftConclusionNotices(register, input, asOf);
  if (!outcome.ok) throw new Error(outcome.problem.message.en);
  const [document] = outcome.value.documents;
  if (document === undefined) throw new Error(`${visit} was not drafted`);
  return document;
}

const draftButton = (page: Page) => pane(page).getByRole('button', { name: 'Soạn thông báo kết luận' });
const draftAnyway = (page: Page) => pane(page).getByRole('button', { name: 'Vẫn soạn, in [chưa có: …]' });
const saveDraft = (page: Page) => pane(page).getByRole('button', { name: 'Lưu', exact: true });
const preview = (page: Page) => pane(page).getByRole('region', { name: /^Xem trước: Thông báo kết luận/u });

test('visit, draft, preview, save: the notice of the command line; its rows stand in the grid and, saved, in the file', async () => {
  const page = await open({ before: withoutFileAccess });
  await opened(page);
  await openVisit(page, 'KT05');
  await pane(page).getByText('Đủ dữ liệu để soạn.').waitFor();
  await draftButton(page).click();
  await preview(page).getByText('THÔNG BÁO', { exact: true }).waitFor();
  const { name, bytes } = await downloadOf(page, () => saveDraft(page).click());
  const expected = drafted('KT05');
  expect(name).toBe(expected.fileName);
  expect(textsOf(bytes)).toEqual(textsOf(expected.bytes));
  await fileBar(page).getByText('chưa lưu').waitFor();
  expect(await contentOf(page, 'Văn bản', 'A57')).toBe('VB054');
  expect(await contentOf(page, 'Nhật ký', 'A4')).toBe('NK001');
  const saved = await downloadOf(page, () => saveButton(page).click());
  const { documents, journal } = registerIn(saved.bytes).tables;
  expect(documents.byCode.get('VB054')).toMatchObject({ visit: 'KT05', version: 1, file: name });
  expect(journal.rows).toMatchObject([{ code: 'NK001', rows: ['VB054'], detail: name }]);
  const elsewhere = differences(illustration, saved.bytes).filter((cell) => !/^(?:Văn bản!56|Nhật ký!3),/u.test(cell));
  expect(elsewhere).toEqual([]);
});

test('by keyboard alone, from the start of the page to the saved notice and the saved workbook', async () => {
  const page = await open({ before: withoutFileAccess });
  await opened(page);
  await pane(page).getByText('9 Quá hạn báo cáo').waitFor();
  // The grid has the keys first.
  await page.keyboard.press('ArrowDown');
  await spoken(page).filter({ hasText: /A2,/u }).waitFor({ state: 'attached' });
  await page.keyboard.press('F6');
  await page.keyboard.press('ArrowRight');
  await pane(page).getByRole('list', { name: 'Các cuộc kiểm tra' }).waitFor();
  await tabTo(page, /^KT05/u);
  await page.keyboard.press('Enter');
  await draftButton(page).waitFor();
  await tabTo(page, /^Soạn thông báo kết luận$/u);
  await page.keyboard.press('Enter');
  await preview(page).waitFor();
  await tabTo(page, /^Lưu$/u);
  const { bytes } = await downloadOf(page, () => page.keyboard.press('Enter'));
  expect(textsOf(bytes)).toEqual(textsOf(drafted('KT05').bytes));
  await fileBar(page).getByText('chưa lưu').waitFor();
  await page.keyboard.press('F6');
  await tabTo(page, /^Lưu$/u);
  const saved = await downloadOf(page, () => page.keyboard.press('Enter'));
  expect(registerIn(saved.bytes).tables.documents.byCode.get('VB054')?.visit).toBe('KT05');
});

test('a notice with missing data: the reasons lead to their cells, drafting anyway is a choice and prints what is missing', async () => {
  const page = await open({ before: withoutFileAccess });
  await opened(page);
  await openVisit(page, 'KT09');
  await pane(page).getByText('Chưa soạn được: còn 5 chỗ phải bổ sung.').first().waitFor();
  expect(await draftButton(page).count()).toBe(0);
  await pane(page)
    .getByRole('button', { name: /^Phát hiện!Q60 · PH057/u })
    .click();
  await spoken(page).filter({ hasText: 'Q60, Loại thời hạn' }).waitFor({ state: 'attached' });
  await draftAnyway(page).click();
  await preview(page).getByText('[chưa có:').first().waitFor();
  const { bytes } = await downloadOf(page, () => saveDraft(page).click());
  expect(textsOf(bytes)).toEqual(textsOf(drafted('KT09', true).bytes));
  expect(textsOf(bytes).join('\n')).toContain('[chưa có:');
});

/** Makes the browser refuse what the page downloads from now on, as a policy of an office does. */
async function refuseDownloads(page: Page): Promise<void> {
  const client = await browser().newBrowserCDPSession();
  const { targetInfos } = await client.send('Target.getTargets');
  const { browserContextId } = targetInfos.find(({ url }) => url === page.url()) ?? {};
  if (browserContextId === undefined) throw new Error('The page is not among the targets');
  await client.send('Browser.setDownloadBehavior', { behavior: 'deny', browserContextId, eventsEnabled: true });
}

/** What became of the download that a click starts. */
async function fateOf(page: Page, button: Locator): Promise<string | null> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return download.failure();
}

test('downloads that the browser refuses: the pane and the page say where to look, and start them again', async () => {
  const page = await open({ before: withoutFileAccess });
  await opened(page);
  await refuseDownloads(page);
  await openVisit(page, 'KT05');
  await draftButton(page).click();
  await preview(page).waitFor();
  expect(await fateOf(page, saveDraft(page))).toBe('canceled');
  await pane(page).getByText('Không thấy tệp?').first().click();
  await pane(page).getByText('thư mục Tải về (Downloads)').first().waitFor();
  expect(await fateOf(page, pane(page).getByRole('button', { name: 'Lưu lại tệp' }).first())).toBe('canceled');
  expect(await fateOf(page, saveButton(page))).toBe('canceled');
  await messages(page).getByText('Không thấy tệp? Xem thư mục Tải về').waitFor();
  expect(await fateOf(page, messages(page).getByRole('button', { name: 'Tải lại' }))).toBe('canceled');
  await messages(page).getByRole('button', { name: 'Đã thấy tệp' }).waitFor();
});
