/** The words of Đôn đốc. */
import { formatDate, type IsoDate } from '../../../register/dates';
import { defineProblem, type Bilingual } from '../../../register/problem';

export const chaseTexts = {
  filter: { vi: 'Loại việc', en: 'What is late' },
  all: { vi: 'Tất cả', en: 'All' },
  findings: { vi: 'Khắc phục', en: 'Remedies' },
  visits: { vi: 'Cuộc kiểm tra', en: 'Visits' },
  selfInspections: { vi: 'Tự kiểm tra', en: 'Self-inspections' },
  late: { vi: 'Đang trễ', en: 'Late' },
  near: { vi: 'Sắp đến hạn', en: 'Due soon' },
  unclear: { vi: 'Không rõ có trễ không', en: 'Lateness unknown' },
  unclearTip: {
    vi: 'Có ô không đọc được ở các dòng này nên công cụ không đoán. Sửa ô rồi xem lại.',
    en: 'Cells of these rows can’t be read, and the tool does not guess. Correct them and look again.',
  },
  nobodyLate: { vi: 'Không có ai trễ.', en: 'Nobody is late.' },
  noMatch: { vi: 'Không có việc trễ thuộc loại này.', en: 'Nothing of this kind is late.' },
  ours: {
    vi: 'việc của Đoàn kiểm tra, không gửi công văn đôn đốc',
    en: 'for the team itself, no letter to a unit',
  },
  choose: {
    vi: 'Chọn đơn vị bên dưới để soạn công văn đôn đốc.',
    en: 'Choose units below to draft reminder letters.',
  },
  draftTitle: { vi: 'Soạn công văn đôn đốc', en: 'Drafting reminder letters' },
  copyList: { vi: 'Chép danh sách trễ dạng chữ', en: 'Copy the list of who is late' },
  letters: { vi: 'Công văn đôn đốc', en: 'Reminder letters' },
  reportBy: { vi: 'Hạn báo cáo mới', en: 'New deadline for the report' },
  reportByHint: {
    vi: 'dd/mm/yyyy, dùng cho việc đã trễ; để trống thì in [chưa có: …]',
    en: 'dd/mm/yyyy, for what is late; left blank it prints [chưa có: …]',
  },
  reportByBad: { vi: 'Chưa đọc được ngày này. Ví dụ: 25/10/2023.', en: 'Not a date. For example: 25/10/2023.' },
  reportByPast: { vi: 'Ngày này phải sau ngày soạn.', en: 'It must be after the day of drafting.' },
  whole: { vi: 'Xem trước', en: 'Preview' },
  hide: { vi: 'Ẩn', en: 'Hide' },
  missing: { vi: 'Còn thiếu, nên xem trước khi gửi', en: 'Missing or worth a look before sending' },
  close: { vi: 'Quay lại danh sách', en: 'Back to the list' },
  nothingReady: {
    vi: 'Chưa soạn được công văn nào: còn thiếu dữ liệu dưới đây.',
    en: 'No letter can be drafted yet: the data below are missing.',
  },
  someBlocked: { vi: 'Chưa soạn vì còn thiếu dữ liệu', en: 'Not drafted for lack of data' },
} satisfies Readonly<Record<string, Bilingual>>;

/** How many there are to choose from. */
export function unitsText(count: number, rows: number): Bilingual {
  return {
    vi: `${count} đơn vị, ${rows} việc`,
    en: `${count} ${count === 1 ? 'unit' : 'units'}, ${rows} ${rows === 1 ? 'row' : 'rows'}`,
  };
}

/** The button that drafts for the chosen units. */
export function draftText(units: number): Bilingual {
  return {
    vi: `Soạn công văn đôn đốc (${units} đơn vị)`,
    en: `Draft reminder letters (${units} ${units === 1 ? 'unit' : 'units'})`,
  };
}

/** The button that saves them all. */
export function saveText(letters: number): Bilingual {
  return letters === 1
    ? { vi: 'Lưu công văn', en: 'Save the letter' }
    : { vi: `Lưu tất cả (${letters})`, en: `Save all (${letters})` };
}

/** Days late with working days. */
export function workingDaysText(days: number): Bilingual {
  const count = Math.abs(days);
  return { vi: `${count} ngày làm việc`, en: `${count} working ${count === 1 ? 'day' : 'days'}` };
}

/** Reminders that went out before. */
export function remindedText(count: number, lastOn: IsoDate | null): Bilingual {
  const last = lastOn === null ? '' : formatDate(lastOn);
  return {
    vi: `Đã đôn đốc ${count} lần${last === '' ? '' : `, gần nhất ${last}`}`,
    en: `Reminded ${count === 1 ? 'once' : `${count} times`}${last === '' ? '' : `, last on ${last}`}`,
  };
}

/** How far drafting for the list of letters is. */
export function draftingText(done: number, total: number): Bilingual {
  return { vi: `Đang soạn ${done}/${total} đơn vị…`, en: `Drafting ${done} of ${total} units…` };
}

/** Units whose letters were not drafted in a run. */
export const lettersBlocked = defineProblem<{ units: readonly string[] }>('LETTERS_NOT_DRAFTED', {
  severity: 'warning',
  vi: ({ units }) => `Chưa soạn công văn vì còn thiếu dữ liệu: ${units.join(', ')}.`,
  en: ({ units }) => `No letter was drafted for lack of data: ${units.join(', ')}.`,
  tip: {
    vi: 'Bổ sung các chỗ thiếu, hoặc chọn “Vẫn soạn, in [chưa có: …]” rồi soạn lại.',
    en: 'Complete the data, or choose “Draft anyway, printing [chưa có: …]” and draft again.',
  },
});
