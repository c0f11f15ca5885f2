/** Opens the page with the pane alone, in the states that a test asks for. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { PaneSetup } from './pane-page/main';
import { workbenches, type OpenOptions } from './workbench';

const FOLDER = join(__dirname, '..', '..', '..', 'dist', 'pane-page');

/** What a test file has at hand. */
export interface Panes {
  /** Opens the pane at a width, on a workbook in memory, and waits until the register is there. */
  readonly open: (setup?: PaneSetup, options?: OpenOptions & { readonly width?: number }) => Promise<Page>;
}

/** Starts a server of the page and a browser for a test file. */
export function panes(): Panes {
  const { open } = workbenches(FOLDER);
  return {
    open: async (setup = {}, { width = 350, before, ...options } = {}) => {
      const page = await open({
        viewport: { width, height: 900 },
        ...options,
        before: async (fresh) => {
          await fresh.addInitScript((given) => {
            window.paneSetup = given;
          }, setup);
          await before?.(fresh);
        },
      });
      await page.locator('.skt-header b').waitFor();
      return page;
    },
  };
}
