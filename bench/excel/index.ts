/** The add-in in Excel: requests, bytes and time through Microsoft's own client, custom functions, and the size of its code. */
import type { Browser } from 'playwright-core';
import { sizeTable } from '../kit/report';
import { chunk, type Chunk } from '../pane';
import { makeRegister } from '../register';
import { CALLED } from '../tasks/calls';
import { measureCalls } from './functions';
import { addInChunks } from './page';
import { PLACES, RegisterInExcel } from './register-in-excel';
import { callTable, requestTable, wayTable } from './report';
import { measureRequests, SIZES } from './requests';
import { measureAppending, measureReading, measureUpdating, WRITTEN } from './usual-way';

/** Findings of the register that rows are written to. */
const FINDINGS = 2_000;

/** What the script of the custom functions may weigh, in bytes of gzip. */
const FUNCTIONS_AIM = 30 * 1024;

function figure(value: number): string {
  return value.toLocaleString('en');
}

/** Prints what commands ask of Excel; gives how many ask too often. */
export async function printRequests(): Promise<number> {
  const all = await measureRequests();
  for (const { place, commands } of all) {
    console.log(`## ${place.name}: requests with ${SIZES.map(figure).join(' / ')} findings\n`);
    console.log(requestTable(commands));
  }
  const faults = all.flatMap(({ commands }) => commands.flatMap(({ fault }) => fault ?? []));
  for (const fault of faults) console.log(`Too many requests: ${fault}.\n`);
  return faults.length;
}

/** Prints ours next to the usual way of writing add-ins. */
export async function printWays(): Promise<void> {
  console.log(`## Next to the usual way, ${figure(FINDINGS)} findings\n`);
  console.log(wayTable(`Append ${WRITTEN} findings`, await measureAppending(FINDINGS)));
  console.log(wayTable(`Write a note into ${WRITTEN} findings`, await measureUpdating(FINDINGS)));
  console.log(wayTable('Read everything', await measureReading(FINDINGS)));
}

/** Prints calls of custom functions; gives how many results were wrong. */
export async function printCalls(): Promise<number> {
  console.log('## Custom functions\n');
  let wrong = 0;
  for (const result of ['status', 'dueDate'] as const) {
    const { single, range } = await measureCalls(result);
    const name = result === 'status' ? 'Status' : 'Due date, with the calendar';
    console.log(callTable(`${name}: ${figure(CALLED)} single calls`, single));
    console.log(callTable(`${name}: one call with ${figure(CALLED)} rows`, range));
    wrong += [...single, ...range].reduce((sum, one) => sum + one.wrong, 0);
  }
  if (wrong > 0) console.log(`Results that the rules give otherwise: ${wrong}.\n`);
  return wrong;
}

/** What is loaded later, as one. */
function withoutLater(chunks: readonly Chunk[]): Chunk[] {
  const later = chunks.filter(({ when }) => when === 'later');
  const sum = (of: (one: Chunk) => number): number => later.reduce((all, one) => all + of(one), 0);
  const together: Chunk = {
    name: `${later.length} files, each when it is needed`,
    when: 'later',
    bytes: sum(({ bytes }) => bytes),
    gzip: sum(({ gzip }) => gzip),
  };
  return [...chunks.filter((one) => !later.includes(one)), together];
}

/** Prints the sizes of the add-in's scripts; gives 1 when that of the functions is too large. */
export async function printSizes(browser: Browser): Promise<number> {
  const target = new RegisterInExcel(makeRegister(FINDINGS), PLACES.web);
  await target.create(await target.open());
  const chunks = await addInChunks(browser, target.host);
  target.close();
  console.log(sizeTable('JavaScript of the add-in, beside Office.js', withoutLater(chunks)));
  console.log(
    sizeTable('JavaScript of an empty pane of Fluent for React', [chunk('fluent', 'fluent.js', 'first paint')]),
  );
  const functions = chunks.find(({ name }) => name === 'functions.js');
  const isSmall = functions !== undefined && functions.gzip <= FUNCTIONS_AIM;
  if (!isSmall) console.log('functions.js weighs more than 30 KiB.\n');
  return isSmall ? 0 : 1;
}
