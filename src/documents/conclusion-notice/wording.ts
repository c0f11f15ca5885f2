/** Small turns of phrase of the conclusion notice: clauses, deadlines, citations, lists of names. */
import { longDate, shortDate } from '../decree30';
import type { TemplateData } from '../engine';
import type { CitedDocument, ConclusionNoticeContent, NoticeDeadline, NoticeEntity, VisitDays } from './content';

/** A text without the sign that ends it, because the template ends the sentence; null when there is nothing. */
export function clause(text: string | null): string | null {
  let kept = text?.trim() ?? '';
  while (/[.;,]$/.test(kept.slice(-1))) kept = kept.slice(0, -1).trimEnd();
  return kept === '' ? null : kept;
}

/** First letter in capitals. */
export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('vi') + text.slice(first.length);
}

/** A subject within a sentence: its first letter small, unless the first word is an abbreviation ("UBND …"). */
function withinSentence(subject: string): string {
  const [first = '', second = ''] = Array.from(subject);
  const ordinary = second !== second.toLocaleUpperCase('vi');
  return ordinary ? first.toLocaleLowerCase('vi') + subject.slice(first.length) : subject;
}

/** A deadline as it was written, with its last day where the wording has no year; null when neither is known. */
export function deadlineText({ text, lastDay }: NoticeDeadline): string | null {
  const wording = clause(text);
  const day = lastDay === null ? null : `chậm nhất ngày ${shortDate(lastDay)}`;
  if (wording === null) return day;
  return day === null || /\d{4}/.test(wording) ? wording : `${wording} (${day})`;
}

/** "A và B", "A, B và C"; null when there is none, or one has no name. */
export function joined(names: readonly (string | null)[]): string | null {
  const known = names.filter((name) => name !== null);
  if (known.length < names.length || known.length === 0) return null;
  const last = known[known.length - 1] ?? '';
  return known.length === 1 ? last : `${known.slice(0, -1).join(', ')} và ${last}`;
}

/** "ngày 13 tháng 6 năm 2023", "từ ngày 10 tháng 7 năm 2023 đến ngày 12 tháng 7 năm 2023"; null when no day is known. */
export function visitDays({ from, to }: VisitDays): string | null {
  const [first, last] = [from ?? to, to ?? from];
  if (first === null || last === null) return null;
  return first === last ? longDate(first) : `từ ${longDate(first)} đến ${longDate(last)}`;
}

/** A commune's name with the day it was visited, where that is known. */
export function visitedEntity({ name, visitedOn }: NoticeEntity): string | null {
  const days = visitedOn === null ? null : visitDays(visitedOn);
  return name === null || days === null ? name : `${name} (${days})`;
}

const UNKNOWN = { number: null, date: null, issuer: null } as const;

/** The grounds in the order printed: others, plan, decision, minutes; those not in the register print as missing. */
export function grounds(content: ConclusionNoticeContent): TemplateData[] {
  const cited: readonly CitedDocument[] = [
    ...content.otherGrounds,
    content.plan ?? { ...UNKNOWN, kind: 'Kế hoạch', subject: 'kiểm tra công tác cải cách hành chính' },
    content.teamDecision ?? { ...UNKNOWN, kind: 'Quyết định', subject: 'thành lập Đoàn kiểm tra cải cách hành chính' },
    ...(content.minutes.length > 0
      ? content.minutes
      : [{ ...UNKNOWN, number: '', kind: 'Biên bản kiểm tra', subject: null }]),
  ];
  return cited.map((item, i) => {
    const subject = clause(item.subject);
    return {
      'loại văn bản': item.kind,
      'có số': item.number !== '',
      'số văn bản': item.number,
      'có ngày': item.date !== '',
      'ngày văn bản': item.date === null || item.date === '' ? null : longDate(item.date),
      'cơ quan': item.issuer,
      'về việc': subject === null ? null : withinSentence(subject),
      dấu: i === cited.length - 1 ? '.' : ';',
    };
  });
}

/** Recipients with dash and closing sign: `;`, and `.` after the last (Decree 30/2020, Appendix I, part II, item 9). */
export function recipientLines(recipients: readonly string[]): TemplateData[] {
  const lines = recipients.map((line) => clause(line.replace(/^\s*[-–+]\s*/u, ''))).filter((line) => line !== null);
  if (lines.length === 0) return [{ 'dòng nơi nhận': null }];
  return lines.map((line, i) => ({ 'dòng nơi nhận': `- ${line}${i === lines.length - 1 ? '.' : ';'}` }));
}
