/** Checks when visits take place: the month planned, days off, two visits for the same people, a complete calendar. */
import { addDays, dayNumber, formatDate, monthOf, yearOf, type IsoDate } from '../dates';
import { defineProblem, type Bilingual, type Problem } from '../problem';
import { placeOf, type Register } from '../register';
import { tables } from '../tables';
import { isBlank, isCancelled, listSome, tablePlace, visitName, type CheckContext, type Visit } from './support';

const monthInvalid = defineProblem<{ month: number }>('PLANNED_MONTH_INVALID', {
  severity: 'error',
  vi: ({ month }) => `Tháng dự kiến là ${month}; cần số từ 1 đến 12.`,
  en: ({ month }) => `The planned month is ${month}; it must be from 1 to 12.`,
  tip: { vi: 'Sửa theo Lịch kiểm tra kèm Kế hoạch.', en: 'Correct it by the schedule annexed to the plan.' },
});

const offPlanMonth = defineProblem<{ visit: string; date: IsoDate; month: number }>('OFF_PLAN_MONTH', {
  severity: 'note',
  vi: ({ visit, date, month }) =>
    `Cuộc ${visit} lên lịch ngày ${formatDate(date)}, Kế hoạch ghi tháng ${month} (mục III.2.b).`,
  en: ({ visit, date, month }) =>
    `Visit ${visit} is scheduled for ${formatDate(date)}; the plan says month ${month} (III.2.b).`,
  tip: {
    vi: 'Nếu đã dời lịch thì ghi “Dời lịch” ở cột “Dời hoặc hủy” kèm lý do.',
    en: 'If it was moved, put “Dời lịch” in column “Dời hoặc hủy” with the reason.',
  },
});

const onDayOff = defineProblem<{ visit: string; date: IsoDate }>('VISIT_ON_DAY_OFF', {
  severity: 'warning',
  vi: ({ visit, date }) => `Cuộc ${visit} lên lịch vào ngày nghỉ ${formatDate(date)}.`,
  en: ({ visit, date }) => `Visit ${visit} is scheduled for ${formatDate(date)}, a day off.`,
  tip: {
    vi: 'Chọn ngày làm việc khác, hoặc thêm ngày làm bù ở sheet Ngày nghỉ.',
    en: 'Choose a working day, or enter the day as worked on sheet Ngày nghỉ.',
  },
});

const stepSkipped = defineProblem<{ visit: string; header: string; date: IsoDate }>('STEP_SKIPPED', {
  severity: 'warning',
  vi: ({ visit, header, date }) =>
    `Cuộc ${visit} đã có “${header}” ${formatDate(date)} nhưng “Ngày làm việc xong” còn trống.`,
  en: ({ visit, header, date }) =>
    `Visit ${visit} has “${header}” ${formatDate(date)} while “Ngày làm việc xong” is blank.`,
  tip: {
    vi: 'Nhập ngày kết thúc làm việc tại đơn vị, hoặc xóa ngày ghi nhầm ở bước sau.',
    en: 'Enter the day the work at the unit ended, or clear the later date if it is a mistake.',
  },
});

interface Clash {
  readonly visit: string;
  readonly other: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly people: Bilingual;
  readonly more: number;
}

const clash = defineProblem<Clash>('VISIT_CLASH', {
  severity: 'warning',
  vi: ({ visit, other, from, to, people, more }) =>
    `Cuộc ${visit} trùng ngày ${days(from, to)} với cuộc ${other}` +
    `${more > 0 ? ` và ${more} cuộc khác` : ''}; người trùng: ${people.vi}.`,
  en: ({ visit, other, from, to, people, more }) =>
    `Visit ${visit} falls on ${days(from, to)} like visit ${other}` +
    `${more > 0 ? ` and ${more} others` : ''}, for the same people: ${people.en}.`,
  tip: {
    vi: 'Đổi ngày một cuộc, hoặc phân công lại ở cột “Thành viên tham gia”.',
    en: 'Move one of the visits, or assign other members in column “Thành viên tham gia”.',
  },
});

const yearIncomplete = defineProblem<{ year: number }>('YEAR_NOT_COMPLETE', {
  severity: 'warning',
  vi: ({ year }) =>
    `Ngày nghỉ của năm ${year} chưa chắc đã nhập đủ: chưa có dòng “Đã nhập đủ năm”, hoặc có dòng chưa đọc được; số ngày làm việc và hạn tính ra có thể sai.`,
  en: ({ year }) =>
    `The days off of ${year} may be incomplete, for they are not marked as complete or a row can't be read; working days and due dates may come out wrong.`,
  tip: {
    vi: 'Ở sheet Ngày nghỉ sửa các dòng sai, nhập đủ ngày nghỉ, ngày làm bù của năm đó rồi thêm dòng “Đã nhập đủ năm” ngày 31/12.',
    en: 'On sheet Ngày nghỉ correct wrong rows, enter the days off and worked days of that year, then a row “Đã nhập đủ năm” on 31/12.',
  },
});

function days(from: IsoDate, to: IsoDate): string {
  return from === to ? formatDate(from) : `${formatDate(from)}–${formatDate(to)}`;
}

/** Visits take place in the month that the plan's schedule names, on working days (mục III.2.b). */
export function checkVisitDays(register: Register): Problem[] {
  const { calendar } = register;
  return register.tables.visits.rows.flatMap((visit) => {
    const { plannedMonth: month, scheduledFrom: from, scheduledTo: to } = visit;
    const name = visitName(register, visit);
    const problems: Problem[] = [];
    if (month !== null && (month < 1 || month > 12)) {
      problems.push(monthInvalid({ month }, placeOf(register, 'visits', visit, 'plannedMonth')));
    } else if (month !== null && from !== null && isOnSchedule(visit) && monthOf(from) !== month) {
      const place = placeOf(register, 'visits', visit, 'scheduledFrom');
      problems.push(offPlanMonth({ visit: name, date: from, month }, place));
    }
    if (isCancelled(visit)) return problems;
    for (const [column, date] of [['scheduledFrom', from] as const, ['scheduledTo', to] as const]) {
      if (date === null || calendar.isWorkday(date) || (column === 'scheduledTo' && date === from)) continue;
      problems.push(onDayOff({ visit: name, date }, placeOf(register, 'visits', visit, column)));
    }
    return problems;
  });
}

const AFTER_INSPECTION = ['concludedOn', 'sentOn', 'remedyReportOn', 'recheckedOn', 'completedOn'] as const;

/** What follows the inspection of a unit is not there before it. */
export function checkSkippedSteps(register: Register): Problem[] {
  return register.tables.visits.rows.flatMap((visit) => {
    const column = AFTER_INSPECTION.find((each) => visit[each] !== null);
    const date = column === undefined ? null : visit[column];
    if (column === undefined || date === null || isCancelled(visit)) return [];
    if (!isBlank(register, 'visits', visit, 'inspectedOn')) return [];
    const about = { visit: visitName(register, visit), header: tables.visits.columns[column].header, date };
    return [stepSkipped(about, placeOf(register, 'visits', visit, 'inspectedOn'))];
  });
}

function isOnSchedule({ sideState, origin }: Visit): boolean {
  return sideState === null && !origin.broken.has('sideState');
}

interface Booking {
  readonly visit: Visit;
  readonly from: number;
  readonly to: number;
  /** Codes of those who go; the whole team when `whole`. */
  readonly people: ReadonlySet<string>;
  readonly whole: boolean;
}

/** Nobody is sent to two visits on one day; a commune's visit is part of its district's (mục I.2). */
export function checkClashes(register: Register): Problem[] {
  const bookings = register.tables.visits.rows.flatMap((visit) => bookingOf(register, visit) ?? []);
  bookings.sort((a, b) => a.from - b.from || (a.visit.code ?? '').localeCompare(b.visit.code ?? ''));
  const problems: Problem[] = [];
  let active: Booking[] = [];
  for (const booking of bookings) {
    active = active.filter(({ to }) => to >= booking.from);
    const others = active.filter((other) => !sameOuting(booking.visit, other.visit) && shared(booking, other) !== null);
    const [other] = others;
    if (other !== undefined) problems.push(clashProblem(register, booking, other, others.length - 1));
    active.push(booking);
  }
  return problems;
}

function bookingOf(register: Register, visit: Visit): Booking | null {
  const { scheduledFrom, scheduledTo, members, absent } = visit;
  const broken = visit.origin.broken;
  if (scheduledFrom === null || isCancelled(visit) || broken.has('members')) return null;
  const whole = members.length === 0;
  const away = new Set(absent);
  const going = whole ? [...register.tables.team.byCode.keys()] : members;
  const from = dayNumber(scheduledFrom);
  const to = scheduledTo === null ? from : Math.max(from, dayNumber(scheduledTo));
  return { visit, from, to, people: new Set(going.filter((code) => !away.has(code))), whole: whole && away.size === 0 };
}

function sameOuting(a: Visit, b: Visit): boolean {
  return (a.code !== null && a.code === b.parent) || (b.code !== null && b.code === a.parent);
}

/** Who is booked twice: codes, `whole` for the whole team, null for nobody. */
function shared(a: Booking, b: Booking): readonly string[] | 'whole' | null {
  if (a.whole && b.whole) return 'whole';
  const both = [...a.people].filter((code) => b.people.has(code));
  return both.length > 0 ? both : null;
}

function clashProblem(register: Register, booking: Booking, other: Booking, more: number): Problem {
  const both = shared(booking, other);
  const { byCode } = register.tables.team;
  const people =
    both === 'whole'
      ? { vi: 'cả Đoàn', en: 'the whole team' }
      : listSome((both ?? []).map((code) => byCode.get(code)?.name ?? code));
  const from = booking.visit.scheduledFrom ?? '';
  const to = addDays(from, Math.min(booking.to, other.to) - booking.from);
  const names = { visit: visitName(register, booking.visit), other: visitName(register, other.visit) };
  return clash({ ...names, from, to, people, more }, placeOf(register, 'visits', booking.visit, 'scheduledFrom'));
}

/** The years the register turns on whose days off are not marked as complete: that of the plan, that of the as-of date. */
export function yearsToComplete({ settings, calendar }: Register, asOf: IsoDate): number[] {
  const years = new Set([settings.year ?? yearOf(asOf), yearOf(asOf)]);
  return [...years].filter((year) => !calendar.isYearComplete(year)).sort((a, b) => a - b);
}

/** The calendar says all days off of the years it is used for, be it there at all. */
export function checkCalendarYears(register: Register, { asOf }: CheckContext): Problem[] {
  return yearsToComplete(register, asOf).map((year) => yearIncomplete({ year }, tablePlace(register, 'daysOff')));
}
