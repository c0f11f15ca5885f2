/** What can go wrong between a workbook and the disk. */
import { defineProblem, type Problem } from '../../register/problem';

/** There is no such file. */
export const fileMissing = defineProblem<{ file: string }>('FILE_MISSING', {
  severity: 'error',
  vi: ({ file }) => `Không tìm thấy tệp ${file}.`,
  en: ({ file }) => `There is no file ${file}.`,
  tip: { vi: 'Kiểm tra tên tệp và thư mục.', en: 'Check the file name and the folder.' },
});

/** Another program has the file open; `by` names the person when the lock file does. */
export const fileInUse = defineProblem<{ file: string; by: string }>('FILE_IN_USE', {
  severity: 'error',
  vi: ({ file, by }) => `Tệp ${file} đang được mở ở nơi khác${by === '' ? '' : ` (${by})`} nên chưa lưu.`,
  en: ({ file, by }) => `The file ${file} is open elsewhere${by === '' ? '' : ` (${by})`}; nothing was saved.`,
  tip: {
    vi: 'Đóng tệp trong Excel hoặc LibreOffice rồi chạy lại; nếu không ai mở, xóa tệp khóa ~$… hoặc .~lock…#.',
    en: 'Close it in Excel or LibreOffice and run again; if nobody has it open, delete the lock file ~$… or .~lock…#.',
  },
});

/** The file changed on disk after it was read. */
export const fileChanged = defineProblem<{ file: string }>('FILE_CHANGED', {
  severity: 'error',
  vi: ({ file }) => `Tệp ${file} đã bị thay đổi sau khi đọc nên chưa lưu.`,
  en: ({ file }) => `The file ${file} changed after it was read; nothing was saved.`,
  tip: {
    vi: 'Chạy lại lệnh để làm trên bản mới nhất của tệp.',
    en: 'Run the command again to work on the latest version of the file.',
  },
});

/** A file of that name exists and must not be overwritten. */
export const fileExists = defineProblem<{ file: string }>('FILE_EXISTS', {
  severity: 'error',
  vi: ({ file }) => `Tệp ${file} đã có nên không ghi đè.`,
  en: ({ file }) => `The file ${file} exists and was not overwritten.`,
  tip: { vi: 'Chọn tên khác hoặc cho phép ghi đè.', en: 'Choose another name or allow overwriting.' },
});

/** The file, or its folder, may not be read or written. */
export const fileDenied = defineProblem<{ file: string }>('FILE_DENIED', {
  severity: 'error',
  vi: ({ file }) => `Không có quyền đọc hoặc ghi ${file}.`,
  en: ({ file }) => `You may not read or write ${file}.`,
  tip: {
    vi: 'Bỏ thuộc tính chỉ đọc, hoặc chép tệp sang thư mục của mình.',
    en: 'Clear the read-only mark, or copy the file to a folder of your own.',
  },
});

const diskFull = defineProblem<{ file: string }>('FILE_DISK_FULL', {
  severity: 'error',
  vi: ({ file }) => `Ổ đĩa đã đầy nên không lưu được ${file}.`,
  en: ({ file }) => `The disk is full; ${file} was not saved.`,
  tip: { vi: 'Giải phóng dung lượng rồi lưu lại.', en: 'Free some space and save again.' },
});

const readOnlyDisk = defineProblem<{ file: string }>('FILE_READ_ONLY_DISK', {
  severity: 'error',
  vi: ({ file }) => `Ổ đĩa chỉ cho đọc nên không lưu được ${file}.`,
  en: ({ file }) => `The disk is read-only; ${file} was not saved.`,
  tip: { vi: 'Chép tệp sang ổ đĩa ghi được.', en: 'Copy the file to a disk that can be written.' },
});

/** A folder, a pipe or a device stands where a file is needed. */
export const notAFile = defineProblem<{ file: string }>('FILE_NOT_A_FILE', {
  severity: 'error',
  vi: ({ file }) => `${file} không phải là một tệp thường.`,
  en: ({ file }) => `${file} is not an ordinary file.`,
  tip: { vi: 'Chọn một tệp .xlsx.', en: 'Choose an .xlsx file.' },
});

/** A file stands where a folder is needed. */
export const notAFolder = defineProblem<{ file: string }>('FILE_NOT_A_FOLDER', {
  severity: 'error',
  vi: ({ file }) => `${file} là một tệp, không phải thư mục.`,
  en: ({ file }) => `${file} is a file, not a folder.`,
  tip: { vi: 'Chọn thư mục khác; chưa có thì chương trình tự tạo.', en: 'Choose another folder; a new one is made.' },
});

const diskFault = defineProblem<{ file: string; code: string }>('FILE_DISK_FAULT', {
  severity: 'error',
  vi: ({ file, code }) => `Hệ điều hành báo lỗi ${code} với ${file}.`,
  en: ({ file, code }) => `The operating system reports ${code} for ${file}.`,
  tip: { vi: 'Thử lại, hoặc chép tệp sang chỗ khác.', en: 'Try again, or copy the file elsewhere.' },
});

/** Says what an error of the file system means; undefined when it is not one. */
export function diskProblem(error: unknown, file: string): Problem | undefined {
  const code = systemCode(error);
  if (code === undefined) return undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fileMissing({ file }, { file });
    case 'EACCES':
    case 'EPERM':
      return fileDenied({ file }, { file });
    case 'EBUSY':
    case 'ETXTBSY':
      return fileInUse({ file, by: '' }, { file });
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull({ file }, { file });
    case 'EROFS':
      return readOnlyDisk({ file }, { file });
    case 'EEXIST':
      return fileExists({ file }, { file });
    case 'EISDIR':
      return notAFile({ file }, { file });
    default:
      return diskFault({ file, code }, { file });
  }
}

/** The code of an error of the file system, such as `ENOENT`. */
export function systemCode(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
