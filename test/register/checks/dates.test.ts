/** Checks of dates: the year of the register, and the order of events. */
import { checkRegister } from '../../../src/register/checks';
import { problemsCalled, problemsOf, registerOf, type RowInput, type Rows } from '../../support/register';

const units = [{ code: 'SCT', name: 'Sở Công Thương', kind: 'Sở, ban, ngành' }];

function visit(values: RowInput<'visits'>): Rows {
  return { units, visits: [{ unit: 'SCT', form: 'PLANNED', ...values }] };
}

test('a visit is made in the year of the register', () => {
  const found = problemsCalled('WRONG_YEAR', visit({ scheduledFrom: '2025-06-12' }));
  expect(found).toMatchObject([
    { message: { vi: '“Ngày kiểm tra” là 12/06/2025, ngoài năm 2023 của sổ kiểm tra này.' }, place: { cell: 'F4' } },
  ]);
  expect(problemsCalled('WRONG_YEAR', visit({ scheduledFrom: '2023-06-12' }))).toEqual([]);
  expect(problemsCalled('WRONG_YEAR', visit({ scheduledFrom: '2025-06-12' }), { settings: { year: null } })).toEqual(
    [],
  );
});

test.each(['2022-12-31', '2025-01-01'])('a conclusion of %s is of no year of the register', (concludedOn) => {
  expect(problemsCalled('WRONG_YEAR', visit({ concludedOn }))[0]?.message.en).toContain('outside 2023–2024');
});

test('what follows a visit may happen a year later', () => {
  expect(problemsCalled('WRONG_YEAR', visit({ concludedOn: '2024-01-05' }))).toEqual([]);
});

test.each<[string, Rows]>([
  ['findings', { findings: [{ verdictOn: '2022-01-05' }] }],
  ['extensions', { extensions: [{ newDue: '2025-01-05' }] }],
  ['remedyReports', { remedyReports: [{ receivedOn: '2022-01-05' }] }],
  ['rechecks', { rechecks: [{ checkedOn: '2022-01-05' }] }],
  ['submissions', { submissions: [{ decidedOn: '2022-01-05' }] }],
  ['selfInspections', { selfInspections: [{ due: '2022-06-20' }] }],
  ['remarks', { remarks: [{ submittedOn: '2022-06-20' }] }],
])('dates of %s are looked at', (table, rows) => {
  expect(problemsCalled('WRONG_YEAR', rows).map(({ place }) => place.table)).toEqual([table]);
});

test.each<[string, RowInput<'visits'>, string]>([
  ['the end before the beginning', { scheduledFrom: '2023-06-13', scheduledTo: '2023-06-12' }, 'scheduledTo'],
  ['work done before it began', { scheduledFrom: '2023-06-13', inspectedOn: '2023-06-12' }, 'inspectedOn'],
  ['a conclusion before the work', { inspectedOn: '2023-06-13', concludedOn: '2023-06-12' }, 'concludedOn'],
  ['a conclusion sent before it was signed', { concludedOn: '2023-07-13', sentOn: '2023-07-12' }, 'sentOn'],
  ['a report before', { concludedOn: '2023-07-13', remedyReportOn: '2023-07-12' }, 'remedyReportOn'],
  ['a re-check before the report', { remedyReportOn: '2023-09-13', recheckedOn: '2023-09-12' }, 'recheckedOn'],
  [
    'completion before all',
    { concludedOn: '2023-07-13', recheckedOn: '2023-09-13', completedOn: '2023-07-01' },
    'completedOn',
  ],
])('%s is out of order', (_, values, column) => {
  expect(problemsCalled('DATE_ORDER', visit(values)).map(({ place }) => place.column)).toEqual([column]);
});

test('only the latest of the dates passed over is named', () => {
  const [problem] = problemsCalled(
    'DATE_ORDER',
    visit({
      inspectedOn: '2023-06-13',
      concludedOn: '2023-07-13',
      recheckedOn: '2023-09-13',
      completedOn: '2023-06-01',
    }),
  );
  expect(problem?.message).toEqual({
    vi: '“Ngày hoàn thành” 01/06/2023 trước “Ngày phúc tra” 13/09/2023.',
    en: '“Ngày hoàn thành” 01/06/2023 is before “Ngày phúc tra” 13/09/2023.',
  });
});

test('dates in order, or on one day, are', () => {
  const day = '2023-06-13';
  expect(problemsOf(visit({ scheduledFrom: day, scheduledTo: day, inspectedOn: day, concludedOn: day }))).toEqual([]);
});

test('an unreadable date takes no part', () => {
  const rows = visit({ scheduledFrom: '2023-06-13', raw: { scheduledTo: 'hôm sau' } });
  expect(problemsOf(rows).map(({ code }) => code)).toEqual(['UNREADABLE_CELL']);
});

test.each<[string, Rows]>([
  ['extensions', { extensions: [{ oldDue: '2023-09-30', newDue: '2023-09-29' }] }],
  ['remedyReports', { remedyReports: [{ reportDate: '2023-09-30', receivedOn: '2023-09-29' }] }],
  ['rechecks', { rechecks: [{ checkedOn: '2023-09-30', newDue: '2023-09-29' }] }],
  ['submissions', { submissions: [{ submittedOn: '2023-09-30', decidedOn: '2023-09-29' }] }],
  ['selfInspections', { selfInspections: [{ planOn: '2023-09-30', reportedOn: '2023-09-29' }] }],
  ['difficulties', { difficulties: [{ receivedOn: '2023-09-30', answeredOn: '2023-09-29' }] }],
  ['findings', { findings: [{ deadlineFrom: '2023-09-30', extendedTo: '2023-09-29' }] }],
  ['units', { units: [{ validFrom: '2025-07-01', validTo: '2025-06-30' }] }],
  ['team', { team: [{ from: '2023-09-30', to: '2023-09-29' }] }],
])('dates of %s are in order', (table, rows) => {
  expect(problemsCalled('DATE_ORDER', rows).map(({ place }) => place.table)).toEqual([table]);
});

const later = '2023-09-12';

test.each<[string, Rows, string[]]>([
  [
    'visits',
    {
      visits: [
        {
          noticedOn: later,
          outlineReportOn: later,
          inspectedOn: later,
          concludedOn: later,
          sentOn: later,
          remedyReportOn: later,
          recheckedOn: later,
          completedOn: later,
          scheduledFrom: later,
          scheduledTo: later,
          outlineReportDue: later,
          concludeBy: later,
          remedyReportDue: later,
        },
      ],
    },
    'noticedOn outlineReportOn inspectedOn concludedOn sentOn remedyReportOn recheckedOn completedOn'.split(' '),
  ],
  [
    'findings',
    { findings: [{ reportedOn: later, verdictOn: later, submittedOn: later, deadlineDate: later, extendedTo: later }] },
    ['reportedOn', 'verdictOn', 'submittedOn'],
  ],
  ['extensions', { extensions: [{ decidedOn: later, newDue: later }] }, ['decidedOn']],
  ['remedyReports', { remedyReports: [{ receivedOn: later }] }, ['receivedOn']],
  ['rechecks', { rechecks: [{ checkedOn: later, newDue: later }] }, ['checkedOn']],
  ['submissions', { submissions: [{ submittedOn: later, decidedOn: later }] }, ['submittedOn', 'decidedOn']],
  ['selfInspections', { selfInspections: [{ reportedOn: later, due: later }] }, ['reportedOn']],
  ['remarks', { remarks: [{ submittedOn: later, due: later }] }, ['submittedOn']],
  ['difficulties', { difficulties: [{ receivedOn: later }] }, ['receivedOn']],
])('what happened in %s is not later than the day looked at, what is planned may be', (_, rows, columns) => {
  const found = problemsCalled('DATE_IN_FUTURE', rows);
  expect(found.map(({ place }) => place.column)).toEqual(columns);
  expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['warning']));
  const onTheDay = checkRegister(registerOf(rows), { asOf: later });
  expect(onTheDay.filter(({ code }) => code === 'DATE_IN_FUTURE')).toEqual([]);
});

test('a date to come is told of with the day it is looked at', () => {
  expect(problemsCalled('DATE_IN_FUTURE', { findings: [{ reportedOn: '2032-09-01' }] })[0]?.message).toEqual({
    vi: '“Ngày báo cáo” là 01/09/2032, sau ngày 11/09/2023: việc chưa thể xảy ra.',
    en: "“Ngày báo cáo” is 01/09/2032, after 11/09/2023: it can't have happened yet.",
  });
});
