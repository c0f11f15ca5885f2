/** Locating tables: moved, renamed, copied, broken sheets. */
import { locateTable } from '../../src/register/locate';
import type { Snapshot } from '../../src/register/snapshot';
import { anchorName } from '../../src/register/table';
import { tables } from '../../src/register/tables';
import { snapshotOf, type LayoutInput } from '../support/register';

const ids = Object.keys(tables.extensions.columns);
const rows = { extensions: [{ finding: 'PH001' }, { finding: 'PH002' }] };

function locate(layout: LayoutInput, change: (snapshot: Snapshot) => Snapshot = (same) => same) {
  const { layout: found, problems } = locateTable(
    change(snapshotOf(rows, { layouts: { extensions: layout } })),
    tables.extensions,
  );
  return {
    found,
    columns: Object.fromEntries(found?.columns ?? []),
    codes: problems.map(({ code }) => code),
    problems,
  };
}

const inOrder = Object.fromEntries(ids.map((id, index) => [id, index]));
const moved = [...ids].reverse();
const inReverse = Object.fromEntries(moved.map((id, index) => [id, index]));

test('a table object is found on any sheet, wherever it stands', () => {
  const { found, codes } = locate({ sheet: 'Trang tính 7', above: [[], [], ['Tiêu đề'], []], left: 2 });
  expect(found).toMatchObject({ sheet: 'Trang tính 7', headerRow: 4, lastRow: 6, left: 2, tableObject: 'GiaHan' });
  expect(codes).toEqual([]);
});

test('moved columns are found by their anchors, or by their headers', () => {
  expect(locate({ columns: moved }).columns).toEqual(inReverse);
  expect(locate({ columns: moved, anchors: false }).columns).toEqual(inReverse);
  expect(locate({ columns: moved, anchors: false, tableObject: false }).columns).toEqual(inReverse);
});

test('a renamed header is found by its anchor, and reported missing without', () => {
  const headers = { newDue: 'Ngày mới' };
  expect(locate({ headers }).columns).toEqual(inOrder);
  const { columns, codes, problems } = locate({ headers, anchors: false });
  expect(columns['newDue']).toBeUndefined();
  expect(codes).toEqual(['MISSING_COLUMN']);
  expect(problems[0]?.place).toMatchObject({ sheet: 'Gia hạn', table: 'extensions', column: 'newDue' });
});

test('without table object a renamed sheet with renamed headers is found by the anchors', () => {
  const headers = Object.fromEntries(ids.map((id) => [id, `Cột ${id}`]));
  const { found, columns } = locate({ sheet: 'Bản 2023', headers, tableObject: false });
  expect(found?.sheet).toBe('Bản 2023');
  expect(columns).toEqual(inOrder);
});

test('anchors scattered over rows, or on a sheet that is gone, are not followed', () => {
  const scatter = (snapshot: Snapshot): Snapshot => ({
    ...snapshot,
    names: snapshot.names.map((name, index) => ({ ...name, row: name.row + index })),
  });
  expect(locate({ tableObject: false }, scatter).columns).toEqual(inOrder);
  const away = (snapshot: Snapshot): Snapshot => ({
    ...snapshot,
    names: snapshot.names.map((name) => ({ ...name, sheet: 'Đã xóa' })),
  });
  expect(locate({ tableObject: false }, away).columns).toEqual(inOrder);
  expect(locate({}, away).columns).toEqual(inOrder);
});

test('headers are found in any case, spacing and Unicode form, on a renamed sheet too', () => {
  const spell = (header: string) => `  ${header.toUpperCase().normalize('NFD')}\u00a0`;
  expect(locate({ spell, anchors: false, tableObject: false }).columns).toEqual(inOrder);
  expect(locate({ spell, anchors: false, tableObject: false, sheet: 'Trang 1' }).columns).toEqual(inOrder);
});

test('extra columns are passed over', () => {
  const columns = ['Cột riêng', ...ids.slice(0, 3), 'Màu', ...ids.slice(3)];
  const { columns: found, codes } = locate({ columns, anchors: false });
  expect(found['code']).toBe(1);
  expect(found['oldDue']).toBe(5);
  expect(codes).toEqual([]);
});

test('two columns of one header are ambiguous, unless an anchor tells which', () => {
  const columns = [...ids, 'Hạn mới'];
  const { found, problems } = locate({ columns, anchors: false });
  expect(found?.columns.has('newDue')).toBe(false);
  expect(problems.map(({ code }) => code)).toEqual(['AMBIGUOUS_COLUMN']);
  expect(problems[0]?.message.vi).toContain('E3, I3');
  expect(locate({ columns }).columns).toEqual(inOrder);
});

test('an anchor left on another column gives way to the header', () => {
  const swapped = (snapshot: Snapshot): Snapshot => ({
    ...snapshot,
    names: snapshot.names.map((each) => {
      const at = (id: string) => anchorName(tables.extensions, id);
      if (each.name === at('oldDue')) return { ...each, name: at('newDue') };
      return each.name === at('newDue') ? { ...each, name: at('oldDue') } : each;
    }),
  });
  expect(locate({}, swapped).columns).toEqual(inOrder);
});

test('an anchor on the column of another header does not make two columns one', () => {
  const stray = (snapshot: Snapshot): Snapshot => ({
    ...snapshot,
    names: snapshot.names
      .filter(({ name }) => name !== anchorName(tables.extensions, 'newDue'))
      .map((each) => (each.name === anchorName(tables.extensions, 'oldDue') ? { ...each, column: 4 } : each)),
  });
  const { columns, codes } = locate({ headers: { oldDue: 'Hạn trước' } }, stray);
  expect(columns['newDue']).toBe(4);
  expect(columns['oldDue']).toBeUndefined();
  expect(codes).toEqual(['MISSING_COLUMN']);
});

test('an anchor outside the table is not followed', () => {
  const outside = (snapshot: Snapshot): Snapshot => ({
    ...snapshot,
    names: snapshot.names.map((each) => ({ ...each, column: each.column + 50 })),
  });
  expect(locate({}, outside).columns).toEqual(inOrder);
});

test('a sheet of the right name wins over a copy that stands before it', () => {
  const copied = (snapshot: Snapshot): Snapshot => {
    const own = snapshot.sheets.find(({ name }) => name === 'Gia hạn');
    return { ...snapshot, sheets: [...(own ? [{ ...own, name: 'Gia hạn (cũ)' }] : []), ...snapshot.sheets] };
  };
  const layout = { anchors: false, tableObject: false, headers: { reason: 'Vì sao' } };
  expect(locate(layout, copied).found?.sheet).toBe('Gia hạn');
});

test('a missing table is reported by its sheet', () => {
  const { found, problems } = locate({ present: false });
  expect(found).toBeNull();
  expect(problems[0]).toMatchObject({ code: 'MISSING_TABLE', place: { sheet: 'Gia hạn', table: 'extensions' } });
});

test('a computed column that is gone is not reported', () => {
  const columns = Object.keys(tables.selfInspections.columns).filter((id) => id !== 'status');
  const snapshot = snapshotOf({}, { layouts: { selfInspections: { columns } } });
  expect(locateTable(snapshot, tables.selfInspections).problems).toEqual([]);
});

test('rows right below a table object belong to it, and are told of', () => {
  const { found, problems } = locate({ rowsOutside: 1 });
  expect(found?.lastRow).toBe(4);
  expect(problems[0]).toMatchObject({ code: 'ROWS_BELOW_TABLE', place: { cell: 'A5' } });
});

test('the totals row is no data row, and what stands below it is not looked at', () => {
  const { found, codes } = locate({ totalsRow: ['Tổng', null, null, null, 2] });
  expect(found?.lastRow).toBe(4);
  expect(codes).toEqual([]);
});

test('an empty workbook has no table', () => {
  const empty: Snapshot = { sheets: [{ name: 'Sheet1', cells: [], tables: [] }], names: [], date1904: false };
  expect(locateTable(empty, tables.extensions).layout).toBeNull();
});

test('headers are looked for in the first forty rows', () => {
  const above = (count: number) => Array.from({ length: count }, () => ['x']);
  const layout = { anchors: false, tableObject: false };
  expect(locate({ ...layout, above: above(39) }).found?.headerRow).toBe(39);
  expect(locate({ ...layout, above: above(40) }).found).toBeNull();
});
