/** What can go wrong between the page and the files on disk. */
import { defineProblem } from '../../../register/problem';

/** The file was changed by another program after it was read here. */
export const fileChangedOnDisk = defineProblem<{ file: string }>('FILE_CHANGED', {
  severity: 'error',
  vi: ({ file }) => `Tệp ${file} đã bị chương trình khác thay đổi sau khi mở ở đây nên chưa lưu.`,
  en: ({ file }) => `Another program changed ${file} after it was opened here; nothing was saved.`,
  tip: {
    vi: 'Dùng “Lưu thành…” để giữ cả hai bản, rồi so lại.',
    en: 'Use “Save as…” to keep both versions, then compare them.',
  },
});

/** The page was opened for a register that is no longer served, such as an old bookmark. */
export const addressGone = defineProblem<{ file: string }>('ADDRESS_GONE', {
  severity: 'warning',
  vi: ({ file }) => `Không còn ${file} ở địa chỉ này, nên đang mở sổ minh họa.`,
  en: ({ file }) => `${file} is no longer at this address, so the illustration is open instead.`,
  tip: {
    vi: 'Bấm “Mở…” để chọn tệp, hoặc chạy lại lệnh đã mở trang này với tên tệp.',
    en: 'Choose “Open…” to pick the file, or run the command that opened this page with the file’s name again.',
  },
});

/** The file was moved or removed. */
export const fileGone = defineProblem<{ file: string }>('FILE_MISSING', {
  severity: 'error',
  vi: ({ file }) => `Không còn thấy tệp ${file} nên chưa lưu: tệp đã bị xóa, đổi tên hoặc chuyển chỗ.`,
  en: ({ file }) => `The file ${file} is gone (removed, renamed or moved); nothing was saved.`,
  tip: { vi: 'Dùng “Lưu thành…” để lưu vào chỗ khác.', en: 'Use “Save as…” to save it elsewhere.' },
});

/** The browser or the disk does not let the file be written. */
export const fileNotWritable = defineProblem<{ file: string }>('FILE_DENIED', {
  severity: 'error',
  vi: ({ file }) => `Không được phép ghi vào ${file} nên chưa lưu.`,
  en: ({ file }) => `Writing to ${file} is not allowed; nothing was saved.`,
  tip: {
    vi: 'Bấm “Lưu” lại và cho phép khi trình duyệt hỏi, hoặc dùng “Lưu thành…”.',
    en: 'Press “Save” again and allow it when the browser asks, or use “Save as…”.',
  },
});

/** Writing stopped in the middle; the old version is still there. */
export const writeFailed = defineProblem<{ file: string; reason: string }>('FILE_NOT_WRITTEN', {
  severity: 'error',
  vi: ({ file, reason }) => `Chưa ghi được ${file} (${reason}); bản cũ trên đĩa vẫn nguyên.`,
  en: ({ file, reason }) => `${file} was not written (${reason}); the old version on disk is as it was.`,
  tip: {
    vi: 'Đóng tệp nếu đang mở trong Excel hoặc LibreOffice, kiểm tra chỗ trống trên đĩa, rồi lưu lại; hoặc “Lưu thành…”.',
    en: 'Close it in Excel or LibreOffice, make sure there is room on the disk, and save again; or “Save as…”.',
  },
});

/** The file could not be read from the disk. */
export const fileUnreadable = defineProblem<{ file: string }>('FILE_UNREADABLE', {
  severity: 'error',
  vi: ({ file }) => `Trình duyệt không đọc được ${file}.`,
  en: ({ file }) => `The browser can't read ${file}.`,
  tip: {
    vi: 'Kiểm tra xem đó có phải một tệp (không phải thư mục), còn ở đó và được phép đọc, rồi mở lại.',
    en: 'Make sure that it is a file (not a folder), still there and readable, and open it again.',
  },
});

/** The file is far larger than any register. */
export const fileHuge = defineProblem<{ file: string; megabytes: number }>('FILE_TOO_LARGE', {
  severity: 'error',
  vi: ({ file, megabytes }) => `Tệp ${file} quá lớn (${megabytes} MB) nên không mở.`,
  en: ({ file, megabytes }) => `The file ${file} is too large (${megabytes} MB) and was not opened.`,
  tip: {
    vi: 'Bỏ bớt hình ảnh hoặc sheet không cần trong Excel rồi lưu lại dạng .xlsx.',
    en: 'Remove images or sheets you do not need in Excel, and save it as .xlsx again.',
  },
});

/** Several files were dropped at once. */
export const oneFileOnly = defineProblem<{ count: number }>('ONE_FILE_ONLY', {
  severity: 'error',
  vi: ({ count }) => `Vừa thả ${count} tệp cùng lúc; mỗi lần chỉ mở được một.`,
  en: ({ count }) => `${count} files were dropped at once; only one can be opened at a time.`,
  tip: { vi: 'Thả lại một tệp .xlsx.', en: 'Drop a single .xlsx file.' },
});

/** The browser's memory for unsaved work is full. */
export const autosaveFull = defineProblem<null>('AUTOSAVE_FULL', {
  severity: 'warning',
  vi: () => 'Trình duyệt hết chỗ nên không giữ được bản chưa lưu: đóng thẻ lúc này là mất phần vừa sửa.',
  en: () => 'The browser has no room left to keep unsaved work: closing the tab now would lose your changes.',
  tip: {
    vi: 'Bấm “Lưu ngay”. Rồi xóa bớt dữ liệu trang web trong cài đặt trình duyệt.',
    en: 'Press “Save now”. Then clear some site data in the browser’s settings.',
  },
});

/** The browser keeps nothing for this page, as in some private windows. */
export const autosaveUnavailable = defineProblem<null>('AUTOSAVE_UNAVAILABLE', {
  severity: 'warning',
  vi: () => 'Trình duyệt không cho giữ bản chưa lưu (cửa sổ riêng tư?): đóng thẻ lúc này là mất phần vừa sửa.',
  en: () => 'The browser does not keep unsaved work (a private window?): closing the tab now would lose your changes.',
  tip: {
    vi: 'Bấm “Lưu ngay” và lưu thường xuyên, hoặc mở trang trong cửa sổ thường.',
    en: 'Press “Save now” and save often, or open the page in an ordinary window.',
  },
});
