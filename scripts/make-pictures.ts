/** Takes the pictures of the README and the user guide from the running workbench, as a user sees it; `npm run pictures`. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { serve } from '../src/cli/serve/server';
import { goToCell } from '../test/browser/support/grid';
import { launchBrowser } from '../test/browser/support/launch';

const ROOT = join(__dirname, '..');
const IMAGES = join(ROOT, 'docs', 'images');

/** The report day of the illustration, so that the same pictures come whenever they are taken. */
const TODAY = '2023-10-02T09:00:00+07:00';

const SCREEN: BrowserContextOptions = { viewport: { width: 1366, height: 768 } };
/** As tall as a pane needs to show what a place is about; sharp enough to be read beside a text. */
const PANE: BrowserContextOptions = { viewport: { width: 1366, height: 880 }, deviceScaleFactor: 1.5 };
const NARROW: BrowserContextOptions = { viewport: { width: 300, height: 720 }, deviceScaleFactor: 1.5 };

interface Picture {
  readonly name: string;
  readonly screen: BrowserContextOptions;
  /** Brings the page to where the picture is taken. */
  readonly prepare: (page: Page) => Promise<void>;
  /** What is taken; the whole window if not given. */
  readonly part?: string;
}

const pane = '#wb-pane';

async function openPlace(page: Page, name: string, shows: RegExp): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).last().click();
  await page.locator(pane).getByText(shows).first().waitFor();
}

async function openVisit(page: Page, code: string): Promise<void> {
  await openPlace(page, 'Cuộc kiểm tra', /KT05/u);
  await page.getByRole('button', { name: new RegExp(`^${code}`, 'u') }).click();
  await page.locator(pane).getByText('Tiến độ').waitFor();
}

async function draft(page: Page, code: string): Promise<void> {
  await openVisit(page, code);
  await page.getByRole('button', { name: 'Soạn thông báo kết luận' }).click();
  await page
    .getByRole('region', { name: /^Xem trước/u })
    .getByText('THÔNG BÁO', { exact: true })
    .waitFor();
}

/** Draws the line between grid and pane to the left, as with the mouse. */
async function widenPane(page: Page, left: number): Promise<void> {
  const line = await page.getByRole('separator', { name: 'Độ rộng khung nghiệp vụ' }).boundingBox();
  if (line === null) throw new Error('The line between grid and pane is not shown');
  await page.mouse.move(line.x + line.width / 2, line.y + line.height / 2);
  await page.mouse.down();
  await page.mouse.move(left, line.y + line.height / 2, { steps: 5 });
  await page.mouse.up();
}

async function closeWelcome(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Thông báo' }).getByRole('button', { name: 'Đóng' }).click();
}

const pictures: readonly Picture[] = [
  {
    name: 'bang-lam-viec',
    screen: SCREEN,
    prepare: async (page) => {
      await goToCell(page, 'Phát hiện', 'F6');
    },
  },
  {
    name: 'soan-thong-bao',
    screen: { viewport: { width: 1366, height: 1024 } },
    prepare: async (page) => {
      await closeWelcome(page);
      await widenPane(page, 700);
      await goToCell(page, 'Phát hiện', 'F31');
      await draft(page, 'KT05');
    },
  },
  {
    name: 'tong-quan',
    screen: { ...PANE, viewport: { width: 1366, height: 1360 } },
    part: pane,
    prepare: (page) => openPlace(page, 'Tổng quan', /theo lĩnh vực/u),
  },
  { name: 'cuoc-kiem-tra', screen: PANE, part: pane, prepare: (page) => openPlace(page, 'Cuộc kiểm tra', /KT05/u) },
  {
    name: 'con-thieu',
    screen: PANE,
    part: pane,
    prepare: async (page) => {
      await openVisit(page, 'KT09');
      await page.getByText('Chưa soạn được: còn 5 chỗ phải bổ sung.').first().waitFor();
    },
  },
  {
    name: 'da-luu',
    screen: PANE,
    part: pane,
    prepare: async (page) => {
      await draft(page, 'KT05');
      await page.locator(pane).getByRole('button', { name: 'Lưu', exact: true }).click();
      await page.getByRole('heading', { name: /^Vừa lưu/u }).waitFor();
    },
  },
  {
    name: 'don-doc',
    screen: PANE,
    part: pane,
    prepare: async (page) => {
      await openPlace(page, 'Đôn đốc', /Đang trễ/u);
      await page.getByRole('list', { name: 'Đang trễ' }).getByRole('checkbox').first().check();
    },
  },
  {
    name: 'kiem-tra-du-lieu',
    screen: PANE,
    part: pane,
    prepare: (page) => openPlace(page, 'Kiểm tra dữ liệu', /mục cần xem/u),
  },
  { name: 'thiet-lap', screen: PANE, part: pane, prepare: (page) => openPlace(page, 'Thiết lập', /Mẫu văn bản/u) },
  {
    name: 'nen-toi',
    screen: { ...SCREEN, colorScheme: 'dark' },
    prepare: async (page) => {
      await closeWelcome(page);
      await openVisit(page, 'KT05');
    },
  },
  { name: 'man-hinh-hep', screen: NARROW, prepare: (page) => closeWelcome(page) },
];

async function take(browser: Browser, address: string, { name, screen, prepare, part }: Picture): Promise<void> {
  const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', ...screen });
  const page = await context.newPage();
  await page.clock.setFixedTime(TODAY);
  await page.goto(address);
  await page.locator('#wb-grid[aria-busy=false]').waitFor({ state: 'attached' });
  await page.getByText('9 Quá hạn báo cáo').waitFor({ state: 'attached' });
  await prepare(page);
  // Nothing is drawn as if the mouse were on it.
  await page.mouse.move(0, 0);
  const path = join(IMAGES, `${name}.png`);
  const options = { path, animations: 'disabled', caret: 'hide' } as const;
  await (part === undefined ? page.screenshot(options) : page.locator(part).screenshot(options));
  await context.close();
  reduceColours(path);
  console.log(`docs/images/${name}.png`);
}

/** Makes a picture smaller where ImageMagick is installed; it is none of what the pictures need. */
function reduceColours(path: string): void {
  spawnSync('convert', [path, '+dither', '-colors', '96', '-define', 'png:exclude-chunks=all', path], {
    stdio: 'ignore',
  });
}

async function main(wanted: readonly string[]): Promise<void> {
  const serving = await serve({ folder: join(ROOT, 'dist', 'workbench'), port: 0 });
  const browser = await launchBrowser();
  try {
    for (const picture of pictures) {
      if (wanted.length === 0 || wanted.includes(picture.name)) await take(browser, serving.address, picture);
    }
  } finally {
    await browser.close();
    await serving.close();
  }
}

void main(process.argv.slice(2));
