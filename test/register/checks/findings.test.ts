/** Checks of findings: recommendations, units, repetitions, supplements. */
import { problemsCalled, type RowInput, type Rows } from '../../support/register';
import { codes, findings, one, visits, weakness } from './findings-support';

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
  ['is of another kind', { kind: 'RESULT', recommendation: null, deadlineKind: null }],
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
  ['a row of another unit', [weakness, { ...weakness, unit: 'X1', supplements: 'PH001' }], 'ở đơn vị khác'],
  [
    'what is no weakness',
    [
      { ...weakness, kind: 'DIFFICULTY' },
      { ...weakness, supplements: 'PH001' },
    ],
    'không phải tồn tại, hạn chế',
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
  for (const change of [{ unit: null }, { kind: null }]) {
    const rows = findings({ ...weakness, ...change }, { ...weakness, supplements: 'PH001' });
    expect(problemsCalled('SUPPLEMENT_MISMATCH', rows)).toEqual([]);
  }
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

test('a recommendation on a result is printed nowhere, whoever is responsible', () => {
  const result = { ...weakness, kind: 'RESULT', deadlineKind: null, deadlineDate: null } as const;
  for (const responsible of ['Văn phòng', null]) {
    const problem = one(findings({ ...result, responsible }));
    expect(problem).toMatchObject({ code: 'RECOMMENDATION_NOT_PRINTED', severity: 'warning', place: { cell: 'M4' } });
    expect(problem.message.vi).toBe(
      'Kiến nghị “Ban hành kế hoạch” ghi ở “Kết quả nổi bật” nên không in trong văn bản nào.',
    );
    expect(problem.message.en).toContain('no document prints it');
  }
});

test('a cause is objective or subjective', () => {
  const problem = one(findings({ ...weakness, cause: 'Thiếu người' }));
  expect(problem).toMatchObject({ code: 'CAUSE_WITHOUT_KIND', severity: 'warning', place: { column: 'causeKind' } });
  expect(problem.message.vi).toBe(
    'Phát hiện PH001 “Chưa ban hành kế hoạch” (UBND huyện Trần Đề) có nguyên nhân nhưng chưa ghi khách quan hay chủ quan.',
  );
  expect(problem.message.en).toContain('objective or subjective');
  expect(codes(findings({ ...weakness, cause: 'Thiếu người', causeKind: 'OBJECTIVE' }))).toEqual([]);
  expect(codes(findings({ ...weakness, cause: 'Thiếu người', raw: { causeKind: 'tại trời' } }))).toEqual([
    'UNREADABLE_CELL',
  ]);
  expect(problemsCalled('CAUSE_WITHOUT_KIND', findings({ ...weakness, kind: 'RESULT', cause: 'Nỗ lực' }))).toEqual([]);
});

describe('findings of a visit that was called off', () => {
  const cancelled = 'CANCELLED' as const;

  function told(sideStates: readonly (typeof cancelled | null)[], ...rows: RowInput<'findings'>[]): string[] {
    const changed = visits.map((visit, at) => ({ ...visit, sideState: sideStates[at] ?? null }));
    const found = problemsCalled('FINDING_OF_CANCELLED_VISIT', { ...findings(...rows), visits: changed });
    expect(new Set(found.map(({ place, severity }) => `${place.column ?? ''} ${severity}`)).size).toBeLessThan(2);
    return found.map(({ message }) => message.vi);
  }

  const ofCommune = { ...weakness, unit: 'X1' };

  test('are told of', () => {
    expect(told([cancelled], weakness, ofCommune)).toEqual([
      'Phát hiện PH001 “Chưa ban hành kế hoạch” (UBND huyện Trần Đề) thuộc cuộc KT001 (UBND huyện Trần Đề), nhưng cuộc này đã hủy.',
      'Phát hiện PH002 “Chưa ban hành kế hoạch” (UBND xã Lịch Hội Thượng) thuộc cuộc KT001 (UBND huyện Trần Đề), nhưng cuộc này đã hủy.',
    ]);
  });

  test('so are those of a commune whose own visit was, whichever visit they name', () => {
    const commune = 'thuộc cuộc KT002 (UBND xã Lịch Hội Thượng), nhưng cuộc này đã hủy.';
    const rows = [weakness, ofCommune, { ...ofCommune, visit: 'KT002' }];
    expect(told([null, cancelled], ...rows).map((text) => text.endsWith(commune))).toEqual([true, true]);
  });

  test('others are not', () => {
    expect(told([null, null, cancelled], weakness, ofCommune, { ...weakness, visit: 'KT9' })).toEqual([]);
    expect(told([null, null], { ...weakness, unit: 'SCT' }, { ...weakness, unit: null })).toEqual([]);
  });
});
