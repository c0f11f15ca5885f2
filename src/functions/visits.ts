/** The functions of sheet Lịch kiểm tra: status and late step of a visit. */
import { overdueStep, visitStatus as statusOf, type VisitCells } from '../register/rules/visit-status';
import { settingList } from '../register/settings';
import { visits } from '../register/tables/visits';
import { visitLateness, visitStatus } from '../register/vocabulary';
import { asOf, rowCell, setting } from './arguments';
import { rowFunction } from './definition';

const { columns } = visits;

/** Cells that a function does not take, for the rule it asks does not look at them. */
const BLANK: VisitCells = {
  sideState: null,
  plannedMonth: null,
  scheduledFrom: null,
  scheduledTo: null,
  noticedOn: null,
  outlineReportDue: null,
  outlineReportOn: null,
  inspectedOn: null,
  concludeBy: null,
  concludedOn: null,
  sentOn: null,
  remedyReportDue: null,
  remedyReportOn: null,
  recheckedOn: null,
  completedOn: null,
};

const sideState = rowCell(columns.sideState, 'doiHoacHuy', ['postponed or cancelled', 'Filled only in those cases.']);
const scheduledFrom = rowCell(columns.scheduledFrom, 'ngayKiemTra', ['visit from', 'First working day at the unit.']);
const outlineReportOn = rowCell(columns.outlineReportOn, 'ngayNhanBaoCao', [
  'outline report on',
  'When the report by the outline came.',
]);
const inspectedOn = rowCell(columns.inspectedOn, 'ngayLamViecXong', ['inspected on', 'Last working day at the unit.']);
const concludedOn = rowCell(columns.concludedOn, 'ngayKetLuan', ['concluded on', 'When the notice was signed.']);
const sentOn = rowCell(columns.sentOn, 'ngayGuiKetLuan', ['sent on', 'When the notice was sent to the unit.']);
const remedyReportOn = rowCell(columns.remedyReportOn, 'ngayBaoCaoKhacPhuc', [
  'remedy report on',
  'When the report on remedying came.',
]);
const recheckedOn = rowCell(columns.recheckedOn, 'ngayPhucTra', ['re-checked on', 'When Sở Nội vụ re-checked.']);
const completedOn = rowCell(columns.completedOn, 'ngayHoanThanh', ['completed on', 'When following up ended.']);

/** The status of a visit in the words of the register. Rule: `visitStatus`. */
const statusFunction = rowFunction({
  name: 'TRANGTHAICUOC',
  description: {
    vi: 'Trạng thái của một cuộc kiểm tra: bước cuối cùng đã có ngày.',
    en: 'Where a visit stands: the last of its steps that has a date.',
  },
  arguments: {
    code: rowCell(columns.code, 'ma', [
      'code',
      'The code of the visit: a row without anything stays blank.',
      'Mã của dòng; dòng chưa có gì thì để trống.',
    ]),
    sideState,
    scheduledFrom,
    noticedOn: rowCell(columns.noticedOn, 'ngayGuiThongBao', ['notice sent on', 'When the unit was notified.']),
    outlineReportOn,
    inspectedOn,
    concludedOn,
    sentOn,
    remedyReportOn,
    recheckedOn,
    completedOn,
  },
  result: 'text',
  compute: (given) => visitStatus.label(statusOf({ ...BLANK, ...given })),
});

/** The first step of a visit that is past its day, in the words of the register; blank for none. Rule: `overdueStep`. */
const overdueFunction = rowFunction({
  name: 'QUAHANCUOC',
  description: {
    vi: 'Bước đang quá hạn của một cuộc kiểm tra tại ngày báo cáo, hay trống.',
    en: 'The step of a visit that is late on the as-of date, or blank.',
  },
  arguments: {
    sideState,
    plannedMonth: rowCell(columns.plannedMonth, 'thangDuKien', ['planned month', 'The month of the plan, 1 to 12.']),
    scheduledFrom,
    scheduledTo: rowCell(columns.scheduledTo, 'denHetNgay', ['visit through', 'Blank for a visit of one day.']),
    outlineReportDue: rowCell(columns.outlineReportDue, 'hanBaoCaoDeCuong', [
      'outline report due',
      'The last day of the report by the outline.',
    ]),
    outlineReportOn,
    inspectedOn,
    concludeBy: rowCell(columns.concludeBy, 'hanKetLuan', ['conclude by', 'The last day to issue the notice.']),
    concludedOn,
    sentOn,
    remedyReportDue: rowCell(columns.remedyReportDue, 'hanBaoCaoKhacPhuc', [
      'remedy report due',
      'The last day of the report on remedying.',
    ]),
    remedyReportOn,
    recheckedOn,
    completedOn,
    year: setting(settingList.year, 'namKiemTra', ['plan year', 'The year of the planned month.']),
    asOf,
  },
  result: 'text',
  compute: (given) => {
    const late = overdueStep({ ...BLANK, ...given }, given.year, given.asOf);
    return late && visitLateness.label(late.step);
  },
});

/** The functions of sheet Lịch kiểm tra. */
export const visitFunctions = [statusFunction, overdueFunction] as const;
