/** Which rectangles are written: few, and never over what a formula gives. */
import fc from 'fast-check';
import { writesOf, type WrittenCell } from '../../../../src/hosts/sheets/client/writes';
import type { WireCell, WireSheet, WireWorkbook, WireWrite } from '../../../../src/hosts/sheets/wire';

const SHEET = 'Phát hiện';

function bookOf(cells: WireCell[][], formulas: WireSheet['formulas'] = []): WireWorkbook {
  const zones = { timeZone: 'Asia/Ho_Chi_Minh', scriptTimeZone: 'Asia/Ho_Chi_Minh' };
  const sheet = { id: 7, name: SHEET, rows: 1000, columns: 26, cells, stamp: 's', formulas };
  return { name: 'Sổ', locale: 'vi_VN', ...zones, canEdit: true, sheets: [sheet], names: [] };
}

const at = (row: number, column: number, value: WrittenCell['value'], span?: WrittenCell['span']): WrittenCell => {
  return { sheet: SHEET, row, column, value, ...(span && { span }) };
};

/** Where what is written lands, by cell. */
function landed(writes: readonly WireWrite[]): Map<string, unknown> {
  return new Map(
    writes.flatMap(({ row, column, cells }) =>
      cells.flatMap((line, i) => line.map((cell, j) => [`${row + i} ${column + j}`, cell] as const)),
    ),
  );
}

test('cells of a row beside each other are one rectangle; a filled cell between them is left alone', () => {
  const book = bookOf([[], ['a', 'b', 'c', 'd']]);
  const cells = [at(1, 0, 'A'), at(1, 1, 'B'), at(1, 3, 'D')];
  expect(writesOf(cells, book)).toEqual([
    { sheet: 7, row: 1, column: 0, cells: [['A', 'B']] },
    { sheet: 7, row: 1, column: 3, cells: [['D']] },
  ]);
});

test('new rows are one rectangle between computed columns, blank cells included', () => {
  const formula = '={"Trạng thái";CCHC_TRANGTHAI(A4:A)}';
  const book = bookOf([['Mã', 'Trạng thái', 'Nội dung', 'Ghi chú']], [[0, 1, formula]]);
  const span = [1, 2] as const;
  const cells = [at(1, 0, 'PH1', span), at(1, 2, 'x', span), at(2, 0, 'PH2', span), at(2, 3, 'y', span)];
  expect(writesOf(cells, book)).toEqual([
    { sheet: 7, row: 1, column: 0, cells: [['PH1'], ['PH2']] },
    {
      sheet: 7,
      row: 1,
      column: 2,
      cells: [
        ['x', null],
        [null, 'y'],
      ],
    },
  ]);
});

test('many scattered cells of a column become one rectangle that writes the others as they were', () => {
  const book = bookOf(Array.from({ length: 200 }, (_, i) => [`cũ ${i}`, { date: '2023-09-11' }]));
  const cells = Array.from({ length: 100 }, (_, i) => at(i * 2, 0, `mới ${i}`));
  const writes = writesOf(cells, book);
  expect(writes).toHaveLength(1);
  expect(writes[0]?.cells.slice(0, 4)).toEqual([['mới 0'], ['cũ 1'], ['mới 1'], ['cũ 3']]);
});

test('formulas and values are written apart', () => {
  const cells = [at(0, 0, { formula: '=A1' }), at(1, 0, 'x'), at(0, 1, 'y')];
  expect(writesOf(cells, bookOf([]))).toHaveLength(3);
});

test('whatever is to be written is written once, and no formula or cell that one may fill is touched beside it', () => {
  const formula = fc.constantFrom('=B1', '=ARRAYFORMULA(A1:A9)', '={"H";CCHC_X(A4:A)}', '=SPLIT("a b";" ")');
  const place = fc.record({ row: fc.nat(30), column: fc.nat(6) });
  fc.assert(
    fc.property(
      fc.uniqueArray(place, { minLength: 1, maxLength: 60, selector: ({ row, column }) => `${row} ${column}` }),
      fc.array(fc.record({ row: fc.nat(30), column: fc.nat(6), text: formula }), { maxLength: 4 }),
      (places, formulas) => {
        const book = bookOf(
          Array.from({ length: 31 }, (_, row) => Array.from({ length: 7 }, (_, column) => `${row} ${column}`)),
          formulas.map(({ row, column, text }) => [row, column, text]),
        );
        const written = landed(
          writesOf(
            places.map(({ row, column }) => at(row, column, 'mới')),
            book,
          ),
        );
        const wanted = new Set(places.map(({ row, column }) => `${row} ${column}`));
        for (const key of wanted) expect(written.get(key)).toBe('mới');
        for (const [key, value] of written) {
          if (wanted.has(key)) continue;
          expect(value).toBe(key);
          const [row = 0, column = 0] = key.split(' ').map(Number);
          const touched = formulas.filter((one) => one.row === row && one.column === column);
          const filled = formulas.filter(({ row: top, column: left, text }) =>
            text.includes('CCHC') ? left === column && top < row : text !== '=B1' && top <= row && left <= column,
          );
          expect([...touched, ...filled]).toEqual([]);
        }
      },
    ),
    { seed: 20_231_123, numRuns: 200 },
  );
});
