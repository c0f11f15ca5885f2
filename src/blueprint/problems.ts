/** Why a register can't come into a workbook beside what people keep there. */
import { defineProblem } from '../register/problem';

/** A table of the register would need a name that the workbook uses. */
export const tableTaken = defineProblem<{ table: string; sheet: string }>('FILE_TABLE_TAKEN', {
  severity: 'error',
  vi: ({ table, sheet }) => `Tệp đã có bảng tên “${table}” ở sheet “${sheet}”, trùng tên bảng của sổ.`,
  en: ({ table, sheet }) =>
    `The file already has a table “${table}” on sheet “${sheet}”: the register needs that name.`,
  tip: {
    vi: 'Nếu đó là bảng của sổ thì không cần thêm; nếu không, đổi tên bảng trong Excel (Thiết kế bảng > Tên bảng).',
    en: 'If that is the register’s own table, there is nothing to add; if not, rename it (Table Design > Table Name).',
  },
});

/** A defined name of the register is used for something else. */
export const nameTaken = defineProblem<{ name: string; refersTo: string }>('FILE_NAME_TAKEN', {
  severity: 'error',
  vi: ({ name, refersTo }) => `Tệp đã dùng tên “${name}” cho ${refersTo}, trùng tên mà sổ cần.`,
  en: ({ name, refersTo }) => `The file already uses the name “${name}” for ${refersTo}: the register needs it.`,
  tip: {
    vi: 'Đổi hoặc xóa tên đó trong Excel (Công thức > Trình quản lý Tên) rồi thử lại.',
    en: 'Rename or delete that name in Excel (Formulas > Name Manager), and try again.',
  },
});
