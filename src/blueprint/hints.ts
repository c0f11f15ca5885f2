/** The line under a sheet's title: what a clerk needs to know before typing. */
import type { Table } from '../register/table';
import { journal } from '../register/tables/records';
import { lists } from '../register/tables/lists';
import { settings } from '../register/tables/settings';

/** Sheets that are not filled row by row. */
const OWN_HINTS: Readonly<Record<string, string>> = {
  [settings.id]: 'Chỉ sửa cột “Giá trị”. Ô nền xám, chữ nghiêng: công cụ tính, không sửa.',
  [lists.id]: 'Thêm giá trị: chèn một dòng vào giữa hoặc ngay dưới các dòng của cùng danh mục.',
  [journal.id]: 'Công cụ ghi; chỉ xem, không sửa, không xóa.',
};

/** The hint of a table, from what the table has. */
export function hintText(table: Table): string {
  const own = OWN_HINTS[table.id];
  if (own !== undefined) return own;
  const columns = Object.values(table.columns);
  const parts = [
    columns.some((column) => column.required === true) && 'Cột có đầu đề xanh dương đậm: phải điền.',
    columns.some((column) => column.formula !== undefined) && 'Cột nền xám, chữ nghiêng: công cụ tính, không sửa.',
    columns.some((column) => column.kind === 'code') && 'Thêm dòng: gõ ngay dưới dòng cuối; mã do công cụ cấp.',
  ];
  return parts.filter((part) => part !== false).join(' ');
}
