/** What to tell when no Google Doc can be made of a draft. */
import { defineProblem } from '../../../register/problem';

/** The draft is no Word document that can be read. */
export const documentUnreadable = defineProblem<{ readonly name: string }>('SHEETS_DOCUMENT_UNREADABLE', {
  severity: 'error',
  vi: ({ name }) => `Không đọc được “${name}” nên chưa tạo Google Docs. Tệp Word vẫn lưu được.`,
  en: ({ name }) => `“${name}” can't be read, so no Google Doc was made. The Word file can still be saved.`,
  tip: {
    vi: 'Dùng mẫu có sẵn rồi soạn lại; hoặc tải tệp Word lên Google Drive và mở bằng Google Tài liệu.',
    en: 'Draft again with the built-in template, or upload the Word file to Google Drive and open it with Google Docs.',
  },
});
