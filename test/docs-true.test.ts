/** What the README and the pages under docs/ name is there: files, headings, pictures, commands, words of the screen. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { scripts } from '../package.json';
import { excelFiles } from '../scripts/excel/files';
import { HEADERS } from '../scripts/excel/hosting';
import { attribute, child, parseXml, within, type Element } from '../scripts/excel/manifest-xml';
import { DEVELOPMENT_ORIGIN } from '../scripts/excel/options';
import { parseCommandLine } from '../src/cli/arguments';

const ROOT = join(__dirname, '..');
const FOLDERS = '(?:src|test|scripts|docs|data|templates|bench|third-party|assets|appsscript)';

function filesUnder(folder: string, ends: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ends.test(name))
    .map((name) => join(ROOT, folder, name));
}

const pages = [
  ...['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md'].map((name) => join(ROOT, name)),
  ...filesUnder('docs', /\.md$/u),
].map((path) => ({ path, name: relative(ROOT, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));

function pageOf(name: string): string {
  return pages.find((page) => page.name === name)?.text ?? '';
}

/** A pattern that matches a text itself, with `wild` for each `mark` in it. */
function patternOf(text: string, mark: string, wild: string): RegExp {
  const parts = text.split(mark).map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
  return new RegExp(parts.join(wild), 'u');
}

/** All that a pattern's group finds in a text. */
function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

/** The headings of a page as addresses. */
function anchorsOf(text: string): string[] {
  return all(text, /^#+ (.*)$/gmu).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Where a link or picture of a page leads to nothing. */
function deadLinks({ path, text }: { readonly path: string; readonly text: string }): string[] {
  const targets = [...all(text, /\]\(([^)\s]+)\)/gu), ...all(text, /<img src="([^"]+)"/gu)];
  return targets
    .filter((target) => !/^https?:/u.test(target))
    .filter((target) => {
      const [file = '', anchor] = target.split('#');
      const to = file === '' ? path : join(dirname(path), file);
      if (!existsSync(to)) return true;
      return anchor !== undefined && !anchorsOf(readFileSync(to, 'utf8')).includes(decodeURIComponent(anchor));
    });
}

test.each(pages.map((page) => [page.name, page] as const))('%s leads only to what is there', (_, page) => {
  expect(deadLinks(page)).toEqual([]);
});

test('links that lead nowhere are noticed', () => {
  const text = '[a](no-such.md) [b](architecture.md#no-such) [c](architecture.md#tests) <img src="images/no.png">';
  expect(deadLinks({ path: join(ROOT, 'docs/page.md'), text })).toEqual([
    'no-such.md',
    'architecture.md#no-such',
    'images/no.png',
  ]);
});

/** What a build makes, or the one who installs. */
const MADE_LATER = new Set(['appsscript/build/', 'appsscript/.clasp.json']);

test.each(pages.map((page) => [page.name, page] as const))('%s names only paths that are there', (_, { text }) => {
  const paths = all(text, new RegExp(`\`(${FOLDERS}/[^\`\\s<>{}()]*)\``, 'gu'));
  const found = (path: string): boolean => {
    const folder = join(ROOT, dirname(path));
    const name = patternOf(basename(path), '*', '.*');
    return (
      MADE_LATER.has(path) ||
      existsSync(join(ROOT, path)) ||
      (path.includes('*') && readdirSync(folder).some((one) => name.test(one)))
    );
  };
  expect(paths.filter((path) => !found(path))).toEqual([]);
});

test('each picture is shown on a page, and made by the script', () => {
  const made = readFileSync(join(ROOT, 'scripts/make-pictures.ts'), 'utf8');
  const names = readdirSync(join(ROOT, 'docs/images'));
  expect(names.filter((name) => !pages.some(({ text }) => text.includes(`images/${name}`)))).toEqual([]);
  expect(names.filter((name) => !made.includes(`name: '${name.replace(/\.png$/u, '')}'`))).toEqual([]);
});

test('each npm command is one of package.json', () => {
  const builtIn = new Set(['ci', 'start', 'test', 'install']);
  const named = pages.flatMap(({ text }) => all(text, /\bnpm (?:run (?:-s )?)?([a-z][a-z:]*)\b/gu));
  expect(named.length).toBeGreaterThan(10);
  const known = new Set([...builtIn, ...Object.keys(scripts)]);
  expect(named.filter((name) => !known.has(name) && name !== 'packages' && name !== 'leaves')).toEqual([]);
});

test('each command line of the README is understood', () => {
  const lines = all(pageOf('README.md'), /^npm run -s cli -- (.*?)\s*(?:#.*)?$/gmu);
  expect(lines.length).toBeGreaterThan(7);
  const refused = lines.filter((line) => {
    const words = all(line, /("[^"]*"|\S+)/gu).map((word) => word.replaceAll('"', ''));
    return !parseCommandLine(words).ok;
  });
  expect(refused).toEqual([]);
});

/** The part of a page under a heading, up to the next one of its level. */
function sectionOf(page: string, heading: string): string {
  const level = heading.split(' ')[0] ?? '';
  const after = pageOf(page).split(`\n${heading}\n`)[1] ?? '';
  return after.split(`\n${level} `)[0] ?? '';
}

/** What stands in a column of the first table of a text, without its header. */
function columnOf(text: string, index: number): string[] {
  const rows = text.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) => row.split('|')[index + 1]?.trim() ?? '');
}

describe('what the pages tell of Excel', () => {
  const manifest = parseXml(readFileSync(join(ROOT, 'manifest.xml'), 'utf8')) as Element;
  /** A text of the ribbon as the guide writes it: in Vietnamese, then in English. */
  const quoted = (reference: Element | undefined): string => {
    const id = attribute(reference, 'resid');
    const text = within(manifest).find((each) => attribute(each, 'id') === id);
    return `“${attribute(text, 'DefaultValue')}” (${attribute(child(text, 'bt:Override'), 'Value')})`;
  };

  it('takes five steps from a clone to the pane', () => {
    const steps = all(sectionOf('README.md', '## Excel'), /^(\d)\. /gmu);
    expect(steps).toEqual(['1', '2', '3', '4', '5']);
    expect(sectionOf('README.md', '## Excel')).toContain(`${DEVELOPMENT_ORIGIN}/help/index.html`);
  });

  it('names the buttons of the ribbon, in their order', () => {
    const labels = within(manifest)
      .filter(({ name }) => name === 'Control')
      .map((control) => quoted(child(control, 'Label')));
    const told = columnOf(sectionOf('docs/huong-dan.md', '### Các nút trên dải lệnh'), 0);
    expect(told).toEqual(labels);
  });

  it('names the headers that servers must send', () => {
    const told = columnOf(sectionOf('docs/quan-tri-excel.md', '## Đặt lên máy chủ'), 0).map((cell, i) => [
      cell,
      columnOf(sectionOf('docs/quan-tri-excel.md', '## Đặt lên máy chủ'), 1)[i],
    ]);
    expect(told).toEqual(Object.entries(HEADERS).map(([name, value]) => [`\`${name}\``, `\`${value}\``]));
  });

  it('names what the manifests ask of Excel, and the address they are built with where one is given', () => {
    const needs = within(manifest)
      .filter(({ name }) => /^(?:bt:)?Set$/u.test(name))
      .map((set) => `\`${attribute(set, 'Name')} ${attribute(set, 'MinVersion')}\``);
    for (const need of needs) expect(pageOf('docs/quan-tri-excel.md')).toContain(need);
    const [origin = ''] = all(pageOf('docs/quan-tri-excel.md'), /--env origin=(\S+)/gu);
    expect(String(excelFiles({ origin, officeJs: 'cdn' })['manifest.xml'])).not.toContain('localhost');
  });

  it('asks for no more than fifteen steps in a real Excel, each with what must be seen', () => {
    const checks = sectionOf('docs/quan-tri-excel.md', '## Kiểm tra một lần trong Excel thật');
    const numbers = columnOf(checks, 0);
    expect(numbers).toEqual(numbers.map((_, i) => String(i + 1)));
    expect(numbers.length).toBeLessThanOrEqual(15);
    expect(columnOf(checks, 2).filter((seen) => seen.length < 20)).toEqual([]);
  });
});

describe('docs/huong-dan.md', () => {
  const guide = pageOf('docs/huong-dan.md');
  const sources = [...filesUnder('src', /\.(?:tsx?|html)$/u), join(ROOT, 'manifest.xml')]
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');

  /** Whether the screen says it; `…` stands for itself, or for what changes. */
  function isOnScreen(words: string): boolean {
    return patternOf(words, '…', '(?:…|[^\\n]*?)').test(sources);
  }

  it('calls buttons and fields what they are called', () => {
    const named = all(guide, /“([^”]+)”/gu);
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((words) => !isOnScreen(words.replaceAll(/\s+/gu, ' ')))).toEqual([]);
  });

  it('quotes messages as they are', () => {
    const table = guide.split('## Thông báo hay gặp')[1]?.split('\n## ')[0] ?? '';
    const quoted = all(table, /^\| ([^|]+?) +\|/gmu).slice(2);
    expect(quoted.length).toBeGreaterThan(15);
    const messages = quoted.flatMap((cell) => cell.split(';').map((part) => part.replace(/\(.*\)/u, '').trim()));
    expect(messages.filter((words) => !isOnScreen(words))).toEqual([]);
  });
});
