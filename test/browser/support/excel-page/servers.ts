/** The servers behind the page: the add-in's files at the address of its manifest, and the page that stands for Excel. */
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { HEADERS } from '../../../../scripts/excel/hosting';
import { OFFICE_CDN } from '../../../../scripts/excel/options';
import { serve, type Serving } from '../../../../src/cli/serve/server';
import { certificate } from './certificate';
import { ADD_IN_FOLDER } from './manifest';

const OFFICE_FOLDER = join(__dirname, '..', '..', '..', '..', 'node_modules', '@microsoft', 'office-js', 'dist');
/** Where the add-in's pages and its library look for Office.js. */
export const HOSTED = `${OFFICE_CDN}/lib/1/hosted/`;

const STYLE = `
body { margin: 0; display: grid; grid-template: auto 1fr / 1fr auto; height: 100vh; font: 14px sans-serif; }
header { grid-column: 1 / 3; padding: 4px; }
main { grid-column: 2; }
iframe { border: 0; height: 100%; width: var(--pane-width, 350px); }
iframe.closed { visibility: hidden; }
`;

const HTML = `<!doctype html>
<html lang="vi">
  <head><meta charset="utf-8"><title>Excel</title><link rel="icon" href="data:,"><link rel="stylesheet" href="excel.css"></head>
  <body>
    <header>Excel</header>
    <div><button type="button" id="before">Trang tính</button></div>
    <main></main>
  </body>
</html>
`;

/** What the page that stands for Excel may load: itself, and the add-in in a frame. */
const POLICY = (addIn: string): string =>
  ["default-src 'none'", "style-src 'self'", 'img-src data:', `frame-src ${addIn}`, "base-uri 'none'"].join('; ');

/** Serves the add-in from its built files. */
export function serveAddIn(): Promise<Serving> {
  return serve({ folder: ADD_IN_FOLDER, port: 0, certificate: certificate(), headers: HEADERS });
}

/** Serves the page that stands for Excel, for an add-in at an origin. */
export async function serveExcel(addIn: string): Promise<Serving> {
  const server = createServer(certificate(), (request, response) => {
    const isStyle = request.url === '/excel.css';
    response.setHeader('Content-Security-Policy', POLICY(addIn));
    response.setHeader('Content-Type', isStyle ? 'text/css' : 'text/html; charset=utf-8');
    response.end(isStyle ? STYLE : HTML);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `https://localhost:${port}/`, port, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

/** Answers for Microsoft's server of Office.js from the package; `asked` gets the names of the files. */
export async function routeOfficeJs(context: BrowserContext, asked: (name: string) => void): Promise<void> {
  await context.route(`${HOSTED}**`, async (route) => {
    const name = new URL(route.request().url()).href
      .slice(HOSTED.length)
      .replace(/[?#].*$/u, '')
      .toLowerCase();
    asked(name);
    await route.fulfill({ path: join(OFFICE_FOLDER, name), contentType: 'text/javascript; charset=utf-8' });
  });
}
