/** What can go wrong while a workbook is read: a table, column, cell, code or setting that isn't as it should be. */
import { describeCell, type NumberInText } from './columns';
import { formatDate } from './dates';
import { defineProblem, type Bilingual } from './problem';
import type { RawCell } from './snapshot';

const REFER_TO_FIELDS = {
  vi: 'Xem tên và cách điền từng cột ở trang “Các trường của sổ”.',
  en: 'See the field reference for each column and how it is filled.',
};

export const notARegister = defineProblem<{ sheets: readonly string[] }>('NOT_A_REGISTER', {
  severity: 'error',
  vi: ({ sheets }) =>
    `Sổ tính này không phải sổ kiểm tra CCHC: không có bảng nào của sổ trong các sheet ${quoteAll(sheets)}.`,
  en: ({ sheets }) =>
    `This workbook is not an inspection register: no table of the register was found in the sheets ${quoteAll(sheets)}.`,
  tip: {
    vi: 'Kiểm tra lại tệp đã chọn, hoặc tạo sổ mới.',
    en: 'Check that you chose the right file, or create a new register.',
  },
});

export const missingTable = defineProblem<{ sheet: string; name: string }>('MISSING_TABLE', {
  severity: 'error',
  vi: ({ sheet, name }) => `Không tìm thấy bảng ${name} (sheet “${sheet}”); các dòng của bảng này coi như chưa có.`,
  en: ({ sheet, name }) => `Table ${name} (sheet “${sheet}”) was not found; it is taken to have no rows.`,
  tip: {
    vi: 'Khôi phục sheet đã xóa, hoặc chép lại sheet này từ một sổ mới tạo.',
    en: 'Restore the deleted sheet, or copy it from a newly created register.',
  },
});

export const missingColumn = defineProblem<{ header: string; required: boolean }>('MISSING_COLUMN', {
  severity: 'error',
  vi: ({ header }) => `Không tìm thấy cột “${header}” nên không biết ô nào của cột này đã điền.`,
  en: ({ header }) => `Column “${header}” was not found, so it is not known what its cells hold.`,
  tip: {
    vi: 'Thêm lại cột với đúng tên tiêu đề này; thứ tự cột không quan trọng.',
    en: 'Add the column again under this header; the order of columns does not matter.',
  },
});

export const ambiguousColumn = defineProblem<{ header: string; cells: readonly string[] }>('AMBIGUOUS_COLUMN', {
  severity: 'error',
  vi: ({ header, cells }) =>
    `Có nhiều cột cùng tên “${header}” (ô ${cells.join(', ')}), không biết cột nào đúng nên không đọc cột nào.`,
  en: ({ header, cells }) =>
    `Several columns are called “${header}” (cells ${cells.join(', ')}); it can't be told which is meant, so none is read.`,
  tip: { vi: 'Đổi tên hoặc xóa cột thừa.', en: 'Rename or delete the surplus column.' },
});

export const unreadableCell = defineProblem<{ header: string; found: string; expected: Bilingual }>('UNREADABLE_CELL', {
  severity: 'error',
  vi: ({ header, found, expected }) => `Cột “${header}”: có “${found}”, cần ${expected.vi}.`,
  en: ({ header, found, expected }) => `Column “${header}”: found “${found}”, expected ${expected.en}.`,
  tip: { vi: `Sửa ô này. ${REFER_TO_FIELDS.vi}`, en: `Correct the cell. ${REFER_TO_FIELDS.en}` },
});

export const numberInTextColumn = defineProblem<{ header: string } & NumberInText>('NUMBER_IN_TEXT', {
  severity: 'warning',
  vi: ({ header, text, date }) =>
    date === null
      ? `Cột “${header}”: có số ${text} trong cột chữ, có thể Excel đã đổi nội dung đã gõ (như 85 %) thành số.`
      : `Cột “${header}”: có số ${text} trong cột chữ, có thể Excel đã đổi thành ngày (${formatDate(date)}).`,
  en: ({ header, text, date }) =>
    date === null
      ? `Column “${header}”: number ${text} in a column of text; Excel may have made it of what was typed (such as 85 %).`
      : `Column “${header}”: number ${text} in a column of text; Excel may have made a date of it (${formatDate(date)}).`,
  tip: {
    vi: "Gõ lại nội dung với dấu nháy đơn ở đầu (như '85 %), hoặc định dạng ô là Văn bản (Text) rồi gõ lại.",
    en: "Type it again with an apostrophe in front (such as '85 %), or format the cell as Text first.",
  },
});

export const missingValue = defineProblem<{ header: string }>('MISSING_VALUE', {
  severity: 'error',
  vi: ({ header }) => `Cột “${header}” còn trống.`,
  en: ({ header }) => `Column “${header}” is blank.`,
  tip: { vi: 'Điền ô này.', en: 'Fill the cell in.' },
});

export const missingCode = defineProblem<{ next: string }>('MISSING_CODE', {
  severity: 'error',
  vi: ({ next }) =>
    `Dòng chưa có mã nên không thể theo dõi hay đưa vào văn bản.`.concat(` Mã còn trống kế tiếp: ${next}.`),
  en: ({ next }) => `The row has no code, so it can't be followed up or drafted from. The next free code is ${next}.`,
  tip: { vi: 'Ghi mã kế tiếp vào cột “Mã”.', en: 'Write the next free code in column “Mã”.' },
});

export const duplicateCode = defineProblem<{ code: string; first: string }>('DUPLICATE_CODE', {
  severity: 'error',
  vi: ({ code, first }) => `Mã “${code}” đã dùng ở ô ${first}; hai dòng không được cùng mã.`,
  en: ({ code, first }) => `Code “${code}” is already used in cell ${first}; two rows can't share a code.`,
  tip: { vi: 'Cấp mã khác cho một trong hai dòng.', en: 'Give one of the two rows another code.' },
});

export const rowsBelowTable = defineProblem<{ table: string; rows: readonly number[] }>('ROWS_BELOW_TABLE', {
  severity: 'warning',
  vi: ({ table, rows }) =>
    `Có ${rows.length} dòng nằm dưới bảng ${table} nhưng ngoài bảng (dòng ${some(rows).vi}); vẫn được đọc.`,
  en: ({ table, rows }) =>
    `${rows.length} rows stand below table ${table}, outside it (row ${some(rows).en}); they are read all the same.`,
  tip: {
    vi: 'Kéo góc dưới bên phải của bảng xuống để đưa các dòng này vào bảng, xóa dòng trống ở giữa.',
    en: 'Drag the lower right corner of the table down to take these rows in; delete blank rows between.',
  },
});

interface TextBelow {
  readonly table: string;
  readonly cells: readonly { readonly cell: string; readonly found: RawCell }[];
}

export const textBelowTable = defineProblem<TextBelow>('TEXT_BELOW_TABLE', {
  severity: 'warning',
  vi: ({ table, cells }) =>
    `Ô ${texts(cells).vi} nằm dưới bảng ${table} và không giống một dòng của bảng nên không được đọc.`,
  en: ({ table, cells }) =>
    `Cell ${texts(cells).en} stands below table ${table} and does not look like a row of it, so it is not read.`,
  tip: {
    vi: 'Nếu là dữ liệu thì ghi mã và các cột bắt buộc của dòng, rồi kéo bảng xuống; nếu là ghi chú, chữ ký thì chuyển lên trên bảng hoặc sang sheet khác.',
    en: "If it is data, fill in the row's code and required columns and drag the table down; move notes and signatures above the table or to another sheet.",
  },
});

export const missingSetting = defineProblem<{ key: string; label: string }>('MISSING_SETTING', {
  severity: 'warning',
  vi: ({ key, label }) => `Thiếu thiết lập “${label}” (khóa ${key}).`,
  en: ({ key, label }) => `Setting ${key} (“${label}”) is missing.`,
  tip: {
    vi: 'Thêm một dòng có khóa này vào sheet Cấu hình.',
    en: 'Add a row with this key to sheet Cấu hình.',
  },
});

export const settingOutOfRange = defineProblem<{
  label: string;
  value: number;
  range: readonly [number, number];
}>('SETTING_OUT_OF_RANGE', {
  severity: 'error',
  vi: ({ label, value, range: [least, greatest] }) =>
    `Thiết lập “${label}” là ${value}, cần số từ ${least} đến ${greatest}; giá trị này không được dùng.`,
  en: ({ label, value, range: [least, greatest] }) =>
    `Setting “${label}” is ${value}, but must be from ${least} to ${greatest}; this value is not used.`,
  tip: { vi: 'Sửa ô này ở sheet Cấu hình.', en: 'Correct the cell on sheet Cấu hình.' },
});

export const duplicateSetting = defineProblem<{ key: string; first: string }>('DUPLICATE_SETTING', {
  severity: 'error',
  vi: ({ key, first }) => `Khóa “${key}” đã có ở ô ${first}; giá trị ở đó được dùng, dòng này bị bỏ qua.`,
  en: ({ key, first }) => `Key “${key}” already stands in cell ${first}; its value there is used, this row is not.`,
  tip: { vi: 'Giữ một dòng, xóa dòng kia.', en: 'Keep one of the rows and delete the other.' },
});

function quoteAll(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}

const SHOWN = 8;

/** The first of many, and how many more there are. */
function some(items: readonly (string | number)[]): Bilingual {
  const shown = items.slice(0, SHOWN).join(', ');
  const more = items.length - SHOWN;
  return more > 0 ? { vi: `${shown} và ${more} nữa`, en: `${shown} and ${more} more` } : { vi: shown, en: shown };
}

function texts(cells: TextBelow['cells']): Bilingual {
  return some(cells.map(({ cell, found }) => `${cell} (“${describeCell(found)}”)`));
}
