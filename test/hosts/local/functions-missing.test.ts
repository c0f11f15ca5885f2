/** A register in a grid without the custom functions, as one with too many of them: values are shown, formulas stay. */
import * as engine from '@odoo/o-spreadsheet';
import { Package } from '../../../src/hosts/file/package';
import { openLocalWorkbook } from '../../../src/hosts/local/local-workbook';
import { cellOf, fileSnapshot, gridSnapshot, registerFile, saved, value } from './workbooks';

const SHEET = 'Phát hiện';
const PART = 'xl/worksheets/sheet3.xml';

beforeAll(() => {
  jest.spyOn(console, 'debug').mockReturnValue(undefined);
});

function formulas(bytes: Uint8Array): number {
  return (value(Package.open(bytes)).text(PART) ?? '').split('_xldudf_CCHC_').length;
}

it('shows what the functions gave, and keeps their formulas when rows are sorted and inserted', async () => {
  const bytes = registerFile();
  const workbook = value(openLocalWorkbook(bytes, 'so.xlsx', engine));
  expect(await gridSnapshot(workbook)).toEqual(fileSnapshot(bytes));
  const { model } = workbook;
  const sheetId = model.getters.getSheetIdByName(SHEET) ?? '';
  const zone = { left: 0, right: 31, top: 3, bottom: 61 };
  const sortOptions = { sortHeaders: true };
  model.dispatch('SORT_CELLS', { sheetId, col: 0, row: 3, zone, sortDirection: 'desc', sortOptions });
  const own = { sheetId, sheetName: SHEET, dimension: 'ROW' as const };
  model.dispatch('ADD_COLUMNS_ROWS', { ...own, base: 10, position: 'before', quantity: 1 });
  const after = saved(workbook);
  expect(formulas(after)).toBe(formulas(bytes) + 5);
  const reopened = fileSnapshot(after);
  const before = fileSnapshot(bytes);
  expect(cellOf(reopened, SHEET, 3, 0)).toBe(cellOf(before, SHEET, 61, 0));
  expect(cellOf(reopened, SHEET, 3, 27)).toBe(cellOf(before, SHEET, 61, 27));
});
