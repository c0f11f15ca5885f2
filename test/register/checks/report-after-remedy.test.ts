/** A report on remedying is due once everything was to be remedied. */
import { problemsCalled, type RowInput } from '../../support/register';

const visits = [{ code: 'KT01', unit: 'SCT', form: 'PLANNED', remedyReportDue: '2023-10-06' }] as const;
const weakness = { visit: 'KT01', unit: 'SCT', kind: 'WEAKNESS', deadlineKind: 'BY_DATE' } as const;

const noted = (findings: readonly RowInput<'findings'>[]): string[] =>
  problemsCalled('REPORT_DUE_BEFORE_REMEDY', { visits: [...visits], findings }).map(
    ({ message, severity }) => `${severity}: ${message.vi}`,
  );

test('a deadline after the day of the report is noted, the latest by name', () => {
  const findings: RowInput<'findings'>[] = [
    { ...weakness, code: 'PH001', deadlineDate: '2023-10-24' },
    { ...weakness, code: 'PH002', deadlineDate: '2023-10-31' },
    { ...weakness, code: 'PH003', deadlineDate: '2023-10-09' },
  ];
  expect(noted(findings)).toEqual([expect.stringMatching(/^note: .*06\/10\/2023.*31\/10\/2023 của PH002\.$/u)]);
});

test('deadlines up to that day, results, and findings of no visit are not', () => {
  const findings: RowInput<'findings'>[] = [
    { ...weakness, code: 'PH001', deadlineDate: '2023-10-06' },
    { ...weakness, code: 'PH002', kind: 'RESULT', deadlineDate: '2023-12-31' },
    { ...weakness, code: 'PH003', visit: null, deadlineDate: '2023-12-31' },
    { ...weakness, code: 'PH004', deadlineKind: 'DAYS', deadlineCount: 0, deadlineFrom: '2023-12-01' },
  ];
  expect(noted(findings)).toEqual([]);
});
