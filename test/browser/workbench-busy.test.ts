/** The grid in use while a command runs, and a register with very many rows. */
import type { Page } from 'playwright-core';
import { shippedDataSet } from '../../src/commands/data-sets';
import { newRegister } from '../../src/commands/new-register';
import { registerWorkbook } from '../../src/hosts/file/new-workbook/register-workbook';
import { textsOf } from '../documents/templates';
import { fileOf, openFile, withoutFileAccess } from './support/files';
import { typeIntoCell } from './support/grid';
import { fileBar, opened, pane, place, registerIn, saveButton } from './support/parts';
import { downloadOf, workbenches } from './support/workbench';

const { open } = workbenches();

/** Holds what the page asks for next by this name until `release`; `asked` is when it has. */
async function held(page: Page, name: RegExp) {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(name, async (route) => {
    await released;
    await route.continue();
  });
  return { asked: page.waitForRequest(name), release };
}

/** Hears of the documents that go out, by name. */
function documents(page: Page): Map<string, Promise<string>> {
  const out = new Map<string, Promise<string>>();
  page.on('download', (download) => {
    const name = download.suggestedFilename();
    if (!name.endsWith('.docx')) return;
    const text = download.createReadStream().then(async (stream) => {
      const parts: Buffer[] = [];
      for await (const part of stream) parts.push(part as Buffer);
      return textsOf(new Uint8Array(Buffer.concat(parts))).join('\n');
    });
    out.set(name, text);
  });
  return out;
}

test('what is typed while drafts are being made is in them or is told of, and both typing and drafts are in the file', async () => {
  const page = await open({ before: withoutFileAccess });
  const files = documents(page);
  await opened(page);
  const template = await held(page, /\/templates\.js$/u);
  await place(page, 'Cuộc kiểm tra').click();
  for (const code of ['KT01', 'KT05']) {
    await pane(page)
      .getByRole('checkbox', { name: new RegExp(`^${code}`, 'u') })
      .check();
  }
  await pane(page).getByRole('button', { name: 'Soạn 2 thông báo đã chọn' }).click();
  await template.asked;
  // Under the run: a finding that a notice prints, and a row with the code that the first draft would take.
  await typeIntoCell(page, 'Phát hiện', 'F31', '(minh họa) Nội dung vừa sửa');
  await typeIntoCell(page, 'Văn bản', 'A57', 'VB054');
  template.release();
  await pane(page).getByText('Đã soạn, ghi vào sổ và lưu 2 văn bản.').first().waitFor();
  const names = [...files.keys()];
  expect(names).toHaveLength(2);
  expect(await files.get(names.find((name) => name.includes('KT05')) ?? '')).toContain('Nội dung vừa sửa');
  const { bytes } = await downloadOf(page, () => saveButton(page).click());
  const { findings, documents: recorded, journal } = registerIn(bytes).tables;
  expect(findings.byCode.get('PH028')?.content).toBe('(minh họa) Nội dung vừa sửa');
  expect(recorded.rows.slice(53).map(({ code, file }) => [code, file])).toEqual([
    ['VB054', null],
    ['VB055', names[0]],
    ['VB056', names[1]],
  ]);
  expect(journal.rows.map(({ detail }) => detail)).toEqual(names);
});

/** The illustration with its findings repeated until there are so many. */
function largeRegister(findings: number): Uint8Array {
  const data = shippedDataSet('minh-hoa');
  const rows = Array.from({ length: findings }, (_, index) => {
    const given = data.tables.findings[index % data.tables.findings.length];
    if (given === undefined) throw new Error('The illustration has no findings');
    return { ...given, code: `PH${String(index + 1).padStart(5, '0')}`, supplements: null };
  });
  return registerWorkbook(
    newRegister({ ...data, tables: { ...data.tables, findings: rows } }, { today: '2023-10-02' }),
  );
}

test('a register of 20,000 findings opens, shows an edit in the pane, and saves it', async () => {
  const page = await open({ before: withoutFileAccess });
  page.setDefaultTimeout(120_000);
  await opened(page);
  await openFile(page, fileOf('Sổ lớn.xlsx', largeRegister(20_000)));
  await opened(page, 'Sổ lớn.xlsx');
  await place(page, 'Tổng quan').click();
  const late = pane(page).getByRole('button', { name: /Quá hạn báo cáo$/u });
  await late.waitFor();
  const before = Number.parseInt((await late.innerText()).replace(/\D/gu, ''), 10);
  expect(before).toBeGreaterThan(2000);
  await typeIntoCell(page, 'Phát hiện', 'R33', '29/09/2023');
  await fileBar(page).getByText('chưa lưu').waitFor();
  await page.waitForFunction(
    (count) =>
      [...document.querySelectorAll('#wb-pane button')].some(
        ({ textContent }) =>
          textContent.includes('Quá hạn báo cáo') && textContent.replace(/\D/gu, '') === String(count),
      ),
    before + 1,
  );
  const { bytes } = await downloadOf(page, () => saveButton(page).click());
  const { findings } = registerIn(bytes).tables;
  expect(findings.rows).toHaveLength(20_000);
  expect(findings.byCode.get('PH00030')?.deadlineDate).toBe('2023-09-29');
});
