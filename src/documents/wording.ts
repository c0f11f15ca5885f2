/** Turns of phrase that official documents share: clauses, plausible days, citations, lists of names and recipients. */
import { isPlausibleYear, yearOf, type IsoDate } from '../register/dates';
import { longDate } from './decree30';
import type { TemplateData } from './engine';
import type { CitedDocument } from './official';
import { endsSentence } from './text';

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

/** "A và B", "A, B và C"; null when there is none. */
export function joined(names: readonly string[]): string | null {
  const last = names[names.length - 1];
  return last === undefined || names.length === 1 ? (last ?? null) : `${names.slice(0, -1).join(', ')} và ${last}`;
}

/**
 * A document as it is cited: kind, number, full date, issuer and subject (Decree 30/2020, Appendix I, part II, item 6); what
 * is not known is null.
 */
export function citation({ kind, number, date, issuer, subject }: CitedDocument): TemplateData {
  const about = clause(subject);
  const day = date === '' ? null : plausibleDay(date);
  return {
    'loại văn bản': kind,
    'có số': number !== '',
    'số văn bản': number,
    'có ngày': date !== '',
    'ngày văn bản': day === null ? null : longDate(day),
    'cơ quan': issuer,
    'về việc': about === null ? null : withinSentence(about),
  };
}

/** Recipients with dash and closing sign: `;`, and `.` after the last (Decree 30/2020, Appendix I, part II, item 9). */
export function recipientLines(recipients: readonly string[]): TemplateData[] {
  const lines = recipients.map((line) => clause(line.replace(/^\s*[-–+]\s*/u, ''))).filter((line) => line !== null);
  if (lines.length === 0) return [{ 'dòng nơi nhận': '[chưa có: nơi nhận]' }];
  return lines.map((line, i) => ({ 'dòng nơi nhận': `- ${closed(line, i === lines.length - 1 ? '.' : ';')}` }));
}
