/** Checks of re-check verdicts and of completion (mục IV.3). */
import { problemsCalled, type RowInput, type Rows } from '../../support/register';
import { codes, findings, visits, weakness } from './findings-support';

const reported = { ...weakness, reportedOn: '2023-08-20' };
const rechecks = [{ finding: 'PH001', checkedOn: '2023-08-25', verdict: 'MET' }] as const;
const remedyReports = [{ visit: 'KT003', unit: 'SCT', findings: ['PH001'], receivedOn: '2023-08-20' }];

function rechecked(change: RowInput<'findings'>): string[] {
  const history = ['RECHECK_DISAGREES', 'VISIT_REPORT_DISAGREES', 'REPORT_DISAGREES'];
  const rows = { ...findings({ ...reported, ...change }), rechecks, remedyReports };
  return codes(rows).filter((code) => !history.includes(code));
}

test('a verdict has its date, a date its verdict', () => {
  expect(rechecked({ verdict: 'MET' })).toEqual(['VERDICT_WITHOUT_DATE']);
  expect(rechecked({ verdictOn: '2023-08-25' })).toEqual(['VERDICT_DATE_WITHOUT_VERDICT']);
  expect(rechecked({ verdict: 'MET', verdictOn: '2023-08-25' })).toEqual([]);
  expect(rechecked({ verdict: 'MET', raw: { verdictOn: 'hôm qua' } })).toEqual(['UNREADABLE_CELL']);
  expect(rechecked({ verdictOn: '2023-08-25', raw: { verdict: 'tốt' } })).toEqual(['UNREADABLE_CELL']);
});

test('a verdict comes after a report', () => {
  const met = { verdict: 'MET', verdictOn: '2023-08-19' } as const;
  expect(rechecked(met)).toEqual(['VERDICT_BEFORE_REPORT']);
  expect(rechecked({ ...met, reportedOn: null })).toEqual(['VERDICT_BEFORE_REPORT']);
  expect(rechecked({ ...met, verdictOn: '2023-08-20' })).toEqual([]);
  expect(rechecked({ ...met, verdict: 'NOT_MET' })).toEqual([]);
  const [early, none] = [met, { ...met, reportedOn: null }].map(
    (change) => problemsCalled('VERDICT_BEFORE_REPORT', findings({ ...reported, ...change }))[0]?.message,
  );
  expect(early?.vi).toContain('trước báo cáo khắc phục ngày 20/08/2023');
  expect(early?.en).toContain('before the report of 20/08/2023');
  expect(none?.vi).toContain('khi chưa ghi nhận báo cáo');
  expect(none?.en).toContain('without a report');
});

test('a visit is not complete before its weaknesses are', () => {
  const rows = (...all: RowInput<'findings'>[]): Rows => ({
    ...findings(...all),
    visits: [{ ...visits[0], completedOn: '2023-10-01' }, visits[1], visits[2]],
  });
  const partly = { ...weakness, verdict: 'PARTLY', content: 'Khác' } as const;
  const found = problemsCalled(
    'COMPLETED_WITHOUT_VERDICT',
    rows(weakness, partly, { ...weakness, code: null, content: 'Ba' }),
  );
  expect(found).toHaveLength(1);
  expect(found[0]?.message.vi).toContain('PH001; PH002; –');
  expect(found[0]?.place).toMatchObject({ column: 'completedOn', code: 'KT001' });
  const settled = rows(
    { ...weakness, verdict: 'MET' },
    { ...weakness, kind: 'RESULT' },
    { ...weakness, raw: { verdict: true } },
    { ...weakness, visit: 'KT002', unit: 'X1' },
  );
  expect(problemsCalled('COMPLETED_WITHOUT_VERDICT', settled)).toEqual([]);
});
