/** A small register with something late in it, and what drafting reminders from it gives. */
import { readFileSync } from 'node:fs';
import type { DraftOutcome } from '../../src/commands/draft-outcome';
import { draftReminders, type DraftedReminder, type ReminderSelection } from '../../src/commands/draft-reminders';
import { dueItems } from '../../src/documents/reminder-letter/due-items';
import { groupReminders, reminderSource } from '../../src/documents/reminder-letter/from-register';
import { reminderRecords } from '../../src/documents/reminder-letter/history';
import type { ReminderLetterContent } from '../../src/documents/reminder-letter/content';
import type { Result } from '../../src/register/problem';
import type { Register } from '../../src/register/register';
import { registerOf, type RowInput, type Rows, type WorkbookInput } from '../support/register';

export const template = new Uint8Array(readFileSync('templates/cong-van-don-doc.docx'));
export const TODAY = '2023-10-02';

const units: RowInput<'units'>[] = [
  { code: 'SCT', name: 'Sở Công Thương', kind: 'Sở, ban, ngành' },
  { code: 'STC', name: 'Sở Tài chính', kind: 'Sở, ban, ngành' },
  { code: 'HTD', name: 'Ủy ban nhân dân huyện Trần Đề', kind: 'UBND cấp huyện' },
  { code: 'XA', name: 'Ủy ban nhân dân xã A (minh họa)', kind: 'UBND cấp xã' },
];

export const visit = (more: Partial<RowInput<'visits'>> = {}): RowInput<'visits'> => ({
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

export const finding = (code: string, more: Partial<RowInput<'findings'>> = {}): RowInput<'findings'> => ({
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

export const plan: RowInput<'documents'> = {
  code: 'VB001',
  kind: 'Kế hoạch',
  number: '28/KH-UBND',
  date: '2023-02-09',
  issuer: 'Ủy ban nhân dân tỉnh Sóc Trăng',
  title: 'Kiểm tra công tác cải cách hành chính năm 2023',
};

export const report = (code: string, more: Partial<RowInput<'selfInspections'>> = {}): RowInput<'selfInspections'> => ({
  code,
  unit: 'STC',
  period: 'HALF_YEAR',
  due: '2023-06-15',
  ...more,
});

export function register({ documents = [], ...rows }: Rows = {}, input: WorkbookInput = {}): Register {
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

export interface Asked {
  readonly items?: readonly ReminderSelection[] | null;
  readonly today?: string;
  readonly incomplete?: boolean;
  readonly reportBy?: string | null;
  readonly takenNames?: ReadonlySet<string>;
}

export function draft(source: Register, asked: Asked = {}): Result<DraftOutcome<DraftedReminder>> {
  const { items = null, today = TODAY, incomplete = false, reportBy = '2023-10-16', takenNames = new Set() } = asked;
  return draftReminders(source, { items, allowIncomplete: incomplete, template, takenNames, reportBy }, today);
}

export function outcome(result: Result<DraftOutcome<DraftedReminder>>): DraftOutcome<DraftedReminder> {
  if (!result.ok) throw new Error(result.problem.message.en);
  return result.value;
}

/** What the letters to a register's units say. */
export function contents(source: Register, today = TODAY): ReminderLetterContent[] {
  const records = reminderRecords(source);
  const { items } = dueItems(source, today);
  return groupReminders(items).map((group) => reminderSource(source, group, records, today, null).content);
}

/** The codes that held the letters back; empty when all were drafted. */
export function gapsOf(source: Register): string[] {
  const { problems, blocked } = outcome(draft(source));
  return blocked.length === 0 ? [] : [...new Set(problems.map(({ code }) => code))];
}

export function refusal(result: Result<unknown>): string {
  return result.ok ? 'drafted' : result.problem.code;
}
