/** Checks of findings: recommendations, units, repetitions, supplements, deadlines, verdicts. */
import type { Problem } from '../../../src/register/problem';
import { problemsCalled, problemsOf, type RowInput, type Rows, type WorkbookInput } from '../../support/register';

const units = [
  { code: 'SCT', name: 'Sở Công Thương', kind: 'Sở, ban, ngành' },
  { code: 'TD', name: 'UBND huyện Trần Đề', kind: 'UBND cấp huyện' },
  { code: 'X1', name: 'UBND xã Lịch Hội Thượng', kind: 'UBND cấp xã', parent: 'TD' },
];
const visits = [
  { unit: 'TD', form: 'PLANNED', concludedOn: '2023-08-01' },
  { unit: 'X1', form: 'PLANNED', parent: 'KT001' },
  { unit: 'SCT', form: 'PLANNED' },
] as const;
const areas = [{ order: 1, name: 'Chỉ đạo' }];

const weakness: RowInput<'findings'> = {
  visit: 'KT001',
  unit: 'TD',
  area: 'LV001',
  kind: 'WEAKNESS',
  content: 'Chưa ban hành kế hoạch',
  recommendation: 'Ban hành kế hoạch',
  responsible: 'Văn phòng',
  deadlineKind: 'BY_DATE',
  deadlineDate: '2023-09-29',
};

function findings(...rows: RowInput<'findings'>[]): Rows {
  return { units, visits, areas, findings: rows };
}

function codes(rows: Rows, input: WorkbookInput = {}): string[] {
  return problemsOf(rows, input).map(({ code }) => code);
}

function one(rows: Rows, input: WorkbookInput = {}): Problem {
  const [problem, ...others] = problemsOf(rows, input);
  expect(others).toEqual([]);
  if (problem === undefined) throw new Error('no problem');
  return problem;
}

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

const noDeadline = { ...weakness, deadlineKind: null, deadlineDate: null };

test('a weakness has a deadline', () => {
  const problem = one(findings(noDeadline));
  expect(problem).toMatchObject({ code: 'MISSING_DEADLINE', severity: 'error', place: { column: 'deadlineKind' } });
  expect(codes(findings({ ...noDeadline, raw: { deadlineKind: 'sớm' } }))).toEqual(['UNREADABLE_CELL']);
  expect(codes(findings({ ...noDeadline, raw: { extendedTo: 'sớm' } }))).toEqual(['UNREADABLE_CELL']);
  expect(codes(findings({ ...noDeadline, kind: null }))).toEqual(['MISSING_VALUE']);
  expect(problemsCalled('MISSING_DEADLINE', findings({ ...noDeadline, extendedTo: '2023-10-10' }))).toEqual([]);
});

test('what a due date lacks is reported at its cell, what cannot be read once', () => {
  const term = { ...noDeadline, deadlineKind: 'WORKING_DAYS' } as const;
  expect(problemsOf(findings(term)).map(({ code, place }) => [code, place.column])).toEqual([
    ['DUE_DATE_INPUT_MISSING', 'deadlineCount'],
    ['DUE_DATE_INPUT_MISSING', 'deadlineFrom'],
  ]);
  const broken = { ...term, deadlineCount: 15, raw: { deadlineFrom: 'ngày nhận' } };
  expect(codes(findings(broken))).toEqual(['UNREADABLE_CELL']);
  expect(one(findings({ ...term, deadlineCount: 0, deadlineFrom: '2023-08-01' }))).toMatchObject({
    code: 'DUE_DATE_INPUT_INVALID',
    place: { column: 'deadlineCount' },
  });
  expect(codes(findings({ ...term, deadlineCount: 15, deadlineFrom: '2023-08-01' }))).toEqual([]);
});

test('a continual duty has a review date', () => {
  const ongoing = { ...noDeadline, deadlineKind: 'ONGOING' } as const;
  expect(one(findings(ongoing))).toMatchObject({
    code: 'DUE_DATE_NEEDS_REVIEW_DATE',
    place: { column: 'deadlineDate' },
  });
  expect(codes(findings({ ...ongoing, raw: { deadlineDate: 'hằng quý' } }))).toEqual(['UNREADABLE_CELL']);
  expect(codes(findings({ ...ongoing, deadlineDate: '2023-10-02' }))).toEqual([]);
});

test('a date on a day off is pointed out, unless it no longer counts', () => {
  const sunday = { ...weakness, deadlineDate: '2023-09-24' };
  expect(one(findings(sunday))).toMatchObject({ code: 'DUE_DATE_ON_DAY_OFF', place: { column: 'deadlineDate' } });
  const code = 'DUE_DATE_ON_DAY_OFF';
  expect(problemsCalled(code, findings({ ...sunday, extendedTo: '2023-10-10' }))).toEqual([]);
  expect(problemsCalled(code, findings({ ...sunday, verdict: 'MET' }))).toEqual([]);
});

test('an incomplete year is told of at the due date only when the register does not tell it already', () => {
  const term = { ...noDeadline, deadlineKind: 'WORKING_DAYS', deadlineCount: 30 } as const;
  const next = { ...term, deadlineFrom: '2023-12-20' };
  const daysOff = [{ date: '2023-12-31', kind: 'YEAR_COMPLETE' }] as const;
  expect(one({ ...findings(next), daysOff })).toMatchObject({
    code: 'DUE_DATE_CALENDAR_INCOMPLETE',
    place: { column: 'deadlineFrom' },
    message: { vi: expect.stringContaining('năm 2024') as string },
  });
  const withinYear = { ...findings({ ...term, deadlineFrom: '2023-08-02' }), daysOff: [] };
  expect(codes(withinYear)).toEqual(['YEAR_NOT_COMPLETE']);
  expect(codes({ ...findings({ ...next, extendedTo: '2024-03-01' }), daysOff })).not.toContain(
    'DUE_DATE_CALENDAR_INCOMPLETE',
  );
});

test('a deadline is not before the conclusion', () => {
  const problem = one(findings({ ...weakness, deadlineDate: '2023-07-31' }));
  expect(problem).toMatchObject({ code: 'DEADLINE_BEFORE_CONCLUSION', place: { column: 'deadlineDate' } });
  expect(problem.message.vi).toBe(
    'Hạn khắc phục 31/07/2023 trước ngày kết luận 01/08/2023 của cuộc KT001 (UBND huyện Trần Đề).',
  );
  expect(codes(findings({ ...weakness, deadlineDate: '2023-08-01' }))).toEqual([]);
  expect(codes(findings({ ...weakness, deadlineDate: '2023-07-31', visit: 'KT003', unit: 'SCT' }))).toEqual([]);
  expect(
    problemsCalled('DEADLINE_BEFORE_CONCLUSION', findings({ ...weakness, deadlineDate: '2023-07-31', visit: null })),
  ).toEqual([]);
});

test('what is nothing to remedy needs no deadline', () => {
  expect(one(findings({ ...weakness, kind: 'RESULT' }))).toMatchObject({ code: 'NEEDLESS_DEADLINE', severity: 'note' });
});

const reported = { ...weakness, reportedOn: '2023-09-20' };
const rechecks = [{ finding: 'PH001', checkedOn: '2023-09-25', verdict: 'MET' }] as const;
const remedyReports = [{ visit: 'KT003', unit: 'SCT', findings: ['PH001'], receivedOn: '2023-09-20' }];

function rechecked(change: RowInput<'findings'>): string[] {
  const history = ['RECHECK_DISAGREES', 'VISIT_REPORT_DISAGREES', 'REPORT_DISAGREES'];
  const rows = { ...findings({ ...reported, ...change }), rechecks, remedyReports };
  return codes(rows).filter((code) => !history.includes(code));
}

test('a verdict has its date, a date its verdict', () => {
  expect(rechecked({ verdict: 'MET' })).toEqual(['VERDICT_WITHOUT_DATE']);
  expect(rechecked({ verdictOn: '2023-09-25' })).toEqual(['VERDICT_DATE_WITHOUT_VERDICT']);
  expect(rechecked({ verdict: 'MET', verdictOn: '2023-09-25' })).toEqual([]);
  expect(rechecked({ verdict: 'MET', raw: { verdictOn: 'hôm qua' } })).toEqual(['UNREADABLE_CELL']);
  expect(rechecked({ verdictOn: '2023-09-25', raw: { verdict: 'tốt' } })).toEqual(['UNREADABLE_CELL']);
});

test('a verdict comes after a report', () => {
  const met = { verdict: 'MET', verdictOn: '2023-09-19' } as const;
  expect(rechecked(met)).toEqual(['VERDICT_BEFORE_REPORT']);
  expect(rechecked({ ...met, reportedOn: null })).toEqual(['VERDICT_BEFORE_REPORT']);
  expect(rechecked({ ...met, verdict: 'NOT_MET' })).toEqual([]);
  const [early, none] = [met, { ...met, reportedOn: null }].map(
    (change) => problemsCalled('VERDICT_BEFORE_REPORT', findings({ ...reported, ...change }))[0]?.message,
  );
  expect(early?.vi).toContain('trước báo cáo khắc phục ngày 20/09/2023');
  expect(early?.en).toContain('before the report of 20/09/2023');
  expect(none?.vi).toContain('khi chưa ghi nhận báo cáo');
  expect(none?.en).toContain('without a report');
});

test('a visit is not complete before its weaknesses are', () => {
  const rows = (...all: RowInput<'findings'>[]): Rows => ({
    ...findings(...all),
    visits: [{ ...visits[0], completedOn: '2023-10-01' }, visits[1], visits[2]],
  });
  const partly = { ...weakness, verdict: 'PARTLY', content: 'Khác' } as const;
  const found = problemsCalled(
    'COMPLETED_WITHOUT_VERDICT',
    rows(weakness, partly, { ...weakness, code: null, content: 'Ba' }),
  );
  expect(found).toHaveLength(1);
  expect(found[0]?.message.vi).toContain('PH001; PH002; –');
  expect(found[0]?.place).toMatchObject({ column: 'completedOn', code: 'KT001' });
  const settled = rows(
    { ...weakness, verdict: 'MET' },
    { ...weakness, kind: 'RESULT' },
    { ...weakness, raw: { verdict: true } },
    { ...weakness, visit: 'KT002', unit: 'X1' },
  );
  expect(problemsCalled('COMPLETED_WITHOUT_VERDICT', settled)).toEqual([]);
});
