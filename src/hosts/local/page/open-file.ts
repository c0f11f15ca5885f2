/** The workbook that is open on the page, with its file and what is kept of it. */
import type { Workbook } from '../../../host/workbook';
import type { Result } from '../../../register/problem';
import type { Download } from '../../browser/download';
import type { FileVersion } from '../files/file-on-disk';
import type { Autosave } from '../storage/autosave';

/** What the page needs of a workbook beside the port. */
export interface DeskWorkbook extends Workbook {
  readonly isRegister: boolean;
  /** The grid shows the results of the computed columns that stand in the file, and does not work them out. */
  readonly computedAsValues: boolean;
  /** The register keeps its computed columns as plain values, which saving brings up to date. */
  readonly keepsValues: boolean;
  /** Whether anything was changed since it was opened or last saved. */
  readonly changed: boolean;
  /** The file as it would be saved. */
  toBytes(): Result<Uint8Array>;
  /** What `edits` told when `toBytes` was called is in a file. */
  markSaved(edits: readonly unknown[]): void;
  /** What was done since it was opened, saved or not, as plain data. */
  edits(): readonly unknown[];
  /** Does again what `edits` told of. */
  restore(edits: readonly unknown[]): Result<unknown>;
}

/** Makes a workbook of a file's bytes; a file that is none is a value with a way out. */
export type OpenWorkbook = (
  bytes: Uint8Array,
  name: string,
  options: { readonly readOnly: boolean },
) => Promise<Result<DeskWorkbook>>;

/** An open workbook. */
export interface OpenFile {
  readonly workbook: DeskWorkbook;
  /** What it began with; `edits` of the workbook are about these, saved or not. */
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly isIllustration: boolean;
  readonly handle: FileSystemFileHandle | null;
  readonly version: FileVersion | null;
  readonly autosave: Autosave | null;
  /** What was done up to the last save. */
  readonly savedEdits: readonly unknown[];
  /** The last download of it, as long as nobody has said that it arrived. */
  readonly sent: Download | null;
  /** Ends what listens to the workbook. */
  readonly stop: () => void;
}
