/** References: names and numbers that people type where a code belongs. */
import { registerOf } from '../support/register';

const units = [
  { code: 'SCT', name: 'Sở Công Thương', shortName: 'CT' },
  { code: 'STC', name: 'Sở Tài chính', shortName: 'TC' },
  { code: 'X1', name: 'Phường 1', parent: null },
  { code: 'X2', name: 'Phường 1', shortName: 'STC' },
];
const areas = [
  { code: 'LV1', order: 1, name: 'Chỉ đạo, điều hành', shortName: 'Chỉ đạo' },
  { code: 'LV2', order: 2, name: 'Cải cách thể chế' },
];

function unitRead(typed: string): string | null | undefined {
  return registerOf({ units, visits: [{ unit: typed }] }).tables.visits.rows[0]?.unit;
}

test.each([
  ['SCT', 'SCT'],
  ['sct', 'SCT'],
  ['sở  công thương', 'SCT'],
  ['Sở Công Thương'.normalize('NFD'), 'SCT'],
  ['ct', 'SCT'],
  ['STC', 'STC'],
  ['Phường 1', 'Phường 1'],
  ['Sở Y tế', 'Sở Y tế'],
])('the unit %s is %s', (typed, code) => {
  expect(unitRead(typed)).toBe(code);
});

test('areas are named by number, name or short name, each once', () => {
  const visits = [{ areas: ['1', 'cải cách thể chế', 'Chỉ đạo', 'LV9'] }, { raw: { areas: 2 } }];
  const { rows } = registerOf({ areas, visits }).tables.visits;
  expect(rows.map((row) => row.areas)).toEqual([['LV1', 'LV2', 'LV9'], ['LV2']]);
});

test('one unit under one code twice is no ambiguity', () => {
  const twice = [...units, { code: 'SCT', name: 'Sở Công Thương' }];
  expect(registerOf({ units: twice, visits: [{ unit: 'Sở Công Thương' }] }).tables.visits.rows[0]?.unit).toBe('SCT');
});

test('three rows of one name stay ambiguous', () => {
  const thrice = [...units, { code: 'X3', name: 'Phường 1' }];
  expect(registerOf({ units: thrice, visits: [{ unit: 'Phường 1' }] }).tables.visits.rows[0]?.unit).toBe('Phường 1');
});

test('rows without code or name are passed over', () => {
  const visits = [{ unit: 'Sở Y tế' }];
  const read = registerOf({
    units: [
      { code: null, name: 'Sở Y tế' },
      { code: 'SYT', name: null },
    ],
    visits,
  });
  expect(read.tables.visits.rows[0]?.unit).toBe('Sở Y tế');
});

test('rows of tables that may name any row are left as typed', () => {
  const journal = [{ rows: ['Sở Công Thương'], date: '2023-01-01', command: 'new' }];
  expect(registerOf({ units, journal }).tables.journal.rows[0]?.rows).toEqual(['Sở Công Thương']);
});
