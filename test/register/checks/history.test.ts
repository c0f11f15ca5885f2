/** Checks that rows agree with their history. */
import { problemsCalled, type RowInput, type Rows, type WorkbookInput } from '../../support/register';

type FindingInput = RowInput<'findings'>;

const CODES = [
  'EXTENSION_DISAGREES',
  'REPORT_DISAGREES',
  'RECHECK_DISAGREES',
  'SUBMISSION_DISAGREES',
  'VISIT_REPORT_DISAGREES',
];

/** The disagreements: code and Vietnamese message. */
function disagreements(finding: FindingInput, history: Rows = {}, input: WorkbookInput = {}): [string, string][] {
  const rows: Rows = { findings: [{ visit: 'KT001', ...finding }], ...history };
  return CODES.flatMap((code) =>
    problemsCalled(code, rows, input).map((each): [string, string] => [code, each.message.vi]),
  );
}

const codes = (...input: Parameters<typeof disagreements>): string[] => disagreements(...input).map(([code]) => code);

const extensions: RowInput<'extensions'>[] = [
  { finding: 'PH001', decidedOn: '2023-09-20', newDue: '2023-10-20' },
  { finding: 'PH001', decidedOn: '2023-09-10', newDue: '2023-10-31' },
];

test('the deadline shown is that of the extension decided last', () => {
  expect(disagreements({ extendedTo: '2023-10-31' }, { extensions })).toEqual([
    ['EXTENSION_DISAGREES', '“Gia hạn đến” 31/10/2023, nhưng sheet Gia hạn, Phúc tra: 20/10/2023.'],
  ]);
  expect(codes({ extendedTo: '2023-10-20' }, { extensions })).toEqual([]);
});

test('a re-check decided later sets the deadline; one without new deadline does not', () => {
  const later = { finding: 'PH001', checkedOn: '2023-09-25', verdict: 'NOT_MET', newDue: '2023-11-15' } as const;
  const shown = { verdict: 'NOT_MET', verdictOn: '2023-09-25' } as const;
  expect(codes({ ...shown, extendedTo: '2023-11-15' }, { extensions, rechecks: [later] })).toEqual([]);
  expect(codes({ ...shown, extendedTo: '2023-10-20' }, { extensions, rechecks: [{ ...later, newDue: null }] })).toEqual(
    [],
  );
});

test('of two decisions of one day either may show', () => {
  const sameDay = [...extensions, { finding: 'PH001', decidedOn: '2023-09-20', newDue: '2023-12-01' }];
  expect(codes({ extendedTo: '2023-10-20' }, { extensions: sameDay })).toEqual([]);
  expect(codes({ extendedTo: '2023-12-01' }, { extensions: sameDay })).toEqual([]);
});

test('a blank with a history, and a date without one, disagree', () => {
  expect(disagreements({}, { extensions })[0]?.[1]).toContain('“Gia hạn đến” còn trống, nhưng');
  expect(disagreements({ extendedTo: '2023-10-20' })[0]?.[1]).toContain('không có dòng');
  expect(codes({})).toEqual([]);
  expect(codes({ code: null, extendedTo: '2023-10-20' })).toEqual([]);
});

test('an unreadable cell on either side is not compared', () => {
  expect(codes({ raw: { extendedTo: 'sau Tết' } }, { extensions })).toEqual([]);
  const broken: RowInput<'extensions'>[] = [
    ...extensions,
    { finding: 'PH001', raw: { newDue: 'sau Tết' } },
    ...extensions,
  ];
  expect(codes({ extendedTo: '2023-12-31' }, { extensions: broken })).toEqual([]);
  const elsewhere = [
    ...extensions,
    { finding: 'PH001', raw: { reason: true } },
    { finding: null, decidedOn: '2023-12-01' },
  ];
  expect(codes({ extendedTo: '2023-10-20' }, { extensions: elsewhere })).toEqual([]);
});

test('history sheets that are missing are not compared', () => {
  const shown = {
    extendedTo: '2023-10-20',
    reportedOn: '2023-09-01',
    submittedOn: '2023-09-02',
    verdict: 'MET',
  } as const;
  const present = false;
  const layouts = {
    extensions: { present },
    remedyReports: { present },
    rechecks: { present },
    submissions: { present },
  };
  expect(codes({ ...shown, verdictOn: '2023-09-05' }, {}, { layouts })).toEqual([]);
});

const remedyReports: RowInput<'remedyReports'>[] = [
  { visit: 'KT001', unit: 'SCT', findings: ['PH002', 'PH001'], receivedOn: '2023-09-20' },
  { visit: 'KT001', unit: 'SCT', findings: ['PH001'], receivedOn: '2023-09-05' },
];

test('the report shown is the latest that names the finding', () => {
  expect(codes({ reportedOn: '2023-09-20' }, { remedyReports })).toEqual([]);
  expect(disagreements({ reportedOn: '2023-09-05' }, { remedyReports })[0]?.[1]).toContain(
    'Báo cáo khắc phục: 20/09/2023',
  );
  expect(codes({ code: 'PH003', reportedOn: '2023-09-20' }, { remedyReports })).toEqual(['REPORT_DISAGREES']);
});

test('a report that names no finding speaks of the whole visit', () => {
  const whole = [{ visit: 'KT001', unit: 'SCT', receivedOn: '2023-09-20' }];
  expect(codes({ reportedOn: '2023-09-20' }, { remedyReports: whole })).toEqual([]);
  expect(codes({ visit: 'KT002', reportedOn: '2023-09-20' }, { remedyReports: whole })).toEqual(['REPORT_DISAGREES']);
  expect(codes({}, { remedyReports: whole })).toEqual([]);
  const undated = [{ visit: null, unit: null, receivedOn: null }];
  expect(codes({ visit: null, reportedOn: '2023-09-20' }, { remedyReports: undated })).toEqual(['REPORT_DISAGREES']);
});

test('the verdict and its date are those of the latest re-check', () => {
  const rechecks = [
    { finding: 'PH001', checkedOn: '2023-09-25', verdict: 'MET' },
    { finding: 'PH001', checkedOn: '2023-09-01', verdict: 'NOT_MET' },
  ] as const;
  expect(codes({ verdict: 'MET', verdictOn: '2023-09-25' }, { rechecks })).toEqual([]);
  expect(disagreements({ verdict: 'NOT_MET', verdictOn: '2023-09-01' }, { rechecks })).toEqual([
    ['RECHECK_DISAGREES', '“Kết luận phúc tra” “Không đạt” 01/09/2023, nhưng sheet Phúc tra: “Đạt” 25/09/2023.'],
  ]);
  expect(disagreements({ verdictOn: '2023-09-25' }, { rechecks })[0]?.[1]).toContain('” 25/09/2023, nhưng');
  expect(disagreements({}, { rechecks })[0]?.[1]).toContain('còn trống');
  expect(disagreements({ verdict: 'MET' })[0]?.[1]).toContain('“Đạt”, nhưng sheet Phúc tra: không có dòng');
  expect(codes({ verdict: 'MET', raw: { verdictOn: 'hôm qua' } }, { rechecks })).toEqual([]);
  expect(codes({ verdictOn: '2023-09-25', raw: { verdict: 'tốt' } }, { rechecks })).toEqual([]);
});

test('the submission shown is the latest that names the finding', () => {
  const submissions = [{ visit: 'KT001', unit: 'SCT', findings: ['PH001'], submittedOn: '2023-10-20' }];
  expect(codes({ submittedOn: '2023-10-20' }, { submissions })).toEqual([]);
  expect(codes({ submittedOn: '2023-10-19' }, { submissions })).toEqual(['SUBMISSION_DISAGREES']);
  const whole = submissions.map((row) => ({ ...row, findings: [] }));
  expect(codes({ submittedOn: '2023-10-20' }, { submissions: whole })).toEqual([]);
});

function visitDisagreements(visits: RowInput<'visits'>[], reports: RowInput<'remedyReports'>[]): string[] {
  const rows: Rows = { visits, remedyReports: reports };
  return problemsCalled('VISIT_REPORT_DISAGREES', rows).map(({ message }) => message.vi);
}

test("a visit shows the day of its unit's first report", () => {
  const visit = { unit: 'SCT', remedyReportOn: '2023-09-05' };
  expect(visitDisagreements([visit], remedyReports)).toEqual([]);
  expect(visitDisagreements([visit], [...remedyReports].reverse())).toEqual([]);
  expect(visitDisagreements([{ ...visit, remedyReportOn: '2023-09-20' }], remedyReports)).toEqual([
    '“Ngày báo cáo khắc phục” 20/09/2023, nhưng báo cáo đầu tiên của đơn vị ở sheet Báo cáo khắc phục: 05/09/2023.',
  ]);
  expect(visitDisagreements([{ unit: 'SCT' }], remedyReports)[0]).toContain('còn trống');
  expect(visitDisagreements([visit], [])[0]).toContain('không có dòng');
});

test('a visit is not compared where either side cannot be told', () => {
  const visit = { unit: 'SCT', remedyReportOn: '2023-09-20' };
  const broken: RowInput<'remedyReports'> = { visit: 'KT001', unit: 'SCT', raw: { receivedOn: 'đầu tháng' } };
  expect(visitDisagreements([visit], [broken, ...remedyReports])).toEqual([]);
  expect(visitDisagreements([{ unit: 'SCT', raw: { remedyReportOn: 'sớm' } }], remedyReports)).toEqual([]);
  expect(
    visitDisagreements(
      [
        { ...visit, code: null },
        { ...visit, unit: null },
      ],
      [],
    ),
  ).toEqual([]);
  expect(visitDisagreements([{ unit: 'SCT' }], [{ visit: null, unit: null, receivedOn: null }])).toEqual([]);
  const layouts = { remedyReports: { present: false } };
  expect(problemsCalled('VISIT_REPORT_DISAGREES', { visits: [visit] }, { layouts })).toEqual([]);
});

test("a commune may report under its district's visit, or within its district's report", () => {
  const district = { unit: 'TD', remedyReportOn: '2023-09-20' };
  const commune = { unit: 'X1', parent: 'KT001', remedyReportOn: '2023-09-20' };
  const ofDistrict = { visit: 'KT001', unit: 'TD', receivedOn: '2023-09-20' };
  expect(visitDisagreements([district, commune], [ofDistrict])).toEqual([]);
  expect(visitDisagreements([district, { ...commune, remedyReportOn: null }], [ofDistrict])).toEqual([]);
  expect(visitDisagreements([district, { ...commune, remedyReportOn: '2023-09-21' }], [ofDistrict])).toHaveLength(1);
  const under = { visit: 'KT001', unit: 'X1', receivedOn: '2023-09-18' };
  expect(visitDisagreements([district, { ...commune, remedyReportOn: '2023-09-18' }], [ofDistrict, under])).toEqual([]);
  expect(visitDisagreements([district, commune], [ofDistrict, under])).toHaveLength(1);
  expect(visitDisagreements([{ ...commune, parent: 'KT99' }], [])).toHaveLength(1);
  const own = { visit: 'KT002', unit: 'X1', receivedOn: '2023-09-15' };
  expect(
    visitDisagreements([district, { ...commune, remedyReportOn: '2023-09-15' }], [ofDistrict, under, own]),
  ).toEqual([]);
});
