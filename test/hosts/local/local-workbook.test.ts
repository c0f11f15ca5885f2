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
