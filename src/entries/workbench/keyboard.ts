/** Keys of the whole page: save, open, and F6 from part to part. */
import type { PageActions } from './page';

/** The parts that F6 goes round, each with what takes the focus there; the part itself where that is not there yet. */
const PARTS: readonly (readonly [part: string, target: string])[] = [
  ['.wb-bar', '.wb-bar button:not(:disabled)'],
  ['#wb-grid', '#wb-grid'],
  ['#wb-pane', '#wb-pane [role=tab][aria-selected=true]'],
];

/** Listens before the grid does, which has keys of its own. */
export function listenToKeys(page: Window, actions: Pick<PageActions, 'open' | 'save'>, focusGrid: () => void): void {
  page.addEventListener(
    'keydown',
    (event) => {
      const act = actionOf(event, page.document, actions, focusGrid);
      if (act === null) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    },
    { capture: true },
  );
}

function actionOf(
  { key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent,
  page: Document,
  actions: Pick<PageActions, 'open' | 'save'>,
  focusGrid: () => void,
): (() => void) | null {
  const isCommand = (ctrlKey || metaKey) && !altKey && !shiftKey;
  if (isCommand && key.toLowerCase() === 's') return actions.save;
  if (isCommand && key.toLowerCase() === 'o') return actions.open;
  if (key !== 'F6' || page.querySelector('dialog[open]') !== null) return null;
  return () => {
    cycle(page, shiftKey ? -1 : 1, focusGrid);
  };
}

function cycle(page: Document, step: number, focusGrid: () => void): void {
  const shown = PARTS.filter(([part]) =>
    page.querySelector<HTMLElement>(part)?.checkVisibility({ visibilityProperty: true }),
  );
  const now = shown.findIndex(([part]) => page.activeElement?.closest(part) != null);
  const next = shown[(now + step + shown.length) % shown.length] ?? shown[0];
  if (next === undefined) return;
  if (next[0] === '#wb-grid') focusGrid();
  else (page.querySelector<HTMLElement>(next[1]) ?? page.querySelector<HTMLElement>(next[0]))?.focus();
}
