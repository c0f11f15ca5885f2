/** Whom to remind of what, what a letter takes from the register, and what holds it back. */
import { readFileSync } from 'node:fs';
import { shippedDataSet } from '../../src/commands/data-sets';
import { outdatedDrafts } from '../../src/commands/draft-conclusion-notice';
import type { DraftOutcome } from '../../src/commands/draft-outcome';
import {
  draftReminders,
  reminderSelection,
  type DraftedReminder,
  type ReminderSelection,
} from '../../src/commands/draft-reminders';
import { newRegister } from '../../src/commands/new-register';
import { outdatedReminders } from '../../src/commands/outdated-reminders';
import { remindersFor } from '../../src/commands/reminder-list';
import { dueItems } from '../../src/documents/reminder-letter/due-items';
import { groupReminders, letterSymbol, reminderSource } from '../../src/documents/reminder-letter/from-register';
import { reminderRecords } from '../../src/documents/reminder-letter/history';
import type { ReminderLetterContent } from '../../src/documents/reminder-letter/content';
import type { Result } from '../../src/register/problem';
import type { Register } from '../../src/register/register';
import { statusRows } from '../../src/commands/status';
import { textsOf } from '../documents/templates';
import { registerOf, type RowInput, type Rows, type WorkbookInput } from '../support/register';

const template = new Uint8Array(readFileSync('templates/cong-van-don-doc.docx'));
const TODAY = '2023-10-02';

const units: RowInput<'units'>[] = [
  { code: 'SCT', name: 'Sở Công Thương', kind: 'Sở, ban, ngành' },
  { code: 'STC', name: 'Sở Tài chính', kind: 'Sở, ban, ngành' },
  { code: 'HTD', name: 'Ủy ban nhân dân huyện Trần Đề', kind: 'UBND cấp huyện' },
  { code: 'XA', name: 'Ủy ban nhân dân xã A (minh họa)', kind: 'UBND cấp xã' },
];

const visit = (more: Partial<RowInput<'visits'>> = {}): RowInput<'visits'> => ({
  code: 'KT01',
  unit: 'SCT',
  form: 'PLANNED',
  plannedMonth: 6,
  scheduledFrom: '2023-06-13',
  inspectedOn: '2023-06-13',
  concludedOn: '2023-06-23',
  conclusion: 'VB900',
  sentOn: '2023-06-26',
  remedyReportDue: '2023-08-25',
  ...more,
});

const finding = (code: string, more: Partial<RowInput<'findings'>> = {}): RowInput<'findings'> => ({
  code,
  visit: 'KT01',
  unit: 'SCT',
  area: 'LV1',
  kind: 'WEAKNESS',
  content: `(minh họa) Nội dung ${code}`,
  recommendation: `(minh họa) Kiến nghị ${code}`,
  responsible: 'Sở Công Thương',
  deadlineKind: 'BY_DATE',
  deadlineDate: '2023-08-21',
  ...more,
});

const conclusion: RowInput<'documents'> = {
  code: 'VB900',
  kind: 'Thông báo',
  number: '15/TB-SNV',
  date: '2023-06-23',
  issuer: 'Sở Nội vụ',
  title: 'Kết luận kiểm tra công tác cải cách hành chính tại Sở Công Thương (minh họa)',
};

const plan: RowInput<'documents'> = {
  code: 'VB001',
  kind: 'Kế hoạch',
  number: '28/KH-UBND',
  date: '2023-02-09',
  issuer: 'Ủy ban nhân dân tỉnh Sóc Trăng',
  title: 'Kiểm tra công tác cải cách hành chính năm 2023',
};

const report = (code: string, more: Partial<RowInput<'selfInspections'>> = {}): RowInput<'selfInspections'> => ({
  code,
  unit: 'STC',
  period: 'HALF_YEAR',
  due: '2023-06-15',
  ...more,
});

function register({ documents = [], ...rows }: Rows = {}, input: WorkbookInput = {}): Register {
  const settings = {
    placeName: 'Sóc Trăng',
    superiorAgency: 'UBND TỈNH SÓC TRĂNG',
    issuingAgency: 'SỞ NỘI VỤ',
    issuingAgencyName: 'Sở Nội vụ',
    reportTo: 'Ủy ban nhân dân tỉnh Sóc Trăng',
    noticeSymbol: 'TB-SNV',
    planDocument: 'VB001',
    noticeAuthority: 'GIÁM ĐỐC',
    noticeSigner: 'Người ký (minh họa)',
    noticeRecipients:
      'UBND tỉnh (b/c)\n{đơn vị} (th/h)\n{đơn vị cấp xã} (th/h)\nThành viên Đoàn kiểm tra\nLưu: VT, CCHC',
    ...input.settings,
  };
  const areas: RowInput<'areas'>[] = [{ code: 'LV1', order: 1, name: 'Cải cách thể chế' }];
  const all = {
    units,
    areas,
    visits: [visit()],
    findings: [finding('PH001')],
    ...rows,
    documents: [plan, conclusion, ...documents],
  };
  return registerOf(all, { ...input, settings });
}

interface Asked {
  readonly items?: readonly ReminderSelection[] | null;
  readonly today?: string;
  readonly incomplete?: boolean;
  readonly reportBy?: string | null;
  readonly takenNames?: ReadonlySet<string>;
}

function draft(source: Register, asked: Asked = {}): Result<DraftOutcome<DraftedReminder>> {
  const { items = null, today = TODAY, incomplete = false, reportBy = '2023-10-16', takenNames = new Set() } = asked;
  return draftReminders(source, { items, allowIncomplete: incomplete, template, takenNames, reportBy }, today);
}

function outcome(result: Result<DraftOutcome<DraftedReminder>>): DraftOutcome<DraftedReminder> {
  if (!result.ok) throw new Error(result.problem.message.en);
  return result.value;
}

/** What the letters to a register's units say. */
function contents(source: Register, today = TODAY): ReminderLetterContent[] {
  const records = reminderRecords(source);
  const { items } = dueItems(source, today);
  return groupReminders(items).map((group) => reminderSource(source, group, records, today, null).content);
}

/** The codes that held the letters back; empty when all were drafted. */
function gapsOf(source: Register): string[] {
  const { problems, blocked } = outcome(draft(source));
  return blocked.length === 0 ? [] : [...new Set(problems.map(({ code }) => code))];
}

function refusal(result: Result<unknown>): string {
  return result.ok ? 'drafted' : result.problem.code;
}

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

describe('reminders before', () => {
  const earlier = (more: Partial<RowInput<'documents'>> = {}): RowInput<'documents'> => ({
    code: 'VB500',
    kind: 'Công văn',
    number: '77/SNV-CCHC',
    date: '2023-09-06',
    title: 'Đôn đốc khắc phục sau kiểm tra (minh họa)',
    visit: 'KT01',
    ...more,
  });
  const count = (...documents: RowInput<'documents'>[]): number | undefined =>
    contents(register({ documents }))[0]?.reminded;

  test('are those recorded for the unit: by its visit, by its name, by the rows a draft used', () => {
    expect(count(earlier())).toBe(1);
    expect(count(earlier({ visit: null, title: 'Đôn đốc khắc phục đối với Sở Công Thương' }))).toBe(1);
    expect(count(earlier({ visit: null, rowsUsed: 'SCT; KT01' }))).toBe(1);
    expect(count(earlier({ kind: 'Công văn đôn đốc', title: null }))).toBe(1);
  });

  test('but not those to others, of another kind, not sent, or sent later', () => {
    expect(count(earlier({ title: 'Đôn đốc khắc phục đối với Sở Tài chính' }))).toBe(0);
    expect(count(earlier({ visit: null }))).toBe(0);
    expect(count(earlier({ visit: null, title: 'Đôn đốc Sở Công Thươngs (minh họa)' }))).toBe(0);
    expect(count(earlier({ title: 'Đôn đốc tự kiểm tra' }))).toBe(0);
    expect(count(earlier({ title: 'Gia hạn thời hạn khắc phục' }))).toBe(0);
    expect(count(earlier({ kind: 'Báo cáo' }))).toBe(0);
    expect(count(earlier({ number: null, date: null, draftedOn: '2023-09-06' }))).toBe(0);
    expect(count(earlier({ date: '2023-10-03' }))).toBe(0);
  });

  test('a letter that people recorded without a day counts; the last is cited', () => {
    const [content] = contents(
      register({ documents: [earlier(), earlier({ code: 'VB501', number: null, date: null, title: 'Đôn đốc' })] }),
    );
    expect([content?.reminded, content?.lastReminder?.number]).toEqual([2, '77/SNV-CCHC']);
  });
});

describe('the choice of rows', () => {
  const source = register({ findings: [finding('PH001'), finding('PH002', { reportedOn: '2023-08-20' })] });

  test('rows named make the letter, and nothing else', () => {
    const { documents, changes } = outcome(draft(source, { items: [{ table: 'findings', code: 'PH001' }] }));
    expect(documents).toMatchObject([{ subject: 'SCT', kind: 'remedy', version: 1 }]);
    const text = textsOf(documents[0]?.bytes ?? new Uint8Array()).join('\n');
    expect(text).toContain('(minh họa) Kiến nghị PH001 (PH001)');
    expect(text).not.toContain('Báo cáo kết quả khắc phục tồn tại');
    expect(changes[0]?.values).toMatchObject({
      kind: 'Công văn',
      visit: 'KT01',
      draftedOn: TODAY,
      version: 1,
      rowsUsed: 'SCT; PH001; VB001; VB900',
      rowsHash: expect.stringMatching(/^[0-9a-f]{16}$/u) as unknown,
    });
    expect(changes[1]).toMatchObject({ table: 'journal', values: { command: 'Soạn công văn đôn đốc', date: TODAY } });
  });

  test.each([
    [[{ table: 'findings', code: 'PH999' }], 'UNKNOWN_REMINDER_ITEM'],
    [[{ table: 'findings', code: 'PH002' }], 'NOT_OWED'],
    [[], 'NOBODY_LATE'],
  ] as const)('%j is refused: %s', (items, code) => {
    expect(refusal(draft(source, { items: [...items] }))).toBe(code);
  });

  test('a new deadline that is past is refused; none at all prints as missing', () => {
    expect(refusal(draft(source, { reportBy: TODAY }))).toBe('REPORT_BY_PAST');
    const { problems } = outcome(draft(source, { reportBy: null }));
    const gaps = problems.find(({ code }) => code === 'GAPS_IN_DRAFT');
    expect(gaps?.message.vi).toBe(
      'Dự thảo công văn đôn đốc Sở Công Thương còn để [chưa có: …] ở: thời hạn mới phải báo cáo.',
    );
    expect(gaps?.place.sheet).toBe('Đơn vị');
  });

  test('units are named by code or name, whatever their case', () => {
    const chosen = (words: string[] | null, near = false): unknown => {
      const result = reminderSelection(source, { units: words, near }, TODAY);
      return result.ok ? result.value : result.problem.code;
    };
    const ours = [
      { table: 'visits', code: 'KT01' },
      { table: 'findings', code: 'PH001' },
    ];
    expect(chosen(['sct'])).toEqual(ours);
    expect(chosen(['sở công thương'])).toEqual(ours);
    expect(chosen(null)).toBeNull();
    expect(chosen(null, true)).toEqual(ours);
    expect(chosen(['KHAC'])).toBe('UNKNOWN_UNIT');
    expect(chosen(['STC'], true)).toBe('NOBODY_LATE');
  });

  test('progress is told letter by letter', () => {
    const told: string[] = [];
    const onProgress = (done: number, total: number): void => void told.push(`${done}/${total}`);
    draftReminders(source, { items: null, allowIncomplete: false, template, takenNames: new Set(), onProgress }, TODAY);
    expect(told).toEqual(['0/1', '1/1']);
  });

  test('a template that is none is refused', () => {
    const input = { items: null, allowIncomplete: false, template: new Uint8Array([1]), takenNames: new Set<string>() };
    expect(refusal(draftReminders(source, input, TODAY))).toBe('TEMPLATE_NOT_DOCX');
  });
});

describe('what holds a letter back', () => {
  test('nothing, where all is in order', () => {
    expect(gapsOf(register())).toEqual([]);
  });

  test('no conclusion notice, no unit, a contradiction on a row it uses', () => {
    const open = visit({ conclusion: null, concludedOn: null, sentOn: null, remedyReportDue: null });
    expect(gapsOf(register({ visits: [open] }))).toContain('REMINDER_WITHOUT_CONCLUSION');
    expect(gapsOf(register({ visits: [visit({ unit: null })], findings: [] }))).toContain('REMINDER_WITHOUT_UNIT');
    expect(gapsOf(register({ findings: [finding('PH001'), finding('PH001')] }))).toContain('DUPLICATE_CODE');
  });

  test('a row of the unit that can not be read; of another unit it is only told of', () => {
    const broken = (unit: string): RowInput<'findings'> =>
      finding('PH002', { unit, raw: { deadlineDate: '31/02/2023' } });
    expect(gapsOf(register({ findings: [finding('PH001'), broken('SCT')] }))).toContain('REMINDER_MAY_LACK');
    const { documents, problems } = outcome(draft(register({ findings: [finding('PH001'), broken('STC')] })));
    expect(documents).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toContain('REMINDER_MAY_LACK');
  });

  test('a broken day of a visit matters only where a remedy report is, or may be, due', () => {
    const visits = (due: string | null, raw: Record<string, string>): Rows => ({
      findings: [],
      visits: [visit({ remedyReportDue: due, raw })],
    });
    const unclear = (rows: Rows): number => dueItems(register(rows), TODAY).unclear.length;
    expect(unclear(visits(null, { completedOn: 'hôm qua' }))).toBe(0);
    expect(unclear(visits(null, { completedOn: 'hôm qua', remedyReportDue: 'mai' }))).toBe(1);
  });

  test('a table it is made from that was not found, not one that it has nothing to do with', () => {
    const without = (id: 'units' | 'team'): Register => register({}, { layouts: { [id]: { present: false } } });
    expect(gapsOf(without('units'))).toContain('MISSING_TABLE');
    expect(gapsOf(without('team'))).toEqual([]);
  });

  test('it is drafted all the same on request, with a mark', () => {
    const source = register({ visits: [visit({ unit: null })], findings: [] });
    const { documents, blocked } = outcome(draft(source, { incomplete: true }));
    expect(blocked).toEqual([]);
    expect(documents[0]?.fileName).toBe('Công văn đôn đốc khắc phục - chưa có đơn vị (dự thảo 1).docx');
    expect(textsOf(documents[0]?.bytes ?? new Uint8Array())[0]).toBe('BẢN NHÁP – CÒN THIẾU DỮ LIỆU');
  });
});

describe('drafts on record', () => {
  const recordOf = (source: Register, asked: Asked = {}): RowInput<'documents'> =>
    outcome(draft(source, asked)).changes[0]?.values as RowInput<'documents'>;

  test('a new draft of the same letter counts on, and never takes a name that is there', () => {
    const first = recordOf(register());
    const again = recordOf(register({ documents: [first] }));
    expect([first.version, again.version]).toEqual([1, 2]);
    const taken = new Set(['Công văn đôn đốc khắc phục - Sở Công Thương (dự thảo 1).docx']);
    expect(recordOf(register(), { takenNames: taken }).version).toBe(2);
  });

  test('once it went out the next is the second reminder', () => {
    const sent = { ...recordOf(register()), number: '90/SNV-CCHC', date: '2023-10-03' };
    const next = recordOf(register({ documents: [sent] }), { today: '2023-10-20', reportBy: '2023-11-01' });
    expect(next.file).toBe('Công văn đôn đốc khắc phục lần 2 - Sở Công Thương (dự thảo 1).docx');
    expect(next.title).toContain('(lần thứ 2)');
  });

  test('it is outdated once its rows changed, not by the day nor once it went out', () => {
    const record = recordOf(register());
    const stale = (rows: Rows, today = TODAY): string[] =>
      outdatedReminders(register(rows), today).map(({ code }) => code);
    expect(stale({ documents: [record] }, '2023-11-20')).toEqual([]);
    const findings = [finding('PH001', { recommendation: '(minh họa) Kiến nghị khác' })];
    expect(stale({ documents: [record], findings })).toEqual(['DRAFT_OUTDATED']);
    expect(stale({ documents: [record], findings: [finding('PH001', { reportedOn: '2023-10-01' })] })).toEqual([
      'DRAFT_OUTDATED',
    ]);
    expect(stale({ documents: [{ ...record, number: '90/SNV-CCHC' }], findings })).toEqual([]);
  });

  test('a visit that it only cites does not make it outdated', () => {
    const record = recordOf(register(), { items: [{ table: 'findings', code: 'PH001' }] });
    expect(outdatedReminders(register({ documents: [record] }), TODAY)).toEqual([]);
  });

  test('it is no draft of the conclusion notice of that visit', () => {
    expect(outdatedDrafts(register({ documents: [recordOf(register())] }), TODAY)).toEqual([]);
  });
});
