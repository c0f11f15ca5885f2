/** Typing in the grid: what it turns on screen and in the pane, Vietnamese as keyboards send it, formulas of the product. */
import type { CDPSession, Page } from 'playwright-core';
import { registerIn, opened, pane, place, saveButton, spoken } from './support/parts';
import { withoutFileAccess } from './support/files';
import { contentOf, goToCell, typeIntoCell } from './support/grid';
import { downloadOf, workbenches } from './support/workbench';

const { open } = workbenches();

const FINDINGS = 'Phát hiện';
/** Finding PH030 of visit KT05, due on 05/10/2023; the illustration stands at 02/10/2023. */
const [CONTENT, DEADLINE, STATUS] = ['F33', 'R33', 'AB33'];

async function ready(): Promise<Page> {
  const page = await open({ before: withoutFileAccess });
  await opened(page);
  await pane(page).getByText('9 Quá hạn báo cáo').waitFor();
  return page;
}

/** Waits until the grid says of a cell, to screen readers, what it holds. */
async function hears(page: Page, cell: string, what: string): Promise<void> {
  await goToCell(page, FINDINGS, cell);
  await spoken(page).filter({ hasText: what }).waitFor({ state: 'attached' });
}

test('a deadline typed into the past turns the row overdue in the grid, in the figures and in the list of who is late', async () => {
  const page = await ready();
  await hears(page, STATUS, 'AB33, Trạng thái, Sắp đến hạn, có công thức');
  await typeIntoCell(page, FINDINGS, DEADLINE, '29/09/2023');
  await pane(page).getByText('10 Quá hạn báo cáo').waitFor();
  await hears(page, STATUS, 'AB33, Trạng thái, Quá hạn, có công thức');
  await hears(page, 'U33', '29/09/2023');
  await place(page, 'Đôn đốc').click();
  const late = pane(page).getByRole('list', { name: 'Đang trễ', exact: true });
  await late.getByRole('button', { name: /^PH030/u }).waitFor();
  await typeIntoCell(page, FINDINGS, DEADLINE, '5/10/2023');
  await late.getByRole('button', { name: /^PH030/u }).waitFor({ state: 'detached' });
  await hears(page, STATUS, 'AB33, Trạng thái, Sắp đến hạn, có công thức');
});

/** Ways in which keyboards for Vietnamese hand over “Đã rà soát việc”. */
const KEYBOARDS: readonly (readonly [string, (page: Page, client: CDPSession) => Promise<void>])[] = [
  [
    'an input method that composes, such as that of macOS or IBus',
    async (page, client) => {
      for (const [steps, word] of [
        [['D', 'Đ', 'Đa', 'Đã'], 'Đã'],
        [['r', 'ra', 'rà'], 'rà'],
        [['s', 'so', 'soa', 'soat', 'soát'], 'soát'],
        [['v', 'vi', 'vie', 'viê', 'viêc', 'việc'], 'việc'],
      ] as const) {
        if (word !== 'Đã') await page.keyboard.press('Space');
        for (const text of steps) {
          await client.send('Input.imeSetComposition', {
            text,
            selectionStart: text.length,
            selectionEnd: text.length,
          });
        }
        await client.send('Input.insertText', { text: word });
      }
    },
  ],
  [
    'Unikey, which takes letters back and sends others',
    async (page) => {
      await page.keyboard.press('D');
      for (const [back, text] of [
        [1, 'Đ'],
        [0, 'a'],
        [1, 'ã'],
        [0, ' ra'],
        [1, 'à'],
        [0, ' soat'],
        [2, 'át'],
        [0, ' viec'],
        [2, 'êc'],
        [2, 'ệc'],
      ] as const) {
        for (let times = 0; times < back; times += 1) await page.keyboard.press('Backspace');
        await page.keyboard.type(text);
      }
    },
  ],
  ['a keyboard that sends whole letters', (page) => page.keyboard.type('Đã rà soát việc')],
];

test.each(KEYBOARDS)('Vietnamese over a filled cell by %s', async (_, type) => {
  const page = await ready();
  const client = await page.context().newCDPSession(page);
  await goToCell(page, FINDINGS, CONTENT);
  await type(page, client);
  await page.keyboard.press('Enter');
  expect(await contentOf(page, FINDINGS, CONTENT)).toBe('Đã rà soát việc');
  const { bytes } = await downloadOf(page, () => saveButton(page).click());
  expect(registerIn(bytes).tables.findings.byCode.get('PH030')?.content).toBe('Đã rà soát việc');
});

test('dates are taken as day, month, year, however they are typed', async () => {
  const page = await ready();
  await typeIntoCell(page, FINDINGS, 'R31', '29/09/2023');
  await typeIntoCell(page, FINDINGS, 'R32', '1/2/2024');
  await typeIntoCell(page, FINDINGS, 'R33', '31-12-2023');
  const { bytes } = await downloadOf(page, () => saveButton(page).click());
  const { byCode } = registerIn(bytes).tables.findings;
  const days = ['PH028', 'PH029', 'PH030'].map((code) => byCode.get(code)?.deadlineDate);
  expect(days).toEqual(['2023-09-29', '2024-02-01', '2023-12-31']);
});

test('functions of the product are offered as they are typed, and one formula on ranges fills the rows below', async () => {
  const page = await ready();
  await goToCell(page, FINDINGS, 'AH40');
  await page.keyboard.type('=CCHC.');
  const offered = page.locator('.o-autocomplete-value');
  await offered.filter({ hasText: 'CCHC.HANKHACPHUC' }).waitFor();
  expect((await offered.allInnerTexts()).sort()).toEqual([
    'CCHC.HANKHACPHUC',
    'CCHC.LICHLAMVIEC',
    'CCHC.NGAYCANHBAO',
    'CCHC.QUAHAN',
    'CCHC.QUAHANCUOC',
    'CCHC.SONGAYQUAHAN',
    'CCHC.TRANGTHAI',
    'CCHC.TRANGTHAICUOC',
    'CCHC.TRANGTHAITKT',
  ]);
  await page.keyboard.type('TRANGTHAI');
  await page.keyboard.type('(E31:E33;U31:U33;V31:V33;W31:W33;Y31:Y33;Z31:Z33;AA31:AA33;NgayBaoCao;NgayCanhBao)');
  await page.keyboard.press('Enter');
  await hears(page, 'AH40', 'Đến hạn hôm nay');
  await hears(page, 'AH41', 'Đến hạn hôm nay');
  await hears(page, 'AH42', 'Sắp đến hạn');
  await typeIntoCell(page, FINDINGS, DEADLINE, '29/09/2023');
  await hears(page, 'AH42', 'Quá hạn');
});
