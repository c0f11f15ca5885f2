/** Checks of findings: recommendations, units, repetitions, supplements. */
import { problemsCalled, type RowInput, type Rows } from '../../support/register';
import { codes, findings, one, weakness } from './findings-support';

test('a complete weakness has no problems', () => {
  expect(codes(findings(weakness))).toEqual([]);
});

test('a weakness has a recommendation', () => {
  const problem = one(findings({ ...weakness, recommendation: null }));
  expect(problem).toMatchObject({ code: 'MISSING_RECOMMENDATION', place: { column: 'recommendation', code: 'PH001' } });
  expect(problem.message.vi).toBe(
    'Tồn tại, hạn chế PH001 “Chưa ban hành kế hoạch” (UBND huyện Trần Đề) chưa có kiến nghị (mục IV.1).',
  );
});

test('the recommendation of a supplement is enough; that of another row is not', () => {
  const bare = { ...weakness, recommendation: null };
  expect(codes(findings(bare, { ...weakness, supplements: 'PH001' }))).toEqual([]);
  expect(codes(findings({ ...bare, code: null }, { ...weakness, content: 'Khác' }))).toContain(
    'MISSING_RECOMMENDATION',
  );
});

test('results and difficulties need no recommendation', () => {
  const plain = { ...weakness, recommendation: null, deadlineKind: null, deadlineDate: null };
  expect(codes(findings({ ...plain, kind: 'RESULT' }, { ...plain, kind: 'DIFFICULTY' }))).toEqual([]);
});

test('a recommendation names someone responsible', () => {
  const problem = one(findings({ ...weakness, responsible: null }));
  expect(problem).toMatchObject({ code: 'MISSING_RESPONSIBLE', place: { column: 'responsible' } });
  expect(problem.message.vi).toContain('“Ban hành kế hoạch”');
  expect(codes(findings({ ...weakness, raw: { responsible: true } }))).toEqual(['UNREADABLE_CELL']);
});

test('a finding is not written twice', () => {
  const again = { ...weakness, content: ' chưa BAN HÀNH  kế hoạch'.normalize('NFD') };
  const problem = one(findings(weakness, again));
  expect(problem).toMatchObject({ code: 'DUPLICATE_FINDING', place: { cell: 'F5', code: 'PH002' } });
  expect(problem.message.vi).toContain('với PH001');
});

test.each<[string, RowInput<'findings'>]>([
  ['supplements it', { supplements: 'PH001' }],
  ['is about another unit', { unit: 'X1' }],
  ['is of another kind', { kind: 'RESULT', deadlineKind: null }],
  ['is of another visit', { visit: 'KT003', unit: 'SCT' }],
  ['says something else', { content: 'Ban hành muộn' }],
])('a finding that %s repeats none', (_, change) => {
  expect(codes(findings(weakness, { ...weakness, ...change }))).toEqual([]);
});

test('two supplements of one finding may say the same of it; a row without code repeats like any other', () => {
  const supplement = { ...weakness, supplements: 'PH001' };
  expect(codes(findings({ ...weakness, content: 'Gốc' }, supplement, supplement))).toEqual([]);
  const found = problemsCalled('DUPLICATE_FINDING', findings({ ...weakness, code: null }, { ...weakness, code: null }));
  expect(found[0]?.message.vi).toContain('với A4');
});

test('a finding is about a unit visited', () => {
  const problem = one(findings({ ...weakness, unit: 'SCT' }));
  expect(problem).toMatchObject({ code: 'FINDING_UNIT_NOT_VISITED', place: { column: 'unit' } });
  expect(problem.message.vi).toBe(
    'Sở Công Thương không phải đơn vị được kiểm tra trong cuộc KT001 (UBND huyện Trần Đề) hay cuộc đi kèm.',
  );
  expect(codes(findings({ ...weakness, unit: 'X1' }))).toEqual([]);
});

test('who was visited is not asked where it is not known', () => {
  const code = 'FINDING_UNIT_NOT_VISITED';
  const unnamed = { ...findings({ ...weakness, unit: 'SCT' }), visits: [{ form: 'PLANNED' }] } as Rows;
  expect(problemsCalled(code, unnamed)).toEqual([]);
  for (const change of [{ unit: null }, { unit: 'SYT' }, { visit: 'KT9' }, { visit: null }]) {
    expect(problemsCalled(code, findings({ ...weakness, ...change }))).toEqual([]);
  }
  const input = { layouts: { units: { present: false } } };
  expect(problemsCalled(code, findings({ ...weakness, unit: 'SCT' }), input)).toEqual([]);
});

test.each<[string, RowInput<'findings'>[], string]>([
  ['itself', [{ ...weakness, supplements: 'PH001' }], 'chính dòng này'],
  [
    'a row of another visit',
    [weakness, { ...weakness, visit: 'KT003', unit: 'SCT', supplements: 'PH001' }],
    'cuộc kiểm tra khác',
  ],
  [
    'a supplement',
    [weakness, { ...weakness, supplements: 'PH001' }, { ...weakness, supplements: 'PH002' }],
    'cũng là dòng bổ sung',
  ],
])('a finding that supplements %s is reported', (_, rows, words) => {
  const found = problemsCalled('SUPPLEMENT_MISMATCH', findings(...rows));
  expect(found).toHaveLength(1);
  expect(found[0]?.message.vi).toContain(words);
  expect(found[0]?.place.column).toBe('supplements');
});

test('a supplement of nothing known is told of as unknown only', () => {
  expect(codes(findings({ ...weakness, supplements: 'PH99' }))).toEqual(['UNKNOWN_REFERENCE']);
  expect(
    problemsCalled('SUPPLEMENT_MISMATCH', findings(weakness, { ...weakness, visit: null, supplements: 'PH001' })),
  ).toEqual([]);
});

test('rows that lack visit, unit, kind or content repeat nothing', () => {
  for (const change of [{ visit: null }, { unit: null }, { kind: null }, { content: null }]) {
    const row = { ...weakness, ...change };
    expect(problemsCalled('DUPLICATE_FINDING', findings(row, row))).toEqual([]);
  }
});

test('long contents are quoted in 60 characters', () => {
  const message = (length: number) =>
    one(findings({ ...weakness, content: 'a'.repeat(length), recommendation: null })).message.vi;
  expect(message(60)).toContain(`“${'a'.repeat(60)}”`);
  expect(message(61)).toContain(`“${'a'.repeat(59)}…”`);
});
