/** The web server of the workbench and of the add-in: files of one folder, to this computer only, under a strict policy. */
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { StaticFiles, type StaticFile } from './static-files';

/** A server that answers. */
export interface Serving {
  /** Such as `http://127.0.0.1:3210/`; `https://localhost:3000/` with a certificate, which is for that name. */
  readonly address: string;
  readonly port: number;
  /** Ends it: no new requests, and those that stay open are cut. */
  close(): Promise<void>;
}

/** A register to hand to the page, under an address that nobody can guess. */
export interface OfferedFile {
  readonly path: string;
  /** Reads it anew at each request. */
  readonly read: () => Promise<Uint8Array>;
}

/** What to serve. `port` 0 takes any free one; without it the usual ones are tried in turn. */
export interface ServeOptions {
  readonly folder: string;
  readonly port?: number;
  readonly offered?: OfferedFile;
  /** With a certificate it serves over https. */
  readonly certificate?: { readonly key: string; readonly cert: string };
  /** What is sent with every answer; by default the workbench’s policy. */
  readonly headers?: Readonly<Record<string, string>>;
}

const HOST = '127.0.0.1';

/**
 * The ports tried in turn. The browser keeps unsaved work by address, so the first one that is free is taken each time;
 * 3000 and 8080 are left to the servers of developers, which would share that memory.
 */
export const USUAL_PORTS: readonly number[] = Array.from({ length: 10 }, (_, more) => 3210 + more);

/** Nothing from elsewhere, nothing inline but style attributes, no frames around the page, no forms. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-cache',
};

/** Starts serving. Rejects with the system's error when the port can't be had, or none of the usual ones. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { folder, port, offered, certificate, headers = HEADERS } = options;
  const files = new StaticFiles(folder);
  const listener: RequestListener = (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    respond(request, response, files, offered).catch(() => {
      if (!response.headersSent) answer(response, 500, 'Lỗi máy chủ / Server error');
      else response.destroy();
    });
  };
  const server = certificate === undefined ? createServer(listener) : createSecureServer(certificate, listener);
  const taken = await listenOnFirst(server, port === undefined ? USUAL_PORTS : [port]);
  return {
    address: certificate === undefined ? `http://${HOST}:${taken}/` : `https://localhost:${taken}/`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function listenOnFirst(server: Server, ports: readonly number[]): Promise<number> {
  for (const port of ports) {
    try {
      return await listen(server, port);
    } catch (error) {
      if (port === ports.at(-1) || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error('No ports to try');
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  files: StaticFiles,
  offered: OfferedFile | undefined,
): Promise<void> {
  if (!isThisComputer(request.headers.host)) {
    answer(response, 421, 'Chỉ phục vụ máy này: hãy mở http://127.0.0.1 / This computer only: open http://127.0.0.1');
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    answer(response, 405, 'Chỉ đọc / Read only');
    return;
  }
  const path = pathOf(request.url ?? '/');
  if (path === null) {
    answer(response, 400, 'Địa chỉ không hợp lệ / Not an address');
    return;
  }
  const file = path === offered?.path ? await fileOf(offered) : await files.find(path);
  if (file === undefined) {
    answer(response, 404, 'Không có trang này / No such page');
    return;
  }
  send(request, response, file);
}

async function fileOf({ read }: OfferedFile): Promise<StaticFile> {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { type, etag: '', bytes: await read(), gzip: null };
}

/**
 * Whether a request names this computer. A page elsewhere whose own name was made to point here (DNS rebinding) still
 * sends its own name.
 */
function isThisComputer(host: string | undefined): boolean {
  return host !== undefined && /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/iu.test(host);
}

function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/su, ''));
  } catch {
    return null;
  }
}

function send(request: IncomingMessage, response: ServerResponse, { type, etag, bytes, gzip }: StaticFile): void {
  if (etag !== '') response.setHeader('ETag', etag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (etag !== '' && request.headers['if-none-match'] === etag) {
    answer(response, 304, '');
    return;
  }
  const packed = /\bgzip\b/u.test(request.headers['accept-encoding'] ?? '') ? gzip : null;
  const body = packed ?? bytes;
  if (packed !== null) response.setHeader('Content-Encoding', 'gzip');
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, status === 304 ? {} : { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(text === '' ? undefined : `${text}\n`);
}
