/** From the content of a reminder letter to the data of its template: what is owed numbered, counted and put into words. */
import type { IsoDate } from '../../register/dates';
import { count, shortDate } from '../decree30';
import type { TemplateData } from '../engine';
import { AGENCY_LINE } from '../lines';
import { HEAD_COLUMN, headData, signatureData } from '../official';
import { balanceLines } from '../text-width';
import { citation, clause, joined, plausibleDay, plausibleYear } from '../wording';
import type { ReminderItem, ReminderLetterContent, Urgency } from './content';

const SUBJECT_FONT = { size: 12, bold: false } as const;

/** What the engine needs to draft a reminder letter. */
export interface ReminderLetterData {
  readonly data: TemplateData;
  /** The length of the drawn line under the agency. */
  readonly lines: ReadonlyMap<string, number>;
}

/** What a letter is about, within a sentence: "đôn đốc khắc phục … năm 2023 (lần thứ 2)". */
export function letterSubject({ kind, periods, reminded, ...content }: ReminderLetterContent): string {
  const year = plausibleYear(content.year) ?? '[chưa có: năm]';
  const period = periods.length === 1 ? `${periods[0] ?? ''} ${year}` : `năm ${year}`;
  const what =
    kind === 'remedy'
      ? `đôn đốc khắc phục tồn tại, hạn chế sau kiểm tra cải cách hành chính năm ${year}`
      : `đôn đốc báo cáo kết quả tự kiểm tra cải cách hành chính ${period}`;
  return reminded === 0 ? what : `${what} (lần thứ ${reminded + 1})`;
}

function itemRow(item: ReminderItem, position: number): TemplateData {
  const due = plausibleDay(item.due);
  return {
    tt: position + 1,
    mã: item.kind === 'finding' && clause(item.code),
    'nội dung': clause(item.text),
    'thời hạn': due === null ? null : shortDate(due),
    'số ngày quá hạn': daysText(item),
    'tình trạng': item.submitted && item.state !== null ? `${item.state}; đã trình xử lý` : item.state,
  };
}

/** Days late as a count; what is not late yet says how long it has. */
function daysText({ daysLate }: ReminderItem): string {
  if (daysLate === null) return '';
  return daysLate > 0 ? count(daysLate) : daysLate === 0 ? '0' : `còn ${count(-daysLate)}`;
}

const OWED: Readonly<Record<Urgency, string>> = {
  late: 'quá hạn',
  near: 'sắp đến hạn',
  open: 'chưa hoàn thành',
};

/** "02 kiến nghị quá hạn, 01 kiến nghị sắp đến hạn"; null when there is none. */
function counted(items: readonly ReminderItem[], noun: string): string | null {
  const urgencies: readonly Urgency[] = ['late', 'near', 'open'];
  const shares = urgencies
    .map((urgency) => [items.filter((item) => item.urgency === urgency).length, OWED[urgency]] as const)
    .filter(([total]) => total > 0)
    .map(([total, state]) => `${count(total)} ${noun} ${state}`);
  return joined(shares);
}

/** What the unit owes, in words after its name: counts are computed, never typed. */
function situation({ kind, items }: ReminderLetterContent): string | null {
  if (kind === 'selfInspection') return counted(items, 'báo cáo');
  const reports = items.filter((item) => item.kind === 'remedyReport');
  const findings = counted(
    items.filter((item) => item.kind === 'finding'),
    'kiến nghị',
  );
  const overdue = reports.some(({ urgency }) => urgency === 'late') ? 'đã quá thời hạn' : null;
  const report =
    reports.length === 0 ? null : `chưa gửi báo cáo kết quả khắc phục${overdue === null ? '' : ` (${overdue})`}`;
  const parts = [report, findings === null ? null : `còn ${findings}`];
  return joined(parts.filter((part) => part !== null));
}

const IN_TIME = 'đúng thời hạn nêu trên';

/** The new day is for what is overdue; it takes no day away from, and gives none to, what is not. */
function reportDeadline(items: readonly ReminderItem[], reportBy: IsoDate | null): string | null {
  const late = items.filter(({ urgency }) => urgency === 'late').length;
  if (late === 0) return IN_TIME;
  const by = plausibleDay(reportBy);
  if (by === null) return null;
  const day = `chậm nhất ngày ${shortDate(by)}`;
  return late === items.length ? day : `${day} đối với nội dung quá hạn, ${IN_TIME} đối với nội dung còn lại`;
}

function demandData({ kind, items, ...content }: ReminderLetterContent): TemplateData {
  const isLate = items.some(({ urgency }) => urgency === 'late');
  const waits = items.some(({ submitted }) => !submitted);
  return {
    'có quá hạn': isLate,
    'hạn báo cáo': reportDeadline(items, content.reportBy),
    'đã trình xử lý': items.some(({ submitted }) => submitted),
    'sẽ trình xử lý': kind === 'remedy' && isLate && waits,
    'thiếu kế hoạch': content.planMissing,
  };
}

/** The data and line length of a reminder letter, for `fillTemplate` with `reminderLetterPlaceholders`. */
export function reminderLetterData(content: ReminderLetterContent): ReminderLetterData {
  const head = headData(content.issuer, content.draftMark);
  const subject = balanceLines(`V/v ${letterSubject(content)}`, SUBJECT_FONT, HEAD_COLUMN);
  const plan = content.plan ?? { ...UNKNOWN, kind: 'Kế hoạch', subject: 'kiểm tra công tác cải cách hành chính' };
  const cited = [plan, ...content.conclusions];
  const { lastReminder } = content;
  return {
    data: {
      ...head.data,
      'trích yếu': subject.join('\n'),
      năm: plausibleYear(content.year),
      'đơn vị': content.unit,
      'đôn đốc khắc phục': content.kind === 'remedy',
      'đôn đốc tự kiểm tra': content.kind === 'selfInspection',
      'văn bản viện dẫn': cited.map((item, i) => ({ ...citation(item), nối: i === 0 ? '' : '; ' })),
      'đã đôn đốc': content.reminded > 0 && {
        'số lần': count(content.reminded),
        'công văn gần nhất': lastReminder === null ? false : [citation(lastReminder)],
      },
      'tính đến ngày': shortDate(content.asOf),
      'tình hình': situation(content),
      'nội dung đôn đốc': content.items.map(itemRow),
      ...demandData(content),
      ...signatureData(content.signer, content.recipients),
    },
    lines: new Map([[AGENCY_LINE, head.agencyLine]]),
  };
}

const UNKNOWN = { number: null, date: null, issuer: null } as const;
