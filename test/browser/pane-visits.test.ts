/** Cuộc kiểm tra as a clerk uses it: from a visit to its saved notice, with what is missing, conflicts and refusals. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { shippedDataSet } from '../../src/commands/data-sets';
import { draftConclusionNotices } from '../../src/commands/draft-conclusion-notice';
import { newRegister } from '../../src/commands/new-register';
import { textsOf } from '../documents/templates';
import { barriers } from './support/axe';
import { panes } from './support/pane-page';
import { LOOKS, sidewaysScroll } from './support/view';
import { downloadOf } from './support/workbench';

const { open } = panes();

const { register, asOf } = newRegister(shippedDataSet('minh-hoa'), { today: '2023-10-02' });
const template = new Uint8Array(readFileSync('templates/thong-bao-ket-luan.docx'));

/** The notice as the command drafts it. */
function drafted(visit: string, allowIncomplete = false) {
  const outcome = draftConclusionNotices(
    register,
    { visits: [visit], allowIncomplete, template, takenNames: new Set() },
    asOf,
  );
  if (!outcome.ok) throw new Error(outcome.problem.message.en);
  return outcome.value.documents[0];
}

async function openVisits(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Cuộc kiểm tra' }).click();
  await page.getByRole('list', { name: 'Các cuộc kiểm tra' }).waitFor();
}

async function openVisit(page: Page, code: string): Promise<void> {
  await openVisits(page);
  await page.getByRole('button', { name: new RegExp(`^${code}`, 'u') }).click();
}

const draftButton = (page: Page) => page.getByRole('button', { name: 'Soạn thông báo kết luận' });
const saveButton = (page: Page) => page.getByRole('button', { name: 'Lưu', exact: true });
const preview = (page: Page) => page.getByRole('region', { name: /^Xem trước: Thông báo kết luận/u });

test('a visit, its draft, saved: the file is what the command drafts, and the register tells of it', async () => {
  const page = await open();
  await openVisit(page, 'KT05');
  await draftButton(page).click();
  await preview(page).waitFor();
  await preview(page).getByText('THÔNG BÁO', { exact: true }).waitFor();
  const { name, bytes } = await downloadOf(page, () => saveButton(page).click());
  expect(name).toBe('Thông báo kết luận KT05 - Sở Tư pháp (dự thảo 1).docx');
  expect(bytes).toEqual(drafted('KT05')?.bytes);
  expect(textsOf(bytes)).toContain('THÔNG BÁO');
  await page.getByRole('heading', { name: /^Vừa lưu/u }).waitFor();
  expect(await page.evaluate(() => window.pane.cell('documents', 'VB054', 'file'))).toBe(name);
  expect(await page.evaluate(() => window.pane.cell('journal', 'NK001', 'rows'))).toBe('VB054');
  expect(await page.getByRole('button', { name: /^Dự thảo 1/u }).count()).toBe(1);
});

test('from the overview to the saved notice in three clicks: the place, “Soạn” of the visit, “Lưu”', async () => {
  const page = await open();
  await page.getByRole('tab', { name: 'Cuộc kiểm tra' }).click();
  await page.getByRole('button', { name: /^Soạn – KT05/u }).click();
  const { bytes } = await downloadOf(page, () => saveButton(page).click());
  expect(bytes).toEqual(drafted('KT05')?.bytes);
});

test('the same by keyboard alone, from the tab to the saved file', async () => {
  const page = await open();
  await page.getByRole('tab', { name: 'Tổng quan' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('list', { name: 'Các cuộc kiểm tra' }).waitFor();
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        return element?.tagName === 'BUTTON' ? (element.getAttribute('aria-label') ?? element.textContent) : '';
      });
      if (name.test(focused)) return;
    }
    throw new Error(`Tab never came to ${name.source}`);
  };
  await tabTo(/^KT05/u);
  await page.keyboard.press('Enter');
  await draftButton(page).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('KT05 – Sở Tư pháp');
  await tabTo(/^Soạn thông báo/u);
  await page.keyboard.press('Enter');
  await preview(page).waitFor();
  await tabTo(/^Lưu$/u);
  const { bytes } = await downloadOf(page, () => page.keyboard.press('Enter'));
  expect(bytes).toEqual(drafted('KT05')?.bytes);
  await page.getByRole('heading', { name: /^Vừa lưu/u }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Vừa lưu');
});

test('what is missing is listed with the way to its cell; drafting anyway is a choice of its own', async () => {
  const page = await open();
  await openVisit(page, 'KT09');
  await page.getByText('Chưa soạn được: còn 5 chỗ phải bổ sung.').first().waitFor();
  expect(await draftButton(page).count()).toBe(0);
  await page.getByRole('button', { name: /^Phát hiện!Q60 · PH057/u }).click();
  expect(await page.evaluate(() => window.pane.selected())).toEqual(['Phát hiện!Q60']);
  await page.getByRole('button', { name: 'Vẫn soạn, in [chưa có: …]' }).click();
  await preview(page).waitFor();
  await preview(page).getByText('[chưa có:').first().waitFor();
  const { bytes } = await downloadOf(page, () => saveButton(page).click());
  expect(bytes).toEqual(drafted('KT09', true)?.bytes);
});

test('a visit that waits for its conclusion can be drafted from the list', async () => {
  const page = await open();
  for (const code of ['PH057', 'PH058']) {
    await page.evaluate(
      ([finding]) => {
        window.pane.type('findings', finding, 'deadlineKind', 'Trước ngày');
        window.pane.type('findings', finding, 'deadlineDate', 45240);
        window.pane.type('findings', finding, 'recommendation', '(minh họa) Rà soát');
        window.pane.type('findings', finding, 'responsible', '(minh họa) Văn phòng');
      },
      [code] as const,
    );
  }
  await page.evaluate(() => {
    window.pane.type('visits', 'KT09', 'remedyReportDue', 45250);
    window.pane.type('visits', 'KT09.1', 'sideState', 'Hủy');
  });
  await openVisits(page);
  await page.getByRole('button', { name: /^Soạn – KT09/u }).click();
  await preview(page).waitFor();
  expect(await downloadOf(page, () => saveButton(page).click())).toMatchObject({
    name: 'Thông báo kết luận KT09 - Ủy ban nhân dân thành phố Sóc Trăng (dự thảo 1).docx',
  });
});

test('a row that changes while the preview is open is drawn anew; a code that someone takes meanwhile is given anew', async () => {
  const page = await open();
  await openVisit(page, 'KT05');
  await draftButton(page).click();
  await preview(page).waitFor();
  await page.evaluate(() => {
    window.pane.type('findings', 'PH028', 'content', '(minh họa) Nội dung vừa sửa');
  });
  await preview(page).getByText('Nội dung vừa sửa').waitFor();
  await page.evaluate(() => {
    window.pane.beforeNextWrite(() => {
      window.pane.type('documents', 'VB053', 'code', 'VB054');
    });
  });
  const { name } = await downloadOf(page, () => saveButton(page).click());
  expect(name).toContain('(dự thảo 1)');
  expect(await page.evaluate(() => window.pane.cell('documents', 'VB055', 'file'))).toBe(name);
});

test('what changes between preview and saving is not saved unseen', async () => {
  const page = await open();
  await openVisit(page, 'KT05');
  await draftButton(page).click();
  await preview(page).waitFor();
  const before = await page.evaluate(() => window.pane.rows('documents'));
  await page.evaluate(() => {
    window.pane.beforeNextWrite(() => {
      window.pane.type('documents', 'VB053', 'code', 'VB054');
      window.pane.type('findings', 'PH028', 'content', '(minh họa) Nội dung vừa sửa');
    });
  });
  await saveButton(page).click();
  await page.getByText('vừa thay đổi sau khi mở bản xem trước').first().waitFor();
  expect(await page.evaluate(() => window.pane.rows('documents'))).toBe(before);
  await preview(page).getByText('Nội dung vừa sửa').waitFor();
  const { name } = await downloadOf(page, () => saveButton(page).click());
  expect(name).toContain('(dự thảo 1)');
});

test('an earlier draft whose rows have changed since says so', async () => {
  const page = await open();
  await openVisit(page, 'KT05');
  await draftButton(page).click();
  await preview(page).waitFor();
  await downloadOf(page, () => saveButton(page).click());
  await page.getByRole('heading', { name: /^Vừa lưu/u }).waitFor();
  const outdated = page.getByText('dữ liệu đã thay đổi sau dự thảo này');
  expect(await outdated.count()).toBe(0);
  await page.evaluate(() => {
    window.pane.type('findings', 'PH028', 'content', '(minh họa) Nội dung vừa sửa');
  });
  await outdated.waitFor();
});

test('what a saved draft wrote is no longer claimed once its rows are gone, and stays behind in another place', async () => {
  const page = await open();
  await openVisit(page, 'KT05');
  await draftButton(page).click();
  await downloadOf(page, () => saveButton(page).click());
  const result = page.getByRole('region', { name: 'Soạn thông báo kết luận' });
  await result.getByText('Đã ghi vào sổ (').waitFor();
  await result.getByText('Không thấy tệp?').click();
  const again = result.getByRole('button', { name: 'Lưu lại tệp' });
  expect((await downloadOf(page, () => again.click())).bytes).toEqual(drafted('KT05')?.bytes);
  await page.evaluate(() => {
    window.pane.type('documents', 'VB054', 'code', null);
  });
  await result.getByText('Trong sổ không còn đủ các dòng đã ghi').waitFor();
  expect(await result.getByText('Đã ghi vào sổ').count()).toBe(0);
  await page.getByRole('tab', { name: 'Tổng quan' }).click();
  await result.waitFor({ state: 'detached' });
});

test('a refused download keeps the file at hand; a failed write leaves nothing behind', async () => {
  const page = await open();
  await openVisit(page, 'KT05');
  await draftButton(page).click();
  await preview(page).waitFor();
  const before = await page.evaluate(() => window.pane.rows('documents'));
  await page.evaluate(() => {
    window.pane.failNextWrite();
  });
  await saveButton(page).click();
  await page.getByText('không có gì được ghi').first().waitFor();
  expect(await page.evaluate(() => window.pane.rows('documents'))).toBe(before);
  await page.evaluate(() => {
    window.pane.refuseNextFile();
  });
  await preview(page).waitFor();
  await saveButton(page).click();
  await page.getByRole('heading', { name: /^Đã ghi vào sổ, tệp chưa lưu được/u }).waitFor();
  const { bytes } = await downloadOf(page, () => page.getByRole('button', { name: 'Lưu lại tệp' }).last().click());
  expect(bytes).toEqual(drafted('KT05')?.bytes);
  await page.getByRole('heading', { name: /^Vừa lưu/u }).waitFor();
  expect(await page.evaluate(() => window.pane.rows('documents'))).toBe(before + 1);
});

test('several visits in one run: those that are ready are saved, the others named', async () => {
  const page = await open();
  await openVisits(page);
  for (const code of ['KT01', 'KT05', 'KT09']) {
    await page.getByRole('checkbox', { name: new RegExp(`^${code}`, 'u') }).check();
  }
  const names: string[] = [];
  page.on('download', (download) => names.push(download.suggestedFilename()));
  await page.getByRole('button', { name: 'Soạn 3 thông báo đã chọn' }).click();
  await page.getByText('Đã soạn, ghi vào sổ và lưu 2 văn bản.').first().waitFor();
  await page.getByText('Chưa soạn vì còn thiếu dữ liệu: KT09.').waitFor();
  expect(names.map((name) => name.slice(0, 27))).toEqual([
    'Thông báo kết luận KT01 - S',
    'Thông báo kết luận KT05 - S',
  ]);
});

test('visits are found by unit and by status; a workbook without visits says what to do', async () => {
  const page = await open();
  await openVisits(page);
  await page.getByRole('searchbox', { name: 'Tìm cuộc' }).fill('so tu phap');
  await page.getByText('Không có cuộc nào khớp.').waitFor();
  await page.getByRole('searchbox', { name: 'Tìm cuộc' }).fill('sở TƯ pháp');
  await page.getByText('Hiện 1/10 cuộc').waitFor();
  await page.getByRole('searchbox', { name: 'Tìm cuộc' }).fill('');
  await page.getByRole('combobox', { name: 'Trạng thái' }).selectOption('late');
  await page.getByText('Hiện 3/10 cuộc').waitFor();
  const blank = await open({ dataSet: 'trong' });
  await blank.getByRole('tab', { name: 'Cuộc kiểm tra' }).click();
  await blank.getByText('Sổ chưa có cuộc kiểm tra nào.').waitFor();
});

describe('a visit asked for from outside, as from a ribbon', () => {
  const ask = (page: Page, code: string, drafting: boolean): Promise<void> =>
    page.evaluate(
      ([visit, drafts]) => {
        window.pane.openVisit(visit, drafts);
      },
      [code, drafting] as const,
    );

  test('is opened with its draft, also when another one is open', async () => {
    const page = await open();
    await ask(page, 'KT01', false);
    await page.getByRole('heading', { name: /^KT01 – /u }).waitFor();
    expect(await preview(page).count()).toBe(0);
    await ask(page, 'KT05', true);
    await page.getByRole('heading', { name: 'KT05 – Sở Tư pháp' }).waitFor();
    await preview(page).waitFor();
  });

  test('is opened again with its draft when it is open without', async () => {
    const page = await open();
    await ask(page, 'KT05', false);
    await draftButton(page).waitFor();
    await ask(page, 'KT05', true);
    await preview(page).waitFor();
  });

  test('is the one that a commune belongs to', async () => {
    const page = await open();
    await ask(page, 'KT09.1', false);
    await page.getByRole('heading', { name: /^KT09 – /u }).waitFor();
  });

  test('that is not there is said, and the list is shown', async () => {
    const page = await open();
    await ask(page, 'KT99', true);
    await page.getByText('Không có cuộc kiểm tra mã “KT99”').first().waitFor();
    await page.getByRole('list', { name: 'Các cuộc kiểm tra' }).waitFor();
  });

  test('is opened once: the tab leads to the list again', async () => {
    const page = await open();
    await ask(page, 'KT05', false);
    await draftButton(page).waitFor();
    await page.getByRole('tab', { name: 'Tổng quan' }).click();
    await openVisits(page);
  });
});

test('a cancelled visit is told as such and offers no draft', async () => {
  const page = await open();
  await page.evaluate(() => {
    window.pane.type('visits', 'KT05', 'sideState', 'Hủy');
  });
  await openVisit(page, 'KT05');
  await page.getByText('đã hủy nên không có thông báo kết luận').waitFor();
  expect(await draftButton(page).count()).toBe(0);
});

test.each(LOOKS)('no barriers and no sideways scrolling: %s', async (_, look) => {
  for (const width of [350, 300, 150]) {
    const page = await open({}, { width, ...look });
    await openVisits(page);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: /^KT09/u }).click();
    await page.getByRole('button', { name: 'Vẫn soạn, in [chưa có: …]' }).waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Vẫn soạn, in [chưa có: …]' }).click();
    await preview(page).waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  }
});

test('the pane speaks English by its switch', async () => {
  const page = await open({ language: 'en' });
  await page.getByRole('tab', { name: 'Visits' }).click();
  await page.getByRole('button', { name: /^KT05/u }).click();
  await page.getByRole('button', { name: 'Draft the conclusion notice' }).click();
  await page.getByText('Preview: page breaks may differ in Word.').waitFor();
});
