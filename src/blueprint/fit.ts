/** Fits sheets of a register to the workbook they come into: free sheet names, links that lead somewhere, its date system. */
import { formatDate, fromSerial, toSerial } from '../register/dates';
import { settingList } from '../register/settings';
import type { RawCell } from '../register/snapshot';
import { tables } from '../register/tables';
import { settings } from '../register/tables/settings';
import { renameSheets } from './formula-tokens';
import { isTableSheet, sheetName, type FreeCell, type FreeSheet, type NewSheet, type TableSheet } from './input';
import { OVERVIEW_SHEET } from './overview';
import { presentTables, type PresentWorkbook } from './present';

/** The most characters in the name of a sheet. */
const MAX_SHEET_NAME = 31;

const DATE_SETTINGS: ReadonlySet<unknown> = new Set(
  Object.values(settingList).flatMap(({ key, column }) => (column.kind === 'date' ? [key] : [])),
);

/** The sheets as they go into the workbook. */
export function fitSheets(sheets: readonly NewSheet[], present: PresentWorkbook): NewSheet[] {
  const names = freeNames(sheets.map(sheetName), present.sheetNames);
  const renamed = new Map(sheets.map((sheet, i) => [sheetName(sheet), names[i] ?? '']));
  return sheets.map((sheet, i) => {
    const name = names[i] ?? '';
    return isTableSheet(sheet) ? fitTable(sheet, name, present.date1904) : fitFree(sheet, name, renamed, present);
  });
}

/** The sheet that every table's sheet leads back to: the one that comes with them, else the one that is there. */
export function homeOf(sheets: readonly NewSheet[], present?: PresentWorkbook): string | undefined {
  const own = sheets.find((sheet) => !isTableSheet(sheet));
  if (own !== undefined) return sheetName(own);
  if (present === undefined || presentTables(present).length === 0) return undefined;
  return present.sheetNames.find((name) => name === OVERVIEW_SHEET);
}

/** Each name as wanted, or with the first number in brackets that makes it free. */
export function freeNames(wanted: readonly string[], taken: readonly string[]): string[] {
  const used = new Set(taken.map(nameKey));
  return wanted.map((name) => {
    let free = name;
    for (let n = 2; used.has(nameKey(free)); n++) {
      const suffix = ` (${n})`;
      free = name.slice(0, MAX_SHEET_NAME - suffix.length).trimEnd() + suffix;
    }
    used.add(nameKey(free));
    return free;
  });
}

/** What Excel tells names of sheets apart by. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function fitTable(sheet: TableSheet, name: string, date1904: boolean): TableSheet {
  const table = { ...sheet.table, sheet: name };
  if (!date1904) return { ...sheet, table };
  const columns = Object.entries(table.columns);
  const dates = new Set(columns.flatMap(([, { kind }], i) => (kind === 'date' ? [i] : [])));
  const ids = columns.map(([id]) => id);
  const [key, value] = table.id === settings.id ? [ids.indexOf('key'), ids.indexOf('value')] : [-1, -1];
  const rows = sheet.rows.map((cells) =>
    cells.map((cell, i) => (dates.has(i) || (i === value && DATE_SETTINGS.has(cells[key])) ? to1904(cell) : cell)),
  );
  return { table, rows };
}

/** A serial date as the 1904 system counts; a day before that system begins is written out. */
function to1904<T extends RawCell>(cell: T): T | number | string {
  const day = typeof cell === 'number' ? fromSerial(cell, false) : null;
  if (day === null) return cell;
  const serial = toSerial(day, true);
  return serial < 1 ? formatDate(day) : serial;
}

function fitFree(
  sheet: FreeSheet,
  name: string,
  renamed: ReadonlyMap<string, string>,
  present: PresentWorkbook,
): FreeSheet {
  const target = (wanted: string): string | undefined => renamed.get(wanted) ?? placeOfTable(wanted, present);
  const fitCell = (cell: FreeCell): FreeCell => {
    const { link, formula, look, value } = cell;
    const place = link === undefined ? undefined : target(link);
    return {
      look,
      value:
        value === link && place !== undefined ? place : look === 'date' && present.date1904 ? to1904(value) : value,
      ...(formula !== undefined && { formula: renameSheets(formula, (wanted) => renamed.get(wanted)) }),
      ...(place !== undefined && { link: place }),
    };
  };
  const rows = sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell && fitCell(cell)) }));
  return { ...sheet, sheet: name, rows };
}

/** Where a sheet of the register is in the workbook: by its table, whatever the sheet is called now, else by its name. */
function placeOfTable(sheet: string, present: PresentWorkbook): string | undefined {
  const table = Object.values(tables).find((candidate) => candidate.sheet === sheet);
  const found = present.tables.find(({ name }) => name.toLowerCase() === table?.name.toLowerCase());
  return found?.sheet ?? present.worksheets.find((name) => nameKey(name) === nameKey(sheet));
}
