/** Sorting from the menu inside a table: whole rows, headings above and totals below. */
import { Model, registries } from '@odoo/o-spreadsheet';
import { completeLanguage } from '../../../../src/hosts/local/data/older-engines';
import { prepareGrid } from '../../../../src/hosts/local/grid/prepare';
import { sortTableAtCursor } from '../../../../src/hosts/local/grid/sort-table';

beforeAll(() => {
  jest.spyOn(console, 'debug').mockImplementation(() => undefined);
  completeLanguage();
  prepareGrid('vi');
});

const CONFIG = {
  hasFilters: true,
  totalRow: true,
  firstColumn: false,
  lastColumn: false,
  numberOfHeaders: 1,
  bandedRows: false,
  bandedColumns: false,
  styleId: 'None',
};

function workbook(): Model {
  const cells = { A1: 'Tiêu đề', A2: 'Mã', B2: 'Số', A3: 'b', B3: '2', A4: 'c', B4: '1', A5: 'a', B5: '3', A6: 'Tổng' };
  return new Model({
    sheets: [{ id: 's', name: 'Sổ', cells, tables: [{ range: 'A2:B6', type: 'static', config: CONFIG }] }],
  });
}

const rows = ({ getters }: Model): string[] =>
  [0, 1, 2, 3, 4, 5].map((row) =>
    [0, 1]
      .map((col) => getters.getEvaluatedCell({ sheetId: 's', col, row }).formattedValue)
      .join(' ')
      .trim(),
  );

it('takes every row of the table along, by the column of the cursor', () => {
  const model = workbook();
  model.selection.selectCell(1, 3);
  expect(sortTableAtCursor(model, 'asc')).toBe(true);
  expect(rows(model)).toEqual(['Tiêu đề', 'Mã Số', 'c 1', 'b 2', 'a 3', 'Tổng']);
});

it('is what the menu does, and one undo takes it back', () => {
  const model = workbook();
  model.selection.selectCell(0, 2);
  const data = registries.topbarMenuRegistry.getMenuItems().find(({ id }) => id === 'data');
  const env = { model } as never;
  const [ascending] = data?.children(env)[0]?.children(env) ?? [];
  ascending?.execute?.(env);
  expect(rows(model).slice(2, 5)).toEqual(['a 3', 'b 2', 'c 1']);
  model.dispatch('REQUEST_UNDO');
  expect(rows(model).slice(2, 5)).toEqual(['b 2', 'c 1', 'a 3']);
});

it('leaves cells outside tables to the usual way', () => {
  const model = workbook();
  model.selection.selectCell(3, 8);
  expect(sortTableAtCursor(model, 'desc')).toBe(false);
});
