/** Puts finished files in their places on disk, each in one step, and takes back those that turn out not to count. */
import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { systemCode } from './disk-problems';

/** How a file is placed. */
export interface Placing {
  /** Whether it may take the place of a file. */
  readonly overwrite: boolean;
  /** Asked just before the file gets its name; when it says no nothing is done. */
  readonly check?: (() => boolean) | undefined;
  /** Called as soon as the file has its name, before a signal can be heard. */
  readonly onPlaced?: (() => void) | undefined;
}

/** A temporary file this old was left by a process that was killed: writing takes seconds. */
const STALE_MS = 24 * 3_600_000;

/**
 * Writes a temporary file beside the target and renames it; false when `check` says no. Nothing is awaited, so that a
 * process told to stop (SIGINT, SIGTERM) never leaves its temporary file.
 */
export function placeFile(target: string, bytes: Uint8Array, { overwrite, check, onPlaced }: Placing): boolean {
  const prefix = temporaryPrefix(target);
  removeStale(dirname(target), prefix);
  const temporary = join(dirname(target), `${prefix}${randomBytes(6).toString('hex')}.tmp`);
  const mode = existsSync(target) ? statSync(target).mode & 0o777 : 0o666;
  try {
    const file = openSync(temporary, 'wx', mode);
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (check !== undefined && !check()) return false;
    if (overwrite) renameSync(temporary, target);
    else placeNew(temporary, target);
    onPlaced?.();
    return true;
  } finally {
    quietly(() => {
      unlinkSync(temporary);
    });
  }
}

/** Gives a finished file its name without ever replacing one; disks without hard links get a plain rename. */
function placeNew(temporary: string, target: string): void {
  try {
    linkSync(temporary, target);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw error;
    if (existsSync(target)) throw Object.assign(new Error('exists'), { code: 'EEXIST' });
    renameSync(temporary, target);
  }
}

/** How the temporary files of a target begin; a hash, for the name itself may be as long as the disk allows. */
function temporaryPrefix(target: string): string {
  const hash = createHash('sha256').update(basename(target).normalize('NFC')).digest('hex').slice(0, 12);
  return `.so-kiem-tra-${hash}-`;
}

function removeStale(folder: string, prefix: string): void {
  quietly(() => {
    const ours = readdirSync(folder).filter((name) => name.startsWith(prefix) && name.endsWith('.tmp'));
    for (const name of ours) {
      const path = join(folder, name);
      if (Date.now() - statSync(path).mtimeMs > STALE_MS) unlinkSync(path);
    }
  });
}

interface Provisional {
  readonly path: string;
  readonly folder: boolean;
}

const provisional: Provisional[] = [];

/** Notes a new file, or a new folder, that only counts once another file is saved. */
export function addProvisional(path: string, kind: 'file' | 'folder'): void {
  provisional.push({ path, folder: kind === 'folder' });
}

/** From now on what was provisional counts. */
export function keepProvisional(): void {
  provisional.length = 0;
}

/** Removes what was provisional, the latest first; a folder only when nothing else is in it. */
export function takeBackProvisional(): void {
  for (const { path, folder } of provisional.splice(0).reverse()) {
    quietly(() => {
      if (folder) rmdirSync(path);
      else unlinkSync(path);
    });
  }
}

/** Tidies up as far as the disk lets us: what matters was done or refused before. */
function quietly(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}
