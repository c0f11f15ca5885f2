/** The illustration of Sóc Trăng shows every case the register tells apart, on 2 October 2023. */
import { calendarFromRows } from '../../src/register/calendar/calendar-rows';
import { assessFinding, assessSelfInspection, assessVisit } from '../../src/register/rules/assess';
import { deadlineKind, findingKind, findingStatus, overdueFlag } from '../../src/register/vocabulary';
import { dataSet } from './files';

const { settings, tables } = dataSet('minh-hoa');
const origin = { sheet: '', row: 0, broken: new Map() };
const { calendar } = calendarFromRows(
  tables.daysOff.flatMap(({ date, kind }) => (date === null || kind === null ? [] : [{ date, kind }])),
);
const asOf = '2023-10-02';
const assessment = { asOf, warnUntil: '2023-10-09', calendar, beforeDateInclusive: false, planYear: 2023 };
const states = tables.findings.map((finding) => ({
  code: finding.code,
  ...assessFinding({ ...finding, origin }, assessment),
}));

it('stands at 2 October 2023 and warns five working days ahead', () => {
  expect([settings.asOf, settings.warningDays, settings.fixedDayIncluded]).toEqual([asOf, 5, false]);
  expect(calendar.addWorkingDays(asOf, 5).date).toBe(assessment.warnUntil);
});

it('has findings of every kind in every area, and every kind of deadline', () => {
  expect(tables.findings).toHaveLength(59);
  expect(new Set(tables.findings.map(({ kind }) => kind))).toEqual(new Set(findingKind.keys));
  expect(new Set(tables.findings.map(({ area }) => area)).size).toBe(8);
  expect(new Set(tables.findings.map((finding) => finding.deadlineKind))).toEqual(
    new Set([...deadlineKind.keys, null]),
  );
  const ongoing = tables.findings.filter((finding) => finding.deadlineKind === 'ONGOING');
  expect(ongoing.map(({ deadlineDate }) => deadlineDate !== null)).toEqual([true, false]);
});

it('shows every status but unreadable data, and both flags', () => {
  const shown = findingStatus.keys.filter((key) => key !== 'INVALID_DATA').map((key) => findingStatus.label(key));
  expect(new Set(states.map(({ status }) => status))).toEqual(new Set(shown));
  expect(new Set(states.map(({ overdue }) => overdue))).toEqual(new Set([...overdueFlag.labels, null]));
});

it('shows what the checks look for: a duplicate, a supplement, no one responsible, no recommendation', () => {
  const byCode = new Map(tables.findings.map((finding) => [finding.code, finding]));
  expect(byCode.get('PH045')?.content).toBe(byCode.get('PH044')?.content);
  expect(byCode.get('PH040')?.supplements).toBe('PH038');
  expect([byCode.get('PH047')?.responsible, byCode.get('PH058')?.recommendation]).toEqual([null, null]);
});

it('has visits at different steps, two agencies among those concluded', () => {
  const status = (code: string) => {
    const visit = tables.visits.find((row) => row.code === code);
    return visit && assessVisit({ ...visit, origin }, assessment).status;
  };
  expect(['KT01', 'KT02', 'KT03', 'KT04', 'KT06.1', 'KT07.1', 'KT09', 'KT10'].map(status)).toEqual([
    'Hoàn thành',
    'Đã phúc tra',
    'Đã báo cáo',
    'Đang khắc phục',
    'Đã báo cáo',
    'Chưa lên lịch',
    'Đã kiểm tra',
    'Dời lịch',
  ]);
  expect(tables.visits.filter(({ concludedOn, parent }) => concludedOn !== null && parent === null)).toHaveLength(8);
});

it('has self-inspection reports in time, late and missing', () => {
  const halfYear = tables.selfInspections.filter(({ period }) => period === 'HALF_YEAR');
  const count = (status: string) =>
    halfYear.filter((row) => assessSelfInspection({ ...row, origin }, assessment).status === status).length;
  expect([count('Đã nộp'), count('Nộp muộn'), count('Quá hạn')]).toEqual([23, 3, 3]);
});
