/** What to tell of files that leave Excel's pane: where they go, and what to do where they can't. */
import type { FileHelp } from '../../../host/pane-host';
import type { Bilingual } from '../../../register/problem';
import type { Platform } from './office-facts';

const LOOK_IN_BROWSER: Bilingual = {
  vi: 'Nhấn Ctrl+J trong trình duyệt để xem danh sách tải xuống; tệp thường nằm ở thư mục Tải về (Downloads).',
  en: 'Press Ctrl+J in the browser to see its downloads; files usually go to the folder Downloads.',
};

const LOOK_IN_PANE: Bilingual = {
  vi: 'Xem thanh tải xuống hiện ngay trong khung này, hoặc mở thư mục Tải về (Downloads) của máy.',
  en: 'Look at the download bar inside this pane, or open the folder Downloads of the computer.',
};

const ALLOW: Bilingual = {
  vi: 'Nếu trình duyệt hỏi hoặc chặn “tải nhiều tệp xuống”, chọn Cho phép rồi bấm “Lưu lại tệp”.',
  en: 'If the browser asks about or blocks “multiple files”, choose Allow, then “Save the file again”.',
};

const COPY: Bilingual = {
  vi: 'Bấm “Chép nội dung cho Word”, mở Word, tạo tệp trắng rồi dán (Ctrl+V; trên Mac là ⌘V).',
  en: 'Choose “Copy the content for Word”, open Word, make a blank document, and paste (Ctrl+V; ⌘V on a Mac).',
};

const ON_THE_WEB: Bilingual = {
  vi: 'Hoặc mở sổ này bằng Excel trên web (OneDrive, SharePoint) rồi lưu tệp ở đó.',
  en: 'Or open this workbook in Excel on the web (OneDrive, SharePoint) and save the file there.',
};

/** The help for an Excel. On a Mac the pane can't save files at all, and says nothing of it: there saving is not tried. */
export function fileHelpFor(platform: Platform): FileHelp {
  switch (platform) {
    case 'web':
      return { downloads: true, steps: [LOOK_IN_BROWSER, ALLOW, COPY] };
    case 'windows':
      return { downloads: true, steps: [LOOK_IN_PANE, COPY, ON_THE_WEB] };
    case 'mac':
    case 'other':
      return { downloads: false, steps: [COPY, ON_THE_WEB] };
  }
}
