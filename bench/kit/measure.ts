/** Measures contenders side by side: warm-ups first, then rounds in which each takes a few turns, garbage collected between. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** One way of doing the work. `prepare` makes what a single turn needs and is not timed. */
export interface Contender<T> {
  readonly name: string;
  readonly prepare: () => T | Promise<T>;
  readonly work: (prepared: T) => unknown;
}

/** How long to measure. */
export interface Effort {
  readonly warmUps: number;
  /** Turns that count: no more than `most`, no fewer than `least`, as many as fit in `seconds` for each contender. */
  readonly least: number;
  readonly most: number;
  readonly seconds: number;
}

/** What came out, in milliseconds; `failure` when the contender could not do the work. */
export interface Measured {
  readonly name: string;
  readonly runs: number;
  readonly median: number;
  readonly p95: number;
  readonly failure: string | null;
}

interface Turns {
  readonly contender: Contender<unknown>;
  readonly times: number[];
  spent: number;
  failure: string | null;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

async function turn({ prepare, work }: Contender<unknown>): Promise<number> {
  const prepared = await prepare();
  const start = process.hrtime.bigint();
  await work(prepared);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function firstWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0]?.slice(0, 60) ?? 'unknown';
}

function wants({ failure, times, spent }: Turns, { least, most, seconds }: Effort): boolean {
  return failure === null && times.length < most && (times.length < least || spent < seconds * 1000);
}

/** The value below which a share of the sorted times lies. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** What came out of the times of a contender, in milliseconds. */
export function summary(name: string, times: readonly number[], failure: string | null = null): Measured {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = (quantile(sorted, 0.5) + (sorted[Math.floor(sorted.length / 2)] ?? NaN)) / 2;
  return { name, runs: times.length, median: middle, p95: quantile(sorted, 0.95), failure };
}

/** Makes a contender whose turns are typed by what it prepares. */
export function contender<T>(
  name: string,
  prepare: () => T | Promise<T>,
  work: (prepared: T) => unknown,
): Contender<unknown> {
  return { name, prepare, work: (prepared) => work(prepared as T) };
}

/** Turns a contender takes in one round; slow ones take one. */
const BLOCK = 10;
/** Milliseconds. A turn this slow is neither repeated within a round nor warmed up again. */
const SLOW = 150;

async function attempt(turns: Turns, counts: boolean): Promise<number> {
  try {
    const time = await turn(turns.contender);
    if (counts) turns.times.push(time);
    if (counts) turns.spent += time;
    return time;
  } catch (error) {
    turns.failure = firstWords(error);
    return 0;
  }
}

/** A round of one contender. Collecting garbage also throws away machine code, so a fast one first takes a turn that does not count. */
async function round(turns: Turns, effort: Effort): Promise<void> {
  collectGarbage();
  const before = turns.times.at(-1) ?? 0;
  if (before < SLOW) await attempt(turns, false);
  for (let i = 0; i < BLOCK && wants(turns, effort); i += 1) {
    if ((await attempt(turns, true)) >= SLOW) return;
  }
}

/** Measures every contender; one that throws is out, with its error's first words. */
export async function measure(contenders: readonly Contender<unknown>[], effort: Effort): Promise<Measured[]> {
  const all = contenders.map((each): Turns => ({ contender: each, times: [], spent: 0, failure: null }));
  for (const turns of all) {
    for (let i = 0; i < effort.warmUps && turns.failure === null; i += 1) await attempt(turns, false);
  }
  while (all.some((turns) => wants(turns, effort))) {
    for (const turns of all) if (wants(turns, effort)) await round(turns, effort);
  }
  return all.map(({ contender: { name }, times, failure }) => summary(name, times, failure));
}
