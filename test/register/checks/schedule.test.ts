/** Checks of when visits take place. */
import { checkRegister } from '../../../src/register/checks';
import {
  problemsCalled,
  problemsOf,
  registerOf,
  type RowInput,
  type Rows,
  type WorkbookInput,
} from '../../support/register';

const units = [
  { code: 'SCT', name: 'Sở Công Thương', kind: 'Sở, ban, ngành' },
  { code: 'STC', name: 'Sở Tài chính', kind: 'Sở, ban, ngành' },
  { code: 'TD', name: 'UBND huyện Trần Đề', kind: 'UBND cấp huyện' },
  { code: 'SNV', name: 'Sở Nội vụ', kind: 'Sở, ban, ngành' },
];
const team = [
  { code: 'TV1', name: 'Nguyễn Văn A', agency: 'SNV', role: 'HEAD' },
  { code: 'TV2', name: 'Trần Thị B', agency: 'SNV', role: 'MEMBER' },
  { code: 'TV3', agency: 'SNV', role: 'MEMBER' },
] as const;

function visits(...rows: RowInput<'visits'>[]): Rows {
  return {
    units,
    team,
    visits: rows.map((row, index) => ({ unit: units[index]?.code ?? null, form: 'PLANNED', ...row })),
  };
}

test('a visit off the month planned is noted', () => {
  const found = problemsOf(visits({ plannedMonth: 6, scheduledFrom: '2023-07-12' }));
  expect(found).toMatchObject([{ code: 'OFF_PLAN_MONTH', severity: 'note', place: { cell: 'F4' } }]);
  expect(found[0]?.message.vi).toContain('lên lịch ngày 12/07/2023, Kế hoạch ghi tháng 6');
});

test.each<[string, RowInput<'visits'>]>([
  ['in that month', { plannedMonth: 6, scheduledFrom: '2023-06-12' }],
  ['that was put off', { plannedMonth: 6, scheduledFrom: '2023-07-12', sideState: 'POSTPONED' }],
  ['that is cancelled', { plannedMonth: 6, scheduledFrom: '2023-07-15', sideState: 'CANCELLED' }],
  ['without a date', { plannedMonth: 6 }],
  ['without a month', { scheduledFrom: '2023-07-12' }],
])('a visit %s is fine', (_, visit) => {
  expect(problemsOf(visits(visit))).toEqual([]);
});

test.each<[string, RowInput<'visits'>, string]>([
  ['concluded', { concludedOn: '2023-07-12', remedyReportOn: '2023-08-12' }, '“Ngày kết luận” 12/07/2023'],
  ['sent', { sentOn: '2023-07-13' }, '“Ngày gửi kết luận” 13/07/2023'],
  ['reported on', { remedyReportOn: '2023-08-14' }, '“Ngày báo cáo khắc phục” 14/08/2023'],
  ['re-checked', { recheckedOn: '2023-08-15' }, '“Ngày phúc tra” 15/08/2023'],
  ['completed', { completedOn: '2023-08-16' }, '“Ngày hoàn thành” 16/08/2023'],
])('a visit %s without a day of inspection skipped a step', (_, visit, words) => {
  const found = problemsCalled('STEP_SKIPPED', visits(visit));
  expect(found).toMatchObject([{ severity: 'warning', place: { cell: 'T4', column: 'inspectedOn' } }]);
  expect(found[0]?.message.vi).toBe(`Cuộc KT001 (Sở Công Thương) đã có ${words} nhưng “Ngày làm việc xong” còn trống.`);
  expect(found[0]?.message.en).toContain(words);
  for (const change of [
    { inspectedOn: '2023-07-01' },
    { sideState: 'CANCELLED' as const },
    { raw: { inspectedOn: 'tháng 7' } },
  ]) {
    expect(problemsCalled('STEP_SKIPPED', visits({ ...visit, ...change }))).toEqual([]);
  }
});

test.each([0, 13])('there is no month %d', (plannedMonth) => {
  expect(problemsOf(visits({ plannedMonth, scheduledFrom: '2023-07-12' }))).toMatchObject([
    { code: 'PLANNED_MONTH_INVALID', place: { column: 'plannedMonth' } },
  ]);
});

test('a visit that begins or ends on a day off is reported', () => {
  const holiday = problemsOf(visits({ scheduledFrom: '2023-09-04' }));
  expect(holiday).toMatchObject([{ code: 'VISIT_ON_DAY_OFF', place: { column: 'scheduledFrom' } }]);
  expect(holiday[0]?.message.vi).toContain('vào ngày nghỉ 04/09/2023');
  const saturday = problemsOf(visits({ scheduledFrom: '2023-06-16', scheduledTo: '2023-06-17' }));
  expect(saturday).toMatchObject([{ place: { column: 'scheduledTo' } }]);
  expect(problemsOf(visits({ scheduledFrom: '2023-06-17', scheduledTo: '2023-06-17' }))).toHaveLength(1);
  expect(problemsOf(visits({ scheduledFrom: '2023-06-16', scheduledTo: '2023-06-19' }))).toEqual([]);
});

test('two visits of the whole team on one day clash', () => {
  const [problem, ...others] = problemsOf(visits({ scheduledFrom: '2023-06-12' }, { scheduledFrom: '2023-06-12' }));
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ code: 'VISIT_CLASH', severity: 'warning', place: { cell: 'F5', code: 'KT002' } });
  expect(problem?.message).toEqual({
    vi: 'Cuộc KT002 (Sở Tài chính) trùng ngày 12/06/2023 với cuộc KT001 (Sở Công Thương); người trùng: cả Đoàn.',
    en: 'Visit KT002 (Sở Tài chính) falls on 12/06/2023 like visit KT001 (Sở Công Thương), for the same people: the whole team.',
  });
});

test('people booked twice are named, by code when they have no name', () => {
  const found = problemsOf(
    visits(
      { scheduledFrom: '2023-06-12', scheduledTo: '2023-06-14', members: ['TV1', 'TV3'] },
      { scheduledFrom: '2023-06-13', scheduledTo: '2023-06-15' },
    ),
  );
  expect(found[0]?.message.vi).toContain('trùng ngày 13/06/2023–14/06/2023');
  expect(found[0]?.message.vi).toContain('người trùng: Nguyễn Văn A; TV3.');
});

test('of many clashes the first is named and the rest counted', () => {
  const day = { scheduledFrom: '2023-06-12' };
  const found = problemsCalled('VISIT_CLASH', visits(day, day, day));
  expect(found.map(({ message }) => message.en.includes('and 1 others'))).toEqual([false, true]);
  expect(found[1]?.message.vi).toContain('và 1 cuộc khác');
});

test.each<[string, RowInput<'visits'>[]]>([
  ['on different days', [{ scheduledFrom: '2023-06-12' }, { scheduledFrom: '2023-06-13' }]],
  [
    'of different people',
    [
      { scheduledFrom: '2023-06-12', members: ['TV1'] },
      { scheduledFrom: '2023-06-12', members: ['TV2'] },
    ],
  ],
  [
    'from which those in common were absent',
    [
      { scheduledFrom: '2023-06-12', members: ['TV1', 'TV2'], absent: ['TV2'] },
      { scheduledFrom: '2023-06-12', members: ['TV2'] },
    ],
  ],
  [
    'one of which is cancelled',
    [{ scheduledFrom: '2023-06-12' }, { scheduledFrom: '2023-06-12', sideState: 'CANCELLED' }],
  ],
  ['one within the other', [{ scheduledFrom: '2023-06-12' }, { scheduledFrom: '2023-06-12', parent: 'KT001' }]],
  [
    'one within the other, written first',
    [{ scheduledFrom: '2023-06-12', parent: 'KT002' }, { scheduledFrom: '2023-06-12' }],
  ],
  [
    'with unreadable members',
    [{ scheduledFrom: '2023-06-12' }, { scheduledFrom: '2023-06-12', raw: { members: true } }],
  ],
])('visits %s do not clash', (_, rows) => {
  expect(problemsCalled('VISIT_CLASH', visits(...rows))).toEqual([]);
});

test('without a team sheet filled in, the whole team still clashes with itself', () => {
  const day = { scheduledFrom: '2023-06-12', unit: null, code: null };
  expect(problemsCalled('VISIT_CLASH', { visits: [day, day, { ...day, absent: ['TV1'] }] })).toHaveLength(1);
});

test('a visit whose end is before its beginning is taken as one day', () => {
  const rows = visits({ scheduledFrom: '2023-06-13', scheduledTo: '2023-06-12' }, { scheduledFrom: '2023-06-12' });
  expect(problemsCalled('VISIT_CLASH', rows)).toEqual([]);
});

function incompleteYears(asOf: string, input: WorkbookInput = {}): string[] {
  const problems = checkRegister(registerOf({ daysOff: [] }, input), { asOf });
  return problems.filter(({ code }) => code === 'YEAR_NOT_COMPLETE').map(({ message }) => message.en.slice(16, 20));
}

test('the years the register turns on are complete in the calendar', () => {
  expect(incompleteYears('2024-02-01')).toEqual(['2023', '2024']);
  expect(incompleteYears('2024-02-01', { settings: { year: null } })).toEqual(['2024']);
  expect(incompleteYears('2023-02-01', { layouts: { daysOff: { present: false } } })).toEqual(['2023']);
  const [problem] = problemsCalled('YEAR_NOT_COMPLETE', { daysOff: [] });
  expect(problem?.place).toEqual({ sheet: 'Ngày nghỉ', table: 'daysOff' });
  expect(problem?.message.vi).toContain('năm 2023');
});
