/** Folders the command line writes to: made when missing, looked into before a name is chosen. */
import { mkdir, readdir } from 'node:fs/promises';
import { diskProblem } from '../hosts/file/disk-problems';
import { failure, success, type Result } from '../register/problem';

/** Makes a folder and those above it; one that exists is left as it is. */
export function makeFolder(folder: string): Promise<Result<unknown>> {
  return onDisk(folder, () => mkdir(folder, { recursive: true }));
}

/** The names in a folder, in NFC; the folder is made when missing. */
export function namesIn(folder: string): Promise<Result<ReadonlySet<string>>> {
  return onDisk(folder, async () => {
    await mkdir(folder, { recursive: true });
    return new Set((await readdir(folder)).map((name) => name.normalize('NFC')));
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
