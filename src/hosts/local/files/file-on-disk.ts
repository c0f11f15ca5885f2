/** A workbook's file on disk: written in one step, and only over the version that was read. */
import { failure, success, type Result } from '../../../register/problem';
import { mayWrite } from './file-system-access';
import { fileChangedOnDisk, fileGone, fileNotWritable, writeFailed } from './file-problems';

/** The version of a file that was read or written last. */
export interface FileVersion {
  readonly lastModified: number;
  readonly size: number;
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
}

/** The version that bytes just read from a file stand for. */
export async function versionOf({ lastModified, size }: File, bytes: Uint8Array): Promise<FileVersion> {
  return { lastModified, size, hash: await hashOf(bytes) };
}

/**
 * Writes a file. The browser writes beside it and swaps when all is there, so a failure leaves the old version. Fails
 * when the file is no longer the version given, unless `overwrite` says that it may be replaced all the same.
 */
export async function writeFile(
  handle: FileSystemFileHandle,
  bytes: Uint8Array,
  { read, overwrite = false }: { readonly read: FileVersion | null; readonly overwrite?: boolean },
): Promise<Result<FileVersion>> {
  const file = { file: handle.name };
  try {
    if (!(await mayWrite(handle))) return failure(fileNotWritable(file, file));
    if (!overwrite && read !== null && !(await isStill(handle, read))) return failure(fileChangedOnDisk(file, file));
    const stream = await handle.createWritable();
    try {
      await stream.write(bytes as Uint8Array<ArrayBuffer>);
    } catch (error) {
      await stream.abort().catch(() => undefined);
      throw error;
    }
    await stream.close();
    return success(await versionOf(await handle.getFile(), bytes));
  } catch (error) {
    return failure(problemOf(error, handle.name));
  }
}

async function isStill(handle: FileSystemFileHandle, read: FileVersion): Promise<boolean> {
  const now = await handle.getFile();
  if (now.lastModified === read.lastModified && now.size === read.size) return true;
  return now.size === read.size && (await hashOf(new Uint8Array(await now.arrayBuffer()))) === read.hash;
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What the browser's error means to whoever saves. Rethrows what is no error of the browser. */
function problemOf(error: unknown, file: string): ReturnType<typeof fileGone> {
  if (!(error instanceof DOMException)) throw error;
  switch (error.name) {
    case 'NotFoundError':
      return fileGone({ file }, { file });
    case 'NotAllowedError':
    case 'SecurityError':
      return fileNotWritable({ file }, { file });
    default:
      return writeFailed({ file, reason: error.name }, { file });
  }
}
