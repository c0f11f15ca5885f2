/** The formulas of the add-in, told from those of users, by their text. */
import { tokenEnd } from '../../blueprint/formula-tokens';

/** Of files that were made, or opened, where the add-in was not there. */
const STUCK = /_xldudf_/iu;

/** A call of ours up to its arguments, by the name as it is typed, or as files keep it, perhaps behind the name of a file. */
const CALL = /^=\s*@?(?:(?:'(?:[^']|'')*'|[^\s(),;=+*/&<>^'"-]*)!)?(?:CCHC\.|_xldudf_CCHC_)[A-Z0-9_.]+\(/iu;

/** How files keep the functions of the add-in, and what is left of them when Excel did not find them again. */
const STUCK_FUNCTION = /(?:'(?:[^']|'')*'!|[^\s(),;=+*/&<>^'-]*!)?_xldudf_CCHC_/giu;

/** The formula as it is typed, whatever Excel made of it while the add-in was not there. */
export function typedFormula(formula: string): string {
  return formula.replace(STUCK_FUNCTION, 'CCHC.');
}

/** Whether a formula bears the name by which files keep functions, so that Excel has not found its function yet. */
export function isStuckText(formula: unknown): formula is string {
  return typeof formula === 'string' && STUCK.test(formula);
}

/** What Google Sheets makes of its own formulas in a file for Excel: the call as a text, and the value it gave last. */
const FROM_SHEETS = /^=\s*IFERROR\(__xludf\.DUMMYFUNCTION\("(?:[^"]|"")*(?:CCHC_|COMPUTED_VALUE)/iu;

/** Whether a formula is what Google Sheets left of a call of this tool, or of a cell that such a call filled. */
export function cameFromSheets(formula: unknown): formula is string {
  return typeof formula === 'string' && FROM_SHEETS.test(formula);
}

/** Whether a formula is one whole call of a function of the add-in, found or not. Around such a call it is the user's own. */
export function isOurCall(formula: unknown): formula is string {
  if (typeof formula !== 'string') return false;
  const [head] = CALL.exec(formula) ?? [];
  if (head === undefined) return false;
  let depth = 1;
  let at = head.length;
  while (at < formula.length && depth > 0) {
    if (formula[at] === '(') depth += 1;
    if (formula[at] === ')') depth -= 1;
    at = tokenEnd(formula, at);
  }
  return depth === 0 && formula.slice(at).trim() === '';
}
