/** What every drafting command takes from its surroundings and gives back: documents, rows to write, what to know. */
import type { Change } from '../register/changes';
import type { Problem } from '../register/problem';

/** A document ready to be saved under a name that is not taken. */
export interface DraftedDocument {
  /** What it is about: the code of a visit, of a unit. */
  readonly subject: string;
  readonly fileName: string;
  readonly version: number;
  readonly bytes: Uint8Array;
}

/** What drafting gave: documents, rows to write, and what the user should know. `blocked` subjects were not drafted. */
export interface DraftOutcome<D extends DraftedDocument = DraftedDocument> {
  readonly documents: readonly D[];
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
  readonly blocked: readonly string[];
}

/** The surroundings that a pure command can't see. */
export interface DraftSurroundings {
  /** Draft in spite of missing data, with a visible mark. */
  readonly allowIncomplete: boolean;
  readonly template: Uint8Array;
  /** Names in the output folder, never to be used again. */
  readonly takenNames: ReadonlySet<string>;
  readonly onProgress?: (done: number, total: number) => void;
}

/** An outcome while it is being put together. */
export interface GrowingOutcome<D extends DraftedDocument> {
  readonly documents: D[];
  readonly changes: Change[];
  readonly problems: Problem[];
  readonly blocked: string[];
}

/** An outcome without anything in it yet. */
export function emptyOutcome<D extends DraftedDocument>(): GrowingOutcome<D> {
  return { documents: [], changes: [], problems: [], blocked: [] };
}
