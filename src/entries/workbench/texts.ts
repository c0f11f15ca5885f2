/** The words of the page around the grid and the pane. */
import type { Bilingual } from '../../register/problem';

/** Names of parts and buttons. */
export const texts = {
  product: { vi: 'Sổ kiểm tra CCHC', en: 'CCHC inspection register' },
  file: { vi: 'Tệp', en: 'File' },
  grid: { vi: 'Bảng tính', en: 'Spreadsheet' },
  pane: { vi: 'Khung nghiệp vụ', en: 'Work pane' },
  messages: { vi: 'Thông báo', en: 'Messages' },
  open: { vi: 'Mở…', en: 'Open…' },
  save: { vi: 'Lưu', en: 'Save' },
  saveAs: { vi: 'Lưu thành…', en: 'Save as…' },
  makeNew: { vi: 'Sổ mới', en: 'New register' },
  unsaved: { vi: 'chưa lưu', en: 'not saved' },
  illustration: { vi: 'minh họa', en: 'illustration' },
  readOnly: { vi: 'chỉ đọc', en: 'read-only' },
  toGrid: { vi: 'Đến bảng tính', en: 'To the spreadsheet' },
  toPane: { vi: 'Đến khung nghiệp vụ', en: 'To the work pane' },
  width: { vi: 'Độ rộng khung nghiệp vụ', en: 'Width of the work pane' },
  close: { vi: 'Đóng', en: 'Close' },
  drop: { vi: 'Thả tệp .xlsx vào đây để mở', en: 'Drop an .xlsx file here to open it' },
} satisfies Readonly<Record<string, Bilingual>>;

/** The word before a message, for those who can't see its colour and mark. */
export const tones = {
  error: { vi: 'Lỗi', en: 'Error' },
  warning: { vi: 'Cảnh báo', en: 'Warning' },
  note: { vi: 'Lưu ý', en: 'Note' },
  success: { vi: 'Xong', en: 'Done' },
} satisfies Readonly<Record<string, Bilingual>>;
