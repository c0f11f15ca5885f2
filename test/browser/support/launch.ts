/** Starts the browser that tests and measurements use. */
import { chromium, type Browser } from 'playwright-core';
import { ensureBrowser } from './find-browser';

/** A machine for tests has no GPU and may run as root; nothing of the browser's own may use the network. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the installed browser, or one that it gets; `more` are flags for one test's needs. */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: ensureBrowser(), args: [...FLAGS, ...more] });
}
