/** What is said of a file that a task gave, and the ways to it: from what became of it and what its host knows of files. */
import type { FileHelp } from '../../host/pane-host';
import type { Bilingual, Problem } from '../../register/problem';
import { DOCX_TYPE } from '../file-types';
import { FILES_STAY } from '../state/task-problems';
import type { FileOutcome } from '../state/task';

/** How a file is shown: `written`, it is there; `sent`, nobody tells whether it arrived; `missing`, it is only here. */
export interface FileShown {
  readonly kind: 'written' | 'sent' | 'missing';
  /** Why it is only here. */
  readonly problem: Problem | null;
  /** The ways to it are laid open; else they are behind a question. */
  readonly isOpen: boolean;
  readonly steps: readonly Bilingual[];
  readonly canSaveAgain: boolean;
  /** Its content can be copied for Word. */
  readonly canCopy: boolean;
}

/** How a file is shown; no outcome leaves the user without a way to what is in it. */
export function fileShown({ file, saved }: FileOutcome, help: FileHelp | undefined): FileShown {
  const canCopy = file.type === DOCX_TYPE;
  const steps = help?.steps ?? [];
  if (!saved.ok) {
    const canSaveAgain = saved.problem.code !== FILES_STAY;
    return { kind: 'missing', problem: saved.problem, isOpen: true, steps, canSaveAgain, canCopy };
  }
  const kind = saved.value.how;
  return { kind, problem: null, isOpen: false, steps, canSaveAgain: true, canCopy };
}
