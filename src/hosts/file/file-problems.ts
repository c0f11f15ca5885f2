/** What can be wrong with a workbook file, said in both languages, and how reading code gives up on one. */
import { PackageError, type PackageFault } from '../../ooxml/fault';
import { defineProblem, failure, success, type Problem, type Result } from '../../register/problem';

/** The file is not an .xlsx workbook; `found` says what it looks like, when known. */
export const notWorkbook = defineProblem<{ foundVi: string; foundEn: string }>('FILE_NOT_XLSX', {
  severity: 'error',
  vi: ({ foundVi }) => `Tệp này không phải sổ tính .xlsx: ${foundVi}.`,
  en: ({ foundEn }) => `This file is not an .xlsx workbook: ${foundEn}.`,
  tip: {
    vi: 'Mở tệp bằng Excel, LibreOffice hoặc Google Trang tính rồi lưu lại dạng .xlsx.',
    en: 'Open it in Excel, LibreOffice or Google Sheets and save it as .xlsx.',
  },
});

/** The file ends early or its directory is broken. */
export const fileDamaged = defineProblem<{ detail: string }>('FILE_DAMAGED', {
  severity: 'error',
  vi: ({ detail }) => `Tệp bị cắt cụt hoặc hỏng (${detail}).`,
  en: ({ detail }) => `The file is cut short or damaged (${detail}).`,
  tip: {
    vi: 'Chép hoặc tải lại tệp; nếu Excel mở được thì lưu lại từ Excel.',
    en: 'Copy or download it again; if Excel can open it, save it again from Excel.',
  },
});

/** One part of the package is not readable XML or contradicts the others. */
export const partDamaged = defineProblem<{ part: string; detail: string }>('FILE_PART_DAMAGED', {
  severity: 'error',
  vi: ({ part, detail }) => `Phần ${part} trong tệp bị hỏng (${detail}).`,
  en: ({ part, detail }) => `Part ${part} of the file is damaged (${detail}).`,
  tip: {
    vi: 'Mở tệp bằng Excel, chọn sửa chữa nếu được hỏi, rồi lưu lại.',
    en: 'Open the file in Excel, let it repair the file if it asks, and save it again.',
  },
});

/** The file would unpack to far more than a register needs (a zip bomb, or simply too large). */
export const fileTooLarge = defineProblem<{ detail: string }>('FILE_TOO_LARGE', {
  severity: 'error',
  vi: ({ detail }) => `Tệp giải nén ra quá lớn nên không mở để bảo đảm an toàn (${detail}).`,
  en: ({ detail }) => `The file unpacks to too much and was not opened, to be safe (${detail}).`,
  tip: {
    vi: 'Kiểm tra nguồn gốc tệp; nếu tin cậy, bỏ bớt sheet hoặc hình ảnh không cần rồi lưu lại.',
    en: 'Check where the file comes from; if you trust it, remove sheets or images you do not need and save it again.',
  },
});

/** The file is encrypted with a password. */
export const fileProtected = defineProblem<null>('FILE_PASSWORD_PROTECTED', {
  severity: 'error',
  vi: () => 'Tệp được bảo vệ bằng mật khẩu nên không đọc được.',
  en: () => 'The file is protected with a password and cannot be read.',
  tip: {
    vi: 'Mở tệp bằng Excel, vào Tệp > Thông tin > Bảo vệ sổ làm việc, bỏ mật khẩu rồi lưu lại.',
    en: 'Open it in Excel, remove the password under File > Info > Protect Workbook, and save it.',
  },
});

/** The file is a zip64 archive, which a workbook of our size never needs. */
export const zip64 = defineProblem<null>('FILE_ZIP64', {
  severity: 'error',
  vi: () => 'Tệp dùng định dạng nén zip64 mà chương trình không hỗ trợ.',
  en: () => 'The file uses the zip64 format, which is not supported.',
  tip: {
    vi: 'Mở tệp bằng Excel hoặc LibreOffice rồi lưu lại.',
    en: 'Open the file in Excel or LibreOffice and save it again.',
  },
});

/** Carries a problem out of deep reading code to the nearest `attempt`. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.code}: ${problem.message.en}`);
    this.name = 'Refusal';
  }
}

/** Stops with a problem; the public function around it returns it as a value. */
export function refuse(problem: Problem): never {
  throw new Refusal(problem);
}

/** What a fault of the package means to whoever opens a workbook. */
function problemOf(fault: PackageFault): Problem {
  switch (fault.kind) {
    case 'not-zip':
      return notWorkbook(FOUND[fault.found]);
    case 'encrypted':
      return fileProtected(null);
    case 'zip64':
      return zip64(null);
    case 'damaged':
      return fileDamaged(fault);
    case 'too-large':
      return fileTooLarge(fault);
    case 'bad-xml':
      return partDamaged(fault);
  }
}

const FOUND = {
  nothing: { foundVi: 'tệp rỗng', foundEn: 'it is empty' },
  'compound-file': {
    foundVi: 'đây là tệp Excel 97–2003 (.xls) hoặc tệp được bảo vệ bằng mật khẩu',
    foundEn: 'it is an Excel 97–2003 file (.xls) or protected with a password',
  },
  other: { foundVi: 'nội dung không phải gói zip', foundEn: 'its content is not a zip package' },
};

/** Runs reading code and turns a refusal or a fault of the package into a failed result; our own faults pass through. */
export function attempt<T>(work: () => T): Result<T> {
  try {
    return success(work());
  } catch (error) {
    if (error instanceof Refusal) return failure(error.problem);
    if (error instanceof PackageError) return failure(problemOf(error.fault));
    throw error;
  }
}
