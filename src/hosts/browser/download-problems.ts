/** What to tell when a browser takes no download. */
import { defineProblem } from '../../register/problem';

/** The browser did not take a download. */
export const downloadRefused = defineProblem<{ file: string }>('DOWNLOAD_REFUSED', {
  severity: 'error',
  vi: ({ file }) => `Trình duyệt không nhận tải xuống ${file}.`,
  en: ({ file }) => `The browser did not take the download of ${file}.`,
  tip: {
    vi: 'Cho phép tải xuống cho trang này trong cài đặt trình duyệt rồi thử lại.',
    en: 'Allow downloads for this page in the browser’s settings, and try again.',
  },
});
