/** The language of the command line and the day it takes for today. */
import { dayInVietnam, formatDate, type IsoDate } from '../register/dates';
import type { Bilingual, Language, Problem } from '../register/problem';
import type { Terminal } from './terminal';

/** Picks the sentence in the language asked for. */
export function say(language: Language, text: Bilingual): string {
  return text[language];
}

const SEVERITY = {
  error: { vi: 'Lỗi', en: 'Error' },
  warning: { vi: 'Cảnh báo', en: 'Warning' },
  note: { vi: 'Lưu ý', en: 'Note' },
} satisfies Record<Problem['severity'], Bilingual>;

/** A problem on two lines: where and what, then what to do. */
export function problemLines(language: Language, problem: Problem): string {
  const { sheet, cell, file } = problem.place;
  const where = sheet === undefined ? file : `${sheet}!${cell ?? ''}`;
  const head = `${say(language, SEVERITY[problem.severity])} [${problem.code}]${where === undefined ? '' : ` ${where}`}`;
  return `${head}: ${say(language, problem.message)}\n    → ${say(language, problem.tip)}`;
}

/** Today's date in Vietnam, whatever the time zone of the machine. */
export function todayInVietnam(now: Date): IsoDate {
  return dayInVietnam(now.getTime());
}

/** Tells when a list is of another day than the workbook, whose own day is in its settings. */
export function asOfNote(inWorkbook: IsoDate | null, asOf: IsoDate, { language, complain }: Terminal): void {
  if (inWorkbook === null || inWorkbook === asOf) return;
  const [theirs, ours] = [formatDate(inWorkbook), formatDate(asOf)];
  const text = say(language, {
    vi: `Sổ đang tính đến ${theirs} (ô Ngày báo cáo); lệnh này tính đến ${ours}. Dùng --as-of ${inWorkbook} để giống sổ.`,
    en: `The workbook is as of ${theirs} (cell Ngày báo cáo), this list as of ${ours}. Use --as-of ${inWorkbook} to see the same.`,
  });
  complain(`${say(language, SEVERITY.note)}: ${text}`);
}
