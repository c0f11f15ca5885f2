/** Checks of self-inspections (mục III.1). */
import { problemsCalled, problemsOf, type RowInput, type Rows } from '../../support/register';

const kind = 'Sở, ban, ngành';
const units: RowInput<'units'>[] = [
  { code: 'SCT', name: 'Sở Công Thương', kind, selfInspects: true },
  { code: 'STC', name: 'Sở Tài chính', kind, selfInspects: true },
  { code: 'SYT', name: 'Sở Y tế', kind, selfInspects: false },
];
const periods = ['HALF_YEAR', 'YEAR'] as const;
const complete = ['SCT', 'STC'].flatMap((unit) => periods.map((period) => ({ unit, period, due: '2023-06-20' })));

function problems(selfInspections: RowInput<'selfInspections'>[], all = units): [string, string][] {
  return problemsOf({ units: all, selfInspections }).map(({ code, message }) => [code, message.vi]);
}

test('every unit that must has a row for each period', () => {
  expect(problems(complete)).toEqual([]);
  expect(problems(complete.slice(0, 1))).toEqual([
    [
      'SELF_INSPECTION_ROW_MISSING',
      'Kỳ 06 tháng đầu năm: 1 đơn vị phải tự kiểm tra chưa có dòng theo dõi: Sở Tài chính (mục III.1).',
    ],
    [
      'SELF_INSPECTION_ROW_MISSING',
      'Kỳ Cuối năm: 2 đơn vị phải tự kiểm tra chưa có dòng theo dõi: Sở Công Thương; Sở Tài chính (mục III.1).',
    ],
  ]);
});

test('many units are listed briefly', () => {
  const many = Array.from({ length: 12 }, (_, index) => ({ name: `Sở ${index + 1}`, kind, selfInspects: true }));
  expect(problems([], many)[0]?.[1]).toContain('12 đơn vị phải tự kiểm tra chưa có dòng theo dõi: Sở 1; Sở 2');
  expect(problems([], many)[0]?.[1]).toContain('Sở 8 và 4 mục khác');
});

test('units that are no more, or not yet, are not asked', () => {
  const change = [{ validTo: '2022-12-31' }, { validFrom: '2024-01-01' }, { code: null }];
  const others = change.map((each) => ({ code: 'SK', name: 'Sở khác', kind, selfInspects: true, ...each }));
  const found = (settings = {}) =>
    problemsCalled('SELF_INSPECTION_ROW_MISSING', { units: others }, { settings }).map(({ message }) => message.en);
  expect(found()).toEqual([]);
  expect(found({ year: null })[0]).toContain('2 units');
  const stillThere = [{ ...units[0], validFrom: '2023-03-01', validTo: '2023-12-01' }];
  expect(problems([], stillThere)).toHaveLength(2);
});

test('a unit without a name is listed by its code', () => {
  expect(
    problems([], [{ code: 'SK', kind, selfInspects: true }])
      .map(([, message]) => message)
      .join(),
  ).toContain('dõi: SK');
});

test('without the sheet nothing is missing on it', () => {
  const rows: Rows = { units };
  const layouts = { selfInspections: { present: false } };
  expect(problemsOf(rows, { layouts }).map(({ code }) => code)).toEqual(['MISSING_TABLE']);
});

test('a unit has one row for each period', () => {
  const twice = problems([...complete, { unit: 'SCT', period: 'YEAR', due: '2023-12-10' }]);
  expect(twice).toEqual([['DUPLICATE_SELF_INSPECTION', 'Sở Công Thương đã có dòng TK002 cho kỳ Cuối năm.']]);
  const open = [
    { unit: null, period: 'YEAR' },
    { unit: null, period: 'YEAR' },
    { unit: 'SCT' },
    { unit: 'SCT' },
  ] as const;
  expect(problemsCalled('DUPLICATE_SELF_INSPECTION', { units, selfInspections: open })).toEqual([]);
  const uncoded = [
    { code: null, unit: 'SCT', period: 'YEAR' },
    { unit: 'SCT', period: 'YEAR' },
  ] as const;
  expect(problemsCalled('DUPLICATE_SELF_INSPECTION', { units, selfInspections: uncoded })[0]?.message.vi).toContain(
    'dòng –',
  );
});

test('a report merged into another keeps the procedure', () => {
  const merged = (change: RowInput<'selfInspections'>) =>
    problemsCalled('MERGED_WITHOUT_PROCEDURE', { units, selfInspections: [{ unit: 'SCT', merged: true, ...change }] });
  expect(merged({})).toMatchObject([{ place: { column: 'procedureKept' } }]);
  expect(merged({})[0]?.message.vi).toContain('Sở Công Thương lồng ghép');
  expect(merged({ procedureKept: false, unit: null })).toHaveLength(1);
  expect(merged({ procedureKept: true })).toEqual([]);
  expect(merged({ merged: false })).toEqual([]);
  expect(merged({ raw: { procedureKept: 'chưa rõ' } })).toEqual([]);
});

test('rows without due date are counted by period', () => {
  const undated = complete.map((row, index) => (index === 0 ? row : { ...row, due: null }));
  const found = problemsCalled('SELF_INSPECTION_NO_DUE', { units, selfInspections: undated });
  expect(found.map(({ message, place }) => [message.en.split(' have')[0], place.cell])).toEqual([
    ['Cuối năm: 2 rows', 'F5'],
    ['06 tháng đầu năm: 1 rows', 'F6'],
  ]);
});
