/** The words of the preview, of drafting runs and of copying. */
import type { Bilingual } from '../../register/problem';

export const previewTexts = {
  preview: { vi: 'Xem trước', en: 'Preview' },
  drawing: { vi: 'Đang dựng bản xem trước…', en: 'Drawing the preview…' },
  differs: {
    vi: 'Bản xem trước: ngắt trang trong Word có thể khác.',
    en: 'Preview: page breaks may differ in Word.',
  },
  fit: { vi: 'Vừa khung', en: 'Fit width' },
  full: { vi: 'Cỡ thật', en: 'Full size' },
  size: { vi: 'Cỡ bản xem trước', en: 'Size of the preview' },
  failed: {
    vi: 'Chưa dựng được bản xem trước. Văn bản vẫn lưu được.',
    en: 'The preview could not be drawn. The document can still be saved.',
  },
  retry: { vi: 'Thử lại', en: 'Try again' },
  copyForWord: { vi: 'Chép nội dung cho Word', en: 'Copy the content for Word' },
  copyDrawing: { vi: 'Đang chuẩn bị nội dung…', en: 'Preparing the content…' },
  copiedForWord: {
    vi: 'Đã chép. Mở Word, dán (Ctrl+V; trên Mac là ⌘V) rồi xem lại trước khi dùng.',
    en: 'Copied. Open Word, paste (Ctrl+V; ⌘V on a Mac), and look it through before use.',
  },
  copyAgain: {
    vi: 'Đã chuẩn bị xong, chưa chép. Bấm “Chép nội dung cho Word” lần nữa.',
    en: 'Prepared, not copied yet. Choose “Copy the content for Word” once more.',
  },
  copyNotDrawn: {
    vi: 'Chưa dựng được nội dung nên chưa chép gì. Kiểm tra đường truyền rồi bấm lại.',
    en: 'The content could not be drawn, so nothing was copied. Check the connection and try again.',
  },
  copyByHandForWord: {
    vi: 'Ở đây công cụ không được phép chép. Nội dung bên dưới đã chọn sẵn: nhấn Ctrl+C (trên Mac là ⌘C), rồi dán vào Word.',
    en: 'Copying is not allowed here. The content below is selected: press Ctrl+C (⌘C on a Mac), then paste into Word.',
  },
  copied: { vi: 'Đã chép.', en: 'Copied.' },
  copyByHand: {
    vi: 'Trình duyệt không cho chép. Chọn chữ bên dưới rồi nhấn Ctrl+C.',
    en: 'The browser does not allow copying. Select the text below and press Ctrl+C.',
  },
  incomplete: { vi: 'Vẫn soạn, in [chưa có: …]', en: 'Draft anyway, printing [chưa có: …]' },
  day: { vi: 'Soạn theo ngày', en: 'Drafted as of' },
  ownTemplate: { vi: 'Theo mẫu riêng', en: 'By your own template' },
  useDefault: { vi: 'Dùng mẫu có sẵn', en: 'Use the built-in template' },
  drafting: { vi: 'Đang soạn…', en: 'Drafting…' },
  checking: { vi: 'Đang xem dữ liệu…', en: 'Looking at the data…' },
} satisfies Readonly<Record<string, Bilingual>>;

/** What a run of drafts gave: how many documents, whether all went out, and how far it came when it was stopped. */
export function draftedMessage(documents: number, areOut: boolean, done: number, total: number): Bilingual {
  const vi = areOut
    ? `Đã soạn, ghi vào sổ và lưu ${documents} văn bản.`
    : `Đã soạn và ghi vào sổ ${documents} văn bản.`;
  const counted = `${documents} ${documents === 1 ? 'document' : 'documents'}`;
  const en = areOut ? `${counted} drafted, recorded and saved.` : `${counted} drafted and recorded.`;
  if (done === total) return { vi, en };
  return {
    vi: `Đã dừng ở ${done}/${total}. ${vi} Phần đã soạn được giữ.`,
    en: `Stopped at ${done} of ${total}. ${en} What was drafted is kept.`,
  };
}
