/** Sheet Cấu hình: one setting a row. What each key means is declared in ../settings.ts. */
import { raw, text, longText } from '../columns';
import { defineTable } from '../table';

/** A setting: its key never changes, its value is the province's. */
export const settings = defineTable({
  id: 'settings',
  sheet: 'Cấu hình',
  name: 'CauHinh',
  title: 'Cấu hình: mỗi dòng là một thiết lập của sổ',
  codePrefix: 'CH',
  frozenColumns: 2,
  columns: {
    key: text('Khóa', { help: 'Tên cố định của thiết lập, không sửa.', width: 22 }),
    label: text('Nội dung', { help: 'Thiết lập này là gì.', width: 40 }),
    value: raw('Giá trị', { help: 'Giá trị của tỉnh; sửa ở đây.', width: 56 }),
    note: longText('Giải thích', { help: 'Cách điền.', width: 60 }),
  },
});
