/** Status, overdue flag and days of a finding: cases a user would recognise, and laws over every combination of cells. */
import { WorkCalendar } from '../../../src/register/calendar/work-calendar';
import {
  BROKEN,
  daysOverdue,
  findingStatus,
  overdueFlag,
  workingDaysOverdue,
  type FindingCells,
  type StatusDates,
} from '../../../src/register/rules/finding-status';
import {
  findingStatus as statuses,
  type FindingKind,
  type FindingStatus,
  type OverdueFlag,
  type Verdict,
} from '../../../src/register/vocabulary';
import { shippedCalendar } from '../calendar/support';

const BLANK: FindingCells = {
  kind: null,
  dueDate: null,
  extendedTo: null,
  reportedOn: null,
  verdict: null,
  verdictOn: null,
  submittedOn: null,
};

/** A weakness due on 31/8/2023, seen on 11/9/2023. */
const WEAKNESS: FindingCells = { ...BLANK, kind: 'WEAKNESS', dueDate: '2023-08-31' };
const TODAY: StatusDates = { asOf: '2023-09-11', warnUntil: '2023-09-18' };

type Seen = readonly [FindingStatus | null, OverdueFlag | null, number | null];

function seen(cells: Partial<FindingCells>, dates: Partial<StatusDates> = {}): Seen {
  const row = { ...WEAKNESS, ...cells };
  const { asOf, warnUntil } = { ...TODAY, ...dates };
  return [findingStatus(row, { asOf, warnUntil }), overdueFlag(row, asOf), daysOverdue(row, asOf)];
}

describe('cases', () => {
  test.each<[string, Partial<FindingCells>, Partial<StatusDates>, Seen]>([
    ['a commended result', { kind: 'RESULT' }, {}, ['NOT_APPLICABLE', null, null]],
    ['a difficulty', { kind: 'DIFFICULTY', dueDate: null }, {}, ['NOT_APPLICABLE', null, null]],
    ['no deadline set', { dueDate: null }, {}, ['NO_DEADLINE', null, null]],
    ['far from due', {}, { asOf: '2023-08-01', warnUntil: '2023-08-08' }, ['NOT_DUE', null, -30]],
    ['the day before the warning', {}, { asOf: '2023-08-23', warnUntil: '2023-08-30' }, ['NOT_DUE', null, -8]],
    ['the first day of the warning', {}, { asOf: '2023-08-24', warnUntil: '2023-08-31' }, ['DUE_SOON', null, -7]],
    ['no warning asked for', {}, { asOf: '2023-08-30', warnUntil: null }, ['NOT_DUE', null, -1]],
    ['the day itself', {}, { asOf: '2023-08-31', warnUntil: '2023-09-11' }, ['DUE_TODAY', null, 0]],
    ['the day after', {}, { asOf: '2023-09-01', warnUntil: '2023-09-11' }, ['OVERDUE', 'REPORT', 1]],
    ['overdue', {}, {}, ['OVERDUE', 'REPORT', 11]],
    ['extended, still to go', { extendedTo: '2023-09-30' }, {}, ['NOT_DUE', null, -19]],
    ['extended, near', { extendedTo: '2023-09-15' }, {}, ['DUE_SOON', null, -4]],
    ['extended, and past that too', { extendedTo: '2023-09-08' }, {}, ['OVERDUE', 'REPORT', 3]],
    ['reported in time', { reportedOn: '2023-08-31' }, {}, ['REPORTED', null, 0]],
    ['reported late', { reportedOn: '2023-09-05' }, {}, ['REPORTED_LATE', null, 5]],
    [
      'reported within its extension',
      { extendedTo: '2023-09-08', reportedOn: '2023-09-05' },
      {},
      ['REPORTED', null, -3],
    ],
    ['reported without any deadline', { dueDate: null, reportedOn: '2023-09-05' }, {}, ['REPORTED', null, null]],
    ['submitted to UBND tỉnh', { submittedOn: '2023-09-06' }, {}, ['SUBMITTED', 'REPORT', 11]],
    [
      'submitted, then reported',
      { submittedOn: '2023-09-06', reportedOn: '2023-09-06' },
      {},
      ['REPORTED_LATE', null, 6],
    ],
    ['reported, then submitted', { submittedOn: '2023-09-06', reportedOn: '2023-09-05' }, {}, ['SUBMITTED', null, 5]],
    [
      'met',
      { reportedOn: '2023-08-29', verdict: 'MET', verdictOn: '2023-09-07', submittedOn: '2023-09-08' },
      {},
      ['MET', null, -2],
    ],
    ['met without a report', { verdict: 'MET', verdictOn: '2023-09-07' }, {}, ['MET', null, 7]],
    ['met on a day that is not noted', { verdict: 'MET' }, {}, ['MET', null, null]],
    [
      'partly met, no new deadline',
      { reportedOn: '2023-08-29', verdict: 'PARTLY', verdictOn: '2023-09-07' },
      {},
      ['PARTLY', 'REMEDY', 11],
    ],
    [
      'not met, no new deadline',
      { reportedOn: '2023-09-01', verdict: 'NOT_MET', verdictOn: '2023-09-07' },
      {},
      ['NOT_MET', 'REMEDY', 11],
    ],
    [
      'not met, checked without a report',
      { verdict: 'NOT_MET', verdictOn: '2023-09-07' },
      {},
      ['NOT_MET', 'REPORT', 11],
    ],
    ['not met, and never a deadline', { dueDate: null, verdict: 'NOT_MET' }, {}, ['NOT_MET', null, null]],
    [
      'checked on the very day of the deadline',
      { reportedOn: '2023-08-29', verdict: 'PARTLY', verdictOn: '2023-08-31' },
      {},
      ['PARTLY', 'REMEDY', 11],
    ],
    [
      'checked before its first deadline',
      { dueDate: '2023-09-29', reportedOn: '2023-08-29', verdict: 'PARTLY', verdictOn: '2023-09-01' },
      {},
      ['NOT_DUE', null, -18],
    ],
    [
      'not met, with a new deadline to go',
      { reportedOn: '2023-08-29', verdict: 'NOT_MET', verdictOn: '2023-09-05', extendedTo: '2023-09-15' },
      {},
      ['DUE_SOON', null, -4],
    ],
    [
      'not met, and the new deadline past',
      { reportedOn: '2023-08-29', verdict: 'NOT_MET', verdictOn: '2023-09-01', extendedTo: '2023-09-08' },
      {},
      ['OVERDUE', 'REMEDY', 3],
    ],
    [
      'second report in time',
      { reportedOn: '2023-09-08', verdict: 'NOT_MET', verdictOn: '2023-09-01', extendedTo: '2023-09-08' },
      {},
      ['REPORTED', null, 0],
    ],
    [
      'second report late',
      { reportedOn: '2023-09-11', verdict: 'PARTLY', verdictOn: '2023-09-01', extendedTo: '2023-09-08' },
      {},
      ['REPORTED_LATE', null, 3],
    ],
    [
      'a report on the day of the verdict was what the verdict judged',
      { reportedOn: '2023-09-01', verdict: 'PARTLY', verdictOn: '2023-09-01', extendedTo: '2023-09-08' },
      {},
      ['OVERDUE', 'REMEDY', 3],
    ],
    [
      'a second report without a new deadline keeps the verdict until the next',
      { reportedOn: '2023-09-10', verdict: 'PARTLY', verdictOn: '2023-09-07' },
      {},
      ['PARTLY', null, 10],
    ],
    ['a verdict date without a verdict', { verdictOn: '2023-09-07' }, {}, ['OVERDUE', 'REPORT', 11]],
  ])('%s', (_name, cells, dates, expected) => {
    expect(seen(cells, dates)).toEqual(expected);
  });

  test('overdue since 31/8/2023 on 11/9/2023: 11 days, 5 working days', () => {
    expect(daysOverdue(WEAKNESS, '2023-09-11')).toBe(11);
    expect(workingDaysOverdue(WEAKNESS, '2023-09-11', shippedCalendar)).toEqual({ days: 5, incompleteYears: [] });
  });

  test('overdue since 28/8/2026 on 04/9/2026: 7 days, 2 working days', () => {
    const row = { ...WEAKNESS, dueDate: '2026-08-28' };
    expect(daysOverdue(row, '2026-09-04')).toBe(7);
    expect(workingDaysOverdue(row, '2026-09-04', shippedCalendar)).toEqual({ days: 2, incompleteYears: [] });
  });

  test('working days still to go are negative and tell of incomplete years', () => {
    const row = { ...WEAKNESS, dueDate: '2027-01-05' };
    expect(workingDaysOverdue(row, '2026-12-29', shippedCalendar)).toEqual({ days: -5, incompleteYears: [2027] });
    expect(workingDaysOverdue({ ...row, kind: 'RESULT' }, '2026-12-29', shippedCalendar)).toBeNull();
  });
});

describe('cells that are blank or cannot be read', () => {
  test.each<[string, Partial<FindingCells>, Partial<StatusDates>, Seen]>([
    ['nothing filled', { kind: null, dueDate: null }, {}, [null, null, null]],
    ['nothing filled, no as-of date', { kind: null, dueDate: null }, { asOf: BROKEN }, [null, null, null]],
    ['kind forgotten', { kind: null }, {}, ['INVALID_DATA', null, null]],
    ['kind unreadable', { kind: BROKEN }, {}, ['INVALID_DATA', null, null]],
    ['deadline unreadable', { dueDate: BROKEN }, {}, ['INVALID_DATA', null, null]],
    [
      'first deadline unreadable but extended',
      { dueDate: BROKEN, extendedTo: '2023-09-08' },
      {},
      ['OVERDUE', 'REPORT', 3],
    ],
    ['extension unreadable', { extendedTo: BROKEN }, {}, ['INVALID_DATA', null, null]],
    ['deadline unreadable but met', { dueDate: BROKEN, verdict: 'MET' }, {}, ['MET', null, null]],
    [
      'deadline unreadable and reported',
      { dueDate: BROKEN, reportedOn: '2023-09-05' },
      {},
      ['INVALID_DATA', null, null],
    ],
    [
      'everything unreadable in a result',
      { kind: 'RESULT', dueDate: BROKEN, verdict: BROKEN },
      {},
      ['NOT_APPLICABLE', null, null],
    ],
    ['verdict unreadable', { verdict: BROKEN }, {}, ['INVALID_DATA', null, null]],
    ['verdict without its date', { reportedOn: '2023-08-29', verdict: 'PARTLY' }, {}, ['INVALID_DATA', null, null]],
    ['verdict date unreadable', { verdict: 'NOT_MET', verdictOn: BROKEN }, {}, ['INVALID_DATA', 'REPORT', 11]],
    [
      'verdict but deadline unreadable',
      { verdict: 'NOT_MET', verdictOn: '2023-09-07', dueDate: BROKEN },
      {},
      ['INVALID_DATA', null, null],
    ],
    ['report date unreadable', { reportedOn: BROKEN }, {}, ['INVALID_DATA', null, null]],
    ['submission date unreadable', { submittedOn: BROKEN }, {}, ['INVALID_DATA', 'REPORT', 11]],
    ['as-of date blank', {}, { asOf: null }, ['INVALID_DATA', null, null]],
    ['as-of date unreadable but reported', { reportedOn: '2023-08-31' }, { asOf: BROKEN }, ['REPORTED', null, 0]],
    ['warning date unreadable', {}, { asOf: '2023-08-30', warnUntil: BROKEN }, ['INVALID_DATA', null, -1]],
    ['warning date unreadable but overdue', {}, { warnUntil: BROKEN }, ['OVERDUE', 'REPORT', 11]],
  ])('%s', (_name, cells, dates, expected) => {
    expect(seen(cells, dates)).toEqual(expected);
  });
});

describe('every combination of cells', () => {
  const kinds: readonly (FindingKind | null | typeof BROKEN)[] = [null, BROKEN, 'WEAKNESS', 'RESULT', 'DIFFICULTY'];
  const verdicts: readonly (Verdict | null | typeof BROKEN)[] = [null, BROKEN, 'MET', 'PARTLY', 'NOT_MET'];
  const days = [null, BROKEN, '2023-08-30', '2023-08-31', '2023-09-05'] as const;
  const RADIX = 5;
  const CELLS = 9;
  const TOTAL = RADIX ** CELLS;
  const noHolidays = new WorkCalendar([], [], []);

  const digit = (index: number, cell: number) => Math.floor(index / RADIX ** cell) % RADIX;

  function rowAt(index: number): FindingCells & StatusDates {
    return {
      kind: kinds[digit(index, 0)] ?? null,
      dueDate: days[digit(index, 1)] ?? null,
      extendedTo: days[digit(index, 2)] ?? null,
      reportedOn: days[digit(index, 3)] ?? null,
      verdict: verdicts[digit(index, 4)] ?? null,
      verdictOn: days[digit(index, 5)] ?? null,
      submittedOn: days[digit(index, 6)] ?? null,
      asOf: days[digit(index, 7)] ?? null,
      warnUntil: days[digit(index, 8)] ?? null,
    };
  }

  const status: (FindingStatus | null)[] = [];
  const flag: (OverdueFlag | null)[] = [];
  const late: (number | null)[] = [];
  const agrees: boolean[] = [];

  beforeAll(() => {
    for (let index = 0; index < TOTAL; index++) {
      const row = rowAt(index);
      const calendarDays = daysOverdue(row, row.asOf);
      const workingDays = workingDaysOverdue(row, row.asOf, noHolidays);
      status.push(findingStatus(row, row));
      flag.push(overdueFlag(row, row.asOf));
      late.push(calendarDays);
      agrees.push(
        workingDays === null || calendarDays === null
          ? workingDays === calendarDays
          : workingDays.days * calendarDays >= 0,
      );
    }
  });

  function rowsWhere(wrong: (index: number) => boolean): FindingCells[] {
    const rows: FindingCells[] = [];
    for (let index = 0; index < TOTAL && rows.length < 3; index++) {
      if (wrong(index)) {
        rows.push(rowAt(index));
      }
    }
    return rows;
  }

  /** Whether an answer stays the same whatever an unreadable cell is replaced by. */
  function holdsWhateverIsBroken(index: number, answers: readonly unknown[]): boolean {
    for (let cell = 0; cell < CELLS; cell++) {
      if (digit(index, cell) === 1) {
        const stride = RADIX ** cell;
        for (const other of [-1, 1, 2, 3]) {
          if (answers[index + other * stride] !== answers[index]) {
            return false;
          }
        }
      }
    }
    return true;
  }

  test('all statuses occur, and nothing else', () => {
    expect(new Set(status)).toEqual(new Set([null, ...statuses.keys]));
    expect(new Set(flag)).toEqual(new Set([null, 'REPORT', 'REMEDY']));
  });

  test('only a row without any status cell has none', () => {
    const blankRow = (index: number) => index % RADIX ** 7 === 0;
    expect(rowsWhere((index) => (status[index] === null) !== blankRow(index))).toEqual([]);
  });

  test('an answer never rests on a cell that cannot be read', () => {
    expect(rowsWhere((index) => status[index] !== 'INVALID_DATA' && !holdsWhateverIsBroken(index, status))).toEqual([]);
    expect(rowsWhere((index) => flag[index] !== null && !holdsWhateverIsBroken(index, flag))).toEqual([]);
    expect(rowsWhere((index) => late[index] !== null && !holdsWhateverIsBroken(index, late))).toEqual([]);
  });

  test('status, flag and days never contradict one another', () => {
    const fits = (index: number): boolean => {
      const overdue = late[index] ?? null;
      switch (status[index] ?? null) {
        case 'OVERDUE':
          return flag[index] !== null && overdue !== null && overdue > 0;
        case 'DUE_TODAY':
          return flag[index] === null && overdue === 0;
        case 'DUE_SOON':
        case 'NOT_DUE':
          return flag[index] === null && overdue !== null && overdue < 0;
        case 'REPORTED_LATE':
          return flag[index] === null && overdue !== null && overdue > 0;
        case 'REPORTED':
          return flag[index] === null && (overdue === null || overdue <= 0);
        case 'MET':
          return flag[index] === null;
        case 'NO_DEADLINE':
        case 'NOT_APPLICABLE':
        case null:
          return flag[index] === null && overdue === null;
        case 'PARTLY':
        case 'NOT_MET':
        case 'SUBMITTED':
        case 'INVALID_DATA':
          return true;
      }
    };
    expect(rowsWhere((index) => !fits(index))).toEqual([]);
    expect(rowsWhere((index) => agrees[index] !== true)).toEqual([]);
  });

  test('the two flags tell apart who never reported and who did', () => {
    const reported = (index: number) => digit(index, 3) !== 0;
    expect(rowsWhere((index) => flag[index] === 'REPORT' && reported(index))).toEqual([]);
    expect(rowsWhere((index) => flag[index] === 'REMEDY' && !reported(index))).toEqual([]);
  });
});
