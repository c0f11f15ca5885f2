/** Checks of single cells: required values, lists, fixed words. */
import { tables } from '../../../src/register/tables';
import { listRows, problemsCalled, problemsOf, type Rows } from '../../support/register';

const units = [{ code: 'SCT', name: 'Sở Công Thương', kind: 'Sở, ban, ngành' }];

test('a required cell that is blank is reported at the cell, an unreadable one only as unreadable', () => {
  const rows: Rows = { units: [{ ...units[0], kind: null, raw: { name: { error: '#N/A' } } }] };
  expect(problemsOf(rows).map(({ code, place }) => [code, place.cell, place.code])).toEqual([
    ['UNREADABLE_CELL', 'B4', 'SCT'],
    ['MISSING_VALUE', 'D4', 'SCT'],
  ]);
});

test('a required column that is gone is reported once, not in every row', () => {
  const columns = Object.keys(tables.units.columns).filter((id) => id !== 'kind');
  const problems = problemsOf(
    { units: [...units, { code: 'STC', name: 'Sở Tài chính' }] },
    { layouts: { units: { columns } } },
  );
  expect(problems.map(({ code }) => code)).toEqual(['MISSING_COLUMN']);
});

test('a value that is not in its list is reported, whatever else differs is not', () => {
  expect(problemsCalled('VALUE_NOT_IN_LIST', { units: [{ ...units[0], kind: 'Hội' }] })[0]).toMatchObject({
    severity: 'warning',
    message: { vi: '“Loại đơn vị” là “Hội”, không có trong danh mục “Loại đơn vị”.' },
    place: { cell: 'D4', code: 'SCT' },
  });
  expect(problemsOf({ units: [{ ...units[0], kind: ' sở,  BAN, ngành' }] })).toEqual([]);
});

test('kinds of unit in the outline and the settings are those of the list', () => {
  const question = { area: 'LV001', question: 'Hỏi' };
  const rows: Rows = {
    areas: [{ order: 1, name: 'Chỉ đạo' }],
    outline: [{ ...question, appliesTo: 'UBND cấp xã; Phường ; sở, ban, ngành;' }, question],
  };
  const settings = { districtKind: 'Huyện' };
  const found = problemsCalled('VALUE_NOT_IN_LIST', rows, { settings });
  expect(found.map(({ message, place }) => [message.vi.split(',')[0], place.sheet])).toEqual([
    ['“Áp dụng cho” là “Phường”', 'Đề cương'],
    ['“Loại đơn vị kèm cấp xã” là “Huyện”', 'Cấu hình'],
  ]);
  expect(problemsOf({}, { settings: { districtKind: 'UBND CẤP HUYỆN' } })).toEqual([]);
});

test('an empty list is told of once, not at every value', () => {
  const lists = listRows().filter(({ list }) => list !== 'Loại đơn vị');
  const rows: Rows = { lists, units: [...units, { code: 'STC', name: 'Sở Tài chính', kind: 'Sở, ban, ngành' }] };
  const settings = { districtKind: 'UBND cấp huyện' };
  expect(problemsOf(rows, { settings }).map(({ code, place }) => [code, place.sheet])).toEqual([
    ['LIST_EMPTY', 'Danh mục'],
  ]);
});

test('a list without values keeps silent while nobody uses it', () => {
  expect(problemsOf({ lists: listRows().filter(({ list }) => list !== 'Loại đơn vị') })).toEqual([]);
});

test('a fixed word that was changed is reported at its row', () => {
  const lists = listRows().map((row) => (row.value === 'Đột xuất' ? { ...row, value: 'Bất ngờ' } : row));
  const [problem, ...others] = problemsOf({ lists });
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ code: 'FIXED_VALUE_CHANGED', place: { sheet: 'Danh mục' } });
  expect(problem?.message.vi).toContain('Danh mục “Hình thức kiểm tra” thiếu giá trị cố định: “Đột xuất”');
  const at = lists.findIndex(({ value }) => value === 'Bất ngờ') + 4;
  expect(problem?.place.cell).toBe(`B${at}`);
});

test('another spelling of a fixed word is no change; a word added is none; a word deleted is', () => {
  const respelt = listRows().map((row) => (row.value === 'Hủy' ? { ...row, value: 'huỷ' } : row));
  expect(problemsOf({ lists: [...respelt, { list: 'Thay đổi lịch', value: 'Khác' }] })).toEqual([]);
  const without = listRows().filter(({ value }) => value !== 'Hủy');
  expect(problemsCalled('FIXED_VALUE_CHANGED', { lists: without })).toHaveLength(1);
});

test('a fixed list that is gone is reported at the sheet, with all its words', () => {
  const lists = [
    ...listRows().filter(({ list }) => list !== 'Loại ngày'),
    { list: 'Khác', value: null },
    { list: null, value: 'x' },
  ];
  const [problem] = problemsCalled('FIXED_VALUE_CHANGED', { lists });
  expect(problem?.place).toEqual({ sheet: 'Danh mục', table: 'lists' });
  expect(problem?.message.en).toContain('“Ngày nghỉ”; “Ngày làm bù”; “Đã nhập đủ năm”');
});

test('without sheet Danh mục only its absence is reported', () => {
  const layouts = { lists: { present: false } };
  expect(problemsOf({ units }, { layouts }).map(({ code }) => code)).toEqual(['MISSING_TABLE']);
});
