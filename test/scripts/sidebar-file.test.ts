/** The sidebar as one HTML file: what HtmlService would change in it is written otherwise, and what it can't serve is told. */
import { runInNewContext } from 'node:vm';
import { faultsOf, inlined, strippedTemplates, withoutStripped } from '../../scripts/sheets/inline';

const HTML =
  '<!doctype html><html data-documents=""><head><base target="_top" /><!-- style --></head><body><!-- script --></body></html>';

function page(script: string, { html = HTML, style = 'p { color: red }', documents = false } = {}): string {
  return inlined({ html, style, script, documents });
}

/** What a script gives. */
function valueOf(script: string): unknown {
  return runInNewContext(script) as unknown;
}

describe('template literals', () => {
  it.each([
    ['`https://a.vn/x`', 'https://a.vn/x'],
    ['`a /* b */ c // d`', 'a /* b */ c // d'],
    ['`///${1 + 1}//`', '///2//'],
    ['`\\//\\\\//${`//`}`', '//\\////'],
    ['"https://a.vn" + `b/${"c"}/d`', 'https://a.vnb/c/d'],
  ])('%s gives the same without what HtmlService takes for a comment', (script, value) => {
    const changed = withoutStripped(script);
    expect(valueOf(script)).toBe(value);
    expect(valueOf(changed)).toBe(value);
    expect(strippedTemplates(changed)).toEqual([]);
  });

  it('that a tag may look at are left, and told', () => {
    const script = 'String.raw`a//b`';
    expect(withoutStripped(script)).toBe(script);
    expect(faultsOf(page(script))).toEqual(['would lose a part of this template literal: `a//b`']);
  });
});

describe('the page', () => {
  it('holds style and script, tells what its build has, and is fit', () => {
    const made = page('const a = `//`;', { documents: true });
    expect(made).toContain('<style>p { color: red }</style>');
    expect(made).toContain('<script>const a = `\\x2f/`;</script>');
    expect(made).toContain('data-documents="yes"');
    expect(faultsOf(made)).toEqual([]);
  });

  it('keeps texts that would end the script, and signs of its own replacing', () => {
    const script = 'const a = "</script><!-- $& $1 -->";';
    const made = page(script);
    const inside = /<script>const a = (.*);<\/script>/u.exec(made)?.[1] ?? '';
    expect(valueOf(inside)).toBe('</script><!-- $& $1 -->');
    expect(faultsOf(made)).toEqual([]);
  });

  it.each([
    ['a second script', { html: `${HTML}<script src="x.js"></script>` }, 'loads something beside itself'],
    ['a linked style', { html: `${HTML}<link rel="stylesheet" href="x.css">` }, 'loads something beside itself'],
    ['a style that loads', { style: '@import url(x.css);' }, 'has a style that loads'],
    ['no place for the style', { html: HTML.replace('<!-- style -->', '') }, 'has 0 style sheets, not one'],
    ['no base', { html: HTML.replace('<base target="_top" />', '') }, 'has no <base target="_top">'],
  ])('is not fit with %s', (_, parts, fault) => {
    expect(faultsOf(page('1;', parts)).join('\n')).toContain(fault);
  });

  it('is not fit when its script would ask for more of itself later', () => {
    expect(faultsOf(page('self.webpackChunk = [];'))).toEqual(['loads parts of its script later']);
  });
});
