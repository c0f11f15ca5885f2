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

/** A table of the register would need a name that the workbook uses. */
export const tableTaken = defineProblem<{ table: string; sheet: string }>('FILE_TABLE_TAKEN', {
  severity: 'error',
  vi: ({ table, sheet }) => `Tệp đã có bảng tên “${table}” ở sheet “${sheet}”, trùng tên bảng của sổ.`,
  en: ({ table, sheet }) =>
    `The file already has a table “${table}” on sheet “${sheet}”: the register needs that name.`,
  tip: {
    vi: 'Nếu đó là bảng của sổ thì không cần thêm; nếu không, đổi tên bảng trong Excel (Thiết kế bảng > Tên bảng).',
    en: 'If that is the register’s own table, there is nothing to add; if not, rename it (Table Design > Table Name).',
  },
});

/** A defined name of the register is used for something else. */
export const nameTaken = defineProblem<{ name: string; refersTo: string }>('FILE_NAME_TAKEN', {
  severity: 'error',
  vi: ({ name, refersTo }) => `Tệp đã dùng tên “${name}” cho ${refersTo}, trùng tên mà sổ cần.`,
  en: ({ name, refersTo }) => `The file already uses the name “${name}” for ${refersTo}: the register needs it.`,
  tip: {
    vi: 'Đổi hoặc xóa tên đó trong Excel (Công thức > Trình quản lý Tên) rồi thử lại.',
    en: 'Rename or delete that name in Excel (Formulas > Name Manager), and try again.',
  },
});
