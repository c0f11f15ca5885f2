/** Statuses without the add-in's functions: kept as plain values where Excel has none, and entered again where it lost them. */
import type { FrameLocator } from 'playwright-core';
import { excelPages, until } from './support/excel-page';
import {
  cellAt,
  computedCellsOf,
  errorsOf,
  formulasOf,
  placeIn,
  registerBook,
  serialOf,
  typeAt,
  wrongOf,
} from './support/excel-page/books';

const { open } = excelPages();

/** How a workbook keeps the functions of an add-in that Excel did not find. */
const STUCK = '_xldudf_CCHC_';

test('formulas that Excel did not find are entered again when the add-in starts, and give their values', async () => {
  const book = await registerBook();
  const before = formulasOf(book);
  expect(before.length).toBeGreaterThan(100);
  for (const { formula, ...place } of before) typeAt(book, place, formula.replaceAll('CCHC.', STUCK));
  expect(formulasOf(book).every(({ formula }) => formula.includes(STUCK))).toBe(true);
  expect(errorsOf(book).length).toBeGreaterThan(100);

  const { excel, pane } = await open({ book });
  await pane.getByText('9 Quá hạn báo cáo').waitFor();
  await until(() => excel.functions !== null && errorsOf(book).length === 0, 'every formula has its value');
  expect(formulasOf(book)).toEqual(before);
  expect(wrongOf(await computedCellsOf(book))).toEqual([]);
});

async function setUp(pane: FrameLocator): Promise<void> {
  await pane.getByRole('button', { name: 'Mở Thiết lập' }).click();
  await pane.getByRole('radio', { name: /^Sổ minh họa/u }).check();
  await pane.getByRole('button', { name: 'Tạo sổ kiểm tra' }).click();
  await pane.getByRole('region', { name: 'Tạo sổ kiểm tra' }).getByText('Đã thêm 20 sheet').waitFor();
}

test('an Excel that opens the add-in but has no custom functions gets values, as no formula would ever work', async () => {
  const { pane, book, manifest } = await open({ requirementSets: { ExcelApi: '1.13', SharedRuntime: '1.1' } });
  expect(manifest.requirementSets).toHaveProperty('CustomFunctionsRuntime', '1.2');
  await setUp(pane);
  expect(formulasOf(book)).toEqual([]);
  const cells = await computedCellsOf(book);
  expect(cells.length).toBeGreaterThan(100);
  expect(wrongOf(cells)).toEqual([]);
});

test('in an Office without custom functions the register keeps values, which follow every command', async () => {
  const { pane, book, excel, manifest } = await open({ manifest: 'manifest-values.xml' });
  expect(manifest.requirementSets).toEqual({ ExcelApi: '1.13' });
  await setUp(pane);
  expect(formulasOf(book)).toEqual([]);
  expect(errorsOf(book)).toEqual([]);
  const cells = await computedCellsOf(book);
  expect(wrongOf(cells)).toEqual([]);

  typeAt(book, placeIn(book, 'findings', 'PH021', 'reportedOn'), serialOf('2023-09-28'));
  const status = placeIn(book, 'findings', 'PH021', 'status');
  const before = cellAt(book, status).value;
  await pane.getByRole('textbox', { name: 'Ngày báo cáo' }).fill('16/10/2023');
  await pane.getByRole('button', { name: 'Đổi ngày báo cáo' }).click();
  await pane.getByRole('region', { name: 'Đổi ngày báo cáo' }).getByText('Sổ tính đến 16/10/2023').waitFor();
  expect(wrongOf(await computedCellsOf(book))).toEqual([]);
  expect(cellAt(book, status).value).not.toBe(before);
  expect([formulasOf(book), excel.functions]).toEqual([[], null]);
});
