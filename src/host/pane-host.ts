/** What a task pane needs of its surroundings beside the workbook: files out, today's date, things remembered. */
import type { IsoDate } from '../register/dates';
import type { Bilingual, Result } from '../register/problem';
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

/** What a host knows of files that leave it. */
export interface FileHelp {
  /** Whether files can leave at all; where they can't, saving is not even tried. */
  readonly downloads: boolean;
  /** Where to look for a file that does not show up, or the other ways to it, one step a line. */
  readonly steps: readonly Bilingual[];
}

/** The surroundings of a pane. */
export interface PaneHost {
  readonly workbook: Workbook;
  /** The name of the open workbook, if it has one. */
  readonly title: string | null;
  /** What the host is built with beside the pane's own libraries, with licences, for the page that names them. */
  readonly libraries?: string;
  /** What to tell of files; without it files go out, and nothing more is known. */
  readonly fileHelp?: FileHelp;
  /** The computed columns hold plain values here whatever the register's setting says, as where functions don't run. */
  readonly keepsValues?: boolean;
  /** Today in Vietnam. */
  today(): IsoDate;
  /** Saves or downloads a file; failing is a value with a way out. */
  saveFile(file: OutgoingFile): Promise<Result<SavedFile>>;
  /** A small setting remembered for this user on this machine, such as the language; null when there is none. */
  remembered(key: string): string | null;
  remember(key: string, value: string): void;
}
