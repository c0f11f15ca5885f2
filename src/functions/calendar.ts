/** The functions of the settings: the calendar in one cell, and the date up to which deadlines are near. */
import { calendarFromRows, unclearRow, type CalendarRow, type UnclearRow } from '../register/calendar/calendar-rows';
import { encodeCalendar } from '../register/calendar/compact-calendar';
import { toSerial } from '../register/dates';
import { warningDate } from '../register/rules/assess';
import { BROKEN } from '../register/rules/finding-status';
import { settingList } from '../register/settings';
import { daysOff } from '../register/tables/records';
import { calendar, rowCell, setting } from './arguments';
import { rangeFunction, rowFunction } from './definition';

const { columns } = daysOff;

/**
 * Sheet Ngày nghỉ as one text that the other functions take from a single cell (docs/decisions/005). A row that can't be
 * read makes its year incomplete, never the text an error; a sheet without rows gives a calendar that knows no year.
 */
const calendarFunction = rangeFunction({
  name: 'LICHLAMVIEC',
  description: {
    vi: 'Lịch làm việc thu gọn vào một ô, từ hai cột của sheet Ngày nghỉ, để các hàm khác dùng.',
    en: 'The working calendar in one cell, from two columns of sheet Ngày nghỉ, for the other functions.',
  },
  arguments: {
    date: rowCell(columns.date, 'ngay', ['dates', 'Days off, days worked instead, or 31/12 of a complete year.']),
    kind: rowCell(columns.kind, 'loaiNgay', ['kinds', 'What each date is.']),
  },
  result: 'text',
  compute: (rows) => {
    const clear: CalendarRow[] = [];
    const unclear: UnclearRow[] = [];
    for (const { given, cells } of rows) {
      const date = given.date === BROKEN ? null : given.date;
      const kind = given.kind === BROKEN ? null : given.kind;
      if (date !== null && kind !== null) clear.push({ date, kind });
      else unclear.push(unclearRow(date, cells['date']));
    }
    return encodeCalendar(calendarFromRows(clear, unclear).calendar);
  },
});

/** The date up to which a deadline counts as near, as a serial number; blank without an as-of date. Rule: `warningDate`. */
const warningDateFunction = rowFunction({
  name: 'NGAYCANHBAO',
  description: {
    vi: 'Ngày cảnh báo: hạn đến ngày này là sắp đến hạn.',
    en: 'The warning date: deadlines up to this day are near.',
  },
  arguments: {
    asOf: setting(settingList.asOf, 'ngayBaoCao', ['as-of date', 'Statuses and lateness are those of this day.']),
    warningDays: setting(settingList.warningDays, 'soNgayCanhBao', [
      'working days ahead',
      'How many working days before a deadline it counts as near; blank: 5.',
    ]),
    calendar,
  },
  result: 'date',
  compute: (given, date1904) =>
    given.asOf === null ? null : toSerial(warningDate(given.asOf, given.warningDays, given.calendar), date1904),
});

/** The functions of sheet Cấu hình. */
export const calendarFunctions = [calendarFunction, warningDateFunction] as const;
