/** The custom functions in Excel, `=CCHC.NAME(…)`: registered with the client, called with whole ranges, dates as serials. */
import { functions } from '../../functions';
import type { FunctionDefinition } from '../../functions/definition';
import { evaluate, type ArgumentValue, type ResultCell } from '../../functions/evaluate';
import { isFunctionError, type FunctionError } from '../../functions/function-error';
import type { Bilingual, Language } from '../../register/problem';
import type { RawCell } from '../../register/snapshot';
import { dateSystem } from './date-system';

/** What Excel shows in a cell. */
type ShownCell = string | number | CustomFunctions.Error;

/** Excel's own language, as far as we speak it. */
function language(): Language {
  const context = typeof Office === 'undefined' ? undefined : (Office.context as Office.Context | undefined);
  return context?.displayLanguage.toLowerCase().startsWith('en') === true ? 'en' : 'vi';
}

/** Shown as #N/A, which no function of ours gives otherwise: such cells are entered again when the workbook is open. */
const NOT_OPENED: Bilingual = {
  vi: 'Chưa đọc được sổ tính nên chưa tính được ngày. Tải lại trang, hoặc bấm “Cập nhật trạng thái”.',
  en: 'The workbook could not be read, so days can’t be computed yet. Reload, or bring the statuses up to date.',
};

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
 * Excel asks while the page still loads: until it is known from which day the workbook counts, the answer is a promise.
 */
function caller(definition: FunctionDefinition): (...given: unknown[]) => ShownCell[][] | Promise<ShownCell[][]> {
  const count = Object.keys(definition.arguments).length;
  return (...given) => {
    const values = given.slice(0, count).map(argumentOf);
    const answer = (date1904: boolean | null): ShownCell[][] => {
      if (date1904 === null) {
        throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, NOT_OPENED[language()]);
      }
      const result = evaluate(definition, values, { date1904, zeroIsBlank: true });
      if (isFunctionError(result)) throw shownError(result);
      return Array.isArray(result) ? result.map((row) => row.map(shown)) : [[result]];
    };
    const system = dateSystem();
    return system instanceof Promise ? system.then(answer) : answer(system);
  };
}

/** Registers every custom function with Excel, under the names in the functions' metadata. */
export function registerFunctions(): void {
  for (const definition of functions) CustomFunctions.associate(definition.name, caller(definition));
}
