/** Sheet Danh mục: one allowed value of a dropdown a row. */
import { flag, integer, note, text } from '../columns';
import { defineTable } from '../table';

/** An allowed value of a list. Values of lists on which rules depend are marked fixed. */
export const lists = defineTable({
  id: 'lists',
  sheet: 'Danh mục',
  name: 'DanhMuc',
  title: 'Danh mục: mỗi dòng là một giá trị được chọn trong ô thả xuống',
  codePrefix: 'DM',
  frozenColumns: 2,
  columns: {
    list: text('Danh mục', {
      help: 'Tên danh mục; các giá trị của một danh mục đứng liền nhau.',
      required: true,
      width: 28,
    }),
    value: text('Giá trị', { help: 'Chữ hiện trong ô thả xuống.', required: true, width: 40, digits: true }),
    order: integer('Thứ tự', { help: 'Thứ tự trong danh mục.' }),
    fixed: flag('Cố định', { help: '“Có”: công cụ dựa vào giá trị này, không đổi chữ.' }),
    note: note(),
  },
});
