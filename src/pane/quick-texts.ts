/** The words of the commands outside of the pane. */
import type { Bilingual } from '../register/problem';

export const quickTexts = {
  giveCodes: { vi: 'Cấp mã cho các dòng chưa có mã', en: 'Give codes to rows without one' },
  asOfToday: { vi: 'Tính đến hôm nay', en: 'As of today' },
  isAsOfToday: { vi: 'Ngày báo cáo đã là hôm nay.', en: 'The register is as of today already.' },
  checkData: { vi: 'Kiểm tra dữ liệu', en: 'Check the data' },
} satisfies Readonly<Record<string, Bilingual>>;

/** How many rows were given a code. */
export function codedText(count: number): Bilingual {
  if (count === 0) return { vi: 'Mọi dòng đều đã có mã.', en: 'Every row has a code already.' };
  return {
    vi: `Đã cấp mã cho ${count} dòng.`,
    en: `${count} ${count === 1 ? 'row was' : 'rows were'} given a code.`,
  };
}

/** How much the checks found. */
export function foundCounts(errors: number, warnings: number, notes: number): Bilingual {
  if (errors + warnings + notes === 0) return { vi: 'Không thấy gì phải sửa.', en: 'Nothing to correct.' };
  const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
  return {
    vi: `Có ${errors} lỗi, ${warnings} cảnh báo, ${notes} lưu ý.`,
    en: `${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${counted(notes, 'note')}.`,
  };
}
