/** Small turns of phrase of the conclusion notice: clauses, deadlines, citations, lists of names. */
import { isPlausibleYear, yearOf, type IsoDate } from '../../register/dates';
import { longDate, shortDate } from '../decree30';
import type { TemplateData } from '../engine';
import { endsSentence } from '../text';
import type { CitedDocument, ConclusionNoticeContent, NoticeDeadline, NoticeEntity, VisitDays } from './content';

/** Signs at the end that belong to the text: of "…" typed as dots, of "v.v." and initials, of "&amp;" and its like. */
const OWN_SIGN = /(?:\.{3,}|(?<![\p{L}\p{N}])(?:\p{L}\.){2,}|&(?:amp|lt|gt|quot|apos|nbsp|#\d+|#x[\da-f]+);)$/iu;
/** The longest end of a text that is looked at for one of those. */
const OWN_SIGN_LENGTH = 40;
const CLOSING_SIGN = /(?:\.\s?\/\s?\.?|[.;,:])$/u;

/** A text without the signs that end it, because the template ends the sentence; null when there is nothing. */
export function clause(text: string | null): string | null {
  let kept = text?.trim() ?? '';
  while (CLOSING_SIGN.test(kept) && !OWN_SIGN.test(kept.slice(-OWN_SIGN_LENGTH))) {
    kept = kept.replace(CLOSING_SIGN, '').trimEnd();
  }
  return kept === '' ? null : kept;
}

/** A clause with the sign that ends it: no full stop after "v.v.", "…", "?" or "!". */
export function closed(text: string, sign: '.' | ';'): string {
  return sign === '.' && endsSentence(text) ? text : text + sign;
}

/** A year, unless it can't be meant: 23 for 2023 and the like count as not known. */
export function plausibleYear(year: number | null): number | null {
  return year !== null && isPlausibleYear(year) ? year : null;
}

/** A day, unless its year can't be meant. */
export function plausibleDay(day: IsoDate | null): IsoDate | null {
  return day === null || plausibleYear(yearOf(day)) === null ? null : day;
}

/** First letter in capitals. */
export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('vi') + text.slice(first.length);
}

/** How subjects of documents begin. Any other first word may be a name and keeps its capital. */
const SUBJECT_OPENINGS =
  /^(?:Ban hành|Báo cáo|Bổ sung|Công bố|Điều chỉnh|Đôn đốc|Đẩy mạnh|Gia hạn|Giao|Hướng dẫn|Kết luận|Kết quả|Kiểm tra|Phê duyệt|Phúc tra|Quy định|Sửa đổi|Tăng cường|Thành lập|Thực hiện|Tổ chức|Tổng hợp|Triển khai|Ủy quyền|Về|Xây dựng)(?!\p{L})/u;

/** A subject within a sentence: its first letter small where the first word is no name. */
function withinSentence(subject: string): string {
  return SUBJECT_OPENINGS.test(subject) ? subject.charAt(0).toLocaleLowerCase('vi') + subject.slice(1) : subject;
}

/** A deadline as it was written, with its last day where the wording has no year; null when neither is known. */
export function deadlineText({ text, lastDay }: NoticeDeadline): string | null {
  const wording = clause(text);
  const last = plausibleDay(lastDay);
  const day = last === null ? null : `chậm nhất ngày ${shortDate(last)}`;
  if (wording === null) return day;
  return day === null || /\d{4}/.test(wording) ? wording : `${wording} (${day})`;
}

/** "A và B", "A, B và C"; null when there is none. */
export function joined(names: readonly string[]): string | null {
  const last = names[names.length - 1];
  return last === undefined || names.length === 1 ? (last ?? null) : `${names.slice(0, -1).join(', ')} và ${last}`;
}

/** An entity's name, or that it is missing. */
export function entityName({ kind, name }: NoticeEntity): string {
  return name ?? `[chưa có: ${kind === 'commune' ? 'đơn vị cấp xã' : 'đơn vị'}]`;
}

/** "ngày 13 tháng 6 năm 2023", "từ ngày 10 tháng 7 năm 2023 đến ngày 12 tháng 7 năm 2023"; null when a day is not known. */
export function visitDays({ from, to }: VisitDays): string | null {
  const [first, last] = [plausibleDay(from ?? to), plausibleDay(to ?? from)];
  if (first === null || last === null) return null;
  return first === last ? longDate(first) : `từ ${longDate(first)} đến ${longDate(last)}`;
}

/** A commune's name with the day it was visited, where that is known. */
export function visitedEntity(entity: NoticeEntity): string {
  const { visitedOn } = entity;
  const name = entityName(entity);
  if (visitedOn === null || (visitedOn.from ?? visitedOn.to) === null) return name;
  return `${name} (${visitDays(visitedOn) ?? '[chưa có: thời gian kiểm tra]'})`;
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
    const day = item.date === '' ? null : plausibleDay(item.date);
    return {
      'loại văn bản': item.kind,
      'có số': item.number !== '',
      'số văn bản': item.number,
      'có ngày': item.date !== '',
      'ngày văn bản': day === null ? null : longDate(day),
      'cơ quan': item.issuer,
      'về việc': subject === null ? null : withinSentence(subject),
      dấu: closed(subject ?? '', i === cited.length - 1 ? '.' : ';').slice(subject?.length ?? 0),
    };
  });
}

/** Recipients with dash and closing sign: `;`, and `.` after the last (Decree 30/2020, Appendix I, part II, item 9). */
export function recipientLines(recipients: readonly string[]): TemplateData[] {
  const lines = recipients.map((line) => clause(line.replace(/^\s*[-–+]\s*/u, ''))).filter((line) => line !== null);
  if (lines.length === 0) return [{ 'dòng nơi nhận': '[chưa có: nơi nhận]' }];
  return lines.map((line, i) => ({ 'dòng nơi nhận': `- ${closed(line, i === lines.length - 1 ? '.' : ';')}` }));
}
