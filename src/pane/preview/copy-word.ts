/** Puts a document on the clipboard as Word takes it: by the clipboard's own way where it is allowed, else by a selection. */

/** A drawn document. */
export interface WordContent {
  readonly html: string;
  readonly text: string;
  /** The same as elements, in one that holds them all. */
  readonly body: HTMLElement;
}

/** The ways to the clipboard. */
export interface CopyWays {
  /** Writes once the content is drawn; null where there is no such way. Rejects where it is not allowed. */
  readonly write: ((content: Promise<WordContent>) => Promise<void>) | null;
  /** Selects the content and copies the selection, which browsers only do within a click; false when they don't. */
  readonly select: (content: WordContent) => boolean;
}

/** What came of it. `again`: a second click will do; `by hand`: the user has to copy; `not drawn`: nothing to copy. */
export type CopyOutcome =
  { readonly kind: 'copied' | 'again' | 'by hand'; readonly content: WordContent } | { readonly kind: 'not drawn' };

/** Copies, from within a click. `ready` is what an earlier try drew. */
export async function copyForWord(
  draw: () => Promise<WordContent>,
  ready: WordContent | null,
  ways: CopyWays,
): Promise<CopyOutcome> {
  if (ready !== null && ways.select(ready)) return { kind: 'copied', content: ready };
  const drawing = ready === null ? draw() : Promise.resolve(ready);
  const written = ways.write === null ? Promise.resolve(false) : isDone(ways.write(drawing));
  const content = await drawing.catch(() => null);
  const isWritten = await written;
  if (content === null) return { kind: 'not drawn' };
  if (isWritten) return { kind: 'copied', content };
  if (ready !== null) return { kind: 'by hand', content };
  return { kind: ways.select(content) ? 'copied' : 'again', content };
}

function isDone(work: Promise<void>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

/** The ways of the browser around. */
export function browserWays(): CopyWays {
  const { clipboard } = navigator as { readonly clipboard?: Clipboard };
  const canWrite = typeof ClipboardItem !== 'undefined' && typeof clipboard?.write === 'function';
  return { write: canWrite ? (content) => clipboard.write([itemOf(content)]) : null, select: copySelected };
}

/** Both forms of the content; promises, as Safari wants the clipboard asked before anything else is waited for. */
function itemOf(content: Promise<WordContent>): ClipboardItem {
  const blob = (form: 'html' | 'text', type: string): Promise<Blob> => {
    const made = content.then((drawn) => new Blob([drawn[form]], { type }));
    // Told by whoever draws; a clipboard that refuses at once would leave it unheard.
    made.catch(() => undefined);
    return made;
  };
  return new ClipboardItem({ 'text/html': blob('html', 'text/html'), 'text/plain': blob('text', 'text/plain') });
}

/** Copies from a place of the page that nobody sees, and gives the focus and the selection back. */
function copySelected({ body, html, text }: WordContent): boolean {
  const before = document.activeElement;
  const place = document.createElement('div');
  hide(place);
  place.append(body);
  document.body.append(place);
  const selection = getSelection();
  selection?.selectAllChildren(body);
  let isCopied = false;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isCopied = event.clipboardData !== null;
  };
  addEventListener('copy', fill, { capture: true });
  try {
    // The only way where the clipboard itself is not allowed, as in frames of other sites.
    return runCopy() && isCopied;
  } finally {
    removeEventListener('copy', fill, { capture: true });
    selection?.removeAllRanges();
    place.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
}

function runCopy(): boolean {
  try {
    return (document as { execCommand(name: string): boolean }).execCommand('copy');
  } catch {
    return false;
  }
}

/** Keeps an element out of sight, with a layout of its own. */
export function hide(element: HTMLElement): void {
  element.setAttribute('aria-hidden', 'true');
  const { style } = element;
  style.position = 'fixed';
  style.left = '-20000px';
  style.top = '0';
  style.width = '1200px';
  style.background = '#fff';
  style.color = '#000';
}
