/** Opens the workbench in a real browser, served as users get it, and fails a test when the page complains of anything. */
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { serve, type Serving } from '../../../src/cli/serve/server';
import { launchBrowser } from './launch';

const FOLDER = join(__dirname, '..', '..', '..', 'dist', 'workbench');

/** How to open a page. */
export interface OpenOptions extends BrowserContextOptions {
  /** The browser state to go on with, as after a crash; otherwise each page has a fresh one. */
  readonly context?: BrowserContext;
  /** What the page may say on its console in this test. */
  readonly mayComplain?: readonly RegExp[];
  /** Done before anything of the page runs. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** After the address, such as `#/so/…`. */
  readonly suffix?: string;
}

/** What a test file has at hand; everything is closed by itself. */
export interface Workbenches {
  readonly address: () => string;
  readonly browser: () => Browser;
  /** A browser state of its own, for several pages or for what outlives a page. */
  readonly context: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** Opens the page and waits until it has started. */
  readonly open: (options?: OpenOptions) => Promise<Page>;
}

/** Starts a server of a built page, the workbench if no other, and a browser for a test file. */
export function workbenches(folder = FOLDER): Workbenches {
  let serving: Serving;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];
  beforeAll(async () => {
    serving = await serve({ folder, port: 0 });
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(faults.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await serving.close();
  });
  const context = async (options: BrowserContextOptions = {}): Promise<BrowserContext> => {
    const made = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'vi-VN', ...options });
    contexts.push(made);
    return made;
  };
  return {
    address: () => serving.address,
    browser: () => browser,
    context,
    open: async ({ context: given, mayComplain = [], before, suffix = '', ...options } = {}) => {
      const page = await (given ?? (await context(options))).newPage();
      watch(page, serving.address, (fault) => {
        if (!mayComplain.some((allowed) => allowed.test(fault))) faults.push(fault);
      });
      await before?.(page);
      await page.goto(`${serving.address}${suffix}`);
      return page;
    },
  };
}

/** Hears errors on the console, exceptions, failed requests, and requests to anywhere else. */
function watch(page: Page, address: string, onFault: (fault: string) => void): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') onFault(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    onFault(`exception: ${error.stack ?? error.message}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(?:data|blob):/u.test(url)) onFault(`request to ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) onFault(`${response.status()} ${response.url()}`);
  });
}

/** Runs what starts a download, and gives the file's name and bytes. */
export async function downloadOf(
  page: Page,
  start: () => Promise<unknown>,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), start()]);
  const stream = await download.createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(Buffer.concat(parts)) };
}
