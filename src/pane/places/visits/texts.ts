/** The words of Cuộc kiểm tra. */
import { formatDate, type IsoDate } from '../../../register/dates';
import { defineProblem, type Bilingual } from '../../../register/problem';

export const visitTexts = {
  search: { vi: 'Tìm cuộc', en: 'Find a visit' },
  searchHint: { vi: 'Mã, tên đơn vị hoặc xã', en: 'Code, name of the unit or commune' },
  filter: { vi: 'Trạng thái', en: 'Status' },
  all: { vi: 'Tất cả', en: 'All' },
  late: { vi: 'Đang trễ', en: 'Late' },
  list: { vi: 'Các cuộc kiểm tra', en: 'Visits' },
  none: { vi: 'Sổ chưa có cuộc kiểm tra nào.', en: 'The register has no visits yet.' },
  noneTip: {
    vi: 'Nhập mỗi cuộc một dòng ở sheet Lịch kiểm tra, hoặc tạo sổ từ số liệu mẫu trong mục Thiết lập.',
    en: 'Enter one row a visit on sheet Lịch kiểm tra, or create a register from sample data in Setup.',
  },
  noMatch: { vi: 'Không có cuộc nào khớp.', en: 'No visit matches.' },
  clear: { vi: 'Bỏ lọc', en: 'Show all' },
  draft: { vi: 'Soạn', en: 'Draft' },
  draftNotice: { vi: 'Soạn thông báo kết luận', en: 'Draft the conclusion notice' },
  draftTitle: { vi: 'Soạn thông báo kết luận', en: 'Drafting conclusion notices' },
  back: { vi: 'Danh sách cuộc', en: 'All visits' },
  where: { vi: 'Tiến độ', en: 'Progress' },
  waiting: { vi: 'chưa', en: 'not yet' },
  dueBy: { vi: 'hạn', en: 'due' },
  findings: { vi: 'Phát hiện', en: 'Findings' },
  weaknesses: { vi: 'tồn tại, hạn chế', en: 'weaknesses' },
  results: { vi: 'kết quả nổi bật', en: 'outstanding results' },
  difficulties: { vi: 'khó khăn, kiến nghị', en: 'difficulties' },
  communes: { vi: 'Xã kiểm tra kèm', en: 'Communes' },
  notice: { vi: 'Thông báo kết luận', en: 'Conclusion notice' },
  ready: { vi: 'Đủ dữ liệu để soạn.', en: 'Everything needed for the notice is there.' },
  remarks: { vi: 'Nên xem lại trước khi ban hành', en: 'Worth a look before it is issued' },
  noCode: {
    vi: 'Cuộc này chưa có mã nên chưa soạn được thông báo. Sửa trong mục Kiểm tra dữ liệu, hoặc điền cột Mã.',
    en: 'This visit has no code, so its notice can’t be drafted. Mend it in Data check, or fill in column Mã.',
  },
  save: { vi: 'Lưu', en: 'Save' },
  closePreview: { vi: 'Đóng bản xem trước', en: 'Close the preview' },
  drafts: { vi: 'Các dự thảo đã soạn', en: 'Earlier drafts' },
  draftNo: { vi: 'Dự thảo', en: 'Draft' },
  outdated: { vi: 'dữ liệu đã thay đổi sau dự thảo này', en: 'the data have changed since this draft' },
  savedNow: { vi: 'Vừa lưu', en: 'Just saved' },
  notOut: { vi: 'Đã ghi vào sổ, tệp chưa lưu được', en: 'Recorded, but the file is not saved yet' },
} satisfies Readonly<Record<string, Bilingual>>;

/** When a visit is: its day, else its month. */
export function whenText(day: IsoDate | null, month: number | null): Bilingual | null {
  if (day !== null) return { vi: formatDate(day), en: formatDate(day) };
  return month === null ? null : { vi: `tháng ${month}`, en: `month ${month}` };
}

/** How many visits the list shows. */
export function shownText(shown: number, all: number): Bilingual {
  return { vi: `Hiện ${shown}/${all} cuộc`, en: `${shown} of ${all} visits shown` };
}

/** The button that drafts the chosen visits. */
export function draftManyText(count: number): Bilingual {
  return { vi: `Soạn ${count} thông báo đã chọn`, en: `Draft the ${count} chosen notices` };
}

/** How much is missing. */
export function gapsText(count: number): Bilingual {
  return {
    vi: `Chưa soạn được: còn ${count} chỗ phải bổ sung.`,
    en: `Not ready: ${count} ${count === 1 ? 'thing is' : 'things are'} missing.`,
  };
}

/** A notice was saved. */
export function savedText(name: string): Bilingual {
  return { vi: `Đã soạn và ghi vào sổ: ${name}`, en: `Drafted and recorded: ${name}` };
}

/** The rows changed between preview and saving, so something else would be saved than was seen. */
export const changedSincePreview = defineProblem('DRAFT_CHANGED_SINCE_PREVIEW', {
  severity: 'warning',
  vi: () => 'Dữ liệu của cuộc vừa thay đổi sau khi mở bản xem trước, nên chưa lưu gì.',
  en: () => 'The data of the visit have just changed since the preview was opened, so nothing was saved.',
  tip: { vi: 'Xem lại bản xem trước mới rồi bấm “Lưu”.', en: 'Look at the new preview, then choose “Save”.' },
});

/** Visits chosen for a run whose data are not complete. */
export const noticesBlocked = defineProblem<{ visits: readonly string[] }>('NOTICES_NOT_DRAFTED', {
  severity: 'warning',
  vi: ({ visits }) => `Chưa soạn vì còn thiếu dữ liệu: ${visits.join(', ')}.`,
  en: ({ visits }) => `Not drafted for lack of data: ${visits.join(', ')}.`,
  tip: {
    vi: 'Mở từng cuộc để xem chỗ thiếu, hoặc chọn “Vẫn soạn, in [chưa có: …]” rồi soạn lại.',
    en: 'Open each visit to see what is missing, or choose “Draft anyway, printing [chưa có: …]” and draft again.',
  },
});
