/** Sheet Đơn vị: one unit a row, with its name history and successor. */
import { code, date, flag, listed, note, reference, text } from '../columns';
import { defineTable } from '../table';

/** A unit; renamed, it keeps its code and its row, which holds the earlier name and until when it was used. */
export const units = defineTable({
  id: 'units',
  sheet: 'Đơn vị',
  name: 'DonVi',
  title: 'Đơn vị: mỗi dòng là một đơn vị',
  codePrefix: 'DV',
  frozenColumns: 2,
  columns: {
    code: code({ help: 'Mã đơn vị, không đổi khi đổi tên.' }),
    name: text('Tên đơn vị', { help: 'Tên đầy đủ, viết đúng thể thức.', required: true, width: 44 }),
    shortName: text('Tên viết tắt', { help: 'Ví dụ: SCT.', width: 14 }),
    kind: listed('Loại đơn vị', 'Loại đơn vị', { help: 'Chọn trong danh mục Loại đơn vị.', required: true, width: 26 }),
    parent: reference('Trực thuộc', 'units', { help: 'Mã đơn vị cấp trên, ví dụ huyện của xã.' }),
    validFrom: date('Tên dùng từ ngày', { help: 'Để trống nếu từ trước khi lập sổ.' }),
    validTo: date('Tên dùng đến ngày', { help: 'Ngày cuối cùng tên này còn dùng.' }),
    earlierName: text('Tên trước đó', { help: 'Tên gọi trước khi đổi.', width: 36 }),
    earlierUntil: date('Tên trước dùng đến', { help: 'Ngày cuối cùng của tên trước đó.' }),
    successor: reference('Kế thừa bởi', 'units', { help: 'Mã đơn vị kế thừa sau sắp xếp.' }),
    selfInspects: flag('Phải tự kiểm tra', { help: '“Có” nếu thuộc đối tượng tự kiểm tra (mục III.1 Kế hoạch).' }),
    contact: text('Đầu mối liên hệ', { help: 'Người được cử phối hợp với Đoàn.' }),
    phone: text('Điện thoại', { help: 'Số liên hệ.', width: 14, digits: true }),
    note: note(),
  },
});
