/** Loads the grid's own scripts, unmodified files beside ours, in the order that the page's head lists them. */

/** Settles when all have run. They were asked for with the page already; here they only run. */
export async function loadGridScripts(page: Document): Promise<void> {
  const links = page.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=script]');
  await Promise.all([...links].map(({ href }) => run(page, href)));
}

function run(page: Document, source: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = page.createElement('script');
    script.src = source;
    // In the order they are added, whichever arrives first.
    script.async = false;
    script.onload = () => {
      resolve();
    };
    script.onerror = () => {
      reject(new Error(`${source} did not load`));
    };
    page.head.append(script);
  });
}
