/** The register: every table of a workbook decoded, its references resolved, its settings and calendar worked out. */
import type { UnreadableCell } from './changes';
import { calendarFromRows, unclearRow, type CalendarRow, type UnclearRow } from './calendar/calendar-rows';
import type { WorkCalendar } from './calendar/work-calendar';
import { describeCell, numberInText } from './columns';
import { decodeTable } from './decode';
import type { TableLayout } from './locate';
import { failure, success, type Mend, type Place, type Problem, type Result } from './problem';
import {
  duplicateCode,
  duplicateSetting,
  missingCode,
  missingSetting,
  notARegister,
  numberInTextColumn,
  settingOutOfRange,
  unreadableCell,
} from './reading-problems';
import { codeResolver, resolveReferences } from './references';
import { resolveDocumentSettings } from './setting-documents';
import { settingList, type Setting, type Settings } from './settings';
import { cellAddress, type Snapshot } from './snapshot';
import { nextCode, sourceColumns, type RowOf, type RowOrigin, type Table } from './table';
import { tableIds, tables, type TableId } from './tables';

/** A row of a table by the table's id. */
export type RowIn<K extends TableId> = RowOf<(typeof tables)[K]>;

/** One table of a register. */
export interface RegisterTable<K extends TableId> {
  readonly rows: readonly RowIn<K>[];
  /** Rows by code; of two rows with one code, the first. */
  readonly byCode: ReadonlyMap<string, RowIn<K>>;
  /** Where the table stands in the workbook; null when it was not found. */
  readonly layout: TableLayout | null;
}

/** A register as read from a workbook. */
export interface Register {
  readonly tables: { readonly [K in TableId]: RegisterTable<K> };
  /** Codes of documents in them are resolved; see `settingDocuments`. */
  readonly settings: Settings;
  readonly calendar: WorkCalendar;
  /** True when the workbook's serial dates count from 1904-01-01; what is written back must count so too. */
  readonly date1904: boolean;
  /** What could not be read; the consistency checks add theirs. */
  readonly problems: readonly Problem[];
}

const NOT_READ: RegisterTable<TableId> = { rows: [], byCode: new Map(), layout: null };

/** Tables whose rows have no code of their own. */
const UNCODED: ReadonlySet<TableId> = new Set(['settings', 'lists']);

/** How to read a register. */
export interface OpenOptions {
  /** The tables to read, all by default; the others count as not there, and nothing is said about them. */
  readonly tables?: readonly TableId[];
}

/**
 * Reads a register, or some tables of it. Fails only when the workbook was looked through for all tables and holds none;
 * anything less is a problem in the register.
 */
export function openRegister(snapshot: Snapshot, { tables: asked = tableIds }: OpenOptions = {}): Result<Register> {
  const problems: Problem[] = [];
  const read: Record<string, RegisterTable<TableId>> = {};
  for (const id of tableIds) read[id] = NOT_READ;
  for (const id of asked) {
    const decoded = decodeTable<Table>(snapshot, tables[id]);
    const rows = decoded.rows as readonly RowIn<TableId>[];
    const computed = id === 'settings' ? computedCells(rows as readonly RowIn<'settings'>[], decoded.layout) : NO_CELLS;
    for (const problem of decoded.problems) if (!computed.has(problem.place.cell ?? '')) problems.push(problem);
    const byCode = UNCODED.has(id) ? new Map<string, never>() : indexByCode(id, rows, decoded.layout, problems);
    read[id] = { rows, byCode, layout: decoded.layout };
  }
  if (asked.length >= tableIds.length && asked.every((id) => read[id]?.layout === null)) {
    return failure(notARegister({ sheets: snapshot.sheets.map(({ name }) => name) }));
  }
  const found = read as unknown as Register['tables'];
  resolveReferences(found);
  const { date1904 } = snapshot;
  const typed = readSettings(found.settings, date1904, problems);
  const settings = resolveDocumentSettings(typed, found.documents.byCode.keys(), codeResolver(found, 'documents'));
  const { calendar, problems: calendarProblems } = calendarFromRows(...calendarRows(found.daysOff));
  return success({ tables: found, settings, calendar, date1904, problems: [...problems, ...calendarProblems] });
}

/** Where a cell of a row is: its sheet, address, table, code and column. */
export function placeOf(
  register: Pick<Register, 'tables'>,
  table: TableId,
  row: { origin: RowOrigin },
  column?: string,
): Place {
  return placeIn(table, register.tables[table].layout, row, column);
}

function placeIn(table: TableId, layout: TableLayout | null, row: { origin: RowOrigin }, column = 'code'): Place {
  const index = layout?.columns.get(column) ?? layout?.columns.values().next().value ?? 0;
  const code = (row as { code?: string | null }).code;
  const { sheet, row: line } = row.origin;
  return { sheet, cell: cellAddress(line, index), table, column, ...(typeof code === 'string' && { code }) };
}

function indexByCode(
  id: TableId,
  rows: readonly RowIn<TableId>[],
  layout: TableLayout | null,
  problems: Problem[],
): Map<string, RowIn<TableId>> {
  const byCode = new Map<string, RowIn<TableId>>();
  let next = '';
  for (const row of rows) {
    const code = (row as { code?: string | null }).code ?? null;
    const place = placeIn(id, layout, row);
    if (code === null) {
      if (row.origin.broken.has('code')) continue;
      next = nextCode(
        tables[id],
        next === '' ? rows.map((other) => (other as { code?: string | null }).code ?? null) : [next],
      );
      problems.push({ ...missingCode({ next }, place), mend: givingCode(id, row, next) });
      continue;
    }
    const earlier = byCode.get(code);
    if (earlier === undefined) byCode.set(code, row);
    else problems.push(duplicateCode({ code, first: placeIn(id, layout, earlier).cell ?? '' }, place));
  }
  return byCode;
}

const COMPUTED_KEYS: ReadonlySet<string | null> = new Set(
  Object.values(settingList).flatMap(({ key, formula }) => (formula === undefined ? [] : [key])),
);

const NO_CELLS: ReadonlySet<string> = new Set();

/** Gives a row its code; without one it is known by all that stands in it. */
function givingCode(id: TableId, row: RowIn<TableId>, next: string): Mend {
  const values = row as unknown as Readonly<Record<string, unknown>>;
  const expected: Record<string, unknown> = {};
  for (const column of sourceColumns(tables[id])) {
    const unreadable = row.origin.broken.get(column);
    expected[column] = unreadable == null ? values[column] : ({ unreadable } satisfies UnreadableCell);
  }
  return {
    label: { vi: `Ghi mã ${next}`, en: `Write code ${next}` },
    changes: [{ kind: 'update', table: id, code: null, values: { code: next }, expected }],
  };
}

/** Adds the row of a setting, its value left to the province. */
function addingSetting(key: string, { header, help }: Setting<unknown>['column']): Mend {
  return {
    label: { vi: `Thêm dòng “${header}”`, en: `Add row “${header}”` },
    changes: [{ kind: 'append', table: 'settings', values: { key, label: header, value: null, note: help } }],
  };
}

/** The cells of settings that functions fill: what is in them, such as a stuck `#NAME?`, is never read. */
function computedCells(rows: readonly RowIn<'settings'>[], layout: TableLayout | null): ReadonlySet<string> {
  const computed = rows.filter(({ key }) => COMPUTED_KEYS.has(key));
  return new Set(computed.map((row) => placeIn('settings', layout, row, 'value').cell ?? ''));
}

/** The rows of sheet Cấu hình by key; of two rows with one key, the first. */
function settingRows(table: RegisterTable<'settings'>, problems: Problem[]): ReadonlyMap<string, RowIn<'settings'>> {
  const byKey = new Map<string, RowIn<'settings'>>();
  for (const row of table.rows) {
    if (row.key === null) continue;
    const earlier = byKey.get(row.key);
    if (earlier === undefined) byKey.set(row.key, row);
    else {
      const first = placeIn('settings', table.layout, earlier, 'key').cell ?? '';
      problems.push(duplicateSetting({ key: row.key, first }, placeIn('settings', table.layout, row, 'key')));
    }
  }
  return byKey;
}

function readSettings(table: RegisterTable<'settings'>, date1904: boolean, problems: Problem[]): Settings {
  const rows = settingRows(table, problems);
  const values: Record<string, unknown> = {};
  for (const [id, { key, column, formula, range }] of Object.entries<Setting<unknown>>(settingList)) {
    values[id] = column.blank;
    const row = rows.get(key);
    if (formula !== undefined) continue;
    if (row === undefined) {
      const { layout } = table;
      if (layout?.columns.has('key') === true) {
        const found = missingSetting({ key, label: column.header }, { sheet: layout.sheet, table: 'settings' });
        problems.push({ ...found, mend: addingSetting(key, column) });
      }
      continue;
    }
    if (row.value === null) continue;
    const decoded = column.decode(row.value, date1904);
    const place = placeIn('settings', table.layout, row, 'value');
    const number = numberInText(column, row.value, date1904);
    if (number !== null) problems.push(numberInTextColumn({ header: column.header, ...number }, place));
    if (decoded.ok) {
      const { value } = decoded;
      const outside = typeof value === 'number' && range !== undefined && (value < range[0] || value > range[1]);
      if (outside) problems.push(settingOutOfRange({ label: column.header, value, range }, place));
      else values[id] = value;
    } else {
      const found = describeCell(row.value);
      problems.push(unreadableCell({ header: column.header, found, expected: decoded.expected }, place));
    }
  }
  return values as unknown as Settings;
}

function calendarRows(table: RegisterTable<'daysOff'>): [CalendarRow[], UnclearRow[]] {
  const clear: CalendarRow[] = [];
  const unclear: UnclearRow[] = [];
  for (const row of table.rows) {
    const { date, kind, origin } = row;
    if (date !== null && kind !== null)
      clear.push({ date, kind, place: placeIn('daysOff', table.layout, row, 'date') });
    else unclear.push(unclearRow(date, origin.broken.get('date')));
  }
  return [clear, unclear];
}
