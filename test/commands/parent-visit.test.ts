/** The visit that a row of any sheet belongs to. */
import { shippedDataSet } from '../../src/commands/data-sets';
import { newRegister } from '../../src/commands/new-register';
import { visitOfRow } from '../../src/commands/parent-visit';
import { openRegister, type Register } from '../../src/register/register';
import { withTables } from '../host/memory-workbook';

const { tables } = newRegister(shippedDataSet('minh-hoa'), { today: '2023-10-02' });
const opened = openRegister(withTables({ sheets: [], names: [], date1904: false }, tables));
if (!opened.ok) throw new Error(opened.problem.code);
const register: Register = opened.value;

/** The row of a visit on its sheet. */
function rowOf(code: string): number {
  return register.tables.visits.byCode.get(code)?.origin.row ?? -1;
}

test('a row of the schedule is a visit of its own; a commune’s belongs to that of its district', () => {
  const { rows, byCode } = register.tables.visits;
  const district = rows.find(({ parent }) => parent !== null);
  expect(visitOfRow(register, 'Lịch kiểm tra', rowOf('KT01'))).toBe('KT01');
  expect(district?.parent).toMatch(/^KT/u);
  expect(byCode.has(district?.parent ?? '')).toBe(true);
  expect(visitOfRow(register, 'Lịch kiểm tra', rowOf(district?.code ?? ''))).toBe(district?.parent);
});

test('a finding belongs to the visit it names', () => {
  const [finding] = register.tables.findings.rows;
  expect(finding?.visit).toMatch(/^KT/u);
  expect(visitOfRow(register, 'Phát hiện', finding?.origin.row ?? -1)).toBe(finding?.visit?.split('.')[0]);
});

test('a header, a blank row, a unit and a sheet of another kind belong to none', () => {
  expect(visitOfRow(register, 'Lịch kiểm tra', 2)).toBeNull();
  expect(visitOfRow(register, 'Lịch kiểm tra', 9_999)).toBeNull();
  expect(visitOfRow(register, 'Đơn vị', 4)).toBeNull();
  expect(visitOfRow(register, 'Sheet1', 4)).toBeNull();
});
