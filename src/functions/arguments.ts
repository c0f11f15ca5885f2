/** The kinds of arguments: each is made from the column or setting of the register whose cell it takes, with its codec. */
import { decodeCalendar } from '../register/calendar/compact-calendar';
import type { WorkCalendar } from '../register/calendar/work-calendar';
import type { Column, ColumnKind, Decoded } from '../register/column';
import { fromSerial, isIsoDate, type IsoDate } from '../register/dates';
import type { Bilingual } from '../register/problem';
import { settingList, type Setting } from '../register/settings';
import type { ArgumentKind, NeededArgument, OptionalArgument, RowArgument, SharedArgument } from './definition';

/** An argument in English: its label and what it is; in Vietnamese the column or setting says so, unless it speaks of filling. */
export type Wording = readonly [label: string, description: string, vietnamese?: string];

const KINDS: Readonly<Partial<Record<ColumnKind, ArgumentKind>>> = {
  choice: 'choice',
  date: 'date',
  integer: 'number',
  flag: 'flag',
};

function fromColumn<V>(column: Column<V | null>, name: string, [label, description, vietnamese]: Wording) {
  return {
    name,
    label: { vi: column.header, en: label },
    description: { vi: vietnamese ?? column.help, en: description },
    kind: KINDS[column.kind] ?? ('text' as const),
    optional: false as const,
    zeroCounts: false,
    decode: (cell: Parameters<typeof column.decode>[0], date1904: boolean): Decoded<V | null> =>
      column.decode(cell, date1904),
  };
}

/** A cell of the row, read as the register reads its column. */
export function rowCell<V>(column: Column<V | null>, name: string, wording: Wording): RowArgument<V> {
  return { ...fromColumn(column, name, wording), scope: 'row', needed: false };
}

/** Reads a date that a function worked out: unlike one that is typed, it may lie outside the years of the register. */
function computedDate(column: Column<IsoDate | null>): Column<IsoDate | null>['decode'] {
  return (cell, date1904) => {
    const day = typeof cell === 'number' ? fromSerial(cell, date1904) : null;
    if (day !== null) return { ok: true, value: day };
    return typeof cell === 'string' && isIsoDate(cell) ? { ok: true, value: cell } : column.decode(cell, date1904);
  };
}

/** A cell of the row that holds a date worked out by another of these functions. */
export function computedCell(column: Column<IsoDate | null>, name: string, wording: Wording): RowArgument<IsoDate> {
  return { ...rowCell(column, name, wording), decode: computedDate(column) };
}

/** A setting that may be blank; a value outside its range is refused. */
export function setting<V>(declared: Setting<V | null>, name: string, wording: Wording): SharedArgument<V> {
  const { column, range } = declared;
  const facts = fromColumn(column, name, wording);
  const decode: Column<V | null>['decode'] = (cell, date1904) => {
    const decoded = column.decode(cell, date1904);
    if (range === undefined) return decoded;
    const [least, greatest] = range;
    const isOutside =
      decoded.ok && typeof decoded.value === 'number' && (decoded.value < least || decoded.value > greatest);
    if (decoded.ok && !isOutside) return decoded;
    const expected = { vi: `số nguyên từ ${least} đến ${greatest}`, en: `a whole number from ${least} to ${greatest}` };
    return { ok: false, expected };
  };
  return { ...facts, decode, scope: 'shared', needed: false, zeroCounts: range?.[0] === 0 };
}

/** A setting that holds a date worked out by another of these functions. */
export function computedSetting(
  declared: Setting<IsoDate | null>,
  name: string,
  wording: Wording,
): SharedArgument<IsoDate> {
  return { ...setting(declared, name, wording), decode: computedDate(declared.column) };
}

/** The day that statuses and lateness refer to: an argument, so that nothing changes by itself overnight. */
export const asOf: NeededArgument<IsoDate> = {
  ...setting(settingList.asOf, 'ngayBaoCao', ['as-of date', 'Statuses and lateness are those of this day.']),
  needed: true,
  optional: false,
};

const CALENDAR_EXPECTED: Bilingual = {
  vi: 'ô lịch làm việc mà công cụ tạo (LichLamViec)',
  en: 'the calendar cell that the tool keeps (LichLamViec)',
};

/** The calendar read last. Formulas in every row of a table pass the same text; parsing it each time would take longest. */
let lastRead: { readonly text: string; readonly decoded: Decoded<WorkCalendar> } | null = null;

function readCalendar(text: string): Decoded<WorkCalendar> {
  if (lastRead?.text !== text) {
    const read = decodeCalendar(text);
    lastRead = { text, decoded: read.ok ? read : { ok: false, expected: CALENDAR_EXPECTED } };
  }
  return lastRead.decoded;
}

/** The working calendar in one cell, as LICHLAMVIEC gives it. */
export const calendar: NeededArgument<WorkCalendar> = {
  ...fromColumn(settingList.calendar.column, 'lichLamViec', [
    'working calendar',
    'The cell that holds sheet Ngày nghỉ in short, made by LICHLAMVIEC.',
    'Ô LichLamViec, do hàm LICHLAMVIEC tạo từ sheet Ngày nghỉ.',
  ]),
  kind: 'calendar',
  scope: 'shared',
  needed: true,
  decode: (cell) => (typeof cell === 'string' ? readCalendar(cell) : { ok: false, expected: CALENDAR_EXPECTED }),
};

/** The same where the call may do without: left out it is null. A blank cell in its place is refused, not taken for that. */
export const optionalCalendar: OptionalArgument<WorkCalendar> = { ...calendar, optional: true };
