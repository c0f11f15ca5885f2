/** A new register carries the results of its computed columns, so that it reads right before any add-in runs. */
import { dataSetIds, shippedDataSet } from '../../src/commands/data-sets';
import { newRegister, type NewRegister } from '../../src/commands/new-register';
import { decodeCalendar } from '../../src/register/calendar/compact-calendar';
import { toSerial } from '../../src/register/dates';
import type { RawCell } from '../../src/register/snapshot';

/** A cell of a new register by table name, row code and header. */
function cellOf({ tables }: NewRegister, table: string, code: string, header: string): RawCell | undefined {
  const found = tables.find((one) => one.table.name === table);
  const column = Object.values(found?.table.columns ?? {}).findIndex((one) => one.header === header);
  return found?.rows.find((cells) => cells[0] === code)?.[column];
}

const settingOf = (made: NewRegister, key: string): RawCell | undefined => cellOf(made, 'CauHinh', key, 'Giá trị');

describe('the illustration', () => {
  const made = newRegister(shippedDataSet('minh-hoa'), { today: '2026-11-23' });

  test('keeps its own as-of date, and warns five working days ahead of it', () => {
    expect(made.asOf).toBe('2023-10-02');
    expect(settingOf(made, 'asOf')).toBe(toSerial('2023-10-02'));
    expect(settingOf(made, 'warnUntil')).toBe(toSerial('2023-10-09'));
  });

  test('shows the first deadline beside the status that the extension decides', () => {
    expect(cellOf(made, 'PhatHien', 'PH012', 'Hạn khắc phục')).toBe(toSerial('2023-08-31'));
    expect(cellOf(made, 'PhatHien', 'PH012', 'Trạng thái')).toBe('Quá hạn');
    expect(cellOf(made, 'PhatHien', 'PH012', 'Cờ quá hạn')).toBe('Quá hạn khắc phục');
    expect(cellOf(made, 'PhatHien', 'PH012', 'Số ngày quá hạn')).toBe(3);
    expect(cellOf(made, 'PhatHien', 'PH012', 'Số ngày làm việc quá hạn')).toBe(1);
    expect(cellOf(made, 'LichKiemTra', 'KT09', 'Trạng thái')).toBe('Đã kiểm tra');
    expect(cellOf(made, 'LichKiemTra', 'KT09', 'Quá hạn')).toBe('Quá hạn ban hành kết luận');
    expect(cellOf(made, 'TuKiemTra', 'TK035', 'Trạng thái')).toBe('Quá hạn');
  });

  test('holds its calendar in one cell that says the same as sheet Ngày nghỉ', () => {
    const cell = settingOf(made, 'calendar');
    const calendar = decodeCalendar(typeof cell === 'string' ? cell : '');
    if (!calendar.ok) throw new Error(calendar.problem.message.en);
    expect(calendar.value.daysOff).toEqual(made.register.calendar.daysOff);
    expect(calendar.value.completeYears).toEqual([2023, 2024, 2025, 2026]);
  });
});

test('an as-of date that is given replaces that of the data set; without either it is today', () => {
  const today = '2026-11-23';
  expect(newRegister(shippedDataSet('minh-hoa'), { asOf: '2023-12-31', today }).asOf).toBe('2023-12-31');
  expect(newRegister(shippedDataSet('soc-trang-2023'), { today }).asOf).toBe(today);
});

test.each(dataSetIds)('%s opens without anything unreadable', (id) => {
  expect(newRegister(shippedDataSet(id), { today: '2026-11-23' }).register.problems).toEqual([]);
});
