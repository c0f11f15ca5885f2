/** What can go wrong around a command: the workbook does not answer, can't be written, or a part of ours fails. */
import { defineProblem, type Bilingual, type Problem, type Result } from '../../register/problem';

const RETRY: Bilingual = { vi: 'Bấm “Thử lại”.', en: 'Choose “Try again”.' };

/** Reading was rejected by the host. */
export const readFault = defineProblem('PANE_READ_FAULT', {
  severity: 'error',
  vi: () => 'Không đọc được sổ tính. Không có gì bị mất: dữ liệu vẫn nằm trong sổ tính.',
  en: () => 'The workbook could not be read. Nothing is lost: the data is still in the workbook.',
  tip: RETRY,
});

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

/** Moving to a cell was rejected by the host. */
export const jumpFault = defineProblem('PANE_JUMP_FAULT', {
  severity: 'warning',
  vi: () => 'Không chuyển được đến ô đó. Dữ liệu không thay đổi.',
  en: () => 'Could not go to that cell. No data has changed.',
  tip: { vi: 'Thử lại, hoặc tự mở sheet theo địa chỉ ghi bên cạnh.', en: 'Try again, or open the sheet yourself.' },
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

/** A command of ours failed in a way that it should not. */
export const ownFault = defineProblem<{ readonly detail: string }>('PANE_FAULT', {
  severity: 'error',
  vi: ({ detail }) => `Công cụ gặp lỗi của chính nó nên dừng lại (${detail}). Dữ liệu trong sổ tính không mất.`,
  en: ({ detail }) => `The tool stopped because of a fault of its own (${detail}). No data of the workbook is lost.`,
  tip: {
    vi: 'Bấm “Thử lại”; nếu vẫn lỗi, đóng rồi mở lại bảng này và báo cho người phụ trách kèm dòng chữ trên.',
    en: 'Choose “Try again”; if it happens again, close and reopen this pane and report the text above.',
  },
});

/** A part of the program could not be loaded. */
export const loadFault = defineProblem('PANE_LOAD_FAULT', {
  severity: 'error',
  vi: () => 'Chưa tải được một phần của công cụ. Dữ liệu trong sổ tính không bị ảnh hưởng.',
  en: () => 'A part of the tool could not be loaded. The data of the workbook is not touched.',
  tip: { vi: 'Kiểm tra đường truyền rồi bấm “Thử lại”.', en: 'Check the connection, then choose “Try again”.' },
});

/** The value of a promise, or what to say when it is rejected: a fault of the host, never shown raw. */
export async function guarded<T>(ask: () => Promise<Result<T>>, problem: Problem): Promise<Result<T>> {
  try {
    return await ask();
  } catch {
    return { ok: false, problem };
  }
}
