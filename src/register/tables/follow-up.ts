/** Sheets Gia hạn, Báo cáo khắc phục, Phúc tra, Xử lý: the history of what happened after the conclusion. */
import { choice, code, date, listed, longText, note, reference, references } from '../columns';
import { defineTable } from '../table';
import { verdict } from '../vocabulary';

/** An extension of one finding; the first deadline is never overwritten. */
export const extensions = defineTable({
  id: 'extensions',
  sheet: 'Gia hạn',
  name: 'GiaHan',
  title: 'Gia hạn: mỗi dòng là một lần gia hạn, hoặc hạn mới sau phúc tra, của một phát hiện',
  codePrefix: 'GH',
  frozenColumns: 2,
  columns: {
    code: code(),
    finding: reference('Phát hiện', 'findings', { help: 'Mã phát hiện.', required: true }),
    decidedOn: date('Ngày đồng ý', { help: 'Ngày quyết định gia hạn.', required: true }),
    oldDue: date('Hạn cũ', { help: 'Hạn trước khi gia hạn.', required: true }),
    newDue: date('Hạn mới', { help: 'Hạn sau khi gia hạn.', required: true }),
    document: reference('Văn bản', 'documents', { help: 'Mã văn bản cho gia hạn.' }),
    reason: longText('Lý do', { help: 'Lý do gia hạn.' }),
    note: note(),
  },
});

/** A report received on remedying, for a visit and the findings it answers. */
export const remedyReports = defineTable({
  id: 'remedyReports',
  sheet: 'Báo cáo khắc phục',
  name: 'BaoCaoKhacPhuc',
  title: 'Báo cáo khắc phục: mỗi dòng là một báo cáo nhận được',
  codePrefix: 'BC',
  frozenColumns: 2,
  columns: {
    code: code(),
    visit: reference('Cuộc', 'visits', { help: 'Mã cuộc kiểm tra.', required: true }),
    unit: reference('Đơn vị báo cáo', 'units', { help: 'Mã đơn vị gửi báo cáo.', required: true }),
    findings: references('Phát hiện được báo cáo', 'findings', {
      help: 'Mã các phát hiện, cách nhau bằng dấu chấm phẩy.',
      width: 30,
    }),
    reportDate: date('Ngày của báo cáo', { help: 'Ngày ghi trên báo cáo.' }),
    receivedOn: date('Ngày nhận', { help: 'Ngày Sở Nội vụ nhận.', required: true }),
    document: reference('Văn bản', 'documents', { help: 'Mã văn bản của báo cáo.' }),
    result: listed('Kết quả báo cáo', 'Kết quả báo cáo', { help: 'Đơn vị tự đánh giá.' }),
    unfinished: longText('Việc chưa xong, lý do', { help: 'Nội dung chưa khắc phục và lý do.' }),
    note: note(),
  },
});

/** A verdict on one finding after its re-check (mục IV.3 of the plan). */
export const rechecks = defineTable({
  id: 'rechecks',
  sheet: 'Phúc tra',
  name: 'PhucTra',
  title: 'Phúc tra: mỗi dòng là một kết luận về việc khắc phục một phát hiện',
  codePrefix: 'PT',
  frozenColumns: 2,
  columns: {
    code: code(),
    finding: reference('Phát hiện', 'findings', { help: 'Mã phát hiện.', required: true }),
    checkedOn: date('Ngày phúc tra', { help: 'Ngày kiểm tra việc khắc phục.', required: true }),
    method: listed('Cách phúc tra', 'Cách phúc tra', { help: 'Qua hồ sơ hay tại chỗ.' }),
    verdict: choice('Kết luận', verdict, { help: 'Đạt, Một phần hoặc Không đạt.', required: true }),
    newDue: date('Hạn mới', { help: 'Hạn mới khi chưa đạt.' }),
    document: reference('Văn bản', 'documents', { help: 'Mã biên bản hoặc thông báo phúc tra.' }),
    remark: longText('Nhận xét', { help: 'Nhận xét khi phúc tra.' }),
    note: note(),
  },
});

/** A submission on a unit that did not report, and its outcome (mục IV.2 of the plan). */
export const submissions = defineTable({
  id: 'submissions',
  sheet: 'Xử lý',
  name: 'XuLy',
  title: 'Xử lý: mỗi dòng là một lần trình UBND về đơn vị không báo cáo',
  codePrefix: 'XL',
  frozenColumns: 2,
  columns: {
    code: code(),
    visit: reference('Cuộc', 'visits', { help: 'Mã cuộc kiểm tra.', required: true }),
    unit: reference('Đơn vị', 'units', { help: 'Mã đơn vị không báo cáo.', required: true }),
    findings: references('Phát hiện', 'findings', { help: 'Mã các phát hiện chưa báo cáo.', width: 30 }),
    submittedOn: date('Ngày trình', { help: 'Ngày của tờ trình.', required: true }),
    document: reference('Tờ trình', 'documents', { help: 'Mã văn bản của tờ trình.' }),
    proposed: listed('Hình thức đề xuất', 'Hình thức xử lý', { help: 'Chọn trong danh mục Hình thức xử lý.' }),
    decision: longText('Ý kiến của UBND', { help: 'Ý kiến, quyết định của UBND.' }),
    decidedOn: date('Ngày có ý kiến', { help: 'Ngày UBND có ý kiến.' }),
    note: note(),
  },
});
