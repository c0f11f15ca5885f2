/** Sheet Phát hiện: one finding with its recommendation, deadline and what holds now a row; the core table. */
import { choice, code, date, flag, integer, listed, longText, note, reference, text } from '../columns';
import { defineTable } from '../table';
import type { FormulaArgument } from '../column';
import { causeKind, deadlineKind, findingKind, findingStatus, overdueFlag, verdict } from '../vocabulary';

const stateCells: readonly FormulaArgument[] = [
  { column: 'kind' },
  { column: 'dueDate' },
  { column: 'extendedTo' },
  { column: 'reportedOn' },
  { column: 'verdict' },
  { column: 'verdictOn' },
  { column: 'submittedOn' },
  { name: 'NgayBaoCao' },
];

/** A finding (phát hiện). Its status is a function of its own cells and two settings. */
export const findings = defineTable({
  id: 'findings',
  sheet: 'Phát hiện',
  name: 'PhatHien',
  title: 'Phát hiện: mỗi dòng là một phát hiện kèm kiến nghị và thời hạn khắc phục',
  codePrefix: 'PH',
  frozenColumns: 3,
  columns: {
    code: code(),
    visit: reference('Cuộc', 'visits', { help: 'Mã cuộc kiểm tra.', required: true, width: 10 }),
    unit: reference('Đơn vị được ghi nhận', 'units', { help: 'Mã đơn vị: huyện, hay xã đi kèm.', required: true }),
    area: reference('Lĩnh vực', 'areas', { help: 'Mã lĩnh vực.', required: true, width: 10 }),
    kind: choice('Loại', findingKind, {
      help: 'Kết quả nổi bật, tồn tại hạn chế, hay khó khăn kiến nghị cơ chế.',
      required: true,
    }),
    content: longText('Nội dung', {
      help: 'Nội dung phát hiện, viết như sẽ in trong thông báo kết luận.',
      required: true,
    }),
    evidence: longText('Minh chứng', { help: 'Hồ sơ, số liệu làm căn cứ.' }),
    legalGround: longText('Căn cứ pháp lý', { help: 'Điều, khoản, văn bản bị vi phạm hoặc làm chuẩn.', width: 30 }),
    severity: listed('Mức độ', 'Mức độ', { help: 'Chọn trong danh mục Mức độ.', width: 14 }),
    repeated: flag('Lặp lại', { help: '“Có” nếu đã nêu trong kỳ kiểm tra năm trước.' }),
    causeKind: choice('Loại nguyên nhân', causeKind, { help: 'Khách quan hay chủ quan.', width: 14 }),
    cause: longText('Nguyên nhân', { help: 'Nguyên nhân của tồn tại, hạn chế.', width: 30 }),
    recommendation: longText('Kiến nghị', { help: 'Việc đơn vị phải làm để khắc phục.' }),
    responsible: text('Cơ quan, cá nhân chịu trách nhiệm', { help: 'Ai phải khắc phục.', width: 28 }),
    evidenceDue: longText('Minh chứng phải gửi', { help: 'Tài liệu gửi kèm báo cáo khắc phục.', width: 28 }),
    supplements: reference('Bổ sung cho', 'findings', { help: 'Mã phát hiện mà dòng này nêu thêm một kiến nghị.' }),
    deadlineKind: choice('Loại thời hạn', deadlineKind, { help: 'Cách ấn định thời hạn khắc phục.' }),
    deadlineDate: date('Ngày ấn định', {
      help: 'Với “Trước ngày”, “Chậm nhất ngày”; một ngày trong tháng hoặc quý; ngày rà soát với “Thường xuyên”.',
    }),
    deadlineCount: integer('Số ngày, tháng', { help: 'Với “Số ngày”, “Số ngày làm việc”, “Số tháng”.' }),
    deadlineFrom: date('Tính từ ngày', { help: 'Ngày mốc của thời hạn; ngày này không tính.' }),
    dueDate: date('Hạn khắc phục', {
      help: 'Công cụ tính từ loại thời hạn.',
      formula: {
        function: 'HANKHACPHUC',
        arguments: [
          { column: 'deadlineKind' },
          { column: 'deadlineDate' },
          { column: 'deadlineCount' },
          { column: 'deadlineFrom' },
          { name: 'LichLamViec' },
          { name: 'TinhCaNgayAnDinh' },
        ],
      },
    }),
    extendedTo: date('Gia hạn đến', {
      help: 'Hạn mới nhất: gia hạn, hoặc hạn mới sau phúc tra. Lịch sử ở sheet Gia hạn.',
    }),
    reportedOn: date('Ngày báo cáo', { help: 'Ngày nhận báo cáo khắc phục gần nhất về phát hiện này.' }),
    reportedResult: listed('Kết quả đơn vị báo cáo', 'Kết quả báo cáo', { help: 'Đơn vị tự đánh giá.' }),
    verdict: choice('Kết luận phúc tra', verdict, { help: 'Đạt, Một phần hoặc Không đạt.', width: 14 }),
    verdictOn: date('Ngày phúc tra', { help: 'Ngày của kết luận phúc tra.' }),
    submittedOn: date('Ngày trình UBND', { help: 'Ngày trình xin ý kiến về hình thức xử lý.' }),
    status: choice('Trạng thái', findingStatus, {
      help: 'Công cụ tính.',
      width: 24,
      formula: { function: 'TRANGTHAI', arguments: [...stateCells, { name: 'NgayCanhBao' }] },
      highlights: [
        { when: ['Quá hạn', 'Không đạt'], tone: 'late' },
        { when: ['Sắp đến hạn', 'Đến hạn hôm nay', 'Một phần'], tone: 'soon' },
        { when: ['Đạt'], tone: 'done' },
        { when: ['Dữ liệu sai', 'Thiếu thời hạn'], tone: 'wrong' },
      ],
    }),
    overdue: choice('Cờ quá hạn', overdueFlag, {
      help: 'Công cụ tính: quá hạn báo cáo, hay quá hạn khắc phục.',
      formula: { function: 'QUAHAN', arguments: stateCells },
      highlights: [{ when: ['Quá hạn báo cáo', 'Quá hạn khắc phục'], tone: 'late' }],
    }),
    daysOverdue: integer('Số ngày quá hạn', {
      help: 'Công cụ tính: số dương là trễ, số âm là còn lại.',
      formula: { function: 'SONGAYQUAHAN', arguments: stateCells },
    }),
    workingDaysOverdue: integer('Số ngày làm việc quá hạn', {
      help: 'Công cụ tính theo lịch làm việc.',
      formula: { function: 'SONGAYQUAHAN', arguments: [...stateCells, { name: 'LichLamViec' }] },
    }),
    note: note(),
  },
});
