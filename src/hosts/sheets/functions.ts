/** The custom functions in Google Sheets, `=CCHC_NAME(…)`: whole columns in, whole columns out, days in and out as `Date`. */
import { functions } from '../../functions';
import type { FunctionDefinition } from '../../functions/definition';
import { evaluate, type ArgumentValue, type ResultCell } from '../../functions/evaluate';
import { isFunctionError } from '../../functions/function-error';
import { fromSerial, toSerial } from '../../register/dates';
import type { RawCell } from '../../register/snapshot';

/** Days as the spreadsheet shows them: what Google passes is a moment, and which day that is depends on where one is. */
export interface Days {
  /** The day, or day and time, of a moment in the spreadsheet's time zone: `2023-09-11`, `2023-09-11T08:30:00`. */
  dayOf(moment: Date): string;
  /** The moment at which a day begins there. */
  momentOf(day: string): Date;
}

/** What Google shows in a cell. */
type ShownCell = string | number | Date;

const byName: ReadonlyMap<string, FunctionDefinition> = new Map(functions.map((one) => [one.name, one]));

/**
 * What a call gives: one cell, or rows of cells as long as the data, for `E4:E` reaches to the end of the sheet. Throws an
 * `Error` with a Vietnamese message, which Google shows with the cell, when an argument is wrong for the whole call; one
 * that is wrong for some rows is told in their cells, for Google has no way to put an error into one of many.
 */
export function callFunction(name: string, given: readonly unknown[], days: Days): ShownCell | ShownCell[][] {
  const definition = byName.get(name);
  if (definition === undefined) throw new Error(`Không có hàm ${name}.`);
  const result = evaluate(definition, withoutBlankEnds(given.map((one) => argumentOf(one, days))));
  const shown = (cell: ResultCell): ShownCell => shownCell(definition, cell, days);
  if (!Array.isArray(result)) return isFunctionError(result) ? fail(result.message.vi) : shown(result);
  const common = commonError(result);
  return common === null ? result.map((row) => row.map(shown)) : fail(common);
}

function fail(message: string): never {
  throw new Error(message);
}

/** The message that all cells that are not blank have; null when one has none, or another. */
function commonError(rows: readonly (readonly ResultCell[])[]): string | null {
  const filled = rows.flat().filter((cell) => cell !== '');
  const messages = new Set(filled.map((cell) => (isFunctionError(cell) ? cell.message.vi : null)));
  return messages.size === 1 ? ([...messages][0] ?? null) : null;
}

function shownCell(definition: FunctionDefinition, cell: ResultCell, days: Days): ShownCell {
  if (isFunctionError(cell)) return `Lỗi: ${cell.message.vi}`;
  if (definition.result !== 'date' || typeof cell !== 'number') return cell;
  const day = fromSerial(cell, false);
  return day === null ? cell : days.momentOf(day);
}

function argumentOf(given: unknown, days: Days): ArgumentValue {
  if (given === undefined) return undefined;
  if (!Array.isArray(given)) return cellOf(given, days);
  return given.map((row: unknown) => (Array.isArray(row) ? row : [row]).map((cell: unknown) => cellOf(cell, days)));
}

/** A cell as Google passes it: blank is '', a day a `Date`. */
function cellOf(given: unknown, days: Days): RawCell {
  if (given === '' || given === null || given === undefined) return null;
  if (given instanceof Date) return serialOf(days.dayOf(given));
  if (typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean') return given;
  return { error: '#VALUE!' };
}

/** The serial number of a day, or of a day and time of day. */
function serialOf(iso: string): number {
  const [day = '', time = '0:0:0'] = iso.split('T');
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return toSerial(day) + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

/** Ranges of one height without the rows at their end in which all are blank; one row always stays. */
function withoutBlankEnds(values: readonly ArgumentValue[]): readonly ArgumentValue[] {
  const ranges = values.flatMap((value) => (Array.isArray(value) && value.length > 1 ? [value as RawCell[][]] : []));
  const heights = new Set(ranges.map(({ length }) => length));
  if (heights.size !== 1) return values;
  const lastFilled = (range: RawCell[][]): number => {
    let last = range.length - 1;
    while (last > 0 && (range[last] ?? []).every((cell) => cell === null)) last--;
    return last;
  };
  const height = Math.max(...ranges.map(lastFilled)) + 1;
  return values.map((value) => (Array.isArray(value) && value.length > 1 ? value.slice(0, height) : value));
}
