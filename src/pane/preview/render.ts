/** Draws a .docx as it will look, in a shadow root: its styles touch nothing of the pane, and the page's policy lets them in. */
import { defaultOptions, renderAsync, type HElement } from 'docx-preview';

const PAGE = `
:host { display: block; }
.skt-docx-wrapper { zoom: var(--skt-zoom, 1); align-items: flex-start; padding: 0; background: none; }
.skt-docx-wrapper > section.skt-docx { margin: 0 0 12px; color: #000; background: #fff; box-shadow: 0 0 0 1px #8a8a8a; }
svg > line:not([stroke]) { stroke: #000; stroke-width: 0.75pt; }
`;

/** Word's own word for a drawing in the middle of its paragraph, which no browser knows. */
const CENTRED = /mso-position-horizontal\s*:\s*center/u;

/**
 * Draws the document into `host`, in place of what was drawn there before.
 * Style elements are taken out before they are attached, where a strict policy would refuse them, and adopted as sheets.
 * Pictures stand in it by addresses of this page, or with all their bytes. Rejects when the document can't be drawn.
 */
export async function renderDocx(bytes: Uint8Array, host: HTMLElement, { embedImages = false } = {}): Promise<void> {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const body = document.createElement('div');
  const styles = document.createElement('div');
  await renderAsync(bytes, body, styles, {
    className: 'skt-docx',
    inWrapper: true,
    ignoreHeight: true,
    renderComments: false,
    renderAltChunks: false,
    useBase64URL: embedImages,
    h: element,
  });
  const texts = [...styles.querySelectorAll('style')].map(({ textContent }) => textContent);
  root.adoptedStyleSheets = [...texts, PAGE].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  root.replaceChildren(body);
}

/** An element of the document. A look that is given as text is set, as a strict policy refuses it as an attribute. */
function element(given: HElement | Node | string): Node {
  if (typeof given === 'string' || given instanceof Node || typeof given.style !== 'string') {
    return defaultOptions.h(given);
  }
  const { style, ...rest } = given;
  const made = defaultOptions.h(rest as HElement);
  if (made instanceof HTMLElement || made instanceof SVGElement) {
    made.style.cssText = style;
    if (CENTRED.test(style)) made.style.transform = 'translateX(-50%)';
  }
  return made;
}

/** How wide a page is drawn, in CSS pixels at full size; null when nothing is drawn. */
export function pageWidth(host: HTMLElement): number | null {
  const page = host.shadowRoot?.querySelector<HTMLElement>('section.skt-docx');
  const points = /^([\d.]+)pt$/u.exec(page?.style.width ?? '')?.[1];
  return points === undefined ? null : (Number(points) * 96) / 72;
}
