/** What to tell when the grid does not do what it was asked. */
import { defineProblem } from '../../../register/problem';

/** The grid refused one of the writes, so none was kept. */
export const gridNotWritten = defineProblem<null>('GRID_NOT_WRITTEN', {
  severity: 'error',
  vi: () => 'Bảng tính không nhận thay đổi nên chưa ghi gì vào sổ.',
  en: () => 'The grid did not take the change, so nothing was written.',
  tip: {
    vi: 'Kết thúc việc đang gõ dở trong ô rồi làm lại; nếu vẫn vậy, lưu sổ và mở lại.',
    en: 'Finish what is being typed in a cell and repeat; if it still happens, save the register and open it again.',
  },
});

/** What was kept in the browser can't be done again on this file. */
export const editsRefused = defineProblem<null>('GRID_EDITS_REFUSED', {
  severity: 'error',
  vi: () => 'Không làm lại được các thay đổi đã giữ tạm trên tệp này.',
  en: () => 'The changes that were kept can’t be done again on this file.',
  tip: {
    vi: 'Mở đúng tệp đã sửa lần trước; nếu tệp đã đổi, nhập lại các thay đổi.',
    en: 'Open the file that was edited then; if it has changed since, enter the changes again.',
  },
});

/** A fault of our own while a file was made from the grid. */
export const gridNotSaved = defineProblem<{ detail: string }>('GRID_NOT_SAVED', {
  severity: 'error',
  vi: ({ detail }) => `Chưa tạo được tệp để lưu vì lỗi của chương trình (${detail}).`,
  en: ({ detail }) => `The file to save could not be made, because of a fault of the program (${detail}).`,
  tip: {
    vi: 'Đừng đóng trang: các thay đổi vẫn còn trên màn hình. Hoàn tác việc vừa làm rồi lưu lại.',
    en: 'Do not close the page: the changes are still on the screen. Undo what was done last and save again.',
  },
});
