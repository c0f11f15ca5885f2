/** Why a register can't be added to a workbook. */
import { defineProblem } from '../../../register/problem';

/** Sheets can't be added because the structure of the workbook is locked. */
export const structureLocked = defineProblem<null>('FILE_STRUCTURE_LOCKED', {
  severity: 'error',
  vi: () => 'Cấu trúc của tệp đang được bảo vệ nên không thêm sheet vào được.',
  en: () => 'The structure of the workbook is protected, so no sheets can be added to it.',
  tip: {
    vi: 'Trong Excel, vào Xem lại > Bảo vệ Sổ làm việc để bỏ bảo vệ, lưu rồi thử lại.',
    en: 'In Excel, switch Review > Protect Workbook off, save, and try again.',
  },
});

/** The workbook is shared in Excel's old way, which allows no tables. */
export const sharedWorkbook = defineProblem<null>('FILE_SHARED_WORKBOOK', {
  severity: 'error',
  vi: () => 'Tệp đang ở chế độ Chia sẻ Sổ làm việc kiểu cũ; Excel không cho có bảng trong tệp như vậy.',
  en: () => 'The file is shared in Excel’s legacy way, which allows no tables in it.',
  tip: {
    vi: 'Trong Excel, vào Xem lại > Bỏ chia sẻ Sổ làm việc, lưu rồi thử lại.',
    en: 'In Excel, choose Review > Unshare Workbook, save, and try again.',
  },
});

/** The workbook is in the strict variant of the format, which does not mix with the usual one. */
export const strictFormat = defineProblem<null>('FILE_STRICT_FORMAT', {
  severity: 'error',
  vi: () => 'Tệp được lưu dạng Strict Open XML nên chưa thêm sổ vào được.',
  en: () => 'The file is saved as Strict Open XML Spreadsheet; a register can’t be added to it.',
  tip: {
    vi: 'Trong Excel, lưu thành dạng Sổ làm việc Excel (.xlsx) thông thường rồi thử lại.',
    en: 'In Excel, save it as an ordinary Excel Workbook (.xlsx), and try again.',
  },
});
