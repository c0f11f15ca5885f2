/** Visits and self-inspections: what their rows say on a day, whatever is in the cells. */
import { BROKEN, type Cell } from '../../../src/register/rules/finding-status';
import { selfInspectionStatus } from '../../../src/register/rules/self-inspection-status';
import { overdueStep, pendingSteps, visitStatus, type VisitCells } from '../../../src/register/rules/visit-status';
import { visitStatus as words } from '../../../src/register/vocabulary';

const blank: VisitCells = {
  sideState: null,
  plannedMonth: null,
  scheduledFrom: null,
  scheduledTo: null,
  noticedOn: null,
  outlineReportDue: null,
  outlineReportOn: null,
  inspectedOn: null,
  concludeBy: null,
  concludedOn: null,
  sentOn: null,
  remedyReportDue: null,
  remedyReportOn: null,
  recheckedOn: null,
  completedOn: null,
};

const visit = (cells: Partial<VisitCells>): VisitCells => ({ ...blank, ...cells });

describe('the status of a visit', () => {
  const course: Partial<Record<keyof VisitCells, string>> = {
    scheduledFrom: '2023-06-13',
    noticedOn: '2023-05-29',
    outlineReportOn: '2023-06-07',
    inspectedOn: '2023-06-13',
    concludedOn: '2023-06-26',
    sentOn: '2023-06-27',
    remedyReportOn: '2023-08-22',
    recheckedOn: '2023-09-07',
    completedOn: '2023-09-15',
  };
  const labels = [
    'Chưa lên lịch',
    'Đã lên lịch',
    'Đã thông báo',
    'Đã nhận báo cáo',
    'Đã kiểm tra',
    'Đã có kết luận',
    'Đang khắc phục',
    'Đã báo cáo',
    'Đã phúc tra',
    'Hoàn thành',
  ];

  test('moves on as its dates are filled in, one after another', () => {
    const steps = Object.entries(course);
    const seen = labels.map((_, done) => words.label(visitStatus(visit(Object.fromEntries(steps.slice(0, done))))));
    expect(seen).toEqual(labels);
  });

  test('is decided by the last step even when earlier cells are blank', () => {
    expect(words.label(visitStatus(visit({ concludedOn: '2023-06-26' })))).toBe('Đã có kết luận');
  });

  test('a postponed visit is so until the unit has been inspected, a cancelled one for good', () => {
    expect(
      visitStatus(visit({ sideState: 'POSTPONED', scheduledFrom: '2023-06-13', outlineReportOn: '2023-06-07' })),
    ).toBe('POSTPONED');
    expect(visitStatus(visit({ sideState: 'POSTPONED', inspectedOn: '2023-07-13' }))).toBe('INSPECTED');
    expect(visitStatus(visit({ sideState: 'CANCELLED', inspectedOn: '2023-07-13' }))).toBe('CANCELLED');
  });

  test('every combination of blank, valid and broken cells has an answer', () => {
    const cells = Object.keys(course) as (keyof VisitCells)[];
    const values = (cell: keyof VisitCells): unknown[] => [null, course[cell], BROKEN];
    for (let code = 0; code < 3 ** cells.length; code += 1) {
      const row = visit({});
      cells.forEach((cell, at) => Object.assign(row, { [cell]: values(cell)[Math.floor(code / 3 ** at) % 3] }));
      const status = visitStatus(row);
      const decisive = [...cells].reverse().find((cell) => row[cell] !== null);
      expect(status === 'INVALID_DATA').toBe(decisive !== undefined && row[decisive] === BROKEN);
    }
    expect(visitStatus(visit({ sideState: BROKEN, completedOn: '2023-09-15' }))).toBe('INVALID_DATA');
  });
});

describe('the step that is late', () => {
  const late = (cells: Partial<VisitCells>, asOf: string): string | undefined =>
    overdueStep(visit(cells), 2023, asOf)?.step;

  test('a month without a day is late when the month is over', () => {
    expect(late({ plannedMonth: 6 }, '2023-06-30')).toBeUndefined();
    expect(late({ plannedMonth: 6 }, '2023-07-01')).toBe('VISIT');
    expect(overdueStep(visit({ plannedMonth: 6 }), null, '2023-07-01')).toBeNull();
    expect(late({ plannedMonth: 13 }, '2023-12-31')).toBeUndefined();
    expect(late({ plannedMonth: BROKEN }, '2023-12-31')).toBeUndefined();
  });

  test('a visit of several days is late after the last', () => {
    const days = { scheduledFrom: '2023-06-13', scheduledTo: '2023-06-14', plannedMonth: 5 };
    expect(late(days, '2023-06-14')).toBeUndefined();
    expect(late(days, '2023-06-15')).toBe('VISIT');
  });

  test('each step in turn, and none after its date is filled', () => {
    const outline = { outlineReportDue: '2023-06-05', scheduledFrom: '2023-06-13' };
    expect(late(outline, '2023-06-06')).toBe('OUTLINE_REPORT');
    expect(late({ ...outline, outlineReportOn: '2023-06-07' }, '2023-06-08')).toBeUndefined();
    expect(late({ ...outline, inspectedOn: '2023-06-13' }, '2023-06-20')).toBeUndefined();
    const concluded = { inspectedOn: '2023-06-13', concludeBy: '2023-06-28' };
    expect(late(concluded, '2023-06-29')).toBe('CONCLUSION');
    expect(late({ ...concluded, concludedOn: '2023-06-28' }, '2023-06-29')).toBeUndefined();
    const remedy = { inspectedOn: '2023-06-13', concludedOn: '2023-06-26', remedyReportDue: '2023-08-25' };
    expect(late(remedy, '2023-08-26')).toBe('REMEDY_REPORT');
    expect(late({ ...remedy, remedyReportOn: '2023-09-01' }, '2023-09-02')).toBeUndefined();
  });

  test('a later step that is done ends the waiting for all before it', () => {
    const due = {
      outlineReportDue: '2023-06-05',
      scheduledFrom: '2023-06-13',
      concludeBy: '2023-06-28',
      remedyReportDue: '2023-08-25',
    };
    const waiting = (done: Partial<VisitCells>): string[] =>
      pendingSteps(visit({ ...due, ...done }), 2023).map(({ step }) => step);
    const day = '2023-09-01';
    expect(waiting({})).toEqual(['OUTLINE_REPORT', 'VISIT', 'CONCLUSION', 'REMEDY_REPORT']);
    expect(waiting({ outlineReportOn: day })).toEqual(['VISIT', 'CONCLUSION', 'REMEDY_REPORT']);
    expect(waiting({ inspectedOn: day })).toEqual(['CONCLUSION', 'REMEDY_REPORT']);
    expect(waiting({ concludedOn: day })).toEqual(['REMEDY_REPORT']);
    expect(waiting({ sentOn: day })).toEqual(['REMEDY_REPORT']);
    expect(waiting({ remedyReportOn: day })).toEqual([]);
    expect(waiting({ recheckedOn: day })).toEqual([]);
    expect(waiting({ recheckedOn: BROKEN })).toEqual([]);
  });

  test('a postponed visit has no day to miss; cancelled and finished ones have no steps', () => {
    const past = { scheduledFrom: '2023-06-13', remedyReportDue: '2023-08-25' };
    expect(pendingSteps(visit({ ...past, sideState: 'POSTPONED' }), 2023)).toEqual([
      { step: 'REMEDY_REPORT', due: '2023-08-25' },
    ]);
    expect(pendingSteps(visit({ ...past, sideState: 'CANCELLED' }), 2023)).toEqual([]);
    expect(pendingSteps(visit({ ...past, sideState: BROKEN }), 2023)).toEqual([]);
    expect(pendingSteps(visit({ ...past, completedOn: '2023-09-15' }), 2023)).toEqual([]);
  });
});

describe('the status of a self-inspection', () => {
  const due = '2023-06-15';

  test.each<[string, Cell<string>, Cell<string>, string, string]>([
    ['before its day', due, null, '2023-06-15', 'NOT_DUE'],
    ['past its day without a report', due, null, '2023-06-16', 'OVERDUE'],
    ['with a report on the day', due, '2023-06-15', '2023-07-01', 'SUBMITTED'],
    ['with a report after it', due, '2023-06-16', '2023-07-01', 'SUBMITTED_LATE'],
    ['without a day', null, null, '2023-07-01', 'NO_DEADLINE'],
    ['with a report but no day', null, '2023-06-16', '2023-07-01', 'SUBMITTED'],
    ['with an unreadable day', BROKEN, null, '2023-07-01', 'INVALID_DATA'],
    ['with an unreadable report', due, BROKEN, '2023-07-01', 'INVALID_DATA'],
  ])('%s', (_, deadline, reportedOn, asOf, status) => {
    expect(selfInspectionStatus({ due: deadline, reportedOn }, asOf)).toBe(status);
  });

  test('without a readable as-of date nobody is called late', () => {
    expect(selfInspectionStatus({ due, reportedOn: null }, null)).toBe('INVALID_DATA');
    expect(selfInspectionStatus({ due, reportedOn: null }, BROKEN)).toBe('INVALID_DATA');
  });
});
