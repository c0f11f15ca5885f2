/** What outlives an execution: the spreadsheet, the user, the clock, the pushed files. */
import type vm from 'node:vm';
import type { Book } from './model/book';
import type { HtmlPage, Menu } from './services/ui';
import type { DraftDocument } from './services/documents';

/** What the push gives: one file. */
export interface PushedFile {
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}

export interface User {
  canEdit: boolean;
  authorised: boolean;
  email: string;
  /** How many accounts the browser is signed in to; with more than one, calls from a sidebar may go to another. */
  accounts: number;
}

export interface Hooks {
  /** Before each call that goes to Google; `nth` counts the calls of this method in this execution, from 1. */
  beforeCall?: (method: string, nth: number) => void;
  /** Who has the lock of the document, besides the script itself. */
  lock?: 'free' | 'held';
  /** Milliseconds that each call takes. */
  costPerCall?: number;
}

export interface World {
  readonly book: Book;
  readonly user: User;
  readonly hooks: Hooks;
  readonly clock: { now: number };
  readonly files: readonly PushedFile[];
  readonly scripts: readonly vm.Script[];
  /** Those of the manifest. */
  readonly scopes: readonly string[];
  readonly scriptTimeZone: string;
  readonly seen: Seen;
}

/** What the user sees besides the cells, and where they are. */
export interface Seen {
  menus: Menu[];
  sidebar: HtmlPage | null;
  alerts: string[];
  toasts: string[];
  documents: DraftDocument[];
  logs: string[];
  /** The id of the sheet, and the cell selected. */
  place: { sheet: number; row: number; column: number; rows: number; columns: number };
}
