// Goes into a page before its own code: notes when things are on the screen. `bench.times` is in ms since the navigation.
/* global MessageChannel, MutationObserver, document, performance, requestAnimationFrame, window */
window.bench = (() => {
  const times = {};
  let edited = null;

  /** Calls back once the next frame is drawn, as far as the page can tell: a task after the frame's own work. */
  function afterFrame(callback) {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => callback(performance.now());
      port2.postMessage(null);
    });
  }

  function whenever(change) {
    const observer = new MutationObserver(() => {
      if (change()) observer.disconnect();
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    if (change()) observer.disconnect();
  }

  return {
    times,
    /** Notes under `name` when something that `selector` finds is first on the screen. */
    watch(name, selector) {
      whenever(() => {
        if (document.querySelector(selector) === null) return false;
        afterFrame((time) => (times[name] = time));
        return true;
      });
    },
    /** From the next Enter on, waits until the text at `selector` is another; `edited()` then gives how long it took. */
    watchEdit(selector) {
      edited = null;
      const before = document.querySelector(selector).textContent;
      const start = (event) => {
        if (event.key !== 'Enter') return;
        document.removeEventListener('keydown', start, true);
        const from = performance.now();
        whenever(() => {
          if (document.querySelector(selector)?.textContent === before) return false;
          afterFrame((time) => (edited = time - from));
          return true;
        });
      };
      document.addEventListener('keydown', start, true);
    },
    edited: () => edited,
    /** When anything at all was first painted; null before. */
    firstPaint: () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
  };
})();
