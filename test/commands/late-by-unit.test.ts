/** Who is late by unit, as the illustration has it and where units or cells are not clear. */
import { shippedDataSet } from '../../src/commands/data-sets';
import { lateByUnit } from '../../src/commands/late-by-unit';
import { newRegister } from '../../src/commands/new-register';
import { statusRows } from '../../src/commands/status';
import { registerOf } from '../support/register';

const DAY = '2023-10-02';
const { register } = newRegister(shippedDataSet('minh-hoa'), { today: DAY });
const list = lateByUnit(register, DAY);

test('every late row of the status list stands under one unit, the longest overdue unit and row first', () => {
  const rows = list.late.flatMap((unit) => unit.rows);
  expect(rows).toHaveLength(statusRows(register, DAY).filter(({ overdue }) => overdue !== null).length);
  const days = list.late.map(({ mostDays }) => mostDays);
  expect(days).toEqual([...days].sort((a, b) => b - a));
  for (const unit of list.late) expect(unit.rows[0]?.daysOverdue).toBe(unit.mostDays);
});

test('steps that the team itself is late with are listed but need no letter', () => {
  const steps = list.late.flatMap(({ rows }) => rows).filter(({ remindable }) => !remindable);
  expect(steps.map(({ code, overdue }) => [code, overdue])).toContainEqual(['KT09', 'Quá hạn ban hành kết luận']);
});

test('a unit tells of the reminders that went out', () => {
  const unit = list.late.find(({ unitName }) => unitName === 'Sở Tài nguyên và Môi trường');
  expect(unit?.reminded).toEqual([{ kind: 'remedy', count: 1, lastOn: '2023-09-06' }]);
});

test('what is due soon is a list of its own, and nothing of it is late', () => {
  expect(list.near.flatMap(({ rows }) => rows).every(({ overdue }) => overdue === null)).toBe(true);
  expect(list.near[0]?.mostDays).toBe(0);
});

test('rows without a code or unit stay visible; rows that can not be read are neither late nor in time', () => {
  const odd = lateByUnit(
    registerOf({
      selfInspections: [
        { code: 'TK01', unit: null, period: 'HALF_YEAR', due: '2023-06-15' },
        { code: null, unit: 'DV001', period: 'HALF_YEAR', due: '2023-06-15' },
        { code: 'TK03', unit: 'DV001', period: 'YEAR', raw: { due: 'cuối năm' } },
      ],
    }),
    DAY,
  );
  expect(odd.late.map(({ unit, rows }) => [unit, rows.map(({ remindable }) => remindable)])).toEqual([
    [null, [true]],
    ['DV001', [false]],
  ]);
  expect(odd.unclear.map(({ code }) => code)).toEqual(['TK03']);
});
