/** What a task pane needs of its surroundings beside the workbook: files out, today's date, things remembered. */
import type { IsoDate } from '../register/dates';
import type { Result } from '../register/problem';
import type { Workbook } from './workbook';

/** A file to hand to the user. */
export interface OutgoingFile {
  readonly name: string;
  /** The media type, such as that of .docx. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** How a file went out. `sent`: handed to the browser's downloads, whose end nobody tells us of; `written`: it is there. */
export interface SavedFile {
  readonly name: string;
  readonly how: 'sent' | 'written';
}

/** The surroundings of a pane. */
export interface PaneHost {
  readonly workbook: Workbook;
  /** The name of the open workbook, if it has one. */
  readonly title: string | null;
  /** What the host is built with beside the pane's own libraries, with licences, for the page that names them. */
  readonly libraries?: string;
  /** Today in Vietnam. */
  today(): IsoDate;
  /** Saves or downloads a file; failing is a value with a way out. */
  saveFile(file: OutgoingFile): Promise<Result<SavedFile>>;
  /** A small setting remembered for this user on this machine, such as the language; null when there is none. */
  remembered(key: string): string | null;
  remember(key: string, value: string): void;
}
