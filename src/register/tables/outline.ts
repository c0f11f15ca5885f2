/** Sheet Đề cương: one question of the detailed outline a row (mục II of the plan). */
import { code, integer, listed, longText, note, reference, text } from '../columns';
import { defineTable } from '../table';

/** A question that units answer in their report before the visit. */
export const outline = defineTable({
  id: 'outline',
  sheet: 'Đề cương',
  name: 'DeCuong',
  title: 'Đề cương: mỗi dòng là một nội dung đơn vị phải báo cáo',
  codePrefix: 'DC',
  frozenColumns: 3,
  columns: {
    code: code(),
    area: reference('Lĩnh vực', 'areas', { help: 'Mã lĩnh vực.', required: true }),
    order: integer('Thứ tự', { help: 'Thứ tự trong lĩnh vực.' }),
    question: longText('Nội dung', { help: 'Nội dung cần báo cáo, số liệu cần có.', required: true, width: 70 }),
    answerKind: listed('Loại trả lời', 'Loại trả lời', { help: 'Có/không, số, tỷ lệ, văn bản.' }),
    evidence: longText('Minh chứng cần có', { help: 'Tài liệu đơn vị phải gửi kèm.' }),
    appliesTo: text('Áp dụng cho', {
      help: 'Các loại đơn vị, cách nhau bằng dấu chấm phẩy; trống là tất cả.',
      width: 30,
    }),
    note: note(),
  },
});
