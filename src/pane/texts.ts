/** The words of the shell and of the shared parts; each place has its own beside it. */
import type { Bilingual } from '../register/problem';
import type { Progress } from './state/steps';

type Words = Readonly<Record<string, Bilingual>>;

/** The shell: header, navigation, what is shown before and instead of a register. */
export const shellTexts = {
  product: { vi: 'Sổ kiểm tra CCHC', en: 'CCHC inspection register' },
  places: { vi: 'Các mục', en: 'Places' },
  asOf: { vi: 'Tính đến', en: 'As of' },
  asOfToday: { vi: 'hôm nay', en: 'today' },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  opening: { vi: 'Đang đọc sổ…', en: 'Reading the register…' },
  loading: { vi: 'Đang tải…', en: 'Loading…' },
  noRegister: {
    vi: 'Sổ tính này chưa có sổ kiểm tra.',
    en: 'This workbook has no inspection register yet.',
  },
  noRegisterTip: {
    vi: 'Mở mục Thiết lập để tạo sổ; nội dung đang có trong sổ tính được giữ nguyên.',
    en: 'Open Setup to create one; what is in the workbook stays as it is.',
  },
  toSetup: { vi: 'Mở Thiết lập', en: 'Open Setup' },
  readOnly: { vi: 'Chỉ đọc', en: 'Read only' },
  stale: { vi: 'Số liệu bên dưới là của lần đọc trước.', en: 'What is below is from an earlier read.' },
  readAgain: { vi: 'Đọc lại sổ', en: 'Read again' },
  reading: { vi: 'Đang đọc…', en: 'Reading…' },
  ready: { vi: 'Đã đọc xong sổ.', en: 'The register has been read.' },
} satisfies Words;

/** Buttons, messages, progress and results. */
export const partTexts = {
  mend: { vi: 'Sửa', en: 'Mend' },
  retry: { vi: 'Thử lại', en: 'Try again' },
  cancel: { vi: 'Hủy', en: 'Cancel' },
  cancelling: { vi: 'Đang dừng…', en: 'Stopping…' },
  close: { vi: 'Đóng', en: 'Close' },
  jump: { vi: 'Đến ô', en: 'Go to' },
  jumpToRow: { vi: 'Đến dòng', en: 'Go to row' },
  error: { vi: 'Lỗi', en: 'Error' },
  warning: { vi: 'Cảnh báo', en: 'Warning' },
  note: { vi: 'Lưu ý', en: 'Note' },
  success: { vi: 'Xong', en: 'Done' },
  cancelled: { vi: 'Đã hủy, chưa ghi gì vào sổ.', en: 'Cancelled; nothing was written.' },
  takenBack: {
    vi: 'Trong sổ không còn đủ các dòng đã ghi: đã hoàn tác, đã xóa hoặc đã đổi mã. Tệp đã lưu ra thì vẫn còn.',
    en: 'Not all rows written are still in the register: undone, removed or under another code. Saved files remain.',
  },
  nothingWritten: { vi: 'Không có gì phải ghi.', en: 'There was nothing to write.' },
  written: { vi: 'Đã ghi vào sổ', en: 'Written to the register' },
  sheets: { vi: 'Đã thêm các sheet', en: 'Sheets added' },
  files: { vi: 'Tệp', en: 'Files' },
  fileSent: { vi: 'đã chuyển cho trình duyệt tải xuống', en: 'handed to the browser for download' },
  fileWritten: { vi: 'đã lưu', en: 'saved' },
  notSaved: { vi: 'Có tệp chưa lưu được.', en: 'A file could not be saved.' },
  fileNotSeen: { vi: 'Không thấy tệp?', en: 'Don’t see the file?' },
  saveAgain: { vi: 'Lưu lại tệp', en: 'Save the file again' },
  conflicts: {
    vi: 'Chưa ghi gì: có người vừa sửa các dòng này. Xem lại từng ô rồi làm lại.',
    en: 'Nothing was written: someone has just changed these rows. Look at each cell, then try again.',
  },
  updateStatuses: { vi: 'Cập nhật trạng thái', en: 'Update the statuses' },
  notes: { vi: 'Đã làm', en: 'What was done' },
  makingDocument: { vi: 'Đang tạo văn bản…', en: 'Making the document…' },
  openDocument: { vi: 'Mở văn bản vừa tạo', en: 'Open the new document' },
  documentNotes: {
    vi: 'So với tệp Word, văn bản này khác ở những điểm sau:',
    en: 'It differs from the Word file in these points:',
  },
  selectAll: { vi: 'Chọn tất cả', en: 'Select all' },
  showMore: { vi: 'Xem thêm', en: 'Show more' },
  numbers: { vi: 'Số liệu dạng bảng', en: 'The numbers as a table' },
  total: { vi: 'Tổng cộng', en: 'Total' },
  unknownUnit: { vi: '(chưa chọn đơn vị)', en: '(no unit chosen)' },
  noCode: { vi: '(chưa có mã)', en: '(no code)' },
  due: { vi: 'hạn', en: 'due' },
} satisfies Words;

/** How far something is: in numbers, or in percent where the numbers count nothing that the user knows. */
export function stepOf({ done, total, isShare }: Progress): Bilingual {
  if (isShare === true) {
    const share = `${Math.floor((done / total) * 100)}%`;
    return { vi: share, en: share };
  }
  return { vi: `${done}/${total}`, en: `${done} of ${total}` };
}

/** Days before or after a deadline. */
export function daysText(days: number): Bilingual {
  if (days === 0) return { vi: 'hôm nay', en: 'today' };
  const count = Math.abs(days);
  const unit = count === 1 ? 'day' : 'days';
  return days > 0
    ? { vi: `trễ ${count} ngày`, en: `${count} ${unit} late` }
    : { vi: `còn ${count} ngày`, en: `${count} ${unit} left` };
}

/** How many cells of the status columns are out of date. */
export function staleStatusesText(count: number): Bilingual {
  return {
    vi: `Trạng thái trên sheet chưa cập nhật (${count} ô).`,
    en: `The statuses on the sheets are out of date (${count} ${count === 1 ? 'cell' : 'cells'}).`,
  };
}
