/** One thing to put right in the frame of a register. */
import type { Bilingual } from '../../../register/problem';
import type { Step } from '../draw/steps';

/** What is put right, in words, and how. */
export interface Repair {
  readonly what: Bilingual;
  /** The sheet it changes; null when it changes none. */
  readonly sheet: string | null;
  /** What a sheet that it adds is called until it is finished. */
  readonly workingSheet?: string;
  readonly steps: readonly Step[];
}
