/** First run on the page: new registers, and a register added to a workbook that people use for something else. */
import { shippedDataSet, type DataSetId } from '../../src/commands/data-sets';
import { createWorkbook } from '../../src/hosts/file/new-workbook/create-workbook';
import { tableIds } from '../../src/register/tables';
import { fileOf, openFile, withoutFileAccess } from './support/files';
import { contentOf, typeIntoCell } from './support/grid';
import { fileBar, messages, opened, pane, place, registerIn, saveButton, snapshotOf } from './support/parts';
import { downloadOf, workbenches } from './support/workbench';

const { open } = workbenches();

/** How many rows each table of a register in a file has, and how many its data set gives. */
function rowCounts(bytes: Uint8Array, id: DataSetId) {
  const { tables } = registerIn(bytes);
  const given = shippedDataSet(id).tables;
  return {
    found: Object.fromEntries(tableIds.map((table) => [table, tables[table].rows.length])),
    given: Object.fromEntries(tableIds.map((table) => [table, given[table].length])),
  };
}

test.each([
  ['trong', 'so-kiem-tra.xlsx'],
  ['soc-trang-2023', 'so-kiem-tra-2023.xlsx'],
] as const)('“Sổ mới” makes a register of %s, ready to type into and to save', async (id, name) => {
  const page = await open({ before: withoutFileAccess });
  await opened(page);
  await page.getByRole('button', { name: 'Sổ mới' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: shippedDataSet(id).title.vi })
    .click();
  await opened(page, name);
  await place(page, 'Thiết lập').click();
  await pane(page).getByRole('heading', { name: 'Sổ đang mở' }).waitFor();
  const units = shippedDataSet(id).tables.units.length;
  const cell = `A${units + 4}`;
  await typeIntoCell(page, 'Đơn vị', cell, 'THU');
  await typeIntoCell(page, 'Đơn vị', `B${units + 4}`, 'Sở Thử (minh họa)');
  await pane(page)
    .locator('dt:has-text("Đơn vị") + dd', { hasText: String(units + 1) })
    .waitFor();
  const { bytes } = await downloadOf(page, () => saveButton(page).click());
  const { found, given } = rowCounts(bytes, id);
  expect(found).toEqual({ ...given, units: units + 1 });
  expect(registerIn(bytes).tables.units.byCode.get('THU')?.name).toBe('Sở Thử (minh họa)');
});

test('a register added to another workbook leaves its sheets as they are, also once it is saved', async () => {
  const rows = [
    { cells: [{ look: 'label' as const, value: 'Việc phải làm' }] },
    {
      cells: [
        { look: 'label' as const, value: '001234' },
        { look: 'label' as const, value: 'nộp trước 30/9' },
      ],
    },
  ];
  const theirs = createWorkbook([{ sheet: 'Việc', widths: [20, 30], rows }], { created: '2023-10-02' });
  const page = await open({ before: withoutFileAccess });
  await opened(page);
  await openFile(page, fileOf('Theo dõi.xlsx', theirs));
  await page.getByRole('button', { name: 'Mở để thêm sổ kiểm tra' }).click();
  await opened(page, 'Theo dõi.xlsx');
  await pane(page).getByRole('button', { name: 'Mở Thiết lập' }).click();
  await pane(page)
    .getByRole('radio', { name: /^Kế hoạch Sóc Trăng 2023/u })
    .check();
  await pane(page).getByRole('button', { name: 'Tạo sổ kiểm tra' }).click();
  const result = pane(page).getByRole('region', { name: 'Tạo sổ kiểm tra' });
  await result.getByText('nội dung có sẵn giữ nguyên').waitFor();
  await fileBar(page).getByText('chưa lưu').waitFor();
  expect(await contentOf(page, 'Việc', 'A1')).toBe('Việc phải làm');
  await typeIntoCell(page, 'Đơn vị', 'B4', 'Sở Nội vụ, đã đổi tên');
  await fileBar(page).getByText('chưa lưu').waitFor();
  const { bytes } = await downloadOf(page, () => saveButton(page).click());
  await messages(page).getByText('Không thấy tệp?').waitFor();
  const [before] = snapshotOf(theirs).sheets;
  expect(snapshotOf(bytes).sheets.find(({ name }) => name === 'Việc')?.cells).toEqual(before?.cells);
  const { found, given } = rowCounts(bytes, 'soc-trang-2023');
  expect(found).toEqual(given);
  expect(registerIn(bytes).tables.units.rows[0]?.name).toBe('Sở Nội vụ, đã đổi tên');
});
