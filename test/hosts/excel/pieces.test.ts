/** What is too large for one request is cut, in order, with nothing lost and nothing twice. */
import fc from 'fast-check';
import { intoRequests, jsonBytes, rowPieces, valuePieces } from '../../../src/hosts/excel/pieces';
import { notRead, piecesOf } from '../../../src/hosts/excel/sheet-cells';

test('rows are cut so that no piece has more cells than a range may', () => {
  expect(rowPieces({ top: 3, left: 0, rows: 7, columns: 10 }, 30)).toEqual([
    { top: 3, left: 0, rows: 3, columns: 10 },
    { top: 6, left: 0, rows: 3, columns: 10 },
    { top: 9, left: 0, rows: 1, columns: 10 },
  ]);
  expect(rowPieces({ top: 0, left: 0, rows: 2, columns: 500 }, 30)).toHaveLength(2);
  expect(rowPieces({ top: 0, left: 0, rows: 0, columns: 5 }, 30)).toEqual([]);
});

test('values are cut by bytes and cells; every row is in one piece, in order', () => {
  const rows = fc.array(
    fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { minLength: 1, maxLength: 4 }),
  );
  fc.assert(
    fc.property(rows, fc.integer({ min: 10, max: 200 }), fc.integer({ min: 1, max: 20 }), (values, bytes, cells) => {
      const pieces = valuePieces(values, { bytes, cells });
      expect(pieces.flatMap((piece) => piece.rows)).toEqual(values);
      let from = 0;
      for (const piece of pieces) {
        expect(piece.from).toBe(from);
        from += piece.rows.length;
        if (piece.rows.length > 1) expect(piece.bytes).toBeLessThanOrEqual(bytes);
      }
    }),
    { seed: 20_231_002, numRuns: 300 },
  );
});

test('the bytes of values are those of their JSON, a little more at most', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('Chưa niêm yết', 'a"b\\c\n', '\t'),
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 }), (rows) => {
      const real = new TextEncoder().encode(JSON.stringify(rows)).length;
      expect(jsonBytes(rows)).toBeGreaterThanOrEqual(real - 2 * (rows.length + 1));
    }),
    { seed: 20_231_002, numRuns: 300 },
  );
});

test('requests are filled in order; what is too large alone goes alone', () => {
  expect(intoRequests([1, 2, 3, 9, 1], (size) => size, 5)).toEqual([[1, 2], [3], [9], [1]]);
  expect(intoRequests([], () => 1, 5)).toEqual([]);
});

test('a sheet of which nothing is known is asked for whole, a large one in pieces', () => {
  const limits = { bytes: 1_000, cells: 100 };
  expect(piecesOf('s', undefined, limits)).toEqual([{ sheet: 's', block: null, bytes: 0 }]);
  const size = { top: 0, left: 0, rows: 30, columns: 5, cellBytes: 4 };
  expect(piecesOf('s', { ...size, rows: 10 }, limits)).toEqual([{ sheet: 's', block: null, bytes: 200 }]);
  expect(piecesOf('s', size, limits).map(({ block }) => block?.rows)).toEqual([20, 10]);
  expect(piecesOf('s', { ...size, cellBytes: 40 }, limits).map(({ block }) => block?.rows)).toEqual([5, 5, 5, 5, 5, 5]);
});

test('rows and columns that came since a sheet was measured are told', () => {
  const read = { top: 2, left: 0, rows: 5, columns: 3 };
  expect(notRead({ top: 2, left: 0, rows: 5, columns: 3 }, [read])).toEqual([]);
  expect(notRead({ top: 2, left: 0, rows: 8, columns: 3 }, [read])).toEqual([{ top: 7, left: 0, rows: 3, columns: 3 }]);
  expect(notRead({ top: 0, left: 0, rows: 9, columns: 3 }, [read])).toEqual([
    { top: 0, left: 0, rows: 2, columns: 3 },
    { top: 7, left: 0, rows: 2, columns: 3 },
  ]);
  const wider = { top: 2, left: 0, rows: 5, columns: 4 };
  expect(notRead(wider, [read])).toEqual([wider]);
});
