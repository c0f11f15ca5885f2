/** The colours of the pane, from its style sheet: contrast by the formula of WCAG 2, light and dark. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const css = readFileSync(join(__dirname, '../../src/pane/pane.css'), 'utf8');

function tokensIn(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/--skt-([\w-]+):\s*(#[0-9a-f]{6});/gu)].map((found) => [found[1] ?? '', found[2] ?? '']),
  );
}

const [lightBlock, darkBlock] = [
  css.slice(0, css.indexOf('@media')),
  css.slice(css.indexOf('@media (prefers-color-scheme: dark)'), css.indexOf('.skt-pane *')),
];
const light = tokensIn(lightBlock);
const dark = new Map([...light, ...tokensIn(darkBlock)]);

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(tokens: ReadonlyMap<string, string>, a: string, b: string): number {
  const [first = '', second = ''] = [tokens.get(a), tokens.get(b)];
  if (first === '' || second === '') throw new Error(`no colour ${a} or ${b}`);
  const [low = 0, high = 0] = [luminance(first), luminance(second)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const TEXTS: readonly (readonly [string, string])[] = [
  ['text', 'bg'],
  ['text', 'bg-soft'],
  ['text', 'brand-bg'],
  ['text', 'late-bg'],
  ['text', 'soon-bg'],
  ['text', 'done-bg'],
  ['quiet', 'bg'],
  ['quiet', 'bg-soft'],
  ['quiet', 'brand-bg'],
  ['brand', 'bg'],
  ['brand', 'bg-soft'],
  ['brand', 'late-bg'],
  ['brand', 'soon-bg'],
  ['brand', 'done-bg'],
  ['brand-strong', 'bg'],
  ['on-brand', 'brand'],
  ['late', 'bg'],
  ['late', 'brand-bg'],
  ['soon', 'bg'],
  ['soon', 'brand-bg'],
  ['done', 'bg'],
  ['done', 'brand-bg'],
  ['bg', 'control'],
  ['bg', 'late'],
  ['bg', 'soon'],
  ['bg', 'done'],
];

const CONTROLS: readonly (readonly [string, string])[] = [
  ['control', 'bg'],
  ['brand', 'bg'],
  ['focus', 'bg'],
  ['focus', 'brand-bg'],
  ['fill-edge', 'bg'],
  ['fill-edge', 'bg-soft'],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('%s colours', (_, tokens) => {
  test.each(TEXTS)('text of %s on %s is at least 4.5:1', (text, ground) => {
    expect(contrast(tokens, text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(CONTROLS)('%s stands out from %s by at least 3:1', (line, ground) => {
    expect(contrast(tokens, line, ground)).toBeGreaterThanOrEqual(3);
  });

  test.each(['waiting', 'soon', 'late', 'unclear', 'open'])(
    'the pattern of bars “%s” shows on their colour',
    (fill) => {
      const mark = fill === 'open' ? 'fill-open-mark' : 'fill-mark';
      expect(contrast(tokens, mark, `fill-${fill}`)).toBeGreaterThanOrEqual(3);
    },
  );
});

test('the formula gives the known contrast of black on white', () => {
  const tokens = new Map([
    ['black', '#000000'],
    ['white', '#ffffff'],
  ]);
  expect(contrast(tokens, 'black', 'white')).toBeCloseTo(21);
});

test('every rule stands beneath the pane, so that a page keeps its own look', () => {
  const selectors = css
    .replace(/\/\*[^]*?\*\//gu, '')
    .split(/[{}]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith('@') && !/;\s*$/u.test(part) && !part.includes(': '));
  const loose = selectors.flatMap((one) => one.split(/,(?![^(]*\))/u)).filter((one) => !one.includes('.skt-'));
  expect(loose.map((one) => one.trim())).toEqual([]);
});

test('nothing in it comes from elsewhere', () => {
  expect(css).not.toMatch(/url\(|@import|https?:/u);
});
