/** The workbench in a browser: from its address to a grid that can be used, a typed edit to the pane, files in the grid. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { serve, type Serving } from '../../src/cli/serve/server';
import { createWorkbook } from '../../src/hosts/file/new-workbook/create-workbook';
import { FIRST_DATA_ROW } from '../../src/blueprint/layout';
import { overviewSheet } from '../../src/blueprint/overview';
import { cellAddress } from '../../src/register/snapshot';
import { tables } from '../../src/register/tables';
import { numberFrom, takeTurns, visit, type PageContender } from '../kit/browser';
import { summary, type Measured } from '../kit/measure';
import { AS_OF, makeRegister } from '../register';

const DIST = join(process.cwd(), 'dist', 'bench');
const NAME = 'so-do.xlsx';
/** An address of the form that the page takes a file from. */
const PATH = `/so/0d0/${NAME}`;
const MARKS = { grid: '.o-grid canvas', filled: '#wb-pane .skt-figure' };
const COLUMNS = Object.keys(tables.findings.columns);
const EDITED = 'Nội dung đã sửa khi đo';
const ALONE = 'o-spreadsheet alone, own importer and exporter';
const SPOKEN = '.grid-spoken';

/** Times of one page, and of the grid alone on the same file where there is one. */
export interface OpenFigures {
  readonly grid: readonly Measured[];
  readonly pane: readonly Measured[];
}

/** The file of a register of this many findings. */
export function makeBenchFile(findings: number): Uint8Array {
  const made = makeRegister(findings);
  return createWorkbook([overviewSheet(made.tables, null), ...made.tables], { created: AS_OF });
}

/** The row of a finding whose report is late, as findings are made. */
function lateRow(findings: number): number {
  const { rows } = makeRegister(findings).register.tables.findings;
  const late = rows.findIndex(
    ({ kind, deadlineKind, deadlineDate, extendedTo, reportedOn, submittedOn }) =>
      kind === 'WEAKNESS' &&
      deadlineKind === 'BY_DATE' &&
      deadlineDate !== null &&
      deadlineDate < AS_OF &&
      extendedTo === null &&
      reportedOn === null &&
      submittedOn === null,
  );
  if (late < 0) throw new Error('No finding is late');
  return FIRST_DATA_ROW + late;
}

async function withServers<T>(bytes: Uint8Array, use: (ours: Serving, bare: Serving) => Promise<T>): Promise<T> {
  const offered = { path: PATH, read: () => Promise.resolve(bytes) };
  const ours = await serve({ folder: join(DIST, 'workbench'), port: 0, offered });
  const bare = await serve({ folder: join(DIST, 'grid'), port: 0, offered });
  try {
    return await use(ours, bare);
  } finally {
    await Promise.all([ours.close(), bare.close()]);
  }
}

/** From the address to the grid and to the filled pane: of the illustration when `bytes` is null, else of a file. */
export async function measureOpening(browser: Browser, bytes: Uint8Array | null, rounds: number): Promise<OpenFigures> {
  return withServers(bytes ?? makeBenchFile(1), async (ours, bare) => {
    const workbench: PageContender = {
      name: 'ours, pane beside it',
      turn: () =>
        visit(
          browser,
          { address: `${ours.address}${bytes === null ? '' : `#${PATH}`}`, marks: MARKS },
          async ({ page, timeOf }) => {
            const times = { grid: await timeOf('grid'), filled: await timeOf('filled') };
            if ((await page.title()).includes(NAME) !== (bytes !== null)) throw new Error('Another file is open');
            return times;
          },
        ),
    };
    const alone: PageContender = {
      name: ALONE,
      turn: () =>
        visit(browser, { address: `${bare.address}#${PATH}`, marks: { grid: MARKS.grid } }, async ({ timeOf }) => ({
          grid: await timeOf('grid'),
        })),
    };
    const turns = await takeTurns(bytes === null ? [workbench] : [workbench, alone], rounds);
    const figures = (name: 'grid' | 'filled'): Measured[] =>
      [...turns].flatMap(([who, times]) => (times[name] === undefined ? [] : [summary(who, times[name])]));
    return { grid: figures('grid'), pane: figures('filled') };
  });
}

/** Times of a file in the grid's model, nothing shown. */
export interface FileStepFigures {
  readonly open: readonly Measured[];
  readonly read: readonly Measured[];
  readonly save: readonly Measured[];
}

/** Opening, reading, and saving after one edit: ours next to o-spreadsheet's own importer and exporter. */
export async function measureFileSteps(browser: Browser, findings: number, rounds: number): Promise<FileStepFigures> {
  const edit = {
    sheet: tables.findings.sheet,
    row: FIRST_DATA_ROW + 1,
    col: COLUMNS.indexOf('content'),
    content: EDITED,
  };
  return withServers(makeBenchFile(findings), async (_, bare) => {
    const contender = (name: string, whose: 'ours' | 'theirs'): PageContender => ({
      name,
      turn: () =>
        visit(browser, { address: `${bare.address}file-steps.html#${PATH}`, marks: {} }, async ({ page }) => {
          await page.waitForFunction('window.fileSteps !== undefined');
          return page.evaluate<Record<string, number>>(`fileSteps('${whose}', ${JSON.stringify(edit)})`);
        }),
    });
    const turns = await takeTurns([contender('ours', 'ours'), contender(ALONE, 'theirs')], rounds);
    const figures = (step: string): Measured[] => [...turns].map(([who, times]) => summary(who, times[step] ?? []));
    return { open: figures('open'), read: figures('read'), save: figures('save') };
  });
}

/** Goes to a cell of the findings with the keyboard. */
async function goTo(page: Page, row: number, column: number): Promise<void> {
  await page.getByText(tables.findings.sheet, { exact: true }).last().click();
  await page.locator('.o-grid').click({ position: { x: 200, y: 200 } });
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < column; i += 1) await page.keyboard.press('ArrowRight');
  for (let i = 0; i < row; i += 1) await page.keyboard.press('ArrowDown');
  await said(page, cellAddress(row, column));
}

/** Waits until the grid says that the cursor is on a cell. */
async function said(page: Page, address: string): Promise<void> {
  await page.locator(SPOKEN, { hasText: new RegExp(`^${address}\\b`, 'u') }).waitFor({ state: 'attached' });
}

/**
 * From Enter, after a date was typed, to the frame in which the pane shows other figures. The date of a report takes a late
 * finding off the list; taking the date out again, which is not timed, brings it back.
 */
export async function measureEdit(browser: Browser, findings: number, runs: number): Promise<Measured> {
  const row = lateRow(findings);
  return withServers(makeBenchFile(findings), (ours) =>
    visit(browser, { address: `${ours.address}#${PATH}`, marks: MARKS }, async ({ page, timeOf }) => {
      await timeOf('grid');
      await timeOf('filled');
      const column = COLUMNS.indexOf('reportedOn');
      await goTo(page, row, column);
      const figures = '#wb-pane .skt-figures';
      const text = async (): Promise<string> => (await page.locator(figures).textContent()) ?? '';
      const times: number[] = [];
      for (let i = 0; i <= runs; i += 1) {
        const before = await text();
        await page.evaluate(`bench.watchEdit(${JSON.stringify(figures)})`);
        await page.keyboard.type('15/07/2023');
        await page.keyboard.press('Enter');
        const time = await numberFrom(page, 'bench.edited()');
        if (i > 0) times.push(time);
        await page.keyboard.press('ArrowUp');
        await said(page, cellAddress(row, column));
        await page.keyboard.press('Delete');
        await page.waitForFunction(
          `document.querySelector(${JSON.stringify(figures)}).textContent === ${JSON.stringify(before)}`,
        );
      }
      return summary('ours', times);
    }),
  );
}
