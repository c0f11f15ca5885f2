/** Whatever is edited and appended, reading gives what a plain grid of values would. */
import * as fc from 'fast-check';
import type { CellEdit } from '../../../src/hosts/file/patch';
import type { RawCell } from '../../../src/register/snapshot';
import { cell, MAIN, open, patched, rels, sheetOf, simpleParts, XML, type Parts } from './package-kit';

const WIDTH = 3;
const LETTERS = ['A', 'B', 'C'];

const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('=1+1', '+84', '@x', '-', ' a ', 'a\r\nb', '_x0041_', '<v>1</v>', ']]>', '&amp;', 'Xã Đắk Ơ'),
);
const raw: fc.Arbitrary<RawCell> = fc.oneof(
  fc.constant(null),
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.boolean(),
  fc.constantFrom('#N/A', '#NAME?').map((error) => ({ error })),
);
const filled = fc.tuple(
  raw.filter((value) => value !== null),
  raw,
  raw,
);

/** Sheet "S" with table T from A1: a header and rows of numbers, some of them written sparsely. */
function tableOf(rows: readonly (readonly (number | null)[])[]): Parts {
  const xml = rows.map((cells, i) => {
    const body = cells.map((value, c) =>
      value === null ? '' : `<c r="${LETTERS[c] ?? ''}${i + 2}" s="${c}"><v>${value}</v></c>`,
    );
    return `<row r="${i + 2}">${body.join('')}</row>`;
  });
  const header = LETTERS.map((letter) => `<c r="${letter}1" t="str"><v>${letter}</v></c>`).join('');
  const bottom = rows.length + 1;
  return simpleParts(`<row r="1">${header}</row>${xml.join('')}`, '', {
    'xl/worksheets/_rels/sheet1.xml.rels': rels(['table', '../tables/table1.xml']),
    'xl/tables/table1.xml': `${XML}<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="A1:C${bottom}"><tableColumns count="3">${LETTERS.map((letter, i) => `<tableColumn id="${i + 1}" name="${letter}"/>`).join('')}</tableColumns></table>`,
  });
}

const tables = fc.array(fc.tuple(fc.integer(), fc.option(fc.integer()), fc.option(fc.integer())), {
  minLength: 1,
  maxLength: 6,
});
const edits = fc.array(
  fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 0, max: 30 }), value: raw }),
  {
    maxLength: 12,
  },
);

test('edits give what a grid gives', () => {
  fc.assert(
    fc.property(tables, edits, (rows, list) => {
      const grid = new Map<string, RawCell>();
      rows.forEach((cells, i) => {
        cells.forEach((value, c) => grid.set(`${i + 1},${c}`, value));
      });
      for (const { row, column, value } of list) grid.set(`${row},${column}`, value);
      const sheet = sheetOf(patched(tableOf(rows), { edits: list.map((one): CellEdit => ({ sheet: 'S', ...one })) }));
      for (const [key, value] of grid) {
        const [row = 0, column = 0] = key.split(',').map(Number);
        expect(cell(sheet, row, column)).toEqual(value);
      }
    }),
  );
});

test('appended rows follow the last filled row, and the table grows with them', () => {
  fc.assert(
    fc.property(
      tables,
      fc.array(filled, { minLength: 1, maxLength: 5 }),
      fc.array(filled, { maxLength: 3 }),
      (rows, one, two) => {
        const patch = {
          appends: [
            { target: 'T', rows: one },
            { target: 'T', rows: two },
          ],
        };
        const sheet = sheetOf(patched(tableOf(rows), patch));
        const expected: RawCell[][] = [...rows, ...one, ...two].map((cells) => [...cells]);
        const found = expected.map((_, i) => Array.from({ length: WIDTH }, (_, c) => cell(sheet, i + 1, c)));
        expect(found).toEqual(expected);
        expect(sheet.tables[0]?.bottom).toBe(expected.length);
        expect(sheet.cells).toHaveLength(expected.length + 1);
      },
    ),
  );
});

test('no edits give the same bytes', () => {
  fc.assert(
    fc.property(tables, (rows) => {
      const before = open(tableOf(rows));
      expect(Buffer.from(patched(before, {}).archive.bytes).equals(Buffer.from(before.archive.bytes))).toBe(true);
    }),
  );
});
