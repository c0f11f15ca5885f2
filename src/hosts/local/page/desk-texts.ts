/** What the page says and asks about files. */
import type { Bilingual } from '../../../register/problem';

type Words = Readonly<Record<string, Bilingual>>;

/** Buttons of questions and messages. */
export const choices = {
  save: { vi: 'Lưu', en: 'Save' },
  saveNow: { vi: 'Lưu ngay', en: 'Save now' },
  dontSave: { vi: 'Không lưu', en: 'Don’t save' },
  cancel: { vi: 'Hủy', en: 'Cancel' },
  overwrite: { vi: 'Ghi đè bản trên đĩa', en: 'Overwrite the file on disk' },
  saveAs: { vi: 'Lưu thành…', en: 'Save as…' },
  addRegister: { vi: 'Mở để thêm sổ kiểm tra', en: 'Open to add the register' },
  readOnly: { vi: 'Chỉ mở xem', en: 'Open read-only' },
  reopen: { vi: 'Mở lại', en: 'Reopen' },
  discard: { vi: 'Bỏ bản này', en: 'Discard it' },
  later: { vi: 'Để sau', en: 'Later' },
  back: { vi: 'Quay lại', en: 'Back' },
  downloadAgain: { vi: 'Tải lại', en: 'Download again' },
  seen: { vi: 'Đã thấy tệp', en: 'I have the file' },
  saveCopy: { vi: 'Lưu một bản sao', en: 'Save a copy' },
} satisfies Words;

/** Sentences without a name in them. */
export const sentences = {
  starting: { vi: 'Đang mở sổ minh họa…', en: 'Opening the illustration…' },
  opening: { vi: 'Đang mở tệp…', en: 'Opening the file…' },
  saving: { vi: 'Đang lưu…', en: 'Saving…' },
  making: { vi: 'Đang tạo sổ…', en: 'Making the register…' },
  stillOpen: { vi: 'Sổ đang mở vẫn nguyên như cũ.', en: 'The open workbook stays as it was.' },
  welcome: {
    vi: 'Đây là sổ theo dõi kiểm tra cải cách hành chính của một tỉnh, số liệu minh họa: cứ sửa thử.',
    en: 'This is a province’s register of administrative-reform inspections, with illustrative data: try anything.',
  },
  welcomeTip: {
    vi: 'Bắt đầu ở khung bên phải (phím F6): mục “Cuộc”, chọn một cuộc, rồi “Soạn thông báo kết luận”. Sổ của cơ quan mình: “Mở…” hoặc “Sổ mới”.',
    en: 'Begin in the pane on the right (key F6): “Visits”, choose a visit, then “Draft the conclusion notice”. For a register of your own: “Open…” or “New register”.',
  },
  computedAsValues: {
    vi: 'Sổ quá nhiều dòng nên bảng không tự tính: trạng thái, hạn và số ngày trong bảng là kết quả của lần lưu trước khi mở, không đổi theo những gì vừa sửa.',
    en: 'The register is too large for the grid to calculate: statuses, due dates and days in the grid are those of the last save before it was opened, and do not follow what you edit.',
  },
  computedAsValuesTip: {
    vi: 'Khung nghiệp vụ và văn bản luôn theo số liệu hiện tại. Để bảng có kết quả mới: lưu, rồi mở lại tệp.',
    en: 'The work pane and its documents always follow the current data. For new results in the grid: save, then open the file again.',
  },
  unsavedTitle: { vi: 'Chưa lưu', en: 'Not saved' },
  changedTitle: { vi: 'Tệp đã đổi trên đĩa', en: 'The file changed on disk' },
  notRegisterTitle: { vi: 'Tệp chưa có sổ kiểm tra', en: 'No register in this file' },
  leftOverTitle: { vi: 'Còn bản chưa lưu', en: 'Unsaved work' },
  discardTitle: { vi: 'Bỏ hẳn bản chưa lưu?', en: 'Discard the unsaved work for good?' },
  newTitle: { vi: 'Tạo sổ mới từ đâu?', en: 'What to make the new register from?' },
  newText: {
    vi: 'Sổ mới mở ở đây, thành một tệp .xlsx khi lưu. Không tệp nào bị ghi đè.',
    en: 'The new register opens here and becomes an .xlsx file when you save it. No file is overwritten.',
  },
  missingFile: {
    vi: 'Không thấy tệp? Xem thư mục Tải về; hoặc bấm “Tải lại”; hoặc bấm chuột phải vào tên tệp, chọn lưu liên kết.',
    en: 'No file? Look into Downloads; or press “Download again”; or right-click the file’s name and save the link.',
  },
  ourFault: {
    vi: 'Trang vừa gặp lỗi của chính chương trình. Dữ liệu của anh chị vẫn còn.',
    en: 'The page met a fault of its own. Your data are safe.',
  },
  ourFaultTip: {
    vi: 'Lưu một bản sao, rồi tải lại trang; phần chưa lưu sẽ được mở lại.',
    en: 'Save a copy, then reload the page; unsaved work will be offered again.',
  },
} satisfies Words;

/** Unsaved changes of the open workbook are about to be replaced. */
export function askUnsaved(name: string): Bilingual {
  return {
    vi: `${name} có thay đổi chưa lưu. Lưu trước khi mở sổ khác?`,
    en: `${name} has unsaved changes. Save them before opening another workbook?`,
  };
}

/** The file on disk is not the one that was opened. */
export function askOverwrite(name: string): Bilingual {
  return {
    vi: `Chương trình khác đã thay đổi ${name} sau khi mở ở đây. Ghi đè thì mất những thay đổi đó.`,
    en: `Another program changed ${name} after it was opened here. Overwriting would lose those changes.`,
  };
}

/** A workbook that people use for something else. */
export function askNotRegister(name: string): Bilingual {
  return {
    vi: `${name} là một sổ tính nhưng chưa có sổ kiểm tra. Thêm sổ vào thành các sheet mới (nội dung đang có giữ nguyên), hay chỉ mở xem?`,
    en: `${name} is a workbook without an inspection register. Add one as new sheets (what is there stays as it is), or only look at it?`,
  };
}

/** Work of a session that ended without saving; `when` is a time of day with its date. */
export function askLeftOver(name: string, count: number, when: string, sentAs: string | null): Bilingual {
  const sent =
    sentAs === null ? { vi: '', en: '' } : { vi: ` Đã tải xuống thành ${sentAs}.`, en: ` Downloaded as ${sentAs}.` };
  return {
    vi: `${name}: ${count} thay đổi chưa lưu, lần cuối ${when}.${sent.vi} Mở lại để làm tiếp?`,
    en: `${name}: ${count} unsaved changes, the last at ${when}.${sent.en} Reopen it and go on?`,
  };
}

/** Discarding can't be undone. */
export function askDiscard(name: string, count: number): Bilingual {
  return {
    vi: `${count} thay đổi chưa lưu của ${name} sẽ mất, không lấy lại được.`,
    en: `${count} unsaved changes of ${name} will be lost for good.`,
  };
}

/** Written to disk. */
export function saidSaved(name: string): Bilingual {
  return { vi: `Đã lưu ${name}.`, en: `Saved ${name}.` };
}

/** Handed to the browser's downloads. */
export function saidSent(name: string): Bilingual {
  return { vi: `Đã chuyển cho trình duyệt tải xuống: ${name}.`, en: `Handed to the browser for download: ${name}.` };
}

/** Reopened after a crash. */
export function saidReopened(name: string, count: number): Bilingual {
  return {
    vi: `Đã mở lại ${name} với ${count} thay đổi chưa lưu.`,
    en: `Reopened ${name} with ${count} unsaved changes.`,
  };
}
