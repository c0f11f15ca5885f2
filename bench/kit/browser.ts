/** Opens pages as if for the first time and asks them what pages/watch.js noted. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

const WATCH = readFileSync(join(process.cwd(), 'bench', 'pages', 'watch.js'), 'utf8');
/** Milliseconds after which a page is given up. */
const PATIENCE = 300_000;

/** How to open a page. */
export interface Visit {
  readonly address: string;
  /** By name, what to note the first appearance of. */
  readonly marks: Readonly<Record<string, string>>;
  /** How many times slower than it is the processor is made. */
  readonly slowdown?: number;
  readonly width?: number;
  /** What the page is given before it is opened. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** What an opened page can be asked. */
export interface Visited {
  readonly page: Page;
  /** Milliseconds from the navigation to the first frame after a mark appeared. */
  readonly timeOf: (mark: string) => Promise<number>;
  /** Milliseconds from the navigation to when anything was painted. */
  readonly firstPaint: () => Promise<number>;
}

/** Waits until an expression in the page gives a number. */
export async function numberFrom(page: Page, expression: string): Promise<number> {
  const handle = await page.waitForFunction(expression, undefined, { timeout: PATIENCE });
  return Number(await handle.jsonValue());
}

/**
 * Opens a page in a browser state of its own: nothing cached, no code compiled before. Policies of pages are left aside,
 * as those compared with can't work under ours. `use` is given the page, which is closed after it.
 */
export async function visit<T>(browser: Browser, to: Visit, use: (visited: Visited) => Promise<T>): Promise<T> {
  const { address, marks, slowdown = 1, width = 1280, prepare } = to;
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'vi-VN', bypassCSP: true });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const watched = Object.entries(marks).map(([name, selector]) =>
      [name, selector].map((word) => JSON.stringify(word)),
    );
    await page.addInitScript({
      content: [WATCH, ...watched.map((words) => `bench.watch(${words.join()});`)].join('\n'),
    });
    if (slowdown !== 1) {
      const client = await context.newCDPSession(page);
      await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    }
    await prepare?.(page);
    await page.goto(address, { waitUntil: 'commit' });
    return await use({
      page,
      timeOf: (mark) => numberFrom(page, `bench.times[${JSON.stringify(mark)}]`),
      firstPaint: () => numberFrom(page, 'bench.firstPaint()'),
    });
  } finally {
    await context.close();
  }
}

/** One page that takes its turns, and gives several times at each; the names are those of the figures. */
export interface PageContender {
  readonly name: string;
  readonly turn: () => Promise<Readonly<Record<string, number>>>;
}

/** Lets pages take turns: one each that does not count, then rounds. Gives the times by contender and figure. */
export async function takeTurns(
  contenders: readonly PageContender[],
  rounds: number,
): Promise<ReadonlyMap<string, Readonly<Record<string, readonly number[]>>>> {
  const all = new Map<string, Record<string, number[]>>(contenders.map(({ name }) => [name, {}]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, turn } of contenders) {
      const times = await turn();
      if (round === 0) continue;
      const own = all.get(name) ?? {};
      for (const [figure, time] of Object.entries(times)) (own[figure] ??= []).push(time);
    }
  }
  return all;
}
