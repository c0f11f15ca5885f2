/** Folders the command line writes to: looked into before a name is chosen, made once there is something to save. */
import type { Stats } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { diskProblem, notAFolder, systemCode } from '../hosts/file/disk-problems';
import { failure, success, type Result } from '../register/problem';

/** Makes a folder and those above it; gives the folders that were made, the topmost first. */
export async function makeFolder(folder: string): Promise<Result<readonly string[]>> {
  const missing = await missingFolders(folder);
  if (!missing.ok || missing.value.length === 0) return missing;
  return onDisk(folder, async () => {
    await mkdir(folder, { recursive: true });
    return missing.value;
  });
}

/** The names in a folder, in NFC; none when it is still to be made. */
export async function namesIn(folder: string): Promise<Result<ReadonlySet<string>>> {
  const missing = await missingFolders(folder);
  if (!missing.ok) return missing;
  if (missing.value.length > 0) return success(new Set());
  return onDisk(folder, async () => new Set((await readdir(folder)).map((name) => name.normalize('NFC'))));
}

/** The folders still to be made, the topmost first; a problem when a file is in the way. */
async function missingFolders(folder: string): Promise<Result<readonly string[]>> {
  const walked = await onDisk(folder, () => walkUp(folder));
  if (!walked.ok) return walked;
  const { missing, top } = walked.value;
  if (top?.isFolder !== false) return success(missing);
  const file = missing.length === 0 ? folder : top.path;
  return failure(notAFolder({ file }, { file }));
}

/** What is missing of a path, and the lowest thing on it that is there. */
async function walkUp(
  folder: string,
): Promise<{ missing: string[]; top: { path: string; isFolder: boolean } | undefined }> {
  const missing: string[] = [];
  for (let path = resolve(folder); ; path = dirname(path)) {
    const found = await statOf(path);
    if (found !== undefined) return { missing, top: { path, isFolder: found.isDirectory() } };
    missing.unshift(path);
    if (dirname(path) === path) return { missing, top: undefined };
  }
}

async function statOf(path: string): Promise<Stats | undefined> {
  return stat(path).catch((error: unknown) => {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  });
}

/** Runs work on a path; what the disk refuses becomes a problem that names the path. */
export async function onDisk<T>(path: string, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return success(await work());
  } catch (error) {
    const problem = diskProblem(error, path);
    if (problem === undefined) throw error;
    return failure(problem);
  }
}
