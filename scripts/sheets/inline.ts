/** Turns a script, a style sheet and a page into one HTML file that Google's HtmlService serves as it was written. */
import { parse, type AnyNode, type TemplateLiteral } from 'acorn';

/** The parts of the page. */
export interface PageParts {
  /** With a place for the style and one for the script, and with `data-documents=""`. */
  readonly html: string;
  readonly style: string;
  readonly script: string;
  /** Whether the script may make Google Docs. */
  readonly documents: boolean;
}

/** What would end the script's element, or begin a comment of HTML, in the middle of the script. */
const HTML_IN_SCRIPT = /<(?=\/script|!--)/giu;

interface FoundTemplate {
  readonly node: TemplateLiteral;
  readonly isTagged: boolean;
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function templatesIn(script: string): FoundTemplate[] {
  const found: FoundTemplate[] = [];
  const visit = (node: AnyNode, holder: AnyNode | null): void => {
    if (node.type === 'TemplateLiteral') found.push({ node, isTagged: holder?.type === 'TaggedTemplateExpression' });
    for (const value of Object.values(node) as unknown[]) {
      for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) if (isNode(child)) visit(child, node);
    }
  };
  visit(parse(script, { ecmaVersion: 'latest', sourceType: 'script' }), null);
  return found;
}

/** The template literals of a script of which HtmlService strips a part: it takes `//` and `/*` within them for comments. */
export function strippedTemplates(script: string): string[] {
  return templatesIn(script)
    .map(({ node }) => script.slice(node.start, node.end))
    .filter((text) => /\/[/*]/u.test(text));
}

/** The same script with the slashes of such templates written as escapes; a tagged one, which might see them, stays. */
export function withoutStripped(script: string): string {
  const slashes = templatesIn(script)
    .filter(({ isTagged }) => !isTagged)
    .flatMap(({ node }) => node.quasis)
    .flatMap(({ start, end }) =>
      [...script.slice(start, end).matchAll(/\/(?=[/*])/gu)].map(({ index }) => start + index),
    );
  let text = '';
  let from = 0;
  for (const at of slashes.sort((a, b) => a - b)) {
    // `\/` is an escape by itself: its backslash serves the new one.
    const backslashes = /\\*$/u.exec(script.slice(from, at))?.[0].length ?? 0;
    text += `${script.slice(from, at)}${backslashes % 2 === 1 ? 'x2f' : '\\x2f'}`;
    from = at + 1;
  }
  return text + script.slice(from);
}

/** One page of its parts. */
export function inlined({ html, style, script, documents }: PageParts): string {
  const code = withoutStripped(script).replace(HTML_IN_SCRIPT, '\\x3c');
  return html
    .replace('data-documents=""', () => `data-documents="${documents ? 'yes' : 'no'}"`)
    .replace('<!-- style -->', () => `<style>${style}</style>`)
    .replace('<!-- script -->', () => `<script>${code}</script>`);
}

/** Everything that keeps a page from being one file that HtmlService serves as it is; nothing when it is fit. */
export function faultsOf(page: string): string[] {
  const contentsOf = (element: string): string[] =>
    [...page.matchAll(new RegExp(`<${element}>([^]*?)</${element}>`, 'gu'))].map(([, content = '']) => content);
  const scripts = contentsOf('script');
  const styles = contentsOf('style');
  const outside = page.replace(/<(script|style)>[^]*?<\/\1>/gu, '');
  return [
    ...(scripts.length === 1 ? [] : [`has ${scripts.length} scripts, not one`]),
    ...(styles.length === 1 ? [] : [`has ${styles.length} style sheets, not one`]),
    ...(/<(?:link|img|iframe|script)\b|\bsrc\s*=/iu.test(outside) ? ['loads something beside itself'] : []),
    ...(styles.some((style) => /@import|url\(\s*['"]?(?!data:)/iu.test(style)) ? ['has a style that loads'] : []),
    ...(page.includes('<base target="_top"') ? [] : ['has no <base target="_top">: links would open in the sidebar']),
    ...(/data-documents="(?:yes|no)"/u.test(page) ? [] : ['does not say whether it may have Google Docs made']),
    ...scripts.flatMap(faultsOfScript),
  ];
}

function faultsOfScript(script: string): string[] {
  return [
    ...strippedTemplates(script).map((text) => `would lose a part of this template literal: ${text.slice(0, 80)}`),
    ...(/<\/script|<!--/iu.test(script) ? ['has an end of a script, or a comment of HTML, within its script'] : []),
    ...(/\bwebpackChunk|ChunkLoadError/u.test(script) ? ['loads parts of its script later'] : []),
  ];
}
