/** Whom to remind of what, what holds a letter back, and what drafts on record make of it. */
import { outdatedDrafts } from '../../src/commands/draft-conclusion-notice';
import { draftReminders, reminderSelection } from '../../src/commands/draft-reminders';
import { outdatedReminders } from '../../src/commands/outdated-reminders';
import { dueItems } from '../../src/documents/reminder-letter/due-items';
import type { Register } from '../../src/register/register';
import { textsOf } from '../documents/templates';
import { type RowInput, type Rows } from '../support/register';
import {
  type Asked,
  TODAY,
  contents,
  draft,
  finding,
  gapsOf,
  outcome,
  refusal,
  register,
  template,
  visit,
} from './reminder-support';

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
