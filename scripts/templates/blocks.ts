/** The blocks that official documents share (Decree 30/2020, Appendix I, part II): head, title, signature, recipients, appendix. */
import { AGENCY_LINE, SUBJECT_LINE } from '../../src/documents/lines';
import { block, drawnLine, paragraph, row, table } from './wml';

const HEAD = [3402, 5669] as const;
const SIGNATURE = [4535, 4536] as const;
/** Width of the Tiêu ngữ at 13 pt bold: the line below is as long as the text. */
const MOTTO_POINTS = 159;
const DEFAULT_POINTS = 60;

/** A mark on drafts made although data are missing. */
export function draftMark(): string {
  return block('bản nháp', paragraph('BanNhap', 'BẢN NHÁP – CÒN THIẾU DỮ LIỆU'));
}

/** Below the number of a công văn, which has no title: what it is about (item 5b). */
export const LETTER_SUBJECT = paragraph('VeViec', '{trích yếu}');

/**
 * Quốc hiệu and Tiêu ngữ on the right, the agencies on the left, then number and place with date (items 1–4); `belowNumber`
 * stands under the number.
 */
export function head(belowNumber = ''): string {
  const agencies =
    block('cơ quan chủ quản', paragraph('ChuQuan', '{dòng chủ quản}')) +
    block('cơ quan ban hành', paragraph('CoQuan', '{dòng cơ quan}')) +
    drawnLine(AGENCY_LINE, DEFAULT_POINTS, 1);
  const nation =
    paragraph('QuocHieu', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') +
    paragraph('TieuNgu', 'Độc lập - Tự do - Hạnh phúc') +
    drawnLine('Đường kẻ dưới Tiêu ngữ', MOTTO_POINTS, 2);
  return table(
    'KhungTrang',
    HEAD,
    row([
      { width: HEAD[0], content: agencies },
      { width: HEAD[1], content: nation },
    ]),
    row([
      { width: HEAD[0], content: paragraph('SoKyHieu', 'Số:        /{ký hiệu}') + belowNumber },
      { width: HEAD[1], content: paragraph('DiaDanh', '{địa danh}, {ngày ban hành}') },
    ]),
  );
}

/** Kind of document, what it is about, and the line below (item 5a). */
export function title(kind: string): string {
  return (
    paragraph('TenLoai', kind) +
    paragraph('TrichYeu', '{trích yếu}') +
    drawnLine(SUBJECT_LINE, DEFAULT_POINTS, 3) +
    paragraph('Cach')
  );
}

/** To whom a công văn is sent: one addressee on the line of "Kính gửi" (item 9a). */
export function addressee(name: string): string {
  return paragraph('KinhGui', `Kính gửi: ${name}`);
}

/** Recipients on the left, signature on the right, on one page with the paragraph before (items 7 and 9). */
export function signature(): string {
  const recipients = paragraph('NoiNhan', 'Nơi nhận:') + block('nơi nhận', paragraph('NoiNhanDong', '{dòng nơi nhận}'));
  const signer =
    block('quyền hạn người ký', paragraph('QuyenHan', '{dòng chức vụ}')) +
    paragraph('HoTen', '{họ tên người ký}') +
    block('chức vụ riêng của người ký', paragraph('ChucVuRieng', '{chức vụ riêng của người ký}'));
  return table(
    'KhungTrang',
    SIGNATURE,
    row([
      { width: SIGNATURE[0], content: recipients },
      { width: SIGNATURE[1], content: signer },
    ]),
  );
}

/** "Phụ lục", its title, and the document that it goes with; number and day stay blank (Appendix I, part III). */
export function appendixHead(titleText: string, issuedWith: string): string {
  return (
    paragraph('PhuLuc', 'Phụ lục') +
    paragraph('PhuLuc', titleText) +
    paragraph('KemTheo', issuedWith) +
    paragraph('Cach')
  );
}
