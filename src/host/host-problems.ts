/** What to tell when a host can't do what it was asked. */
import { defineProblem } from '../register/problem';

/** Nothing can be written to the workbook. */
export const workbookReadOnly = defineProblem<null>('WORKBOOK_READ_ONLY', {
  severity: 'error',
  vi: () => 'Sổ tính đang mở ở chế độ chỉ đọc nên không ghi được gì.',
  en: () => 'The workbook is open for reading only, so nothing can be written.',
  tip: {
    vi: 'Lưu thành bản khác hoặc xin quyền sửa, mở lại rồi làm lại.',
    en: 'Save a copy or ask for permission to edit, open it again, and repeat.',
  },
});

/** The host has no cursor to move. */
export const cannotSelect = defineProblem<{ sheet: string; cell: string }>('CANNOT_SELECT', {
  severity: 'note',
  vi: ({ sheet, cell }) => `Không chuyển con trỏ đến ô được ở đây: sheet ${sheet}, ô ${cell}.`,
  en: ({ sheet, cell }) => `The cursor can't be moved here: sheet ${sheet}, cell ${cell}.`,
  tip: { vi: 'Mở sổ tính và tìm ô này.', en: 'Open the workbook and find the cell.' },
});

/** The place to select is not in the workbook. */
export const placeMissing = defineProblem<{ sheet: string; cell: string }>('PLACE_MISSING', {
  severity: 'error',
  vi: ({ sheet, cell }) => `Không tìm thấy sheet ${sheet}, ô ${cell} trong sổ tính.`,
  en: ({ sheet, cell }) => `The workbook has no sheet ${sheet}, cell ${cell}.`,
  tip: { vi: 'Mở lại sổ rồi làm lại việc vừa chọn.', en: 'Open the register again, and repeat.' },
});

/** The host can't put new tables into the open workbook. */
export const cannotAddTables = defineProblem<null>('CANNOT_ADD_TABLES', {
  severity: 'error',
  vi: () => 'Không thêm được các bảng của sổ vào sổ tính đang mở ở đây.',
  en: () => "The tables of the register can't be added to the open workbook here.",
  tip: {
    vi: 'Tạo sổ mới bằng lệnh “new” rồi chép dữ liệu sang.',
    en: 'Create a register with “new” and copy the data over.',
  },
});

/** The host can't bring the computed columns up to date. */
export const cannotRefresh = defineProblem<null>('CANNOT_REFRESH', {
  severity: 'error',
  vi: () => 'Ở đây công cụ không cập nhật được các cột trạng thái trên sheet.',
  en: () => "The status columns on the sheets can't be brought up to date here.",
  tip: {
    vi: 'Mở sổ trong bảng làm việc hoặc Excel có phần bổ trợ này rồi bấm “Cập nhật trạng thái”.',
    en: 'Open the register in the workbench, or in Excel with this add-in, and choose “Update the statuses”.',
  },
});

/** Plain values stand for a day, and the register names none. */
export const asOfMissing = defineProblem<null>('AS_OF_MISSING', {
  severity: 'warning',
  vi: () =>
    'Chưa cập nhật được các cột trạng thái: ô “Ngày báo cáo” ở sheet Cấu hình còn trống nên không biết tính đến ngày nào.',
  en: () =>
    'The status columns were not updated: setting “Ngày báo cáo” is blank, so there is no day to tell them for.',
  tip: {
    vi: 'Mở mục Thiết lập, ghi ngày báo cáo rồi bấm “Đổi ngày báo cáo”.',
    en: 'Open Setup, enter the as-of date, and choose “Change the as-of date”.',
  },
});

/** The host can't put the frame of the register right. */
export const cannotRenew = defineProblem<null>('CANNOT_RENEW', {
  severity: 'error',
  vi: () => 'Ở đây công cụ không cập nhật được khung sổ (sheet, cột, danh sách chọn, màu, công thức).',
  en: () => "The frame of the register (sheets, columns, dropdowns, colours, formulas) can't be renewed here.",
  tip: {
    vi: 'Mở sổ trong Excel có phần bổ trợ này rồi bấm “Cập nhật khung sổ”.',
    en: 'Open the register in Excel with this add-in and choose “Renew the frame of the register”.',
  },
});

/** A command that starts from a row found no visit there. */
export const noVisitInRow = defineProblem<{ sheet: string; row: number }>('NO_VISIT_IN_ROW', {
  severity: 'warning',
  vi: ({ sheet, row }) => `Dòng ${row} của sheet “${sheet}” không thuộc cuộc kiểm tra nào nên chưa soạn gì.`,
  en: ({ sheet, row }) => `Row ${row} of sheet “${sheet}” belongs to no visit, so nothing was drafted.`,
  tip: {
    vi: 'Chọn một ô ở dòng của cuộc kiểm tra (sheet Lịch kiểm tra, Phát hiện…) rồi bấm lại, hoặc chọn cuộc ở đây.',
    en: 'Select a cell in the row of a visit (Lịch kiểm tra, Phát hiện …) and repeat, or choose the visit here.',
  },
});
