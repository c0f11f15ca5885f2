/** Reading rows: blank rows, dates of every kind, broken cells, and no cell that makes it throw. */
import fc from 'fast-check';
import { decodeTable, encodeRow } from '../../src/register/decode';
import type { RawCell, Snapshot } from '../../src/register/snapshot';
import { tableIds, tables } from '../../src/register/tables';
import { openRegister } from '../../src/register/register';
import { snapshotOf, type Rows, type WorkbookInput } from '../support/register';

function extensions(rows: Rows['extensions'], input: WorkbookInput = {}) {
  return decodeTable(snapshotOf({ ...(rows && { extensions: rows }) }, input), tables.extensions);
}

test('values come by column, blanks as null, with the row they were read from', () => {
  const { rows } = extensions([{ finding: 'PH001', newDue: '2023-10-15', reason: 'Thiên tai\nlũ lụt' }]);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    code: 'GH001',
    finding: 'PH001',
    newDue: '2023-10-15',
    oldDue: null,
    reason: 'Thiên tai\nlũ lụt',
    origin: { sheet: 'Gia hạn', row: 3 },
  });
});

test('blank rows between rows are passed over', () => {
  const { rows } = extensions([{ finding: 'PH001' }, { finding: 'PH002' }], {
    layouts: { extensions: { blankRows: 2 } },
  });
  expect(rows.map(({ origin }) => origin.row)).toEqual([5, 8]);
});

test('rows whose only cells are of computed or extra columns are passed over', () => {
  const columns = [...Object.keys(tables.selfInspections.columns), 'Màu'];
  const raw = { code: null, status: 'Quá hạn', Màu: 'đỏ' };
  const snapshot = snapshotOf({ selfInspections: [{ raw }] }, { layouts: { selfInspections: { columns } } });
  expect(decodeTable(snapshot, tables.selfInspections).rows).toEqual([]);
});

test('computed cells are never read', () => {
  const snapshot = snapshotOf({ selfInspections: [{ raw: { status: { error: '#NAME?' } } }] });
  const { rows, problems } = decodeTable(snapshot, tables.selfInspections);
  expect(rows[0]?.status).toBeNull();
  expect(problems).toEqual([]);
});

test('dates are read as serials of either system and as text', () => {
  const raw = { decidedOn: '15/9/2023', oldDue: '30/09/2023', newDue: 45214 };
  expect(extensions([{ raw }]).rows[0]).toMatchObject({
    decidedOn: '2023-09-15',
    oldDue: '2023-09-30',
    newDue: '2023-10-15',
  });
  const mac = extensions([{ raw: { newDue: 45214 - 1462 } }], { date1904: true });
  expect(mac.rows[0]?.newDue).toBe('2023-10-15');
});

test('a cell that cannot be read is named, and the rest of its row is kept', () => {
  const { rows, problems } = extensions([
    { finding: 'PH001', raw: { newDue: 'giữa tháng 10', reason: { error: '#REF!' } } },
  ]);
  expect(rows[0]).toMatchObject({ finding: 'PH001', newDue: null, reason: null });
  expect([...(rows[0]?.origin.broken ?? [])]).toEqual([
    ['newDue', 'giữa tháng 10'],
    ['reason', { error: '#REF!' }],
  ]);
  expect(problems.map(({ code, place }) => [code, place.cell, place.code])).toEqual([
    ['UNREADABLE_CELL', 'E4', 'GH001'],
    ['UNREADABLE_CELL', 'G4', 'GH001'],
  ]);
  expect(problems[0]?.message.vi).toContain('“giữa tháng 10”');
});

test('a broken code leaves its problem without one', () => {
  const { problems } = extensions([{ raw: { code: true } }]);
  expect(problems[0]?.place).toEqual({ sheet: 'Gia hạn', cell: 'A4', table: 'extensions', column: 'code' });
});

test('the cells of a missing column are broken, not blank, and it is told of once', () => {
  const columns = Object.keys(tables.extensions.columns).filter((id) => id !== 'newDue');
  const given = [{ newDue: '2023-10-15' }, { raw: { oldDue: 'hôm qua' } }];
  const { rows, problems } = extensions(given, { layouts: { extensions: { columns } } });
  expect(rows.map(({ newDue }) => newDue)).toEqual([null, null]);
  expect(rows.map(({ origin }) => [...origin.broken.keys()])).toEqual([['newDue'], ['newDue', 'oldDue']]);
  expect(problems.map(({ code }) => code)).toEqual(['MISSING_COLUMN', 'UNREADABLE_CELL']);
});

test('a missing table has no rows', () => {
  const { rows, layout } = extensions([], { layouts: { extensions: { present: false } } });
  expect([rows, layout]).toEqual([[], null]);
});

test('rows are written in the order of the columns, computed ones blank', () => {
  const cells = encodeRow(tables.selfInspections, {
    code: 'TK001',
    due: '2023-06-20',
    merged: true,
    status: 'OVERDUE',
  });
  expect(cells.slice(0, 6)).toEqual(['TK001', null, null, null, null, 45097]);
  expect(cells[8]).toBe('Có');
  expect(cells[Object.keys(tables.selfInspections.columns).indexOf('status')]).toBeNull();
});

test('a text that begins like a formula is text', () => {
  expect(extensions([{ reason: '=1+1' }]).rows[0]?.reason).toBe('=1+1');
});

const anyCell: fc.Arbitrary<RawCell> = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('Có', 'KT001', '1;2', '30/02/2023', 'PH001'),
  fc.double(),
  fc.integer({ min: 0, max: 60_000 }),
  fc.boolean(),
  fc.constant({ error: '#N/A' }),
);

test('no cells make reading throw', () => {
  const sheets = snapshotOf().sheets;
  const grid = fc.array(fc.array(anyCell, { maxLength: 40 }), { maxLength: 6 });
  fc.assert(
    fc.property(fc.constantFrom(...tableIds), grid, fc.boolean(), (id, cells, date1904) => {
      const name = tables[id].sheet;
      const filled = sheets.map((sheet) =>
        sheet.name === name
          ? { ...sheet, cells: [...sheet.cells.slice(0, 3), ...cells], tables: [] }
          : { ...sheet, tables: [] },
      );
      const snapshot: Snapshot = { sheets: filled, names: [], date1904 };
      expect(openRegister(snapshot).ok).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('no header row makes reading throw', () => {
  const grid = fc.array(fc.array(anyCell, { maxLength: 6 }), { maxLength: 4 });
  fc.assert(
    fc.property(grid, (cells) => {
      const sheet = { name: 'Cấu hình', cells, tables: [] };
      expect(openRegister({ sheets: [sheet], names: [], date1904: false }).ok).toBe(false);
    }),
  );
});
