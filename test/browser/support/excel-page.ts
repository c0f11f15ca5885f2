/** Opens the built add-in as Excel on the web does: in a frame, at the addresses of its manifest, with Office.js itself. */
import type { Browser, BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';
import { OFFICE_FILES } from '../../../scripts/excel/office-js';
import type { Serving } from '../../../src/cli/serve/server';
import { ExcelBook, HostCore, type HostOptions } from '../../excel-host';
import { TODAY } from './excel-page/books';
import type { ExcelFrame } from './excel-page/excel-frame';
import { LANGUAGE, openFrame, watch } from './excel-page/frame-page';
import { readManifest, type AddInManifest } from './excel-page/manifest';
import { HOSTED, routeOfficeJs, serveAddIn, serveExcel } from './excel-page/servers';
import { launchBrowser } from './launch';

/** How to open Excel with the add-in. */
export interface ExcelOptions {
  /** The workbook; a blank one when absent. */
  readonly book?: ExcelBook;
  readonly host?: HostOptions;
  readonly manifest?: 'manifest.xml' | 'manifest-values.xml';
  /** What Excel supports; what the manifest asks for when absent. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  readonly width?: number;
  /** The pane is closed: its page runs for the ribbon and the functions. */
  readonly closed?: boolean;
  readonly today?: string;
  /** What the page may say on its console, or ask for in vain, in this test. */
  readonly mayComplain?: readonly RegExp[];
  /** Done to the host before it is asked for anything. */
  readonly atStart?: (core: HostCore) => void;
  /** Done before anything of the page runs. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** What to wait for: the pane's heading when absent. */
  readonly until?: string;
}

/** Excel with the add-in. */
export interface ExcelPage {
  readonly page: Page;
  readonly book: ExcelBook;
  readonly core: HostCore;
  readonly excel: ExcelFrame;
  readonly manifest: AddInManifest;
  /** What is in the add-in's frame. */
  readonly pane: FrameLocator;
  readonly frame: Frame;
}

/** What a test file has at hand; everything is closed by itself. */
export interface ExcelPages {
  readonly open: (options?: ExcelOptions) => Promise<ExcelPage>;
}

/** Nine o'clock in Vietnam. */
const MORNING = 'T02:00:00Z';

/** Starts the servers and a browser for a test file. */
export function excelPages(): ExcelPages {
  let addIn: Serving;
  let host: Serving;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const cores: HostCore[] = [];
  const faults: string[] = [];
  beforeAll(async () => {
    const { origin, host: named } = new URL(readManifest('manifest.xml').paneUrl);
    addIn = await serveAddIn();
    host = await serveExcel(origin);
    browser = await launchBrowser([`--host-resolver-rules=MAP ${named} 127.0.0.1:${addIn.port}`]);
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(faults.splice(0)).toEqual([]);
    const unknown = cores.splice(0).flatMap(({ requests }) => requests.filter(({ code }) => code === 'ApiNotFound'));
    expect(unknown.map(({ message }) => message)).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all([addIn.close(), host.close()]);
  });
  const open = async (options: ExcelOptions = {}): Promise<ExcelPage> => {
    const context = await browser.newContext({ viewport: VIEWPORT, locale: LANGUAGE, ignoreHTTPSErrors: true });
    contexts.push(context);
    const { mayComplain = [] } = options;
    const complain = (fault: string): void => {
      if (!mayComplain.some((allowed) => allowed.test(fault))) faults.push(fault);
    };
    await routeOfficeJs(context, (name) => {
      if (!OFFICE_FILES.some((known) => known === name)) complain(`Office.js asks for ${name}, which is not handed on`);
    });
    const page = await context.newPage();
    const manifest = readManifest(options.manifest ?? 'manifest.xml');
    watch(page, [host.address, `${new URL(manifest.paneUrl).origin}/`, HOSTED], complain);
    const opened = await start(page, manifest, host.address, options);
    cores.push(opened.core);
    return opened;
  };
  return { open };
}

const VIEWPORT = { width: 1000, height: 800 };

async function start(page: Page, manifest: AddInManifest, host: string, options: ExcelOptions): Promise<ExcelPage> {
  const { book = new ExcelBook({ name: 'Sổ tính 1.xlsx' }), today = TODAY, width, closed = false } = options;
  const core = new HostCore(book, { language: LANGUAGE, ...options.host });
  options.atStart?.(core);
  await page.addInitScript(startClockAt, Date.parse(today + MORNING));
  await options.before?.(page);
  const { excel, pane, frame } = await openFrame(page, {
    host,
    core,
    manifest,
    url: manifest.paneUrl,
    requirementSets: options.requirementSets ?? manifest.requirementSets,
    isShown: !closed,
    ...(width !== undefined && { width }),
    until: options.until ?? '.skt-header',
  });
  return { page, book, core, excel, manifest, pane, frame };
}

/** Runs in the page: its clock begins at a moment. Playwright's own clock takes away what Office.js measures itself by. */
function startClockAt(moment: number): void {
  const now = Date.now.bind(Date);
  const ahead = moment - now();
  Date.now = () => now() + ahead;
}

/** The user draws the pane wider or narrower. */
export async function setPaneWidth(page: Page, width: number): Promise<void> {
  await page.evaluate((pixels) => {
    document.documentElement.style.setProperty('--pane-width', `${pixels}px`);
  }, width);
}

/** Waits until something holds in the workbook, as long as the browser's own waits last. */
export async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + LONGEST_WAIT_MS;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Never came to pass: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}

const LONGEST_WAIT_MS = 60_000;
const STEP_MS = 20;
