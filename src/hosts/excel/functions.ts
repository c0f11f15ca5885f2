/** The custom functions in Excel, `=CCHC.NAME(…)`: registered with the client, called with whole ranges, dates as serials. */
import { functions } from '../../functions';
import type { FunctionDefinition } from '../../functions/definition';
import { evaluate, type ArgumentValue, type ResultCell } from '../../functions/evaluate';
import { isFunctionError, type FunctionError } from '../../functions/function-error';
import type { Language } from '../../register/problem';
import type { RawCell } from '../../register/snapshot';
import { isDate1904 } from './date-system';

/** What Excel shows in a cell. */
type ShownCell = string | number | CustomFunctions.Error;

/** Excel's own language, as far as we speak it. */
function language(): Language {
  return typeof Office !== 'undefined' && Office.context.displayLanguage.toLowerCase().startsWith('en') ? 'en' : 'vi';
}

function shownError({ message }: FunctionError): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message[language()]);
}

function shown(cell: ResultCell): ShownCell {
  return isFunctionError(cell) ? shownError(cell) : cell;
}

/** A cell as Excel passes it: what is no value is an error. */
function cellOf(given: unknown): RawCell {
  if (given === undefined || given === null) return null;
  if (typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean') return given;
  const { code } = given as { readonly code?: unknown };
  return { error: typeof code === 'string' ? code : '#VALUE!' };
}

/** An argument as Excel passes it: rows of cells; null for one that was left out. */
function argumentOf(given: unknown): ArgumentValue {
  return Array.isArray(given)
    ? given.map((row: unknown) => (Array.isArray(row) ? row.map(cellOf) : [cellOf(row)]))
    : undefined;
}

/**
 * What Excel calls for a function. Behind the arguments it passes one of its own, which none of ours needs. Excel for
 * the desktop passes blank cells as 0; taking 0 for blank everywhere gives the same results wherever a workbook is opened.
 */
function caller(definition: FunctionDefinition): (...given: unknown[]) => ShownCell[][] {
  const count = Object.keys(definition.arguments).length;
  return (...given) => {
    const values = given.slice(0, count).map(argumentOf);
    const result = evaluate(definition, values, { date1904: isDate1904(), zeroIsBlank: true });
    if (isFunctionError(result)) throw shownError(result);
    return Array.isArray(result) ? result.map((row) => row.map(shown)) : [[result]];
  };
}

/** Registers every custom function with Excel, under the names in the functions' metadata. */
export function registerFunctions(): void {
  for (const definition of functions) CustomFunctions.associate(definition.name, caller(definition));
}
