/** Tab and Esc inside the pane, as browsers have them: Excel on the web takes both keys away from its add-ins. */

/** What Tab can come to, besides what is hidden, disabled, or another button of the chosen one's group. */
const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]';

/**
 * Office.js walks by Tab over a list of its own, in which the headings of folded parts are missing, and leaves the pane
 * from whatever is not in the list, such as a heading that has the focus. It gets Tab only where the pane ends, to hand
 * the focus to Excel, and Esc only while no question is open, which Esc closes.
 */
export function keepKeys(page: Window): void {
  const { document } = page;
  page.addEventListener(
    'keydown',
    (event) => {
      const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
      const isOurs =
        key === 'Tab'
          ? !(altKey || ctrlKey || metaKey) && hasStop(document, shiftKey)
          : key === 'Escape' && document.querySelector('dialog[open]') !== null;
      if (isOurs) event.stopImmediatePropagation();
    },
    { capture: true },
  );
}

/** Whether Tab comes to anything from where the focus is, forwards or backwards. */
function hasStop(document: Document, backwards: boolean): boolean {
  const from = document.activeElement ?? document.body;
  const side = backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const area = document.querySelector('dialog[open]') ?? document;
  return [...area.querySelectorAll<HTMLElement>(STOPS)].some(
    (stop) => (from.compareDocumentPosition(stop) & side) !== 0 && isStop(stop),
  );
}

function isStop(element: HTMLElement): boolean {
  return (
    element.tabIndex >= 0 &&
    !element.matches(':disabled') &&
    element.checkVisibility({ visibilityProperty: true }) &&
    !isPassedOver(element)
  );
}

/** Of radio buttons that belong together, Tab comes to the chosen one only. */
function isPassedOver(element: HTMLElement): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio' || element.checked) return false;
  const group = element.ownerDocument.querySelectorAll<HTMLInputElement>('input[type=radio]');
  return [...group].some((other) => other.name === element.name && other.checked);
}
