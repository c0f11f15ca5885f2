/** Opens the page that stands for Excel, with a page of the add-in in its frame. */
import type { Frame, FrameLocator, Page } from 'playwright-core';
import type { HostCore } from '../../../excel-host';
import { ExcelFrame } from './excel-frame';
import { startFrame } from './host-page';
import type { AddInManifest } from './manifest';

/** What stands in the frame, and around it. */
export interface FrameOptions {
  /** The address of the page that stands for Excel. */
  readonly host: string;
  readonly core: HostCore;
  readonly manifest: AddInManifest;
  /** The page in the frame. */
  readonly url: string;
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly isShown: boolean;
  readonly width?: number;
  /** What to wait for in the frame. */
  readonly until: string;
}

/** The page, once what was waited for is there. */
export interface FramePage {
  readonly excel: ExcelFrame;
  readonly pane: FrameLocator;
  readonly frame: Frame;
  /** Puts another workbook behind the page, as its library goes on. */
  readonly attach: (core: HostCore) => ExcelFrame;
}

/** Excel's language, and with it the add-in's. */
export const LANGUAGE = 'vi-VN';
/** Sets that every Excel tells its library of beside those of the manifests. */
const ALWAYS = { DelayForCellEdit: '1.1', RichApiRuntimeFlag: '1.2' } as const;
/** A page that Excel shares with functions and the ribbon: 1; with custom functions: 2. */
const SHARED_WITH_FUNCTIONS = 1 + 2;
/** How wide Excel makes a pane, in CSS pixels. */
const USUAL_WIDTH = 350;
const CONVERSATION = 'conversation';

/** Opens it; whatever must be done before anything of it runs is done by then. */
export async function openFrame(page: Page, options: FrameOptions): Promise<FramePage> {
  const { host, core, manifest, url, isShown, width = USUAL_WIDTH, until } = options;
  const facts = { requirementSets: { ...ALWAYS, ...options.requirementSets }, language: LANGUAGE };
  const at = { excel: new ExcelFrame(page, core, manifest, facts, isShown) };
  await page.exposeBinding('toExcel', (_, message: Parameters<ExcelFrame['answer']>[0]) => at.excel.answer(message));
  await page.goto(host);
  const name = frameName(host, manifest);
  await page.evaluate(startFrame, { name, url, conversation: CONVERSATION, isShown, width });
  const pane = page.frameLocator('iframe');
  await pane.locator(until).first().waitFor({ state: 'attached' });
  const frame = page.frames().find((one) => one.url().startsWith(url));
  if (frame === undefined) throw new Error('The frame of the add-in went elsewhere.');
  const attach = (other: HostCore): ExcelFrame => {
    at.excel = new ExcelFrame(page, other, manifest, facts, isShown);
    return at.excel;
  };
  return { excel: at.excel, pane, frame, attach };
}

/** What the library reads in the name of its frame: which Excel this is, and whom to talk to. */
function frameName(host: string, { id, functions }: AddInManifest): string {
  return JSON.stringify({
    baseFrameName: 'pane',
    hostInfo: `Excel|Web|16.01|${LANGUAGE}|correlation|||${functions === null ? 0 : SHARED_WITH_FUNCTIONS}`,
    xdmInfo: `${CONVERSATION}|${id}|${encodeURIComponent(new URL(host).origin)}`,
    serializerVersion: '1',
    flights: '[]',
  });
}

/** Hears errors and warnings on the console, exceptions, failed requests, and requests to anywhere but these places. */
export function watch(page: Page, places: readonly string[], onFault: (fault: string) => void): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') onFault(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    onFault(`exception: ${error.stack ?? error.message}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!places.some((place) => url.startsWith(place)) && !/^(?:data|blob):/u.test(url)) onFault(`request to ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) onFault(`${response.status()} ${response.url()}`);
  });
}
