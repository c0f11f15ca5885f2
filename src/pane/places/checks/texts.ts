/** The words of Kiểm tra dữ liệu. */
import { formatDate, type IsoDate } from '../../../register/dates';
import type { Bilingual, Severity } from '../../../register/problem';

export const checkTexts = {
  checking: { vi: 'Đang kiểm tra dữ liệu…', en: 'Checking the data…' },
  severity: { vi: 'Mức độ', en: 'Severity' },
  sheet: { vi: 'Sheet', en: 'Sheet' },
  all: { vi: 'Tất cả', en: 'All' },
  otherSheet: { vi: 'Cả sổ', en: 'The workbook' },
  noMatch: { vi: 'Không có mục nào khớp bộ lọc.', en: 'Nothing matches the filter.' },
  clear: { vi: 'Bỏ lọc', en: 'Show all' },
  mendTitle: { vi: 'Sửa dữ liệu', en: 'Mending data' },
  mendAllTip: {
    vi: 'Chỉ điền ô trống hoặc thêm dòng còn thiếu; không ghi đè gì.',
    en: 'Only fills blank cells or adds missing rows; overwrites nothing.',
  },
  cancel: { vi: 'Hủy', en: 'Cancel' },
} satisfies Readonly<Record<string, Bilingual>>;

const SEVERITIES: Readonly<Record<Severity, Bilingual>> = {
  error: { vi: 'Lỗi', en: 'Errors' },
  warning: { vi: 'Cảnh báo', en: 'Warnings' },
  note: { vi: 'Lưu ý', en: 'Notes' },
};

/** A severity as a heading. */
export function severityName(severity: Severity): Bilingual {
  return SEVERITIES[severity];
}

/** How much was found. */
export function foundText(count: number, asOf: IsoDate): Bilingual {
  if (count === 0) {
    return {
      vi: `Không thấy gì phải sửa, tính đến ${formatDate(asOf)}.`,
      en: `Nothing to correct, as of ${formatDate(asOf)}.`,
    };
  }
  return {
    vi: `${count} mục cần xem, tính đến ${formatDate(asOf)}`,
    en: `${count} ${count === 1 ? 'thing' : 'things'} to look at, as of ${formatDate(asOf)}`,
  };
}

/** The button that mends everything that can be. */
export function mendAllText(count: number): Bilingual {
  return { vi: `Sửa tất cả (${count})`, en: `Mend all (${count})` };
}

/** The question before it. */
export function mendAllQuestion(count: number): Bilingual {
  return { vi: `Sửa ${count} chỗ?`, en: `Mend ${count} ${count === 1 ? 'place' : 'places'}?` };
}

/** What was mended, and how it can be taken back. */
export function mendedText(count: number, undoesApply: boolean): Bilingual {
  if (count === 0) {
    return { vi: 'Chỗ này đã được sửa trước đó.', en: 'This had been corrected before.' };
  }
  return undoesApply
    ? {
        vi: `Đã sửa ${count} chỗ. Muốn bỏ: nhấn Ctrl+Z một lần trong bảng tính.`,
        en: `${count} mended. To take it back, press Ctrl+Z once in the sheet.`,
      }
    : {
        vi: `Đã sửa ${count} chỗ. Muốn bỏ: xóa nội dung các ô bên dưới; sheet Nhật ký ghi lại đã đổi gì.`,
        en: `${count} mended. To take it back, clear the cells below; sheet Nhật ký tells what was changed.`,
      };
}
