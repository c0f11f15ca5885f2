import type { Column } from '../../../../src/register/column';
import { settingList } from '../../../../src/register/settings';
import { tableIds, tables } from '../../../../src/register/tables';
import { childText, elements, make, namesOf, sampleSheets, sheetPart } from './opened';
import { sampleTables, sheetOf } from '../../../blueprint/sample';

const bytes = make(sampleSheets);
const names = namesOf(bytes);

/** The values a list's formula gives over the rows of sheet Danh mục, worked out by its parts. */
function valuesOf(formula: string): unknown[] {
  const match = /MATCH\("([^"]*)",'Danh mục'!\$A:\$A,0\)/u.exec(formula);
  const title = match?.[1]?.replace(/~([~*?])/gu, '$1');
  const rows = sampleTables.find(({ table }) => table.id === 'lists')?.rows ?? [];
  const first = rows.findIndex(([list]) => list === title);
  const count = rows.filter(([list]) => list === title).length;
  return rows.slice(first, first + count).map(([list, value]) => (list === title ? value : undefined));
}

const dropdownColumns = tableIds.flatMap((id) =>
  Object.values<Column<unknown>>(tables[id].columns).flatMap((column) =>
    column.source !== undefined && column.formula === undefined && column.kind !== 'references'
      ? [[tables[id].sheet, column.header, column] as const]
      : [],
  ),
);

test.each(dropdownColumns)('%s, %s: a dropdown that only warns', (sheet, header, column) => {
  const rule = elements(sheetPart(bytes, sheet), 'dataValidation').find((item) => item['promptTitle'] === header);
  expect(rule).toMatchObject({ type: 'list', errorStyle: 'warning', allowBlank: '1', showErrorMessage: '1' });
  expect(rule?.['prompt']?.endsWith(column.help)).toBe(true);
  const formula = names.get(childText(rule, 'formula1') ?? '');
  if (column.source !== undefined && 'table' in column.source) {
    const { source } = column;
    expect(formula).toBe(`${tables[source.table as keyof typeof tables].name}[Mã]`);
    return;
  }
  const values = valuesOf(formula ?? '');
  if (column.kind !== 'choice' && column.kind !== 'flag') return;
  for (const value of values) expect(column.decode(value as string, false).ok).toBe(true);
  expect(values.length).toBeGreaterThan(1);
});

test('dates, numbers and codes', () => {
  const rules = elements(sheetPart(bytes, 'Phát hiện'), 'dataValidation');
  const byTitle = (title: string) => rules.find((item) => item['promptTitle'] === title);
  expect(byTitle('Ngày ấn định')).toMatchObject({ type: 'date', sqref: 'R4:R8' });
  expect([childText(byTitle('Ngày ấn định'), 'formula1'), childText(byTitle('Ngày ấn định'), 'formula2')]).toEqual([
    '32874',
    '73415',
  ]);
  expect(byTitle('Số ngày, tháng')).toMatchObject({ type: 'whole', operator: 'greaterThanOrEqual' });
  expect(byTitle('Nội dung')?.['type']).toBeUndefined();
  expect(byTitle('Nội dung')?.['prompt']).toMatch(/^Bắt buộc\. /u);
  expect(byTitle('Trạng thái')?.['type']).toBeUndefined();
  for (const rule of rules) {
    expect(rule['promptTitle']?.length).toBeLessThanOrEqual(32);
    expect(rule['prompt']?.length).toBeLessThanOrEqual(255);
  }
});

test('every setting has its own rule, format, name and formula', () => {
  const xml = sheetPart(bytes, 'Cấu hình');
  const rules = elements(xml, 'dataValidation');
  const cells = new Map(elements(xml, 'c').map((cell) => [cell['r'], cell]));
  Object.values(settingList).forEach((setting, i) => {
    const cell = `C${i + 4}`;
    const rule = rules.find((item) => item['sqref'] === cell);
    expect(rule?.['prompt']).toBe(setting.column.help);
    if (setting.name !== undefined) expect(names.get(setting.name)).toBe(`'Cấu hình'!$C$${i + 4}`);
    const formula = childText(cells.get(cell), 'f');
    expect(formula !== undefined).toBe(setting.formula !== undefined);
    if (setting.formula !== undefined) expect(rule?.['type']).toBeUndefined();
    else if (setting.column.kind === 'date') expect(rule?.['type']).toBe('date');
    else if (setting.column.kind === 'flag') expect(childText(rule, 'formula1')).toBe('DM_CoKhong');
  });
  const row = Object.keys(settingList).indexOf('calendar') + 4;
  expect(childText(cells.get(`C${row}`), 'f')).toBe('_xldudf_CCHC_LICHLAMVIEC(NgayNghi[Ngày],NgayNghi[Loại ngày])');
});

test('without sheet Danh mục there is nothing to choose from', () => {
  const alone = make([sheetOf(tables.findings, [])]);
  const rules = elements(sheetPart(alone, 'Phát hiện'), 'dataValidation');
  expect(rules.filter((rule) => rule['type'] === 'list').map((rule) => rule['promptTitle'])).toEqual(['Bổ sung cho']);
});
