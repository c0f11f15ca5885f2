/** Whatever rows go through in the grid, the file has the same rows with the same colours. */
import fc from 'fast-check';
import { coloured, FINDINGS } from './coloured';
import { Hands } from './hands';
import { openGrid, registerFile, saved } from './workbooks';

beforeAll(() => {
  jest.spyOn(console, 'debug').mockReturnValue(undefined);
});

/** The columns that are typed, not worked out. */
const TYPED = Array.from({ length: 20 }, (_, column) => column);

/** Each row of the table that holds something: what was typed, and the colour of its code. */
function rowsOf({ workbook, sheetId, bottom }: Hands): string[] {
  const { getters } = workbook.model;
  const rows: string[] = [];
  for (let row = FINDINGS.first; row <= bottom; row++) {
    const cells = TYPED.map((col) => getters.getCell({ sheetId, row, col }));
    const texts = cells.map((cell) => (cell === undefined || cell.isFormula ? '' : cell.content));
    if (texts.join('') !== '') rows.push([cells[0]?.style?.fillColor ?? '', ...texts].join('|'));
  }
  return rows;
}

const row = fc.integer({ min: 4, max: 40 });
const act = fc.oneof(
  fc.record({ kind: fc.constant('sort' as const), col: fc.constantFrom(0, 1, 4, 17), up: fc.boolean() }),
  fc.record({ kind: fc.constant('insert' as const), row }),
  fc.record({ kind: fc.constant('delete' as const), row, count: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ kind: fc.constant('cut' as const), row, to: row }),
  fc.record({ kind: fc.constant('copy' as const), row, to: row }),
  fc.record({ kind: fc.constant('erase' as const), row, count: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant('filter' as const), word: fc.constantFrom('', 'Tồn tại, hạn chế') }),
  fc.record({ kind: fc.constant('append' as const), row }),
  fc.record({ kind: fc.constant('undo' as const) }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

function carryOut(clerk: Hands, each: Act): boolean {
  switch (each.kind) {
    case 'sort':
      return clerk.sort(each.col, each.up ? 'asc' : 'desc');
    case 'insert':
      return clerk.insertRow(each.row);
    case 'delete':
      return clerk.deleteRows(each.row, each.row + each.count - 1);
    case 'cut':
      return clerk.cut(`A${each.row}:T${each.row}`, `A${each.to}`);
    case 'copy':
      return clerk.copy(`A${each.row}:F${each.row + 1}`, `A${each.to}`);
    case 'erase':
      return clerk.erase(`A${each.row}:F${each.row + each.count - 1}`);
    case 'filter':
      return clerk.filterOut(4, each.word);
    case 'append':
      return clerk.type(`A${clerk.bottom + 2}`, `PH${800 + each.row}`);
    case 'undo':
      return clerk.undo();
  }
}

it('saves the rows that the grid shows, each with its colour', () => {
  const fills = { A5: 'FFFF00', A9: '92D050', F10: 'FFFF00', A22: 'FF0000', A30: 'FFFF00', A61: '00B0F0' };
  const bytes = coloured(registerFile(), fills, []);
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 8 }), (acts) => {
      const clerk = new Hands(openGrid(bytes));
      for (const each of acts) carryOut(clerk, each);
      expect(rowsOf(new Hands(openGrid(saved(clerk.workbook))))).toEqual(rowsOf(clerk));
    }),
    { numRuns: 12 },
  );
});

it('loses no row that is hidden by a filter, whatever is deleted around it', () => {
  const bytes = registerFile();
  const kind = 'Tồn tại, hạn chế';
  fc.assert(
    fc.property(fc.array(fc.record({ row, count: fc.integer({ min: 1, max: 9 }) }), { maxLength: 5 }), (cuts) => {
      const clerk = new Hands(openGrid(bytes));
      const hidden = rowsOf(clerk).filter((text) => text.includes(kind));
      clerk.filterOut(4, kind);
      for (const { row: first, count } of cuts) {
        clerk.erase(`A${first}:T${first + count - 1}`);
        clerk.deleteRows(first, first + count - 1);
      }
      const kept = rowsOf(new Hands(openGrid(saved(clerk.workbook))));
      expect(kept.filter((text) => text.includes(kind))).toEqual(hidden);
    }),
    { numRuns: 6 },
  );
});
