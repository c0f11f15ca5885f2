/** One thing to put right in the frame of a register. */
import type { Bilingual } from '../../../../register/problem';
import type { Draw } from '../../wire';

/** What is put right, in words, and how. */
export interface Repair {
  readonly what: Bilingual;
  readonly steps: readonly Draw[];
}

/** A repair, where there is anything to do. */
export function repair(steps: readonly Draw[], vi: string, en: string): Repair[] {
  return steps.length === 0 ? [] : [{ what: { vi, en }, steps }];
}
