/** The two-tier illustration: no district level, renamed agencies, deadlines across the calendar of 2026. */
import { calendarFromRows } from '../../src/register/calendar/calendar-rows';
import { dueDate } from '../../src/register/rules/due-date';
import { dataSet } from './files';

const { settings, tables } = dataSet('hai-cap-2026');
const { calendar } = calendarFromRows(
  tables.daysOff.flatMap(({ date, kind }) => (date === null || kind === null ? [] : [{ date, kind }])),
);

function dueOf(code: string) {
  const finding = tables.findings.find((row) => row.code === code);
  if (finding?.deadlineKind == null) throw new Error(code);
  const { deadlineKind: kind, deadlineDate: date, deadlineCount: count, deadlineFrom: from } = finding;
  return dueDate({ kind, date, count, from }, calendar, { beforeDateInclusive: false });
}

it('has no district level', () => {
  expect([settings.districtKind, settings.communesPerDistrict]).toEqual([null, null]);
  expect(tables.visits.every(({ parent }) => parent === null)).toBe(true);
  expect(tables.units.filter(({ kind, name }) => `${kind ?? ''} ${name ?? ''}`.includes('huyện'))).toEqual([]);
});

it('visits four agencies and six communes, one of them unannounced with its reason and order', () => {
  const kindOf = new Map(tables.units.map(({ code, kind }) => [code, kind]));
  const kinds = tables.visits.map(({ unit }) => kindOf.get(unit));
  expect(kinds.filter((kind) => kind === 'Sở, ban, ngành')).toHaveLength(4);
  expect(kinds.filter((kind) => kind === 'UBND cấp xã')).toHaveLength(6);
  const unannounced = tables.visits.filter(({ form }) => form === 'UNANNOUNCED');
  expect(unannounced).toHaveLength(1);
  expect(unannounced[0]).toMatchObject({ code: 'KT10', orderDocument: 'VB004', areas: ['LV3', 'LV5'] });
  expect(unannounced[0]?.exceptionReason).toContain('đột xuất');
});

it('keeps the earlier names of renamed agencies, and the successors of merged ones', () => {
  const byCode = new Map(tables.units.map((unit) => [unit.code, unit]));
  expect(byCode.get('SNNMT')).toMatchObject({
    name: 'Sở Nông nghiệp và Môi trường',
    earlierName: 'Sở Tài nguyên và Môi trường',
    earlierUntil: '2025-02-28',
  });
  expect(byCode.get('STTTT')).toMatchObject({ validTo: '2025-02-28', successor: 'SKHCN' });
});

it('names its communes as illustrations', () => {
  const communes = tables.units.filter(({ kind }) => kind === 'UBND cấp xã');
  expect(communes).toHaveLength(8);
  expect(
    communes.every(({ name }) => /^Ủy ban nhân dân (xã|phường|đặc khu) [A-Z] \(minh họa\)$/u.test(name ?? '')),
  ).toBe(true);
});

it('has deadlines across the swapped days of August, the holiday of November and the new year', () => {
  expect(dueOf('PH002')).toMatchObject({ dueDate: '2026-08-31', warnings: [{ kind: 'dayOff', date: '2026-08-31' }] });
  expect(dueOf('PH003').dueDate).toBe('2026-09-03');
  expect([dueOf('PH005').dueDate, dueOf('PH009').dueDate, dueOf('PH011').dueDate]).toEqual([
    '2026-11-25',
    '2026-11-25',
    '2026-11-25',
  ]);
  expect(dueOf('PH010')).toMatchObject({
    dueDate: '2027-01-05',
    warnings: [{ kind: 'incompleteYears', years: [2027] }],
  });
  expect(settings.asOf).toBe('2026-11-23');
});
