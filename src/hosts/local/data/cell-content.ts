/** The content of a grid cell that shows a value of the file. */
import { isCellError, type RawCell } from '../../../register/snapshot';
import { TEXT_FORMAT, textContent, type CellText } from './text-content';

/** Days from the 1900 date system, in which the grid counts, to that of 1904 (ECMA-376 part 1, 18.17.4.1). */
export const DAYS_TO_1904 = 1462;

/** The content of a cell of the grid that shows a value of the file in a number format; the grid counts days from 1900. */
export function valueContent(given: RawCell, format: string | undefined, date1904: boolean): CellText {
  const value = date1904 && typeof given === 'number' && showsDate(format) ? given + DAYS_TO_1904 : given;
  if (typeof value === 'string') return textContent(value, format);
  const content =
    value === null
      ? ''
      : isCellError(value)
        ? value.error
        : typeof value === 'boolean'
          ? booleanText(value)
          : `${value}`;
  return { content, plainFormat: format === TEXT_FORMAT && typeof value !== 'string' && value !== null };
}

function booleanText(value: boolean): string {
  return value ? 'TRUE' : 'FALSE';
}

/** Whether a number format shows a date. */
export function showsDate(format: string | undefined): boolean {
  return format !== undefined && /[dy]/iu.test(format.replace(/"[^"]*"/gu, ''));
}
