/** What can keep the sidebar from starting at all. */
import { defineProblem } from '../../../register/problem';

/** The page was opened by itself, not from the menu of a spreadsheet. */
export const notInSheets = defineProblem<null>('SHEETS_NO_SCRIPT', {
  severity: 'error',
  vi: () => 'Khung này chỉ chạy bên trong Google Trang tính.',
  en: () => 'This pane works inside Google Sheets only.',
  tip: {
    vi: 'Mở bảng tính, chọn trình đơn Kiểm tra CCHC → Mở khung.',
    en: 'Open the spreadsheet and choose Kiểm tra CCHC → Mở khung in its menu.',
  },
});
