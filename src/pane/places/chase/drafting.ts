/** Drafting letters for the chosen units, to look at and to save; loaded when it is first asked for. */
import { draftReminders, type DraftedReminder } from '../../../commands/draft-reminders';
import type { DraftOutcome } from '../../../commands/draft-outcome';
import type { IsoDate } from '../../../register/dates';
import { success, type Problem, type Result } from '../../../register/problem';
import type { Register } from '../../../register/register';
import { loaded, type Store } from '../../state/store';
import { runDrafts } from '../../preview/draft-run';
import type { UnitLetters } from './rows';
import { chaseTexts, lettersBlocked } from './texts';

/** How letters are to be drafted. */
export interface LetterOptions {
  readonly incomplete: boolean;
  readonly reportBy: IsoDate | null;
}

/** The letters of the chosen units, and what stands in their way. */
export interface Letters {
  readonly documents: readonly DraftedReminder[];
  readonly problems: readonly Problem[];
  readonly blocked: readonly string[];
}

/** How many units are drafted at once while the list is drawn. */
const AT_ONCE = 20;
/** How many are recorded and saved together in a run. */
const SAVED_TOGETHER = 5;

/** Drafts to be looked at, some units at a time, telling how many are done; null when `isWanted` says no. */
export async function draftLetters(
  store: Store,
  register: Register,
  units: readonly UnitLetters[],
  options: LetterOptions & { readonly asOf: IsoDate },
  watch: { readonly onProgress: (done: number) => void; readonly isWanted: () => boolean },
): Promise<Result<Letters> | null> {
  const template = await loaded(() => store.templates.bytes('reminder-letter'));
  if (!template.ok) return template;
  const letters = {
    documents: new Array<DraftedReminder>(),
    problems: new Array<Problem>(),
    blocked: new Array<string>(),
  };
  for (let from = 0; from < units.length; from += AT_ONCE) {
    watch.onProgress(from);
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (!watch.isWanted()) return null;
    const drafted = draft(register, units.slice(from, from + AT_ONCE), options, template.value, options.asOf);
    if (!drafted.ok) return drafted;
    letters.documents.push(...drafted.value.documents);
    letters.problems.push(...drafted.value.problems);
    letters.blocked.push(...drafted.value.blocked);
  }
  return success(letters);
}

/** Drafts, records and saves them all in one run; gives the units that it did not come to. */
export async function saveLetters(
  store: Store,
  units: readonly UnitLetters[],
  options: LetterOptions,
): Promise<readonly UnitLetters[]> {
  const nameOf = (code: string): string => units.find(({ unit }) => unit === code)?.name ?? code;
  return runDrafts(store, {
    title: chaseTexts.draftTitle,
    parts: units,
    batch: SAVED_TOGETHER,
    nameOf: ({ name }) => name,
    draft: async (parts, register, { asOf }) => {
      const template = await loaded(() => store.templates.bytes('reminder-letter'));
      return template.ok ? draft(register, parts, options, template.value, asOf) : template;
    },
    blockedProblem: (codes) => lettersBlocked({ units: codes.map(nameOf) }),
  });
}

function draft(
  register: Register,
  units: readonly UnitLetters[],
  { incomplete, reportBy }: LetterOptions,
  template: Uint8Array,
  asOf: IsoDate,
): Result<DraftOutcome<DraftedReminder>> {
  const items = units.flatMap((unit) => unit.items);
  const input = { items, reportBy, allowIncomplete: incomplete, template, takenNames: new Set<string>() };
  return draftReminders(register, input, asOf);
}
