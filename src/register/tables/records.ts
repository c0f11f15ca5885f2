/** Sheets Phản ánh, Kinh phí, Văn bản, Ngày nghỉ, Nhật ký: what the register keeps beside the inspections. */
import { choice, code, date, integer, listed, longText, money, note, reference, references, text } from '../columns';
import { defineTable } from '../table';
import { dayKind } from '../vocabulary';

/** A difficulty sent to Sở Nội vụ (closing paragraph of the plan) and its handling. */
export const difficulties = defineTable({
  id: 'difficulties',
  sheet: 'Phản ánh',
  name: 'PhanAnh',
  title: 'Phản ánh: mỗi dòng là một khó khăn, vướng mắc đơn vị phản ánh',
  codePrefix: 'PA',
  frozenColumns: 2,
  columns: {
    code: code(),
    unit: reference('Đơn vị', 'units', { help: 'Mã đơn vị phản ánh.', required: true }),
    receivedOn: date('Ngày nhận', { help: 'Ngày nhận phản ánh.' }),
    content: longText('Nội dung', { help: 'Khó khăn, vướng mắc.', required: true }),
    handler: reference('Cơ quan xử lý', 'units', { help: 'Mã cơ quan phối hợp giải quyết.' }),
    handling: longText('Hướng xử lý', { help: 'Sở Nội vụ trả lời, hay trình UBND.' }),
    answeredOn: date('Ngày trả lời', { help: 'Ngày trả lời đơn vị.' }),
    document: reference('Văn bản', 'documents', { help: 'Mã văn bản trả lời.' }),
    note: note(),
  },
});

/** A budget line (mục V of the plan). */
export const budget = defineTable({
  id: 'budget',
  sheet: 'Kinh phí',
  name: 'KinhPhi',
  title: 'Kinh phí: mỗi dòng là một khoản chi từ kinh phí CCHC',
  codePrefix: 'KP',
  frozenColumns: 2,
  columns: {
    code: code(),
    visit: reference('Cuộc', 'visits', { help: 'Mã cuộc; để trống nếu chi chung.' }),
    item: text('Nội dung chi', { help: 'Khoản chi.', required: true, width: 40 }),
    estimate: money('Dự toán', { help: 'Số tiền dự toán, đồng.' }),
    actual: money('Thực chi', { help: 'Số tiền thực chi, đồng.' }),
    paidOn: date('Ngày chi', { help: 'Ngày chi.' }),
    note: note(),
  },
});

/** A document cited or drafted: the only source of numbers and dates. */
export const documents = defineTable({
  id: 'documents',
  sheet: 'Văn bản',
  name: 'VanBan',
  title: 'Văn bản: mỗi dòng là một văn bản được viện dẫn hoặc đã soạn; số và ngày chỉ lấy từ đây',
  codePrefix: 'VB',
  frozenColumns: 2,
  columns: {
    code: code(),
    kind: listed('Loại văn bản', 'Loại văn bản', {
      help: 'Tên loại: Kế hoạch, Quyết định, Thông báo, …',
      required: true,
    }),
    number: text('Số, ký hiệu', {
      help: 'Ví dụ: 28/KH-UBND; để trống khi văn thư chưa cấp số.',
      width: 18,
      digits: true,
    }),
    date: date('Ngày ban hành', { help: 'Ngày ghi trên văn bản.' }),
    issuer: text('Cơ quan ban hành', { help: 'Tên đầy đủ.', width: 34 }),
    title: longText('Trích yếu', { help: 'Trích yếu nội dung.', width: 56 }),
    signer: text('Người ký', { help: 'Họ tên người ký.' }),
    visit: reference('Cuộc', 'visits', { help: 'Mã cuộc liên quan.' }),
    draftedOn: date('Ngày soạn', { help: 'Ngày công cụ soạn dự thảo.' }),
    version: integer('Lần dự thảo', { help: 'Dự thảo lần thứ mấy của văn bản này.' }),
    file: text('Tệp', { help: 'Tên tệp dự thảo hoặc đường dẫn bản chính.', width: 40 }),
    rowsUsed: longText('Dòng đã dùng', { help: 'Mã các dòng đưa vào dự thảo.' }),
    rowsHash: text('Dấu kiểm', {
      help: 'Giá trị băm của các dòng đã dùng, để biết dữ liệu có đổi sau khi soạn.',
      width: 20,
      digits: true,
    }),
    note: note(),
  },
});

/** A day off, a worked weekend day, or the mark that a year's list is complete. */
export const daysOff = defineTable({
  id: 'daysOff',
  sheet: 'Ngày nghỉ',
  name: 'NgayNghi',
  title: 'Ngày nghỉ: mỗi dòng là một ngày nghỉ, một ngày làm bù, hoặc dấu “đã nhập đủ” của một năm',
  codePrefix: 'NN',
  frozenColumns: 2,
  columns: {
    code: code(),
    date: date('Ngày', {
      help: 'Ngày nghỉ hoặc ngày làm bù; với “Đã nhập đủ năm” là ngày 31/12 của năm đó.',
      required: true,
    }),
    kind: choice('Loại ngày', dayKind, { help: 'Ngày nghỉ, ngày làm bù, hoặc đã nhập đủ năm.', required: true }),
    name: text('Tên', { help: 'Tên ngày lễ, hoặc lý do.', width: 44 }),
    source: text('Văn bản', { help: 'Thông báo ấn định.', width: 40 }),
    note: note(),
  },
});

/** A change made by the tool; rows are only ever added. */
export const journal = defineTable({
  id: 'journal',
  sheet: 'Nhật ký',
  name: 'NhatKy',
  title: 'Nhật ký: mỗi dòng là một thay đổi do công cụ ghi, chỉ thêm không sửa',
  codePrefix: 'NK',
  frozenColumns: 2,
  columns: {
    code: code(),
    date: date('Ngày', { help: 'Ngày thực hiện.', required: true }),
    command: text('Lệnh', { help: 'Lệnh đã chạy.', required: true }),
    table: text('Bảng', { help: 'Bảng được ghi.' }),
    rows: references('Dòng', 'any', { help: 'Mã các dòng được ghi.', width: 30 }),
    detail: longText('Chi tiết', { help: 'Đã thay đổi gì.' }),
  },
});
