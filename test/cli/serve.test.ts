/** The server of the workbench: this computer only, one folder only, under a strict policy. */
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { request as secureRequest } from 'node:https';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { generateCertificates } from 'office-addin-dev-certs';
import { runServe } from '../../src/cli/run-serve';
import { opener } from '../../src/cli/serve/open-browser';
import { serve, type Serving } from '../../src/cli/serve/server';
import type { Terminal } from '../../src/cli/terminal';
import { EVENING_UTC, run, scratchFolder } from './support';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks as written: a client that tidies up addresses would hide the bad ones. */
function ask(port: number, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('the server', () => {
  const folder = scratchFolder();
  let serving: Serving;
  const get = (path: string, headers?: Record<string, string>, method?: string): Promise<Answer> =>
    ask(serving.port, path, headers, method);

  beforeAll(async () => {
    const served = join(folder(), 'served');
    await mkdir(join(served, 'vendor'), { recursive: true });
    await writeFile(join(served, 'index.html'), '<!doctype html><title>Sổ</title>');
    await writeFile(join(served, 'vendor', 'grid.js'), 'let grid;'.repeat(100));
    await writeFile(join(folder(), 'secret.txt'), 'secret');
    await symlink(join(folder(), 'secret.txt'), join(served, 'link.txt')).catch(() => undefined);
    serving = await serve({
      folder: served,
      port: 0,
      offered: { path: '/so/abc/Sổ 1.xlsx', read: () => Promise.resolve(new Uint8Array([80, 75])) },
    });
  });
  afterAll(() => serving.close());

  test('hands out the page with its type and a policy that lets nothing in from elsewhere', async () => {
    const { status, headers, body } = await get('/');
    expect([status, body.toString()]).toEqual([200, '<!doctype html><title>Sổ</title>']);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/u);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  test('compresses for those who ask, and sends nothing again that did not change', async () => {
    const packed = await get('/vendor/grid.js', { 'Accept-Encoding': 'gzip, br' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.body).toString()).toBe('let grid;'.repeat(100));
    const plain = await get('/vendor/grid.js?v=1');
    expect([plain.headers['content-encoding'], plain.body.length]).toEqual([undefined, 900]);
    const again = await get('/vendor/grid.js', { 'If-None-Match': String(plain.headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test('a head request gets the headers only', async () => {
    const { status, headers, body } = await get('/', {}, 'HEAD');
    expect([status, headers['content-length'], body.length]).toEqual([200, '34', 0]);
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/vendor/../../secret.txt',
    '//etc/passwd',
    '/link.txt',
    '/vendor',
    '/index.html%00.js',
    '/so/abd/S%E1%BB%95%201.xlsx',
  ])('%s leads nowhere', async (path) => {
    const { status, body } = await get(path);
    expect([status, body.toString()]).toEqual([404, 'Không có trang này / No such page\n']);
  });

  test('an address that is none is told so', async () => {
    expect((await get('/%zz')).status).toBe(400);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused: the server only reads', async (method) => {
    const { status, headers } = await get('/', {}, method);
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  test.each(['evil.example', 'evil.example:3210', '127.0.0.1.evil.example', 'localhost.evil.example:80', '[::1]'])(
    'a page elsewhere whose name “%s” was made to point here gets nothing',
    async (host) => {
      expect((await get('/', { Host: host })).status).not.toBe(200);
    },
  );

  test.each(['localhost', 'localhost:3210', '127.0.0.1:3210', 'LOCALHOST:1'])('%s is this computer', async (host) => {
    expect((await get('/', { Host: host })).status).toBe(200);
  });

  test('hands out the register it was asked to, under the address told and no other', async () => {
    const { status, body, headers } = await get(encodeURI('/so/abc/Sổ 1.xlsx'));
    expect([status, [...body]]).toEqual([200, [80, 75]]);
    expect(headers['content-type']).toContain('spreadsheetml');
  });
});

describe('the server with a certificate', () => {
  const folder = scratchFolder();
  const certificate = (name: string): string => join(folder(), name);
  let serving: Serving;

  beforeAll(async () => {
    jest.spyOn(console, 'log').mockReturnValue(undefined);
    await generateCertificates(certificate('ca.crt'), certificate('localhost.crt'), certificate('localhost.key'));
    await writeFile(join(folder(), 'index.html'), 'Sổ');
    serving = await serve({
      folder: folder(),
      port: 0,
      certificate: {
        key: await readFile(certificate('localhost.key'), 'utf8'),
        cert: await readFile(certificate('localhost.crt'), 'utf8'),
      },
      headers: { 'X-Of-The-Page': 'Excel' },
    });
  });
  afterAll(() => serving.close());

  test('serves over https, for the name in the certificate, with the headers it was given and no others', async () => {
    const ca = await readFile(certificate('ca.crt'));
    const answer = await new Promise<Answer>((resolve, reject) => {
      const options = { host: '127.0.0.1', servername: 'localhost', port: serving.port, ca, agent: false };
      const sent = secureRequest(options, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
        });
      });
      sent.on('error', reject);
      sent.end();
    });
    expect(serving.address).toBe(`https://localhost:${serving.port}/`);
    expect([answer.status, answer.body.toString()]).toEqual([200, 'Sổ']);
    expect(answer.headers['x-of-the-page']).toBe('Excel');
    expect(answer.headers).not.toHaveProperty('content-security-policy');
  });

  test('does not answer without https', async () => {
    await expect(ask(serving.port, '/')).rejects.toThrow();
  });
});

describe('the command serve', () => {
  const folder = scratchFolder();

  beforeAll(() => writeFile(join(folder(), 'index.html'), 'Sổ'));

  async function served(
    request: { file?: string; port?: number },
    whenUp: (address: string) => Promise<void> = () => Promise.resolve(),
    page = folder(),
  ): Promise<{ code: number; said: string; shown: string[] }> {
    const said: string[] = [];
    const shown: string[] = [];
    const terminal: Terminal = {
      language: 'vi',
      print: (text) => void said.push(text),
      complain: (text) => void said.push(text),
      progress: () => undefined,
      now: () => EVENING_UTC,
    };
    let up = (): void => undefined;
    const isUp = new Promise<void>((resolve) => {
      up = resolve;
    });
    const heard = {
      ...terminal,
      print: (text: string): void => {
        said.push(text);
        up();
      },
    };
    const running = runServe({ open: false, ...request }, heard, {
      folder: page,
      show: (address) => void shown.push(address),
      stopped: async () => {
        await isUp;
        await whenUp(/http:\S+/u.exec(said.join('\n'))?.[0] ?? '');
      },
    });
    return { code: await running, said: said.join('\n'), shown };
  }

  test('prints where the page is and how to stop, and ends well when told to', async () => {
    let status = 0;
    const { code, said, shown } = await served({ port: 0 }, async (address) => {
      status = (await fetch(address)).status;
    });
    expect([code, status, shown]).toEqual([0, 200, []]);
    expect(said).toMatch(/đang mở tại: http:\/\/127\.0\.0\.1:\d+\/\n.*Dừng: Ctrl\+C.\n\nĐã dừng\./su);
  });

  test('a register named on the command line is handed to the page by an address nobody can guess', async () => {
    const file = join(folder(), 'Sổ của tôi.xlsx');
    await run('new', file, '--data', 'minh-hoa');
    let type = '';
    const { code } = await served({ port: 0, file }, async (address) => {
      const { origin, hash } = new URL(address);
      expect(decodeURI(hash)).toMatch(/^#\/so\/[0-9a-f]{32}\/Sổ của tôi\.xlsx$/u);
      type = (await fetch(`${origin}${hash.slice(1)}`)).headers.get('content-type') ?? '';
    });
    expect([code, type]).toEqual([0, expect.stringContaining('spreadsheetml')]);
  });

  test('a register that can’t be opened is told of before anything starts', async () => {
    const { code, said } = await served({ port: 0, file: join(folder(), 'không có.xlsx') });
    expect([code, said]).toEqual([2, expect.stringContaining('FILE_MISSING')]);
  });

  test('a page that was not built is told of', async () => {
    const { code, said } = await served({ port: 0 }, undefined, join(folder(), 'không có'));
    expect([code, said]).toEqual([2, expect.stringMatching(/WORKBENCH_NOT_BUILT.*npm run build/su)]);
  });

  test('a port that another program has is told of, with a way out', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const { code, said } = await served({ port });
    other.close();
    expect([code, said]).toEqual([2, expect.stringMatching(/PORT_TAKEN.*--port 4321/su)]);
  });

  test.each([
    ['serve --port abc', '--port “abc”'],
    ['serve --port 70000', '70000'],
    ['serve a.xlsx b.xlsx', 'b.xlsx'],
    ['serve --json', '--json'],
  ])('“%s” is not understood, and why', async (words, expected) => {
    const { code, err } = await run(...words.split(' '));
    expect([code, err]).toEqual([2, expect.stringContaining(expected)]);
  });

  test.each([
    ['win32', 'rundll32'],
    ['darwin', 'open'],
    ['linux', 'xdg-open'],
  ] as const)('on %s the browser is opened with %s, and no shell reads the address', (platform, program) => {
    const [name, words] = opener(platform, 'http://127.0.0.1:3210/');
    expect([name, words.at(-1)]).toEqual([program, 'http://127.0.0.1:3210/']);
  });
});
