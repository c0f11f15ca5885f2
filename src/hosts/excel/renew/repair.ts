/** One thing to put right in the frame of a register. */
import type { Bilingual } from '../../../register/problem';
import type { Step } from '../draw/steps';

/** What is put right, in words, and how. */
export interface Repair {
  readonly what: Bilingual;
  /** The sheet it changes; null when it changes none. */
  readonly sheet: string | null;
  readonly addsSheet?: true;
  readonly steps: readonly Step[];
}
