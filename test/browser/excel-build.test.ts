/** The Excel add-in as it is built: small functions, no code from text, pages that say so when Office.js is not there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { HEADERS } from '../../scripts/excel/hosting';
import { serve, type Serving } from '../../src/cli/serve/server';
import { barriers } from './support/axe';
import { launchBrowser } from './support/launch';

const FOLDER = join(__dirname, '..', '..', 'dist', 'excel');
const OFFICE = 'https://appsforoffice.microsoft.com/**';

let serving: Serving;
let browser: Browser;

beforeAll(async () => {
  serving = await serve({ folder: FOLDER, port: 0, headers: HEADERS });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await serving.close();
});

/** The loader of Office.js outside of Excel: it is there, and waits. */
async function letOfficeIn(page: Page): Promise<void> {
  const body = readFileSync(require.resolve('@microsoft/office-js/dist/office.js'), 'utf8');
  await page.route(OFFICE, (route) =>
    route.request().url().endsWith('/office.js')
      ? route.fulfill({ contentType: 'text/javascript', body })
      : route.abort('internetdisconnected'),
  );
}

/** A page of the add-in, with what went wrong in it. */
async function open(path: string, office: 'away' | 'there'): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  if (office === 'away') await page.route(OFFICE, (route) => route.abort('internetdisconnected'));
  else await letOfficeIn(page);
  await page.goto(`${serving.address}${path}`);
  return { page, complaints };
}

describe('the scripts', () => {
  it('of the functions weigh no more than 30 KiB', () => {
    const bytes = gzipSync(readFileSync(join(FOLDER, 'functions.js')), { level: 9 }).length;
    expect(bytes).toBeLessThanOrEqual(30 * 1024);
  });

  it('of the functions are one file, which waits for nothing', () => {
    expect(readFileSync(join(FOLDER, 'functions.js'), 'utf8')).not.toMatch(/\bimport\(|\.chunk|importScripts/u);
  });

  it('that load first make no code out of text', () => {
    for (const name of ['start.js', 'functions.js', 'taskpane.js']) {
      expect([name, /\beval\(|new Function\(/u.test(readFileSync(join(FOLDER, name), 'utf8'))]).toEqual([name, false]);
    }
  });
});

describe.each(['taskpane.html', 'taskpane-values.html'])('%s without Office.js', (path) => {
  it('says what is wrong and what to do, in both languages', async () => {
    const { page, complaints } = await open(path, 'away');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    const text = (await alert.textContent()) ?? '';
    expect(text).toContain('Không tải được thư viện Office.js (https://appsforoffice.microsoft.com)');
    expect(text).toContain('Office.js could not be loaded');
    expect(await page.getByText('đang mở…').count()).toBe(0);
    expect(complaints).toEqual([expect.stringContaining('ERR_INTERNET_DISCONNECTED')]);
    expect(await barriers(page)).toEqual([]);
    await page.close();
  });

  it('opens once it can be loaded', async () => {
    const { page } = await open(path, 'away');
    const again = page.getByRole('button', { name: 'Thử lại' });
    await again.waitFor();
    await page.unroute(OFFICE);
    await letOfficeIn(page);
    await again.click();
    await page.waitForFunction(() => 'Office' in window && document.readyState === 'complete');
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.close();
  });
});

describe('the pages of help', () => {
  it.each(['help/index.html', 'help/functions.html'])('%s opens, in order and within a narrow window', async (path) => {
    const { page, complaints } = await open(path, 'there');
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('lead from a function to its part', async () => {
    const { page } = await open('help/index.html', 'there');
    await page.getByRole('link', { name: 'Các hàm CCHC' }).click();
    await page.getByRole('link', { name: 'TRANGTHAITKT' }).click();
    expect(await page.evaluate(() => document.querySelector(':target h2')?.textContent)).toBe('TRANGTHAITKT');
    await page.close();
  });
});
