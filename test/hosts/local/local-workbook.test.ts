/** A register open in the grid is the register in its file, before and after edits. */
import { dataSetIds } from '../../data/files';
import { cellOf, fileSnapshot, gridSnapshot, openGrid, registerFile, saved } from './workbooks';

beforeAll(() => {
  jest.spyOn(console, 'debug').mockReturnValue(undefined);
});

describe.each(dataSetIds)('the register %s in the grid', (id) => {
  const bytes = registerFile(id);

  it('holds what its file holds, computed columns included', async () => {
    expect(await gridSnapshot(openGrid(bytes))).toEqual(fileSnapshot(bytes));
  });

  it('is saved as the very same bytes when nothing was edited', () => {
    expect(saved(openGrid(bytes))).toBe(bytes);
  });
});

it('saves an edited cell, and the file then holds what the grid holds', async () => {
  const workbook = openGrid();
  const { model } = workbook;
  const sheetId = model.getters.getSheetIdByName('Phát hiện') ?? '';
  model.dispatch('UPDATE_CELL', { sheetId, row: 5, col: 5, content: 'Nội dung đã sửa' });
  const reopened = fileSnapshot(saved(workbook));
  expect(cellOf(reopened, 'Phát hiện', 5, 5)).toBe('Nội dung đã sửa');
  expect(reopened).toEqual(await gridSnapshot(workbook));
});

describe('a link of Tổng quan to another sheet', () => {
  const workbook = openGrid();
  const { getters } = workbook.model;
  const sheetId = getters.getSheetIdByName('Tổng quan') ?? '';
  const bytes = registerFile();
  const overview = fileSnapshot(bytes).sheets.find(({ name }) => name === 'Tổng quan')?.cells ?? [];
  const row = overview.findIndex((cells) => cells.includes('Phát hiện'));
  const col = overview[row]?.indexOf('Phát hiện') ?? -1;

  it('leads there in the grid, and reads as its text', async () => {
    const { value, link } = getters.getEvaluatedCell({ sheetId, row, col });
    expect(value).toBe('Phát hiện');
    expect(link?.url).toBe(`o-spreadsheet://${getters.getSheetIdByName('Phát hiện') ?? ''}`);
    expect(cellOf(await gridSnapshot(workbook), 'Tổng quan', row, col)).toBe('Phát hiện');
  });

  it('is saved as its text when that is edited', async () => {
    const content = `[Các phát hiện](o-spreadsheet://${getters.getSheetIdByName('Phát hiện') ?? ''})`;
    workbook.model.dispatch('UPDATE_CELL', { sheetId, row, col, content });
    expect(cellOf(fileSnapshot(saved(workbook)), 'Tổng quan', row, col)).toBe('Các phát hiện');
    expect(fileSnapshot(saved(workbook))).toEqual(await gridSnapshot(workbook));
  });
});
