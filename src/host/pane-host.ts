/** What a task pane needs of its surroundings beside the workbook: files out, today's date, things remembered. */
import type { IsoDate } from '../register/dates';
import type { Bilingual, Problem, Result } from '../register/problem';
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

/** A document that a host made of a drafted file. */
export interface OnlineDocument {
  /** Where it is opened. */
  readonly url: string;
  /** What the file has that the document has not, and what to do about it, one step a line. */
  readonly notes: readonly Bilingual[];
}

/** Documents that the host itself keeps, such as Google Docs, made of drafted .docx files. */
export interface OnlineDocuments {
  /** What the button says. */
  readonly action: Bilingual;
  /** Makes a new document of a file; one that was made before stays as it is. */
  create(file: OutgoingFile): Promise<Result<OnlineDocument>>;
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
  /** What in the settings of the workbook the user should put right. */
  readonly warnings?: readonly Problem[];
  /** Absent where the host keeps no documents, or may not make any. */
  readonly onlineDocuments?: OnlineDocuments;
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
