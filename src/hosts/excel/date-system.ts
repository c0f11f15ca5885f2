/** From which day the open workbook counts its dates: 1900, or 1904 in some that were made on a Mac. */

/** Whether serial dates count from 1904-01-01; null where it can't be known. */
type DateSystem = boolean | null;

interface Shared {
  known: DateSystem | undefined;
  readonly waiting: Set<(system: DateSystem) => void>;
}

/** The pane, which reads the workbook, and the functions are two scripts of one page; this is what both can see. */
const KEY = Symbol.for('so-kiem-tra-cchc.date1904');
const page = globalThis as { [KEY]?: Shared };

/** How long a function waits for the workbook to be opened, in milliseconds; then its cell says so. */
export const LONGEST_WAIT = 60_000;

function shared(): Shared {
  const there = page[KEY];
  if (there !== undefined) return there;
  const made: Shared = { known: undefined, waiting: new Set() };
  page[KEY] = made;
  return made;
}

/** Says from which day the workbook counts, or with null that it could not be read; functions wait to be told. */
export function setDate1904(system: DateSystem): void {
  const { waiting } = shared();
  shared().known = system;
  for (const tell of waiting) tell(system);
  waiting.clear();
}

/** From which day the workbook counts: at once when it is known, else as soon as it is, or null after a long wait. */
export function dateSystem(): DateSystem | Promise<DateSystem> {
  const { known, waiting } = shared();
  if (known !== undefined) return known;
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      waiting.delete(tell);
      resolve(null);
    }, LONGEST_WAIT);
    const tell = (system: DateSystem): void => {
      clearTimeout(timer);
      resolve(system);
    };
    waiting.add(tell);
  });
}
