/** Runs the command line in a folder of its own and keeps what it printed. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languageOf } from '../../src/cli/arguments';
import { main } from '../../src/cli/main';

/** What a run printed and how it ended. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly progress: readonly string[];
}

/** 20:00 UTC on 1 October 2023: already 2 October in Vietnam. */
export const EVENING_UTC = new Date('2023-10-01T20:00:00Z');

/** Runs a command line; `now` is fixed. */
export async function run(...argv: string[]): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const progress: string[] = [];
  const code = await main(argv, {
    language: languageOf(argv, undefined),
    print: (text) => void out.push(text),
    complain: (text) => void err.push(text),
    progress: (text) => void progress.push(text),
    now: () => EVENING_UTC,
  });
  return { code, out: out.join('\n'), err: err.join('\n'), progress };
}

/** A folder whose path has spaces and diacritics, for the life of a test file. */
export function scratchFolder(): () => string {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sổ kiểm tra '));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });
  return () => folder;
}
