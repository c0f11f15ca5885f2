/** The kinds of columns: each function makes a column with its codec from a header and what its author says of it. */
import type { Column, ColumnOptions, Decoded, ValueSource } from './column';
import { formatDate, fromSerial, isIsoDate, isPlausibleYear, parseDate, toSerial, yearOf, type IsoDate } from './dates';
import type { Bilingual } from './problem';
import { isCellError, type RawCell } from './snapshot';
import { cleanLine, cleanText } from './text';
import { yesNo, type Vocabulary } from './vocabulary';

type Filled = Exclude<RawCell, null>;

const EXPECTED = {
  text: { vi: 'chữ', en: 'text' },
  date: { vi: 'một ngày dạng dd/mm/yyyy, từ năm 1990 đến 2100', en: 'a date dd/mm/yyyy between 1990 and 2100' },
  integer: { vi: 'một số nguyên', en: 'a whole number' },
  money: { vi: 'một số tiền bằng đồng', en: 'an amount in đồng' },
  flag: { vi: '“Có” hoặc “Không”', en: '“Có” (yes) or “Không” (no)' },
  value: { vi: 'chữ, số hoặc ngày', en: 'text, a number or a date' },
} satisfies Record<string, Bilingual>;

const read = <V>(value: V): Decoded<V> => ({ ok: true, value });
const unreadable = <V>(expected: Bilingual): Decoded<V> => ({ ok: false, expected });

function decodeText(cell: Filled, clean: (text: string) => string): Decoded<string | null> {
  if (typeof cell === 'string') return read(clean(cell) || null);
  return typeof cell === 'number' && Number.isFinite(cell) ? read(plainNumber(cell)) : unreadable(EXPECTED.text);
}

const plain = new Intl.NumberFormat('en', { useGrouping: false, maximumSignificantDigits: 15 });

/** A number as digits, never with an exponent; of a longer one a cell keeps the first fifteen. */
function plainNumber(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < LONG_NUMBER ? String(value) : plain.format(value);
}

/** From here on a cell no longer keeps every digit that was typed. */
const LONG_NUMBER = 1e15;

/** What a number found in a column of text may have been: a date that the spreadsheet recognised, or some other text. */
export interface NumberInText {
  readonly text: string;
  readonly date: IsoDate | null;
}

/** The number in a text cell where other text was probably typed; null for anything that can be taken as it is. */
export function numberInText(column: Column<unknown>, cell: RawCell, date1904: boolean): NumberInText | null {
  if (typeof cell !== 'number' || column.digits === true) return null;
  if (column.kind !== 'text' && column.kind !== 'longText') return null;
  const day = fromSerial(cell, date1904);
  const date = day !== null && isPlausibleYear(yearOf(day)) ? day : null;
  const isPlain = Number.isInteger(cell) && Math.abs(cell) < LONG_NUMBER && date === null;
  return isPlain ? null : { text: plainNumber(cell), date };
}

function make<V>(
  kind: Column<V>['kind'],
  header: string,
  width: number,
  options: ColumnOptions,
  codec: Pick<Column<V>, 'blank' | 'decode' | 'encode'>,
  source?: ValueSource,
): Column<V> {
  return { kind, header, width, ...options, ...(source && { source }), ...codec };
}

const line = {
  blank: null,
  decode: (cell: Filled) => decodeText(cell, cleanLine),
  encode: (value: string | null) => value,
};

/** The row's own code, given by the tool and never changed. */
export function code(options: Partial<ColumnOptions> = {}): Column<string | null> {
  return make('code', 'Mã', 10, { help: 'Mã dòng do công cụ cấp, không sửa.', ...options }, line);
}

/** A short text on one line. */
export function text(header: string, options: ColumnOptions): Column<string | null> {
  return make('text', header, 24, options, line);
}

/** A text of any length with line breaks. */
export function longText(header: string, options: ColumnOptions): Column<string | null> {
  return make<string | null>('longText', header, 44, options, {
    blank: null,
    decode: (cell) => decodeText(cell, cleanText),
    encode: (value) => value,
  });
}

/** The last column of most tables: whatever else there is to say. It needs no hint, so none pops up. */
export function note(): Column<string | null> {
  return longText('Ghi chú', { help: 'Giải thích thêm.', quiet: true });
}

/** The code of a row of another table. */
export function reference(header: string, table: string, options: ColumnOptions): Column<string | null> {
  return make('reference', header, 16, options, line, { table });
}

/** Several codes of another table, separated by semicolons in the cell; each once, in the order written. */
export function references(header: string, table: string, options: ColumnOptions): Column<readonly string[]> {
  return make<readonly string[]>(
    'references',
    header,
    20,
    options,
    {
      blank: [],
      decode: (cell) => {
        const decoded = decodeText(cell, cleanLine);
        if (!decoded.ok) return decoded;
        const codes = (decoded.value ?? '').split(';').map((part) => part.trim());
        return read([...new Set(codes.filter((part) => part !== ''))]);
      },
      encode: (value) => (value.length === 0 ? null : value.join('; ')),
    },
    { table },
  );
}

/** One of a fixed vocabulary on which rules depend; the cell shows its Vietnamese label. */
export function choice<K extends string>(
  header: string,
  vocabulary: Vocabulary<K>,
  options: ColumnOptions,
): Column<K | null> {
  const labels = vocabulary.labels.map((label) => `“${label}”`).join(', ');
  const expected = { vi: `một trong: ${labels}`, en: `one of: ${labels}` };
  return make<K | null>(
    'choice',
    header,
    18,
    options,
    {
      blank: null,
      decode: (cell) => {
        if (typeof cell !== 'string') return unreadable(expected);
        if (cleanLine(cell) === '') return read(null);
        const key = vocabulary.parse(cell);
        return key === null ? unreadable(expected) : read(key);
      },
      encode: (value) => (value === null ? null : vocabulary.label(value)),
    },
    { list: vocabulary.title },
  );
}

/** A value of a list that the province keeps on sheet Danh mục; whether it is in the list is checked with the register. */
export function listed(header: string, list: string, options: ColumnOptions): Column<string | null> {
  return make('listed', header, 18, options, line, { list });
}

/** A day; a serial number in the cell, `yyyy-mm-dd` in a row. */
export function date(header: string, options: ColumnOptions): Column<IsoDate | null> {
  return make<IsoDate | null>('date', header, 12, options, {
    blank: null,
    decode: (cell, date1904) => {
      if (typeof cell === 'string' && cleanLine(cell) === '') return read(null);
      const value =
        typeof cell === 'number' ? fromSerial(cell, date1904) : typeof cell === 'string' ? parseDate(cell) : null;
      return value !== null && isPlausibleYear(yearOf(value)) ? read(value) : unreadable(EXPECTED.date);
    },
    encode: (value, date1904) => (value === null ? null : toSerial(value, date1904)),
  });
}

function decodeNumber(cell: Filled, expected: Bilingual, smallest: number): Decoded<number | null> {
  if (typeof cell === 'string') {
    const typed = cleanLine(cell).replace(/\s/gu, '');
    if (typed === '') return read(null);
    const plain = /^\d{1,3}(\.\d{3})+$/u.test(typed) ? typed.replaceAll('.', '') : typed;
    return /^\d{1,15}$/u.test(plain) && Number(plain) >= smallest ? read(Number(plain)) : unreadable(expected);
  }
  return typeof cell === 'number' && Number.isSafeInteger(cell) && cell >= smallest ? read(cell) : unreadable(expected);
}

/** A whole number, zero or more; text such as "30" or "1.200" (Vietnamese thousands) is read. */
export function integer(header: string, options: ColumnOptions): Column<number | null> {
  return make<number | null>('integer', header, 10, options, {
    blank: null,
    decode: (cell) => decodeNumber(cell, EXPECTED.integer, 0),
    encode: (value) => value,
  });
}

/** An amount in đồng, zero or more. */
export function money(header: string, options: ColumnOptions): Column<number | null> {
  return make<number | null>('money', header, 16, options, {
    blank: null,
    decode: (cell) => decodeNumber(cell, EXPECTED.money, 0),
    encode: (value) => value,
  });
}

/** Yes or no; "Có"/"Không" in the cell. */
export function flag(header: string, options: ColumnOptions): Column<boolean | null> {
  return make<boolean | null>(
    'flag',
    header,
    10,
    options,
    {
      blank: null,
      decode: (cell) => {
        if (typeof cell === 'boolean') return read(cell);
        if (typeof cell !== 'string') return unreadable(EXPECTED.flag);
        if (cleanLine(cell) === '') return read(null);
        const key = yesNo.parse(cell);
        return key === null ? unreadable(EXPECTED.flag) : read(key === 'YES');
      },
      encode: (value) => (value === null ? null : yesNo.label(value ? 'YES' : 'NO')),
    },
    { list: yesNo.title },
  );
}

/** A cell whose type depends on its row (the value of a setting): kept as it is, text made NFC. */
export function raw(header: string, options: ColumnOptions): Column<string | number | boolean | null> {
  return make<string | number | boolean | null>('raw', header, 44, options, {
    blank: null,
    decode: (cell) => {
      if (isCellError(cell)) return unreadable(EXPECTED.value);
      return read(typeof cell === 'string' ? cleanText(cell) || null : cell);
    },
    encode: (value) => value,
  });
}

/** What was found in a cell, in words for a message: dates and long texts are shortened. */
export function describeCell(cell: RawCell): string {
  if (cell === null) return '';
  if (isCellError(cell)) return cell.error;
  const shown = typeof cell === 'string' && isIsoDate(cell) ? formatDate(cell) : String(cell);
  return shown.length > 60 ? `${shown.slice(0, 57)}…` : shown;
}
