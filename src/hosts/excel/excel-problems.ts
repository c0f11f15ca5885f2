/** What to tell when Excel refuses: protected sheets, merged cells, someone typing, too much at once, no connection. */
import { defineProblem, type Problem } from '../../register/problem';

const NOTHING_WRITTEN = { vi: 'Chưa ghi gì vào sổ.', en: 'Nothing was written.' };

/** A sheet to write to is protected. */
export const sheetProtected = defineProblem<{ sheet: string }>('EXCEL_SHEET_PROTECTED', {
  severity: 'error',
  vi: ({ sheet }) => `Sheet “${sheet}” đang được bảo vệ nên không ghi được. ${NOTHING_WRITTEN.vi}`,
  en: ({ sheet }) => `Sheet “${sheet}” is protected and can't be written to. ${NOTHING_WRITTEN.en}`,
  tip: {
    vi: 'Mở thẻ Xem lại, bấm “Bỏ bảo vệ trang tính” (Unprotect Sheet), hoặc nhờ người đặt mật khẩu, rồi làm lại.',
    en: 'On the Review tab choose “Unprotect Sheet” (or ask who set the password), and repeat.',
  },
});

/** The structure of the workbook is protected: no sheet can be added. */
export const structureProtected = defineProblem<null>('EXCEL_STRUCTURE_PROTECTED', {
  severity: 'error',
  vi: () => `Cấu trúc sổ tính đang được bảo vệ nên không thêm được sheet. ${NOTHING_WRITTEN.vi}`,
  en: () => `The structure of the workbook is protected, so no sheet can be added. ${NOTHING_WRITTEN.en}`,
  tip: {
    vi: 'Mở thẻ Xem lại, bấm “Bảo vệ sổ làm việc” (Protect Workbook) để bỏ bảo vệ, rồi làm lại.',
    en: 'On the Review tab choose “Protect Workbook” to take the protection off, and repeat.',
  },
});

/** Merged cells lie where something must be written: Excel would drop all but one of the values. */
export const mergedCells = defineProblem<{ sheet: string; area: string }>('EXCEL_MERGED_CELLS', {
  severity: 'error',
  vi: ({ sheet, area }) =>
    `Ô ${area} của sheet “${sheet}” bị gộp đúng chỗ phải ghi; ghi vào đó Excel sẽ bỏ mất dữ liệu. ${NOTHING_WRITTEN.vi}`,
  en: ({ sheet, area }) =>
    `Cells ${area} of sheet “${sheet}” are merged where something must be written; Excel would drop data. ${NOTHING_WRITTEN.en}`,
  tip: {
    vi: 'Chọn vùng đó, bấm “Phối và Căn giữa” (Merge & Center) để bỏ gộp ô, rồi làm lại.',
    en: 'Select them, choose “Merge & Center” to unmerge, and repeat.',
  },
});

/** A filter hides rows where rows must be inserted. */
export const filterInTheWay = defineProblem<null>('EXCEL_FILTER_IN_THE_WAY', {
  severity: 'error',
  vi: () => `Bảng đang lọc nên Excel không chèn dòng được. ${NOTHING_WRITTEN.vi}`,
  en: () => `Excel inserts no rows while the table is filtered. ${NOTHING_WRITTEN.en}`,
  tip: {
    vi: 'Mở thẻ Dữ liệu, bấm “Xóa” (Clear) ở nhóm Sắp xếp và Lọc, rồi làm lại.',
    en: 'On the Data tab choose “Clear” beside Filter, and repeat.',
  },
});

/** Someone else changed the same cells in the shared workbook at the same moment. */
export const editedMeanwhile = defineProblem<null>('EXCEL_EDITED_MEANWHILE', {
  severity: 'error',
  vi: () => 'Người khác vừa sửa cùng chỗ này trong sổ dùng chung.',
  en: () => 'Someone else has just changed the same place of the shared workbook.',
  tip: { vi: 'Chờ Excel đồng bộ xong rồi làm lại.', en: 'Wait until Excel has synchronised, and repeat.' },
});

/** Someone is typing in a cell, and this Excel does not let the add-in wait. */
export const cellBeingTyped = defineProblem<null>('EXCEL_CELL_EDIT', {
  severity: 'error',
  vi: () => `Đang gõ dở trong một ô nên Excel chưa cho công cụ làm việc. ${NOTHING_WRITTEN.vi}`,
  en: () => `A cell is being typed in, and Excel lets nothing else be done meanwhile. ${NOTHING_WRITTEN.en}`,
  tip: { vi: 'Nhấn Enter (hoặc Esc) để gõ xong ô, rồi làm lại.', en: 'Finish the cell with Enter or Esc, and repeat.' },
});

/** More than Excel on the web takes or gives at once, even in portions. */
export const tooMuchAtOnce = defineProblem<null>('EXCEL_TOO_MUCH', {
  severity: 'error',
  vi: () => 'Sổ quá lớn cho một lần đọc hoặc ghi của Excel trên web (5 MB).',
  en: () => 'The register is too large for one request of Excel on the web (5 MB).',
  tip: {
    vi: 'Mở sổ bằng Excel cài trên máy, hoặc chọn ít dòng hơn, rồi làm lại.',
    en: 'Open the workbook in the desktop Excel, or choose fewer rows, and repeat.',
  },
});

/** A cell far away from everything else is filled: Excel would have to answer for all that lies between. */
export const strayCell = defineProblem<{ sheet: string; cell: string }>('EXCEL_STRAY_CELL', {
  severity: 'error',
  vi: ({ sheet, cell }) =>
    `Sheet “${sheet}” có ô đã nhập ở rất xa bảng (vùng đã dùng kéo tới ô ${cell}) nên không đọc được sheet này.`,
  en: ({ sheet, cell }) =>
    `On sheet “${sheet}” a cell far away from the table is filled (what is used reaches ${cell}), so the sheet can't be read.`,
  tip: {
    vi: 'Mở sheet đó, nhấn Ctrl+End để đến ô ấy, xóa nội dung ở các dòng, cột nằm ngoài bảng, rồi làm lại.',
    en: 'Open the sheet, press Ctrl+End to get there, clear what lies outside of the table, and repeat.',
  },
});

/** This Excel lacks a function that the add-in needs. */
export const excelTooOld = defineProblem<null>('EXCEL_TOO_OLD', {
  severity: 'error',
  vi: () => 'Bản Excel này chưa có chức năng mà công cụ cần (ExcelApi 1.13).',
  en: () => 'This version of Excel lacks a function that the tool needs (ExcelApi 1.13).',
  tip: {
    vi: 'Cập nhật Microsoft 365, hoặc mở sổ bằng Excel trên web.',
    en: 'Update Microsoft 365, or open the workbook in Excel on the web.',
  },
});

/** Excel can't be reached. */
export const excelUnreachable = defineProblem<null>('EXCEL_UNREACHABLE', {
  severity: 'error',
  vi: () => 'Không liên lạc được với Excel (mất mạng hoặc phiên làm việc đã hết).',
  en: () => 'Excel could not be reached (no connection, or the session has ended).',
  tip: {
    vi: 'Kiểm tra mạng, tải lại trang hoặc mở lại sổ, rồi xem sheet Nhật ký trước khi làm lại.',
    en: 'Check the connection, reload or reopen the workbook, and look at sheet Nhật ký before repeating.',
  },
});

/** Excel takes no more requests for a while. */
export const excelBusy = defineProblem<null>('EXCEL_BUSY', {
  severity: 'error',
  vi: () => 'Excel đang quá tải nên chưa làm được việc này.',
  en: () => 'Excel is overloaded and could not do this.',
  tip: { vi: 'Chờ một phút rồi làm lại.', en: 'Wait a minute, and repeat.' },
});

/** Excel refuses to write, and does not say which of its reasons it has. */
export const writingDenied = defineProblem<null>('EXCEL_WRITING_DENIED', {
  severity: 'error',
  vi: () => 'Excel không cho ghi: sổ chỉ đọc, hoặc sheet hay cấu trúc sổ đang được bảo vệ.',
  en: () => 'Excel refuses to write: the workbook is read-only, or a sheet or its structure is protected.',
  tip: {
    vi: 'Xem thẻ Xem lại (Review): bỏ bảo vệ sheet và sổ làm việc; hoặc xin quyền sửa sổ. Rồi làm lại.',
    en: 'On the Review tab take off the protection of sheets and workbook, or ask for the right to edit. Then repeat.',
  },
});

/** Sheets or tables came, went or moved while a command was at work. */
export const structureChanged = defineProblem<null>('EXCEL_STRUCTURE_CHANGED', {
  severity: 'error',
  vi: () => 'Có sheet hoặc bảng vừa bị xóa hay chuyển chỗ trong lúc làm.',
  en: () => 'A sheet or table was deleted or moved just now.',
  tip: { vi: 'Làm lại việc vừa chọn.', en: 'Repeat what you chose.' },
});

/** A list is offered from a table that was turned into a range. */
export const tableIsRange = defineProblem<{ sheet: string; table: string }>('EXCEL_TABLE_IS_RANGE', {
  severity: 'error',
  vi: ({ sheet }) =>
    `Bảng ở sheet “${sheet}” đã bị chuyển thành vùng thường nên không đặt lại được danh sách chọn lấy từ bảng. ${NOTHING_WRITTEN.vi}`,
  en: ({ sheet }) =>
    `The table of sheet “${sheet}” was turned into a range, so the lists offered from it can't be put back. ${NOTHING_WRITTEN.en}`,
  tip: ({ table }) => ({
    vi: `Chọn cả dòng tiêu đề và các dòng dữ liệu, bấm Ctrl+T, đặt tên bảng là ${table} (thẻ Thiết kế bảng), rồi làm lại.`,
    en: `Select the headers and all rows, press Ctrl+T, name the table ${table} (tab Table Design), and repeat.`,
  }),
});

/** The header row of a table is switched off: its first row of data stands where its headers would be looked for. */
export const headersHidden = defineProblem<{ sheet: string; table: string }>('EXCEL_HEADERS_HIDDEN', {
  severity: 'error',
  vi: ({ sheet, table }) =>
    `Bảng ${table} ở sheet “${sheet}” đang tắt dòng tiêu đề nên không biết cột nào là cột nào; chưa đọc, chưa ghi gì.`,
  en: ({ sheet, table }) =>
    `The header row of table ${table} on sheet “${sheet}” is switched off, so its columns can't be told apart; nothing was read or written.`,
  tip: {
    vi: 'Chọn một ô trong bảng, mở thẻ Thiết kế Bảng (Table Design), đánh dấu “Hàng Tiêu đề” (Header Row), xem lại tên các cột, rồi làm lại.',
    en: 'Select a cell of the table, tick “Header Row” on tab Table Design, look through the headers, and repeat.',
  },
});

/** A cell on a hidden sheet was to be shown. */
export const sheetHidden = defineProblem<{ sheet: string }>('EXCEL_SHEET_HIDDEN', {
  severity: 'warning',
  vi: ({ sheet }) => `Sheet “${sheet}” đang ẩn nên không mở tới được.`,
  en: ({ sheet }) => `Sheet “${sheet}” is hidden and can't be shown.`,
  tip: {
    vi: 'Bấm chuột phải vào tên một sheet bất kỳ, chọn “Bỏ ẩn”, chọn sheet này, rồi làm lại.',
    en: 'Right-click the name of any sheet, choose “Unhide”, choose this sheet, and repeat.',
  },
});

/** A button of the ribbon had something to show, and Excel did not open the pane. */
export const paneNotShown = defineProblem<null>('EXCEL_PANE_NOT_SHOWN', {
  severity: 'note',
  vi: () => 'Lệnh trên dải lệnh đã chạy xong nhưng Excel không tự mở được khung nghiệp vụ; kết quả của lệnh còn ở đây.',
  en: () =>
    'A ribbon command has ended, but Excel did not open this pane by itself; what came of the command is kept here.',
  tip: {
    vi: 'Xem kết quả trước khi bấm lại nút đó.',
    en: 'Look at what came of it before pressing the button again.',
  },
});

/** Anything else that Excel refuses. */
export const excelRefused = defineProblem<{ code: string; message: string }>('EXCEL_REFUSED', {
  severity: 'error',
  vi: ({ code, message }) => `Excel không làm được việc này (${code}: ${message}).`,
  en: ({ code, message }) => `Excel could not do this (${code}: ${message}).`,
  tip: {
    vi: 'Xem lại sheet liên quan rồi làm lại; nếu vẫn lỗi, báo cho người phụ trách kèm dòng chữ trên.',
    en: 'Look at the sheet concerned and repeat; if it happens again, report the text above.',
  },
});

/** A cell holds something else than what was written: Excel took it for a number or a date, or kept none of it. */
export const notAsWritten = defineProblem<{ sheet: string; cell: string; wanted: string; found: string }>(
  'EXCEL_NOT_AS_WRITTEN',
  {
    severity: 'error',
    vi: ({ sheet, cell, wanted, found }) =>
      `Excel không giữ đúng nội dung ở sheet “${sheet}”, ô ${cell}: cần “${wanted}”, nay là “${found}”. Mọi ô vừa ghi đã được trả lại như cũ.`,
    en: ({ sheet, cell, wanted, found }) =>
      `Excel did not keep what was written on sheet “${sheet}”, cell ${cell}: “${wanted}” became “${found}”. Every cell was put back.`,
    tip: {
      vi: 'Xem định dạng và dữ liệu của ô này rồi làm lại.',
      en: 'Look at the format and rules of this cell, and repeat.',
    },
  },
);

/** A write stopped half-way and was taken back. */
export const writeTakenBack = defineProblem<{ reason: Problem }>('EXCEL_WRITE_TAKEN_BACK', {
  severity: 'error',
  vi: ({ reason }) => `Đang ghi thì Excel dừng; mọi ô vừa ghi đã được trả lại như cũ. ${reason.message.vi}`,
  en: ({ reason }) => `Excel stopped while writing; every cell was put back. ${reason.message.en}`,
  tip: ({ reason }) => reason.tip,
});

/** Setting up sheets stopped half-way, and the new sheets were taken away. */
export const setUpTakenBack = defineProblem<{ reason: Problem }>('EXCEL_SET_UP_TAKEN_BACK', {
  severity: 'error',
  vi: ({ reason }) => `Đang tạo các sheet thì Excel dừng; các sheet mới đã được bỏ đi. ${reason.message.vi}`,
  en: ({ reason }) => `Excel stopped while sheets were being made; the new ones were taken away. ${reason.message.en}`,
  tip: ({ reason }) => reason.tip,
});

/** Setting up sheets stopped half-way, and the new sheets could not be taken away. */
export const setUpHalfDone = defineProblem<{ reason: Problem; sheets: readonly string[]; working: string }>(
  'EXCEL_SET_UP_HALF_DONE',
  {
    severity: 'error',
    vi: ({ reason, sheets, working }) =>
      `Đang tạo các sheet thì Excel dừng, và cũng chưa bỏ được các sheet mới. ${reason.message.vi} Có thể còn lại: ${sheets.join(', ')}, hoặc sheet có tên bắt đầu bằng “${working}”.`,
    en: ({ reason, sheets, working }) =>
      `Excel stopped while sheets were being made, and the new ones could not be taken away. ${reason.message.en} These may be left: ${sheets.join(', ')}, or sheets whose names begin with “${working}”.`,
    tip: {
      vi: 'Tải lại trang hoặc mở lại sổ, xem từng sheet nói trên: sheet nào chưa ai nhập gì thì xóa, rồi tạo lại.',
      en: 'Reload or reopen the workbook and look at each of these sheets: delete those that nobody has filled in, and repeat.',
    },
  },
);

/** Renewing the frame stopped half-way. */
export const renewHalfDone = defineProblem<{ reason: Problem }>('EXCEL_RENEW_HALF_DONE', {
  severity: 'error',
  vi: ({ reason }) => `Đang sửa khung sổ thì Excel dừng; dữ liệu đã nhập còn nguyên. ${reason.message.vi}`,
  en: ({ reason }) =>
    `Excel stopped while the frame was being put right; what people typed is untouched. ${reason.message.en}`,
  tip: ({ reason }) => ({
    vi: `${reason.tip.vi} Sửa khung lần nữa sẽ làm tiếp phần còn lại.`,
    en: `${reason.tip.en} Putting the frame right once more does the rest.`,
  }),
});

/** The frame was renewed, and then the computed columns could not be worked out anew. */
export const renewedNotRefreshed = defineProblem<{ reason: Problem }>('EXCEL_RENEWED_NOT_REFRESHED', {
  severity: 'error',
  vi: ({ reason }) =>
    `Khung sổ đã được sửa xong, nhưng chưa tính lại được các cột trạng thái. ${without(reason.message.vi, NOTHING_WRITTEN.vi)}`,
  en: ({ reason }) =>
    `The frame was put right, but the status columns were not worked out anew. ${without(reason.message.en, NOTHING_WRITTEN.en)}`,
  tip: ({ reason }) => reason.tip,
});

function without(text: string, sentence: string): string {
  return text.replace(sentence, '').trim();
}

/** Someone else made a sheet of the same name while the sheets were being made. */
export const madeMeanwhile = defineProblem<null>('EXCEL_MADE_MEANWHILE', {
  severity: 'error',
  vi: () => 'Người khác vừa tạo sheet trùng tên trong cùng sổ này.',
  en: () => 'Someone else has just made a sheet of the same name in this workbook.',
  tip: {
    vi: 'Xem các sheet vừa có: đã có sổ kiểm tra thì dùng sổ đó; chưa có thì làm lại.',
    en: 'Look at the sheets that came: use the register if it is there; if not, repeat.',
  },
});

/** A write stopped half-way and could not be taken back. */
export const writeHalfDone = defineProblem<{ cells: readonly string[] }>('EXCEL_WRITE_HALF_DONE', {
  severity: 'error',
  vi: ({ cells }) =>
    `Đang ghi thì Excel dừng và cũng chưa trả lại được như cũ. Các ô có thể đã bị ghi dở: ${cells.join(', ')}.`,
  en: ({ cells }) =>
    `Excel stopped while writing, and the cells could not be put back. Cells that may be half-written: ${cells.join(', ')}.`,
  tip: {
    vi: 'Nhấn Ctrl+Z trong Excel cho đến khi các ô này trở lại như cũ, hoặc dùng Lịch sử phiên bản; rồi làm lại.',
    en: 'Press Ctrl+Z in Excel until these cells are as before, or use the version history; then repeat.',
  },
});

const KNOWN: Readonly<Record<string, Problem>> = {
  AccessDenied: writingDenied(null),
  InvalidOperationInCellEditMode: cellBeingTyped(null),
  RequestPayloadSizeLimitExceeded: tooMuchAtOnce(null),
  ResponsePayloadSizeLimitExceeded: tooMuchAtOnce(null),
  OperationCellsExceedLimit: tooMuchAtOnce(null),
  RangeExceedsLimit: tooMuchAtOnce(null),
  FilteredRangeConflict: filterInTheWay(null),
  Conflict: editedMeanwhile(null),
  ItemAlreadyExists: madeMeanwhile(null),
  ApiNotFound: excelTooOld(null),
  ApiNotAvailable: excelTooOld(null),
  ItemNotFound: structureChanged(null),
  InvalidObjectPath: structureChanged(null),
  InvalidReference: structureChanged(null),
  ConnectionFailure: excelUnreachable(null),
  RequestAborted: excelUnreachable(null),
  Timeout: excelUnreachable(null),
  ServiceNotAvailable: excelUnreachable(null),
  Unauthenticated: excelUnreachable(null),
  ActivityLimitReached: excelBusy(null),
};

/** The problem behind an error code of Excel. */
export function problemOfError(code: string, message: string): Problem {
  return KNOWN[code] ?? excelRefused({ code, message });
}
