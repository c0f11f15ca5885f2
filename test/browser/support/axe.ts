/** Looks for barriers with axe-core in an open page; its code goes in through the browser, past the page's policy. */
import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds in the page, or in what `within` selects: one line for each element, with the rule it breaks. The grid
 * is a canvas of another product; `except` leaves elements out.
 */
export async function barriers(
  page: Page | Frame,
  { within, except = [] }: { readonly within?: string; readonly except?: readonly string[] } = {},
): Promise<string[]> {
  await page.evaluate(SOURCE);
  const found = await page.evaluate(
    async ([include, exclude]) => {
      const { axe: engine } = window as unknown as { axe: typeof axe };
      const context = { ...(include !== undefined && { include: [[include]] }), exclude: exclude.map((one) => [one]) };
      const { violations } = await engine.run(include === undefined && exclude.length === 0 ? document : context);
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')}\n${failureSummary ?? ''}`),
      );
    },
    [within, except] as const,
  );
  return found;
}
