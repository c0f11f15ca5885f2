/** Opens the built sidebar as Google Sheets does: from the menu, 300 pixels wide, in a sandboxed frame of another origin. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';
import type { GoogleSheets } from '../../sheets-host';
import { watch } from './excel-page/frame-page';
import { launchBrowser } from './launch';
import { MORNING } from './sheets-page/registers';
import { offerRunner, openFrame, startClockAt, type Called } from './sheets-page/runner';

/** How to open the sidebar. */
export interface SidebarOptions {
  /** The function behind the item of the menu; that which opens the sidebar when absent. */
  readonly item?: string;
  readonly width?: number;
  /** What the page may say on its console in this test. */
  readonly mayComplain?: readonly RegExp[];
  /** What to wait for: the pane's heading when absent. */
  readonly until?: string;
}

/** A sidebar that is open. */
export interface Sidebar {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly frame: Frame;
  /** Whether calls of the script come through. */
  readonly line: { isCut: boolean };
  /** The functions of the script that were called, in their order. */
  readonly calls: readonly string[];
}

/** What a test file has at hand; everything is closed by itself. */
export interface Sidebars {
  readonly open: (sheets: GoogleSheets, options?: SidebarOptions) => Promise<Sidebar>;
}

/** A stop for what never comes: making a register takes its time on a busy machine. */
const LONGEST_WAIT_MS = 240_000;

/** What Google's runner says of a browser without a connection. */
const NO_CONNECTION = 'NetworkError: Connection failure due to HTTP 0';

/** Google sends no such policy; it shows that the page asks for nothing and needs no `eval`. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:";

const HTML = `<!doctype html>
<html lang="vi">
  <head><meta charset="utf-8"><title>Google Trang tính</title><link rel="icon" href="data:,"><style>
    body { margin: 0; display: grid; grid-template: auto 1fr / 1fr auto; height: 100vh; font: 14px sans-serif; }
    header { grid-column: 1 / 3; padding: 4px; }
    iframe { border: 0; height: 100%; display: block; }
  </style></head>
  <body><header>Google Trang tính</header><div><button type="button" id="cell">Ô tính</button></div><main></main></body>
</html>
`;

/** Starts a server and a browser for a test file. */
export function sidebars(): Sidebars {
  const pages = new Map<string, string>();
  let server: Server;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      const page = pages.get(request.url ?? '');
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      if (page !== undefined) response.setHeader('Content-Security-Policy', POLICY);
      response.end(page ?? HTML);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(faults.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const open = async (sheets: GoogleSheets, options: SidebarOptions = {}): Promise<Sidebar> => {
    const { item = 'openPane', mayComplain = [] } = options;
    sheets.execute('menu', item);
    const { port } = server.address() as AddressInfo;
    const path = `/sidebar/${pages.size}`;
    pages.set(path, sheets.ui.sidebar?.html ?? '');
    const context = await browser.newContext({ viewport: { width: 700, height: 900 }, locale: 'vi-VN' });
    contexts.push(context);
    context.setDefaultTimeout(LONGEST_WAIT_MS);
    const page = await context.newPage();
    const own = { page: `http://localhost:${port}/`, sidebar: `http://127.0.0.1:${port}` };
    watch(page, Object.values(own), (fault) => {
      if (!mayComplain.some((allowed) => allowed.test(fault))) faults.push(fault);
    });
    const line = { isCut: false };
    const calls: string[] = [];
    await page.exposeBinding('callScript', (_, name: string, argument: unknown): Promise<Called> => {
      calls.push(name);
      return line.isCut ? Promise.resolve({ message: NO_CONNECTION }) : calledIn(sheets, name, argument);
    });
    await page.addInitScript(offerRunner);
    await page.addInitScript(startClockAt, Date.parse(MORNING));
    await page.goto(own.page);
    await page.evaluate(openFrame, { url: own.sidebar + path, width: options.width ?? 300 });
    const pane = page.frameLocator('iframe');
    await pane
      .locator(options.until ?? '.skt-header')
      .first()
      .waitFor();
    const frame = page.frames().find((one) => one.url().startsWith(own.sidebar));
    if (frame === undefined) throw new Error('The sidebar went elsewhere.');
    return { page, pane, frame, line, calls };
  };
  return { open };
}

async function calledIn(sheets: GoogleSheets, name: string, argument: unknown): Promise<Called> {
  try {
    return { value: await sheets.call(name, argument) };
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}
