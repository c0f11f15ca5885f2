/** The built add-in's page in a browser with Microsoft's client, whose messages go to the stand-in for Excel in this process. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { serve } from '../../src/cli/serve/server';
import type { ExcelHost } from '../../test/excel-host';
import type { Visit } from '../kit/browser';
import { chunksOf, type Chunk } from '../pane';

const FOLDER = 'excel';
const OFFICE = 'https://appsforoffice.microsoft.com/**';
const CLIENT = join(process.cwd(), 'node_modules', '@microsoft', 'office-js', 'dist', 'excel-web-16.00.debug.js');

/** What office.js, which loads the client, has ready before it, and how messages leave the page. */
const BEFORE = `
const associating = () => {
  const mappings = {};
  const listeners = [];
  return {
    _association: { mappings, onchange: (listener) => listeners.push(listener) },
    associate: (name, act) => { mappings[name.toUpperCase()] = act; for (const listener of listeners) listener(); },
  };
};
window.CustomFunctions = associating();
window.Microsoft = { Office: { WebExtension: { actions: associating() } } };
window._richApiNativeBridge = { onMessageFromHost: null, sendMessageToHost: (text) => { window.toExcel(text); } };
`;

/** Where the add-in runs, and that it may begin. */
const AFTER = `
window.Office = Object.create(window.Office, {
  context: { value: {
    host: 'Excel', platform: 'OfficeOnline', displayLanguage: 'vi-VN', contentLanguage: 'vi-VN',
    requirements: { isSetSupported: (name) => name !== 'SharedRuntime' },
  } },
  HostType: { value: { Excel: 'Excel' } },
  PlatformType: { value: { PC: 'PC', OfficeOnline: 'OfficeOnline', Mac: 'Mac' } },
  onReady: { value: (ready) => { setTimeout(() => ready({ host: 'Excel', platform: 'OfficeOnline' })); } },
});
`;

interface Message {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: Parameters<ExcelHost['processQuery']>[1] };
}

/** Connects a page to the workbook of a host, before it is opened. */
async function connect(page: Page, host: ExcelHost): Promise<void> {
  const tell = async (message: unknown): Promise<void> => {
    await page.evaluate(`_richApiNativeBridge.onMessageFromHost(${JSON.stringify(JSON.stringify(message))})`);
  };
  const session = host.openSession((entries) => void tell({ type: 3, message: { entries } }));
  await page.exposeFunction('toExcel', async (text: string) => {
    const { id, flags, message } = JSON.parse(text) as Message;
    const { statusCode, body } = await host.processQuery(session.id, message.body, flags);
    await tell({ id, type: 2, message: { statusCode, headers: {}, body } });
  });
  const script = `${BEFORE}\n${readFileSync(CLIENT, 'utf8')}\n${AFTER}`;
  await page.route(OFFICE, (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
}

/** The scripts of the add-in that its page asks for until the pane shows the figures of the register. */
export async function addInChunks(browser: Browser, host: ExcelHost): Promise<Chunk[]> {
  const serving = await serve({ folder: join(process.cwd(), 'dist', 'bench', FOLDER), port: 0 });
  try {
    const visit: Visit = {
      address: `${serving.address}taskpane.html`,
      marks: { filled: '.skt-figure' },
      width: 350,
      prepare: (page) => connect(page, host),
    };
    return await chunksOf(browser, FOLDER, visit, 'taskpane.html');
  } finally {
    await serving.close();
  }
}
