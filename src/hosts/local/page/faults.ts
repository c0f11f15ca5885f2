/** Hears of faults of our own code, so that nobody is left before a page that fell silent. */

/** Says nothing of a fault: a layout that could not be told of in one frame is told of in the next. */
const HARMLESS = 'ResizeObserver loop';

/** Calls `onFault` for each exception and rejection that nothing caught. */
export function hearFaults(page: Window, onFault: () => void): void {
  page.addEventListener('error', ({ message }) => {
    if (!message.startsWith(HARMLESS)) onFault();
  });
  page.addEventListener('unhandledrejection', () => {
    onFault();
  });
}
