/** What every official document has: who issues it, what it cites, who signs, who receives it, as plain data and as template data. */
import type { IsoDate } from '../register/dates';
import { blankDayDate } from './decree30';
import type { TemplateData } from './engine';
import { ruleLength } from './lines';
import { balanceLines, type TextFont } from './text-width';
import { clause, plausibleYear, recipientLines } from './wording';

/** A document cited by number and day. A part that is not known stays null and prints as `[chưa có: …]`. */
export interface CitedDocument {
  /** Kind of document as printed: "Kế hoạch", "Quyết định", "Biên bản". */
  readonly kind: string;
  /** "28/KH-UBND"; null when not known; "" when the document carries none (minutes often do not, laws are cited by name). */
  readonly number: string | null;
  /** Null when not known; "" when it is cited without a day, as laws are. */
  readonly date: IsoDate | null;
  /** "Ủy ban nhân dân tỉnh Sóc Trăng"; null prints nothing, as with minutes. */
  readonly issuer: string | null;
  /** Printed after the issuer with a small first letter: "thành lập Đoàn kiểm tra …", "về việc …"; null prints nothing. */
  readonly subject: string | null;
}

/** Who issues a document, and the head of page one (Decree 30/2020, Appendix I, part II, items 1–4). */
export interface Issuer {
  /** Lines of the superior agency: ["UBND TỈNH SÓC TRĂNG"]; printed in capitals, as are the agency's. */
  readonly superiorLines: readonly string[];
  /** Lines of the issuing agency: ["SỞ NỘI VỤ"]. */
  readonly agencyLines: readonly string[];
  /** The agency's name within a sentence: "Sở Nội vụ". */
  readonly agencyName: string | null;
  /** Who receives the remedy report: "Ủy ban nhân dân tỉnh Sóc Trăng". */
  readonly reportTo: string | null;
  /** Place name before the date: "Sóc Trăng". */
  readonly place: string | null;
  /** Symbol after the blank number: "TB-SNV", "SNV-CCHC". */
  readonly symbol: string | null;
  /** Month (1–12) and year of issue; the day stays blank for the clerk. */
  readonly month: number | null;
  readonly year: number | null;
}

/** Who signs (Decree 30/2020, Appendix I, part II, item 7). */
export interface Signer {
  /** ["GIÁM ĐỐC"], ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"] or ["TM. ĐOÀN KIỂM TRA", "TRƯỞNG ĐOÀN"]. */
  readonly authorityLines: readonly string[];
  readonly name: string | null;
  /** Position in the signer's own agency, below the name, when a team signs (item 7b); null prints nothing. */
  readonly ownPosition: string | null;
}

/** Points: the left column of the head of the default templates. */
export const HEAD_COLUMN = 170;
const SUPERIOR_FONT = { size: 12, bold: false } as const;
const AGENCY_FONT = { size: 12, bold: true } as const;

/** One item a line; where there is none, one that shows what is missing. */
function linesOrGap(lines: readonly string[], name: string, gap: string): TemplateData[] {
  return lines.length === 0 ? [{ [name]: `[chưa có: ${gap}]` }] : lines.map((line) => ({ [name]: line }));
}

/** Names of agencies in the head are in capitals (Decree 30/2020, Appendix I, part II, item 2), broken evenly. */
function agencyLinesOf(lines: readonly string[], font: TextFont): string[] {
  return lines
    .filter((line) => line.trim() !== '')
    .flatMap((line) => balanceLines(line.toLocaleUpperCase('vi'), font, HEAD_COLUMN));
}

/** The head of page one, and the length of the line drawn under the agency (Decree 30/2020, Appendix I, part II, items 1–4). */
export function headData(
  issuer: Issuer,
  draftMark: boolean,
): { readonly data: TemplateData; readonly agencyLine: number } {
  const issueYear = plausibleYear(issuer.year);
  const superior = agencyLinesOf(issuer.superiorLines, SUPERIOR_FONT);
  const agency = agencyLinesOf(issuer.agencyLines, AGENCY_FONT);
  const data = {
    'bản nháp': draftMark,
    'cơ quan chủ quản': linesOrGap(superior, 'dòng chủ quản', 'cơ quan chủ quản'),
    'cơ quan ban hành': linesOrGap(agency, 'dòng cơ quan', 'cơ quan ban hành'),
    'tên cơ quan ban hành': issuer.agencyName,
    'nơi nhận báo cáo': issuer.reportTo,
    'ký hiệu': issuer.symbol,
    'địa danh': issuer.place,
    'ngày ban hành': issuer.month === null || issueYear === null ? null : blankDayDate(issuer.month, issueYear),
  };
  return { data, agencyLine: ruleLength(agency, AGENCY_FONT, HEAD_COLUMN) };
}

/** Recipients and signature (Decree 30/2020, Appendix I, part II, items 7 and 9). */
export function signatureData(signer: Signer, recipients: readonly string[]): TemplateData {
  return {
    'nơi nhận': recipientLines(recipients),
    'quyền hạn người ký': linesOrGap(signer.authorityLines, 'dòng chức vụ', 'quyền hạn người ký'),
    'họ tên người ký': clause(signer.name),
    'chức vụ riêng của người ký': clause(signer.ownPosition),
  };
}
