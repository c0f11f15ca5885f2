/** What can go wrong in a task: the workbook does not answer while writing, a file is not saved, a part of ours fails. */
import { defineProblem } from '../../register/problem';

/** Writing was rejected by the host; a host writes everything or nothing. */
export const writeFault = defineProblem('PANE_WRITE_FAULT', {
  severity: 'error',
  vi: () => 'Sổ tính không trả lời khi đang ghi. Không có gì bị mất: hoặc mọi dòng đã ghi, hoặc chưa dòng nào.',
  en: () => 'The workbook did not answer while writing. Nothing is lost: either every row was written, or none.',
  tip: {
    vi: 'Xem dòng mới nhất ở sheet Nhật ký; nếu chưa ghi thì bấm “Thử lại”.',
    en: 'Look at the newest row of sheet Nhật ký; if nothing was written, choose “Try again”.',
  },
});

/** Bringing the computed columns up to date was rejected by the host, after everything was written. */
export const refreshFault = defineProblem('PANE_REFRESH_FAULT', {
  severity: 'warning',
  vi: () => 'Mọi dòng đã ghi; riêng các cột trạng thái trên sheet chưa cập nhật được.',
  en: () => 'Every row was written; only the status columns on the sheets could not be brought up to date.',
  tip: {
    vi: 'Mở mục Thiết lập rồi bấm “Cập nhật trạng thái”.',
    en: 'Open Setup and choose “Update the statuses”.',
  },
});

/** Saving a file was rejected by the host. */
export const saveFault = defineProblem<{ readonly name: string }>('PANE_SAVE_FAULT', {
  severity: 'error',
  vi: ({ name }) => `Chưa lưu được tệp “${name}”. Tệp vẫn còn ở đây, chưa mất.`,
  en: ({ name }) => `The file “${name}” could not be saved. It is still here, not lost.`,
  tip: {
    vi: 'Cho phép trang tải tệp xuống rồi bấm “Lưu lại tệp”.',
    en: 'Allow the page to download files, then choose “Save the file again”.',
  },
});

/** Making a document of the host's own was rejected by the host. */
export const documentFault = defineProblem<{ readonly name: string }>('PANE_DOCUMENT_FAULT', {
  severity: 'error',
  vi: ({ name }) => `Chưa tạo được văn bản từ “${name}”. Tệp và sổ không bị ảnh hưởng.`,
  en: ({ name }) => `No document could be made of “${name}”. The file and the register are not touched.`,
  tip: { vi: 'Kiểm tra đường truyền rồi bấm lại.', en: 'Check the connection and choose the button again.' },
});

/** The code of `filesStay`. */
export const FILES_STAY = 'PANE_FILES_STAY';

/** No file can leave the host, so saving was not tried. */
export const filesStay = defineProblem<{ readonly name: string }>(FILES_STAY, {
  severity: 'warning',
  vi: ({ name }) => `Ở đây không lưu tệp ra máy được, nên chưa có tệp “${name}”. Nội dung vẫn còn ở đây, chưa mất.`,
  en: ({ name }) =>
    `Files can't be saved from here, so there is no file “${name}”. Its content is still here, not lost.`,
  tip: { vi: 'Làm theo một trong các cách dưới đây.', en: 'Take one of the ways below.' },
});

/** A command of ours failed in a way that it should not. */
export const ownFault = defineProblem<{ readonly detail: string }>('PANE_FAULT', {
  severity: 'error',
  vi: ({ detail }) => `Công cụ gặp lỗi của chính nó nên dừng lại (${detail}). Dữ liệu trong sổ tính không mất.`,
  en: ({ detail }) => `The tool stopped because of a fault of its own (${detail}). No data of the workbook is lost.`,
  tip: {
    vi: 'Bấm “Thử lại”; nếu vẫn lỗi, đóng rồi mở lại khung nghiệp vụ và báo cho người phụ trách kèm dòng chữ trên.',
    en: 'Choose “Try again”; if it happens again, close and reopen this pane and report the text above.',
  },
});
