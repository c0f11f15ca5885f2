/** The functions of sheet Phát hiện: due date, status, overdue flag and days overdue of a finding. */
import { toSerial } from '../register/dates';
import { firstDeadline } from '../register/rules/assess';
import * as rules from '../register/rules/finding-status';
import { BROKEN, type FindingCells } from '../register/rules/finding-status';
import { settingList } from '../register/settings';
import type { RawCell } from '../register/snapshot';
import { findings } from '../register/tables/findings';
import { findingStatus, overdueFlag } from '../register/vocabulary';
import { asOf, calendar, computedCell, computedSetting, optionalCalendar, rowCell, setting } from './arguments';
import { rowFunction, type Given } from './definition';

const { columns } = findings;

const NOWHERE: ReadonlyMap<string, RawCell> = new Map();

/** The cells of a row that can't be read, as the register notes them. */
function brokenCells(given: Given): ReadonlyMap<string, RawCell> {
  const ids = Object.keys(given).filter((id) => given[id] === BROKEN);
  return ids.length === 0 ? NOWHERE : new Map(ids.map((id) => [id, null]));
}

/** A cell's value, null when it can't be read. */
function readable<T>(cell: rules.Cell<T>): T | null {
  return cell === BROKEN ? null : cell;
}

/**
 * The due date of a finding as a serial number; blank while the deadline is not all there, "Dữ liệu sai" when a cell that
 * it needs can't be read or used, so that the status says so too. Rule: `firstDeadline`.
 */
const dueDateFunction = rowFunction({
  name: 'HANKHACPHUC',
  description: {
    vi: 'Ngày cuối cùng của thời hạn khắc phục, theo loại thời hạn và lịch làm việc.',
    en: 'The last day of the deadline to remedy a finding, by the kind of deadline and the working calendar.',
  },
  arguments: {
    deadlineKind: rowCell(columns.deadlineKind, 'loaiThoiHan', ['kind of deadline', 'How the deadline is set.']),
    deadlineDate: rowCell(columns.deadlineDate, 'ngayAnDinh', [
      'date named',
      'The date named; any day of the month or quarter named; the review date of a continual duty.',
    ]),
    deadlineCount: rowCell(columns.deadlineCount, 'soNgayThang', ['length', 'How many days, working days or months.']),
    deadlineFrom: rowCell(columns.deadlineFrom, 'tinhTuNgay', [
      'counted from',
      'Day 0 of the term; it is not counted.',
    ]),
    calendar,
    fixedDayIncluded: setting(settingList.fixedDayIncluded, 'tinhCaNgayAnDinh', [
      'date named included',
      '“Có”: “trước ngày 30/9” may be met on 30/9; “Không” or blank: by 29/9.',
    ]),
  },
  result: 'date',
  compute: (given, date1904) => {
    const due = firstDeadline(
      {
        deadlineKind: readable(given.deadlineKind),
        deadlineDate: readable(given.deadlineDate),
        deadlineCount: readable(given.deadlineCount),
        deadlineFrom: readable(given.deadlineFrom),
        origin: { sheet: '', row: 0, broken: brokenCells(given) },
      },
      { calendar: given.calendar, beforeDateInclusive: given.fixedDayIncluded ?? false },
    );
    if (due === BROKEN) return findingStatus.label('INVALID_DATA');
    return due === null ? null : toSerial(due, date1904);
  },
});

/** The cells of a finding that its state depends on, and the as-of date. */
const state = {
  kind: rowCell(columns.kind, 'loai', ['kind', 'A result, a weakness or a difficulty.']),
  dueDate: computedCell(columns.dueDate, 'hanKhacPhuc', [
    'due date',
    'The first deadline, from HANKHACPHUC.',
    'Hạn đầu tiên, do hàm HANKHACPHUC tính.',
  ]),
  extendedTo: rowCell(columns.extendedTo, 'giaHanDen', ['extended to', 'The latest new deadline, if any.']),
  reportedOn: rowCell(columns.reportedOn, 'ngayBaoCaoKhacPhuc', ['reported on', 'When the latest report came.']),
  verdict: rowCell(columns.verdict, 'ketLuanPhucTra', ['verdict', 'The verdict of the latest re-check.']),
  verdictOn: rowCell(columns.verdictOn, 'ngayPhucTra', ['verdict on', 'The date of that verdict.']),
  submittedOn: rowCell(columns.submittedOn, 'ngayTrinh', ['submitted on', 'When it was submitted to UBND tỉnh.']),
  asOf,
};

/** The status of a finding in the words of the register. Rule: `findingStatus`. */
const statusFunction = rowFunction({
  name: 'TRANGTHAI',
  description: {
    vi: 'Trạng thái khắc phục của một phát hiện tại ngày báo cáo.',
    en: 'Where the remedying of a finding stands on the as-of date.',
  },
  arguments: {
    ...state,
    warnUntil: computedSetting(settingList.warnUntil, 'ngayCanhBao', [
      'warning date',
      'Deadlines up to this day are near; blank: no warning.',
      'Hạn đến ngày này là sắp đến hạn, do hàm NGAYCANHBAO tính; trống là không cảnh báo.',
    ]),
  },
  result: 'text',
  compute: (given) => {
    const status = rules.findingStatus(given satisfies FindingCells, given);
    return status && findingStatus.label(status);
  },
});

/** What is overdue, in the words of the register; blank for nothing. Rule: `overdueFlag`. */
const overdueFunction = rowFunction({
  name: 'QUAHAN',
  description: {
    vi: 'Cờ quá hạn của một phát hiện: quá hạn báo cáo, quá hạn khắc phục, hay trống.',
    en: 'What is overdue of a finding: the report, the remedying, or nothing (blank).',
  },
  arguments: state,
  result: 'text',
  compute: (given) => {
    const flag = rules.overdueFlag(given satisfies FindingCells, given.asOf);
    return flag && overdueFlag.label(flag);
  },
});

/**
 * Days overdue, signed: positive when late. Calendar days, or working days when a calendar is given; blank when it can't be
 * told or there is nothing to remedy. Rules: `daysOverdue`, `workingDaysOverdue`.
 */
const daysOverdueFunction = rowFunction({
  name: 'SONGAYQUAHAN',
  description: {
    vi: 'Số ngày quá hạn của một phát hiện: dương là trễ, âm là còn lại; có lịch làm việc thì tính ngày làm việc.',
    en: 'Days a finding is overdue: positive is late, negative is left; in working days when a calendar is given.',
  },
  arguments: { ...state, calendar: optionalCalendar },
  result: 'number',
  compute: (given) =>
    given.calendar === null
      ? rules.daysOverdue(given satisfies FindingCells, given.asOf)
      : (rules.workingDaysOverdue(given satisfies FindingCells, given.asOf, given.calendar)?.days ?? null),
});

/** The functions of sheet Phát hiện. */
export const findingFunctions = [dueDateFunction, statusFunction, overdueFunction, daysOverdueFunction] as const;
