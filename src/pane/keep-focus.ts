/** Keeps the keyboard user's place: when what had the focus is taken away, the heading of the open place takes it. */

/** Watches over the focus inside `root`; never takes it from elsewhere. Gives the function that stops it. */
export function keepFocus(root: HTMLElement): () => void {
  let last: Element | null = null;
  const onFocusIn = ({ target }: FocusEvent): void => {
    last = target instanceof Element ? target : null;
  };
  const onFocusOut = ({ target }: FocusEvent): void => {
    // An element taken away is gone by then; one that is still there was left by the user.
    queueMicrotask(() => {
      if (target === last && last?.isConnected === true) last = null;
    });
  };
  const observer = new MutationObserver(() => {
    if (last === null || last.isConnected) return;
    last = null;
    const { activeElement, body } = root.ownerDocument;
    if (activeElement !== null && activeElement !== body) return;
    root.querySelector<HTMLElement>('.skt-place-heading')?.focus({ preventScroll: true });
  });
  root.addEventListener('focusin', onFocusIn);
  root.addEventListener('focusout', onFocusOut);
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    root.removeEventListener('focusin', onFocusIn);
    root.removeEventListener('focusout', onFocusOut);
    observer.disconnect();
  };
}
