/** Checks of deadlines. */
import { problemsCalled, problemsOf, type RowInput, type Rows } from '../../support/register';
import { codes, findings, one, weakness } from './findings-support';

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

test('nor before the inspection, as long as there is no conclusion', () => {
  const visits = [{ unit: 'TD', form: 'PLANNED', inspectedOn: '2023-07-12' }] as const;
  const early = { ...weakness, deadlineDate: '2023-07-11' };
  const problem = one({ ...findings(early), visits });
  expect(problem).toMatchObject({ code: 'DEADLINE_BEFORE_CONCLUSION', place: { column: 'deadlineDate' } });
  expect(problem.message).toEqual({
    vi: 'Hạn khắc phục 11/07/2023 trước ngày làm việc xong 12/07/2023 của cuộc KT001 (UBND huyện Trần Đề).',
    en: 'The deadline 11/07/2023 is before the end of the inspection of visit KT001 (UBND huyện Trần Đề) on 12/07/2023.',
  });
  expect(codes({ ...findings({ ...weakness, deadlineDate: '2023-07-12' }), visits })).toEqual([]);
});

test.each<[string, RowInput<'visits'>, string]>([
  ['the conclusion', { inspectedOn: '2023-07-12', concludedOn: '2023-08-01' }, 'trước ngày kết luận 01/08/2023'],
  ['the inspection', { inspectedOn: '2023-08-01' }, 'trước ngày làm việc xong 01/08/2023'],
])('the report on remedying is not due before %s', (_, visit, words) => {
  const due = (remedyReportDue: string): Rows => ({
    ...findings(),
    visits: [{ unit: 'TD', form: 'PLANNED', ...visit, remedyReportDue }],
  });
  const problem = one(due('2023-07-31'));
  expect(problem).toMatchObject({
    code: 'REPORT_DUE_BEFORE_CONCLUSION',
    severity: 'error',
    place: { sheet: 'Lịch kiểm tra', column: 'remedyReportDue' },
  });
  expect(problem.message.vi).toContain(words);
  expect(problem.message.en).toContain('“Hạn báo cáo khắc phục” 31/07/2023 is before');
  expect(codes(due('2023-08-01'))).toEqual([]);
});

test('what is nothing to remedy needs no deadline', () => {
  const result = findings({ ...weakness, kind: 'RESULT', recommendation: null });
  expect(one(result)).toMatchObject({ code: 'NEEDLESS_DEADLINE', severity: 'note' });
});

test('a difficulty that asks something of someone keeps its deadline, for the notice prints it', () => {
  const difficulty = { ...weakness, kind: 'DIFFICULTY' } as const;
  expect(codes(findings(difficulty))).toEqual([]);
  expect(codes(findings({ ...difficulty, recommendation: null }))).toEqual(['NEEDLESS_DEADLINE']);
  expect(codes(findings({ ...difficulty, responsible: null }))).toContain('NEEDLESS_DEADLINE');
});
