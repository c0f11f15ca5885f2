/** Due dates: the worked table of terms, every kind of deadline, and what is said when one cannot be worked out. */
import fc from 'fast-check';
import { WorkCalendar } from '../../../src/register/calendar/work-calendar';
import { addDays, addMonths, dayNumber, fromDayNumber } from '../../../src/register/dates';
import { dueDate, dueDateProblems, type DeadlineTerms, type DueDate } from '../../../src/register/rules/due-date';
import { deadlineKind } from '../../../src/register/vocabulary';
import { shippedCalendar } from '../calendar/support';

const STRICT = { beforeDateInclusive: false };
const BLANK = { date: null, count: null, from: null };

function due(terms: Partial<DeadlineTerms> & Pick<DeadlineTerms, 'kind'>, settings = STRICT): DueDate {
  return dueDate({ ...BLANK, ...terms }, shippedCalendar, settings);
}

function settled(date: string): DueDate {
  return { dueDate: date, missing: [], invalid: [], warnings: [] };
}

describe('terms counted from a day (Bộ luật Dân sự, Điều 147–148)', () => {
  test.each([
    ['5 working days over Quốc khánh 2023', 'WORKING_DAYS', '2023-08-25', 5, '2023-09-05'],
    ['15 working days without a holiday', 'WORKING_DAYS', '2023-06-30', 15, '2023-07-21'],
    ['3 working days over Tết 2023', 'WORKING_DAYS', '2023-01-18', 3, '2023-01-30'],
    ['5 working days with Saturday 04/5/2024 worked', 'WORKING_DAYS', '2024-04-26', 5, '2024-05-07'],
    ['5 working days with Saturday 26/4/2025 worked', 'WORKING_DAYS', '2025-04-24', 5, '2025-05-05'],
    ['5 working days with Saturday 22/8/2026 worked', 'WORKING_DAYS', '2026-08-20', 5, '2026-08-26'],
    ['5 working days over Quốc khánh 2026', 'WORKING_DAYS', '2026-08-26', 5, '2026-09-07'],
    ['3 working days over 24/11/2026', 'WORKING_DAYS', '2026-11-20', 3, '2026-11-26'],
    ['30 days ending on a working day', 'DAYS', '2023-07-10', 30, '2023-08-09'],
    ['30 days ending on Sunday 03/9/2023', 'DAYS', '2023-08-04', 30, '2023-09-05'],
    ['30 days ending on Saturday 02/9/2023', 'DAYS', '2023-08-03', 30, '2023-09-05'],
    ['15 days ending on Saturday 01/7/2023', 'DAYS', '2023-06-16', 15, '2023-07-03'],
    ['30 days ending on the holiday 24/11/2026', 'DAYS', '2026-10-25', 30, '2026-11-25'],
    ['10 days ending on 01/01/2024', 'DAYS', '2023-12-22', 10, '2024-01-02'],
    ['01 month from 31/01/2023', 'MONTHS', '2023-01-31', 1, '2023-02-28'],
  ] as const)('%s', (_name, kind, from, count, expected) => {
    expect(due({ kind, from, count })).toEqual(settled(expected));
  });

  test('a month that ends on a day off rolls to the next working day', () => {
    expect(due({ kind: 'MONTHS', from: '2023-08-02', count: 1 })).toEqual(settled('2023-09-05'));
  });

  test('a date in the row is ignored by a counted term', () => {
    expect(due({ kind: 'DAYS', from: '2023-07-10', count: 30, date: '2023-12-31' })).toEqual(settled('2023-08-09'));
  });

  test('the end is a working day on or after the last day of the term', () => {
    const from = fc.integer({ min: dayNumber('2023-01-01'), max: dayNumber('2026-12-31') }).map(fromDayNumber);
    const kind = fc.constantFrom('DAYS' as const, 'WORKING_DAYS' as const, 'MONTHS' as const);
    fc.assert(
      fc.property(kind, from, fc.integer({ min: 1, max: 400 }), (someKind, day, count) => {
        const result = due({ kind: someKind, from: day, count }).dueDate ?? '';
        const last = someKind === 'MONTHS' ? addMonths(day, count) : addDays(day, count);
        expect(shippedCalendar.isWorkday(result)).toBe(true);
        expect(result >= last).toBe(true);
        expect((due({ kind: someKind, from: day, count: count + 1 }).dueDate ?? '') >= result).toBe(true);
      }),
    );
  });
});

describe('dates, months and quarters that the notice names', () => {
  test('before a date: the day before, or that day by the setting', () => {
    expect(due({ kind: 'BEFORE_DATE', date: '2023-09-30' })).toEqual(settled('2023-09-29'));
    expect(due({ kind: 'BEFORE_DATE', date: '2023-08-31' }, { beforeDateInclusive: true })).toEqual(
      settled('2023-08-31'),
    );
  });

  test('by a date: that day', () => {
    expect(due({ kind: 'BY_DATE', date: '2023-08-31' })).toEqual(settled('2023-08-31'));
  });

  test('a named date that is a day off is pointed out and not moved', () => {
    const warnings = [{ kind: 'dayOff', date: '2023-09-01' }];
    expect(due({ kind: 'BY_DATE', date: '2023-09-01' })).toMatchObject({ dueDate: '2023-09-01', warnings });
    expect(due({ kind: 'BEFORE_DATE', date: '2023-09-02' })).toMatchObject({ dueDate: '2023-09-01', warnings });
  });

  test('in a month, in a quarter: the last calendar day, whatever it is', () => {
    expect(due({ kind: 'IN_MONTH', date: '2023-08-01' })).toEqual(settled('2023-08-31'));
    expect(due({ kind: 'IN_MONTH', date: '2023-09-01' })).toMatchObject({
      dueDate: '2023-09-30',
      warnings: [{ kind: 'dayOff', date: '2023-09-30' }],
    });
    expect(due({ kind: 'IN_QUARTER', date: '2023-04-15' })).toEqual(settled('2023-06-30'));
    expect(due({ kind: 'IN_QUARTER', date: '2024-12-31' })).toEqual(settled('2024-12-31'));
  });

  test('a named date does not rest on the calendar being complete', () => {
    expect(due({ kind: 'BY_DATE', date: '2027-03-31' })).toEqual(settled('2027-03-31'));
  });

  test('an ongoing duty has its review date, or none and says so', () => {
    expect(due({ kind: 'ONGOING', date: '2023-12-15' })).toEqual(settled('2023-12-15'));
    expect(due({ kind: 'ONGOING' })).toEqual({
      dueDate: null,
      missing: ['date'],
      invalid: [],
      warnings: [{ kind: 'needsReviewDate' }],
    });
  });
});

describe('what a due date lacks', () => {
  test.each(['BEFORE_DATE', 'BY_DATE', 'IN_MONTH', 'IN_QUARTER'] as const)('%s needs its date', (kind) => {
    expect(due({ kind, count: 5, from: '2023-07-10' })).toMatchObject({ dueDate: null, missing: ['date'] });
    expect(due({ kind, date: '0203-09-30' })).toMatchObject({ dueDate: null, missing: [], invalid: ['date'] });
  });

  test.each(['DAYS', 'WORKING_DAYS', 'MONTHS'] as const)('%s needs a count and a day to count from', (kind) => {
    expect(due({ kind, date: '2023-09-30' })).toMatchObject({ dueDate: null, missing: ['count', 'from'], invalid: [] });
    expect(due({ kind, count: 5 })).toMatchObject({ missing: ['from'], invalid: [] });
    expect(due({ kind, from: '2023-07-10' })).toMatchObject({ missing: ['count'], invalid: [] });
    expect(due({ kind, count: 0, from: '9999-07-10' })).toMatchObject({ missing: [], invalid: ['count', 'from'] });
  });

  test.each([0, -5, 2.5, 10_000, Number.NaN, Number.POSITIVE_INFINITY])('a count of %d is not valid', (count) => {
    expect(due({ kind: 'DAYS', count, from: '2023-07-10' })).toMatchObject({ dueDate: null, invalid: ['count'] });
  });

  test('the shortest and the longest count', () => {
    expect(due({ kind: 'DAYS', count: 1, from: '2023-07-10' })).toEqual(settled('2023-07-11'));
    expect(due({ kind: 'MONTHS', count: 9999, from: '2023-07-10' }).dueDate).toBe('2856-10-10');
  });

  test('a term that runs into a year without its days off says which', () => {
    expect(due({ kind: 'WORKING_DAYS', count: 5, from: '2026-12-29' })).toEqual({
      ...settled('2027-01-05'),
      warnings: [{ kind: 'incompleteYears', years: [2027] }],
    });
    expect(due({ kind: 'DAYS', count: 10, from: '2026-12-29' }).warnings).toHaveLength(1);
  });

  test('any input gives a date or says why not', () => {
    const date = fc.option(
      fc.integer({ min: -800_000, max: 2_900_000 }).map((day) => fromDayNumber(Math.max(day, -719162))),
    );
    const terms = fc.record({
      kind: fc.constantFrom(...deadlineKind.keys),
      date,
      count: fc.option(fc.oneof(fc.double(), fc.integer({ min: -3, max: 12_000 }))),
      from: date,
    });
    fc.assert(
      fc.property(terms, fc.boolean(), (some, beforeDateInclusive) => {
        const result = dueDate(some, new WorkCalendar([], [], []), { beforeDateInclusive });
        const lacks = result.missing.length + result.invalid.length;
        expect(result.dueDate === null).toBe(lacks > 0);
      }),
    );
  });
});

describe('what the user is told', () => {
  const place = { table: 'PHAT_HIEN', code: 'PH-001' };
  const codes = (result: DueDate) => dueDateProblems(result, place).map((problem) => problem.code);

  test('nothing when all is well', () => {
    expect(codes(due({ kind: 'BY_DATE', date: '2023-08-31' }))).toEqual([]);
  });

  test('each missing or unusable input, each warning, at its row', () => {
    expect(codes(due({ kind: 'DAYS' }))).toEqual(['DUE_DATE_INPUT_MISSING', 'DUE_DATE_INPUT_MISSING']);
    expect(codes(due({ kind: 'DAYS', count: 0, from: '1023-07-10' }))).toEqual([
      'DUE_DATE_INPUT_INVALID',
      'DUE_DATE_INPUT_INVALID',
    ]);
    expect(codes(due({ kind: 'ONGOING' }))).toEqual(['DUE_DATE_NEEDS_REVIEW_DATE']);
    expect(codes(due({ kind: 'BY_DATE', date: '2023-09-02' }))).toEqual(['DUE_DATE_ON_DAY_OFF']);
    expect(codes(due({ kind: 'DAYS', count: 10, from: '2026-12-29' }))).toEqual(['DUE_DATE_CALENDAR_INCOMPLETE']);
    expect(dueDateProblems(due({ kind: 'ONGOING' }), place)[0]?.place).toBe(place);
  });

  test('messages name the date, the years, the input', () => {
    const messages = [
      due({ kind: 'BY_DATE', date: '2023-09-02' }),
      due({ kind: 'DAYS', count: 10, from: '2026-12-29' }),
      due({ kind: 'DAYS', count: 10 }),
      due({ kind: 'DAYS', count: 0, from: '2026-12-29' }),
      due({ kind: 'IN_MONTH', date: '0001-01-01' }),
      due({ kind: 'ONGOING' }),
    ].flatMap((result) => dueDateProblems(result, place).map(({ message, tip }) => [message.vi, message.en, tip.vi]));
    expect(messages).toMatchInlineSnapshot(`
     [
       [
         "Ngày đến hạn 02/09/2023 là ngày nghỉ; hạn do văn bản ấn định nên không tự dời.",
         "The due date 02/09/2023 is a day off; a date set by the notice itself is not moved.",
         "Nếu cần, thống nhất lại ngày với đơn vị bằng văn bản.",
       ],
       [
         "Ngày đến hạn có thể sai vì chưa nhập đủ ngày nghỉ của năm 2027.",
         "The due date may be wrong: the days off of 2027 have not all been entered.",
         "Nhập ngày nghỉ, ngày làm bù của năm đó rồi thêm dòng "Đã nhập đủ năm".",
       ],
       [
         "Chưa tính được ngày đến hạn vì thiếu ngày bắt đầu tính.",
         "The due date cannot be worked out without the day it counts from.",
         "Nhập theo thông báo kết luận.",
       ],
       [
         "Chưa tính được ngày đến hạn vì trị số thời hạn không hợp lệ.",
         "The due date cannot be worked out: the length of the term is not valid.",
         "Nhập số nguyên từ 1 đến 9999.",
       ],
       [
         "Chưa tính được ngày đến hạn vì ngày của thời hạn không hợp lệ.",
         "The due date cannot be worked out: the date of the deadline is not valid.",
         "Nhập ngày trong các năm 1990–2100.",
       ],
       [
         "Kiến nghị thực hiện thường xuyên nhưng chưa có ngày rà soát nên không theo dõi được.",
         "This is to be done continually but has no review date, so it cannot be followed up.",
         "Nhập ngày rà soát vào ô ngày của thời hạn.",
       ],
     ]
    `);
  });
});
