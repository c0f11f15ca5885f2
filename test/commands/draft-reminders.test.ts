/** What a reminder letter takes from the register, on remedies and on self-inspections. */
import { shippedDataSet } from '../../src/commands/data-sets';
import { newRegister } from '../../src/commands/new-register';
import { remindersFor } from '../../src/commands/reminder-list';
import { dueItems } from '../../src/documents/reminder-letter/due-items';
import { letterSymbol } from '../../src/documents/reminder-letter/from-register';
import { statusRows } from '../../src/commands/status';
import { type RowInput, type Rows } from '../support/register';
import { TODAY, contents, draft, finding, outcome, refusal, register, report, visit } from './reminder-support';

describe('the illustration on 2 October 2023', () => {
  const illustration = newRegister(shippedDataSet('minh-hoa'), { today: TODAY }).register;

  test('the list holds everything that units are late with, and no step that is the inspectors’ own', () => {
    const listed = remindersFor(illustration, TODAY).flatMap(({ items }) =>
      items.filter(({ urgency }) => urgency === 'late').map(({ code }) => code),
    );
    const own = new Set(['Quá lịch kiểm tra', 'Quá hạn ban hành kết luận']);
    const late = statusRows(illustration, TODAY, { overdueOnly: true }).filter(
      ({ overdue }) => !own.has(overdue ?? ''),
    );
    expect([...listed].sort()).toEqual(late.map(({ code }) => code).sort());
  });

  test('one entry a unit and kind, the longest overdue first, with the reminders before', () => {
    const list = remindersFor(illustration, TODAY);
    const shown = list.map(({ kind, unit, late, mostDaysLate, reminded, lastRemindedOn }) => [
      kind,
      unit,
      late,
      mostDaysLate,
      reminded,
      lastRemindedOn,
    ]);
    expect(shown.slice(0, 4)).toEqual([
      ['selfInspection', 'BDT', 1, 109, 0, null],
      ['selfInspection', 'UBND-MYTU', 1, 109, 0, null],
      ['selfInspection', expect.any(String), 1, 109, 0, null],
      ['remedy', 'STNMT', 4, 40, 1, '2023-09-06'],
    ]);
    const near = list.find(({ unit }) => unit === 'STC');
    expect(near).toMatchObject({
      late: 0,
      mostDaysLate: -7,
      items: [{ code: 'PH018', urgency: 'near', daysLate: -7 }],
    });
  });

  test('letters go to each, save where the register contradicts itself', () => {
    const { documents, blocked, changes } = outcome(draft(illustration));
    expect(documents.map(({ fileName }) => fileName)).toContain(
      'Công văn đôn đốc khắc phục lần 2 - Sở Tài nguyên và Môi trường (dự thảo 1).docx',
    );
    expect(blocked).toEqual(['UBND-MYTU']);
    expect(changes).toHaveLength(documents.length * 2);
    const codes = changes.map(({ values }) => values['code']);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('what a letter says', () => {
  test('the findings of a unit with its remedy report, visit by visit', () => {
    const visits = [visit(), visit({ code: 'KT02', form: 'UNANNOUNCED', conclusion: null, remedyReportDue: null })];
    const findings = [finding('PH003', { visit: 'KT02' }), finding('PH001'), finding('PH002')];
    const [content] = contents(register({ visits, findings }));
    expect(content?.items.map(({ code }) => code)).toEqual(['KT01', 'PH001', 'PH002', 'PH003']);
    expect(content?.items[0]).toMatchObject({ kind: 'remedyReport', due: '2023-08-25', daysLate: 38 });
    expect(content?.conclusions.map(({ number, date }) => [number, date])).toEqual([
      ['15/TB-SNV', '2023-06-23'],
      [null, '2023-06-23'],
    ]);
  });

  test('the state of a finding tells the outcome of its re-check, and that it was submitted', () => {
    const findings = [
      finding('PH001', { reportedOn: '2023-08-20', verdict: 'NOT_MET', verdictOn: '2023-09-01' }),
      finding('PH002', { submittedOn: '2023-09-18' }),
      finding('PH003', { recommendation: null }),
      finding('PH004', { deadlineDate: '2023-10-04' }),
    ];
    const [content] = contents(register({ findings, visits: [visit({ remedyReportOn: '2023-08-20' })] }));
    expect(content?.items).toMatchObject([
      { state: 'Quá hạn khắc phục (phúc tra: Không đạt)', submitted: false },
      { state: 'Quá hạn báo cáo', submitted: true },
      { text: '(minh họa) Nội dung PH003' },
      { urgency: 'near', state: 'Sắp đến hạn' },
    ]);
  });

  test('a visit whose unit was submitted says so', () => {
    const submissions: RowInput<'submissions'>[] = [{ visit: 'KT01', unit: 'SCT', submittedOn: '2023-09-18' }];
    const [content] = contents(register({ submissions, findings: [] }));
    expect(content?.items).toMatchObject([{ kind: 'remedyReport', submitted: true }]);
  });

  test('findings that are settled, or wait for a re-check, are not reminded of', () => {
    const findings = [
      finding('PH001', { reportedOn: '2023-08-20' }),
      finding('PH002', { verdict: 'MET', verdictOn: '2023-09-01' }),
      finding('PH003', { kind: 'RESULT' }),
    ];
    expect(dueItems(register({ findings, visits: [visit({ remedyReportOn: '2023-08-20' })] }), TODAY).items).toEqual(
      [],
    );
  });

  test('a remedy report near its day, one with time, and one of a visit cancelled or not concluded', () => {
    const urgencies = (more: Partial<RowInput<'visits'>>): string[] =>
      dueItems(register({ findings: [], visits: [visit(more)] }), TODAY).items.map(({ urgency }) => urgency);
    expect(urgencies({ remedyReportDue: '2023-10-05' })).toEqual(['near']);
    expect(urgencies({ remedyReportDue: '2023-12-05' })).toEqual(['open']);
    expect(urgencies({ sideState: 'CANCELLED' })).toEqual([]);
    expect(urgencies({ conclusion: null, concludedOn: null, sentOn: null, concludeBy: '2023-07-01' })).toEqual([]);
    const [content] = contents(register({ findings: [], visits: [visit({ remedyReportDue: '2023-10-05' })] }));
    expect(content?.items).toMatchObject([{ state: 'Sắp đến hạn', daysLate: -3 }]);
  });

  test("a commune's letter cites the notice of its district", () => {
    const commune = visit({ code: 'KT01.1', unit: 'XA', parent: 'KT01', conclusion: null, remedyReportDue: null });
    const findings = [finding('PH001', { visit: 'KT01.1', unit: 'XA' })];
    const source = register({ visits: [visit({ unit: 'HTD', remedyReportOn: '2023-08-20' }), commune], findings });
    const [content] = contents(source);
    expect(content).toMatchObject({ unit: 'Ủy ban nhân dân xã A (minh họa)', conclusions: [{ number: '15/TB-SNV' }] });
  });

  test('a finding without a unit is owed by the unit of its visit', () => {
    expect(dueItems(register({ findings: [finding('PH001', { unit: null })] }), TODAY).items.at(-1)?.unit).toBe('SCT');
  });

  test('the symbol and the recipients follow from those of the notice', () => {
    const [content] = contents(register());
    expect(content?.issuer.symbol).toBe('SNV-CCHC');
    expect(content?.recipients).toEqual(['Như trên', 'UBND tỉnh (b/c)', 'Thành viên Đoàn kiểm tra', 'Lưu: VT, CCHC']);
    const symbol = (noticeSymbol: string | null, noticeRecipients: string | null): string | null =>
      letterSymbol({ ...register().settings, noticeSymbol, noticeRecipients });
    expect(symbol('TB-ĐKT', '- Lưu: VT, CCHC&VTLT.')).toBe('ĐKT-CCHC&VTLT');
    for (const [notice, recipients] of [
      [null, 'Lưu: VT, CCHC'],
      ['TB-SNV', 'Lưu: VT'],
      ['TB-SNV', null],
      ['TB', 'Lưu: VT, CCHC'],
    ] as const) {
      expect(symbol(notice, recipients)).toBeNull();
    }
    const [without] = contents(register({}, { settings: { noticeRecipients: null } }));
    expect(without?.recipients).toEqual([]);
  });
});

describe('self-inspection', () => {
  const settled: Rows = { visits: [], findings: [] };

  test('a letter of its own, with the plan asked for where other units have sent theirs', () => {
    const rows = [report('TK001'), report('TK002', { period: 'YEAR', due: '2023-10-05' })];
    const known = report('TK003', { unit: 'SCT', planOn: '2023-03-01', reportedOn: '2023-06-10' });
    const [content] = contents(register({ ...settled, selfInspections: [...rows, known] }));
    expect(content).toMatchObject({
      kind: 'selfInspection',
      periods: ['06 tháng đầu năm', 'cuối năm'],
      planMissing: true,
      items: [
        { text: 'Báo cáo kết quả tự kiểm tra cải cách hành chính 06 tháng đầu năm 2023', state: 'Quá hạn' },
        { urgency: 'near', state: 'Sắp đến hạn' },
      ],
      recipients: ['Như trên', 'UBND tỉnh (b/c)', 'Lưu: VT, CCHC'],
    });
    expect(contents(register({ ...settled, selfInspections: rows }))[0]?.planMissing).toBe(false);
    const sent = [report('TK001', { planOn: '2023-03-01' }), known];
    expect(contents(register({ ...settled, selfInspections: sent }))[0]?.planMissing).toBe(false);
  });

  test('a row without a day, without a period, or with time is open', () => {
    const selfInspections = [
      report('TK001', { due: null, period: null }),
      report('TK002', { due: '2023-12-15', period: 'YEAR' }),
    ];
    const source = register({ ...settled, selfInspections });
    expect(dueItems(source, TODAY).items.map(({ urgency }) => urgency)).toEqual(['open', 'open']);
    expect(contents(source)[0]?.items[0]?.text).toBeNull();
    expect(refusal(draft(source))).toBe('NOBODY_LATE');
    const { documents } = outcome(draft(source, { items: [{ table: 'selfInspections', code: 'TK002' }] }));
    expect(documents.map(({ fileName }) => fileName)).toEqual([
      'Công văn đôn đốc tự kiểm tra cuối năm - Sở Tài chính (dự thảo 1).docx',
    ]);
  });

  test('a reminder of the summer report is none of the report at the end of the year', () => {
    const sent = (more: RowInput<'documents'>): RowInput<'documents'> => ({
      kind: 'Công văn',
      number: '88/SNV-CCHC',
      date: '2023-07-01',
      title: 'Đôn đốc báo cáo tự kiểm tra đối với Sở Tài chính',
      ...more,
    });
    const reminded = (documents: RowInput<'documents'>[]): number[] =>
      contents(
        register({
          ...settled,
          documents,
          selfInspections: [report('TK001', { reportedOn: '2023-07-05' }), report('TK002', { period: 'YEAR' })],
        }),
      ).map((content) => content.reminded);
    expect(reminded([sent({ rowsUsed: 'STC; TK001; VB001', draftedOn: '2023-06-30' })])).toEqual([0]);
    expect(reminded([sent({ rowsUsed: 'STC; TK002; VB001', draftedOn: '2023-06-30' })])).toEqual([1]);
    expect(reminded([sent({ title: 'Đôn đốc tự kiểm tra 06 tháng đầu năm đối với Sở Tài chính' })])).toEqual([0]);
    expect(reminded([sent({ title: 'Đôn đốc tự kiểm tra cuối năm đối với Sở Tài chính' })])).toEqual([1]);
    expect(reminded([sent({})])).toEqual([1]);
  });
});
