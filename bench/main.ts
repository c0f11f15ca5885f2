/** Runs the benchmarks and prints them as Markdown; `--only=status,files,notices,pane,workbench,excel,sheets` runs some of them. */
import { cpus } from 'node:os';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../test/browser/support/launch';
import { printCalls, printRequests, printSizes, printWays } from './excel';
import { reportTable, sizeTable } from './kit/report';
import { measureNotice } from './notices';
import { measurePane } from './pane';
import { printSheets } from './sheets';
import { measureStatus } from './status';
import { makeBenchFile, measureEdit, measureFileSteps, measureOpening } from './workbench';
import { measureFile } from './workbooks';

const FINDINGS = 20_000;

function figure(value: number): string {
  return value.toLocaleString('en');
}

/** Lets a part use a browser; what the browser is goes above the tables. */
async function withBrowser(use: (browser: Browser) => Promise<number>): Promise<number> {
  const browser = await launchBrowser();
  try {
    console.log(`In Chromium ${browser.version()}, headless:\n`);
    return await use(browser);
  } finally {
    await browser.close();
  }
}

async function measureWorkbenchWith(browser: Browser, findings: number, rounds: number): Promise<void> {
  console.log(`## The workbench with ${figure(findings)} findings\n`);
  console.log(reportTable('From a typed edit to the pane', [await measureEdit(browser, findings, 15)]));
  const { grid, pane } = await measureOpening(browser, makeBenchFile(findings), rounds);
  console.log(reportTable('Grid can be used', grid));
  console.log(reportTable('Pane filled', pane));
  const { open, read, save } = await measureFileSteps(browser, findings, rounds);
  console.log(reportTable('The file alone: open', open));
  console.log(reportTable('The file alone: read everything', read));
  console.log(reportTable('The file alone: save after one edit', save));
}

/** Each part prints as it goes and gives how many of its checks failed. */
const parts: Readonly<Record<string, () => Promise<number>>> = {
  status: async () => {
    const { differences, fromNothing, afterChange, statusAlone } = await measureStatus(FINDINGS);
    const rows = `${figure(FINDINGS)} findings`;
    console.log(`## Status of ${rows}\n`);
    console.log(`Rows on which the rules and the formulas disagree: ${differences}.\n`);
    console.log(reportTable('All five computed columns, nothing known before', fromNothing));
    console.log(reportTable('All five computed columns, after the as-of date changed', afterChange));
    console.log(reportTable('Status alone, after the as-of date changed', statusAlone));
    return differences;
  },
  files: async () => {
    for (const rows of [2_000, FINDINGS]) {
      const { bytes, open, edit, append } = await measureFile(rows);
      console.log(`## A register file with ${figure(rows)} findings (${figure(Math.round(bytes / 1024))} KiB)\n`);
      console.log(reportTable('Open and read everything', open));
      console.log(reportTable('Write one cell and save', edit));
      console.log(reportTable('Append one row and save', append));
    }
    return 0;
  },
  notices: async () => {
    let failed = 0;
    for (const findings of [30, 100]) {
      const { bytes, differing, times } = await measureNotice(findings);
      console.log(reportTable(`One conclusion notice with ${findings} findings (${figure(bytes)} bytes)`, times));
      if (differing.length > 0) console.log(`Other text than ours: ${differing.join(', ')}.\n`);
      failed += differing.length;
    }
    return failed;
  },
  pane: () =>
    withBrowser(async (browser) => {
      const { chunks, fluent, paints } = await measurePane(browser, 2_000);
      console.log('## The pane, on its own\n');
      console.log(sizeTable('JavaScript of the pane', chunks));
      console.log(sizeTable('JavaScript of an empty pane of Fluent for React', [fluent]));
      for (const { title, times } of paints) console.log(reportTable(title, times));
      return 0;
    }),
  workbench: () =>
    withBrowser(async (browser) => {
      console.log('## The workbench\n');
      const { grid, pane } = await measureOpening(browser, null, 10);
      console.log(reportTable('The illustration: grid can be used', grid));
      console.log(reportTable('The illustration: pane filled', pane));
      await measureWorkbenchWith(browser, 2_000, 10);
      await measureWorkbenchWith(browser, FINDINGS, 3);
      return 0;
    }),
  excel: async () => {
    console.log('# The add-in in Excel, through Office.js\n');
    const tooOften = await printRequests();
    await printWays();
    const wrong = await printCalls();
    return tooOften + wrong + (await withBrowser(printSizes));
  },
  sheets: async () => {
    console.log('# Google Sheets\n');
    return printSheets();
  },
};

async function main(argv: readonly string[]): Promise<number> {
  const only = argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
  const chosen = only?.split(',') ?? Object.keys(parts);
  console.log(`# Benchmarks: ${cpus().length} vCPU, Node ${process.versions.node}\n`);
  let failed = 0;
  for (const name of chosen) {
    const run = parts[name];
    if (run === undefined) throw new Error(`No such part: ${name}; there are ${Object.keys(parts).join(', ')}`);
    failed += await run();
  }
  return failed === 0 ? 0 : 1;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
