/** What to tell when changes can't be written: rows that others changed, moved out or took, and cells with no place. */
import { defineProblem, type Bilingual } from '../register/problem';

const NOTHING_WRITTEN = { vi: 'Chưa ghi gì vào sổ.', en: 'Nothing was written.' };

const READ_AGAIN = {
  vi: `${NOTHING_WRITTEN.vi} Xem ô này rồi làm lại.`,
  en: `${NOTHING_WRITTEN.en} Look at the cell, and repeat.`,
};

/** The row of a code is no longer on its sheet. */
export const rowGone = defineProblem<{ code: string; sheet: string }>('ROW_GONE', {
  severity: 'error',
  vi: ({ code, sheet }) => `Sheet ${sheet} không còn dòng “${code}”: đã bị xóa hoặc đổi mã sau khi đọc.`,
  en: ({ code, sheet }) =>
    `Sheet ${sheet} no longer has row “${code}”: it was deleted or given another code meanwhile.`,
  tip: {
    vi: `${NOTHING_WRITTEN.vi} Hoàn tác nếu xóa nhầm, hoặc làm lại.`,
    en: `${NOTHING_WRITTEN.en} Undo the deletion if it was a slip, or repeat.`,
  },
});

/** No row without a code holds what was read any more. */
export const uncodedRowGone = defineProblem<{ sheet: string }>('UNCODED_ROW_GONE', {
  severity: 'error',
  vi: ({ sheet }) => `Sheet ${sheet} không còn dòng chưa có mã nào giữ nguyên nội dung đã đọc.`,
  en: ({ sheet }) => `Sheet ${sheet} has no row without a code that still holds what was read.`,
  tip: READ_AGAIN,
});

/** Several rows without a code hold the same, so it can't be told which is meant. */
export const uncodedRowUnclear = defineProblem<{ sheet: string; cells: readonly string[] }>('UNCODED_ROW_UNCLEAR', {
  severity: 'error',
  vi: ({ sheet, cells }) =>
    `Sheet ${sheet} có ${cells.length} dòng chưa có mã giống nhau (ô ${cells.join(', ')}) nên không biết ghi vào dòng nào.`,
  en: ({ sheet, cells }) =>
    `Sheet ${sheet} has ${cells.length} equal rows without a code (cells ${cells.join(', ')}); it can't be told which is meant.`,
  tip: {
    vi: `${NOTHING_WRITTEN.vi} Ghi mã cho các dòng này, hoặc xóa dòng lặp, rồi làm lại.`,
    en: `${NOTHING_WRITTEN.en} Give these rows codes, or delete the repeated one, and repeat.`,
  },
});

/** A cell no longer holds what was read. */
export const rowChanged = defineProblem<{ row: string; header: string; read: string; found: string; more: number }>(
  'ROW_CHANGED',
  {
    severity: 'error',
    vi: ({ row, header, read, found, more }) =>
      `Có người đã sửa dòng “${row}”: cột “${header}” lúc đọc là ${shown(read).vi}, nay là ${shown(found).vi}${others(more).vi}.`,
    en: ({ row, header, read, found, more }) =>
      `Someone changed row “${row}”: column “${header}” held ${shown(read).en}, now holds ${shown(found).en}${others(more).en}.`,
    tip: READ_AGAIN,
  },
);

/** The code of a row to write already stands on another row; `cell` is null when one request uses it twice. */
export const codeTaken = defineProblem<{ code: string; cell: string | null }>('CODE_TAKEN', {
  severity: 'error',
  vi: ({ code, cell }) =>
    cell === null ? `Mã “${code}” được cấp cho hai dòng cùng lúc.` : `Mã “${code}” đã có người dùng ở ô ${cell}.`,
  en: ({ code, cell }) =>
    cell === null ? `Code “${code}” was given to two rows at once.` : `Code “${code}” is already used in cell ${cell}.`,
  tip: {
    vi: `${NOTHING_WRITTEN.vi} Làm lại, dòng sẽ được cấp mã kế tiếp.`,
    en: `${NOTHING_WRITTEN.en} Repeat; the row will be given the next code.`,
  },
});

/** Two rows have the code of a row to write, so it can't be told which is meant. */
export const codeTwice = defineProblem<{ code: string; cells: readonly string[] }>('CODE_TWICE', {
  severity: 'error',
  vi: ({ code, cells }) =>
    `Mã “${code}” đứng ở ${cells.length} dòng (ô ${cells.join(', ')}) nên không biết ghi dòng nào.`,
  en: ({ code, cells }) =>
    `Code “${code}” stands in ${cells.length} rows (cells ${cells.join(', ')}); it can't be told which is meant.`,
  tip: {
    vi: `${NOTHING_WRITTEN.vi} Cấp mã khác cho dòng trùng rồi làm lại.`,
    en: `${NOTHING_WRITTEN.en} Give the repeated row another code, and repeat.`,
  },
});

/** There is a value to write and no column to write it to. */
export const nowhereToWrite = defineProblem<{ header: string; sheet: string }>('COLUMN_TO_WRITE_MISSING', {
  severity: 'error',
  vi: ({ header, sheet }) =>
    `Không ghi được vào cột “${header}” của sheet ${sheet}: không tìm thấy cột này, hoặc có hai cột cùng tên.`,
  en: ({ header, sheet }) =>
    `Column “${header}” of sheet ${sheet} can't be written: it was not found, or two columns have this name.`,
  tip: {
    vi: `${NOTHING_WRITTEN.vi} Thêm lại cột với đúng tiêu đề này (hoặc đổi tên cột trùng) rồi làm lại.`,
    en: `${NOTHING_WRITTEN.en} Add the column again under this header (or rename the double), and repeat.`,
  },
});

/** Rows can't be added because something stands below the table. */
export const rowsBelowInUse = defineProblem<{ target: string; cell: string }>('ROWS_BELOW_IN_USE', {
  severity: 'error',
  vi: ({ target, cell }) => `Không thêm dòng vào “${target}” được vì phía dưới đã có nội dung ở ô ${cell}.`,
  en: ({ target, cell }) => `Rows can't be added to “${target}”: there is something below it in cell ${cell}.`,
  tip: {
    vi: 'Chuyển nội dung bên dưới bảng sang chỗ khác hoặc chèn thêm dòng trống vào bảng rồi thử lại.',
    en: 'Move what is below the table elsewhere, or insert blank rows into the table, and try again.',
  },
});

/** The value does not fit in a cell. */
export const valueTooLong = defineProblem<{ cell: string; length: number }>('TEXT_TOO_LONG', {
  severity: 'error',
  vi: ({ cell, length }) => `Nội dung cho ô ${cell} dài ${length} ký tự, một ô chỉ chứa được 32.767.`,
  en: ({ cell, length }) => `The text for cell ${cell} has ${length} characters; a cell holds 32,767.`,
  tip: { vi: 'Rút gọn nội dung hoặc tách ra nhiều ô.', en: 'Shorten the text or split it over several cells.' },
});

function shown(value: string): Bilingual {
  return value === '' ? { vi: 'trống', en: 'nothing' } : { vi: `“${value}”`, en: `“${value}”` };
}

function others(more: number): Bilingual {
  return more === 0 ? { vi: '', en: '' } : { vi: `, và ${more} ô khác`, en: `, and ${more} other cells` };
}
