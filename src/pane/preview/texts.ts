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
  copyText: { vi: 'Chép nội dung dạng chữ', en: 'Copy the text' },
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

/** What a run of drafts gave: how many documents, and how far it came when it was stopped. */
export function draftedMessage(documents: number, done: number, total: number): Bilingual {
  const vi = `Đã soạn, ghi vào sổ và lưu ${documents} văn bản.`;
  const en = `${documents} ${documents === 1 ? 'document' : 'documents'} drafted, recorded and saved.`;
  if (done === total) return { vi, en };
  return {
    vi: `Đã dừng ở ${done}/${total}. ${vi} Phần đã soạn được giữ.`,
    en: `Stopped at ${done} of ${total}. ${en} What was drafted is kept.`,
  };
}
