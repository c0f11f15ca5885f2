/** The content of a .docx as Word takes it from the clipboard: plain elements with their looks written on them. */
import { hide, type WordContent } from './copy-word';
import { renderDocx } from './render';

/** What is kept of the elements drawn; of any other only what is in it. */
const KEPT: ReadonlySet<string> = new Set(['P', 'SPAN', 'TABLE', 'TBODY', 'TR', 'TD', 'BR', 'IMG', 'SUB', 'SUP', 'A']);

/** Looks that pass on to what is inside: written where they change. */
const INHERITED = ['font-family', 'font-size', 'font-weight', 'font-style', 'color', 'text-transform'] as const;
const OF_PARAGRAPHS = ['text-align', 'text-indent', 'line-height'] as const;
const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** Draws a document where nobody sees it. Rejects when it can't be drawn. */
export async function wordContent(bytes: Uint8Array): Promise<WordContent> {
  const place = document.createElement('div');
  hide(place);
  document.body.append(place);
  try {
    await renderDocx(bytes, place, { embedImages: true });
    return contentOf(place.shadowRoot ?? place);
  } finally {
    place.remove();
  }
}

/** The pages without their headers and footers, whose page numbers would be no more than text. */
function contentOf(drawn: ParentNode): WordContent {
  const body = document.createElement('div');
  body.lang = 'vi';
  for (const page of drawn.querySelectorAll('article')) addCopies(page, body, null);
  return { html: `<meta charset="utf-8">${body.outerHTML}`, text: textOf(body), body };
}

/** Adds copies of what is in an element; `outer` is the look of what they are added to. */
function addCopies(from: Node, to: HTMLElement, outer: CSSStyleDeclaration | null): void {
  for (const node of from.childNodes) {
    if (node instanceof Text) to.append(node.data);
    if (!(node instanceof HTMLElement)) continue;
    const look = getComputedStyle(node);
    if (look.display === 'none') continue;
    if (!KEPT.has(node.tagName)) {
      addCopies(node, to, outer);
      continue;
    }
    const copy = document.createElement(node.tagName);
    writeLook(copy, node, look, outer);
    addCopies(node, copy, look);
    to.append(copy);
  }
}

function writeLook(
  copy: HTMLElement,
  { tagName }: HTMLElement,
  look: CSSStyleDeclaration,
  outer: CSSStyleDeclaration | null,
): void {
  const write = (name: string, value = look.getPropertyValue(name)): void => {
    copy.style.setProperty(name, inPoints(value));
  };
  for (const name of INHERITED) {
    if (look.getPropertyValue(name) !== outer?.getPropertyValue(name)) write(name);
  }
  if (look.textDecorationLine !== 'none') write('text-decoration', look.textDecorationLine);
  if (look.backgroundColor !== 'rgba(0, 0, 0, 0)') write('background-color');
  if (tagName === 'SPAN' && look.verticalAlign !== 'baseline') write('vertical-align');
  if (tagName === 'P') {
    for (const name of OF_PARAGRAPHS) write(name);
    write('margin', SIDES.map((side) => look.getPropertyValue(`margin-${side}`)).join(' '));
  }
  if (tagName === 'TABLE') {
    write('border-collapse');
    write('width');
    write('margin-left');
  }
  if (tagName === 'TD') writeCell(write, look);
}

function writeCell(write: (name: string, value?: string) => void, look: CSSStyleDeclaration): void {
  write('width');
  write('vertical-align');
  write('padding', SIDES.map((side) => look.getPropertyValue(`padding-${side}`)).join(' '));
  for (const side of SIDES) {
    const part = (name: string): string => look.getPropertyValue(`border-${side}-${name}`);
    const isDrawn = part('style') !== 'none' && part('width') !== '0px';
    write(`border-${side}`, isDrawn ? `${part('width')} ${part('style')} ${part('color')}` : 'none');
  }
}

/** Lengths as Word counts them. */
function inPoints(value: string): string {
  return value.replace(/(-?[\d.]+)px/gu, (_, pixels: string) => `${Math.round(Number(pixels) * 7.5) / 10}pt`);
}

/** The text, one line a paragraph, the cells of a row on one line. */
function textOf(body: HTMLElement): string {
  const lines: string[] = [];
  for (const part of body.querySelectorAll('p, tr')) {
    if (part.tagName === 'TR') {
      lines.push([...part.children].map(({ textContent }) => textContent.trim().replace(/\s+/gu, ' ')).join('\t'));
    } else if (part.closest('td') === null) lines.push(part.textContent.trim());
  }
  return lines.join('\n');
}
