/** Why an edit of a workbook can't be written. */
import { defineProblem } from '../../register/problem';

/** The sheet, table or area that an edit names is not in the file. */
export const targetMissing = defineProblem<{ target: string }>('FILE_TARGET_MISSING', {
  severity: 'error',
  vi: ({ target }) => `Trong tệp không có sheet hoặc bảng “${target}”.`,
  en: ({ target }) => `The file has no sheet or table “${target}”.`,
  tip: {
    vi: 'Kiểm tra tên sheet và tên bảng (Thiết kế bảng > Tên bảng) trong Excel.',
    en: 'Check the sheet name and the table name (Table Design > Table Name) in Excel.',
  },
});

/** Rows can't be added because another formula points at the totals row that would move. */
export const totalsInUse = defineProblem<{ target: string; cell: string }>('FILE_TOTALS_ROW_IN_USE', {
  severity: 'error',
  vi: ({ target, cell }) => `Dòng tổng của “${target}” phải dời xuống nhưng công thức ở ${cell} đang trỏ vào nó.`,
  en: ({ target, cell }) => `The totals row of “${target}” must move down, but the formula in ${cell} points at it.`,
  tip: {
    vi: 'Trong Excel, thêm dòng vào bảng hoặc tắt Dòng tổng rồi thử lại.',
    en: 'Add the rows in Excel, or switch the totals row off, and try again.',
  },
});

/** The cell is part of an array formula or data table that can only be changed as a whole. */
export const cellInArray = defineProblem<{ cell: string; area: string }>('FILE_CELL_IN_ARRAY', {
  severity: 'error',
  vi: ({ cell, area }) => `Ô ${cell} thuộc công thức mảng ${area} nên không ghi riêng được.`,
  en: ({ cell, area }) => `Cell ${cell} belongs to the array formula ${area} and can't be written alone.`,
  tip: {
    vi: 'Sửa hoặc xóa công thức mảng trong Excel trước.',
    en: 'Change or remove the array formula in Excel first.',
  },
});

/** The cell is a header or totals cell of a table: its text is also kept in the table itself. */
export const tableFrame = defineProblem<{ cell: string; table: string }>('FILE_TABLE_HEADER', {
  severity: 'error',
  vi: ({ cell, table }) => `Ô ${cell} là tiêu đề hoặc dòng tổng của bảng “${table}” nên không ghi được.`,
  en: ({ cell, table }) => `Cell ${cell} is a header or totals cell of table “${table}” and can't be written.`,
  tip: { vi: 'Đổi tiêu đề cột trong Excel.', en: 'Rename the column in Excel.' },
});

/** The sheet has no room for more rows. */
export const sheetFull = defineProblem<{ target: string }>('FILE_SHEET_FULL', {
  severity: 'error',
  vi: ({ target }) => `Trang tính của “${target}” đã hết dòng (tối đa 1.048.576).`,
  en: ({ target }) => `The sheet of “${target}” has no rows left (1,048,576 at most).`,
  tip: { vi: 'Chuyển các năm cũ sang tệp khác.', en: 'Move earlier years to another file.' },
});

/** The workbook carries a digital signature, which any change would break. */
export const workbookSigned = defineProblem<null>('FILE_SIGNED', {
  severity: 'error',
  vi: () => 'Tệp đã được ký số; ghi vào tệp sẽ làm mất hiệu lực chữ ký.',
  en: () => 'The file is digitally signed; writing to it would void the signature.',
  tip: {
    vi: 'Lưu thành tệp mới không có chữ ký rồi làm việc trên tệp đó.',
    en: 'Save it as a new file without the signature and work on that one.',
  },
});
