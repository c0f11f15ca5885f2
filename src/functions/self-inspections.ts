/** The function of sheet Tự kiểm tra: the status of a unit's self-inspection. */
import { selfInspectionStatus as statusOf } from '../register/rules/self-inspection-status';
import { selfInspections } from '../register/tables/self-inspections';
import { selfInspectionStatus } from '../register/vocabulary';
import { asOf, rowCell } from './arguments';
import { rowFunction } from './definition';

const { columns } = selfInspections;

/** The status of a self-inspection in the words of the register. Rule: `selfInspectionStatus`. */
export const selfInspectionFunction = rowFunction({
  name: 'TRANGTHAITKT',
  description: {
    vi: 'Trạng thái báo cáo tự kiểm tra của một đơn vị trong một kỳ tại ngày báo cáo.',
    en: "Where a unit's self-inspection report of one period stands on the as-of date.",
  },
  arguments: {
    code: rowCell(columns.code, 'ma', [
      'code',
      'The code of the row: a row without anything stays blank.',
      'Mã của dòng; dòng chưa có gì thì để trống.',
    ]),
    due: rowCell(columns.due, 'hanBaoCao', ['due', 'The last day to send the report.']),
    reportedOn: rowCell(columns.reportedOn, 'ngayNhanBaoCao', ['reported on', 'When the report came.']),
    asOf,
  },
  result: 'text',
  compute: (given) => selfInspectionStatus.label(statusOf(given, given.asOf)),
});
