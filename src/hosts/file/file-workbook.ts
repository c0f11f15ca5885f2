/** A workbook on disk (Node only): read, patched in memory, saved in one step and only over the version that was read. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { access, constants, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Codec } from '../../ooxml/zip';
import type { Refreshed } from '../../host/workbook';
import { failure, success, type Result } from '../../register/problem';
import type { Snapshot } from '../../register/snapshot';
import type { SheetArea } from '../../blueprint/a1';
import { addRegister } from './add-register';
import { diskProblem, fileChanged, fileDenied, fileExists, fileInUse, notAFile } from './disk-problems';
import type { NewSheet } from '../../blueprint/input';
import { Package } from './package';
import { patchPackage, type WorkbookPatch } from './patch';
import { addProvisional, placeFile } from './place-file';
import { readSnapshot } from './read';
import { refreshPackage } from './refresh';

/** Node's zlib: the same streams as fflate, two to three times as fast. */
export const ZLIB: Codec = {
  inflate: (bytes, size) => inflateRawSync(bytes, { maxOutputLength: size + 1 }),
  deflate: (bytes) => deflateRawSync(bytes, { level: 6 }),
};

/** How to save. */
export interface SaveOptions {
  /** Another path; the workbook then belongs to that file. */
  readonly path?: string;
  /** Overwrites another file, and ignores lock files, the read-only mark and changes since reading. */
  readonly force?: boolean;
  /** Called as soon as the new version has its name, before a signal can be heard. */
  readonly onPlaced?: () => void;
}

/** A workbook that was opened from a file. Patches are kept in memory until `save`. */
export class OpenWorkbook {
  private constructor(
    private filePath: string,
    private readFingerprint: string,
    private pack: Package,
  ) {}

  /** What was read last, and of which package: a package never changes. */
  private lastRead: { readonly pack: Package; readonly snapshot: Result<Snapshot> } | null = null;

  /** Opens a file; the path is tried as given, then in the other Unicode normal form (NFC or NFD). */
  static async open(path: string): Promise<Result<OpenWorkbook>> {
    return onDisk(path, async () => {
      const actual = await findPath(path);
      if (!(await stat(actual)).isFile()) return failure(notAFile({ file: path }, { file: path }));
      const bytes = new Uint8Array(await readFile(actual));
      const pack = Package.open(bytes, ZLIB);
      if (!pack.ok) return failure({ ...pack.problem, place: { ...pack.problem.place, file: path } });
      return success(new OpenWorkbook(actual, fingerprintOf(bytes), pack.value));
    });
  }

  /** Where the workbook is; symbolic links are resolved. */
  get path(): string {
    return this.filePath;
  }

  /** SHA-256 of the bytes on disk that this workbook stands for. */
  get fingerprint(): string {
    return this.readFingerprint;
  }

  /** Whether there are patches that were not saved. */
  get changed(): boolean {
    return this.pack.changed;
  }

  /** The raw cells, tables and names, patches included. */
  read(): Result<Snapshot> {
    if (this.lastRead?.pack !== this.pack) this.lastRead = { pack: this.pack, snapshot: readSnapshot(this.pack) };
    return this.lastRead.snapshot;
  }

  /** Applies a patch in memory, all of it or nothing; gives where each append put its rows. */
  apply(patch: WorkbookPatch): Result<readonly SheetArea[]> {
    const patched = patchPackage(this.pack, patch);
    if (!patched.ok) return patched;
    this.pack = patched.value.pack;
    return success(patched.value.appended);
  }

  /** Adds sheets of a register in memory, all of them or none; gives what they are called there. */
  addSheets(sheets: readonly NewSheet[]): Result<readonly string[]> {
    const grown = addRegister(this.pack, sheets);
    if (!grown.ok) return grown;
    this.pack = grown.value.pack;
    return success(grown.value.added);
  }

  /** Brings the computed cells up to date in memory: results of formulas, or plain values where the register keeps them. */
  refresh(): Result<Refreshed> {
    const fresh = refreshPackage(this.pack);
    if (!fresh.ok) return fresh;
    this.pack = fresh.value.pack;
    return success({ cells: fresh.value.cells });
  }

  /** The file as it would be saved. */
  toBytes(): Uint8Array {
    return this.pack.toBytes();
  }

  /**
   * Saves by writing a temporary file beside the target and renaming it. Refused when a lock file shows that Excel or
   * LibreOffice has the file open, when it is marked read-only (renaming would replace it all the same), or when it is no
   * longer the one that was read. With nothing to save the file is not touched.
   */
  async save({ path = this.filePath, force = false, onPlaced }: SaveOptions = {}): Promise<Result<string>> {
    return onDisk(path, async () => {
      const existing = await findPath(path).catch(() => undefined);
      const target = existing ?? path;
      const own = target === this.filePath;
      if (own && !this.changed && !force) return success(target);
      if (!own && existing !== undefined && !force) return failure(fileExists({ file: path }, { file: path }));
      const by = force ? undefined : await whoHasOpen(target);
      if (by !== undefined) return failure(fileInUse({ file: path, by }, { file: path }));
      if (existing !== undefined && !force && (await isReadOnly(existing))) {
        return failure(fileDenied({ file: path }, { file: path }));
      }
      const bytes = this.toBytes();
      const check = own && !force ? () => isStill(target, this.readFingerprint) : undefined;
      const placed = placeFile(target, bytes, { overwrite: own || force, check, onPlaced });
      if (!placed) return failure(fileChanged({ file: path }, { file: path }));
      const reopened = Package.open(bytes, ZLIB);
      if (!reopened.ok) return reopened;
      this.filePath = await realpath(target);
      this.readFingerprint = fingerprintOf(bytes);
      this.pack = reopened.value;
      return success(this.filePath);
    });
  }
}

/** Opens a workbook file. */
export function openWorkbookFile(path: string): Promise<Result<OpenWorkbook>> {
  return OpenWorkbook.open(path);
}

/** Writes a new file in one step; an existing one is only overwritten with `force`. */
export async function writeWorkbookFile(
  path: string,
  bytes: Uint8Array,
  { force = false, provisional = false }: { readonly force?: boolean; readonly provisional?: boolean } = {},
): Promise<Result<string>> {
  return onDisk(path, async () => {
    const existing = await findPath(path).catch(() => undefined);
    if (existing !== undefined && !force) return failure(fileExists({ file: path }, { file: path }));
    const isFile = existing === undefined || (await stat(existing)).isFile();
    if (!isFile) return failure(notAFile({ file: path }, { file: path }));
    const by = existing === undefined ? undefined : await whoHasOpen(existing);
    if (by !== undefined) return failure(fileInUse({ file: path, by }, { file: path }));
    const onPlaced = (): void => {
      if (provisional) addProvisional(path, 'file');
    };
    placeFile(existing ?? path, bytes, { overwrite: force, onPlaced });
    return success(await realpath(existing ?? path));
  });
}

/**
 * The person named in the lock file that Excel (`~$name.xlsx`) or LibreOffice (`.~lock.name.xlsx#`) keeps beside an open
 * workbook; an empty text when it names nobody, undefined when there is no lock file.
 */
export async function whoHasOpen(path: string): Promise<string | undefined> {
  const folder = dirname(path);
  const office = await readFile(join(folder, `.~lock.${basename(path)}#`), 'utf8').catch(() => undefined);
  if (office !== undefined) return office.split(',')[0]?.trim() ?? '';
  const excel = await readFile(join(folder, `~$${basename(path)}`)).catch(() => undefined);
  return excel?.toString('latin1', 1, 1 + Math.min(excel[0] ?? 0, 54)).trim();
}

async function onDisk<T>(file: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const problem = diskProblem(error, file);
    if (problem === undefined) throw error;
    return failure(problem);
  }
}

async function findPath(path: string): Promise<string> {
  const forms = [path, path.normalize('NFC'), path.normalize('NFD')];
  for (const form of new Set(forms.slice(1))) forms.push(join(dirname(path), basename(form)));
  for (const form of new Set(forms)) {
    const found = await realpath(form).catch(() => undefined);
    if (found !== undefined) return found;
  }
  return realpath(path);
}

function fingerprintOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function isStill(path: string, fingerprint: string): boolean {
  try {
    return fingerprintOf(readFileSync(path)) === fingerprint;
  } catch {
    return false;
  }
}

/** Whether a file is marked read-only. The mark is looked at first: the superuser may write to any file. */
async function isReadOnly(path: string): Promise<boolean> {
  if (((await stat(path)).mode & 0o200) === 0) return true;
  await access(path, constants.W_OK);
  return false;
}
