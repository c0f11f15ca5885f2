/** Why a reminder letter can't be drafted, or should be looked at. */
import { formatDate, type IsoDate } from '../register/dates';
import { defineProblem } from '../register/problem';

export const unknownItem = defineProblem<{ sheet: string; code: string }>('UNKNOWN_REMINDER_ITEM', {
  severity: 'error',
  vi: ({ sheet, code }) => `Sheet ${sheet} không có dòng mã “${code}”.`,
  en: ({ sheet, code }) => `Sheet ${sheet} has no row “${code}”.`,
  tip: { vi: 'Dùng mã ở cột Mã của sheet đó.', en: 'Use a code in column Mã of that sheet.' },
});

export const unknownUnit = defineProblem<{ unit: string }>('UNKNOWN_UNIT', {
  severity: 'error',
  vi: ({ unit }) => `Không có đơn vị mã “${unit}”.`,
  en: ({ unit }) => `There is no unit “${unit}”.`,
  tip: { vi: 'Dùng mã ở cột Mã của sheet Đơn vị.', en: 'Use a code in column Mã of sheet Đơn vị.' },
});

export const notOwed = defineProblem<{ code: string; status: string | null }>('NOT_OWED', {
  severity: 'error',
  vi: ({ code, status }) =>
    `“${code}” không còn việc phải đôn đốc${status === null ? '' : `: trạng thái là “${status}”`}.`,
  en: ({ code, status }) => `“${code}” needs no reminder${status === null ? '' : `: its status is “${status}”`}.`,
  tip: {
    vi: 'Chỉ đôn đốc phát hiện chưa khắc phục xong, cuộc chưa có báo cáo khắc phục, kỳ chưa có báo cáo tự kiểm tra.',
    en: 'Remind of findings not remedied, visits without a remedy report, periods without a self-inspection report.',
  },
});

export const nobodyLate = defineProblem<{ day: IsoDate }>('NOBODY_LATE', {
  severity: 'error',
  vi: ({ day }) => `Tính đến ${formatDate(day)} không có việc quá hạn để đôn đốc.`,
  en: ({ day }) => `As of ${formatDate(day)} nothing is overdue, so there is nobody to remind.`,
  tip: {
    vi: 'Xem danh sách việc trễ; muốn nhắc cả việc sắp đến hạn thì chọn thêm (dòng lệnh: --near).',
    en: 'See the list of what is late; choose what is due soon as well if it is to be reminded of (command line: --near).',
  },
});

export const reportByPast = defineProblem<{ by: IsoDate; day: IsoDate }>('REPORT_BY_PAST', {
  severity: 'error',
  vi: ({ by, day }) => `Hạn báo cáo mới ${formatDate(by)} không sau ngày soạn công văn ${formatDate(day)}.`,
  en: ({ by, day }) => `The new deadline ${formatDate(by)} is not after the day of the letter, ${formatDate(day)}.`,
  tip: { vi: 'Chọn một ngày sau ngày soạn.', en: 'Choose a day after it.' },
});

export const itemOfNoUnit = defineProblem<{ code: string }>('REMINDER_WITHOUT_UNIT', {
  severity: 'error',
  vi: ({ code }) => `Không rõ đơn vị phải thực hiện “${code}”, nên không biết gửi công văn cho ai.`,
  en: ({ code }) => `It can't be told which unit owes “${code}”, so the letter has no addressee.`,
  tip: { vi: 'Điền cột đơn vị của dòng này.', en: "Fill in the unit's column of this row." },
});

export const notConcluded = defineProblem<{ visit: string }>('REMINDER_WITHOUT_CONCLUSION', {
  severity: 'error',
  vi: ({ visit }) => `Cuộc “${visit}” chưa có thông báo kết luận nên chưa thể đôn đốc khắc phục.`,
  en: ({ visit }) => `Visit “${visit}” has no conclusion notice yet, so there is nothing to remind of.`,
  tip: {
    vi: 'Điền “Ngày kết luận”, “Thông báo kết luận” ở sheet Lịch kiểm tra.',
    en: 'Fill in columns “Ngày kết luận” and “Thông báo kết luận” of sheet Lịch kiểm tra.',
  },
});

export const mayLack = defineProblem<{ code: string }>('REMINDER_MAY_LACK', {
  severity: 'error',
  vi: ({ code }) => `Không đọc được dòng ${code} nên không biết có trễ không; công văn có thể thiếu việc này.`,
  en: ({ code }) => `Row ${code} can't be read, so it can't be told if it is late; the letter may lack it.`,
  tip: { vi: 'Sửa ô không đọc được của dòng này.', en: 'Correct the cells that can not be read.' },
});
