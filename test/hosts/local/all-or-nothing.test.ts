/** A paste of which a part is refused changes nothing and says why; hidden rows are left alone. */
import { coloured } from './coloured';
import { Hands } from './hands';
import { openGrid, registerFile, saved } from './workbooks';

beforeAll(() => {
  jest.spyOn(console, 'debug').mockReturnValue(undefined);
});

function hands(hidden: readonly number[] = []): Hands {
  return new Hands(openGrid(coloured(registerFile(), {}, hidden)));
}

it('leaves a cut cell where it is when a heading may not be overwritten, and says so', () => {
  const clerk = hands();
  const before = clerk.at('F10');
  expect(clerk.cut('F10', 'F3')).toBe(false);
  expect([clerk.at('F10'), clerk.at('F3')]).toEqual([before, 'Nội dung']);
  expect(clerk.told).toEqual(['FILE_TABLE_HEADER']);
  expect(clerk.workbook.changed).toBe(false);
});

it('leaves several cells where they are when only some of them would fall on a heading', () => {
  const clerk = hands();
  expect(clerk.cut('F10:G12', 'F2')).toBe(false);
  expect(clerk.copy('F10:G12', 'F2')).toBe(false);
  expect(clerk.paste('một\nhai\nba', 'F2')).toBe(false);
  expect(clerk.told).toEqual(['FILE_TABLE_HEADER', 'FILE_TABLE_HEADER', 'FILE_TABLE_HEADER']);
  expect(clerk.workbook.changed).toBe(false);
});

it('does not cut headings, nor paste beyond the last column', () => {
  const clerk = hands();
  expect(clerk.cut('F3:F4', 'F20')).toBe(false);
  expect(clerk.paste('a\tb\tc\td\te\tf', 'AG4')).toBe(false);
  expect(clerk.told).toEqual(['FILE_TABLE_HEADER', 'GRID_ONLY_CELLS']);
  expect(clerk.workbook.changed).toBe(false);
});

it('pastes what is allowed, and takes it back in one step', () => {
  const clerk = hands();
  const before = clerk.at('F10');
  expect(clerk.cut('F10:G12', 'F20')).toBe(true);
  expect([clerk.at('F10'), clerk.at('F20')]).toEqual(['', before]);
  expect(clerk.undo()).toBe(true);
  expect(clerk.workbook.changed).toBe(false);
});

it.each(['by a filter', 'in the file'])('clears and deletes only rows that can be seen: hidden %s', (how) => {
  const clerk = hands(how === 'in the file' ? [7, 9] : []);
  const kind = clerk.at('E8');
  if (how === 'by a filter') clerk.filterOut(4, kind);
  const { getters } = clerk.workbook.model;
  const hidden = [5, 6, 7, 8, 9, 10].filter((row) => getters.isRowHidden(clerk.sheetId, row));
  expect(hidden).toContain(7);
  const texts = hidden.map((row) => clerk.at(`F${row + 1}`));
  expect(clerk.erase('F6:F11')).toBe(true);
  expect(hidden.map((row) => clerk.at(`F${row + 1}`))).toEqual(texts);
  const shown = [5, 6, 7, 8, 9, 10].filter((row) => !hidden.includes(row));
  expect(shown.map((row) => clerk.at(`F${row + 1}`)).join('')).toBe('');
  expect(clerk.undo()).toBe(true);
  const codes = hidden.map((row) => clerk.at(`A${row + 1}`));
  expect(clerk.deleteRows(5, 10)).toBe(true);
  expect(hidden.map((_, i) => clerk.at(`A${6 + i}`))).toEqual(codes);
  expect(clerk.told).toEqual([]);
});

it('does not paste over hidden rows nor sort them; one row is repeated in those that can be seen', () => {
  const clerk = hands([7]);
  const before = clerk.at('F8');
  expect(clerk.paste('một\nhai\nba', 'F7')).toBe(false);
  expect(clerk.cut('F7:F9', 'F20')).toBe(false);
  expect(clerk.sort(0, 'desc')).toBe(false);
  expect(clerk.told).toEqual(['GRID_HIDDEN_ROWS', 'GRID_HIDDEN_ROWS', 'GRID_HIDDEN_ROWS']);
  expect(clerk.workbook.changed).toBe(false);
  expect(clerk.copy('F10', 'F7:F9')).toBe(true);
  expect([clerk.at('F7'), clerk.at('F8'), clerk.at('F9')]).toEqual([clerk.at('F10'), before, clerk.at('F10')]);
});

it('keeps the table as wide as the file has it, whatever is typed beside it', () => {
  const clerk = hands();
  expect(clerk.type('AG4', 'ghi chú bên lề')).toBe(true);
  expect(clerk.type(`A${clerk.bottom + 2}`, 'PH900')).toBe(true);
  const reopened = new Hands(openGrid(saved(clerk.workbook)));
  expect([reopened.at('AG4'), reopened.at(`A${reopened.bottom + 1}`)]).toEqual(['ghi chú bên lề', 'PH900']);
  const zones = [clerk, reopened].map(
    ({ workbook, sheetId }) => workbook.model.getters.getCoreTables(sheetId)[0]?.range,
  );
  expect(zones.map((range) => range?.zone.right)).toEqual([31, 31]);
  expect([clerk.undo(), clerk.undo()]).toEqual([true, true]);
  expect(clerk.workbook.changed).toBe(false);
});

it('says what is wrong when a file can’t be made of the grid, instead of failing without a word', () => {
  const clerk = hands();
  clerk.type('F10', 'Sửa');
  const text = 'fault';
  jest.spyOn(clerk.workbook.model.getters, 'getNumberCols').mockImplementation(() => {
    throw new RangeError(text);
  });
  const result = clerk.workbook.toBytes();
  expect(result.ok ? '' : result.problem.code).toBe('GRID_NOT_SAVED');
});
