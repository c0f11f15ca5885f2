/** The custom functions in cells of Google Sheets. */
import fc from 'fast-check';
import { functions } from '../../../../src/functions';
import type { Argument } from '../../../../src/functions/definition';
import { evaluate } from '../../../../src/functions/evaluate';
import { isFunctionError } from '../../../../src/functions/function-error';
import type { WireInput } from '../../../../src/hosts/sheets/wire';
import { toSerial } from '../../../../src/register/dates';
import { dayKind, deadlineKind, findingKind, verdict, visitSideState } from '../../../../src/register/vocabulary';
import type { GoogleSheets } from '../../../sheets-host';
import { SHEET, spreadsheet, valueOf, write } from './support';

/** How many rows are given to a function. */
const ROWS = 4;

/** Types rows of cells from A1 on. */
function typed(host: GoogleSheets, rows: readonly (readonly string[])[]): void {
  rows.forEach((row, down) => {
    row.forEach((text, across) => {
      if (text !== '') host.book.type(SHEET, `${String.fromCharCode(65 + across)}${down + 1}`, text);
    });
  });
}

/** What a column shows. */
function column(host: GoogleSheets, letter: string, rows: number): string[] {
  return Array.from({ length: rows }, (_, at) => host.book.text(SHEET, `${letter}${at + 1}`));
}

const SELF_INSPECTIONS = [
  ['Mã', 'Hạn', 'Nhận', '', '15/06/2023'],
  ['TKT-01', '10/06/2023', '09/06/2023'],
  ['TKT-02', '10/06/2023', ''],
  ['', '', ''],
  ['TKT-03', 'ngày mai', ''],
  ['TKT-04', '20/06/2023', ''],
];
const CALL = 'CCHC_TRANGTHAITKT(A2:A;B2:B;C2:C;E1)';

it.each(['Asia/Ho_Chi_Minh', 'America/New_York', 'Pacific/Kiritimati'])(
  'one call fills a column as far as the data goes, in a spreadsheet of %s',
  (timeZone) => {
    const host = spreadsheet({ timeZone });
    typed(host, SELF_INSPECTIONS);
    host.book.type(SHEET, 'G1', `={"Trạng thái";${CALL}}`);
    expect(column(host, 'G', 7)).toEqual(['Trạng thái', 'Đã nộp', 'Quá hạn', '', 'Dữ liệu sai', 'Chưa đến hạn', '']);
    host.book.type(SHEET, 'G7', 'của người khác');
    expect(column(host, 'G', 7).slice(-2)).toEqual(['Chưa đến hạn', 'của người khác']);
  },
);

it('an argument that is wrong for the whole call is told with the cell, one that is wrong for a row in that row', () => {
  const host = spreadsheet();
  typed(host, SELF_INSPECTIONS);
  for (const wrong of [
    'CCHC_TRANGTHAITKT(A2:A;B2:B;C2:C;A1)',
    'CCHC_TRANGTHAITKT(A2:A;B2:B)',
    'CCHC_TRANGTHAITKT(A2:A;B2:B9;C2:C;E1)',
  ]) {
    host.book.type(SHEET, 'G1', `=${wrong}`);
    expect(host.book.text(SHEET, 'G1')).toBe('#ERROR!');
  }
  typed(host, [
    ['', '', '', '', '15/06/2023', '15/06/2023'],
    ['', '', '', '', '', 'mai'],
  ]);
  host.book.type(SHEET, 'G1', '=CCHC_TRANGTHAITKT(A2:A3;B2:B3;C2:C3;F1:F2)');
  expect(column(host, 'G', 2)).toEqual([
    'Đã nộp',
    'Lỗi: Tham số thứ 4 “Ngày báo cáo” phải là một ngày dạng dd/mm/yyyy, từ năm 1990 đến 2100, không phải “mai”.',
  ]);
});

const day = (iso: string): WireInput => ({ date: iso });
const DAYS = [day('2023-06-01'), day('2023-06-15'), day('2023-12-29'), '15/06/2023', 'mai', null];

/** Cells that make sense for an argument, and some that don't. */
function cellsFor({ kind, scope, name }: Argument<unknown>): readonly WireInput[] {
  if (kind === 'calendar') return ['LICH1 2023:0102,0904;! 2024:0101;!'];
  if (kind === 'date') return scope === 'shared' ? [day('2023-06-15')] : DAYS;
  if (kind === 'number') return name === 'namKiemTra' ? [2023] : [3, 12, '7', 'ba', null];
  if (kind === 'flag') return ['Có', null, false];
  if (kind === 'choice') return [...ALL_WORDS, 'sai', null];
  return ['KT-01', null];
}

const ALL_WORDS = [findingKind, deadlineKind, verdict, visitSideState, dayKind].flatMap(({ labels }) => labels);

function serialOf(input: WireInput): string | number | boolean | null {
  if (typeof input !== 'object' || input === null) return input;
  return 'date' in input ? toSerial(input.date) : null;
}

it.each(functions.map((definition) => [definition.name, definition] as const))(
  'CCHC_%s gives what it gives in every host, days as days, in any time zone',
  async (name, definition) => {
    const parameters = Object.values(definition.arguments);
    const columnFor = (argument: Argument<unknown>) =>
      fc.array(fc.constantFrom(...cellsFor(argument)), { minLength: ROWS, maxLength: ROWS });
    const zones = fc.constantFrom('Asia/Ho_Chi_Minh', 'America/New_York', 'Pacific/Kiritimati');
    await fc.assert(
      fc.asyncProperty(fc.tuple(...parameters.map(columnFor)), zones, async (columns, timeZone) => {
        const host = spreadsheet({ timeZone });
        const cells = Array.from({ length: ROWS }, (_, row) => columns.map((column) => column[row] ?? null));
        valueOf(await write(host, [{ at: [0, 0], cells }]));
        const letter = (at: number): string => String.fromCharCode(65 + at);
        const given = parameters.map(
          ({ scope }, at) => `${letter(at)}1${scope === 'row' ? `:${letter(at)}${ROWS}` : ''}`,
        );
        host.book.type(SHEET, 'Z1', `=CCHC_${name}(${given.join(';')})`);
        const result = evaluate(
          definition,
          parameters.map(({ scope }, at) => {
            const column = (columns[at] ?? []).map((cell) => [serialOf(cell)]);
            return scope === 'row' ? column : column[0]?.[0];
          }),
        );
        // A shared argument that is wrong is so for every row, and Google shows that in the first cell.
        const rows = Array.isArray(result) ? result.flat() : [result];
        const expected = rows.some(isFunctionError) ? rows.map((_, at) => (at === 0 ? '#ERROR!' : '')) : rows;
        expect(rows.map((_, at) => host.book.value(SHEET, `Z${at + 1}`) ?? '')).toEqual(expected);
      }),
      { seed: 20230911, numRuns: 8 },
    );
  },
);
