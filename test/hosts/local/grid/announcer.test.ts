/** What is read out when the cursor of the grid moves. */
import { Model } from '@odoo/o-spreadsheet';
import { announceActiveCell, describeActiveCell } from '../../../../src/hosts/local/grid/announcer';
import { prepareGrid } from '../../../../src/hosts/local/grid/prepare';

beforeAll(() => {
  jest.spyOn(console, 'debug').mockImplementation(() => undefined);
  prepareGrid('vi');
});

const TABLE = {
  hasFilters: true,
  totalRow: false,
  firstColumn: false,
  lastColumn: false,
  numberOfHeaders: 1,
  bandedRows: false,
  bandedColumns: false,
  styleId: 'None',
};

function workbook(): Model {
  return new Model({
    sheets: [
      {
        id: 's1',
        name: 'Phát hiện',
        cells: { B2: 'Mã', C2: 'Nội dung', B3: 'PH01', C3: '=1/0', E1: '=B3&"x"' },
        tables: [{ range: 'B2:C4', type: 'static', config: TABLE }],
      },
      { id: 's2', name: 'Cấu hình', cells: { A1: 'Tên', A2: 'Tỉnh' }, panes: { xSplit: 0, ySplit: 1 } },
    ],
  });
}

const select = (model: Model, col: number, row: number): void => {
  model.selection.selectCell(col, row);
};

describe('the sentence for the active cell', () => {
  it.each([
    [1, 2, 'B3, Mã, PH01'],
    [1, 1, 'B2, Mã'],
    [1, 3, 'B4, Mã, trống'],
    [2, 2, 'C3, Nội dung, lỗi Số chia phải khác 0., có công thức'],
    [4, 0, 'E1, PH01x, có công thức'],
    [7, 7, 'H8, trống'],
  ])('tells column %i, row %i: %s', (col, row, expected) => {
    const model = workbook();
    select(model, col, row);
    expect(describeActiveCell(model, 'vi')).toBe(expected);
  });

  it('takes the frozen row for the heading where there is no table, and counts a selection', () => {
    const model = workbook();
    model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: 's1', sheetIdTo: 's2' });
    select(model, 0, 1);
    expect(describeActiveCell(model, 'vi')).toBe('A2, Tên, Tỉnh');
    model.selection.setAnchorCorner(1, 3);
    expect(describeActiveCell(model, 'en')).toBe('A2, Tên, Tỉnh, 6 cells selected');
  });
});

describe('the announcer', () => {
  function listen(model: Model): { said: string[]; quiet: () => void; stop: () => void } {
    const said: string[] = [];
    let waiting: (() => void) | undefined;
    const later = (run: () => void): void => {
      waiting = run;
    };
    const stop = announceActiveCell(model, 'vi', (text) => said.push(text), later);
    return { said, stop, quiet: () => waiting?.() };
  }

  it('says the last of several quick moves once, with the sheet when it is another', () => {
    const model = workbook();
    const { said, quiet } = listen(model);
    select(model, 1, 2);
    select(model, 1, 3);
    quiet();
    quiet();
    select(model, 2, 1);
    quiet();
    model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: 's1', sheetIdTo: 's2' });
    quiet();
    expect(said).toEqual(['Phát hiện, B4, Mã, trống', 'C2, Nội dung', 'Cấu hình, A1, Tên']);
  });

  it('says it again when the content changes under the cursor', () => {
    const model = workbook();
    const { said, quiet } = listen(model);
    select(model, 1, 2);
    quiet();
    model.dispatch('UPDATE_CELL', { sheetId: 's1', col: 1, row: 2, content: 'PH02' });
    quiet();
    expect(said).toEqual(['Phát hiện, B3, Mã, PH01', 'B3, Mã, PH02']);
  });

  it('is silent once the grid is gone, even about a move just before', () => {
    const model = workbook();
    const { said, quiet, stop } = listen(model);
    select(model, 1, 2);
    stop();
    quiet();
    expect(said).toEqual([]);
  });
});
