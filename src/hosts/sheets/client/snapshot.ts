/** The cells of a spreadsheet as the register takes them, and values as the script takes them: days as ISO texts. */
import { fromSerial, toSerial } from '../../../register/dates';
import type { RawCell, Snapshot } from '../../../register/snapshot';
import type { WireCell, WireInput, WireWorkbook } from '../wire';

const SECONDS_A_DAY = 86_400;

/** Texts that Google shows for errors. */
const ERROR = /^#(?:N\/A|VALUE!|REF!|NAME\?|DIV\/0!|NUM!|NULL!|ERROR!)$/u;

/** Whether a cell shows an error. */
export function isErrorText(cell: WireCell): cell is string {
  return typeof cell === 'string' && cell.startsWith('#') && ERROR.test(cell);
}

/** A cell as the register reads it: a day is its serial number. */
export function rawOf(cell: WireCell): RawCell {
  if (typeof cell === 'object' && cell !== null) return serialOf(cell.date);
  if (cell === '') return null;
  return isErrorText(cell) ? { error: cell } : cell;
}

function serialOf(text: string): number {
  const [day = '', time = ''] = text.split('T');
  const [hours = 0, minutes = 0, seconds = 0] = time === '' ? [] : time.split(':').map(Number);
  return toSerial(day) + (hours * 3600 + minutes * 60 + seconds) / SECONDS_A_DAY;
}

/** The spreadsheet as a snapshot: no table objects, and days counted as Google counts them, from the end of 1899. */
export function snapshotOf({ sheets, names }: WireWorkbook): Snapshot {
  const sheetNames = new Map(sheets.map(({ id, name }) => [id, name]));
  return {
    sheets: sheets.map(({ name, cells }) => ({
      name,
      cells: (cells ?? []).map((row) => row.map(rawOf)),
      tables: [],
    })),
    names: names.flatMap(({ name, sheet: id, top: row, left: column }) => {
      const sheet = sheetNames.get(id);
      return sheet === undefined ? [] : [{ name, sheet, row, column }];
    }),
    date1904: false,
  };
}

/** A value to write; the serial number of a day is the day. Lines of a text end as Google ends them. */
export function inputOf(cell: RawCell, isDate: boolean): WireInput {
  if (typeof cell === 'object') return cell === null ? null : cell.error;
  if (typeof cell === 'string') return cell.replace(/\r\n?/gu, '\n');
  const day = isDate && typeof cell === 'number' ? fromSerial(cell, false) : null;
  return day === null ? cell : { date: day };
}
