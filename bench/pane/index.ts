/** What the pane costs at first: its code in bytes, and its first frames next to an empty pane of Fluent for React. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { serve } from '../../src/cli/serve/server';
import { createWorkbook } from '../../src/hosts/file/new-workbook/create-workbook';
import { ZLIB } from '../../src/hosts/file/file-workbook';
import { Package } from '../../src/hosts/file/package';
import { readSnapshot } from '../../src/hosts/file/read';
import { takeTurns, visit, type PageContender, type Visit } from '../kit/browser';
import { summary, type Measured } from '../kit/measure';
import { AS_OF, makeRegister } from '../register';
import { valueOf } from '../workbooks/contenders';

const DIST = join(process.cwd(), 'dist', 'bench');
const ROUNDS = 15;
const PANE_WIDTH = 350;
/** The marks of each pane: its tabs, and what it shows below them. */
const OURS = { tabs: '[role=tab]', filled: '.skt-figure' };
const FLUENT = { tabs: '[role=tab]', filled: '.filled' };
/** What any page costs in this browser: one with a word and no code. */
const BLANK = { tabs: 'p', filled: 'p' };
const BLANK_PAGE = '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Bench</title><p>Sổ</p></html>';

/** A file of code, in bytes; `when` it is loaded. */
export interface Chunk {
  readonly name: string;
  readonly when: 'first paint' | 'first filled' | 'later';
  readonly bytes: number;
  readonly gzip: number;
}

/** One comparison. */
export interface PaintFigures {
  readonly title: string;
  readonly times: readonly Measured[];
}

/** What was measured of the pane. */
export interface PaneFigures {
  readonly chunks: readonly Chunk[];
  /** The one file of the pane compared with. */
  readonly fluent: Chunk;
  readonly paints: readonly PaintFigures[];
}

/** One file of a folder that the benchmarks were built into. */
export function chunk(folder: string, name: string, when: Chunk['when']): Chunk {
  const code = readFileSync(join(DIST, folder, name));
  return { name, when, bytes: code.length, gzip: gzipSync(code).length };
}

/** The scripts that a page asks for until it is filled, the first of them being in the page itself. */
export async function chunksOf(browser: Browser, folder: string, to: Visit, html = 'index.html'): Promise<Chunk[]> {
  const first = new Set(
    [...readFileSync(join(DIST, folder, html), 'utf8').matchAll(/<script (?:defer )?src="([^"]+)"/gu)].map(
      ([, name]) => name ?? '',
    ),
  );
  const asked = await visit(browser, to, async ({ page, timeOf }) => {
    await timeOf('filled');
    // Charts come after the figures.
    await page.waitForLoadState('networkidle');
    return page.evaluate<string[]>("performance.getEntriesByType('resource').map(({ name }) => name)");
  });
  const needed = new Set(asked.map((url) => decodeURIComponent(new URL(url).pathname.slice(1))));
  const when = (name: string): Chunk['when'] =>
    first.has(name) ? 'first paint' : needed.has(name) ? 'first filled' : 'later';
  const order: readonly Chunk['when'][] = ['first paint', 'first filled', 'later'];
  return readdirSync(join(DIST, folder))
    .filter((name) => name.endsWith('.js'))
    .map((name) => chunk(folder, name, when(name)))
    .sort((a, b) => order.indexOf(a.when) - order.indexOf(b.when) || b.gzip - a.gzip);
}

function contender(browser: Browser, name: string, to: Visit): PageContender {
  return {
    name,
    turn: () =>
      visit(browser, to, async ({ timeOf, firstPaint }) => ({
        tabs: await timeOf('tabs'),
        filled: await timeOf('filled'),
        paint: await firstPaint(),
      })),
  };
}

async function paintsAt(browser: Browser, visits: readonly (readonly [string, Visit])[], slowdown: number) {
  const turns = await takeTurns(
    visits.map(([name, to]) => contender(browser, name, { ...to, slowdown })),
    ROUNDS,
  );
  const speed = slowdown === 1 ? '' : `, processor ${slowdown} times slower`;
  const titles = { paint: 'First paint', tabs: 'Tabs on the screen', filled: 'Filled' } as const;
  return Object.entries(titles).map(([figure, title]): PaintFigures => ({
    title: `${title}${speed}`,
    times: [...turns].map(([name, times]) => summary(name, times[figure] ?? [])),
  }));
}

/** Measures the pane, on a register of this many findings, and the one compared with. */
export async function measurePane(browser: Browser, findings: number): Promise<PaneFigures> {
  const file = createWorkbook(makeRegister(findings).tables, { created: AS_OF });
  const snapshot = valueOf(readSnapshot(valueOf(Package.open(file, ZLIB))));
  writeFileSync(join(DIST, 'pane', 'snapshot.json'), JSON.stringify(snapshot));
  mkdirSync(join(DIST, 'blank'), { recursive: true });
  writeFileSync(join(DIST, 'blank', 'index.html'), BLANK_PAGE);
  const [pane, fluent, blank] = await Promise.all(
    ['pane', 'fluent', 'blank'].map((name) => serve({ folder: join(DIST, name), port: 0 })),
  );
  if (pane === undefined || fluent === undefined || blank === undefined) throw new Error('Nothing serves the pages');
  try {
    const ours: Visit = { address: pane.address, marks: OURS, width: PANE_WIDTH };
    const other: Visit = { address: fluent.address, marks: FLUENT, width: PANE_WIDTH };
    const visits = [
      ['ours', ours],
      ['Fluent for React, empty', other],
      ['a word and no code', { address: blank.address, marks: BLANK, width: PANE_WIDTH }],
    ] as const;
    return {
      chunks: await chunksOf(browser, 'pane', ours),
      fluent: chunk('fluent', 'fluent.js', 'first paint'),
      paints: [...(await paintsAt(browser, visits, 1)), ...(await paintsAt(browser, visits, 4))],
    };
  } finally {
    await Promise.all([pane, fluent, blank].map((serving) => serving.close()));
  }
}
