import { layoutOf } from '../../src/blueprint/layout';
import { dropdownNames } from '../../src/blueprint/names';
import { validationsOf } from '../../src/blueprint/validation';
import { settingList } from '../../src/register/settings';
import { tables } from '../../src/register/tables';
import { sampleTables, sheetOf } from './sample';

const layouts = sampleTables.map(layoutOf);
const dropdowns = dropdownNames(layouts);

function rulesOf(id: keyof typeof tables) {
  const layout = layouts.find(({ table }) => table.id === id);
  if (layout === undefined) throw new Error(`no table ${id}`);
  return validationsOf(layout, dropdowns);
}

const byTitle = (title: string) => rulesOf('findings').find(({ prompt }) => prompt.title === title);

test('a dropdown warns, a date or a number outside its limits is stopped', () => {
  expect(byTitle('Mức độ')).toMatchObject({
    rule: { limit: { kind: 'list', source: 'DM_MucDo' }, alert: { style: 'warning', title: 'Mức độ' } },
  });
  expect(byTitle('Đơn vị được ghi nhận')).toMatchObject({ rule: { limit: { kind: 'list', source: 'DS_DonVi' } } });
  expect(byTitle('Ngày ấn định')).toMatchObject({
    block: { top: 3, left: 17, bottom: 7, right: 17 },
    rule: {
      limit: { kind: 'date', first: '1990-01-01', last: '2100-12-31' },
      alert: { style: 'stop', message: 'Nhập một ngày dạng dd/mm/yyyy, từ năm 1990 đến năm 2100.' },
    },
  });
  expect(byTitle('Số ngày, tháng')?.rule).toMatchObject({ limit: { kind: 'whole', least: 0 } });
});

test('texts and computed cells take anything, and are explained', () => {
  expect(byTitle('Nội dung')?.rule).toBeNull();
  expect(byTitle('Nội dung')?.prompt.message).toMatch(/^Bắt buộc\. /u);
  expect(byTitle('Trạng thái')?.rule).toBeNull();
});

test('on sheet Cấu hình every setting has a rule of its own, instead of one for all values', () => {
  const rules = rulesOf('settings').filter(({ block }) => block.left === 2);
  expect(rules.map(({ block }) => block.top)).toEqual(Object.values(settingList).map((_, i) => i + 3));
  const keys = Object.keys(settingList);
  expect(rules[keys.indexOf('asOf')]?.rule?.limit.kind).toBe('date');
  expect(rules[keys.indexOf('fixedDayIncluded')]?.rule?.limit).toEqual({ kind: 'list', source: 'DM_CoKhong' });
  expect(rules[keys.indexOf('calendar')]?.rule).toBeNull();
});

test('without sheet Danh mục lists offer nothing', () => {
  const alone = layoutOf(sheetOf(tables.findings, []));
  const offered = validationsOf(alone, dropdownNames([alone])).filter(({ rule }) => rule?.limit.kind === 'list');
  expect(offered.map(({ prompt }) => prompt.title)).toEqual(['Bổ sung cho']);
});
