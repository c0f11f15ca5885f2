/** Which problems of the register bear on a draft: those on rows that it uses, and those that may hide rows from it. */
import type { Problem } from '../register/problem';
import type { RowOrigin } from '../register/table';
import type { TableId } from '../register/tables';

/** What was found about a draft: gaps hold it back, remarks only need a look. */
export interface DraftLint {
  readonly gaps: readonly Problem[];
  readonly remarks: readonly Problem[];
}

/** The rows a draft uses: by code, and those whose code may be missing by where they are. */
export interface UsedRows {
  readonly codes: readonly string[];
  readonly rows: readonly { readonly origin: RowOrigin }[];
}

/** What holds a kind of document back. */
export interface LintRules {
  /** Codes of problems that make it wrong or unfinished when they lie on a row that it uses. */
  readonly blocking: ReadonlySet<string>;
  /** The tables it is made from: what is wrong with their shape may hide rows, so it holds back every draft. */
  readonly sources: ReadonlySet<TableId>;
}

const STRUCTURAL: ReadonlySet<string> = new Set(['AMBIGUOUS_COLUMN', 'MISSING_COLUMN', 'MISSING_TABLE']);

/** Tables whose every row bears on every document: the settings, and the calendar that due dates are counted by. */
const SHARED: ReadonlySet<string> = new Set(['daysOff', 'settings']);

/** Sorts the problems of a register into those that hold back a draft and those to look at; notes are neither. */
export function sortProblems(checked: readonly Problem[], used: UsedRows, { blocking, sources }: LintRules): DraftLint {
  const codes = new Set(used.codes);
  const cells = new Set(used.rows.map(({ origin }) => `${origin.sheet}!${origin.row + 1}`));
  const gaps: Problem[] = [];
  const remarks: Problem[] = [];
  for (const problem of checked) {
    const { code, place, severity } = problem;
    if (severity === 'note') continue;
    const row = /\d+$/u.exec(place.cell ?? '')?.[0] ?? '';
    const isUsed = codes.has(place.code ?? '') || cells.has(`${place.sheet ?? ''}!${row}`);
    const isStructural = STRUCTURAL.has(code) && sources.has(place.table as TableId) && place.column !== 'note';
    if (isStructural || (blocking.has(code) && (isUsed || SHARED.has(place.table ?? '')))) gaps.push(problem);
    else if (isUsed) remarks.push(problem);
  }
  return { gaps, remarks };
}
