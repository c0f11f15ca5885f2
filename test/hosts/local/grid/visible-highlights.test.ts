/** Colours of conditional formats in the grid: the same cells as o-spreadsheet colours, asked cell by cell. */
import type { Model } from '@odoo/o-spreadsheet';
import { highlightVisibleCells } from '../../../../src/hosts/local/grid/visible-highlights';
import { openGrid } from '../workbooks';

beforeAll(() => {
  jest.spyOn(console, 'debug').mockReturnValue(undefined);
});

/** The colours of every cell of the sheets, by sheet and address in numbers. */
function colours(model: Model): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  const { getters } = model;
  for (const sheetId of getters.getSheetIds()) {
    for (let row = 0; row < getters.getNumberRows(sheetId); row++) {
      for (let col = 0; col < getters.getNumberCols(sheetId); col++) {
        const style = getters.getCellConditionalFormatStyle({ sheetId, row, col });
        if (style !== undefined) found[`${getters.getSheetName(sheetId)} ${col} ${row}`] = style;
      }
    }
  }
  return found;
}

/** Where a text first stands on a sheet. */
function find(model: Model, sheet: string, text: string): { sheetId: string; row: number; col: number } {
  const { getters } = model;
  const sheetId = getters.getSheetIdByName(sheet) ?? '';
  for (let row = 0; row < getters.getNumberRows(sheetId); row++) {
    for (let col = 0; col < getters.getNumberCols(sheetId); col++) {
      if (getters.getEvaluatedCell({ sheetId, row, col }).value === text) return { sheetId, row, col };
    }
  }
  throw new Error(`“${text}” is not on sheet ${sheet}`);
}

/** Types a verdict on the third finding, a weakness. */
function judge(model: Model, content: string): void {
  const header = find(model, 'Phát hiện', 'Kết luận phúc tra');
  model.dispatch('UPDATE_CELL', { ...header, row: header.row + 3, content });
}

it('colours the same cells as all rows worked out at once, before and after an edit', () => {
  const whole = openGrid().model;
  const wanted = colours(whole);
  expect(Object.keys(wanted).length).toBeGreaterThan(50);
  highlightVisibleCells();
  const { model } = openGrid();
  expect(colours(model)).toEqual(wanted);
  for (const verdict of ['Không đạt', 'Đạt', '']) {
    judge(whole, verdict);
    judge(model, verdict);
    expect(colours(model)).toEqual(colours(whole));
  }
  expect(colours(model)).not.toEqual(wanted);
});

it('follows statuses when the as-of date changes', () => {
  highlightVisibleCells();
  const { model } = openGrid();
  const before = colours(model);
  const key = find(model, 'Cấu hình', 'asOf');
  model.dispatch('UPDATE_CELL', { ...key, col: key.col + 2, content: '31/12/2023' });
  const after = colours(model);
  expect(Object.keys(after).length).toBeGreaterThan(Object.keys(before).length);
});
