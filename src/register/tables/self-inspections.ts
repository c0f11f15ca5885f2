/** Sheet Tự kiểm tra: one unit's self-inspection of one period a row (mục III.1 of the plan). */
import { choice, code, date, flag, integer, note, reference } from '../columns';
import { defineTable } from '../table';
import { selfInspectionPeriod, selfInspectionStatus } from '../vocabulary';

/** A self-inspection: unit × period, with plan, deadline and report. */
export const selfInspections = defineTable({
  id: 'selfInspections',
  sheet: 'Tự kiểm tra',
  name: 'TuKiemTra',
  title: 'Tự kiểm tra: mỗi dòng là một đơn vị trong một kỳ báo cáo',
  codePrefix: 'TK',
  frozenColumns: 3,
  columns: {
    code: code(),
    unit: reference('Đơn vị', 'units', { help: 'Mã đơn vị phải tự kiểm tra.', required: true }),
    period: choice('Kỳ', selfInspectionPeriod, { help: '06 tháng đầu năm hoặc cuối năm.', required: true }),
    plan: reference('Kế hoạch tự kiểm tra', 'documents', { help: 'Mã văn bản của kế hoạch.' }),
    planOn: date('Ngày kế hoạch', { help: 'Ngày ban hành kế hoạch tự kiểm tra.' }),
    due: date('Hạn báo cáo', { help: 'Ngày cuối cùng gửi báo cáo về Sở Nội vụ.' }),
    reportedOn: date('Ngày nhận báo cáo', { help: 'Ngày Sở Nội vụ nhận báo cáo.' }),
    document: reference('Báo cáo', 'documents', { help: 'Mã văn bản của báo cáo.' }),
    merged: flag('Lồng ghép', { help: '“Có” nếu lồng ghép trong báo cáo CCHC.' }),
    procedureKept: flag('Bảo đảm quy trình', { help: '“Có” nếu bảo đảm quy trình của công tác kiểm tra.' }),
    subUnits: integer('Số đơn vị được kiểm tra', { help: 'Số đơn vị, bộ phận trực thuộc đã kiểm tra.', width: 14 }),
    found: integer('Số hạn chế phát hiện', { help: 'Số tồn tại, hạn chế phát hiện.' }),
    fixed: integer('Số đã xử lý', { help: 'Số tồn tại, hạn chế đã xử lý.' }),
    status: choice('Trạng thái', selfInspectionStatus, {
      help: 'Công cụ tính.',
      formula: {
        function: 'TRANGTHAITKT',
        arguments: [{ column: 'code' }, { column: 'due' }, { column: 'reportedOn' }, { name: 'NgayBaoCao' }],
      },
      highlights: [
        { when: ['Quá hạn', 'Nộp muộn'], tone: 'late' },
        { when: ['Đã nộp'], tone: 'done' },
        { when: ['Dữ liệu sai', 'Thiếu thời hạn'], tone: 'wrong' },
      ],
    }),
    note: note(),
  },
});
