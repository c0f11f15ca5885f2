/** What to tell of files that leave the sidebar: where browsers put them, and what keeps them back. */
import type { FileHelp } from '../../../host/pane-host';

/** The help for any browser; a sidebar stands in a frame, so the browser's question appears above the spreadsheet. */
export const fileHelp: FileHelp = {
  downloads: true,
  steps: [
    {
      vi: 'Nhấn Ctrl+J (trên Mac là ⌥⌘L hoặc ⇧⌘J) để xem danh sách tải xuống; tệp thường nằm ở thư mục Tải về (Downloads), không nằm trên Google Drive.',
      en: 'Press Ctrl+J (⌥⌘L or ⇧⌘J on a Mac) to see the downloads; files usually go to the folder Downloads, not to Google Drive.',
    },
    {
      vi: 'Trình duyệt hỏi “tải nhiều tệp xuống” hoặc có biểu tượng chặn ở thanh địa chỉ: chọn Cho phép, rồi bấm “Lưu lại tệp”.',
      en: 'If the browser asks about “multiple files”, or the address bar shows a blocked sign: choose Allow, then “Save the file again”.',
    },
    {
      vi: 'Vẫn không có: bấm “Chép nội dung cho Word”, mở Word hoặc Google Tài liệu, tạo tệp trắng rồi dán.',
      en: 'Still nothing: choose “Copy the content for Word”, open Word or Google Docs, make a blank document, and paste.',
    },
  ],
};
