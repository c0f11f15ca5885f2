/** Sheet Đoàn kiểm tra: one member (or the place of an agency's member not yet named) a row. */
import { choice, code, date, note, reference, references, text } from '../columns';
import { defineTable } from '../table';
import { teamRole } from '../vocabulary';

/** A member of the inspection team (mục III.2.c of the plan). */
export const team = defineTable({
  id: 'team',
  sheet: 'Đoàn kiểm tra',
  name: 'DoanKiemTra',
  title: 'Đoàn kiểm tra: mỗi dòng là một thành viên',
  codePrefix: 'TV',
  frozenColumns: 2,
  columns: {
    code: code(),
    name: text('Họ và tên', { help: 'Để trống khi cơ quan chưa cử người.', width: 28 }),
    position: text('Chức vụ', { help: 'Chức vụ tại cơ quan.', width: 28 }),
    agency: reference('Cơ quan', 'units', { help: 'Mã cơ quan cử tham gia.', required: true }),
    role: choice('Vai trò', teamRole, { help: 'Vai trò trong Đoàn.', required: true }),
    areas: references('Lĩnh vực phụ trách', 'areas', { help: 'Mã lĩnh vực, cách nhau bằng dấu chấm phẩy.' }),
    from: date('Từ ngày', { help: 'Ngày bắt đầu tham gia, khi thay người.' }),
    to: date('Đến ngày', { help: 'Ngày thôi tham gia, khi thay người.' }),
    note: note(),
  },
});
