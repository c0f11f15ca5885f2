/** What the build of the Excel add-in writes beside its scripts, and what it refuses to be told. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { excelFiles } from '../../scripts/excel/files';
import { HEADERS, headersFile, webConfig } from '../../scripts/excel/hosting';
import { parseXml, within, attribute } from '../../scripts/excel/manifest-xml';
import { OFFICE_FILES } from '../../scripts/excel/office-js';
import { readOptions } from '../../scripts/excel/options';
import { sideloadText } from '../../scripts/excel/sideload';
import { functions } from '../../src/functions';

const ROOT = join(__dirname, '..', '..');
const ORIGIN = 'https://cchc.tinh.gov.vn/so';
const fromCdn = excelFiles({ origin: ORIGIN, officeJs: 'cdn' }, ['start.css', 'taskpane.css']);
const selfHosted = excelFiles({ origin: ORIGIN, officeJs: 'self' });

function textOf(files: typeof fromCdn, name: string): string {
  const content = files[name];
  if (typeof content !== 'string') throw new Error(`${name} is no text`);
  return content;
}

/** The addresses of the scripts of a page, in order. */
function scriptsOf(page: string): string[] {
  return [...page.matchAll(/<script ([^>]*)src="([^"]*)"/gu)].map(([, kind = '', address = '']) => kind + address);
}

/** What a page may load, by the kinds of its policy. */
function policyOf(page: string): Map<string, string> {
  const [, policy = ''] = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/u.exec(page) ?? [];
  return new Map(policy.split('; ').map((rule) => [rule.split(' ', 1)[0] ?? '', rule.slice(rule.indexOf(' ') + 1)]));
}

describe('the scripts of the build', () => {
  it('come with source maps for development, without them for an office', () => {
    interface Options {
      readonly devtool?: unknown;
    }
    const configurations = jest.requireActual<readonly ((env?: object) => Options)[]>('../../webpack.config.js');
    const excel = configurations.find((each) => typeof each === 'function');
    expect(excel?.()).toHaveProperty('devtool', 'source-map');
    expect(excel?.({ origin: ORIGIN })).toHaveProperty('devtool', false);
  });
});

describe('the options of the build', () => {
  it('are those of development when nothing is told', () => {
    expect(readOptions({})).toEqual({ ok: true, value: { origin: 'https://localhost:3000', officeJs: 'cdn' } });
  });

  it.each(['https://cchc.tinh.gov.vn', 'https://cchc.tinh.gov.vn/so', 'https://may-chu:8443/a/b'])(
    'take %s',
    (origin) => {
      expect(readOptions({ origin, officejs: 'self' })).toEqual({ ok: true, value: { origin, officeJs: 'self' } });
    },
  );

  it.each([
    'http://cchc.tinh.gov.vn',
    'https://cchc.tinh.gov.vn/',
    'https://cchc.tinh.gov.vn/so/',
    'https://cchc.tinh.gov.vn/so?a=1',
    'https://cchc.tinh.gov.vn#so',
    'https://cchc.tinh.gov.vn/../so',
    'https://ai@cchc.tinh.gov.vn',
    'HTTPS://cchc.tinh.gov.vn',
    'https://sở.vn',
    'https://cchc.tinh.gov.vn/một thư mục',
    'https://',
    'cchc.tinh.gov.vn',
    '',
    true,
    ['https://a.vn', 'https://b.vn'],
  ])('refuse %p, saying what to write, in both languages', (origin) => {
    const read = readOptions({ origin });
    if (read.ok) throw new Error('It was taken');
    expect(read.problem.code).toBe('ORIGIN_INVALID');
    expect(read.problem.message.vi).toContain('không dùng được');
    expect(read.problem.message.en).toContain('can’t be used');
    expect(read.problem.tip.vi).toContain('--env origin=https://');
  });

  it('refuse another source of Office.js', () => {
    expect(readOptions({ officejs: 'mirror' })).toMatchObject({ ok: false, problem: { code: 'OFFICEJS_INVALID' } });
  });
});

describe('the page of the pane', () => {
  const page = textOf(fromCdn, 'taskpane.html');

  it('loads Office.js, then the functions, neither deferred, then the rest', () => {
    expect(scriptsOf(page)).toEqual([
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      'functions.js',
      'defer start.js',
      'defer taskpane.js',
    ]);
    expect(page).toContain('<html lang="vi" data-computed="functions">');
    expect(page).toMatch(/href="start.css" \/>\s+<link rel="stylesheet" href="taskpane.css"/u);
  });

  it('may load nothing but its own files and Microsoft’s', () => {
    const policy = policyOf(page);
    expect(policy.get('style-src-attr')).toMatch(/^'unsafe-hashes'(?: 'sha256-\S+='){2}$/u);
    expect(Object.fromEntries(policy)).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self' https://appsforoffice.microsoft.com",
      'style-src': "'self'",
      'img-src': "'self' data: blob:",
      'font-src': "'self'",
      'connect-src': "'self' https://appsforoffice.microsoft.com",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
    expect(policy.size).toBe(9);
  });

  it('has no script, style or handler within', () => {
    expect(page).not.toMatch(/<style|<script(?![^>]*src=)|\son\w+=|\sstyle=/u);
  });

  it('has no functions where Office has none, and says so to the pane', () => {
    const values = textOf(fromCdn, 'taskpane-values.html');
    expect(scriptsOf(values)).not.toContain('functions.js');
    expect(values).toContain('<html lang="vi" data-computed="values">');
    expect(policyOf(values)).toEqual(policyOf(page));
  });

  it('names Microsoft’s server nowhere when Office.js lies beside it', () => {
    const own = textOf(selfHosted, 'taskpane.html');
    expect(own).not.toContain('microsoft.com');
    expect(scriptsOf(own)[0]).toBe('office-js/office.js');
    expect(policyOf(own).get('script-src')).toBe("'self'");
  });
});

describe('Office.js beside the add-in', () => {
  const dist = join(ROOT, 'node_modules', '@microsoft', 'office-js', 'dist');

  it('is as it came, with its licence', () => {
    for (const name of OFFICE_FILES) {
      const built = selfHosted[`office-js/${name}`];
      expect(built instanceof Uint8Array && Buffer.compare(built, readFileSync(join(dist, name))) === 0).toBe(true);
    }
    expect(selfHosted).toHaveProperty(['office-js/LICENSE.md']);
  });

  it('has every file that its loader asks for in Excel, in Vietnamese and in English', () => {
    const loader = readFileSync(join(dist, 'office.debug.js'), 'utf8');
    const [, versions = ''] = /"excel": \{([^}]*)\}/u.exec(loader) ?? [];
    const platforms = [...versions.matchAll(/"(\w+)": "([\d.]+)"/gu)].map(([, platform = '', version = '']) => [
      platform,
      `excel-${platform}-${version}.js`,
    ]);
    expect(platforms.map(([platform]) => platform)).toEqual(['ios', 'mac', 'web', 'win32', 'winrt']);
    // The Windows app that ran on tablets and phones only.
    const asked = platforms.filter(([platform]) => platform !== 'winrt').map(([, name]) => name);
    expect(OFFICE_FILES).toEqual(expect.arrayContaining(asked));
    for (const asks of ['telemetry/oteljs_agave.js', ' vi: "vi-vn"', ' en: "en-us"']) {
      expect([asks, loader.includes(asks)]).toEqual([asks, true]);
    }
  });

  it('is not there when it comes from Microsoft', () => {
    expect(Object.keys(fromCdn).filter((name) => name.startsWith('office-js/'))).toEqual([]);
  });
});

describe('the pages of help', () => {
  it('have the part of each function that Excel leads to, with its examples', () => {
    const page = textOf(fromCdn, 'help/functions.html');
    const ids = [...page.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
    expect(ids).toEqual(functions.map(({ anchor }) => anchor));
    expect(page).toContain('DATE(2023; 10; 9))</code> → Quá hạn</li>');
    for (const name of ['functions.json', 'functions.en.json']) {
      const { functions: described } = JSON.parse(textOf(fromCdn, name)) as { functions: { helpUrl: string }[] };
      for (const { helpUrl } of described) {
        const [address, anchor] = helpUrl.split('#');
        expect(address).toBe(`${ORIGIN}/help/functions.html`);
        expect(ids).toContain(anchor);
      }
    }
  });

  it('tell of every button of the ribbon, as the ribbon does', () => {
    const page = textOf(fromCdn, 'help/index.html');
    const manifest = parseXml(textOf(fromCdn, 'manifest.xml'));
    if (typeof manifest === 'string') throw new Error(manifest);
    const labels = within(manifest)
      .filter((each) => each.name === 'bt:String' && /^[A-Za-z]+\.Label$/u.test(attribute(each, 'id')))
      .filter((each) => !/Group|Tab/u.test(attribute(each, 'id')))
      .map((each) => attribute(each, 'DefaultValue'));
    expect(labels).toHaveLength(6);
    for (const label of labels) expect(page).toContain(`<th scope="row">${label}</th>`);
  });

  it('leave no place unfilled and load nothing from elsewhere', () => {
    for (const name of ['help/index.html', 'help/functions.html', 'taskpane.html', 'taskpane-values.html']) {
      expect(textOf(fromCdn, name)).not.toContain('<!--');
    }
    expect(policyOf(textOf(fromCdn, 'help/index.html')).get('default-src')).toBe("'none'");
    expect(textOf(fromCdn, 'help/index.html') + textOf(fromCdn, 'help/functions.html')).not.toMatch(/https?:/u);
  });
});

describe('what servers are told', () => {
  it('is the same for both kinds, and lets Excel on the web read the files', () => {
    expect(HEADERS).toHaveProperty('Access-Control-Allow-Origin', '*');
    const config = parseXml(webConfig());
    if (typeof config === 'string') throw new Error(config);
    const added = within(config).filter(({ name }) => name === 'add');
    expect(Object.fromEntries(added.map((each) => [attribute(each, 'name'), attribute(each, 'value')]))).toEqual(
      HEADERS,
    );
    for (const [name, value] of Object.entries(HEADERS)) expect(headersFile()).toContain(`  ${name}: ${value}\n`);
  });

  it('never forbids Excel to show the pane in a frame', () => {
    expect(webConfig() + headersFile() + textOf(fromCdn, 'taskpane.html')).not.toMatch(/frame-ancestors|X-Frame/u);
  });
});

describe('how to load the add-in from this computer', () => {
  const facts = {
    address: 'https://localhost:3000/',
    manifest: '/so/dist/excel/manifest.xml',
    valuesManifest: '/so/dist/excel/manifest-values.xml',
    authority: '/home/ai/.office-addin-dev-certs/ca.crt',
  };

  it.each(['vi', 'en'] as const)('is told for the web, Windows and Mac (%s)', (language) => {
    const text = sideloadText({ ...facts, trusted: true })[language];
    for (const part of [
      facts.address,
      facts.manifest,
      facts.valuesManifest,
      'Upload My Add-in',
      'SHARED FOLDER',
      '/wef',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain(facts.authority);
  });

  it('says how to have the certificate trusted where it is not', () => {
    const { vi, en } = sideloadText({ ...facts, trusted: false });
    expect(vi).toContain('chưa được tin cậy');
    expect(en).toContain('not trusted yet');
    for (const text of [vi, en]) expect(text).toContain(facts.authority);
  });
});
