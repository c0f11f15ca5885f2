/** Users of a workbook whose add-ins run in a browser, each in a frame as Excel on the web makes it: the port alone. */
import { join } from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { OFFICE_CDN } from '../../../scripts/excel/options';
import { panePolicy } from '../../../scripts/excel/pages';
import type { Serving } from '../../../src/cli/serve/server';
import type { Capabilities, Workbook, WorkbookChange } from '../../../src/host/workbook';
import type { NewTable } from '../../../src/register/new-table';
import type { TableId } from '../../../src/register/tables';
import { DECLARED, type Connect, type Connected } from '../../contract/excel-store';
import type { HostCore } from '../../excel-host';
import type { ExcelFrame } from './excel-page/excel-frame';
import { LANGUAGE, openFrame, watch, type FramePage } from './excel-page/frame-page';
import { readManifest } from './excel-page/manifest';
import { HOSTED, routeOfficeJs, serveExcel } from './excel-page/servers';
import { launchBrowser } from './launch';
import { valueOf } from './parts';
import type { PortMethod, SentTable } from './port-page/main';

const FOLDER = join(__dirname, '..', '..', '..', 'dist', 'port-page');
const HTML = `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <title>Sổ kiểm tra CCHC</title>
    <link rel="icon" href="data:,">
    <meta http-equiv="Content-Security-Policy" content="${panePolicy({ officeJs: 'cdn' })}">
    <script src="${OFFICE_CDN}/lib/1/hosted/office.js"></script>
    <script defer src="port.js"></script>
  </head>
  <body></body>
</html>`;

/** Starts what a test file needs; gives the way to open a workbook for one more user. */
export function portPages(): Connect {
  // What the cells hold is the case's affair: no functions are worked out.
  const manifest = readManifest('manifest-values.xml');
  const folder = `${new URL(manifest.paneUrl).origin}/port/`;
  let host: Serving;
  let browser: Browser;
  let context: BrowserContext;
  const idle: PortPage[] = [];
  const faults: string[] = [];
  beforeAll(async () => {
    host = await serveExcel(new URL(folder).origin);
    browser = await launchBrowser();
    context = await browser.newContext({ locale: LANGUAGE, ignoreHTTPSErrors: true });
    await routeOfficeJs(context, () => undefined);
    await context.route(`${folder}**`, async (route) => {
      const name = new URL(route.request().url()).pathname.replace(/^\/port\//u, '');
      if (name === '') await route.fulfill({ contentType: 'text/html; charset=utf-8', body: HTML });
      else await route.fulfill({ contentType: 'text/javascript', path: join(FOLDER, name) });
    });
  });
  afterEach(() => {
    expect(faults.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await host.close();
  });
  const open = async (own: PortPage, core: HostCore): Promise<ExcelFrame> => {
    const { page } = own;
    watch(page, [host.address, folder, HOSTED], (fault) => faults.push(fault));
    await page.exposeBinding('changeTold', (_, told: number) => {
      own.tell(told);
    });
    const sets = { requirementSets: DECLARED, isShown: true, until: 'body[data-ready]' };
    own.opened = await openFrame(page, { host: host.address, core, manifest, url: folder, ...sets });
    return own.opened.excel;
  };
  return async (core) => {
    const own = idle.pop() ?? new PortPage(await context.newPage());
    const excel = own.opened === null ? await open(own, core) : own.opened.attach(core);
    return own.connect(excel, (page) => idle.push(page));
  };
}

/** A page with the port, in which users take turns. */
class PortPage {
  opened: FramePage | null = null;
  private readonly listeners = new Set<(change: WorkbookChange) => void>();
  private heard = 0;
  private isListening = false;

  constructor(readonly page: Page) {}

  /** Opens the workbook; `free` is called when the page can be another user's. */
  async connect(excel: ExcelFrame, free: (page: PortPage) => void): Promise<Connected> {
    const capabilities = valueOf(await this.frame.evaluate(() => window.port.open()));
    const close = async (): Promise<void> => {
      // What the library does behind a request is on its way by the time its page answers again.
      await this.frame.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
      excel.close();
      // The library asks a host once to tell of changes, so that a page that listened is for one user only.
      if (this.isListening) await this.page.close();
      else free(this);
    };
    return { workbook: this.workbook(capabilities), close };
  }

  /** The page has told of so many changes by now. */
  tell(told: number): void {
    for (; this.heard < told; this.heard += 1) for (const listener of [...this.listeners]) listener({ tables: null });
  }

  private get frame(): Frame {
    if (this.opened === null) throw new Error('The page of the port is not open.');
    return this.opened.frame;
  }

  private workbook(capabilities: Capabilities): Workbook {
    return {
      capabilities,
      read: (tables) => this.ask('read', tables),
      apply: (changes) => this.ask('apply', changes),
      select: (place) => this.ask('select', place),
      addTables: (tables) => {
        return this.ask(
          'addTables',
          tables.map(({ table, rows }: NewTable): SentTable => ({ id: table.id as TableId, rows })),
        );
      },
      refresh: () => this.ask('refresh'),
      renew: () => this.ask('renew'),
      onChange: (listener) => this.listen(listener),
    };
  }

  private async ask<T>(method: PortMethod, ...args: readonly unknown[]): Promise<T> {
    const { result, told } = await this.frame.evaluate(([name, given]) => window.port.ask(name, given), [
      method,
      args,
    ] as const);
    this.tell(told);
    return JSON.parse(result) as T;
  }

  private listen(listener: (change: WorkbookChange) => void): () => void {
    if (!this.isListening) {
      this.isListening = true;
      void this.frame.evaluate(() => {
        window.port.listen();
      });
    }
    const own = (change: WorkbookChange): void => {
      listener(change);
    };
    this.listeners.add(own);
    return () => {
      this.listeners.delete(own);
    };
  }
}
