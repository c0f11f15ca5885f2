/** Sheet Lĩnh vực: one content area of the inspection a row (mục II of the plan). */
import { code, integer, note, references, text } from '../columns';
import { defineTable } from '../table';

/** An area, in the plan's order. */
export const areas = defineTable({
  id: 'areas',
  sheet: 'Lĩnh vực',
  name: 'LinhVuc',
  title: 'Lĩnh vực: mỗi dòng là một nội dung kiểm tra theo mục II của Kế hoạch',
  codePrefix: 'LV',
  frozenColumns: 2,
  columns: {
    code: code(),
    order: integer('Thứ tự', { help: 'Thứ tự trong Kế hoạch; tài liệu in theo thứ tự này.', required: true }),
    name: text('Tên lĩnh vực', { help: 'Ghi đúng như trong Kế hoạch.', required: true, width: 56 }),
    shortName: text('Tên gọn', { help: 'Dùng trong bảng và biểu đồ.', width: 24 }),
    leads: references('Cơ quan chủ trì', 'units', {
      help: 'Mã cơ quan nhận xét lĩnh vực này, cách nhau bằng dấu chấm phẩy.',
    }),
    note: note(),
  },
});
